// What breaks first as the users grow, and what to do then. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"
#include "core/advice/capacity.hpp"

namespace scalewright {

// Each limit that the option reaches within the growth that was stated, in order; where no growth was stated, or none
// of it reaches a limit, the first one that a further growth would meet, without a month.
[[nodiscard]] std::vector<Break> find_breaks(const Option& option, const std::vector<Option>& others,
                                             const FactTable& facts, const NeedLine& line, const RuleBook& rules);

}  // namespace scalewright
