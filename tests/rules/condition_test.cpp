#include "core/rules/condition.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

const std::vector<FactKind>& kinds() {
  static const std::vector<FactKind> kKinds = {{.id = "users"},
                                               {.id = "domain", .type = FactType::text},
                                               {.id = "compliance", .type = FactType::list},
                                               {.id = "runs_locally", .type = FactType::flag}};
  return kKinds;
}

struct Read {
  Condition condition;
  std::optional<Error> problem;
};

Read read(std::string_view condition) {
  Read result;
  const std::string text = "{\"when\": " + std::string(condition) + "}";
  Reader reader = Reader::parse("rules/x.json", text, result.problem);
  result.condition = read_condition(reader.object("when"), kinds());
  return result;
}

FactTable medical_five() {
  FactTable facts;
  facts.set("users", FactValue::of(5.0));
  facts.set("domain", FactValue::of(std::string("medical")));
  facts.set("compliance", FactValue::of(std::vector<std::string>{"HIPAA", "GDPR"}));
  facts.set("runs_locally", FactValue::yes());
  return facts;
}

struct Case {
  std::string_view condition;
  bool holds;
};

class ConditionHolds : public testing::TestWithParam<Case> {};

TEST_P(ConditionHolds, ForFiveUsersOfAMedicalApplication) {
  const Read result = read(GetParam().condition);
  ASSERT_FALSE(result.problem) << result.problem->message;
  EXPECT_EQ(holds(result.condition, medical_five()), GetParam().holds) << GetParam().condition;
}

INSTANTIATE_TEST_SUITE_P(
    Conditions, ConditionHolds,
    testing::Values(Case{R"({"always": true})", true}, Case{R"({"fact": "users", "at_least": 5})", true},
                    Case{R"({"fact": "users", "above": 5})", false}, Case{R"({"fact": "users", "at_most": 5})", true},
                    Case{R"({"fact": "users", "below": 5})", false},
                    Case{R"({"fact": "domain", "is": "medical"})", true},
                    Case{R"({"fact": "domain", "is_any": ["blog", "shop"]})", false},
                    Case{R"({"fact": "compliance", "includes": "GDPR"})", true},
                    Case{R"({"fact": "compliance", "includes_any": ["SOC2"]})", false},
                    Case{R"({"fact": "runs_locally"})", true}, Case{R"({"not": {"fact": "runs_locally"}})", false},
                    Case{R"({"all": [{"fact": "users"}, {"fact": "domain"}]})", true},
                    Case{R"({"any": [{"fact": "users", "above": 9}, {"fact": "domain", "is": "medical"}]})", true},
                    Case{R"({"all": []})", true}, Case{R"({"any": []})", false}));

TEST(Condition, IsFalseForAnUnknownFactAndTrueForItsNegation) {
  EXPECT_FALSE(holds(read(R"({"fact": "users", "below": 5})").condition, FactTable{}));
  EXPECT_TRUE(holds(read(R"({"not": {"fact": "users", "below": 5}})").condition, FactTable{}));
}

TEST(Condition, NamesAnUnknownFactWithItsPlaceAndTheNearestName) {
  const Read result = read(R"({"all": [{"fact": "user", "at_least": 1}]})");
  ASSERT_TRUE(result.problem);
  EXPECT_EQ(result.problem->message, "unknown fact \"user\"; did you mean \"users\"?");
  EXPECT_EQ(result.problem->path, "rules/x.json/when/all/0");
}

TEST(Condition, RefusesAComparisonThatDoesNotFitTheType) {
  EXPECT_EQ(read(R"({"fact": "domain", "above": 3})").problem->message, "this fact is not a number");
  EXPECT_EQ(read(R"({"fact": "users", "is": "many"})").problem->message, "this fact is not a text");
  EXPECT_EQ(read(R"({"fact": "domain", "includes": "x"})").problem->message, "this fact is not a list");
}

TEST(Condition, ListsTheFactsThatItSpeaksOf) {
  const Read result = read(R"({"all": [{"fact": "users"}, {"not": {"fact": "domain"}}, {"fact": "users"}]})");
  EXPECT_EQ(facts_of(result.condition), (std::vector<std::string_view>{"users", "domain"}));
}

}  // namespace
}  // namespace scalewright
