// Pros, cons and "holds until", made from differences that were computed. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// Fills pros, cons and holds_until of every option. Each sentence states a difference to the recommended option, which
// stands first (for that one: to the next), with its figure.
void explain_differences(std::vector<Option>& options, const FactTable& facts, const DecisionRules& rules);

}  // namespace scalewright
