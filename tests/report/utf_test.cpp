#include "core/report/utf.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

TEST(Utf16Positions, CountsAsJavaScriptDoes) {
  const std::string text = "é💥x";  // 2, 4 and 1 bytes; 1, 2 and 1 units
  const Utf16Positions positions(text);
  EXPECT_EQ(positions.of(0), 0U);
  EXPECT_EQ(positions.of(2), 1U);
  EXPECT_EQ(positions.of(6), 3U);
  EXPECT_EQ(positions.of(7), 4U);
  EXPECT_EQ(positions.of(100), 4U);
}

TEST(Utf16Positions, AgreesWithACountFromTheStartAnywhereInALongText) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 7 == 0 ? "💥" : i % 3 == 0 ? "€" : "a";
  const Utf16Positions positions(text);
  std::uint32_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    ASSERT_EQ(positions.of(at), unit) << "at byte " << at;
    const CodePoint code = code_point_at(text, at);
    ASSERT_TRUE(code.valid);
    at += code.bytes;
    unit += code.value > 0xFFFF ? 2 : 1;
  }
  EXPECT_EQ(positions.of(text.size()), unit);
}

TEST(Columns, GivesWideCharactersTwoAndMarksNone) {
  EXPECT_EQ(columns("abc"), 3U);
  EXPECT_EQ(columns("日本"), 4U);
  EXPECT_EQ(columns("e\u0301"), 1U);
  EXPECT_EQ(columns("💥"), 2U);
  EXPECT_EQ(columns("–“”│"), 4U);
}

TEST(OneLine, TurnsWhiteSpaceAndControlsIntoSingleSpaces) {
  EXPECT_EQ(one_line("  a\r\n\tb \x1B[31mc\u0085d  "), "a b [31mc d");
  EXPECT_EQ(one_line(" \n "), "");
}

TEST(OneLine, DropsMarksThatTurnTheDirectionOfOurOwnText) {
  EXPECT_EQ(one_line("a\u202Eb\u2066c"), "abc");
}

TEST(OneLine, CutsBetweenCharactersWithAnEllipsis) {
  EXPECT_EQ(one_line("abcdef", 4), "abc…");
  EXPECT_EQ(one_line("日本語", 5), "日本…");
  EXPECT_EQ(one_line("abcd", 5), "abcd");
}

TEST(OneLine, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(one_line("a\xFF"), "a\xEF\xBF\xBD");
}

}  // namespace
}  // namespace scalewright
