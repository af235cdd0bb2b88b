#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

using ::testing::HasSubstr;

TEST(Answer, OpensWithTheVerdictAsItsFirstHeading) {
  Headless app;
  app.frame();
  const auto headings = app.by_role(PaneId::answer, Role::heading);
  ASSERT_FALSE(headings.empty());
  EXPECT_EQ(headings.front()->name, sample::advice().headline);
  EXPECT_EQ(headings.front()->level, 1);
  ASSERT_NE(app.item("verdict/summary"), nullptr);
  EXPECT_EQ(app.item("verdict/summary")->name, sample::advice().summary);
}

TEST(Answer, TellsForEachLayerWhatTheMarksShow) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("fit/compute")->name, "Compute: needs minimal, at most moderate, your plan complex: too much");
  EXPECT_EQ(app.item("fit/security")->name, "Security: needs simple, at most moderate, your plan minimal: too little");
  EXPECT_EQ(app.item("fit/caching")->name, "Caching: needs none, at most simple");
  EXPECT_THAT(app.item("fit/database")->name, HasSubstr("fits"));
}

TEST(Answer, OpensTheComponentsOfALayerWhenItIsPressed) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("fit/compute")->expanded, false);
  ASSERT_TRUE(app.press("fit/compute"));
  EXPECT_EQ(app.item("fit/compute")->expanded, true);
  EXPECT_EQ(app.item("fit/compute/needed")->name, "Needed: One server");
  EXPECT_EQ(app.item("fit/compute/planned")->name, "Your plan: EKS");
  app.press("fit/compute");
  EXPECT_EQ(app.item("fit/compute/needed"), nullptr);
}

TEST(Answer, ShowsTheArithmeticBehindAFigure) {
  Headless app;
  app.frame();
  ASSERT_TRUE(app.press("demand/peak_rps"));
  ASSERT_NE(app.item("demand/peak_rps/why"), nullptr);
  EXPECT_THAT(app.item("demand/peak_rps/why")->name, HasSubstr("requests a day × peak factor / 86,400"));
  EXPECT_EQ(app.item("demand/vcpu")->role, Role::text) << "a figure without an explanation is no button";
}

TEST(Answer, ShowsNoLoadWhereNoneIsKnown) {
  Headless app;
  Advice advice = sample::advice();
  advice.demand.known = false;
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  EXPECT_EQ(app.item("demand/peak_rps"), nullptr);
  EXPECT_NE(app.item("demand/storage_gib"), nullptr);
}

TEST(Answer, ListsProvidersCheapestFirst) {
  Headless app;
  app.frame();
  std::vector<std::string> order;
  for (const Item& item : app.frontend.semantics(PaneId::answer).items()) {
    if (item.role == Role::button && item.id.starts_with("cost/") && !item.expanded) order.push_back(item.id);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"cost/hetzner", "cost/digitalocean", "cost/aws"}));
  EXPECT_EQ(app.item("cost/aws")->pressed, true);
}

TEST(Answer, NamesProvidersWithoutAPriceOnRequest) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("cost/unpriced")->name, "1 provider lacks a price");
  EXPECT_EQ(app.item("cost/gcp"), nullptr);
  app.press("cost/unpriced");
  EXPECT_EQ(app.item("cost/gcp")->name, "Google Cloud: no complete price");
}

TEST(Answer, ItemisesTheBillOfTheProviderThatIsPressed) {
  Headless app;
  app.frame();
  EXPECT_THAT(app.item("bill/title")->name, HasSubstr("AWS"));
  ASSERT_TRUE(app.press("cost/hetzner"));
  EXPECT_THAT(app.item("bill/title")->name, HasSubstr("Hetzner"));
  EXPECT_THAT(app.item("bill/total")->name, HasSubstr("$31"));
}

TEST(Answer, NamesWhatHasNoPriceInsteadOfATotal) {
  Headless app;
  app.frame();
  app.press("cost/unpriced");
  app.press("cost/gcp");
  EXPECT_EQ(app.item("bill/total"), nullptr);
  EXPECT_THAT(app.item("bill/unpriced")->name, HasSubstr("Managed PostgreSQL: no sourced price"));
}

