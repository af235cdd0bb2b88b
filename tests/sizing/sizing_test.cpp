// The recommended sizes against the outside world: published tables and real systems.
#include <gtest/gtest.h>

#include "tests/sizing/comparison.hpp"

namespace scalewright {
namespace {

const std::vector<Compared>& rows() {
  static const std::vector<Compared> kRows = [] {
    const RuleBook rules = load_rules(builtin_rules()).value();
    auto compared = compare_rows(SCALEWRIGHT_SOURCE_DIR "/tests/sizing/rows.json", rules);
    EXPECT_TRUE(compared) << (compared ? "" : compared.error().message);
    return compared ? std::move(compared).value() : std::vector<Compared>{};
  }();
  return kRows;
}

TEST(Sizes, OfHalfOfTheRowsAreWithinAFactorOfTwo) {
  EXPECT_GE(percent_within(vcpu_ratios(rows()), 2), 50);
  EXPECT_GE(percent_within(memory_ratios(rows()), 2), 50);
}

TEST(Sizes, OfNineInTenAreWithinAFactorOfFour) {
  EXPECT_GE(percent_within(vcpu_ratios(rows()), 4), 90);
  EXPECT_GE(percent_within(memory_ratios(rows()), 4), 90);
}

TEST(Sizes, AreNeverMoreThanARealSystemWithTheSameLoadRanOn) {
  int real = 0;
  for (const Compared& one : rows()) {
    real += one.row.at_most ? 1 : 0;
    EXPECT_FALSE(exceeds(one)) << one.row.id << ": " << one.vcpu << " vCPU, " << one.memory_gib << " GiB";
  }
  EXPECT_GE(real, 5);
}

TEST(Share, CountsBothDirections) {
  EXPECT_DOUBLE_EQ(percent_within({0.5, 2, 0.4, 3}, 2), 50);
  EXPECT_DOUBLE_EQ(percent_within({}, 2), 0);
}

}  // namespace
}  // namespace scalewright
