#include "core/units/quantity.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

TEST(Quantity, MultipliesEndByEndIntoTheNamedUnit) {
  const Users users{10, 20, 40};
  const Quantity<PerDay> each{1, 5, 10};
  EXPECT_EQ((times<PerDay>(users, each)), (RequestsPerDay{10, 100, 400}));
}

TEST(Quantity, TheLargerIsTakenEndByEnd) {
  EXPECT_EQ(larger(Gibibytes{1, 4, 5}, Gibibytes{2, 3, 9}), (Gibibytes{2, 4, 9}));
  EXPECT_EQ(at_least(Gibibytes{0, 1, 3}, 2), (Gibibytes{2, 2, 3}));
}

TEST(Quantity, KnowsWhetherItsEndsAreInOrder) {
  EXPECT_TRUE(Users::exactly(3).ordered());
  EXPECT_FALSE((Users{2, 1, 3}).ordered());
  EXPECT_TRUE((Users{1, 2, 3} * 0.5).ordered());
}

}  // namespace
}  // namespace scalewright
