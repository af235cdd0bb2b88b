// Sliders, fields, the form of all facts, and what a drag asks for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

using ::testing::HasSubstr;

// Gives an item another value, as the page does, and draws.
void change(Headless& app, std::string_view id, std::string value) {
  ASSERT_TRUE(app.frontend.change(id, std::move(value))) << id;
  app.frame();
  app.edits = app.frontend.edits();
  app.frame();
}

const Answer& last_answer(const Headless& app) {
  static const Answer kNone;
  return app.frontend.request().answers.empty() ? kNone : app.frontend.request().answers.back();
}

TEST(Slider, StandsWhereTheFactStandsAndSaysItInWords) {
  Headless app;
  app.frame();
  const Item* users = app.item("what-if/users");
  ASSERT_NE(users, nullptr);
  EXPECT_EQ(users->role, Role::slider);
  EXPECT_EQ(users->name, "Users");
  EXPECT_EQ(users->value, "600");
  EXPECT_EQ(users->stop->positions, 8);
  EXPECT_EQ(users->stop->position, 5) << "600 is nearer to 700 than to 500 where stops go over decades";
}

TEST(Slider, AnswersWithTheValueOfTheStop) {
  Headless app;
  app.frame();
  change(app, "what-if/users", "4");
  EXPECT_EQ(last_answer(app).question, "users");
  EXPECT_DOUBLE_EQ(last_answer(app).value.number.likely, 500);
  change(app, "what-if/availability_percent", "99999");
  EXPECT_EQ(last_answer(app).question, "availability") << "the question that asks for the fact";
  EXPECT_DOUBLE_EQ(last_answer(app).value.number.likely, 99.99) << "beyond the end is the end";
}

TEST(Slider, AsksForTheAnswerAloneWhileItIsDragged) {
  Headless app;
  app.frame();
  app.frontend.set_dragging(true);
  change(app, "what-if/users", "2");
  EXPECT_FALSE(app.last_request.questions);
  EXPECT_TRUE(app.frontend.model().provisional);
  EXPECT_NE(app.item("question/text"), nullptr) << "the question of before stays meanwhile";
  const int consulted = app.consulted;
  app.frontend.set_dragging(false);
  EXPECT_EQ(app.consulted, consulted + 1);
  EXPECT_TRUE(app.last_request.questions);
  EXPECT_FALSE(app.frontend.model().provisional);
}

TEST(Slider, IsTakenBackByItsCross) {
  Headless app;
  app.frontend.set_request({.text = sample::text(), .answers = {{"availability", FactValue::of(99.5)}}});
  app.frame();
  ASSERT_NE(app.item("what-if/availability_percent/take-back"), nullptr);
  app.press("what-if/availability_percent/take-back");
  EXPECT_TRUE(app.frontend.request().answers.empty());
}

TEST(Chip, IsEditedInAFieldWithItsValue) {
  Headless app;
  app.frame();
  app.press("fact/users");
  const Item* field = app.item("fact/users/value");
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->role, Role::textbox);
  EXPECT_EQ(field->value, "600");
  change(app, "fact/users/value", "1,200");
  EXPECT_EQ(last_answer(app).question, "users");
  EXPECT_EQ(last_answer(app).value.text, "1,200");
}

TEST(Form, HasAFieldForEveryFactThatCanBeSaid) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("form/users"), nullptr);
  app.press("form/open");
  EXPECT_EQ(app.item("form/users")->value, "600");
  EXPECT_EQ(app.item("form/compliance")->value, "GDPR");
  EXPECT_EQ(app.item("form/takes_payments")->role, Role::checkbox);
  EXPECT_EQ(app.item("form/data_gib"), nullptr) << "the sample says it cannot be said";
}

TEST(Form, HasBoxesOfOneWidth) {
  Headless app;
  app.frame();
  app.press("form/open");
  EXPECT_EQ(app.item("form/users")->rect.width, app.item("form/compliance")->rect.width);
}

