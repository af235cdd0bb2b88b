#include "core/blueprint/availability.hpp"

#include <gtest/gtest.h>

#include "tests/blueprint/drafting.hpp"

namespace scalewright {
namespace {

ServiceLevels levels_of(double percent, double faults_per_year) {
  return {{{.id = "part", .title = "a part", .percent = percent, .faults_per_year = faults_per_year, .source = "test"},
           {.id = "shared", .title = "what they share", .percent = 99.99, .source = "test"}}};
}

TEST(Availability, InSeriesMultiplies) {
  // T174: two parts of 99.9 % one after the other give 99.8 %.
  EXPECT_NEAR(in_series({0.999, 0.999}), 0.998001, 1e-12);
}

TEST(Availability, InParallelMultipliesWhatFails) {
  // T174: two parts of 99.9 % side by side give 99.9999 %.
  EXPECT_NEAR(in_parallel(0.999, 2), 0.999999, 1e-12);
  EXPECT_NEAR(in_parallel(0.9, 3), 0.999, 1e-12);
}

TEST(LinkUnavailability, OfOneCopyIsItsLevelAndTheRepairOfItsFaults) {
  // 99.9 %, and 3 faults of 4 hours in 525,600 minutes.
  const ChainLink link{.part = "Server", .service_level = "part", .repair_minutes = 240};
  EXPECT_NEAR(link_unavailability(link, levels_of(99.9, 3)), 0.001 + 720 / 525600.0, 1e-12);
}

TEST(LinkUnavailability, OfTwoCopiesIsBothAtOnceTheFailoversAndWhatTheyShare) {
  const ChainLink link{.part = "Servers",
                       .service_level = "part",
                       .copies = 2,
                       .repair_minutes = 240,
                       .failover_minutes = 5,
                       .shared_level = "shared"};
  const double one = 0.001 + 720 / 525600.0;
  EXPECT_NEAR(link_unavailability(link, levels_of(99.9, 3)), one * one + 2 * 3 * 5 / 525600.0 + 0.0001, 1e-12);
}

TEST(AvailabilityOf, NamesTheWeakestPartAndCountsItsDowntime) {
  Pattern pattern;
  pattern.chain = {{.part = "Good", .service_level = "shared"}, {.part = "Bad", .service_level = "part"}};
  const Availability availability = availability_of(pattern, levels_of(99, 0));
  EXPECT_EQ(availability.weakest, "Bad");
  EXPECT_NEAR(availability.percent, 99 * 0.9999, 1e-9);
  EXPECT_NEAR(availability.downtime_minutes_per_month, (1 - 0.99 * 0.9999) * 43800, 1e-6);
}

TEST(AvailabilityOf, TheLibraryReachesFiveNinesOnlyWithTwoRegionsThatBothServe) {
  for (const Pattern& pattern : rules().patterns.patterns) {
    const double percent = availability_of(pattern, rules().service_levels).percent;
    EXPECT_EQ(percent >= 99.999, pattern.id == "multi_region_active") << pattern.id << " " << percent;
    EXPECT_GT(percent, 90) << pattern.id;
    EXPECT_LT(percent, 100) << pattern.id;
  }
}

TEST(AvailabilityOf, OneServerReachesTwoAndAHalfNinesAndNotThree) {
  const Pattern* server = rules().patterns.find("single_server");
  const double percent = availability_of(*server, rules().service_levels).percent;
  EXPECT_GE(percent, 99.5);
  EXPECT_LT(percent, 99.9);
}

TEST(AvailabilityParts, SumToTheDowntimeOfASiteNearly) {
  for (const Pattern& pattern : rules().patterns.patterns) {
    const std::vector<AvailabilityPart> parts = parts_of(pattern, rules().service_levels);
    ASSERT_FALSE(parts.empty()) << pattern.id;
    double sum = 0;
    for (const AvailabilityPart& part : parts) {
      EXPECT_FALSE(part.part.empty() || part.source.empty()) << pattern.id;
      sum += part.downtime_minutes_per_month;
    }
    if (pattern.sites.copies > 1) continue;
    // Two parts that fail at once are counted once in the product: the sum lies a hair above.
    const double whole = availability_of(pattern, rules().service_levels).downtime_minutes_per_month;
    EXPECT_GE(sum, whole - 1e-9) << pattern.id;
    EXPECT_LE(sum, whole * 1.02) << pattern.id;
  }
}

}  // namespace
}  // namespace scalewright
