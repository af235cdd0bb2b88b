// Regions and currencies: never another one without a word.
#include "core/pricing/market.hpp"

#include <gtest/gtest.h>

#include "core/units/format.hpp"
#include "tests/pricing/shipped_books.hpp"

namespace scalewright {
namespace {

using test::bill_at;
using test::design;
using test::in;
using test::machine;
using test::part;

TEST(Region, ADefaultIsTakenWhereNobodyNamedOne) {
  EXPECT_EQ(bill_at("aws", design({machine("server", 1, 1, 1)})).region, "us-east-1");
  EXPECT_EQ(bill_at("hetzner", design({machine("server", 1, 1, 1)})).region, "eu (Germany/Finland)");
  EXPECT_TRUE(bill_at("aws", design({machine("server", 1, 1, 1)})).notes.empty());
}

TEST(Region, CountriesStandInTheirGroup) {
  for (const char* place : {"Germany", "UK", "EU", "Czech Republic", "Ukraine"}) {
    EXPECT_EQ(bill_at("gcp", design({machine("server", 1, 1, 1)}), in({place})).region, "europe-west1") << place;
  }
  EXPECT_EQ(bill_at("gcp", design({machine("server", 1, 1, 1)}), in({"Canada"})).region, "us-central1");
}

TEST(Region, AProviderWithoutTheRegionHasNoPriceThere) {
  const Bill bill = bill_at("hetzner", design({machine("server", 1, 1, 1)}), in({"US"}));
  ASSERT_EQ(bill.unpriced.size(), 1U);
  EXPECT_EQ(bill.unpriced.front(), "Server: no sourced price at Hetzner in North America; the nearest are in Europe");
  EXPECT_TRUE(bill.items.empty());
  EXPECT_EQ(bill.monthly.likely, Money{});
}

TEST(Region, ALineWithoutAPriceThereStandsAtTheNearestAndSaysSo) {
  Component functions = part("functions");
  functions.requests_per_month = 5e6;
  const Bill bill = bill_at("aws", design({functions}), in({"France"}));
  ASSERT_TRUE(bill.unpriced.empty());
  const auto requests = std::find_if(bill.items.begin(), bill.items.end(),
                                     [](const BillLine& line) { return line.elsewhere && !line.included; });
  ASSERT_NE(requests, bill.items.end());
  EXPECT_EQ(requests->region, "us-east-1");
  // 4 million at 0.20, 9 % less to 42 % more.
  EXPECT_EQ(money_decimal(requests->monthly.low), "0.728");
  EXPECT_EQ(money_decimal(requests->monthly.likely), "0.8");
  EXPECT_EQ(money_decimal(requests->monthly.high), "1.136");
  ASSERT_EQ(bill.notes.size(), 1U);
  EXPECT_EQ(bill.notes.front(),
            "2 lines have no sourced price in Europe and stand at the seller's price elsewhere (us-east-1); the range "
            "allows for 9 % less to 42 % more.");
}

TEST(Region, WhereNoBookHasPricesTheDefaultIsNamed) {
  const Bill bill = bill_at("aws", design({machine("server", 1, 1, 1)}), in({"Japan"}));
  EXPECT_TRUE(bill.unpriced.empty());
  EXPECT_EQ(bill.region, "us-east-1");
  ASSERT_EQ(bill.notes.size(), 1U);
  EXPECT_EQ(bill.notes.front(),
            "No price is known for Japan; these prices are those of the provider's default region.");
}

TEST(Region, SeveralRegionsAreBilledInTheFirst) {
  const Bill bill = bill_at("aws", design({machine("server", 1, 1, 1)}), in({"Germany", "US"}));
  EXPECT_EQ(bill.region, "eu-central-1");
  ASSERT_EQ(bill.notes.size(), 1U);
  EXPECT_EQ(bill.notes.front(), "Several regions were named; these prices are those of Europe.");
}

TEST(Region, TheWholeWorldIsNoRegion) {
  EXPECT_TRUE(bill_at("aws", design({machine("server", 1, 1, 1)}), in({"global"})).notes.empty());
}

TEST(Unpriced, AKindThatIsNotSoldIsSaidWithItsReason) {
  const Bill bill = bill_at("hetzner", design({machine("managed_postgresql", 1, 1, 10)}));
  ASSERT_EQ(bill.unpriced.size(), 1U);
  EXPECT_EQ(bill.unpriced.front(),
            "Managed PostgreSQL: no sourced price at Hetzner (Hetzner sells no managed database)");
}

TEST(Unpriced, AnUnknownKindIsNotFree) {
  const Bill bill = bill_at("aws", design({part("time_machine")}));
  ASSERT_EQ(bill.unpriced.size(), 1U);
  EXPECT_EQ(bill.unpriced.front(), "time_machine: no sourced price at AWS");
}

TEST(Unpriced, UsageBeyondTheLastPricedTierIsSaid) {
  Component files = part("object_storage");
  files.storage_gib = 5000;
  const Bill bill = bill_at("hetzner", design({files}));
  ASSERT_EQ(bill.unpriced.size(), 1U);
  EXPECT_EQ(bill.unpriced.front(), "Object Storage: no sourced price at Hetzner beyond 1,020 GiB-month");
}

TEST(Currency, AnUnknownOneLeavesDollarsAndSaysSo) {
  const Bill bill = bill_at("hetzner", design({machine("server", 1, 2, 10)}), {}, "JPY");
  EXPECT_EQ(bill.currency, "USD");
  ASSERT_EQ(bill.notes.size(), 1U);
  EXPECT_EQ(bill.notes.front(), "There is no exchange rate for JPY; the amounts are in US dollars.");
}

TEST(Currency, EachLineIsConvertedAndTheLinesStillSum) {
  const Bill bill =
      bill_at("aws", design({machine("server", 2, 4, 33), machine("managed_redis", 0.5, 1, 0)}), {}, "GBP");
  MoneyRange sum;
  for (const BillLine& line : bill.items) sum = sum + line.monthly;
  EXPECT_EQ(sum, bill.monthly);
  EXPECT_EQ(bill.currency, "GBP");
}

}  // namespace
}  // namespace scalewright
