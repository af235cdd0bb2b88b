// Ways to pay less for the recommended design, each with its computed saving. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// Those of rules/decision.json that apply and save enough to be worth saying, the largest saving first. A saving is
// likely minus likely of the same lines, never more than what they cost.
[[nodiscard]] std::vector<Strategy> find_strategies(const Advice& advice, const AdviceRequest& request,
                                                    const RuleBook& rules);

}  // namespace scalewright
