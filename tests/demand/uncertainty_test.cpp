#include "core/demand/uncertainty.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace scalewright {
namespace {

TEST(UncertainProduct, OfExactNumbersIsExact) {
  EXPECT_EQ(uncertain_product({Ratio::exactly(3), Ratio::exactly(7)}), Ratio::exactly(21));
}

TEST(UncertainProduct, KeepsTheRangeOfASingleUncertainFactor) {
  const Ratio product = uncertain_product({Ratio{1, 4, 8}, Ratio::exactly(10)});
  EXPECT_NEAR(product.low, 10, 1e-12);
  EXPECT_DOUBLE_EQ(product.likely, 40);
  EXPECT_NEAR(product.high, 80, 1e-12);
}

TEST(UncertainProduct, CombinesIndependentRangesByTheRootOfSquares) {
  // Two factors that may each be off by 2 are off together by 2^sqrt(2), not by 4.
  const Ratio product = uncertain_product({Ratio{1, 2, 4}, Ratio{1, 2, 4}});
  EXPECT_NEAR(product.low, 4 / std::pow(2, std::sqrt(2)), 1e-12);
  EXPECT_NEAR(product.high, 4 * std::pow(2, std::sqrt(2)), 1e-12);
}

TEST(UncertainProduct, IsNoWiderThanTheWorstCaseAndNoNarrowerThanAnyFactor) {
  const Ratio product = uncertain_product({Ratio{0.5, 1, 3}, Ratio{0.2, 1, 2}, Ratio{0.9, 1, 1.1}});
  EXPECT_GE(product.low, 0.5 * 0.2 * 0.9);
  EXPECT_LE(product.low, 0.2);
  EXPECT_GE(product.high, 3);
  EXPECT_LE(product.high, 3 * 2 * 1.1);
}

TEST(UncertainProduct, ThatCanBeZeroHasALowEndOfZero) {
  EXPECT_EQ(uncertain_product({Ratio{0, 1, 2}, Ratio::exactly(5)}).low, 0);
  const Ratio nothing = uncertain_product({Ratio{0, 0, 2}, Ratio::exactly(5)});
  EXPECT_EQ(nothing.likely, 0);
  EXPECT_EQ(nothing.high, 10);
}

TEST(Inverse, ExchangesTheEnds) {
  const Ratio value = inverse({2, 4, 8});
  EXPECT_EQ(value, (Ratio{0.125, 0.25, 0.5}));
}

}  // namespace
}  // namespace scalewright
