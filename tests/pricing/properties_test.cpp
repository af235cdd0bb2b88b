// What holds for every bill, on random designs.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "tests/pricing/shipped_books.hpp"

namespace scalewright {
namespace {

using test::shipped_rules;

class RandomDesigns {
 public:
  explicit RandomDesigns(std::uint64_t seed) : random_(seed) {}

  Blueprint blueprint() {
    const PriceTerms& terms = *shipped_rules().prices.terms();
    Blueprint blueprint;
    const std::size_t parts = 1 + random_() % 6;
    for (std::size_t i = 0; i < parts; ++i) {
      Component component = test::part(terms.kinds[random_() % terms.kinds.size()].id);
      component.id += "_" + std::to_string(i);
      component.count = static_cast<int>(1 + random_() % 4);
      if (chance()) component.vcpu = amount(0.1, 100);
      if (chance()) component.memory_gib = amount(0.1, 400);
      if (chance()) component.storage_gib = amount(1, 20'000);
      if (chance()) component.egress_gib_per_month = amount(1, 300'000);
      if (chance()) component.requests_per_month = amount(1, 5e9);
      if (chance()) component.gib_seconds_per_month = amount(1, 1e9);
      if (chance()) component.vcpu_seconds_per_month = amount(1, 1e8);
      if (chance()) component.hours_per_month = amount(1, 730);
      component.low_factor = amount(0.05, 1);
      component.high_factor = amount(1, 20);
      blueprint.components.push_back(std::move(component));
    }
    return blueprint;
  }
  FactTable facts() {
    static const std::vector<std::vector<std::string>> kPlaces = {{},        {"US"},         {"Germany"},
                                                                  {"Japan"}, {"Asia", "UK"}, {"global"}};
    return test::in(kPlaces[random_() % kPlaces.size()]);
  }
  std::string currency() {
    static const std::vector<std::string> kCurrencies = {"USD", "EUR", "GBP", "JPY"};
    return kCurrencies[random_() % kCurrencies.size()];
  }

 private:
  bool chance() { return random_() % 2 == 0; }
  // Spread over the orders of magnitude, so that small and large both occur.
  double amount(double least, double most) {
    const double share = static_cast<double>(random_() % 1'000'001) / 1e6;
    return least + (most - least) * share * share * share;
  }
  std::mt19937_64 random_;
};

void expect_sound(const Bill& bill, const Blueprint& blueprint) {
  MoneyRange sum;
  std::set<std::string> priced;
  for (const BillLine& line : bill.items) {
    ASSERT_TRUE(line.monthly.ordered()) << line.title;
    ASSERT_GE(line.monthly.low.micro, 0) << line.title;
    ASSERT_EQ(line.included, line.unit_price == 0) << line.title;
    ASSERT_FALSE(line.unit.empty());
    ASSERT_FALSE(line.source.empty());
    ASSERT_FALSE(line.region.empty());
    ASSERT_EQ(line.as_of.size(), line.included && line.as_of.empty() ? 0 : 10U) << line.title;
    if (!line.as_of.empty()) {
      ASSERT_LE(bill.as_of, line.as_of);
    }
    // What stands in the line explains its amount, but for the rounding to a micro-unit before and after an exchange.
    ASSERT_NEAR(line.quantity * line.unit_price, line.monthly.likely.units(), 2e-6 + 1e-9 * line.monthly.likely.units())
        << line.title;
    sum = sum + line.monthly;
    priced.insert(line.component);
  }
  ASSERT_EQ(sum, bill.monthly);
  for (const Component& component : blueprint.components) {
    const bool asks = component.storage_gib > 0 || component.egress_gib_per_month > 0;
    if (asks && priced.count(component.id) == 0) {
      ASSERT_FALSE(bill.unpriced.empty())
          << component.kind << " costs nothing at " << bill.provider << " without a word";
    }
  }
}

TEST(BillProperties, HoldOnRandomDesigns) {
  RandomDesigns random(20261121);
  for (int round = 0; round < 5'000; ++round) {
    const Blueprint blueprint = random.blueprint();
    for (const Bill& bill : price_blueprint(blueprint, random.facts(), random.currency(), shipped_rules())) {
      ASSERT_NO_FATAL_FAILURE(expect_sound(bill, blueprint)) << "round " << round << " at " << bill.provider;
    }
  }
}

TEST(BillProperties, TheSameDesignGivesTheSameBill) {
  RandomDesigns random(3);
  for (int round = 0; round < 200; ++round) {
    const Blueprint blueprint = random.blueprint();
    const FactTable facts = random.facts();
    const std::vector<Bill> first = price_blueprint(blueprint, facts, "USD", shipped_rules());
    const std::vector<Bill> second = price_blueprint(blueprint, facts, "USD", shipped_rules());
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
      ASSERT_EQ(first[i].monthly, second[i].monthly);
      ASSERT_EQ(first[i].unpriced, second[i].unpriced);
    }
  }
}

// The way to choose between designs and the bill that is shown must not differ by a cent, and nothing that is left out
// may be better than what is kept.
void expect_same_totals(const Bill& totals, const Bill& full) {
  ASSERT_EQ(totals.currency, full.currency);
  ASSERT_EQ(totals.unpriced.size(), full.unpriced.size()) << full.provider;
  ASSERT_EQ(totals.monthly, full.monthly) << full.provider;
  ASSERT_EQ(totals.sizes.size(), full.sizes.size());
  for (std::size_t k = 0; k < full.sizes.size(); ++k) {
    ASSERT_EQ(totals.sizes[k].component, full.sizes[k].component);
    ASSERT_EQ(totals.sizes[k].count, full.sizes[k].count);
    ASSERT_EQ(totals.sizes[k].memory_gib, full.sizes[k].memory_gib);
  }
}

bool better(const Bill& a, const Bill& b) {
  if (a.unpriced.size() != b.unpriced.size()) return a.unpriced.size() < b.unpriced.size();
  return a.unpriced.empty() && a.monthly.likely < b.monthly.likely;
}

TEST(BillProperties, TotalsAloneAreThoseOfTheFullBill) {
  RandomDesigns random(11);
  std::size_t left_out = 0;
  for (int round = 0; round < 1'000; ++round) {
    const Blueprint blueprint = random.blueprint();
    const FactTable facts = random.facts();
    const std::string currency = random.currency();
    const std::vector<std::string> wanted =
        round % 2 == 0 ? std::vector<std::string>{} : std::vector<std::string>{"aws"};
    const std::vector<Bill> full = price_blueprint(blueprint, facts, currency, shipped_rules());
    const std::vector<Bill> totals =
        price_blueprint(blueprint, facts, currency, shipped_rules(), {.detail = BillDetail::totals, .wanted = wanted});
    ASSERT_FALSE(totals.empty());
    const Bill& best = *std::min_element(full.begin(), full.end(), better);
    for (const Bill& bill : full) {
      const auto kept = std::find_if(totals.begin(), totals.end(),
                                     [&bill](const Bill& other) { return other.provider == bill.provider; });
      if (kept != totals.end()) {
        ASSERT_NO_FATAL_FAILURE(expect_same_totals(*kept, bill)) << "round " << round;
      } else {
        ASSERT_TRUE(better(best, bill)) << "round " << round << " without " << bill.provider;
        ASSERT_TRUE(std::find(wanted.begin(), wanted.end(), bill.provider) == wanted.end());
        ++left_out;
      }
    }
  }
  EXPECT_GT(left_out, 1'000U);
}

TEST(BillProperties, MoreMemoryNeverCostsLess) {
  for (const std::string_view provider : {"aws", "gcp", "azure", "hetzner", "digitalocean"}) {
    Money before;
    for (double memory = 0.5; memory <= 64; memory *= 2) {
      const Bill bill = test::bill_at(provider, test::design({test::machine("server", 1, memory, 10)}));
      ASSERT_TRUE(bill.unpriced.empty()) << provider << " " << memory;
      EXPECT_GE(bill.monthly.likely, before) << provider << " " << memory;
      before = bill.monthly.likely;
    }
  }
}

TEST(BillProperties, MoreTrafficNeverCostsLess) {
  for (const std::string_view provider : {"aws", "gcp", "azure", "hetzner", "digitalocean"}) {
    Money before;
    for (double egress = 1; egress <= 131'072; egress *= 2) {
      Component server = test::machine("server", 1, 2, 10);
      server.egress_gib_per_month = egress;
      const Bill bill = test::bill_at(provider, test::design({server}));
      EXPECT_GE(bill.monthly.likely, before) << provider << " " << egress;
      before = bill.monthly.likely;
    }
  }
}

TEST(BillProperties, PeopleHoursAreThoseOfTheBlueprint) {
  Blueprint blueprint = test::design({test::machine("server", 1, 1, 10)});
  blueprint.upkeep_hours_per_month = 4.5;
  for (const Bill& bill : price_blueprint(blueprint, {}, "USD", shipped_rules())) {
    EXPECT_EQ(bill.people_hours_per_month, 4.5);
  }
}

TEST(BillProperties, SoftwareOnWhatIsPricedAlreadyHasNoLine) {
  Component script = test::part("");
  for (const Bill& bill : price_blueprint(test::design({script}), {}, "USD", shipped_rules())) {
    EXPECT_TRUE(bill.items.empty());
    EXPECT_TRUE(bill.unpriced.empty());
    EXPECT_EQ(bill.monthly.likely, Money{});
  }
}

}  // namespace
}  // namespace scalewright
