// The draft of one bill: the components of a blueprint at one provider, and at the specialists that fill its gaps.
#pragma once

#include <cstdint>
#include <span>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/draft.hpp"

namespace scalewright {

enum class Gaps : std::uint8_t {
  all,      // every gap is listed
  one_ends  // the first gap ends the draft: what it came to does not matter
};

// `market` is the provider; `specialists` are the books that may sell what it does not, in the same region group. Lines
// are as they were billed, traffic last. The markets must outlive the draft.
[[nodiscard]] Draft draft_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
                               Gaps gaps);

}  // namespace scalewright
