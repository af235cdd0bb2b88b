#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Ask, HasOneTextFieldWithTheQuestionAsItsName) {
  Headless app;
  app.frame();
  const auto fields = app.by_role(PaneId::ask, Role::textbox);
  ASSERT_EQ(fields.size(), 1U);
  EXPECT_EQ(fields.front()->name, "What are you building, and for whom?");
}

TEST(Ask, GivesTheFieldTheHeightThatThePageAsksFor) {
  Headless app;
  app.frontend.set_field_height(222);
  app.frame();
  EXPECT_EQ(app.item("ask/text")->rect.height, 222);
}

TEST(Ask, OffersExamplesOnlyWhileNothingWasSaid) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("ask/example/1"), nullptr);
  app.frontend.set_request({.text = ""});
  app.frame();
  ASSERT_NE(app.item("ask/example/1"), nullptr);
  app.press("ask/example/1");
  EXPECT_EQ(app.edits.text, "MVP for 5 friends");
  EXPECT_EQ(app.frontend.request().text, "MVP for 5 friends");
}

TEST(Ask, ShowsEachFactWithItsOriginInWords) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("fact/users")->name, "Users 600, you said");
  EXPECT_THAT(app.item("fact/domain")->name, HasSubstr("inferred"));
  EXPECT_THAT(app.item("fact/peak_factor")->name, HasSubstr("assumed"));
  EXPECT_THAT(app.item("fact/availability_percent")->name, HasSubstr("answered"));
}

TEST(Ask, KnowsTheWordsThatAFactRestsOn) {
  Headless app;
  app.frame();
  const auto begin = static_cast<std::uint32_t>(sample::text().find("about 600 users"));
  EXPECT_THAT(app.item("fact/users")->words, ElementsAre(begin, begin + 15));
  EXPECT_TRUE(app.item("fact/peak_factor")->words.empty());
}

TEST(Ask, ExplainsAFactWhenItsChipIsPressedAndOneAtATime) {
  Headless app;
  app.frame();
  app.press("fact/users");
  EXPECT_THAT(app.item("fact/users/why")->name, HasSubstr("users.count_noun"));
  app.press("fact/domain");
  EXPECT_EQ(app.item("fact/users/why"), nullptr);
  EXPECT_NE(app.item("fact/domain/why"), nullptr);
}

TEST(Ask, LeadsFromAFactToItsWords) {
  Headless app;
  app.frame();
  app.press("fact/users");
  app.press("fact/users/words");
  ASSERT_TRUE(app.edits.select.has_value());
  EXPECT_EQ(app.edits.select->begin, sample::text().find("about 600 users"));
}

TEST(Ask, AnswersAQuestion) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("question/recovery/minutes")->name, "A few minutes: adds a standby, +$38");
  app.press("question/recovery/minutes");
  ASSERT_EQ(app.frontend.request().answers.size(), 1U);
  EXPECT_EQ(app.frontend.request().answers.front().question, "recovery");
  EXPECT_EQ(app.frontend.request().answers.front().value.text, "minutes");
}

TEST(Ask, SaysHowManyQuestionsWereLeftOpenAndAsksThemAgain) {
  Headless app;
  Advice advice = sample::advice();
  Question second = advice.questions.front();
  second.id = "second";
  advice.questions.push_back(second);
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  app.press("question/skip");
  app.press("question/skip");
  ASSERT_NE(app.item("question/left"), nullptr);
  EXPECT_EQ(app.item("question/left")->name, "You left 2 questions open.");
  app.press("question/again");
  EXPECT_NE(app.item("question/recovery/minutes"), nullptr);
}

TEST(Ask, RemembersWhatNobodyWasSureOf) {
  Headless app;
  Advice advice = sample::advice();
  advice.questions.clear();
  app.outcome = advice;
  app.frontend.set_request(
      {.text = sample::text(), .answers = {{"availability", FactValue::of(std::string("not_sure"))}}});
  app.frame();
  EXPECT_EQ(app.item("question/left")->name, "You left 1 question open.");
  app.press("question/again");
  EXPECT_NE(app.item("question/availability/hours"), nullptr);
}

TEST(Ask, OpensAFactBelowItsOwnRow) {
  Headless app;
  app.frame();
  app.press("fact/users");
  const float row = app.item("fact/users")->rect.bottom();
  EXPECT_NEAR(app.item("fact/users/why")->rect.y, row + 8, 1);
  EXPECT_GT(app.item("fact/data_gib")->rect.y, app.item("fact/users/why")->rect.bottom());
}

TEST(Ask, AlwaysTakesNotSureForAnAnswer) {
  Headless app;
  app.frame();
  app.press("question/recovery/not_sure");
  EXPECT_EQ(app.frontend.request().answers.front().value.text, "not_sure");
}

TEST(Ask, TakesAnAnswerBack) {
  Headless app;
  app.frontend.set_request(
      {.text = sample::text(), .answers = {{"availability", FactValue::of(std::string("hours"))}}});
  app.frame();
  app.press("fact/availability_percent");
  ASSERT_NE(app.item("fact/availability_percent/take-back"), nullptr);
  app.press("fact/availability_percent/take-back");
  EXPECT_TRUE(app.frontend.request().answers.empty());
}

TEST(Ask, AsksAgainWhatAChipIsToChange) {
  Headless app;
  app.frame();
  app.press("fact/availability_percent");
  app.press("fact/availability_percent/change");
  EXPECT_NE(app.item("question/availability/hours"), nullptr);
}

TEST(Ask, ListsUnusedNumbersOnRequest) {
  Headless app;
  app.frame();
  EXPECT_EQ(app.item("ignored/1"), nullptr);
  app.press("ignored");
  EXPECT_THAT(app.item("ignored/1")->name, HasSubstr("“40” a number of firms"));
}

TEST(Ask, SaysSoWhenNoQuestionIsLeft) {
  Headless app;
  Advice advice = sample::advice();
  advice.questions.clear();
  app.outcome = advice;
  app.frontend.set_request({.text = sample::text(), .today = "2026-11-21"});
  app.frame();
  EXPECT_EQ(app.item("question/none")->name, "No open question would change this answer.");
}

TEST(Ask, ConsultsTheCoreOnlyWhenTheBriefChanges) {
  Headless app;
  app.frame();
  const int before = app.consulted;
  app.frontend.set_request(app.frontend.request());
  app.press("fact/users");
  app.press("fit/compute");
  EXPECT_EQ(app.consulted, before);
}

}  // namespace
}  // namespace scalewright::ui
