// Figures as a reader wants them: three significant figures, a range when there is one, the unit beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/units/format.hpp"
#include "core/units/money.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

// "3–8", or "5" when both ends read the same.
[[nodiscard]] std::string span_for_people(double low, double high);

// "3–8, likely 5", or "5".
template <class Unit>
[[nodiscard]] std::string range_for_people(const Quantity<Unit>& q) {
  const std::string span = span_for_people(q.low, q.high);
  const std::string likely = for_people(q.likely);
  return span == likely ? span : span + ", likely " + likely;
}

// "$4.20–$6.10", or "$5" when both ends read the same.
[[nodiscard]] std::string span_for_people(const MoneyRange& range, std::string_view currency);
// "$4.20–$6.10 a month, likely $5"; "$5 a month"; "$0".
[[nodiscard]] std::string monthly_for_people(const MoneyRange& range, std::string_view currency);

// "99.73 %". Two figures of what is missing to 100, so that 99.999 is not 100.
[[nodiscard]] std::string percent_for_people(double percent);

// Minutes in the unit that reads best: "22 minutes", "3.6 hours", "4 days". Two figures: it is an estimate,
// and 59.8 minutes are an hour.
[[nodiscard]] std::string time_in_words(double minutes);

// "1 user", "5 users".
[[nodiscard]] std::string count_of(double count, std::string_view one, std::string_view many);

// The figure with its unit, in the singular for one: "1 request a day", "5 %", "1 person".
[[nodiscard]] std::string with_unit(std::string figure, std::string_view unit);

// "a, b and c".
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);
// "a; b; c", for parts that may hold commas.
[[nodiscard]] std::string listed(const std::vector<std::string>& parts);

// "over_engineering" -> "over-engineering", "load_balancing" -> "load balancing": a token of the rules as words.
[[nodiscard]] std::string words_of(std::string_view token);

// The first letter in upper case, where it is an ASCII one.
[[nodiscard]] std::string capitalised(std::string text);

// The first letter in lower case, unless it belongs to a name in capitals: "One server", but "VPN".
[[nodiscard]] std::string lower_case_first(std::string text);

// Each "{place}" of a sentence of the rules, filled with these words.
[[nodiscard]] std::string filled(std::string text, std::string_view place, std::string_view words);

// Ends with a full stop, unless it ends with a mark already.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace scalewright
