// What each further nine costs. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// The recommendation at every step of availability in rules/decision.json, for a reader who asked for more than the
// first of them; empty for everybody else. Each step is the whole pipeline run with that availability.
[[nodiscard]] std::vector<AvailabilityStep> price_availability_steps(const Brief& brief, const AdviceRequest& request,
                                                                     const RuleBook& rules);

}  // namespace scalewright
