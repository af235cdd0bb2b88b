#include "core/units/phrases.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

TEST(Ranges, CollapseWhenBothEndsReadTheSame) {
  EXPECT_EQ(range_for_people(Users{500, 700, 1000}), "500–1,000, likely 700");
  EXPECT_EQ(range_for_people(Users{5, 5, 5}), "5");
  EXPECT_EQ(range_for_people(Users{1234, 1234.4, 1234.9}), "1,230");
}

TEST(MonthlyMoney, SaysTheRangeAndTheLikelyAmount) {
  EXPECT_EQ(monthly_for_people({{4'200'000}, {5'000'000}, {6'100'000}}, "USD"), "$4.20–$6.10 a month, likely $5.00");
  EXPECT_EQ(monthly_for_people(MoneyRange::exactly(Money::from_units(41)), "EUR"), "€41 a month");
  EXPECT_EQ(monthly_for_people({}, "USD"), "$0");
}

TEST(Percentages, KeepAsManyFiguresAsTellThemFromAHundred) {
  EXPECT_EQ(percent_for_people(99.5), "99.5 %");
  EXPECT_EQ(percent_for_people(99.729), "99.73 %");
  EXPECT_EQ(percent_for_people(99.95), "99.95 %");
  EXPECT_EQ(percent_for_people(99.999), "99.999 %");
  EXPECT_EQ(percent_for_people(99.99999999), "over 99.9999 %");
  EXPECT_EQ(percent_for_people(100), "100 %");
  EXPECT_EQ(percent_for_people(20), "20 %");
}

TEST(Durations, TakeTheUnitThatReadsBest) {
  EXPECT_EQ(time_in_words(0.5), "30 seconds");
  EXPECT_EQ(time_in_words(1), "1 minute");
  EXPECT_EQ(time_in_words(0.995), "1 minute") << "and not 60 seconds";
  EXPECT_EQ(time_in_words(59), "59 minutes");
  EXPECT_EQ(time_in_words(59.8), "1 hour") << "and not 60 minutes";
  EXPECT_EQ(time_in_words(119), "2 hours");
  EXPECT_EQ(time_in_words(2860), "2 days") << "and not 48 hours";
  EXPECT_EQ(time_in_words(219), "3.7 hours");
  EXPECT_EQ(time_in_words(1440), "24 hours");
  EXPECT_EQ(time_in_words(5760), "4 days");
}

TEST(Units, StandInTheSingularBesideOne) {
  EXPECT_EQ(with_unit("1", "milliseconds"), "1 millisecond");
  EXPECT_EQ(with_unit("1", "requests a day"), "1 request a day");
  EXPECT_EQ(with_unit("1", "people a month"), "1 person a month");
  EXPECT_EQ(with_unit("1", "per second"), "1 per second");
  EXPECT_EQ(with_unit("12", "GiB"), "12 GiB");
  EXPECT_EQ(with_unit("5", "percent a month"), "5 % a month");
  EXPECT_EQ(with_unit("3", ""), "3");
}

TEST(Words, JoinListsAndEndSentences) {
  EXPECT_EQ(joined({"a"}), "a");
  EXPECT_EQ(joined({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(sentence("It is so"), "It is so.");
  EXPECT_EQ(sentence("Is it?"), "Is it?");
  EXPECT_EQ(words_of("load_balancing"), "load balancing");
  EXPECT_EQ(capitalised("über"), "über");
}

}  // namespace
}  // namespace scalewright
