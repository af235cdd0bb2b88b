#include "core/units/money.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace scalewright {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

UnitPrice price(std::string_view decimal, PriceUnit unit) {
  return {parse_decimal(decimal, 12).value(), unit};
}

Money cost(std::string_view decimal, double units) {
  return multiply(price(decimal, PriceUnit::per_hour), quantity_from(units).value());
}

TEST(Money, AddsAndSubtractsExactly) {
  EXPECT_EQ(Money{10} + Money{32}, Money{42});
  EXPECT_EQ(Money::from_units(3) - Money::from_units(5), Money::from_units(-2));
}

TEST(Money, StaysAtTheEndOfItsRangeInsteadOfWrapping) {
  EXPECT_EQ(Money{kMost} + Money{1}, Money{kMost});
  EXPECT_EQ(Money{kLeast} + Money{-1}, Money{kLeast});
  EXPECT_EQ(Money{kLeast} - Money{1}, Money{kLeast});
  EXPECT_EQ(Money{0} - Money{kLeast}, Money{kMost});
  EXPECT_EQ(Money{kMost} + Money{kLeast}, Money{-1});
}

TEST(Money, RangesAddEndByEnd) {
  const MoneyRange sum = MoneyRange{{1}, {2}, {3}} + MoneyRange{{10}, {20}, {30}};
  EXPECT_EQ(sum, (MoneyRange{{11}, {22}, {33}}));
  EXPECT_TRUE(sum.ordered());
}

TEST(Multiply, HourlyPriceOverABilledMonth) {
  // 0.0104 * 730 = 7.592
  EXPECT_EQ(cost("0.0104", 730).micro, 7'592'000);
  // 0.000231481 * 730 = 0.16898113, a price that micro-units per hour could not hold
  EXPECT_EQ(cost("0.000231481", 730).micro, 168'981);
}

TEST(Multiply, KeepsTheDigitsOfAPicoPrice) {
  // 16.6667 dollars per million GiB-seconds, 2.5 million of them: 41.66675
  EXPECT_EQ(cost("16.6667", 2.5).micro, 41'666'750);
  // 0.000000000001 * 1,000,000 = 0.000001
  EXPECT_EQ(cost("0.000000000001", 1e6).micro, 1);
}

TEST(Multiply, RoundsHalvesToTheEvenMicroUnit) {
  EXPECT_EQ(cost("0.0000005", 1).micro, 0);
  EXPECT_EQ(cost("0.0000015", 1).micro, 2);
  EXPECT_EQ(cost("0.0000025", 1).micro, 2);
  EXPECT_EQ(cost("0.0000025001", 1).micro, 3);
  EXPECT_EQ(multiply({-1'500'000, PriceUnit::per_hour}, {1'000'000}).micro, -2);
}

TEST(Multiply, SaturatesOnHugeBills) {
  EXPECT_EQ(multiply({kMost, PriceUnit::per_month}, {kMost}).micro, kMost);
  EXPECT_EQ(multiply({kLeast, PriceUnit::per_month}, {kMost}).micro, kLeast);
}

TEST(Multiply, DistributesOverQuantitiesWithinOneMicroUnitAPart) {
  std::mt19937_64 random(20261121);
  for (int round = 0; round < 20'000; ++round) {
    const UnitPrice unit_price{static_cast<std::int64_t>(random() % 5'000'000'000'000), PriceUnit::per_gib};
    const auto a = static_cast<std::int64_t>(random() % 1'000'000'000'000);
    const auto b = static_cast<std::int64_t>(random() % 1'000'000'000'000);
    const std::int64_t whole = multiply(unit_price, {a + b}).micro;
    const std::int64_t parts = (multiply(unit_price, {a}) + multiply(unit_price, {b})).micro;
    ASSERT_LE(whole - parts, 1);
    ASSERT_GE(whole - parts, -1);
    ASSERT_LE(multiply(unit_price, {a}).micro, whole);
  }
}

TEST(QuantityFrom, RoundsToAMillionthOfTheUnit) {
  EXPECT_EQ(quantity_from(730)->micro, 730'000'000);
  EXPECT_EQ(quantity_from(0)->micro, 0);
  EXPECT_EQ(quantity_from(0.0000004)->micro, 0);
  EXPECT_EQ(quantity_from(0.0000005)->micro, 1);
  EXPECT_EQ(quantity_from(1.1)->micro, 1'100'000);
}

TEST(QuantityFrom, RefusesWhatNobodyCanBuy) {
  EXPECT_FALSE(quantity_from(-0.001));
  EXPECT_FALSE(quantity_from(std::nan("")));
  EXPECT_FALSE(quantity_from(std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(quantity_from(1e13));
  EXPECT_TRUE(quantity_from(9e12));
}

TEST(ParseDecimal, ReadsDigitsAndOnePoint) {
  EXPECT_EQ(parse_decimal("0.0104", 12), 10'400'000'000);
  EXPECT_EQ(parse_decimal("30", 12), 30'000'000'000'000);
  EXPECT_EQ(parse_decimal("0", 6), 0);
  EXPECT_EQ(parse_decimal("1.500", 1), 15);
  EXPECT_EQ(parse_decimal("9223372.036854775807", 12), kMost);
}

TEST(ParseDecimal, RefusesAnythingElse) {
  for (const std::string_view bad :
       {"", ".", ".5", "5.", "-1", "+1", "1e3", "1,5", "1.2.3", " 1", "1 ", "0x10", "NaN"}) {
    EXPECT_FALSE(parse_decimal(bad, 12)) << bad;
  }
}

TEST(ParseDecimal, RefusesWhatDoesNotFitInsteadOfCuttingIt) {
  EXPECT_FALSE(parse_decimal("0.0000000000001", 12));
  EXPECT_FALSE(parse_decimal("9223372.036854775808", 12));
  EXPECT_FALSE(parse_decimal("99999999999999999999", 0));
  EXPECT_FALSE(parse_decimal("1", -1));
}

TEST(PriceUnit, NamesReadBack) {
  for (int i = 0; i <= static_cast<int>(PriceUnit::once); ++i) {
    const auto unit = static_cast<PriceUnit>(i);
    ASSERT_FALSE(to_text(unit).empty()) << i;
    EXPECT_EQ(price_unit_from(to_text(unit)), unit);
  }
  EXPECT_FALSE(price_unit_from("per_fortnight"));
}

}  // namespace
}  // namespace scalewright
