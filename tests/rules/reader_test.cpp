#include "core/rules/reader.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

class ReaderTest : public testing::Test {
 protected:
  Reader parse(std::string_view text) { return Reader::parse("rules/x.json", text, problem_); }
  std::string message() const { return problem_ ? problem_->message : ""; }
  std::string path() const { return problem_ ? problem_->path : ""; }
  std::optional<Error> problem_;
};

TEST_F(ReaderTest, ReadsMembersByNameAndType) {
  Reader reader = parse(R"({"t": "a", "n": 2.5, "i": 7, "f": true, "l": ["x", "y"]})");
  EXPECT_EQ(reader.text("t"), "a");
  EXPECT_EQ(reader.number("n"), 2.5);
  EXPECT_EQ(reader.integer("i", 0, 10), 7);
  EXPECT_TRUE(reader.flag("f"));
  EXPECT_EQ(reader.texts("l"), (std::vector<std::string>{"x", "y"}));
  reader.finish();
  EXPECT_FALSE(problem_);
}

TEST_F(ReaderTest, NamesLineAndColumnOfASyntaxError) {
  (void)parse("{\n  \"a\": 1,\n  \"b\" 2\n}");
  EXPECT_EQ(problem_->code, "bad_json");
  EXPECT_EQ(path(), "rules/x.json:3:7");
}

TEST_F(ReaderTest, RefusesTheSameKeyTwice) {
  (void)parse(R"({"a": 1, "a": 2})");
  EXPECT_EQ(message(), "the key \"a\" stands here twice");
}

TEST_F(ReaderTest, RefusesDeepNesting) {
  (void)parse(R"({"a":)" + std::string(70, '[') + std::string(70, ']') + "}");
  EXPECT_EQ(message(), "the document is nested more than 64 deep");
}

TEST_F(ReaderTest, RefusesMoreMembersThanAnyoneWrites) {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 50'000; ++i) text += ",\"b" + std::to_string(i) + "\":0";
  (void)parse(text + "}");
  EXPECT_EQ(message(), "an object holds more than 4,096 members");
}

TEST_F(ReaderTest, RefusesAMissingMemberWithItsPath) {
  Reader reader = parse(R"({"list": [{"id": "a"}, {}]})");
  for (Reader& entry : reader.list("list")) (void)entry.text("id");
  EXPECT_EQ(message(), "the member \"id\" is missing");
  EXPECT_EQ(path(), "rules/x.json/list/1");
}

TEST_F(ReaderTest, RefusesAWrongType) {
  Reader reader = parse(R"({"n": "five"})");
  (void)reader.number("n");
  EXPECT_EQ(message(), "must be a number");
  EXPECT_EQ(path(), "rules/x.json/n");
}

TEST_F(ReaderTest, NamesTheNearestMemberForAnUnknownOne) {
  Reader reader = parse(R"({"titel": "a"})");
  (void)reader.text_or("title", "");
  reader.finish();
  EXPECT_EQ(message(), "unknown member \"titel\"; did you mean \"title\"?");
}

TEST_F(ReaderTest, KeepsTheFirstProblem) {
  Reader reader = parse("{}");
  (void)reader.text("first");
  (void)reader.text("second");
  EXPECT_EQ(message(), "the member \"first\" is missing");
}

TEST_F(ReaderTest, ReadsARangeInThreeForms) {
  Reader reader = parse(R"({"a": 2, "b": [1, 2, 3], "c": {"low": 1, "likely": 2, "high": 3}})");
  EXPECT_EQ(reader.ratio("a"), (Ratio{2, 2, 2}));
  EXPECT_EQ(reader.ratio("b"), (Ratio{1, 2, 3}));
  EXPECT_EQ(reader.ratio("c"), (Ratio{1, 2, 3}));
  EXPECT_FALSE(problem_);
}

TEST_F(ReaderTest, RefusesARangeOutOfOrder) {
  Reader reader = parse(R"({"a": [3, 2, 1]})");
  (void)reader.ratio("a");
  EXPECT_EQ(message(), "low, likely and high must stand in this order");
}

TEST_F(ReaderTest, ReadsDecimalsAsTheyAreWritten) {
  Reader reader = parse(R"({"good": "0.0104", "bad": "1e3"})");
  EXPECT_EQ(reader.decimal("good"), "0.0104");
  EXPECT_FALSE(problem_);
  (void)reader.decimal("bad");
  EXPECT_EQ(path(), "rules/x.json/bad");
}

TEST_F(ReaderTest, ReadsADocumentThatIsNoObjectAsAProblem) {
  (void)parse("[1, 2]");
  EXPECT_EQ(message(), "the document must be an object");
}

TEST(DidYouMean, FindsASlipAndIgnoresAnotherWord) {
  EXPECT_EQ(did_you_mean("user", {"stage", "users"}), "; did you mean \"users\"?");
  EXPECT_EQ(did_you_mean("colour", {"users", "stage"}), "");
}

}  // namespace
}  // namespace scalewright
