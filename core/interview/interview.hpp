// The question whose answer would change the advice most, found by running the pipeline on each plausible answer.
// The room's door: consult.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// The whole pipeline: the advice, with the questions that could still change it.
[[nodiscard]] Result<Advice> consult(const AdviceRequest& request, const RuleBook& rules);

// Open questions, the most valuable first; empty when no answer could change the recommendation or move its cost by
// more than a tenth, or when as many were answered as rules/decision.json allows. Each answer says what it would
// change.
[[nodiscard]] std::vector<Question> ask(const AdviceRequest& request, const Advice& advice, const RuleBook& rules);

}  // namespace scalewright
