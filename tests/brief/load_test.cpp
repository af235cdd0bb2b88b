// Users, requests, growth and peaks.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

struct KindCase {
  const char* text;
  UserKind kind;
};
class KindOfUsers : public testing::TestWithParam<KindCase> {};

TEST_P(KindOfUsers, IsRead) {
  const Stated said = stated(GetParam().text);
  ASSERT_TRUE(said.users) << GetParam().text;
  EXPECT_EQ(said.users->kind, GetParam().kind) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, KindOfUsers,
    testing::Values(KindCase{"500 users", UserKind::total}, KindCase{"500 accounts", UserKind::registered},
                    KindCase{"1,100 named users", UserKind::registered}, KindCase{"7k DAU", UserKind::daily},
                    KindCase{"600 visitors per day", UserKind::daily}, KindCase{"600 readers daily", UserKind::daily},
                    KindCase{"MAU 85k", UserKind::monthly}, KindCase{"30k concurrent", UserKind::concurrent},
                    KindCase{"200 players online at the same time", UserKind::concurrent},
                    KindCase{"5,000 viewers of the stream", UserKind::concurrent},
                    KindCase{"100,000 devices", UserKind::devices}, KindCase{"3,000 smart meters", UserKind::devices},
                    KindCase{"40 volunteer beekeepers", UserKind::total}));

TEST(Users, ADailyNumberDecidesAndTheOthersAreKept) {
  const Stated said = stated("240k daily players, 1.3 million monthly, the concurrent peak is at 21k");
  ASSERT_TRUE(said.users);
  EXPECT_EQ(said.users->kind, UserKind::daily);
  ASSERT_EQ(said.users_also.size(), 2U);
  EXPECT_EQ(said.users_also[0].kind, UserKind::monthly);
  EXPECT_EQ(said.users_also[1].kind, UserKind::concurrent);
  EXPECT_TRUE(said.users_also[1].count.at_peak);
}

TEST(Users, AreReadFromTablesKeysAndAnswers) {
  EXPECT_DOUBLE_EQ(*stated("| item | value |\n|---|---|\n| DAU | 7,200 |").users->count.high, 7200);
  EXPECT_DOUBLE_EQ(*stated("users=350; region=EU").users->count.high, 350);
  EXPECT_DOUBLE_EQ(*stated("{\"users\": 1500}").users->count.high, 1500);
  EXPECT_DOUBLE_EQ(*stated("Q: How many users? A: 330").users->count.high, 330);
  EXPECT_DOUBLE_EQ(*stated("users | rps\n300 | 2").users->count.high, 300);
}

TEST(Users, OnesOwnUseIsOneUser) {
  EXPECT_DOUBLE_EQ(*stated("Just me testing locally").users->count.high, 1);
  EXPECT_DOUBLE_EQ(*stated("Mum, dad, me.").users->count.high, 3);
}

TEST(Users, GroupsOfSoManyAreMultiplied) {
  EXPECT_DOUBLE_EQ(*stated("12 classes of 25 pupils").users->count.high, 300);
  EXPECT_DOUBLE_EQ(*stated("8 shops of 15 employees each").users->count.high, 120);
}

