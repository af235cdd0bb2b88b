// Natural logarithm and exponential from + - x / alone, so that each build and browser gets the same bits; the C
// library's differ in their last ones. Relative error below 1e-14 over the range of the product.
#pragma once

namespace scalewright {

// Precondition: value > 0 and finite.
[[nodiscard]] double natural_logarithm(double value);

// Saturates outside +-700, where a double ends.
[[nodiscard]] double exponential(double value);

// base to the power, by the two above. Precondition: base > 0. An exponent of 0 gives exactly 1.
[[nodiscard]] double power(double base, double exponent);

}  // namespace scalewright
