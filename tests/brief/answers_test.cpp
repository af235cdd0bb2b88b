// Answers to questions take the place of what was stated, and are checked.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

Answer number(std::string question, double value) {
  return {std::move(question), FactValue::of(value)};
}
Answer text(std::string question, std::string value) {
  return {std::move(question), FactValue::of(std::move(value))};
}

std::string refusal(const Answer& answer) {
  const auto brief = read_brief("20 users", std::vector<Answer>{answer}, rules());
  EXPECT_FALSE(brief);
  if (brief) return {};
  EXPECT_EQ(brief.error().code, "bad_answer");
  EXPECT_EQ(brief.error().path, "answers/" + answer.question);
  return brief.error().message;
}

TEST(Answers, AnIdSetsItsFacts) {
  const Brief brief = read("20 users", {text("availability", "an_hour")});
  EXPECT_DOUBLE_EQ(brief.table.number("availability_percent")->likely, 99.9);
  for (const Fact& fact : brief.facts) {
    if (fact.id != "availability_percent") continue;
    EXPECT_EQ(fact.source, FactSource::answered);
    EXPECT_EQ(fact.because, "availability");
  }
}

TEST(Answers, ANumberOverridesWhatWasStated) {
  EXPECT_DOUBLE_EQ(read("20 users", {number("users", 500)}).table.number("users")->likely, 500);
}

TEST(Answers, ATextIsReadWithItsUnit) {
  EXPECT_DOUBLE_EQ(read("20 users", {text("data", "2 TB")}).table.number("data_gib")->likely, 2000);
  EXPECT_DOUBLE_EQ(read("20 users", {text("users", "1,500")}).table.number("users")->likely, 1500);
  EXPECT_DOUBLE_EQ(read("20 users", {text("availability", "99.5 %")}).table.number("availability_percent")->likely,
                   99.5);
  EXPECT_EQ(read("20 users", {text("regions", "Germany and France")}).table.list("regions"),
            (std::vector<std::string>{"Germany", "France"}));
}

TEST(Answers, NotSureKeepsWhatWasKnown) {
  EXPECT_DOUBLE_EQ(read("20 users", {text("users", "not_sure")}).table.number("users")->likely, 20);
}

TEST(Answers, AFactMayBeSaidWithoutAQuestion) {
  EXPECT_DOUBLE_EQ(read("20 users", {number("headroom_percent", 50)}).table.number("headroom_percent")->likely, 50);
  EXPECT_DOUBLE_EQ(read("20 users", {text("rpo_minutes", "2 hours")}).table.number("rpo_minutes")->likely, 120);
  EXPECT_EQ(read("20 users", {text("stack", "Django and Postgres")}).table.list("stack").size(), 2u);
  EXPECT_TRUE(read("20 users", {{"takes_payments", FactValue::yes()}}).table.flag("takes_payments"));
  EXPECT_NE(refusal(number("headroom_percent", 95)).find("from 0 to 90"), std::string::npos);
  EXPECT_NE(refusal(number("vcpu", 8)).find("no question and no fact"), std::string::npos);  // derived, not said
}

TEST(Answers, ANewCountOfUsersIsOfTheSameKind) {
  const Brief brief = read("a shop with 1000 concurrent users", {number("users", 1001)});
  EXPECT_EQ(brief.table.text("users_kind"), "concurrent");
  EXPECT_DOUBLE_EQ(brief.table.number("users")->likely, 1001);
}

TEST(Answers, WhatAFormShowsIsTakenBackWithoutWordsAroundIt) {
  const auto text_of = [](const char* fact, const char* shown) {
    return std::string(read("20 users", {text(fact, shown)}).table.text(fact));
  };
  EXPECT_EQ(text_of("stage", "idea"), "idea");
  EXPECT_EQ(text_of("data_sensitivity", "student"), "student");
  using List = std::vector<std::string>;
  EXPECT_EQ(read("20 users", {text("stack", "rust")}).table.list("stack"), (List{"rust"}));
  EXPECT_EQ(read("20 users", {text("stack", "node, express and mongodb")}).table.list("stack"),
            (List{"node", "express", "mongodb"}));
  EXPECT_EQ(read("20 users", {text("provider", "Render")}).table.list("providers"), (List{"render"}));
}

TEST(Answers, OneWayToSayGrowthTakesTheOthersBack) {
  const Brief brief = read("20 users, 3,000 in a year", {number("growth_percent_per_month", 5)});
  EXPECT_FALSE(brief.table.number("growth_target_users"));
  EXPECT_DOUBLE_EQ(brief.table.number("growth_percent_per_month")->likely, 5);
}

TEST(Answers, WhatDoesNotFitIsRefusedWithWhatIsAllowed) {
  EXPECT_NE(refusal(text("availability", "very")).find("an_hour"), std::string::npos);
  EXPECT_NE(refusal(number("availability", 140)).find("100"), std::string::npos);
  EXPECT_NE(refusal(text("users", "2 TB")).find("not_sure"), std::string::npos);
  EXPECT_NE(refusal(number("user", 5)).find("did you mean \"users\""), std::string::npos);
}

}  // namespace
}  // namespace scalewright