TEST(Answer, GivesEachLineOfTheBillItsArithmeticAndDateAndOnRequestItsSource) {
  Headless app;
  app.frame();
  const Item* line = app.item("bill/aws/1/server");
  ASSERT_NE(line, nullptr);
  EXPECT_THAT(line->name, HasSubstr("730 × $0.0104 per hour"));
  EXPECT_THAT(line->name, HasSubstr("price of 14 Aug 2026, eu-1"));
  EXPECT_THAT(line->name, HasSubstr("$7.59"));
  app.press("bill/aws/1/server");
  EXPECT_EQ(app.item("bill/aws/1/server/why")->name,
            "Nine requests a second need 0.6 of one core. Price from price list.");
}

TEST(Answer, MarksTheRecommendedOptionAndTheOneThatIsChosen) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("option/server_database")->name, "One server, managed database, recommended");
  EXPECT_EQ(app.item("option/server_database")->pressed, true);
  EXPECT_EQ(app.item("option/plan")->name, "Your plan: EKS, mesh, does not meet the need");
  ASSERT_TRUE(app.press("option/platform"));
  EXPECT_EQ(app.item("option/server_database")->pressed, false);
  EXPECT_EQ(app.item("option/platform")->pressed, true);
  EXPECT_THAT(app.item("bill/title")->name, HasSubstr("Platform as a service"));
}

TEST(Answer, SaysWhenAnotherDesignIsShownThanTheRecommendedOneAndGoesBackToIt) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("verdict/shown"), nullptr);
  EXPECT_EQ(app.item("cost/title")->name, "Cost a month: One server, managed database");
  app.press("option/platform");
  ASSERT_NE(app.item("verdict/shown"), nullptr);
  EXPECT_THAT(app.item("verdict/shown")->name, HasSubstr("Shown: Platform as a service"));
  EXPECT_THAT(app.item("verdict/shown")->name, HasSubstr("(recommended: One server, managed database"));
  EXPECT_EQ(app.item("cost/title")->name, "Cost a month: Platform as a service");
  ASSERT_TRUE(app.press("verdict/back"));
  EXPECT_TRUE(app.edits.chose);
  EXPECT_EQ(app.item("verdict/shown"), nullptr);
  EXPECT_EQ(app.item("option/server_database")->pressed, true);
}

TEST(Answer, SaysSoWhenTheBillOfAnotherProviderIsShown) {
  Headless app;
  app.frame();
  app.press("cost/hetzner");
  ASSERT_NE(app.item("verdict/shown"), nullptr);
  EXPECT_THAT(app.item("verdict/shown")->name, HasSubstr("at Hetzner"));
}

TEST(Answer, TellsWhyTheVerdictIsWhatItIs) {
  Headless app;
  Advice advice = sample::advice();
  advice.weights = {.cost = 0.6, .simplicity = 0.4};
  advice.options[0].score = 0.82;
  advice.options[0].scores = {.cost = 0.9, .simplicity = 0.7};
  advice.options[0].users_until = 1900;
  advice.options[1].score = 0.5;
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  app.press("verdict/why");
  std::string all;
  for (int i = 1; const Item* item = app.item("verdict/because/" + std::to_string(i)); ++i) all += item->name + "\n";
  EXPECT_THAT(all, HasSubstr("600 users are more than 100"));
  EXPECT_THAT(all, HasSubstr("need a simple design; this scale would justify at most a moderate one"));
  EXPECT_THAT(all, HasSubstr("scores 0.82 of 1: cost\u00a00.9\u00a0×\u00a060\u00a0% and simplicity\u00a00.7"));
  EXPECT_THAT(all, HasSubstr("Platform as a service 0.5 and Your plan: EKS, mesh 0.8 (does not meet the need)."));
  EXPECT_THAT(all, HasSubstr("lines of the bill at AWS"));
  EXPECT_THAT(all, HasSubstr("It holds until about 1,900 users: first to give way is disk full, 100 GB."));
}

TEST(Answer, TellsWhichRulesDecidedTheNeedOfALayer) {
  Headless app;
  NeedRule rule;
  rule.id = "need.compute.one_server";
  rule.because = "One machine does the work.";
  rule.source = "judgement";
  app.rules.needs.rules = {rule};
  Advice advice = sample::advice();
  advice.scale.layers[0].because = {rule.id};
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  app.press("fit/compute");
  ASSERT_NE(app.item("fit/compute/why/1"), nullptr);
  EXPECT_EQ(app.item("fit/compute/why/1")->name,
            "One machine does the work. Source: judgement. [rule need.compute.one_server]");
}

