#include "core/report/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace scalewright {
namespace {

std::string written(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return std::move(json).take();
}

TEST(JsonWriter, PutsCommasBetweenMembersAndElementsOnly) {
  JsonWriter json;
  json.begin_object().key("a").begin_array().number(1).number(2).begin_object().end_object().end_array();
  json.key("b").begin_array().end_array().key("c").flag(true).end_object();
  EXPECT_EQ(std::move(json).take(), R"({"a":[1,2,{}],"b":[],"c":true})");
}

TEST(JsonWriter, EscapesAllButPlainAscii) {
  EXPECT_EQ(written("a\"b\\c\n\t\x01\x7F/é💥"), R"("a\"b\\c\n\u0009\u0001\u007f/\u00e9\ud83d\udca5")");
}

TEST(JsonWriter, ReadsBackAsTheSameText) {
  std::string every;
  for (char c = 1; c < 127; ++c) every += c;
  every += std::string(1, '\0') + "ÿ€\U0010FFFF";
  const auto parsed = nlohmann::json::parse(written(every), nullptr, false);
  ASSERT_TRUE(parsed.is_string());
  EXPECT_EQ(parsed.get<std::string>(), every);
}

TEST(JsonWriter, WritesBytesThatAreNotUtf8AsReplacementCharacters) {
  EXPECT_EQ(written("a\xFFz"), R"("a\ufffdz")");
  EXPECT_EQ(written("\xC3"), R"("\ufffd")");                      // cut short
  EXPECT_EQ(written("\xED\xA0\x80"), R"("\ufffd\ufffd\ufffd")");  // a surrogate
  EXPECT_EQ(written("\xC0\x80"), R"("\ufffd\ufffd")");            // longer than needed
}

TEST(JsonWriter, KeepsAllDigitsOfWholeNumbersThatSomebodyStated) {
  JsonWriter json;
  json.begin_array().exact(1234567).exact(0.1234567).exact(-3).number(1234567).end_array();
  EXPECT_EQ(std::move(json).take(), "[1234567,0.123457,-3,1234570]");
}

TEST(JsonWriter, NeverWritesWhatIsNotANumber) {
  JsonWriter json;
  json.begin_array().number(std::numeric_limits<double>::infinity());
  json.exact(std::numeric_limits<double>::quiet_NaN()).end_array();
  EXPECT_EQ(std::move(json).take(), "[null,null]");
}

TEST(JsonWriter, WritesMoneyExactly) {
  JsonWriter json;
  json.money_range({{1}, {4'990'000}, {123'456'789'012'345}});
  EXPECT_EQ(std::move(json).take(), R"({"low":0.000001,"likely":4.99,"high":123456789.012345})");
}

}  // namespace
}  // namespace scalewright
