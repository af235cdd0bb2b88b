// Scores between 0 and 1, from measures alone. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// The weights in force: the reader's, brought to a sum of 1, or those of the rules.
[[nodiscard]] ScoreWeights weights_in_force(const AdviceRequest& request, const RuleBook& rules);

// Sets the scores and the weighted score of every option. Cost is relative to the cheapest of them; the rest stands by
// itself, so that a new option does not move the others.
void score_options(std::vector<Option>& options, const AdviceRequest& request, const RuleBook& rules);

// What an option costs a month in dollars when an hour of upkeep counts for something: the reader's rate, which is in
// the bill then, or that of the rules.
[[nodiscard]] double burden(const Option& option, const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