TEST(Answer, TellsHowTheTotalAndTheCurveCameAbout) {
  Headless app;
  app.frame();
  app.press("bill/total");
  EXPECT_THAT(app.item("bill/total/why")->name, HasSubstr("sum of the lines"));
  app.press("growth/why");
  EXPECT_THAT(app.item("growth/because")->name, HasSubstr("month upon month"));
}

TEST(Answer, TellsTheShareAndTheFactorOfAFigureInPlainWords) {
  Headless app;
  Advice advice = sample::advice();
  advice.demand.why[0].inputs = {{"computed share", {0.05, 0.07, 0.1}, "share", "", ""},
                                 {"tuning", {1, 1, 1}, "times", "", ""},
                                 {"latency", {1, 1, 1}, "milliseconds", "", ""}};
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  app.press("demand/peak_rps");
  const std::string& why = app.item("demand/peak_rps/why")->name;
  EXPECT_THAT(why, HasSubstr("computed share: 5–10, likely 7 %"));
  EXPECT_THAT(why, HasSubstr("latency: 1 millisecond"));
  EXPECT_THAT(why, ::testing::Not(HasSubstr("tuning"))) << "a factor of one changes nothing";
}

TEST(Answer, SaysWhatAFindingSavesOrCosts) {
  Headless app;
  app.frame();
  EXPECT_THAT(app.item("finding/1/over.kubernetes")->name, HasSubstr("too much: Kubernetes for 600 users"));
  EXPECT_THAT(app.item("finding/1/over.kubernetes")->name, HasSubstr("−$219 a month"));
  EXPECT_THAT(app.item("finding/2/under.audit")->name, HasSubstr("+$4.00 a month"));
}

TEST(Answer, TellsWhenEachLimitIsReached) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("break/1")->name, "Month 7, at 1,540 users: disk full, 100 GB. Then: grow to 200 GB.");
  EXPECT_THAT(app.item("growth")->name, HasSubstr("month 12"));
}

TEST(Answer, NamesTheLimitsThatTheChartDoesNotReach) {
  Headless app;
  Advice advice = sample::advice();
  advice.breaks.push_back({40, 90'000, "memory", "85 %", "the next size"});
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  ASSERT_NE(app.item("growth/beyond"), nullptr);
  EXPECT_EQ(app.item("growth/beyond")->name, "Beyond the chart: 3 (memory).");
}

TEST(Answer, ShowsTheOptionsSideBySideInANarrowPane) {
  Headless app(692);
  app.frame();
  ASSERT_NE(app.item("options"), nullptr);
  EXPECT_EQ(app.item("options")->role, Role::table);
}

TEST(Answer, PutsTheTitlesOfTheRowsAboveThemWhereTheyHaveNoColumn) {
  Headless app(512);
  app.frame();
  EXPECT_EQ(app.item("options")->role, Role::table);
  EXPECT_GE(app.item("options/cost/platform")->rect.y, app.item("options/cost/why")->rect.bottom() - 8);
  app.press("options/cost/why");
  EXPECT_EQ(app.item("options/cost/why")->expanded, true);
}

TEST(Answer, ClaimsNothingBeforeAnythingWasSaid) {
  Headless app;
  app.frontend.set_request({.text = "  \n"});
  app.frame();
  EXPECT_EQ(app.item("verdict/headline"), nullptr);
  ASSERT_NE(app.item("blank/title"), nullptr);
  EXPECT_EQ(app.by_role(PaneId::answer, Role::button).size(), 0U);
}

TEST(Answer, KeepsTheLastAnswerBesideAnError) {
  Headless app;
  app.frame();
  app.outcome = Error{"bad_answer", "There is no answer “x”.", "answers/x"};
  app.frontend.set_request({.text = sample::text() + "!"});
  app.frame();
  EXPECT_EQ(app.item("ask/error")->name, "There is no answer “x”.");
  EXPECT_EQ(app.item("verdict/headline")->name, sample::advice().headline);
}

}  // namespace
}  // namespace scalewright::ui
