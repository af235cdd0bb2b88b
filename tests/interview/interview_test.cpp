#include "core/interview/interview.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace scalewright {
namespace {

const RuleBook& rules() {
  static const RuleBook kRules = load_rules(builtin_rules()).value();
  return kRules;
}

Advice consult_on(std::string text, std::vector<Answer> answers = {}) {
  Result<Advice> advice = consult({.text = std::move(text), .answers = std::move(answers)}, rules());
  EXPECT_TRUE(advice) << advice.error().message;
  return std::move(advice).value();
}

bool asks(const Advice& advice, std::string_view id) {
  return std::any_of(advice.questions.begin(), advice.questions.end(),
                     [id](const Question& question) { return question.id == id; });
}

TEST(Interview, AsksForTheUsersWhenNobodyKnowsThem) {
  const Advice advice = consult_on("Not sure how many users");
  ASSERT_FALSE(advice.questions.empty());
  EXPECT_EQ(advice.questions.front().id, "users");
}

TEST(Interview, SaysWhatEachAnswerChanges) {
  const Advice advice = consult_on("SaaS with 400 users");
  ASSERT_FALSE(advice.questions.empty());
  for (const Question& question : advice.questions) {
    for (const QuestionAnswer& answer : question.answers) EXPECT_FALSE(answer.changes.empty()) << question.id;
    EXPECT_EQ(question.answers.back().id, "not_sure");
  }
}

TEST(Interview, DoesNotAskWhatWasSaidOrAnswered) {
  EXPECT_FALSE(asks(consult_on("400 users, 99.9 % availability"), "availability"));
  EXPECT_FALSE(asks(consult_on("400 users", {{"availability", FactValue::of(std::string("a_day"))}}), "availability"));
}

TEST(Interview, DoesNotAskAgainAfterNotSure) {
  EXPECT_FALSE(asks(consult_on("400 users", {{"availability", FactValue::of(std::string("not_sure"))}}), "availability"));
}

TEST(Interview, LetsAnAnswerOverrideTheText) {
  const Advice advice = consult_on("5 users", {{"users", FactValue::of(5000.0)}});
  EXPECT_EQ(advice.scale.category, Category::large);
}

TEST(Interview, AsksNothingOfSomeoneOnTheirOwnComputer) {
  EXPECT_TRUE(consult_on("Just me testing locally").questions.empty());
}

TEST(Interview, RefusesAnAnswerThatTheQuestionDoesNotHave) {
  const Result<Advice> advice = consult({.text = "5 users", .answers = {{"availability", FactValue::of(std::string("always"))}}}, rules());
  ASSERT_FALSE(advice);
  EXPECT_EQ(advice.error().code, "bad_answer");
  EXPECT_EQ(advice.error().path, "answers/availability");
}

// A question that was not asked would not have changed the recommendation, nor its cost by more than a tenth.
TEST(Interview, DeclinesOnlyWhatChangesNothing) {
  for (const char* text : {"MVP for 5 friends", "SaaS with 400 users", "shop with 50K daily users", "chat for 3,000 people",
                           "personal blog with 10 visitors/day"}) {
    const Advice advice = consult_on(text);
    const Option& now = advice.options.front();
    for (const QuestionRule& rule : rules().questions.questions) {
      const bool open = holds(rule.when, facts_with_demand(advice.brief.table, advice.demand));
      if (!open || asks(advice, rule.id)) continue;
      if (std::any_of(advice.brief.facts.begin(), advice.brief.facts.end(), [&](const Fact& fact) {
            return fact.id == rule.fact && fact.source == FactSource::stated;
          })) continue;
      for (const AnswerRule& answer : rule.answers) {
        const Advice then = consult_on(text, {{rule.id, FactValue::of(answer.id)}});
        EXPECT_EQ(then.recommended, advice.recommended) << text << ": " << rule.id << "=" << answer.id;
        const double change = std::abs(then.options.front().bill.monthly.likely.units() - now.bill.monthly.likely.units());
        EXPECT_LE(change, 0.1 * std::max(now.bill.monthly.likely.units(), rules().decision.scales.cost_floor_per_month) + 1e-6)
            << text << ": " << rule.id << "=" << answer.id;
      }
    }
  }
}

}  // namespace
}  // namespace scalewright
