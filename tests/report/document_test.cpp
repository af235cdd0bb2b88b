#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/report/report.hpp"
#include "tests/report/sample_advice.hpp"

namespace scalewright {
namespace {

Document sample() {
  return write_document(testing::sample_advice(), testing::sample_rules());
}

const Section& section(const Document& document, std::string_view id) {
  for (const Section& candidate : document.sections)
    if (candidate.id == id) return candidate;
  ADD_FAILURE() << "no section " << id;
  return document.sections.front();
}

std::string words(const Section& part) {
  std::string all;
  for (const Block& block : part.blocks) {
    all += block.text + "\n";
    for (const std::string& item : block.items) all += item + "\n";
    for (const std::vector<std::string>& row : block.rows)
      for (const std::string& cell : row) all += cell + "\n";
  }
  return all;
}

bool says(const Section& part, std::string_view what) {
  return words(part).find(what) != std::string::npos;
}

TEST(Document, HasItsNineSectionsInOrder) {
  std::vector<std::string> ids;
  for (const Section& part : sample().sections) ids.push_back(part.id);
  EXPECT_EQ(ids,
            (std::vector<std::string>{"executive_summary", "what_was_understood", "scale_and_need", "recommendation",
                                      "options", "bill", "growth_and_breaks", "findings", "assumptions_and_sources"}));
}

TEST(Document, SaysTheVerdictFirst) {
  const Document document = sample();
  EXPECT_EQ(document.title, "MVP: one server is enough");
  const Section& summary = document.sections.front();
  EXPECT_EQ(summary.blocks.front().text, "One server at about $5 a month carries this until 640 users.");
  EXPECT_TRUE(says(summary, "$4.15–$6.00 a month, likely $4.99"));
  EXPECT_TRUE(says(summary, "Kubernetes is far more than 5 users need."));
  EXPECT_TRUE(says(summary, "How many people will use it on a day?"));
}

TEST(Document, QuotesTheWordsThatStatedAFact) {
  const Section part = section(sample(), "what_was_understood");
  EXPECT_TRUE(says(part, "“5 friends”"));
  EXPECT_TRUE(says(part, "4–6 people"));
  EXPECT_TRUE(says(part, "“2”: it counts takes."));
  EXPECT_TRUE(says(part, "Five friends and six friends cannot both hold."));
  EXPECT_FALSE(says(part, "default.team_size"));
}

TEST(Document, ShowsABudgetInItsCurrency) {
  Advice advice = testing::sample_advice();
  advice.brief.facts = {{"budget_currency", FactValue::of("EUR"), FactSource::stated, std::nullopt, "budget"},
                        {"budget_usd_per_month", FactValue::of(400), FactSource::stated, std::nullopt, "budget"}};
  for (const Fact& fact : advice.brief.facts) advice.brief.table.set(fact.id, fact.value);
  RuleBook rules = testing::sample_rules();
  FactKind currency;
  currency.id = "budget_currency";
  currency.type = FactType::text;
  currency.is_part = true;
  rules.facts.push_back(currency);
  const Section part = section(write_document(advice, rules), "what_was_understood");
  EXPECT_TRUE(says(part, "€400 a month"));
  EXPECT_FALSE(says(part, "EUR"));
}

TEST(Document, ListsAssumptionsAndEverySourceOnce) {
  const Section part = section(sample(), "assumptions_and_sources");
  EXPECT_TRUE(says(part, "default.team_size"));
  EXPECT_TRUE(says(part, "T017: web measurements, 2024"));
  EXPECT_TRUE(says(part, "2026-08-01: https://example.org/prices"));
  EXPECT_TRUE(says(part, "requests a day / 86,400"));
  EXPECT_TRUE(says(part, "0123456789abcdef"));
  EXPECT_TRUE(says(part, "80–300, likely 150"));
}

TEST(Document, GivesADateWithThePrices) {
  EXPECT_TRUE(says(section(sample(), "bill"), "Hetzner, fsn1; prices of 2026-08-01 or newer"));
}

TEST(Document, NeverShowsATotalWhereAPriceIsMissing) {
  Advice advice = testing::sample_advice();
  advice.options[0].bill.unpriced = {"Backup: no sourced price at Hetzner"};
  advice.options[0].bills = {advice.options[0].bill};
  const Document document = write_document(advice, testing::sample_rules());
  for (const Section& part : document.sections) EXPECT_FALSE(says(part, "$4.15–$6.00")) << part.id;
  EXPECT_TRUE(says(section(document, "bill"), "Backup: no sourced price at Hetzner."));
}

TEST(Document, InventsNoLoadWhenNoneIsKnown) {
  Advice advice = testing::sample_advice();
  advice.demand = {};
  advice.scale.category = Category::unclear;
  const Section part = section(write_document(advice, testing::sample_rules()), "scale_and_need");
  EXPECT_TRUE(says(part, "no load is computed"));
  for (const Block& block : part.blocks) EXPECT_NE(block.text, "Load");
}

TEST(Document, StandsOnAnEmptyAdvice) {
  const Document document = write_document(Advice{}, RuleBook{});
  EXPECT_EQ(document.sections.size(), 9U);
  for (const Section& part : document.sections) EXPECT_FALSE(part.blocks.empty()) << part.id;
}

TEST(Document, ReadsBackFromItsJsonAsItWas) {
  const Advice advice = testing::sample_advice();
  const auto json = nlohmann::ordered_json::parse(to_json(advice, testing::sample_rules()), nullptr, false);
  const Result<Document> document = read_document(json["document"].dump());
  ASSERT_TRUE(document) << document.error().message;
  EXPECT_EQ(to_text(*document), to_text(sample()));
  EXPECT_EQ(to_markdown(*document), to_markdown(sample()));
  EXPECT_EQ(to_html(*document), to_html(sample()));
}

TEST(Document, RefusesWhatIsNoDocumentWithItsPlace) {
  const auto refused_at = [](std::string_view json) {
    const Result<Document> document = read_document(json);
    return document ? std::string("read") : document.error().path;
  };
  EXPECT_NE(refused_at("").find("document"), std::string::npos);
  EXPECT_EQ(refused_at(R"({"title":"t","sections":[{"id":"a","title":"A","blocks":[{"kind":"song","text":"x"}]}]})"),
            "document/sections/0/blocks/0/kind");
  EXPECT_EQ(refused_at(R"({"title":"t","sections":[{"id":"a","title":"A","blocks":[)"
                       R"({"kind":"table","header":["x","y"],"rows":[["1"]],"numeric":[true,true]}]}]})"),
            "document/sections/0/blocks/0/rows/0");
  EXPECT_EQ(refused_at(R"({"title":"t","sections":[{"id":"a","title":"A","blocks":[)"
                       R"({"kind":"table","header":["x"],"rows":[],"numeric":[]}]}]})"),
            "document/sections/0/blocks/0/numeric");
  const Result<Document> unknown = read_document(R"({"title":"t","sections":[],"style":"x"})");
  ASSERT_FALSE(unknown);
  EXPECT_NE((unknown.error().path + unknown.error().message).find("style"), std::string::npos);
}

}  // namespace
}  // namespace scalewright
