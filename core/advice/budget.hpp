// What the reader wants to spend, and what has to give where nothing fits. Private to the room.
#pragma once

#include <optional>

#include "core/advice/advice.hpp"

namespace scalewright {

// The most that may be spent in a month, in that currency; nothing where nobody said or the currency has no rate.
[[nodiscard]] std::optional<Money> budget_limit(const FactTable& facts, std::string_view currency,
                                                const RuleBook& rules);

// Whether the likely bill of the option fits; true without a limit. What has no full bill is judged by what is priced:
// it can only cost more.
[[nodiscard]] bool fits_budget(const Option& option, const std::optional<Money>& limit);

// Judges the recommended option. Where it does not fit, tries each wish of rules/decision.json by itself: what the
// least would cost without it.
[[nodiscard]] BudgetVerdict judge_budget(const Brief& brief, const Option& recommended, const AdviceRequest& request,
                                         const RuleBook& rules);

}  // namespace scalewright
