#include "core/units/format.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace scalewright {
namespace {

TEST(Grouped, SeparatesThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(grouped(-12345), "-12,345");
  EXPECT_EQ(grouped(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(ForPeople, ShowsThreeSignificantFigures) {
  EXPECT_EQ(for_people(1234), "1,230");
  EXPECT_EQ(for_people(1235), "1,240");
  EXPECT_EQ(for_people(0.01234), "0.0123");
  EXPECT_EQ(for_people(43'800), "43,800");
  EXPECT_EQ(for_people(1'234'567), "1,230,000");
  EXPECT_EQ(for_people(0), "0");
  EXPECT_EQ(for_people(-2.5), "-2.5");
}

TEST(ForPeople, DropsTrailingZerosAndCarriesIntoTheNextDecade) {
  EXPECT_EQ(for_people(2.0), "2");
  EXPECT_EQ(for_people(0.5), "0.5");
  EXPECT_EQ(for_people(999.6), "1,000");
  EXPECT_EQ(for_people(0.09996), "0.1");
}

TEST(ForPeople, TakesMoreFiguresOnRequest) {
  EXPECT_EQ(for_people(99.95, 4), "99.95");
  EXPECT_EQ(for_people(99.999, 5), "99.999");
  EXPECT_EQ(for_people(99.999, 3), "100");
}

TEST(JsonNumber, WritesUpToSixFiguresWithoutExponent) {
  EXPECT_EQ(json_number(0.25), "0.25");
  EXPECT_EQ(json_number(5), "5");
  EXPECT_EQ(json_number(0), "0");
  EXPECT_EQ(json_number(-0.0), "0");
  EXPECT_EQ(json_number(1.0 / 3), "0.333333");
  EXPECT_EQ(json_number(2.0 / 3), "0.666667");
  EXPECT_EQ(json_number(1234567), "1234570");
  EXPECT_EQ(json_number(-1.5), "-1.5");
  EXPECT_EQ(json_number(1e-9), "0.000000001");
  EXPECT_EQ(json_number(1e15), "1000000000000000");
  EXPECT_EQ(json_number(9.999999), "10");
}

TEST(JsonNumber, HasAnAnswerForEveryDouble) {
  EXPECT_EQ(json_number(std::nan("")), "null");
  EXPECT_EQ(json_number(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(json_number(std::numeric_limits<double>::denorm_min()), "0");
  EXPECT_EQ(json_number(1e300), "1000000000000000000000");
}

// The C library's own rounding is the reference: exact decimal expansion, six significant figures.
TEST(JsonNumber, AgreesWithTheExactDecimalExpansion) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> mantissa(1, 10);
  int ties = 0;
  for (int round = 0; round < 50'000; ++round) {
    const int decade = static_cast<int>(random() % 24) - 9;
    const double value = mantissa(random) * std::pow(10.0, decade);
    char reference[64];
    std::snprintf(reference, sizeof reference, "%.5e", value);
    if (std::strtod(json_number(value).c_str(), nullptr) != std::strtod(reference, nullptr)) ++ties;
  }
  EXPECT_LE(ties, 1);  // a value within half a last bit of a tie may go up instead
}

TEST(RoundedForJson, IsTheValueThatJsonNumberWrites) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> mantissa(-10, 10);
  for (int round = 0; round < 50'000; ++round) {
    const double value = mantissa(random) * std::pow(10.0, static_cast<int>(random() % 26) - 11);
    const double rounded = rounded_for_json(value);
    ASSERT_EQ(rounded, std::strtod(json_number(value).c_str(), nullptr)) << json_number(value);
    ASSERT_EQ(json_number(rounded), json_number(value));
    ASSERT_EQ(rounded_for_json(rounded), rounded);
  }
}

TEST(RoundedForJson, NeverChangesTheOrder) {
  std::mt19937_64 random(13);
  std::uniform_real_distribution<double> value(0, 1e6);
  for (int round = 0; round < 20'000; ++round) {
    const double a = value(random);
    const double b = a * (1 + 1e-6 * static_cast<double>(random() % 10));
    ASSERT_LE(rounded_for_json(a), rounded_for_json(b));
  }
}

TEST(MoneyForPeople, ShowsWholeUnitsFromTenOnAndCentsBelow) {
  EXPECT_EQ(money_for_people(Money::from_units(41), "USD"), "$41");
  EXPECT_EQ(money_for_people(Money{4'200'000}, "USD"), "$4.20");
  EXPECT_EQ(money_for_people(Money{1'230'400'000}, "USD"), "$1,230");
  EXPECT_EQ(money_for_people(Money{9'994'999}, "USD"), "$9.99");
  EXPECT_EQ(money_for_people(Money{9'995'000}, "USD"), "$10");
  EXPECT_EQ(money_for_people(Money{40'500'000}, "USD"), "$41");
  EXPECT_EQ(money_for_people(Money{5'050'000}, "EUR"), "€5.05");
  EXPECT_EQ(money_for_people(Money::from_units(41), "GBP"), "£41");
  EXPECT_EQ(money_for_people(Money::from_units(41), "CHF"), "CHF 41");
  EXPECT_EQ(money_for_people(Money{-4'200'000}, "USD"), "-$4.20");
}

TEST(MoneyForPeople, NeverShowsAPriceAsNothing) {
  EXPECT_EQ(money_for_people(Money{0}, "USD"), "$0");
  EXPECT_EQ(money_for_people(Money{1}, "USD"), "<$0.01");
  EXPECT_EQ(money_for_people(Money{9'999}, "USD"), "<$0.01");
  EXPECT_EQ(money_for_people(Money{10'000}, "USD"), "$0.01");
}

TEST(MoneyDecimal, WritesTheExactAmount) {
  EXPECT_EQ(money_decimal(Money{4'200'000}), "4.2");
  EXPECT_EQ(money_decimal(Money{1}), "0.000001");
  EXPECT_EQ(money_decimal(Money{0}), "0");
  EXPECT_EQ(money_decimal(Money::from_units(1000)), "1000");
  EXPECT_EQ(money_decimal(Money{-1'050'000}), "-1.05");
}

TEST(MoneyDecimal, ReadsBackAsTheSameAmount) {
  std::mt19937_64 random(17);
  for (int round = 0; round < 20'000; ++round) {
    const Money amount{static_cast<std::int64_t>(random() >> (1 + random() % 63))};
    ASSERT_EQ(parse_decimal(money_decimal(amount), 6), amount.micro);
  }
}

}  // namespace
}  // namespace scalewright
