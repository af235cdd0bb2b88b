// How uncertainties combine. Estimates that are wrong independently of one another do not all end at their worst at
// once: the ranges of a product are combined as the root of the sum of squares of their logarithms, the rule for
// independent log-normal factors (Guide to the Expression of Uncertainty in Measurement, 5.1.6, on relative terms).
#pragma once

#include <initializer_list>

#include "core/units/quantity.hpp"

namespace scalewright {

// The product, with its range. A factor that can be 0 gives a low end of 0. No factor is negative.
[[nodiscard]] Ratio uncertain_product(std::initializer_list<Ratio> factors);

// One over it, ends exchanged. Precondition: low > 0.
[[nodiscard]] Ratio inverse(Ratio value);

template <class Unit>
[[nodiscard]] constexpr Quantity<Unit> as(Ratio value) {
  return {value.low, value.likely, value.high};
}
template <class Unit>
[[nodiscard]] constexpr Ratio plain(Quantity<Unit> value) {
  return {value.low, value.likely, value.high};
}

}  // namespace scalewright
