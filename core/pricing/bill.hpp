// The draft of one bill: the components of a blueprint at one provider, and at the specialists that fill its gaps.
#pragma once

#include <cstddef>
#include <limits>
#include <span>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/draft.hpp"

namespace scalewright {

inline constexpr std::size_t kAnyNumberOfGaps = std::numeric_limits<std::size_t>::max();

// `market` is the provider; `specialists` are the books that may sell what it does not, in the same region group. Lines
// are as they were billed, traffic last. The markets must outlive the draft. More than `most_gaps` end the draft: what
// it came to does not matter then.
[[nodiscard]] Draft draft_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
                               std::size_t most_gaps = kAnyNumberOfGaps);

// The kinds of component that neither the provider nor a specialist sells: known without a draft, which has at least as
// many gaps.
[[nodiscard]] std::size_t kinds_unsold(const Blueprint& blueprint, const Market& market,
                                       std::span<const Market> specialists);

}  // namespace scalewright
