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