TEST(Form, TakesBackTheTitlesThatItShowsAsWhatTheyStandFor) {
  Headless app;
  ComponentKind eks;
  eks.id = "eks";
  eks.title = "Amazon EKS";
  app.rules.components.components.push_back(eks);
  FactKind plan;
  plan.id = "proposed_components";
  plan.type = FactType::list;
  plan.title = "Plan";
  plan.form = "Bounds";
  app.rules.facts.push_back(plan);
  Advice advice = sample::advice();
  advice.brief.facts.push_back(
      {"proposed_components", FactValue::of(std::vector<std::string>{"eks"}), FactSource::stated, {}, "plan.named"});
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  app.press("form/open");
  EXPECT_EQ(app.item("form/proposed_components")->value, "Amazon EKS");
  change(app, "form/proposed_components", "Amazon EKS and kafka");
  EXPECT_EQ(last_answer(app).value.text, "eks and kafka");
}

TEST(Form, TicksABoxAndEmptiesAField) {
  Headless app;
  app.frontend.set_request({.text = sample::text(), .answers = {{"availability", FactValue::of(99.5)}}});
  app.frame();
  app.press("form/open");
  change(app, "form/takes_payments", "true");
  EXPECT_EQ(last_answer(app).question, "takes_payments");
  EXPECT_TRUE(last_answer(app).value.flag);
  change(app, "form/availability_percent", "");
  for (const Answer& answer : app.frontend.request().answers) EXPECT_NE(answer.question, "availability");
}

TEST(Form, KeepsTheAdviceAndSaysWhatIsWrongWithAnAnswer) {
  Headless app;
  app.frame();
  app.press("form/open");
  app.outcome = Error{"bad_answer", "this answer does not fit", "answers/users"};
  change(app, "form/users", "many");
  EXPECT_THAT(app.item("ask/error")->name, HasSubstr("does not fit"));
  EXPECT_TRUE(app.frontend.request().answers.empty()) << "it stands in the way of nothing";
  EXPECT_NE(app.item("verdict/headline"), nullptr);
}

TEST(Diagram, HasABoxForEachPartWithItsSizeItsPriceAndItsReason) {
  Headless app;
  app.frame();
  ASSERT_NE(app.item("diagram/server"), nullptr);
  EXPECT_EQ(app.item("diagram/server")->name, "Application server, $7.59 a month");
  EXPECT_EQ(app.item("diagram/backup")->name, "Backup script, nothing to pay");
  EXPECT_LT(app.item("diagram/people")->rect.x, app.item("diagram/server")->rect.x);
  EXPECT_LT(app.item("diagram/server")->rect.x, app.item("diagram/database")->rect.x);
  app.press("diagram/server");
  EXPECT_THAT(app.item("diagram/reason")->name, HasSubstr("0.6 of one core"));
}

TEST(Diagram, StandsUprightOnAPhone) {
  Headless app(360, 740);
  app.frame();
  EXPECT_LT(app.item("diagram/server")->rect.y, app.item("diagram/database")->rect.y);
  EXPECT_FALSE(app.item("diagram")->scrolls);
}

TEST(Diagram, UsesTheWidthThatItHas) {
  Headless app(2000);
  app.frame();
  EXPECT_GT(app.item("diagram/server")->rect.width, 160);
}

TEST(Diagram, ScrollsWhereItIsShownLargerThanItsFrame) {
  Headless app(900, 900);
  app.frame();
  for (int i = 0; i < 2; ++i) app.press("diagram/larger");
  ASSERT_TRUE(app.item("diagram")->scrolls);
  const Rect before = app.item("diagram/database")->rect;
  app.frontend.scroll("diagram", 80, 0);
  app.frame();
  EXPECT_EQ(app.item("diagram/database")->rect.x, before.x) << "told as if nothing were scrolled";
  app.press("diagram/fit");
  EXPECT_FALSE(app.item("diagram")->scrolls);
}

TEST(Options, TellWhatStandsBehindAFigureOfTheTable) {
  Headless app;
  app.frame();
  app.press("options/cost/why");
  EXPECT_THAT(app.item("options/cost/server_database")->name, HasSubstr("Managed PostgreSQL pg.small: $25"));
}

TEST(Findings, TellTheirRuleAndItsSource) {
  Headless app;
  app.frame();
  app.press("finding/1/over.kubernetes");
  EXPECT_THAT(app.item("finding/1/over.kubernetes/why")->name, HasSubstr("over.kubernetes"));
}

TEST(Choice, IsToldToThePage) {
  Headless app;
  app.frame();
  app.press("option/platform");
  EXPECT_TRUE(app.edits.chose);
  EXPECT_EQ(app.frontend.chosen_option_id(), "platform");
}

}  // namespace
}  // namespace scalewright::ui
