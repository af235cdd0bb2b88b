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
  EXPECT_FALSE(
      asks(consult_on("400 users", {{"availability", FactValue::of(std::string("not_sure"))}}), "availability"));
}

TEST(Interview, LetsAnAnswerOverrideTheText) {
  const Advice advice = consult_on("5 users", {{"users", FactValue::of(5000.0)}});
  EXPECT_EQ(advice.scale.category, Category::large);
}

TEST(Interview, AsksNothingOfSomeoneOnTheirOwnComputer) {
  EXPECT_TRUE(consult_on("Just me testing locally").questions.empty());
}

TEST(Interview, RefusesAnAnswerThatTheQuestionDoesNotHave) {
  const Result<Advice> advice =
      consult({.text = "5 users", .answers = {{"availability", FactValue::of(std::string("always"))}}}, rules());
  ASSERT_FALSE(advice);
  EXPECT_EQ(advice.error().code, "bad_answer");
  EXPECT_EQ(advice.error().path, "answers/availability");
}

bool was_said(const Advice& advice, std::string_view fact) {
  return std::any_of(advice.brief.facts.begin(), advice.brief.facts.end(),
                     [fact](const Fact& known) { return known.id == fact && known.source == FactSource::stated; });
}

// The wording of each open question that was not asked.
std::vector<const QuestionRule*> declined(const Advice& advice) {
  FactTable facts = facts_with_demand(advice.brief.table, advice.demand);
  facts.set("category", FactValue::of(std::string(to_text(advice.scale.category))));
  std::vector<const QuestionRule*> rules_declined;
  std::vector<std::string_view> seen;
  for (const QuestionRule& rule : rules().questions.questions) {
    if (!holds(rule.when, facts) || std::find(seen.begin(), seen.end(), rule.id) != seen.end()) continue;
    seen.push_back(rule.id);
    if (!asks(advice, rule.id) && !was_said(advice, rule.fact)) rules_declined.push_back(&rule);
  }
  return rules_declined;
}

void expect_no_change(const Advice& now, const std::string& text, const QuestionRule& rule, const AnswerRule& answer) {
  const Advice then = consult_on(text, {{rule.id, FactValue::of(answer.id)}});
  EXPECT_EQ(then.recommended, now.recommended) << text << ": " << rule.id << "=" << answer.id;
  const double before = now.options.front().bill.monthly.likely.units();
  const double after = then.options.front().bill.monthly.likely.units();
  const double base = std::max(before, rules().decision.scales.cost_floor_per_month);
  EXPECT_LE(std::abs(after - before), rules().decision.question_cost_change * base + 1e-6)
      << text << ": " << rule.id << "=" << answer.id;
}

TEST(Interview, AsksBackWhatIsLikelierASlip) {
  const std::vector<Answer> given = {{"data", FactValue::of(std::string("4,048 GB"))}};
  const Advice doubted = consult_on("5 users", given);
  ASSERT_FALSE(doubted.questions.empty());
  const Question& question = doubted.questions.front();
  EXPECT_EQ(question.id, "check_data");
  EXPECT_EQ(question.text, "4,048 GiB of data for 5 users?");
  ASSERT_EQ(question.answers.size(), 2U);
  EXPECT_EQ(question.answers[0].label, "No: 4.048 GiB");

  const auto after = [&](const char* answer) {
    std::vector<Answer> answers = {{"check_data", FactValue::of(std::string(answer))}};
    answers.insert(answers.end(), given.begin(), given.end());  // in whatever order they come
    return consult_on("5 users", answers);
  };
  const Advice corrected = after("corrected");
  EXPECT_DOUBLE_EQ(corrected.brief.table.number("data_gib")->likely, 4.048);
  EXPECT_LT(corrected.options.front().bill.monthly.likely, doubted.options.front().bill.monthly.likely);
  const Advice kept = after("keep");
  EXPECT_DOUBLE_EQ(kept.brief.table.number("data_gib")->likely, 4048);
  for (const Advice& advice : {corrected, kept}) {
    for (const Question& open : advice.questions) EXPECT_NE(open.id, "check_data");
  }
  EXPECT_EQ(consult({.text = "5 users", .answers = {{"check_data", FactValue::of(1)}}}, rules()).error().code,
            "bad_answer");
}

TEST(Interview, AsksBackTheMemoryThatATextNames) {
  const Advice doubted = consult_on("4,048 GB of RAM for 5 users?");
  ASSERT_FALSE(doubted.questions.empty());
  EXPECT_EQ(doubted.questions.front().id, "check_memory");
  EXPECT_EQ(doubted.questions.front().text, "4,048 GiB of memory for 5 users?");
  const Advice corrected =
      consult_on("4,048 GB of RAM for 5 users?", {{"check_memory", FactValue::of(std::string("corrected"))}});
  EXPECT_DOUBLE_EQ(corrected.brief.table.number("planned_memory_gib")->likely, 4.048);
}

TEST(Interview, DoesNotDoubtWhatIsUsual) {
  for (const char* text : {"5 users, 40 GB of data", "shop with 50K daily users, 10 TB of data", "5 users, budget $300",
                           "300 users, a million requests a day", "ticket shop, 50x peak on sale days",
                           "12 users on a machine with 64 GB RAM"}) {
    const Advice advice = consult_on(text);
    for (const Question& question : advice.questions) {
      EXPECT_FALSE(question.id.starts_with("check_")) << text << ": " << question.text;
    }
  }
}

// A question that was not asked would not have changed the recommendation, nor its cost by more than a tenth.
TEST(Interview, DeclinesOnlyWhatChangesNothing) {
  for (const char* text : {"MVP for 5 friends", "SaaS with 400 users", "shop with 50K daily users",
                           "chat for 3,000 people", "personal blog with 10 visitors/day"}) {
    const Advice advice = consult_on(text);
    if (advice.questions.size() == static_cast<std::size_t>(rules().decision.most_questions)) continue;
    for (const QuestionRule* rule : declined(advice)) {
      for (const AnswerRule& answer : rule->answers) {
        if (answer.prior >= rules().questions.plausible_from) expect_no_change(advice, text, *rule, answer);
      }
    }
  }
}

}  // namespace
}  // namespace scalewright
