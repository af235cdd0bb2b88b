#include "core/rules/rule_book.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace scalewright {
namespace {

std::string_view builtin_text(std::string_view path) {
  for (const RuleFile& file : builtin_rules()) {
    if (file.path == path) return file.text;
  }
  return {};
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(RuleBook, LoadsTheBuiltInPacks) {
  const Result<RuleBook> book = load_rules(builtin_rules());
  ASSERT_TRUE(book) << book.error().path << ": " << book.error().message;
  EXPECT_EQ(book->hash.size(), 64U);
  EXPECT_EQ(book->as_of.size(), 10U);
  EXPECT_EQ(book->scale.categories.size(), 5U);
}

TEST(RuleBook, HoldsTheThresholdsOfTheCharter) {
  const RuleBook book = load_rules(builtin_rules()).value();
  const std::vector<double> users = {10, 100, 1000, 10000};
  const std::vector<double> requests = {1000, 10000, 100000, 1000000};
  for (std::size_t i = 0; i < users.size(); ++i) {
    EXPECT_EQ(book.scale.categories[i].users_up_to, users[i]);
    EXPECT_EQ(book.scale.categories[i].requests_per_day_up_to, requests[i]);
  }
}

TEST(RuleBook, NamesThePlaceOfABadCondition) {
  const std::string needs =
      with(std::string(builtin_text("rules/needs.json")), R"("fact":"runs_locally")", R"("fact":"runs_localy")");
  const RuleFile file{"mine/needs.json", needs};
  const Result<RuleBook> book = load_rules_with({&file, 1});
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().message, "unknown fact \"runs_localy\"; did you mean \"runs_locally\"?");
  EXPECT_EQ(book.error().path, "mine/needs.json/needs/0/when");
}

TEST(RuleBook, PutsAReplacementInTheBuiltInPacksPlace) {
  const std::string scale =
      with(std::string(builtin_text("rules/scale.json")), R"("users_up_to":10,)", R"("users_up_to":25,)");
  const RuleFile file{"mine/scale.json", scale};
  const Result<RuleBook> book = load_rules_with({&file, 1});
  ASSERT_TRUE(book) << book.error().message;
  EXPECT_EQ(book->scale.categories.front().users_up_to, 25);
  EXPECT_NE(book->hash, load_rules(builtin_rules())->hash);
}

TEST(RuleBook, RefusesAPackThatNobodyReads) {
  const RuleFile file{"mine/scales.json", R"({"id": "scales"})"};
  const Result<RuleBook> book = load_rules_with({&file, 1});
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, "unknown_pack");
  EXPECT_EQ(book.error().message, "no pack is called \"scales\"; did you mean \"scale\"?");
}

TEST(RuleBook, RefusesThresholdsOutOfOrder) {
  const std::string scale =
      with(std::string(builtin_text("rules/scale.json")), R"("users_up_to":100,)", R"("users_up_to":5,)");
  const RuleFile file{"mine/scale.json", scale};
  EXPECT_EQ(load_rules_with({&file, 1}).error().path, "mine/scale.json/categories/1/users_up_to");
}

TEST(RuleBook, RefusesPriorsThatDoNotSumToOne) {
  const std::string questions =
      with(std::string(builtin_text("rules/questions.json")), R"("prior":0.3)", R"("prior":0.9)");
  const RuleFile file{"mine/questions.json", questions};
  EXPECT_EQ(load_rules_with({&file, 1}).error().message, "the priors must sum to 1");
}

// Each rule that can be shown says where it comes from.
TEST(RuleBook, HasASourceForEveryRule) {
  const RuleBook book = load_rules(builtin_rules()).value();
  for (const NeedRule& rule : book.needs.rules) EXPECT_FALSE(rule.source.empty()) << rule.id;
  for (const ComponentKind& kind : book.components.components) EXPECT_FALSE(kind.source.empty()) << kind.id;
  for (const QuestionRule& question : book.questions.questions) EXPECT_FALSE(question.source.empty()) << question.id;
  for (const ConflictRule& conflict : book.decision.conflicts) EXPECT_FALSE(conflict.source.empty()) << conflict.id;
}

TEST(RuleBook, RefusesWholeNumbersThatNobodyCanMean) {
  for (const char* value : {"0", "-1", "4294967296", "2.5"}) {
    const std::string decision = with(std::string(builtin_text("rules/decision.json")), R"("most_options":4)",
                                      std::string(R"("most_options":)") + value);
    const RuleFile file{"mine/decision.json", decision};
    const Result<RuleBook> book = load_rules_with({&file, 1});
    ASSERT_FALSE(book) << value;
    EXPECT_EQ(book.error().path, "mine/decision.json/most_options");
  }
}

}  // namespace
}  // namespace scalewright
