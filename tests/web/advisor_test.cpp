#include "web/advisor.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace scalewright {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  EXPECT_TRUE(json.is_object()) << text.substr(0, 200);
  return json;
}

std::string error_code(const std::string& answer) {
  const Json json = parsed(answer);
  return json.contains("error") ? json["error"]["code"].get<std::string>() : "none";
}

// The built-in pack of scale with another bound of its first category, as one that a program would load.
std::string wider_scale(int users) {
  for (const RuleFile& file : builtin_rules()) {
    if (file.path != "rules/scale.json") continue;
    Json pack = parsed(std::string(file.text));
    pack["categories"][0]["users_up_to"] = users;
    return Json::array({{{"path", "mine.json"}, {"text", pack.dump()}}}).dump();
  }
  ADD_FAILURE() << "there is no rules/scale.json";
  return {};
}

std::string category(const Advisor& advisor, const std::string& text) {
  return parsed(advisor.advise(Json{{"text", text}}.dump()))["scale"]["category"].get<std::string>();
}

TEST(Advisor, AnswersEveryRequestWithAnAdviceOrAnError) {
  const Advisor advisor;
  EXPECT_EQ(error_code(advisor.advise(R"({"text": "5 users"})")), "none");
  EXPECT_EQ(error_code(advisor.advise(R"({"text": ""})")), "none");
  EXPECT_EQ(error_code(advisor.advise("")), "bad_json");
  EXPECT_EQ(error_code(advisor.advise("{\"text\": \"\xFF\"}")), "bad_json");
  EXPECT_EQ(error_code(advisor.advise(std::string(100'000, '['))), "bad_json");
  EXPECT_EQ(error_code(advisor.advise(R"({"text": "5 users", "provider": "nobody"})")), "unknown_provider");
}

TEST(Advisor, TellsWhatMayBeSaidAndTakesEachOfItForAnAnswer) {
  const Advisor advisor;
  const Json facts = parsed(advisor.facts())["facts"];
  EXPECT_GT(facts.size(), 20U);
  for (const Json& fact : facts) {
    if (fact["type"] != "number") continue;
    const Json request{{"text", "200 users"}, {"answers", {{fact["answer"].get<std::string>(), 60}}}};
    EXPECT_EQ(error_code(advisor.advise(request.dump())), "none") << fact["id"];
  }
}

TEST(Advisor, PutsReplacementsInForceAndKeepsThemTogether) {
  Advisor advisor;
  EXPECT_EQ(category(advisor, "30 users"), "small");
  EXPECT_EQ(advisor.load_rules(wider_scale(50)), R"({"ids":["scale"],"warnings":[]})");
  EXPECT_EQ(category(advisor, "30 users"), "mvp");
  EXPECT_EQ(error_code(advisor.load_rules(wider_scale(20))), "none");
  EXPECT_EQ(category(advisor, "30 users"), "small");
}

TEST(Advisor, KeepsItsRulesWhenAPackIsRefused) {
  Advisor advisor;
  EXPECT_EQ(error_code(advisor.load_rules(wider_scale(50))), "none");
  const std::string before = advisor.advise(R"({"text": "30 users"})");
  for (const char* files : {"", "{}", "[1]", R"([{"path": "a", "text": "{"}])", R"([{"path": "a", "text": "{}"}])",
                            R"([{"path": "a", "text": "{\"id\": \"scale\"}"}])", R"([{"path": "a"}])",
                            R"([{"path": "a", "text": "{\"id\": \"unheard_of\"}"}])", "[]} {"})
    EXPECT_NE(error_code(advisor.load_rules(files)), "none") << files;
  EXPECT_EQ(advisor.advise(R"({"text": "30 users"})"), before);
}

TEST(Advisor, RendersTheDocumentOfAnAdvice) {
  const Advisor advisor;
  const std::string document = parsed(advisor.advise(R"({"text": "5 users"})"))["document"].dump();
  for (const char* format : {"text", "markdown", "html"})
    EXPECT_GT(parsed(advisor.render(document, format))["text"].get<std::string>().size(), 500U) << format;
  EXPECT_EQ(error_code(advisor.render(document, "pdf")), "unknown_format");
  EXPECT_EQ(error_code(advisor.render("{}", "text")), "bad_document");
  EXPECT_EQ(error_code(advisor.render("5 users", "text")), "bad_json");
}

TEST(Advisor, WritesErrorsAsJsonWhateverTheyQuote) {
  const Json json = parsed(error_json({"code", "a \"quote\"\n\xFF", "a/b"}));
  EXPECT_EQ(json["error"]["message"], "a \"quote\"\n\xEF\xBF\xBD");
  EXPECT_EQ(json["error"]["path"], "a/b");
}

}  // namespace
}  // namespace scalewright
