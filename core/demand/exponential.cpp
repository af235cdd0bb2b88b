#include "core/demand/exponential.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace scalewright {

namespace {

constexpr double kLogarithmOfTwo = 0.693147180559945309417232121458;
constexpr double kRootOfTwo = 1.41421356237309504880168872421;
constexpr int kExponentBias = 1023;
constexpr int kFractionBits = 52;

// The compilers' own bit cast: std::bit_cast is missing from the library of Emscripten 3.1.6.

// value = fraction x 2^exponent with fraction in [1, 2); subnormals are lifted first.
struct Split {
  double fraction;
  int exponent;
};
Split split(double value) {
  constexpr double kLift = 18014398509481984.0;  // 2^54
  int lifted = 0;
  if (value < 2.2250738585072014e-308) {
    value *= kLift;
    lifted = 54;
  }
  const auto bits = __builtin_bit_cast(std::uint64_t, value);
  const int exponent = static_cast<int>((bits >> kFractionBits) & 0x7FF) - kExponentBias;
  const std::uint64_t fraction = (bits & 0x000FFFFFFFFFFFFFULL) | (std::uint64_t{kExponentBias} << kFractionBits);
  return {__builtin_bit_cast(double, fraction), exponent - lifted};
}

double two_to(int exponent) {  // within the normal range
  return __builtin_bit_cast(double, static_cast<std::uint64_t>(exponent + kExponentBias) << kFractionBits);
}

}  // namespace

// ln(f 2^k) = k ln 2 + 2 artanh((f - 1) / (f + 1)), with f in [0.7, 1.42] so that the series ends quickly.
double natural_logarithm(double value) {
  assert(value > 0);
  auto [fraction, exponent] = split(value);
  if (fraction > kRootOfTwo) {
    fraction /= 2;
    ++exponent;
  }
  const double ratio = (fraction - 1) / (fraction + 1);
  const double square = ratio * ratio;
  double sum = 0;
  for (int term = 21; term >= 1; term -= 2) sum = sum * square + 1.0 / term;
  return exponent * kLogarithmOfTwo + 2 * ratio * sum;
}

// e^x = 2^k e^r with |r| <= ln 2 / 2, and the Taylor series of e^r.
double exponential(double value) {
  const double bounded = std::clamp(value, -700.0, 700.0);
  const double quotient = bounded / kLogarithmOfTwo;
  const int exponent = static_cast<int>(quotient + (quotient < 0 ? -0.5 : 0.5));
  const double rest = bounded - exponent * kLogarithmOfTwo;
  double sum = 1;
  for (int term = 16; term >= 1; --term) sum = 1 + sum * rest / term;
  return sum * two_to(exponent);
}

double power(double base, double exponent) {
  return exponent == 0 ? 1 : exponential(exponent * natural_logarithm(base));
}

}  // namespace scalewright
