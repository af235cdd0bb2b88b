// The facts in force: from statements, inference and assumption.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

const Fact* fact(const Brief& brief, std::string_view id) {
  for (const Fact& f : brief.facts) {
    if (f.id == id) return &f;
  }
  return nullptr;
}

TEST(Facts, KeepTheWordsThatSaidThem) {
  const Brief brief = read("We have 10,000 daily active users");
  const Fact* users = fact(brief, "users");
  ASSERT_NE(users, nullptr);
  EXPECT_EQ(users->source, FactSource::stated);
  ASSERT_TRUE(users->span);
  EXPECT_EQ(brief.text.substr(users->span->begin, users->span->end - users->span->begin), "10,000 daily active users");
  EXPECT_DOUBLE_EQ(brief.table.number("users")->likely, 10000);
  EXPECT_EQ(brief.table.text("users_kind"), "daily");
}

TEST(Facts, ARangeKeepsBothEnds) {
  const Ratio users = *read("Could be 10 or 10,000 users").table.number("users");
  EXPECT_DOUBLE_EQ(users.low, 10);
  EXPECT_DOUBLE_EQ(users.high, 10000);
  EXPECT_NEAR(users.likely, 316.2, 0.1);
}

TEST(Facts, VisitorsOfAMonthAreDividedByItsDays) {
  EXPECT_DOUBLE_EQ(read("3,000 visitors per month").table.number("users")->likely, 100);
}

TEST(Facts, RequestsAreCountedPerDay) {
  EXPECT_DOUBLE_EQ(read("10 rps").table.number("requests_per_day")->likely, 864000);
  EXPECT_DOUBLE_EQ(read("3 mln hits a month").table.number("requests_per_day")->likely, 100000);
}

TEST(Facts, APeakRateCountsAsTheLoadOnlyWhenNothingElseIsKnown) {
  EXPECT_FALSE(read("200 users, 50 rps at peak").table.number("requests_per_day"));
  EXPECT_DOUBLE_EQ(read("200 users, 50 rps at peak").table.number("peak_rps")->likely, 50);
  EXPECT_TRUE(read("50 rps at peak").table.number("requests_per_day"));
}

TEST(Facts, APeakWithoutAPeriodIsNoRate) {
  EXPECT_FALSE(read("~2 hits at peak. ~1 hit").table.number("requests_per_day"));
}

TEST(Facts, OnlyFutureNumbersAreNoUsers) {
  EXPECT_FALSE(read("1,000 users by the end of the year").table.number("users"));
  EXPECT_DOUBLE_EQ(read("1,000 users by the end of the year").table.number("growth_target_users")->likely, 1000);
}

TEST(Facts, NothingIsInventedFromDoubt) {
  const Brief brief = read("Not sure how many users");
  EXPECT_FALSE(brief.table.number("users"));
}

TEST(Facts, NobodyYetIsNoUsers) {
  EXPECT_DOUBLE_EQ(read("nobody uses it yet").table.number("users")->likely, 0);
}

TEST(Facts, AreInferredFromTheDomainWithTheRule) {
  const Brief brief = read("5 users but it's a mission-critical medical app");
  const Fact* sensitivity = fact(brief, "data_sensitivity");
  ASSERT_NE(sensitivity, nullptr);
  EXPECT_EQ(sensitivity->source, FactSource::inferred);
  EXPECT_EQ(sensitivity->value.text, "health");
  EXPECT_EQ(sensitivity->because, "implies.medical_health");
  EXPECT_TRUE(read("online shop, 50 customers").table.flag("takes_payments"));
}

TEST(Facts, AreListedByIdOnce) {
  const Brief brief = read("e-commerce platform with 50K daily users, 99.9 %, Postgres on AWS");
  for (std::size_t i = 1; i < brief.facts.size(); ++i) EXPECT_LT(brief.facts[i - 1].id, brief.facts[i].id);
}

TEST(Facts, ANumberBeyondAllReasonIsToldAndNotUsed) {
  const Brief brief = read("10^42 users and 40 GB of data");
  EXPECT_FALSE(brief.table.number("users"));
  EXPECT_TRUE(brief.table.number("data_gib"));
  EXPECT_EQ(why_ignored(brief, "10^42 users"), "More than any system has.");
}

}  // namespace
}  // namespace scalewright
