// What must hold for the books of the repository, whoever refreshed them.
#include <gtest/gtest.h>

#include <set>

#include "tests/pricing/shipped_books.hpp"

namespace scalewright {
namespace {

using test::shipped_rules;

// Calls `check` with each price of a machine and its on-demand partner in the same region.
template <class Check>
void for_each_pair(const PriceBook& book, Check check) {
  for (const MachineFamily& family : book.families) {
    for (const Machine& machine : family.machines) {
      for (const RegionalPrice& price : machine.prices) {
        for (const RegionalPrice& other : machine.prices) {
          if (other.commitment == Commitment::on_demand && other.region == price.region) check(machine, price, other);
        }
      }
    }
  }
}

TEST(ShippedBooks, HoldTheProvidersAndTheTerms) {
  std::set<std::string> providers;
  for (const PriceBook& book : shipped_rules().prices.books) providers.insert(book.provider);
  for (const char* provider : {"aws", "gcp", "azure", "hetzner", "digitalocean"}) {
    EXPECT_EQ(providers.count(provider), 1U) << provider;
  }
  ASSERT_NE(shipped_rules().prices.terms(), nullptr);
}

TEST(ShippedBooks, ACommitmentIsNeverDearerThanOnDemand) {
  for (const PriceBook& book : shipped_rules().prices.books) {
    for_each_pair(book, [](const Machine& machine, const RegionalPrice& price, const RegionalPrice& on_demand) {
      if (price.commitment == Commitment::on_demand) return;
      EXPECT_LT(price.tiers.front().pico, on_demand.tiers.front().pico) << machine.sku << " " << price.region;
    });
  }
}

TEST(ShippedBooks, LongerCommitmentsAreNotDearer) {
  for (const PriceBook& book : shipped_rules().prices.books) {
    for (const MachineFamily& family : book.families) {
      for (const Machine& machine : family.machines) {
        for (const RegionalPrice& a : machine.prices) {
          for (const RegionalPrice& b : machine.prices) {
            if (a.region != b.region || a.commitment != Commitment::one_year || b.commitment != Commitment::three_years)
              continue;
            EXPECT_GE(a.tiers.front().pico, b.tiers.front().pico) << machine.sku;
          }
        }
      }
    }
  }
}

// README of the catalogue: 0.004 to 0.12 dollars a vCPU and hour; wider here for machines with much memory or GPUs.
TEST(ShippedBooks, ServersCostWhatServersCost) {
  for (const PriceBook& book : shipped_rules().prices.books) {
    for (const Service& service : book.services) {
      if (service.kind != "server") continue;
      const MachineFamily& family = book.families[*service.family];
      for (const Machine& machine : family.machines) {
        if (machine.vcpu <= 0) continue;
        const RegionalPrice& price = machine.prices.front();
        const double hours = family.unit == PriceUnit::per_month ? 730 : 1;
        const double each = static_cast<double>(price.tiers.front().pico) / 1e12 / hours / machine.vcpu;
        EXPECT_GT(each, 0.001) << machine.sku;
        EXPECT_LT(each, 0.12) << machine.sku;
      }
    }
  }
}

TEST(ShippedBooks, EveryKindIsEitherSoldOrListedAsWithoutAPriceByClouds) {
  const PriceTerms& terms = *shipped_rules().prices.terms();
  for (const PriceBook& book : shipped_rules().prices.books) {
    if (book.terms) continue;
    std::set<std::string> sold;
    for (const Service& service : book.services) {
      sold.insert(service.kind);
      EXPECT_NE(terms.kind(service.kind), nullptr) << book.provider << " sells the unknown kind " << service.kind;
    }
    for (const NoPrice& entry : book.no_price) {
      EXPECT_NE(terms.kind(entry.kind), nullptr) << book.provider << ": " << entry.kind;
      EXPECT_EQ(sold.count(entry.kind), 0U) << book.provider << " has a price for " << entry.kind;
      sold.insert(entry.kind);
    }
    if (book.role != ProviderRole::cloud) continue;
    for (const KindTitle& kind : terms.kinds) {
      EXPECT_EQ(sold.count(kind.id), 1U) << book.provider << " says nothing about " << kind.id;
    }
  }
}

TEST(ShippedBooks, SourcesHaveKnownConfidencesAndAreAllUsed) {
  const PriceTerms& terms = *shipped_rules().prices.terms();
  for (const PriceBook& book : shipped_rules().prices.books) {
    std::set<std::size_t> used;
    for (const MachineFamily& family : book.families) {
      for (const Machine& machine : family.machines) {
        for (const RegionalPrice& price : machine.prices) used.insert(price.source);
      }
    }
    for (const Rate& rate : book.rates) {
      for (const RegionalPrice& price : rate.prices) used.insert(price.source);
      for (const DiskSize& size : rate.sizes) used.insert(size.price.source);
    }
    EXPECT_EQ(used.size(), book.sources.size()) << book.provider;
    for (const PriceSource& source : book.sources) {
      EXPECT_NE(terms.confidence(source.confidence), nullptr) << book.provider << " " << source.id;
      EXPECT_LE(source.as_of, book.as_of) << book.provider << " " << source.title;
    }
  }
}

TEST(ShippedBooks, EachGroupOfRegionsIsKnown) {
  const PriceTerms& terms = *shipped_rules().prices.terms();
  std::set<std::string> groups;
  for (const RegionGroup& group : terms.region_groups) groups.insert(group.id);
  for (const PriceBook& book : shipped_rules().prices.books) {
    for (const RegionNames& names : book.regions) EXPECT_EQ(groups.count(names.group), 1U) << book.provider;
  }
}

TEST(ShippedBooks, ASmallServerCostsLessThanFiftyDollarsWithAtLeastThreeProviders) {
  int cheap = 0;
  for (const Bill& bill :
       price_blueprint(test::design({test::machine("server", 1, 2, 20)}), {}, "USD", shipped_rules())) {
    if (bill.unpriced.empty() && bill.monthly.high < Money::from_units(50)) ++cheap;
  }
  EXPECT_GE(cheap, 3);
}

TEST(ShippedBooks, EachPriceLiesInItsPlausibleBand) {
  for (const PriceBook& book : shipped_rules().prices.books) {
    if (book.terms) continue;
    for (const std::string& slip : implausible_prices(book, *shipped_rules().prices.terms())) ADD_FAILURE() << slip;
  }
}

TEST(PriceBands, FindADecimalPointThatSlipped) {
  PriceBook book;
  for (const PriceBook& shipped : shipped_rules().prices.books) {
    if (shipped.provider == "aws") book = shipped;
  }
  book.families.front().machines.front().prices.front().tiers.front().pico *= 100;
  for (Rate& rate : book.rates) {
    if (rate.id == "egress") rate.prices.front().tiers.front().pico *= 100;
  }
  const std::vector<std::string> slips = implausible_prices(book, *shipped_rules().prices.terms());
  ASSERT_EQ(slips.size(), 2U);
  EXPECT_NE(slips.front().find("lies outside what is usual"), std::string::npos) << slips.front();
}

}  // namespace
}  // namespace scalewright
