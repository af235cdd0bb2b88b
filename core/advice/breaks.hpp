// What gives way first as the users grow, and what to do then; and what gives way when they all come at once. Private
// to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"
#include "core/advice/need_line.hpp"

namespace scalewright {

// Each limit of each component that the option reaches within the growth that was stated, in order, the remedy of the
// one before applied; where no growth was stated, or none of it reaches a limit, the first one that a further growth
// would meet, without a month. None where only a rate is known.
[[nodiscard]] std::vector<Break> find_breaks(const Option& option, const std::vector<Option>& others,
                                             const FactTable& facts, const NeedLine& line, const RuleBook& rules);

// What gives way, and at which multiple of today's load, when the load comes at once and nothing can be changed in
// time. Ascending, up to the multiple of rules/decision.json; disks have time to fill, so they are left out.
[[nodiscard]] std::vector<SpikeLimit> find_spike(const Option& option, const NeedLine& line, const RuleBook& rules);

}  // namespace scalewright
