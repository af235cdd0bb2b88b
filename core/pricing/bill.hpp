// One bill: the components of a blueprint at one provider, and at the specialists that fill its gaps.
#pragma once

#include <span>

#include "core/pricing/market.hpp"
#include "core/pricing/pricing.hpp"

namespace scalewright {

// `market` is the provider; `specialists` are the books that may sell what it does not, in the same region group.
// Amounts are in US dollars; the totals and the date are not filled in yet.
[[nodiscard]] Bill write_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists);

}  // namespace scalewright
