// The vocabulary pack: what it refuses, and that one more alias is one more word that is read.
#include "core/rules/vocabulary.hpp"

#include <gtest/gtest.h>

#include "core/brief/brief.hpp"

namespace scalewright {
namespace {

std::string pack(std::string_view senses) {
  return R"({"id": "vocabulary", "source": "a test", "senses": )" + std::string(senses) +
         R"(, "people_endings": ["ers"], "reasons": {}, "implies": []})";
}

std::string refused(std::string_view senses) {
  const auto loaded = load_vocabulary("rules/vocabulary.json", pack(senses));
  EXPECT_FALSE(loaded);
  return loaded ? std::string() : loaded.error().path + " " + loaded.error().message;
}

TEST(Vocabulary, RefusesABadPackWithItsPlace) {
  EXPECT_NE(refused(R"({"componnt": {"x": "y"}})").find("did you mean \"component\""), std::string::npos);
  EXPECT_NE(refused(R"({"component": {"x": 5}})").find("/senses/component/x"), std::string::npos);
  EXPECT_NE(refused(R"({"component": {"x": ""}})").find("/senses/component/x"), std::string::npos);
  EXPECT_NE(refused(R"({"component": {"x": "one two three four five six seven eight nine"}})").find("eight"),
            std::string::npos);
}

TEST(Vocabulary, ReadsAliasesAsTheyAreBuiltIn) {
  const auto packed = load_vocabulary("rules/vocabulary.json", pack(R"({"stack": {"=": ",node,Dred,Bw,ruby"}})"));
  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->values(Sense::stack), (std::vector<std::string_view>{"node", "nodered", "now", "ruby"}));
  EXPECT_NE(refused(R"({"component": {"x": ",Zed,"}})").find("/senses/component/x"), std::string::npos);
}

TEST(Vocabulary, AnAliasIsAllAComponentNeeds) {
  auto vocabulary =
      load_vocabulary("rules/vocabulary.json", pack(R"({"component": {"flux-capacitor": "flux capacitor, fluxcap"}})"));
  ASSERT_TRUE(vocabulary);
  RuleBook book;
  book.vocabulary = std::move(vocabulary).value();
  for (const char* text : {"with a flux capacitor", "with a flux-capacitor", "FLUXCAP", "two flux capacitors"}) {
    const auto brief = read_brief(text, {}, book);
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief->stated.proposed_components.size(), 1U) << text;
    EXPECT_EQ(brief->stated.proposed_components.front().value, "flux-capacitor");
  }
}

TEST(Vocabulary, ASpellingCanBeAskedFor) {
  auto vocabulary = load_vocabulary("rules/vocabulary.json", pack(R"({"region": {"US": "=US"}})"));
  ASSERT_TRUE(vocabulary);
  RuleBook book;
  book.vocabulary = std::move(vocabulary).value();
  EXPECT_EQ(read_brief("in the US", {}, book)->stated.regions.size(), 1U);
  EXPECT_EQ(read_brief("tell us", {}, book)->stated.regions.size(), 0U);
}

TEST(Vocabulary, NamesThatAreTheirOwnValueShareALine) {
  auto vocabulary = load_vocabulary("rules/vocabulary.json", pack(R"({"stack": {"=": "liferay, ktor"}})"));
  ASSERT_TRUE(vocabulary);
  RuleBook book;
  book.vocabulary = std::move(vocabulary).value();
  const auto brief = read_brief("Liferay and Ktor", {}, book);
  ASSERT_TRUE(brief);
  ASSERT_EQ(brief->stated.stack.size(), 2U);
  EXPECT_EQ(brief->stated.stack.back().value, "ktor");
}

TEST(Vocabulary, AnEmptyBookReadsNothingAndDoesNotFail) {
  const auto brief = read_brief("12,000 users, we run Kubernetes", {}, RuleBook{});
  ASSERT_TRUE(brief);
  EXPECT_FALSE(brief->stated.users);
}

}  // namespace
}  // namespace scalewright
