#include "core/advice/differences.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

TEST(AvailabilityForPeople, KeepsTwoFiguresOfTheDowntime) {
  EXPECT_EQ(availability_for_people(95), "95");
  EXPECT_EQ(availability_for_people(99.5), "99.5");
  EXPECT_EQ(availability_for_people(99.7288), "99.73");
  EXPECT_EQ(availability_for_people(99.9509), "99.951");
  EXPECT_EQ(availability_for_people(99.99956), "99.99956");
  EXPECT_EQ(availability_for_people(99.9996), "99.9996");
}

TEST(DurationForPeople, ChoosesTheUnitByTheSize) {
  EXPECT_EQ(duration_for_people(0.438), "26 seconds");
  EXPECT_EQ(duration_for_people(4.38), "4.4 minutes");
  EXPECT_EQ(duration_for_people(219), "3.7 hours");
  EXPECT_EQ(duration_for_people(4380), "3 days");
}

}  // namespace
}  // namespace scalewright
