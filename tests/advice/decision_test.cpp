// What is behind the choice: budget, overturns, break-evens, strategies, weights, the age of prices. Each claim is
// tried out on the pipeline that it speaks of.
#include <cmath>

#include "tests/advice/advising.hpp"
#include "web/advisor.hpp"

namespace scalewright {
namespace {

std::string recommended_with(const Advice& advice, std::string_view fact, double value) {
  Brief other;
  other.table = FactTable::on_top_of(advice.brief.table);
  other.table.set(fact, FactValue::of(value));
  BillMemory memory;
  return decide_on_totals(other, {}, rules(), memory).recommended;
}

const Overturn* overturn_of(const Advice& advice, std::string_view dimension) {
  for (const Overturn& overturn : advice.overturns) {
    if (overturn.dimension == dimension) return &overturn;
  }
  return nullptr;
}

constexpr const char* kTexts[] = {"MVP for 5 friends",
                                  "SaaS with 400 users and a team of 3",
                                  "shop with 50K daily users in Europe, budget $5,000",
                                  "internal tool for 400 employees on AWS, team of 6",
                                  "SaaS with 60,000 users, 99.9 %, on AWS in the US, 8 developers",
                                  "5 users but 99.999 %"};

TEST(Overturns, AtTheirUsersAnotherDesignWinsAndJustBelowItDoesNot) {
  for (const char* text : kTexts) {
    const Advice advice = advise_on({.text = text});
    const Overturn* users = overturn_of(advice, "users");
    if (users == nullptr) continue;
    EXPECT_EQ(recommended_with(advice, "users", users->value), users->option) << text;
    EXPECT_EQ(recommended_with(advice, "users", users->value / 1.06), advice.recommended) << text;
  }
}

TEST(Overturns, AboveItsOwnAvailabilityADesignIsNotRecommended) {
  for (const char* text : kTexts) {
    const Advice advice = advise_on({.text = text});
    const Overturn* more = overturn_of(advice, "availability_percent");
    if (more == nullptr) continue;
    EXPECT_EQ(more->value, advice.options.front().blueprint.availability.percent) << text;
    EXPECT_NE(recommended_with(advice, "availability_percent", more->value + (100 - more->value) / 100),
              advice.recommended)
        << text;
  }
}

TEST(Overturns, TheTeamThatTheyNameChangesTheDesign) {
  for (const char* text : kTexts) {
    const Advice advice = advise_on({.text = text});
    const Overturn* team = overturn_of(advice, "team_size");
    if (team != nullptr) {
      EXPECT_EQ(recommended_with(advice, "team_size", team->value), team->option) << text;
    }
  }
}

TEST(Overturns, AreWhatTheRecommendationHoldsUntil) {
  const Advice advice = advise_on({.text = "internal tool for 400 employees on AWS, team of 6"});
  ASSERT_FALSE(advice.overturns.empty());
  EXPECT_EQ(advice.options.front().holds_until.front(), advice.overturns.front().words);
  EXPECT_TRUE(advise_on({.text = "internal tool for 400 employees", .questions = false}).overturns.empty());
}

TEST(BreakEvens, TheCheaperOneIsCheaperFromThereOn) {
  int found = 0;
  for (const char* text : kTexts) {
    const Advice advice = advise_on({.text = text});
    for (const BreakEven& even : advice.break_evens) {
      ++found;
      Brief there;
      there.table = FactTable::on_top_of(advice.brief.table);
      there.table.set("users", FactValue::of(even.users));
      const Demand demand = compute_demand(there.table, rules());
      const Scale scale = judge_scale(there, demand, rules());
      const auto cost = [&](const std::string& pattern) {
        Money least{std::numeric_limits<std::int64_t>::max()};
        const auto blueprint = draw_one(pattern, there, demand, scale, rules());
        const std::vector<std::string>& wanted = there.table.list("providers");
        for (const Bill& bill : price_blueprint(*blueprint, there.table, "USD", rules())) {
          const bool counts = wanted.empty() || std::find(wanted.begin(), wanted.end(), bill.provider) != wanted.end();
          if (counts && bill.unpriced.empty()) least = std::min(least, bill.monthly.likely);
        }
        return least;
      };
      EXPECT_LT(cost(even.cheaper), cost(even.dearer)) << text << ": " << even.words;
    }
  }
  EXPECT_GT(found, 0);
}

TEST(Budget, WithinOverOrImpossible) {
  EXPECT_EQ(advise_on({.text = "SaaS with 400 users"}).budget.status, BudgetStatus::unstated);
  EXPECT_EQ(advise_on({.text = "SaaS with 400 users, budget $50 a month"}).budget.status, BudgetStatus::within);
  const Advice poor = advise_on({.text = "5 users, 99.999 % uptime, budget $20 a month"});
  EXPECT_EQ(poor.budget.status, BudgetStatus::impossible);
  ASSERT_EQ(poor.budget.gives.size(), 1U);
  EXPECT_EQ(poor.budget.gives.front().find("Without an availability of 99.999 %, $"), 0U) << poor.budget.gives.front();
}

TEST(Budget, WhatGivesReallyBringsTheBillWithinIt) {
  const Advice poor = advise_on({.text = "400 users, 99.99 % uptime, lose at most a minute of data, $30 a month"});
  ASSERT_EQ(poor.budget.status, BudgetStatus::impossible);
  Brief without;
  without.table = FactTable::on_top_of(poor.brief.table);
  without.table.erase("availability_percent");
  BillMemory memory;
  const Decision decision = decide_on_totals(without, {}, rules(), memory);
  EXPECT_LE(decision.options.front().bill.monthly.likely, Money::from_units(30));
}

TEST(Budget, IsComparedInItsOwnCurrency) {
  // Two servers, one ready to take over, cost about $23: more than 15 CHF ($18.5), less than 20 CHF ($24.6).
  EXPECT_EQ(advise_on({.text = "SaaS with 2,000 users, 99.9 %, max 15 CHF a month"}).budget.status,
            BudgetStatus::impossible);
  EXPECT_EQ(advise_on({.text = "SaaS with 2,000 users, 99.9 %, max 20 CHF a month"}).budget.status,
            BudgetStatus::within);
  const Advice rupees = advise_on({.text = "SaaS with 2,000 users, budget 900 rupees a month"});
  EXPECT_EQ(rupees.budget.status, BudgetStatus::not_comparable);
}

TEST(Budget, ADesignThatFitsGoesBeforeOneThatDoesNot) {
  for (const char* text : kTexts) {
    const Advice free = advise_on({.text = text});
    if (free.options.size() < 2 || !free.options[1].meets_need) continue;
    for (const Option& option : free.options) {
      if (option.bill.monthly.likely >= free.options.front().bill.monthly.likely || !option.meets_need) continue;
      const std::string poorer = std::string(text) + ", budget $" +
                                 std::to_string(static_cast<int>(std::ceil(option.bill.monthly.likely.units())));
      EXPECT_NE(advise_on({.text = poorer}).recommended, free.recommended) << poorer;
    }
  }
}

TEST(Strategies, SaveLessThanTheBillAndMoreThanNothing) {
  int found = 0;
  for (const char* text : {"SaaS with 60,000 users, 99.9 %, on AWS in the US", "2,000 users, Kubernetes and Kafka",
                           "internal tool for 400 employees on one server at AWS",
                           "we pay $4,000 a month for 300 users", "photo archive of 5 TB for 300 users on AWS"}) {
    const Advice advice = advise_on({.text = text});
    for (const Strategy& strategy : advice.strategies) {
      ++found;
      EXPECT_GT(strategy.monthly_saving.likely, Money{}) << text << " " << strategy.id;
      EXPECT_TRUE(strategy.monthly_saving.ordered()) << text << " " << strategy.id;
      EXPECT_GT(strategy.percent, 0) << text << " " << strategy.id;
      EXPECT_LT(strategy.percent, 100) << text << " " << strategy.id;
      const bool of_the_bill = strategy.id != "drop_plan" && strategy.id != "today";
      if (of_the_bill) {
        EXPECT_LT(strategy.monthly_saving.likely, advice.options.front().bill.monthly.likely) << text << strategy.id;
      }
    }
  }
  EXPECT_GE(found, 4);
}

TEST(Strategies, ACommitmentSavesWhatTheCommittedBillSaves) {
  const AdviceRequest now{.text = "SaaS with 60,000 users, 99.9 %, on AWS in the US"};
  AdviceRequest committed = now;
  committed.commitment = Commitment::one_year;
  const Advice advice = advise_on(now);
  const auto year = std::find_if(advice.strategies.begin(), advice.strategies.end(),
                                 [](const Strategy& strategy) { return strategy.id == "one_year"; });
  ASSERT_NE(year, advice.strategies.end());
  EXPECT_GE(year->percent, 10);
  EXPECT_LE(year->percent, 70);
  const Advice after = advise_on(committed);
  ASSERT_EQ(after.recommended, advice.recommended);
  EXPECT_EQ(advice.options.front().bill.monthly.likely - after.options.front().bill.monthly.likely,
            year->monthly_saving.likely);
}

TEST(Currency, MovesNoDecision) {
  for (const char* text : kTexts) {
    const Advice dollars = advise_on({.text = text});
    for (const char* currency : {"EUR", "CZK", "GBP"}) {
      const Advice other = advise_on({.text = text, .currency = currency});
      ASSERT_EQ(other.options.size(), dollars.options.size()) << text << " in " << currency;
      for (std::size_t i = 0; i < dollars.options.size(); ++i) {
        EXPECT_EQ(other.options[i].blueprint.id, dollars.options[i].blueprint.id) << text << " in " << currency;
        EXPECT_EQ(other.options[i].score, dollars.options[i].score) << text << " in " << currency;
        EXPECT_EQ(other.options[i].pros.size(), dollars.options[i].pros.size()) << text << " in " << currency;
      }
    }
  }
}

TEST(Weights, OfTheReaderDecideTheOrder) {
  const AdviceRequest plain{.text = "web shop with 3000 customers"};
  AdviceRequest reliable = plain;
  reliable.weights = ScoreWeights{.reliability = 1};
  const Advice by_rules = advise_on(plain);
  const Advice by_reader = advise_on(reliable);
  EXPECT_EQ(by_reader.weights.reliability, 1);
  EXPECT_NE(by_reader.recommended, by_rules.recommended);
  for (const Option& option : by_reader.options) {
    EXPECT_LE(option.scores.reliability, by_reader.options.front().scores.reliability);
  }
}

TEST(OldPrices, AreSaidFromTheMonthOnThatTheRulesName) {
  const Advice advice = advise_on({.text = "MVP for 5 friends", .today = "2026-11-21"});
  const std::string& as_of = advice.options.front().bill.as_of;
  ASSERT_EQ(as_of.size(), 10U);
  const int year = std::stoi(as_of.substr(0, 4));
  const std::string a_year_later = std::to_string(year + 1) + as_of.substr(4);
  const std::string later = std::to_string(year + 2) + as_of.substr(4);
  EXPECT_FALSE(advise_on({.text = "MVP for 5 friends", .today = as_of}).old_prices);
  EXPECT_FALSE(advise_on({.text = "MVP for 5 friends", .today = a_year_later}).old_prices);
  EXPECT_TRUE(advise_on({.text = "MVP for 5 friends", .today = later}).old_prices);
  EXPECT_FALSE(advise_on({.text = "MVP for 5 friends"}).old_prices);
}

TEST(Overrides, OfNothingThatIsBilledAreSaid) {
  AdviceRequest request{.text = "MVP for 5 friends"};
  request.own.lines.push_back({.sku = "no-such-machine", .unit_price = 1});
  const Advice advice = advise_on(request);
  EXPECT_TRUE(std::any_of(advice.findings.begin(), advice.findings.end(),
                          [](const Finding& finding) { return finding.id == "risk.unused_override"; }));
}

TEST(Options, AreTwoToFourAndTheNearestMissStandsBesideTheOnlyOne) {
  for (const char* text : kTexts) {
    const Advice advice = advise_on({.text = text});
    EXPECT_GE(advice.options.size(), 2U) << text;
    EXPECT_LE(advice.options.size(), 4U) << text;
  }
}

TEST(SmallDesigns, StayUnderFiftyDollarsWithAtLeastThreeProviders) {
  for (const char* text : {"MVP for 5 friends", "side project, 20 users", "personal blog", "API for 10 colleagues"}) {
    const Advice advice = advise_on({.text = text});
    const auto cheap = [](const Bill& bill) {
      return bill.unpriced.empty() && bill.monthly.likely < Money::from_units(50);
    };
    const std::vector<Bill>& bills = advice.options.front().bills;
    EXPECT_GE(std::count_if(bills.begin(), bills.end(), cheap), 3) << text;
  }
}

TEST(Budget, IsNotCalledWithinWhilePricesAreMissing) {
  const Advice advice = advise_on({.text = "on-premises tool for 300 employees, budget $500 a month"});
  ASSERT_FALSE(advice.options.front().bill.unpriced.empty());
  EXPECT_EQ(advice.budget.status, BudgetStatus::not_comparable);
  EXPECT_EQ(advice.budget.words.find("Within"), std::string::npos);
}

TEST(Headroom, IsNotCountedInUsersThatNobodyNamed) {
  const Advice advice = advise_on({.text = "API with 2 million requests a day"});
  ASSERT_TRUE(advice.demand.known);
  for (const Option& option : advice.options) EXPECT_EQ(option.users_until, 0) << option.blueprint.id;
  EXPECT_EQ(advice.summary.find("users"), std::string::npos) << advice.summary;
  for (const Break& limit : advice.breaks) EXPECT_EQ(limit.users, 0);
  EXPECT_FALSE(advice.spike.empty());
}

TEST(Sizes, PassNoLimitOnTheDayThatTheyAreBought) {
  for (const char* text : {"MVP for 5 friends", "SaaS with 400 users", "app with 1,000 users and 300 GB of data",
                           "shop with 20,000 daily users", "forum for 3,000 members", "chat for 800 users",
                           "internal tool for 150 employees, ERP", "wordpress blog with 5,000 daily visitors"}) {
    const Advice advice = advise_on({.text = text});
    for (const Option& option : advice.options) {
      if (option.users_until <= 0 || option.is_plan) continue;
      EXPECT_GT(option.headroom, 1) << text << ": " << option.blueprint.id;
    }
    for (const Break& limit : advice.breaks) EXPECT_NE(limit.month, 0) << text << ": " << limit.limit;
  }
}

TEST(Sizes, LastHalfAYearOfTheGrowthOrItIsSaid) {
  for (const char* text : {"SaaS with 1,000 users growing 10 % a month", "app for 300 users, growing by 20 % a month",
                           "from 5 to 1,000 users in a year"}) {
    const Advice advice = advise_on({.text = text});
    const std::vector<UsersInMonth> months = users_over_time(advice.brief.table);
    ASSERT_GT(months.size(), 6U) << text;
    const Option& option = advice.options.front();
    if (option.users_until <= 0 || option.users_until >= months[6].users.likely) continue;
    const bool said = std::any_of(advice.findings.begin(), advice.findings.end(),
                                  [](const Finding& finding) { return finding.id == "risk.outgrown_soon"; });
    EXPECT_TRUE(said) << text << ": " << option.blueprint.id << " until " << option.users_until;
  }
}

TEST(Advice, OfUsersBeyondCountingSaysSo) {
  Brief brief;
  brief.table.set("users", FactValue::of(1e42));
  const Decision decision = decide(brief, {}, rules());
  EXPECT_FALSE(decision.demand.known);
  EXPECT_EQ(decision.scale.category, Category::unclear);
}

}  // namespace
}  // namespace scalewright
