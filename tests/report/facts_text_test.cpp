#include "core/report/facts_text.hpp"

#include <gtest/gtest.h>

#include "tests/report/sample_advice.hpp"

namespace scalewright {
namespace {

TEST(FactsInWords, TakeTitleAndUnitFromTheRules) {
  const RuleBook rules = testing::sample_rules();
  const auto value = [&rules](std::string id, FactValue v) {
    return fact_value({.id = std::move(id), .value = std::move(v)}, rules);
  };
  EXPECT_EQ(fact_title("users", rules), "Users");
  EXPECT_EQ(fact_title("not_in_the_rules", rules), "Not in the rules");
  EXPECT_EQ(value("users", FactValue::of(Ratio{500, 700, 1000})), "500–1,000 people");
  EXPECT_EQ(value("users", FactValue::of(12345)), "12,345 people");
  EXPECT_EQ(value("team_size", FactValue::of(1)), "1 person");
  EXPECT_EQ(value("availability_percent", FactValue::of(99.999)), "99.999 %");
  EXPECT_EQ(value("runs_locally", FactValue::yes()), "yes");
}

}  // namespace
}  // namespace scalewright
