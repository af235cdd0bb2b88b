// The draft of one bill: the components of a blueprint at one provider, and at the specialists that fill its gaps.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/draft.hpp"

namespace scalewright {

// Where a draft ends early, since what it comes to does not matter any more.
struct DraftBounds {
  std::size_t gaps = std::numeric_limits<std::size_t>::max();  // more than so many
  std::optional<Money> likely_dollars;                         // a sum above this one
};

// `market` is the provider; `specialists` are the books that may sell what it does not, in the same region group. Lines
// are as they were billed, traffic last. The markets must outlive the draft. A draft beyond its bounds is not finished.
[[nodiscard]] Draft draft_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
                               const DraftBounds& bounds = {});

// The kinds of component that neither the provider nor a specialist sells: known without a draft, which has at least as
// many gaps. Ends at the first one beyond `most`.
[[nodiscard]] std::size_t kinds_unsold(const Blueprint& blueprint, const Market& market,
                                       std::span<const Market> specialists, std::size_t most);

}  // namespace scalewright
