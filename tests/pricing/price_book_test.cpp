// The loader refuses what it does not understand, with the place.
#include "core/rules/prices.hpp"

#include <gtest/gtest.h>

#include <string>

namespace scalewright {
namespace {

const std::string kBook = R"({
  "id": "prices/acme", "provider": "acme", "title": "Acme", "role": "cloud", "as_of": "2026-01-01", "currency": "USD",
  "regions": [{"group": "us", "names": ["east", "global"]}],
  "sources": [{"id": "1", "title": "acme.example/prices", "as_of": "2026-01-01", "confidence": "A"}],
  "machines": [{"family": "vm", "title": "VM", "unit": "per_hour", "machines": [
    {"sku": "s", "vcpu": 1, "memory_gib": 2, "prices": [{"region": "east", "price": "0.01", "source": "1"}]}]}],
  "rates": [{"id": "egress", "title": "Egress", "unit": "per_gib", "free": {"quantity": 10, "note": "10 GB"},
    "prices": [{"region": "global", "tiers": [{"price": "0.1", "up_to": 100}, {"price": "0.05"}], "source": "1"}]}],
  "services": [{"id": "vm", "kind": "server", "title": "VM", "machines": "vm", "charges": [{"of": "egress", "rate": "egress"}]}],
  "no_price": [{"kind": "cdn", "why": "not sourced"}]
})";

std::string with(std::string_view old_text, std::string_view new_text) {
  std::string text = kBook;
  const std::size_t at = text.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text;
  return text.replace(at, old_text.size(), new_text);
}

std::string refusal(const std::string& text) {
  const Result<PriceBook> book = load_price_book("acme.json", text);
  return book ? "loaded" : book.error().path + ": " + book.error().message;
}

TEST(PriceBook, LoadsWithItsPrices) {
  const Result<PriceBook> book = load_price_book("acme.json", kBook);
  ASSERT_TRUE(book) << refusal(kBook);
  EXPECT_EQ(book->provider, "acme");
  EXPECT_EQ(book->families.front().machines.front().prices.front().tiers.front().pico, 10'000'000'000);
  EXPECT_EQ(book->rates.front().prices.front().tiers.size(), 2U);
  EXPECT_EQ(book->rates.front().free->quantity, 10);
  EXPECT_EQ(book->services.front().charges.front().rate, 0U);
  EXPECT_FALSE(book->terms);
}

TEST(PriceBook, RefusesBrokenJsonWithItsLine) {
  EXPECT_EQ(refusal("{\n  \"id\": \"prices/acme\",,\n}").substr(0, 11), "acme.json:2");
}

TEST(PriceBook, RefusesAPriceOfZero) {
  EXPECT_EQ(refusal(with("\"0.01\"", "\"0.00\"")),
            "acme.json/machines/0/machines/0/prices/0/price: a price of zero is not a price: leave it out, or give a "
            "free allowance");
}

TEST(PriceBook, RefusesAPriceThatIsANumber) {
  EXPECT_EQ(refusal(with("\"0.01\"", "0.01")), "acme.json/machines/0/machines/0/prices/0/price: must be a text");
}

TEST(PriceBook, RefusesMoreDigitsThanAPriceHolds) {
  EXPECT_EQ(refusal(with("\"0.01\"", "\"0.0000000000001\"")),
            "acme.json/machines/0/machines/0/prices/0/price: has more than twelve decimals or is too large");
}

TEST(PriceBook, RefusesAnUnknownSource) {
  EXPECT_EQ(refusal(with(R"("price": "0.01", "source": "1")", R"("price": "0.01", "source": "2")")),
            "acme.json/machines/0/machines/0/prices/0/source: nothing here is called \"2\"; did you mean \"1\"?");
}

TEST(PriceBook, RefusesARegionThatIsInNoGroup) {
  EXPECT_EQ(refusal(with(R"("region": "east")", R"("region": "west")")),
            "acme.json/machines/0/machines/0/prices/0/region: \"west\" is in no group of \"regions\"");
}

TEST(PriceBook, RefusesTiersOutOfOrder) {
  EXPECT_EQ(refusal(with(R"({"price": "0.05"})", R"({"price": "0.05", "up_to": 50})")),
            "acme.json/rates/0/prices/0/tiers/1/up_to: tiers must ascend, and only the last may be open");
}

TEST(PriceBook, RefusesAnUnknownUnitKindOfChargeAndCommitment) {
  EXPECT_EQ(refusal(with("\"per_gib\"", "\"per_gigabyte\"")), "acme.json/rates/0/unit: unknown unit \"per_gigabyte\"");
  EXPECT_EQ(refusal(with(R"("of": "egress")", R"("of": "egres")")),
            "acme.json/services/0/charges/0/of: unknown word \"egres\"; did you mean \"egress\"?");
  EXPECT_EQ(refusal(with(R"("price": "0.01",)", R"("commitment": "1year", "price": "0.01",)")),
            "acme.json/machines/0/machines/0/prices/0/commitment: unknown word \"1year\"");
}

TEST(PriceBook, RefusesAnUnknownRateAndFamily) {
  EXPECT_EQ(refusal(with(R"("rate": "egress")", R"("rate": "egres")")),
            "acme.json/services/0/charges/0/rate: nothing here is called \"egres\"; did you mean \"egress\"?");
  EXPECT_EQ(refusal(with(R"("machines": "vm")", R"("machines": "vn")")),
            "acme.json/services/0/machines: nothing here is called \"vn\"; did you mean \"vm\"?");
}

TEST(PriceBook, RefusesADateThatIsNone) {
  EXPECT_EQ(refusal(with(R"("as_of": "2026-01-01", "currency")", R"("as_of": "2026-13-01", "currency")")),
            "acme.json/as_of: must be a date such as \"2026-08-14\"");
}

TEST(PriceBook, RefusesUnknownMembers) {
  EXPECT_EQ(refusal(with(R"("vcpu": 1)", R"("vcpus": 1)")),
            "acme.json/machines/0/machines/0: unknown member \"vcpus\"; did you mean \"vcpu\"?");
}

TEST(PriceBook, RefusesABookUnderAnotherName) {
  EXPECT_EQ(refusal(with("prices/acme", "prices/apex")), "acme.json/id: must be \"prices/acme\"");
}

TEST(PriceBook, RefusesNegativeSizesAndEmptyLists) {
  EXPECT_EQ(refusal(with("\"memory_gib\": 2", "\"memory_gib\": 0")),
            "acme.json/machines/0/machines/0/memory_gib: must be positive");
  EXPECT_EQ(refusal(with(R"("quantity": 10)", R"("quantity": -1)")),
            "acme.json/rates/0/free/quantity: must not be negative");
  EXPECT_EQ(refusal(with(R"([{"group": "us", "names": ["east", "global"]}])", "[]")),
            "acme.json/regions: must hold one to four groups");
}

}  // namespace
}  // namespace scalewright