TEST(Growth, AGoalWithADateNeedsNoNounOfItsOwn) {
  EXPECT_DOUBLE_EQ(*stated("Hoping for 5,000 people by the council vote in 4 months.").growth->target_users, 5000);
  for (const char* text : {"1,000 beta testers, hope for 50k by end of year", "900 users, aiming at 50k by December",
                           "1,000 users, hoping to reach 50k within two years"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.growth) << text;
    EXPECT_DOUBLE_EQ(said.growth->target_users.value_or(0), 50'000) << text;
    EXPECT_LE(*said.users->count.high, 1000) << text;
  }
}

TEST(Peak, AFactorOnAnOccasionIsAPeak) {
  EXPECT_DOUBLE_EQ(stated("2000 visitors a day, 40x when the newsletter goes out").peak_factor->value, 40);
  EXPECT_DOUBLE_EQ(stated("2000 visitors a day, 10 times as much during sales").peak_factor->value, 10);
}

TEST(Requests, ABareNumberAtThePeakIsOfTheSame) {
  for (const char* text : {"3 req/s, bursts up to 120", "3 req/s on average, up to 120 at peak", "3 rps, 120 at peak",
                           "3 requests a second, spikes to 120/s"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.requests && said.requests_peak) << text;
    EXPECT_DOUBLE_EQ(*said.requests->count.high, 3) << text;
    EXPECT_DOUBLE_EQ(*said.requests_peak->count.high, 120) << text;
    EXPECT_EQ(said.requests_peak->per, RatePeriod::second) << text;
  }
}

TEST(Requests, TheRhythmOfDevicesIsTheirRate) {
  for (const char* text : {"20k sensors, one reading every 30 seconds",
                           "20k sensors sending a message every 30 seconds", "20k chargers report every 30 seconds"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.requests) << text;
    EXPECT_DOUBLE_EQ(*said.requests->count.high, 40'000) << text;  // 15 seconds and more are spoken of a minute
    EXPECT_EQ(said.requests->per, RatePeriod::minute) << text;
  }
  EXPECT_EQ(stated("2,500 trucks that send their position every 5 seconds").requests->per, RatePeriod::second);
}

TEST(Requests, OneOfThemEverySoOftenIsARate) {
  EXPECT_DOUBLE_EQ(*stated("one query every 10 seconds on average").requests->count.high, 0.1);
  EXPECT_DOUBLE_EQ(*stated("one request every two seconds, around the clock").requests->count.high, 0.5);
  const Stated tills = stated("one request every 4 minutes per till, 60 tills");
  EXPECT_DOUBLE_EQ(*tills.requests->count.high, 15);
  EXPECT_EQ(tills.requests->per, RatePeriod::minute);
}

TEST(Requests, EachBehindThePeriodIsOfEachDevice) {
  EXPECT_DOUBLE_EQ(*stated("1 million smart meters, 4 readings/hour each").requests->count.high, 4'000'000);
}

struct RateCase {
  const char* text;
  double count;
  RatePeriod per;
  const char* unit;
};
class RequestRate : public testing::TestWithParam<RateCase> {};

TEST_P(RequestRate, IsRead) {
  const Stated said = stated(GetParam().text);
  ASSERT_TRUE(said.requests) << GetParam().text;
  EXPECT_DOUBLE_EQ(*said.requests->count.high, GetParam().count) << GetParam().text;
  EXPECT_EQ(said.requests->per, GetParam().per) << GetParam().text;
  EXPECT_EQ(said.requests->unit, GetParam().unit) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Rates, RequestRate,
                         testing::Values(RateCase{"~12k API calls a day", 12000, RatePeriod::day, ""},
                                         RateCase{"40 req/min in business hours", 40, RatePeriod::minute, ""},
                                         RateCase{"0.8 rps", 0.8, RatePeriod::second, ""},
                                         RateCase{"55M pageviews/mo total", 55e6, RatePeriod::month, "pageviews"},
                                         RateCase{"8 websocket messages per second", 8, RatePeriod::second, "messages"},
                                         RateCase{"about 3 queries per second", 3, RatePeriod::second, "queries"},
                                         RateCase{"around 2000 requests", 2000, RatePeriod::none, ""},
                                         RateCase{"200 сообщений в минуту", 200, RatePeriod::minute, "messages"}));

TEST(Requests, APeakIsKeptApartFromTheMean) {
  const Stated said = stated("peak 300 rps, average 40 rps");
  ASSERT_TRUE(said.requests && said.requests_peak);
  EXPECT_DOUBLE_EQ(*said.requests->count.high, 40);
  EXPECT_DOUBLE_EQ(*said.requests_peak->count.high, 300);
}

TEST(Requests, RequestsOfEachUserAreMultiplied) {
  const Stated said = stated("2,300 DAU, each sends ~150 requests per day");
  ASSERT_TRUE(said.requests);
  EXPECT_DOUBLE_EQ(*said.requests->count.high, 345000);
  EXPECT_TRUE(said.requests->count.derived);
}

TEST(Growth, TodayDecidesAndTheGoalIsGrowth) {
  const Stated said = stated("5 users now but expecting 1000 in 6 months");
  ASSERT_TRUE(said.users && said.growth);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 5);
  EXPECT_DOUBLE_EQ(*said.growth->target_users, 1000);
  EXPECT_DOUBLE_EQ(*said.growth->horizon_months, 6);
}

TEST(Growth, TheSecondCountMayBeBareAndDated) {
  struct Case {
    std::string_view text;
    double target, months;
  };
  for (const Case& c :
       {Case{"20 users now, 500 in a year", 500, 12}, Case{"20 users now and 500 next year", 500, 12},
        Case{"from 20 users to 500 in half a year", 500, 6}, Case{"100 users at launch, 5k after 6 months", 5000, 6},
        Case{"10 users, 400 users within half a year", 400, 6},
        Case{"8 users today, 900 users in half a year", 900, 6}}) {
    const Stated said = stated(c.text);
    ASSERT_TRUE(said.growth && said.growth->target_users) << c.text;
    EXPECT_DOUBLE_EQ(*said.growth->target_users, c.target) << c.text;
    EXPECT_DOUBLE_EQ(said.growth->horizon_months.value_or(0), c.months) << c.text;
    ASSERT_TRUE(said.users) << c.text;
    EXPECT_LE(*said.users->count.high, 100) << c.text;
  }
  EXPECT_FALSE(stated("20 users and 3 outages in a year").growth);
}

TEST(Growth, IsReadInItsForms) {
  EXPECT_DOUBLE_EQ(*stated("80 users and it's doubling every quarter").growth->factor, 2);
  EXPECT_DOUBLE_EQ(*stated("80 users and it's doubling every quarter").growth->horizon_months, 3);
  EXPECT_DOUBLE_EQ(*stated("traffic +8% MoM").growth->percent_per_month, 8);
  EXPECT_DOUBLE_EQ(*stated("we shrink 2% a month").growth->percent_per_month, -2);
  EXPECT_DOUBLE_EQ(*stated("growing by 50 customers a month").growth->users_per_month, 50);
  EXPECT_DOUBLE_EQ(*stated("by Christmas it'll be 100x of what we have today").growth->factor, 100);
  EXPECT_DOUBLE_EQ(*stated("from 3k to 9k users within a year").growth->target_users, 9000);
}

TEST(Growth, StartsAtTheNumberBehindFrom) {
  for (const char* text :
       {"10x growth in a year from 300 users", "starting from 300 users we expect 10x growth within a year"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.users) << text;
    EXPECT_DOUBLE_EQ(*said.users->count.high, 300) << text;
    ASSERT_TRUE(said.growth) << text;
    EXPECT_DOUBLE_EQ(*said.growth->factor, 10) << text;
    EXPECT_DOUBLE_EQ(*said.growth->horizon_months, 12) << text;
    EXPECT_FALSE(said.growth->target_users || said.growth->users_per_month) << text;
  }
  const Stated none = stated("a startup with 0 users hoping for a million next year");
  EXPECT_DOUBLE_EQ(*none.users->count.high, 0);
  EXPECT_DOUBLE_EQ(*none.growth->target_users, 1e6);
}

TEST(Requests, PeopleWhoComeAtARateAreRequests) {
  const Stated said = stated("auth service for 3M accounts, 50 logins/s at the peak");
  EXPECT_DOUBLE_EQ(*said.users->count.high, 3e6);
  EXPECT_TRUE(said.users_also.empty());
  const RequestStatement& rate = said.requests_peak ? *said.requests_peak : *said.requests;
  EXPECT_DOUBLE_EQ(*rate.count.high, 50);
  EXPECT_EQ(rate.per, RatePeriod::second);
}

TEST(Growth, IsNotWhoAMailGoesTo) {
  EXPECT_FALSE(stated("we send 400,000 newsletters a month to 90,000 subscribers").growth);
}

TEST(Users, PowersAndAlternatives) {
  EXPECT_DOUBLE_EQ(*stated("~10^6 users").users->count.high, 1e6);
  const Stated said = stated("we might hit 100 users, or 1000, who knows");
  EXPECT_DOUBLE_EQ(*said.users->count.low, 100);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 1000);
}

