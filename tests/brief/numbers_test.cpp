// The language of numbers, seen through the number of users.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

struct Case {
  const char* text;
  double low;
  double high;
};

class NumberLanguage : public testing::TestWithParam<Case> {};

TEST_P(NumberLanguage, IsReadAsMeant) {
  const Stated said = stated(GetParam().text);
  ASSERT_TRUE(said.users) << GetParam().text;
  EXPECT_DOUBLE_EQ(said.users->count.low.value_or(-1), GetParam().low) << GetParam().text;
  EXPECT_DOUBLE_EQ(said.users->count.high.value_or(-1), GetParam().high) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Digits, NumberLanguage,
                         testing::Values(Case{"1 user", 1, 1}, Case{"12,000 users", 12000, 12000},
                                         Case{"12'500 Mitglieder", 12500, 12500}, Case{"12.500 Nutzer", 12500, 12500},
                                         Case{"12 500 customers", 12500, 12500}, Case{"1,50,000 users", 150000, 150000},
                                         Case{"1,2 million users", 1.2e6, 1.2e6}, Case{"users: 5e2", 500, 500},
                                         Case{"2k5 users", 2500, 2500}, Case{"3.5k users", 3500, 3500},
                                         Case{"10M users", 1e7, 1e7}, Case{"1_000 users", 1000, 1000},
                                         Case{"1.234.567 usuarios", 1234567, 1234567},
                                         Case{"5 lakh users", 500000, 500000}, Case{"2 crore users", 2e7, 2e7}));

INSTANTIATE_TEST_SUITE_P(Words, NumberLanguage,
                         testing::Values(Case{"five users", 5, 5}, Case{"twenty-five members", 25, 25},
                                         Case{"two hundred and fifty thousand people", 250000, 250000},
                                         Case{"half a million users", 500000, 500000},
                                         Case{"a dozen colleagues", 12, 12}, Case{"a couple dozen users", 24, 24},
                                         Case{"one and a half million users", 1.5e6, 1.5e6},
                                         Case{"un milione e mezzo di utenti", 1.5e6, 1.5e6},
                                         Case{"8 тыс. пользователей", 8000, 8000}, Case{"zwölf Nutzer", 12, 12},
                                         Case{"15 ribu pengunjung", 15000, 15000}));

INSTANTIATE_TEST_SUITE_P(Vague, NumberLanguage,
                         testing::Values(Case{"a couple hundred users", 200, 200},
                                         Case{"a few hundred users", 300, 500}, Case{"hundreds of users", 200, 999},
                                         Case{"thousands of users", 2000, 9999},
                                         Case{"tens of thousands of users", 20000, 99999},
                                         Case{"the user base is mid six figures", 400000, 600000}));

INSTANTIATE_TEST_SUITE_P(Ranges, NumberLanguage,
                         testing::Values(Case{"between 2 and 5k users", 2000, 5000}, Case{"10-20 users", 10, 20},
                                         Case{"10 to 20 users", 10, 20}, Case{"3 or 4 players", 3, 4},
                                         Case{"500 to 2k users", 500, 2000}, Case{"500–800 users", 500, 800},
                                         Case{"more than 500 users", 500, -1}, Case{"500+ users", 500, -1},
                                         Case{"at least 500 users", 500, -1}, Case{"up to 500 users", -1, 500},
                                         Case{"max. 90 users", -1, 90}, Case{"fewer than 50 users", -1, 50},
                                         Case{"no more than 70 users", -1, 70}, Case{"400-odd users", 400, 400},
                                         Case{"could be 10 users, could be 10,000", 10, 10000}));

TEST(NumberLanguage, KeepsWhatKindOfRangeItIs) {
  EXPECT_TRUE(stated("a few hundred users").users->count.vague);
  EXPECT_TRUE(stated("more than 500 users").users->count.exclusive);
  EXPECT_FALSE(stated("at least 500 users").users->count.exclusive);
}

TEST(NumberLanguage, MultipliesAndAddsWhenTheTextSaysSo) {
  const Stated product = stated("10 rooms of 2,000 players each");
  const Stated schools = stated("4 schools x 60 pupils");
  ASSERT_TRUE(product.users && schools.users);
  EXPECT_DOUBLE_EQ(*product.users->count.high, 20000);
  EXPECT_DOUBLE_EQ(*schools.users->count.high, 240);
  EXPECT_TRUE(schools.users->count.derived);
}

struct Trap {
  const char* text;
  const char* number;
};
class NotUsers : public testing::TestWithParam<Trap> {};

TEST_P(NotUsers, IsListedWithAReason) {
  const Brief brief = read(GetParam().text);
  EXPECT_FALSE(brief.stated.users) << GetParam().text;
  EXPECT_FALSE(brief.stated.requests) << GetParam().text;
  EXPECT_NE(why_ignored(brief, GetParam().number), "") << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Traps, NotUsers,
                         testing::Values(Trap{"A machine with 16 GB RAM and 8 cores", "8"},
                                         Trap{"It listens on port 8080", "8080"}, Trap{"Drupal 10 and PHP 8", "10"},
                                         Trap{"running since 2009", "2009"}, Trap{"open until 17:00", "17:00"},
                                         Trap{"9,000 articles with barcodes", "9,000"},
                                         Trap{"12 servers in 3 racks", "12"}, Trap{"340 million rows", "340 million"},
                                         Trap{"25 schools joined", "25"}, Trap{"90k SMS per month", "90k"},
                                         Trap{"10.0.0.1 is the gateway", "10.0.0.1"}, Trap{"24/7 support", "24/7"},
                                         Trap{"stream at 1080p with 30fps", "30fps"},
                                         Trap{"we raised 1.5 million", "1.5 million"}));

TEST(NotUsers, SomebodyElsesNumbersAreNotTaken) {
  const Brief brief = read("Our competitor claims 2 million users, we have 350.");
  ASSERT_TRUE(brief.stated.users);
  EXPECT_DOUBLE_EQ(*brief.stated.users->count.high, 350);
  EXPECT_NE(why_ignored(brief, "2 million"), "");
}

TEST(NotUsers, WhatIsDeniedIsNotTaken) {
  const Stated said = stated("not 10,000 users as the sales page says, more like 700");
  ASSERT_TRUE(said.users);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 700);
}

}  // namespace
}  // namespace scalewright
