#include "core/demand/exponential.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace scalewright {
namespace {

// The C library is right to the last bit or two; ours may differ there, and nowhere else.
constexpr double kRelative = 1e-14;

TEST(Exponential, LogarithmAgreesWithTheLibraryOverTheRange) {
  for (double value = 1e-300; value < 1e300; value *= 1.37) {
    const double expected = std::log(value);
    EXPECT_NEAR(natural_logarithm(value), expected, kRelative * (1 + std::abs(expected))) << value;
  }
}

TEST(Exponential, LogarithmOfSubnormalsIsFinite) {
  const double smallest = std::numeric_limits<double>::denorm_min();
  EXPECT_NEAR(natural_logarithm(smallest), std::log(smallest), 1e-10);
}

TEST(Exponential, ExponentialAgreesWithTheLibraryOverTheRange) {
  for (double value = -690; value < 690; value += 0.731) {
    EXPECT_NEAR(exponential(value) / std::exp(value), 1, 1e-12) << value;
  }
}

TEST(Exponential, LogarithmOfOneAndPowerOfZeroAreExact) {
  EXPECT_EQ(natural_logarithm(1), 0);
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(power(7, 0), 1);
}

TEST(Exponential, SaturatesInsteadOfOverflowing) {
  EXPECT_TRUE(std::isfinite(exponential(1e9)));
  EXPECT_GT(exponential(-1e9), 0);
}

TEST(Exponential, PowerOfAThirdIsTheCubeRoot) {
  EXPECT_NEAR(power(27, 1.0 / 3), 3, 1e-14);
}

}  // namespace
}  // namespace scalewright