TEST(Requests, InFlightHaveNoPeriodAndASpanInOrder) {
  for (const char* text : {"shop with 20 simultaneous uncached requests", "concurrent requests: 2000"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.requests_in_flight) << text;
    EXPECT_LT(said.requests_in_flight->origin.span.begin, said.requests_in_flight->origin.span.end) << text;
  }
  EXPECT_FALSE(stated("20 simultaneous users, 300 requests a second").requests_in_flight);
}

TEST(Requests, TheAverageIsNoPeak) {
  const Stated said = stated("roughly 6 req/s avg and 70 req/s on release day");
  EXPECT_DOUBLE_EQ(*said.requests->count.high, 6);
  EXPECT_FALSE(said.requests->count.at_peak);
}

TEST(Users, AnAbbreviationBeforeACapitalisedNounEndsNothing) {
  EXPECT_DOUBLE_EQ(*stated("wir haben 3 Mio. Nutzer").users->count.high, 3e6);
  EXPECT_DOUBLE_EQ(*stated("2,5 Mio. Seitenaufrufe im Monat").requests->count.high, 2.5e6);
  EXPECT_FALSE(stated("The build took 3 min. Users complained.").users);
}

TEST(Growth, ThePastIsNoGoal) {
  const Stated said = stated("Last year we went from 200 to 4,000 users.");
  EXPECT_FALSE(said.growth);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 4000);
}

TEST(Growth, WhatComesBackEachSeasonIsAPeak) {
  EXPECT_DOUBLE_EQ(stated("on Black Friday about 10x that for 2 days").peak_factor->value, 10);
  EXPECT_DOUBLE_EQ(stated("en Navidad se triplica").peak_factor->value, 3);
  EXPECT_FALSE(stated("on Black Friday about 10x that for 2 days").growth);
}

}  // namespace
}  // namespace scalewright
