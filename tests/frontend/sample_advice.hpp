// An advice made by hand, with something in every part that the views draw. Its figures are illustrative.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright::sample {

// Titles and units of facts, categories, and one question: what views read from the rules.
[[nodiscard]] RuleBook rules();

// Software for law firms: 600 users growing to 3,000, three options, findings of each kind, breaks, one question.
[[nodiscard]] Advice advice();

// The text that its spans point into.
[[nodiscard]] std::string text();

}  // namespace scalewright::sample
