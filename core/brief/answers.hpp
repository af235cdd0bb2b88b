// Answers to questions, as facts.
#pragma once

#include <optional>
#include <span>

#include "core/brief/facts_in_force.hpp"
#include "core/result/result.hpp"
#include "core/rules/rule_book.hpp"

namespace scalewright {

// Puts what the answers say in the place of what was stated. "not_sure" keeps what was known. An unknown question, or a
// value that fits neither its answers nor its range, is an Error ("bad_answer", path "answers/<question>").
[[nodiscard]] std::optional<Error> put_answered(std::span<const Answer> answers, const RuleBook& rules,
                                                FactsInForce& facts);

}  // namespace scalewright
