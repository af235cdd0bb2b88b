// What is too much, too little, at odds or missing. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// All findings, errors first, then warnings, then remarks; within these by layer and rule.
[[nodiscard]] std::vector<Finding> find_findings(const Advice& advice, const AdviceRequest& request,
                                                 const RuleBook& rules);

// Wishes that are at odds with each other or with the budget, each with what it costs. Used by find_findings.
[[nodiscard]] std::vector<Finding> find_conflicts(const Advice& advice, const AdviceRequest& request,
                                                  const RuleBook& rules);

// What `dearer` costs more than `cheaper`, compared at a provider that prices both; nothing when none does or when it
// is not more.
[[nodiscard]] std::optional<MoneyRange> saving_between(const std::vector<Bill>& dearer, const Bill& cheaper,
                                                       const std::vector<Bill>& cheaper_bills);

}  // namespace scalewright
