#include <algorithm>

#include "tests/advice/advising.hpp"

namespace scalewright {
namespace {

Advice advise_on(std::string text) {
  return scalewright::advise_on({.text = std::move(text), .itemise_every_bill = true});
}

bool has_kind(const Advice& advice, FindingKind kind) {
  return std::any_of(advice.findings.begin(), advice.findings.end(),
                     [kind](const Finding& finding) { return finding.kind == kind; });
}

const LayerFit& layer(const Advice& advice, std::string_view id) {
  return *std::find_if(advice.scale.layers.begin(), advice.scale.layers.end(),
                       [id](const LayerFit& fit) { return fit.layer == id; });
}

TEST(Decide, DecidesAlikeOnTotalsAndOnFullBills) {
  for (const std::string_view text :
       {"MVP for 5 friends", "SaaS with 400 users", "shop with 50K daily users on Hetzner", "5 users, 99.999% uptime",
        "video site with a million users in Japan", "not sure how many users"}) {
    const Brief brief = read_brief(text, {}, rules()).value();
    const Decision full = decide(brief, {.currency = "EUR"}, rules());
    BillMemory memory;
    const Decision totals = decide_on_totals(brief, {.currency = "EUR"}, rules(), memory);
    EXPECT_EQ(totals.recommended, full.recommended) << text;
    // Where one design alone meets the need, the full decision shows the nearest miss beside it.
    const bool alike = totals.options.size() > 1;
    if (alike) {
      ASSERT_EQ(totals.options.size(), full.options.size()) << text;
    }
    for (std::size_t i = 0; i < totals.options.size(); ++i) {
      EXPECT_EQ(totals.options[i].blueprint.id, full.options[i].blueprint.id) << text;
      EXPECT_EQ(totals.options[i].bill.provider, full.options[i].bill.provider) << text;
      EXPECT_EQ(totals.options[i].bill.monthly, full.options[i].bill.monthly) << text;
      if (alike) {
        EXPECT_EQ(totals.options[i].score, full.options[i].score) << text;
      }
      EXPECT_EQ(totals.options[i].memory_gib, full.options[i].memory_gib) << text;
    }
  }
}

TEST(Advice, PutsTheRecommendedOptionFirst) {
  const Advice advice = advise_on("internal tool for 40 colleagues");
  ASSERT_GE(advice.options.size(), 2U);
  EXPECT_EQ(advice.options.front().blueprint.id, advice.recommended);
  EXPECT_TRUE(advice.options.front().meets_need);
  for (const Option& option : advice.options) EXPECT_LE(option.score, advice.options.front().score + 1e-9);
}

TEST(Advice, KeepsAFewFriendsUnderFiftyDollars) {
  const Advice advice = advise_on("I'm building an MVP for 5 friends");
  EXPECT_EQ(advice.scale.category, Category::mvp);
  EXPECT_EQ(advice.scale.complexity, Tier::minimal);
  EXPECT_TRUE(advice.options.front().bill.unpriced.empty());
  EXPECT_LT(advice.options.front().bill.monthly.high, Money::from_units(50));
}

TEST(Advice, AsksNoMoneyForOnesOwnComputer) {
  const Advice advice = advise_on("Just me testing locally");
  EXPECT_EQ(advice.brief.table.number("users")->likely, 1);
  EXPECT_TRUE(advice.options.front().bill.items.empty());
  EXPECT_EQ(advice.options.front().bill.monthly.high, Money{});
}

TEST(Advice, NamesAndPricesAHighAvailabilityForFewUsers) {
  const Advice advice = advise_on("5 users but need 99.999% uptime");
  const Finding* conflict = find(advice, "conflict.few_users_many_nines");
  ASSERT_NE(conflict, nullptr);
  EXPECT_NE(conflict->message.find("99.999"), std::string::npos);
  ASSERT_TRUE(conflict->monthly_saving);
  EXPECT_GT(conflict->monthly_saving->likely, Money{});
  EXPECT_EQ(advice.availability_steps.size(), rules().decision.availability_steps.size());
}

TEST(Advice, PricesEachFurtherNineNoLowerThanTheOneBefore) {
  const Advice advice = advise_on("20 users, 99.99 % availability");
  Money before;
  for (const AvailabilityStep& step : advice.availability_steps) {
    if (!step.monthly) continue;
    EXPECT_GE(step.monthly->likely, before) << step.percent;
    before = step.monthly->likely;
  }
}

TEST(Advice, FlagsKubernetesAndRegionsForAHandfulOfUsersWithASaving) {
  const Advice advice = advise_on("a 5 user app on Kubernetes, multi-region");
  for (const std::string_view id : {"over.kubernetes", "over.multi-region"}) {
    const Finding* finding = find(advice, id);
    ASSERT_NE(finding, nullptr) << id;
    EXPECT_EQ(finding->kind, FindingKind::over_engineering);
    EXPECT_FALSE(finding->alternative.empty());
    ASSERT_TRUE(finding->monthly_saving) << id;
    EXPECT_GT(finding->monthly_saving->likely, Money{});
  }
}

TEST(Advice, DoesNotFlagKubernetesWhereTheEnvelopeHoldsIt) {
  EXPECT_FALSE(has_kind(advise_on("12,000 users, we run Kubernetes"), FindingKind::over_engineering));
  EXPECT_FALSE(has_kind(advise_on("We serve 80,000 customers on EKS"), FindingKind::over_engineering));
}

TEST(Advice, JudgesTheMachineThatWasNamedInBothDirections) {
  const Advice large = advise_on("one server with 512 GB RAM for 200 users");
  ASSERT_NE(find(large, "over.memory"), nullptr);
  EXPECT_EQ(find(large, "over.memory")->kind, FindingKind::over_engineering);
  const Advice small = advise_on("shop with 50K daily users on a VPS with 2 GB RAM");
  ASSERT_NE(find(small, "under.memory"), nullptr);
  EXPECT_EQ(find(small, "under.memory")->kind, FindingKind::under_engineering);
  const Advice fitting = advise_on("12 users on a VPS with 2 GB RAM");
  EXPECT_EQ(find(fitting, "over.memory"), nullptr);
  EXPECT_EQ(find(fitting, "under.memory"), nullptr);
}

TEST(Advice, SurvivesTheLossThatHasToBeSurvived) {
  const Advice zone = advise_on("internal wiki for a hospital with 900 staff, must survive losing a datacenter");
  EXPECT_TRUE(zone.options.front().meets_need);
  EXPECT_EQ(layer(zone, "compute").need_level, 3);
  const Advice none = advise_on("internal wiki for a hospital with 900 staff");
  EXPECT_LT(none.options.front().bill.monthly.likely, zone.options.front().bill.monthly.likely);
}

TEST(Advice, NeverSavesMoreThanThePlanCosts) {
  for (const char* text :
       {"a 5 user app on Kubernetes, multi-region", "30 users, Kubernetes, Kafka, Redis cluster and Datadog",
        "blog for 200 readers on EKS with Istio"}) {
    const Advice advice = advise_on(text);
    for (const Finding& finding : advice.findings) {
      if (!finding.monthly_saving) continue;
      EXPECT_TRUE(finding.monthly_saving->ordered()) << text;
      EXPECT_GE(finding.monthly_saving->low, Money{}) << text;
    }
  }
}

TEST(Advice, KeepsMedicalComputeSmallAndAddsProtection) {
  const Advice advice = advise_on("5 users but it's a mission-critical medical app");
  EXPECT_EQ(layer(advice, "compute").need_level, 1);
  EXPECT_NE(find(advice, "need.security.health"), nullptr);
  EXPECT_NE(find(advice, "need.backup.health"), nullptr);
}

TEST(Advice, NoticesPaymentsOfAShop) {
  const Advice advice = advise_on("e-commerce platform with 50K daily users");
  EXPECT_EQ(advice.scale.category, Category::enterprise);
  EXPECT_NE(find(advice, "need.security.payments"), nullptr);
}

TEST(Advice, InventsNoNumberWhenNobodySaidOne) {
  const Advice advice = advise_on("Not sure how many users");
  EXPECT_EQ(advice.scale.category, Category::unclear);
  EXPECT_FALSE(advice.demand.known);
  EXPECT_FALSE(advice.brief.table.number("users"));
}

TEST(Advice, KeepsBothEndsOfAWideRangeAndSaysWhatToWatch) {
  const Advice advice = advise_on("Could be 10 or 10,000 users");
  const auto users = advice.brief.table.number("users");
  ASSERT_TRUE(users);
  EXPECT_EQ(users->low, 10);
  EXPECT_EQ(users->high, 10000);
  ASSERT_NE(find(advice, "risk.range"), nullptr);
  EXPECT_NE(find(advice, "risk.range")->alternative.find("watch"), std::string::npos);
}

TEST(Advice, SaysWhatTheBudgetDoesNotPayFor) {
  const Advice advice = advise_on("2 million daily users, budget $20 a month");
  EXPECT_TRUE(has_kind(advice, FindingKind::budget));
}

TEST(Advice, RefusesAProviderThatItHasNoPricesFor) {
  const Result<Advice> advice = advise({.text = "5 users", .provider = "hetzer"}, rules());
  ASSERT_FALSE(advice);
  EXPECT_EQ(advice.error().code, "unknown_provider");
  EXPECT_NE(advice.error().message.find("did you mean \"hetzner\"?"), std::string::npos);
}

TEST(Advice, NamesOnlyProvidersThatCanCarryABill) {
  const Result<Advice> advice = advise({.text = "5 users", .provider = "nobody"}, rules());
  ASSERT_FALSE(advice);
  for (const PriceBook& book : rules().prices.books) {
    if (book.terms) continue;
    const bool named = advice.error().message.find(book.provider) != std::string::npos;
    EXPECT_EQ(named, book.role != ProviderRole::specialist) << book.provider;
  }
}

TEST(Advice, SaysWhenTheBillIsNotOfTheProviderThatWasAskedFor) {
  for (const PriceBook& book : rules().prices.books) {
    if (book.role == ProviderRole::specialist || book.terms) continue;
    const Result<Advice> advice = advise({.text = "shop with 20000 daily users", .provider = book.provider}, rules());
    ASSERT_TRUE(advice) << book.provider;
    const bool said = find(*advice, "risk.another_provider") != nullptr;
    EXPECT_EQ(said, advice->options.front().bill.provider != book.provider) << book.provider;
  }
}

TEST(Advice, ItemisesTheChosenBillAndOnRequestEachOne) {
  const std::string text = "SaaS with 400 users on Kubernetes";
  const Advice chosen = advise({.text = text}, rules()).value();
  const Advice every = advise_on(text);
  ASSERT_EQ(chosen.options.size(), every.options.size());
  for (std::size_t i = 0; i < chosen.options.size(); ++i) {
    EXPECT_EQ(chosen.options[i].bill.items.size(), every.options[i].bill.items.size());
    EXPECT_FALSE(chosen.options[i].bill.items.empty());
    ASSERT_EQ(chosen.options[i].bills.size(), every.options[i].bills.size());
    for (std::size_t k = 0; k < chosen.options[i].bills.size(); ++k) {
      const Bill& summary = chosen.options[i].bills[k];
      const Bill& full = every.options[i].bills[k];
      EXPECT_TRUE(summary.items.empty());
      EXPECT_EQ(summary.monthly, full.monthly) << full.provider;
      EXPECT_EQ(summary.as_of, full.as_of) << full.provider;
      EXPECT_EQ(summary.unpriced, full.unpriced) << full.provider;
      EXPECT_EQ(summary.notes, full.notes) << full.provider;
    }
  }
}

TEST(Advice, CountsTheStandbyInTheCapacity) {
  const Advice advice = advise_on("marketplace with 30,000 daily users, 99.99% uptime");
  for (const Option& option : advice.options) {
    double vcpu = 0;
    for (const Component& component : option.blueprint.components) {
      const auto size = std::find_if(option.bill.sizes.begin(), option.bill.sizes.end(),
                                     [&](const SizedComponent& one) { return one.component == component.id; });
      if (size != option.bill.sizes.end()) vcpu += size->count * size->vcpu * std::max(component.machines, 1);
    }
    EXPECT_DOUBLE_EQ(option.vcpu, vcpu) << option.blueprint.title;
  }
}

TEST(Advice, AddsWhatTheCircumstancesAskFor) {
  EXPECT_NE(find(advise_on("inspection app for 40 ships, has to work offline"), "need.database.offline"), nullptr);
  EXPECT_NE(find(advise_on("portal of a city, 300 staff, public tender"), "need.security.procurement"), nullptr);
  EXPECT_EQ(find(advise_on("portal of a city, 300 staff"), "need.security.procurement"), nullptr);
}

// What is computed for each one has no files that an edge could hold.
TEST(Advice, PutsNoContentDeliveryBeforeCallsAndDesktops) {
  const auto delivers = [](const Advice& advice) {
    return std::any_of(advice.options.begin(), advice.options.end(), [](const Option& option) {
      return std::any_of(option.blueprint.components.begin(), option.blueprint.components.end(),
                         [](const Component& component) { return component.kind == "cdn"; });
    });
  };
  EXPECT_FALSE(delivers(advise_on("video meetings for 160 people at the same time, Jitsi")));
  EXPECT_FALSE(delivers(advise_on("120 remote desktop sessions at the same time")));
  EXPECT_TRUE(delivers(advise_on("shop with 50K daily users")));
}

TEST(Advice, ServesReadyPagesOnlyWhereNobodyWritesThem) {
  const auto recommended = [](const char* text) { return advise_on(text).recommended; };
  EXPECT_NE(recommended("wiki for our company, 100 people"), "static_site_cdn");
  EXPECT_NE(recommended("website of a club on DokuWiki, 100 visitors a day"), "static_site_cdn");
  EXPECT_EQ(recommended("website of a club, 100 visitors a day"), "static_site_cdn");
}

TEST(Breaks, ComeByComponentInOrderWithTheRemedyApplied) {
  const Advice advice = advise_on("GitLab for 2000 registered users growing 10% per month, on AWS");
  ASSERT_GE(advice.breaks.size(), 3U);
  int month = 0;
  double users = 2000;
  for (const Break& limit : advice.breaks) {
    EXPECT_GE(limit.month, month);
    EXPECT_GE(limit.users, users);
    EXPECT_FALSE(limit.component.empty() || limit.limit.empty() || limit.then.empty());
    month = limit.month;
    users = limit.users;
  }
  const auto names = [&](std::string_view component) {
    return std::any_of(advice.breaks.begin(), advice.breaks.end(),
                       [component](const Break& limit) { return limit.component == component; });
  };
  EXPECT_TRUE(names("Application server"));
  EXPECT_TRUE(names("Managed PostgreSQL"));
}

TEST(Breaks, ATightLatencyGivesWayBeforeTheProcessors) {
  const Advice tight = advise_on("API 50 rps at peak p95 under 60 ms, 300 users");
  ASSERT_FALSE(tight.breaks.empty());
  EXPECT_NE(tight.breaks.front().limit.find("later than asked for"), std::string::npos) << tight.breaks.front().limit;
  const Advice loose = advise_on("API 50 rps at peak p95 under 2000 ms, 300 users");
  EXPECT_EQ(loose.breaks.front().limit.find("later than asked for"), std::string::npos);
}

TEST(Spike, IsAscendingAndEndsWithQueuesAndErrors) {
  const Advice advice = advise_on("shop with 50K daily users");
  ASSERT_GE(advice.spike.size(), 3U);
  double times = 1;
  std::size_t busy = 0, waiting = 0, failing = 0;
  for (std::size_t i = 0; i < advice.spike.size(); ++i) {
    EXPECT_GE(advice.spike[i].times, times);
    EXPECT_LE(advice.spike[i].times, rules().decision.spike.factor);
    times = advice.spike[i].times;
    if (advice.spike[i].limit.find("70 %") != std::string::npos) busy = i;
    if (advice.spike[i].limit.find("waiting") != std::string::npos) waiting = i;
    if (advice.spike[i].limit.find("fail") != std::string::npos) failing = i;
  }
  EXPECT_LT(busy, waiting);
  EXPECT_LT(waiting, failing);
}

TEST(Headroom, OfWhatIsSoldByUseIsNotWhatTodayNeeds) {
  const Advice advice = advise_on("MVP for 5 friends");
  for (const Option& option : advice.options) {
    EXPECT_TRUE(option.users_until == 0 || option.users_until > 50) << option.blueprint.id << " " << option.users_until;
  }
}

TEST(Headroom, IsTheFirstLimitThatEndsTheSize) {
  const Advice advice = advise_on("internal tool for 40 colleagues");
  ASSERT_FALSE(advice.breaks.empty());
  EXPECT_GE(advice.options.front().users_until, advice.breaks.front().users - 1e-6);
  EXPECT_DOUBLE_EQ(advice.options.front().headroom, advice.options.front().users_until / 40);
}

TEST(Advice, GivesAnAnswerToAnyText) {
  for (const std::string& text :
       {std::string(), std::string("\xff\xfe\x00x", 4), std::string("💥"), std::string(100'000, '9'),
        std::string("users users users 0 users -5 users 1e400 users")}) {
    const Advice advice = advise_on(text);
    EXPECT_FALSE(advice.options.empty());
    EXPECT_FALSE(advice.headline.empty());
  }
}

// Ranges are ordered and parts sum to totals, whatever was asked.
TEST(Advice, KeepsItsFiguresConsistent) {
  for (const char* text :
       {"MVP for 5 friends", "shop with 50K daily users", "api with 300 requests per second", "chat for 3,000 people",
        "blog, 100k visitors a month", "SaaS 400 users growing 10% a month"}) {
    const Advice advice = advise_on(text);
    EXPECT_TRUE(advice.demand.vcpu.ordered());
    EXPECT_TRUE(advice.demand.memory_gib.ordered());
    for (const Option& option : advice.options) {
      for (const Bill& bill : option.bills) {
        EXPECT_TRUE(bill.monthly.ordered()) << text << " " << bill.provider;
        if (!bill.unpriced.empty()) continue;
        MoneyRange sum;
        for (const BillLine& line : bill.items) {
          EXPECT_GE(line.monthly.low, Money{}) << text << " " << line.sku;
          sum = sum + line.monthly;
        }
        EXPECT_EQ(sum, bill.monthly) << text << " " << bill.provider;
      }
      EXPECT_GE(option.score, 0);
      EXPECT_LE(option.score, 1);
    }
  }
}

}  // namespace
}  // namespace scalewright
