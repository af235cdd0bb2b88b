// What would overturn the recommendation, found by running the pipeline. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// For users, availability, budget and team: the value nearest to today's at which another design is recommended, all
// else as it is; users and team as they grow, the team as it shrinks too. A dimension along which nothing changes has
// no entry. Users are found to 5 %, between today's and 10,000 times as many.
[[nodiscard]] std::vector<Overturn> find_overturns(const Brief& brief, const Option& recommended,
                                                   const AdviceRequest& request, const RuleBook& rules);

// For each other option that is priced in full: from how many users on it is cheaper than the recommended one, or
// dearer where it is cheaper today. To 5 %, up to 1,000 times today's users; none without users.
[[nodiscard]] std::vector<BreakEven> find_break_evens(const Brief& brief, const std::vector<Option>& options,
                                                      const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
