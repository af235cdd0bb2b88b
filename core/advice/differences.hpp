// Pros, cons and "holds until", made from differences that were computed. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// Fills pros, cons and holds_until of every option. Each sentence states a difference to the recommended option, which
// stands first (for that one: to the next), with its figure.
void explain_differences(std::vector<Option>& options, const FactTable& facts);

// "3.6 hours", "26 seconds", "4.4 minutes".
[[nodiscard]] std::string duration_for_people(double minutes);

// A percentage with as many figures as its downtime has two of: 99.7288 -> "99.73", 99.99956 -> "99.9996".
[[nodiscard]] std::string availability_for_people(double percent);

}  // namespace scalewright
