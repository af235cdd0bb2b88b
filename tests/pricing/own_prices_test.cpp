// What the reader says instead of the books: shown, counted, and nothing else moved.
#include "core/pricing/own_prices.hpp"

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

Bill bill_with(const OwnPrices& own, const Blueprint& blueprint, std::string_view provider = "aws",
               std::string_view currency = "USD") {
  return bill_at(provider, blueprint, in({"US"}), currency, {.own = &own});
}

const BillLine& line_of(const Bill& bill, std::string_view sku) {
  const auto found =
      std::find_if(bill.items.begin(), bill.items.end(), [sku](const BillLine& line) { return line.sku == sku; });
  EXPECT_NE(found, bill.items.end()) << sku;
  return found == bill.items.end() ? bill.items.front() : *found;
}

Money sum_of(const Bill& bill) {
  Money sum;
  for (const BillLine& line : bill.items) sum = sum + line.monthly.likely;
  return sum;
}

// t4g.small 0.0168 x 730 = 12.264; gp3 30 x 0.08 = 2.40; IPv4 0.005 x 730 = 3.65: 18.314 as published.
Blueprint small_server() {
  return design({machine("server", 1, 2, 30)});
}

TEST(OwnPrices, APriceStandsForThePublishedOne) {
  // 730 x 0.01 = 7.30; 2.40; 3.65.
  const Bill bill = bill_with({.lines = {{.provider = "aws", .sku = "t4g.small", .unit_price = 0.01}}}, small_server());
  EXPECT_EQ(money_decimal(bill.monthly.likely), "13.35");
  const BillLine& line = line_of(bill, "t4g.small");
  EXPECT_EQ(line.own, "price");
  EXPECT_EQ(line.source, "your own figure");
  EXPECT_EQ(line.monthly.low, line.monthly.high);
  EXPECT_EQ(bill.notes.front(), "1 line is as you said, not as published.");
  EXPECT_EQ(sum_of(bill), bill.monthly.likely);
}

TEST(OwnPrices, AQuantityStandsForTheComputedOne) {
  // Disk 100 x 0.08 = 8 instead of 2.40.
  const Bill bill = bill_with({.lines = {{.sku = "gp3", .quantity = 100}}}, small_server());
  EXPECT_EQ(money_decimal(bill.monthly.likely), "23.914");
  EXPECT_EQ(line_of(bill, "gp3").own, "quantity");
}

TEST(OwnPrices, ADiskThatIsSoldInSizesIsCorrectedByThePiece) {
  const Blueprint blueprint = design({machine("server", 1, 2, 30)});
  const auto disk_with = [&](OwnLine own) {
    own.sku = "disk";
    return line_of(bill_with({.lines = {own}}, blueprint, "azure"), "disk");
  };
  EXPECT_EQ(line_of(bill_with({}, blueprint, "azure"), "disk").quantity, 1);
  EXPECT_EQ(disk_with({.quantity = 3}).quantity, 3);
  EXPECT_EQ(money_decimal(disk_with({.unit_price = 2, .quantity = 3}).monthly.likely), "6");
  EXPECT_EQ(disk_with({.free = true}).monthly.high, Money{});
}

TEST(OwnPrices, WhatIsPaidForAsAWholeUsesNoFreeAllowance) {
  Component files = part("object_storage");
  files.storage_gib = 10;
  files.egress_gib_per_month = 100;
  Component server = machine("server", 1, 2, 0);
  server.egress_gib_per_month = 100;
  const Bill alone = bill_with({}, design({server}));
  const Bill both = bill_with({.lines = {{.component = "object_storage", .monthly = 5}}}, design({files, server}));
  EXPECT_EQ(both.monthly.likely, alone.monthly.likely + Money::from_units(5));
}

TEST(OwnPrices, AFreeLineIsShownAndCostsNothing) {
  const Bill bill = bill_with({.lines = {{.sku = "ipv4", .free = true}}}, small_server());
  EXPECT_EQ(money_decimal(bill.monthly.likely), "14.664");
  EXPECT_TRUE(line_of(bill, "ipv4").included);
  EXPECT_EQ(line_of(bill, "ipv4").own, "free");
}

TEST(OwnPrices, AComponentsWholePriceFillsWhatHasNone) {
  Component database = machine("managed_postgresql", 1, 2, 20);
  const Blueprint blueprint = design({machine("server", 1, 2, 10), database});
  ASSERT_FALSE(bill_with({}, blueprint, "hetzner").unpriced.empty());
  const OwnPrices own{.lines = {{.component = "managed_postgresql", .monthly = 19}}};
  const Bill bill = bill_at("hetzner", blueprint, {}, "USD", {.own = &own});
  ASSERT_TRUE(bill.unpriced.empty());
  EXPECT_EQ(line_of(bill, "managed_postgresql").monthly, MoneyRange::exactly(Money::from_units(19)));
  EXPECT_EQ(sum_of(bill), bill.monthly.likely);
}

TEST(OwnPrices, ADiscountIsTakenOffEveryLineOfItsProvider) {
  // 18.314 less 10 %: 12.264 x 0.9 = 11.0376; 2.16; 3.285.
  const OwnPrices own{.discounts = {{"aws", 10}}};
  const Bill bill = bill_with(own, small_server());
  EXPECT_EQ(money_decimal(bill.monthly.likely), "16.4826");
  EXPECT_EQ(bill.notes.front(), "Your discount of 10 % at AWS is taken off.");
  for (const BillLine& line : bill.items) EXPECT_EQ(line.discount_percent, 10);
  EXPECT_EQ(bill_with(own, small_server(), "gcp").monthly, bill_with({}, small_server(), "gcp").monthly);
}

TEST(OwnPrices, AmountsAreInTheCurrencyOfTheBill) {
  const Bill bill = bill_with({.lines = {{.sku = "t4g.small", .unit_price = 0.01}}}, small_server(), "aws", "EUR");
  EXPECT_NEAR(line_of(bill, "t4g.small").monthly.likely.units(), 7.30, 1e-4);
}

TEST(OwnPrices, PeoplesTimeIsALineWhereAnHourHasAPrice) {
  Blueprint blueprint = small_server();
  blueprint.components.front().upkeep_hours_per_month = 2;
  EXPECT_EQ(money_decimal(bill_with({}, blueprint).monthly.likely), "18.314");
  // 18.314 + 2 x 45.
  const Bill bill = bill_with({.hour_rate = 45}, blueprint);
  EXPECT_EQ(money_decimal(bill.monthly.likely), "108.314");
  EXPECT_EQ(line_of(bill, "upkeep").quantity, 2);
  EXPECT_EQ(line_of(bill, "upkeep").provider, "people");
  EXPECT_EQ(sum_of(bill), bill.monthly.likely);
  EXPECT_EQ(bill.as_of, bill_with({}, blueprint).as_of);
}

TEST(OwnPrices, OfAnotherProviderOrComponentMoveNothing) {
  const OwnPrices own{.lines = {{.provider = "gcp", .sku = "t4g.small", .unit_price = 1},
                                {.component = "other", .sku = "gp3", .free = true}}};
  EXPECT_EQ(bill_with(own, small_server()).monthly, bill_with({}, small_server()).monthly);
  EXPECT_TRUE(bill_with(own, small_server()).notes.empty());
}

}  // namespace
}  // namespace scalewright
