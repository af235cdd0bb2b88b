#include "core/rules/json.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

using Kind = JsonValue::Kind;

JsonValue read(std::string_view text) {
  JsonValue document;
  EXPECT_FALSE(parse_json(text, document)) << text;
  return document;
}

// How many bytes were read up to the mistake.
std::size_t mistake(std::string_view text) {
  JsonValue document;
  const std::optional<JsonProblem> problem = parse_json(text, document);
  EXPECT_TRUE(problem && problem->message.empty()) << text;
  return problem ? problem->bytes_read : 0;
}

TEST(Json, ReadsEveryKindOfValue) {
  const JsonValue all = read(R"( {"a": [1, -2.5e1, true, false, null], "b": {}, "c": "x"} )");
  ASSERT_EQ(all.kind, Kind::object);
  EXPECT_EQ(all.keys, (std::vector<std::string>{"a", "b", "c"}));
  const std::vector<JsonValue>& list = all.find("a")->items;
  ASSERT_EQ(list.size(), 5U);
  EXPECT_TRUE(list[0].whole);
  EXPECT_EQ(list[0].integer, 1);
  EXPECT_FALSE(list[1].whole);
  EXPECT_EQ(list[1].number, -25);
  EXPECT_TRUE(list[2].kind == Kind::flag && list[2].flag);
  EXPECT_TRUE(list[3].kind == Kind::flag && !list[3].flag);
  EXPECT_EQ(list[4].kind, Kind::nothing);
  EXPECT_EQ(all.find("b")->kind, Kind::object);
  EXPECT_EQ(all.find("c")->text, "x");
  EXPECT_EQ(all.find("d"), nullptr);
}

TEST(Json, ReadsEscapesAndCharactersOfEveryLength) {
  EXPECT_EQ(read(R"("\"\\\/\b\f\n\r\t")").text, "\"\\/\b\f\n\r\t");
  EXPECT_EQ(read(R"("\u0041\u00e9\u20AC\ud83d\ude00")").text, "Aé€😀");
  EXPECT_EQ(read("\"é€😀\"").text, "é€😀");
  EXPECT_EQ(read("\xEF\xBB\xBF\"a\"").text, "a");
}

TEST(Json, TellsWhereTheMistakeIs) {
  EXPECT_EQ(mistake(""), 1U);
  EXPECT_EQ(mistake("{\"a\": tru}"), 10U);
  EXPECT_EQ(mistake("{\"a\" \"b\"}"), 8U);
  EXPECT_EQ(mistake("[1,]"), 4U);
  EXPECT_EQ(mistake("[1 2]"), 4U);
  EXPECT_EQ(mistake("[01]"), 3U);
  EXPECT_EQ(mistake("[1.]"), 4U);
  EXPECT_EQ(mistake("[-]"), 3U);
  EXPECT_EQ(mistake("[1e999]"), 6U);
  EXPECT_EQ(mistake("\"a\n\""), 3U);
  EXPECT_EQ(mistake("\"\\x\""), 3U);
  EXPECT_EQ(mistake("\"\\ud83d\""), 8U);
  EXPECT_EQ(mistake("\"\\ude00\""), 7U);
  EXPECT_EQ(mistake("\"a\xC3\""), 4U);
  EXPECT_EQ(mistake("{} {}"), 4U);
}

TEST(Json, TellsWholeNumbersFromOthers) {
  EXPECT_EQ(read("-9223372036854775808").integer, INT64_MIN);
  EXPECT_TRUE(read("18446744073709551615").whole);
  EXPECT_EQ(read("18446744073709551615").number, 18446744073709551615.0);
  EXPECT_FALSE(read("18446744073709551616").whole);
  EXPECT_FALSE(read("-9223372036854775809").whole);
  EXPECT_FALSE(read("1.0").whole);
}

}  // namespace
}  // namespace scalewright
