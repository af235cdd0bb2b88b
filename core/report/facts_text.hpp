// Facts in words, with the titles and units of rules/facts.json.
#pragma once

#include <string>
#include <string_view>

#include "core/brief/brief.hpp"

namespace scalewright {

[[nodiscard]] std::string_view name_of(FactSource source);  // "stated"

// "Availability"; an id that the rules do not know reads as its own words.
[[nodiscard]] std::string fact_title(std::string_view id, const RuleBook& rules);

// "99.9 %", "500–1,000 people", "HIPAA, GDPR", "yes". Figures that somebody stated keep six figures.
[[nodiscard]] std::string fact_value(const Fact& fact, const RuleBook& rules);

// What an answer is given to: the question that asks for the fact, where one does, else the fact itself.
[[nodiscard]] std::string asked_as(std::string_view fact, const RuleBook& rules);

// A quantity of the demand by its key in the JSON: "peak_rps" -> "Requests a second, at the peak".
[[nodiscard]] std::string quantity_title(std::string_view id);

// The title of a scale category: "MVP"; "unclear" where it could not be judged.
[[nodiscard]] std::string category_title(std::string_view category, const RuleBook& rules);

}  // namespace scalewright
