#include <gtest/gtest.h>

#include "core/demand/demand.hpp"

namespace scalewright {
namespace {

FactTable facts_of(std::initializer_list<std::pair<std::string_view, double>> numbers) {
  FactTable facts;
  for (const auto& [id, value] : numbers) facts.set(id, FactValue::of(value));
  return facts;
}

TEST(UsersOverTime, WithoutGrowthIsToday) {
  const auto months = users_over_time(facts_of({{"users", 40}}));
  ASSERT_EQ(months.size(), 1u);
  EXPECT_EQ(months[0].month, 0);
  EXPECT_EQ(months[0].users, Users::exactly(40));
}

TEST(UsersOverTime, WithoutUsersIsEmpty) {
  EXPECT_TRUE(users_over_time(facts_of({{"growth_factor", 2}})).empty());
}

TEST(UsersOverTime, TowardsATargetGrowsByTheSameShareEachMonth) {
  // 5 to 1,000 in 6 months: the sixth root of 200 is 2.41827 a month.
  const auto months =
      users_over_time(facts_of({{"users", 5}, {"growth_target_users", 1000}, {"growth_horizon_months", 6}}));
  ASSERT_EQ(months.size(), 7u);
  EXPECT_EQ(months[0].users.likely, 5);
  EXPECT_NEAR(months[1].users.likely, 12.0914, 5e-4);
  EXPECT_NEAR(months[3].users.likely, 70.7107, 5e-4);
  EXPECT_EQ(months[6].users.likely, 1000);
}

TEST(UsersOverTime, ByAFactorReachesItAtTheHorizon) {
  const auto months = users_over_time(facts_of({{"users", 100}, {"growth_factor", 8}, {"growth_horizon_months", 3}}));
  ASSERT_EQ(months.size(), 4u);
  EXPECT_NEAR(months[1].users.likely, 200, 1e-9);
  EXPECT_NEAR(months[2].users.likely, 400, 1e-9);
  EXPECT_EQ(months[3].users.likely, 800);
}

TEST(UsersOverTime, ByPercentAMonthCompounds) {
  // 1.1^12 = 3.138428376721.
  const auto months =
      users_over_time(facts_of({{"users", 100}, {"growth_percent_per_month", 10}, {"growth_horizon_months", 12}}));
  ASSERT_EQ(months.size(), 13u);
  EXPECT_NEAR(months[1].users.likely, 110, 1e-9);
  EXPECT_NEAR(months[12].users.likely, 313.8428376721, 1e-8);
}

TEST(UsersOverTime, CanShrink) {
  const auto months =
      users_over_time(facts_of({{"users", 1000}, {"growth_percent_per_month", -50}, {"growth_horizon_months", 3}}));
  EXPECT_NEAR(months[3].users.likely, 125, 1e-9);
  const auto gone =
      users_over_time(facts_of({{"users", 1000}, {"growth_percent_per_month", -100}, {"growth_horizon_months", 2}}));
  EXPECT_EQ(gone[1].users.likely, 0);
}

TEST(UsersOverTime, ByPeopleAMonthIsALine) {
  const auto months =
      users_over_time(facts_of({{"users", 50}, {"growth_users_per_month", 20}, {"growth_horizon_months", 4}}));
  EXPECT_EQ(months[1].users.likely, 70);
  EXPECT_EQ(months[4].users.likely, 130);
  const auto leaving =
      users_over_time(facts_of({{"users", 50}, {"growth_users_per_month", -20}, {"growth_horizon_months", 4}}));
  EXPECT_EQ(leaving[4].users.likely, 0);
}

TEST(UsersOverTime, WithoutAnEndRunsTwoYearsAndNeverMoreThanTen) {
  EXPECT_EQ(users_over_time(facts_of({{"users", 50}, {"growth_percent_per_month", 1}})).back().month, 24);
  EXPECT_EQ(users_over_time(facts_of({{"users", 50}, {"growth_percent_per_month", 1}, {"growth_horizon_months", 1e9}}))
                .back()
                .month,
            120);
}

TEST(UsersOverTime, EndsAtAHorizonThatIsAPartOfAMonth) {
  const auto months =
      users_over_time(facts_of({{"users", 100}, {"growth_target_users", 400}, {"growth_horizon_months", 1.5}}));
  ASSERT_EQ(months.size(), 3u);
  EXPECT_EQ(months[2].users.likely, 400);
}

TEST(UsersOverTime, FromNobodyStartsWithOne) {
  const auto months =
      users_over_time(facts_of({{"users", 0}, {"growth_target_users", 100}, {"growth_horizon_months", 2}}));
  EXPECT_EQ(months[0].users.likely, 0);
  EXPECT_NEAR(months[1].users.likely, 10, 1e-12);
  EXPECT_EQ(months[2].users.likely, 100);
}

TEST(UsersOverTime, KeepsBothEndsOfARange) {
  FactTable facts = facts_of({{"growth_factor", 4}, {"growth_horizon_months", 2}});
  facts.set("users", FactValue::of(Ratio{10, 100, 1000}));
  const auto months = users_over_time(facts);
  EXPECT_NEAR(months[1].users.low, 20, 1e-9);
  EXPECT_NEAR(months[1].users.high, 2000, 1e-9);
}

TEST(UsersOverTime, StaysOrderedWhenARangeShrinksToATarget) {
  FactTable facts = facts_of({{"growth_target_users", 500}, {"growth_horizon_months", 6}});
  facts.set("users", FactValue::of(Ratio{10, 100, 5000}));
  for (const UsersInMonth& month : users_over_time(facts)) EXPECT_TRUE(month.users.ordered()) << month.month;
}

TEST(FactsWithUsers, ScalesTheLoadAndTheDataInProportion) {
  FactTable facts = facts_of({{"users", 100}, {"requests_per_day", 5000}, {"data_gib", 20}, {"rpo_minutes", 60}});
  const FactTable then = facts_with_users(facts, Users::exactly(300));
  EXPECT_EQ(then.number("users")->likely, 300);
  EXPECT_EQ(then.number("requests_per_day")->likely, 15000);
  EXPECT_EQ(then.number("data_gib")->likely, 60);
  EXPECT_EQ(then.number("rpo_minutes")->likely, 60);
}

TEST(FactsWithUsers, ScalesRequestsInFlightToo) {
  FactTable facts;
  facts.set("users", FactValue::of(100));
  facts.set("requests_in_flight", FactValue::of(50));
  EXPECT_EQ(facts_with_users(facts, Users::exactly(300)).number("requests_in_flight")->likely, 150);
}

}  // namespace
}  // namespace scalewright
