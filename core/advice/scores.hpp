// Scores between 0 and 1, from measures alone. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// Sets the scores and the weighted score of every option. Cost is relative to the cheapest of them; the rest stands by
// itself, so that a new option does not move the others.
void score_options(std::vector<Option>& options, const RuleBook& rules);

// What an option costs when an hour of upkeep counts for something: dollars a month.
[[nodiscard]] double burden(const Option& option, const RuleBook& rules);

}  // namespace scalewright
