#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/report/report.hpp"
#include "tests/report/sample_advice.hpp"

namespace scalewright {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Advice& advice) {
  Json json = Json::parse(to_json(advice, testing::sample_rules()), nullptr, false);
  EXPECT_FALSE(json.is_discarded());
  return json;
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

// The contract's keys come first and in its order; additions follow.
void expect_begins(const Json& object, const std::vector<std::string>& contract) {
  std::vector<std::string> names = keys(object);
  names.resize(std::min(names.size(), contract.size()));
  EXPECT_EQ(names, contract);
}

TEST(AdviceJson, KeepsTheOrderOfTheContract) {
  const Json json = parsed(testing::sample_advice());
  expect_begins(json, {"contract", "engine", "brief", "demand", "scale", "questions", "options", "recommended",
                       "findings", "document"});
  expect_begins(json["engine"], {"version", "rules"});
  expect_begins(json["brief"], {"text", "stated", "facts", "ignored"});
  expect_begins(json["demand"], {"requests_per_day", "average_rps", "peak_rps", "concurrent_requests", "vcpu",
                                 "memory_gib", "database_qps", "storage_gib", "egress_gib_per_month"});
  expect_begins(json["scale"],
                {"category", "complexity", "needed_complexity", "confidence", "because", "layers", "path", "breaks"});
  const Json& option = json["options"][0];
  expect_begins(option, {"id", "title", "pattern", "complexity", "components", "capacity", "cost", "availability",
                         "score", "scores", "pros", "cons", "holds_until"});
  expect_begins(option["components"][0],
                {"id", "layer", "name", "size", "count", "vcpu", "memory_gib", "storage_gib", "why"});
  expect_begins(option["cost"], {"currency", "monthly", "once", "people_hours_per_month", "as_of", "items"});
  expect_begins(option["cost"]["items"][0],
                {"component", "provider", "sku", "quantity", "unit", "unit_price", "monthly", "source"});
  expect_begins(json["findings"][0],
                {"id", "kind", "severity", "component", "message", "alternative", "monthly_saving", "source"});
  expect_begins(json["questions"][0], {"id", "text", "answers", "why", "value"});
  expect_begins(json["document"], {"title", "sections"});
}

TEST(AdviceJson, GivesSpansInUtf16Units) {
  const Json brief = parsed(testing::sample_advice())["brief"];
  EXPECT_EQ(brief["facts"][3]["id"], "users");
  EXPECT_EQ(brief["facts"][3]["span"], Json::array({9, 18}));  // two accented letters before, two bytes each
  EXPECT_EQ(brief["ignored"][0]["span"], Json::array({45, 46}));
  EXPECT_FALSE(brief["facts"][0].contains("span"));
}

TEST(AdviceJson, KeepsEveryDigitOfAPositionInALongText) {
  Advice advice = testing::sample_advice();
  advice.brief.text = std::string(1'234'567, 'x') + "5 users";
  advice.brief.facts[3].span = Span{1'234'567, 1'234'574};
  EXPECT_EQ(parsed(advice)["brief"]["facts"][3]["span"], Json::array({1'234'567, 1'234'574}));
}

TEST(AdviceJson, WritesAnExactFactAsANumberAndARangeAsAQuantity) {
  const Json facts = parsed(testing::sample_advice())["brief"]["facts"];
  EXPECT_EQ(facts[0]["value"], 99.9);
  EXPECT_EQ(facts[1]["value"], Json::array({"hipaa", "gdpr"}));
  EXPECT_EQ(facts[3]["value"].dump(), R"({"low":4,"likely":5,"high":6})");
}

TEST(AdviceJson, LeavesOutWhatIsNotKnown) {
  Advice advice = testing::sample_advice();
  advice.demand = {};
  advice.breaks[0].month = -1;
  advice.recommended.clear();
  advice.findings[0].monthly_saving.reset();
  advice.scale.layers[0].plan_level.reset();
  const Json json = parsed(advice);
  EXPECT_EQ(json["demand"].dump(), R"({"known":false,"why":[]})");
  EXPECT_FALSE(json["scale"]["breaks"][0].contains("month"));
  EXPECT_FALSE(json.contains("recommended"));
  EXPECT_FALSE(json["findings"][0].contains("monthly_saving"));
  EXPECT_FALSE(json["scale"]["layers"][0].contains("plan_level"));
}

TEST(AdviceJson, GivesNoTotalForABillThatLacksAPrice) {
  const Json options = parsed(testing::sample_advice())["options"];
  EXPECT_TRUE(options[0]["cost"].contains("monthly"));
  EXPECT_FALSE(options[1]["cost"].contains("monthly"));
  EXPECT_FALSE(options[0]["bills"][1].contains("monthly"));
  EXPECT_EQ(options[0]["bills"][1]["unpriced"][0], "Backup: no sourced price at AWS");
}

TEST(AdviceJson, ShowsTheProductThatWasChosenRatherThanTheNeed) {
  const Json parts = parsed(testing::sample_advice())["options"][0]["components"];
  EXPECT_EQ(parts[0]["vcpu"], 2);
  EXPECT_EQ(parts[0]["size"], "CX22: 2 vCPU, 4 GiB");
  EXPECT_FALSE(parts[1].contains("vcpu"));
  EXPECT_EQ(parts[2]["storage_gib"], 5);
}

TEST(AdviceJson, WritesAnEmptyAdviceWithEmptyLists) {
  const Json json = parsed(Advice{});
  EXPECT_EQ(json["options"], Json::array());
  EXPECT_EQ(json["findings"], Json::array());
  EXPECT_EQ(json["questions"], Json::array());
  EXPECT_EQ(json["brief"]["facts"], Json::array());
  EXPECT_EQ(json["scale"]["layers"], Json::array());
  EXPECT_EQ(json["document"]["sections"].size(), 9U);
}

TEST(AdviceJson, StaysValidWhateverBytesTheTextHolds) {
  Advice advice = testing::sample_advice();
  advice.brief.text = "5 \xFF\xC3 users \x01\"\\";
  const Json json = parsed(advice);
  EXPECT_EQ(json["brief"]["text"], "5 \xEF\xBF\xBD\xEF\xBF\xBD users \x01\"\\");
}

}  // namespace
}  // namespace scalewright
