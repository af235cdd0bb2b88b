// Growth, peaks and data that are said in shares, times and keys.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

double peak(std::string_view text) {
  const Stated said = stated(text);
  return said.peak_factor ? said.peak_factor->value : -1;
}
double data(std::string_view text) {
  const Stated said = stated(text);
  return said.data_gib ? said.data_gib->value : -1;
}

TEST(Peak, IsWhatComesBackAtItsTime) {
  EXPECT_DOUBLE_EQ(peak("traffic triples at lunchtime"), 3);
  EXPECT_DOUBLE_EQ(peak("x10 on Fridays"), 10);
  EXPECT_DOUBLE_EQ(peak("in March it's 6x for three weeks"), 6);
  EXPECT_DOUBLE_EQ(peak("until the world cup it'll be tenfold"), -1);
}

TEST(Growth, MayBeAShareOrRepeated) {
  const Stated share = stated("the load grows by half each year");
  EXPECT_DOUBLE_EQ(*share.growth->factor, 1.5);
  EXPECT_DOUBLE_EQ(*share.growth->horizon_months, 12);
  EXPECT_DOUBLE_EQ(*stated("the number triples every half year").growth->horizon_months, 6);
  EXPECT_DOUBLE_EQ(*stated("It doubled in each of the last two years.").growth->horizon_months, 12);
  EXPECT_DOUBLE_EQ(*stated("260k requests daily, plus 5% each month").growth->percent_per_month, 5);
  EXPECT_FALSE(stated("by the end of next year three times as many of everything").growth->horizon_months);
}

TEST(Growth, MayBeABareGoalBehindACount) {
  const Stated clinics = stated("120 clinics now, we want 400 in eighteen months. Every clinic has 5-8 logins.");
  EXPECT_DOUBLE_EQ(*clinics.growth->target_tenants, 400);
  EXPECT_DOUBLE_EQ(*clinics.growth->horizon_months, 18);
  const Stated beta = stated("Closed beta with 100 people, 400 three months from now");
  EXPECT_DOUBLE_EQ(*beta.growth->target_users, 400);
  EXPECT_DOUBLE_EQ(*beta.growth->horizon_months, 3);
}

TEST(Data, IsReadWithoutANounForIt) {
  EXPECT_DOUBLE_EQ(data("mau=3800;db_gb=40;cloud=azure"), 40);
  EXPECT_DOUBLE_EQ(data("60 GB of drawings"), 60);
  EXPECT_DOUBLE_EQ(data("300 users with 5 GB each"), 1500);
  EXPECT_DOUBLE_EQ(data("12 workers with 64GB each"), -1);
  EXPECT_DOUBLE_EQ(data("they sync whenever they find 3G"), -1);
  EXPECT_DOUBLE_EQ(stated("500 uploads a month of roughly 2 GB each").data_growth_gib_per_month->value, 1000);
}

TEST(Data, ComesFromWhatMakesIt) {
  const Stated said = stated("JupyterHub, 38 TB from the microscopes, 2 TB more each month");
  EXPECT_DOUBLE_EQ(said.data_gib->value, 38'000);
  EXPECT_DOUBLE_EQ(said.data_growth_gib_per_month->value, 2'000);
}

TEST(Growth, IsOfWhatWasCountedBefore) {
  EXPECT_DOUBLE_EQ(*stated("62 clinics on it today and eight new ones sign each month").growth->tenants_per_month, 8);
  EXPECT_NEAR(*stated("1,050 users today, we add roughly 90 a week").growth->users_per_month, 390, 1);
}

TEST(Peak, IsComparedWithTheUsual) {
  EXPECT_DOUBLE_EQ(stated("25 req/s, eight times that if the weather is good").peak_factor->value, 8);
  EXPECT_FALSE(stated("it is 12 times faster than before").peak_factor);
  EXPECT_FALSE(stated("x8").peak_factor);  // nothing stands behind the last word
}

}  // namespace
}  // namespace scalewright
