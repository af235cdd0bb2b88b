#include <gtest/gtest.h>

#include "core/report/report.hpp"
#include "core/report/utf.hpp"
#include "tests/report/sample_advice.hpp"

namespace scalewright {
namespace {

Document sample() {
  return write_document(testing::sample_advice(), testing::sample_rules());
}

Document of_blocks(std::vector<Block> blocks) {
  return {"Title", {{"part", "Part", std::move(blocks)}}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

const Block kHostile = {.kind = Block::Kind::table,
                        .text = "a|b <script>",
                        .header = {"<b>", "n|m"},
                        .rows = {{"# one | two", "*3*"}, {"line\nbreak", "[x](javascript:y) & \"q\""}},
                        .numeric = {false, true}};

TEST(Text, StaysWithinAHundredColumns) {
  Document document = sample();
  document.sections[0].blocks.push_back({.text = std::string(500, 'x') + " 日本語日本語"});
  Block wide = kHostile;
  wide.rows.push_back({std::string(300, 'w'), "1"});
  document.sections[0].blocks.push_back(wide);
  for (const std::string& line : lines_of(to_text(document))) EXPECT_LE(columns(line), 100U) << line;
}

TEST(Text, LinesUpColumnsWithFiguresToTheRight) {
  const Block table = {.kind = Block::Kind::table,
                       .header = {"Part", "Cost"},
                       .rows = {{"Server", "$5"}, {"Café 💥", "$1,000"}},
                       .numeric = {false, true}};
  EXPECT_TRUE(contains(to_text(of_blocks({table})),
                       "  Part       Cost\n"
                       "  ───────────────\n"
                       "  Server       $5\n"
                       "  Café 💥  $1,000\n"));
}

TEST(Text, WrapsTheWordsOfATableAndLeavesItsFiguresWhole) {
  Block table = {.kind = Block::Kind::table,
                 .header = {"Part", "Cost"},
                 .rows = {{std::string(40, 'a') + " " + std::string(70, 'b') + " c", "$123,456,789"}},
                 .numeric = {false, true}};
  EXPECT_TRUE(contains(to_text(of_blocks({table})), "$123,456,789"));
}

TEST(Text, LeavesDetailsToTheWholeReportAndSaysSo) {
  const Document document = of_blocks({{.text = "shown"}, {.detail = true, .text = "how we know"}});
  EXPECT_FALSE(contains(to_text(document), "how we know"));
  EXPECT_TRUE(contains(to_text(document), "in the whole report"));
  EXPECT_TRUE(contains(to_markdown(document), "how we know"));
  EXPECT_TRUE(contains(to_html(document), "how we know"));
  EXPECT_FALSE(contains(to_text(of_blocks({{.text = "shown"}})), "in the whole report"));
}

TEST(Text, PassesNoControlCharacterToTheTerminal) {
  const std::string text = to_text(of_blocks({{.text = "a\x1B[2Jb\rc\x9B"}}));
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << static_cast<int>(c);
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
  const std::string text = to_markdown(of_blocks({kHostile, {.text = "# not a heading"}, {.text = "1. not a list"}}));
  EXPECT_TRUE(contains(text, "| \\# one \\| two | \\*3\\* |"));
  EXPECT_TRUE(contains(text, "| line break | \\[x\\](javascript:y) \\& \"q\" |"));
  EXPECT_TRUE(contains(text, "a\\|b \\<script\\>"));
  EXPECT_TRUE(contains(text, "\n\\# not a heading\n"));
  EXPECT_TRUE(contains(text, "\n1\\. not a list\n"));
}

TEST(Markdown, LeavesFiguresAndIdsReadable) {
  const std::string text = to_markdown(of_blocks({{.text = "99.95 % of need.load_balancing costs $4.20–$6"}}));
  EXPECT_TRUE(contains(text, "99.95 % of need.load_balancing costs $4.20–$6"));
}

TEST(Html, EscapesEveryText) {
  const std::string html = to_html(of_blocks({kHostile, {.text = "<img src=x onerror='y'>"}}));
  EXPECT_FALSE(contains(html, "<script"));
  EXPECT_FALSE(contains(html, "<img"));
  EXPECT_TRUE(contains(html, "&lt;img src=x onerror=&#39;y&#39;&gt;"));
  EXPECT_TRUE(contains(html, "&quot;q&quot;"));
}

TEST(Html, NamesColumnsAndRows) {
  const std::string html = to_html(sample());
  EXPECT_TRUE(contains(html, "<th scope=\"col\">Fact</th>"));
  EXPECT_TRUE(contains(html, "<th scope=\"row\">Users</th>"));
  EXPECT_TRUE(contains(html, "<caption>Load</caption>"));
}

TEST(Html, ClosesWhatItOpens) {
  std::vector<std::string> open;
  const std::string html = to_html(sample());
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find_first_of(" >", at);
    const std::string name = html.substr(at + 1, end - at - 1);
    if (name[0] != '/') {
      open.push_back(name);
    } else {
      ASSERT_FALSE(open.empty());
      EXPECT_EQ("/" + open.back(), name);
      open.pop_back();
    }
  }
  EXPECT_TRUE(open.empty());
}

TEST(Renderers, TakeAMegabyteInAMoment) {
  std::string words;
  while (words.size() < 1'000'000) words += "word ";
  Block table = kHostile;
  table.rows.push_back({words, words});
  const Document document = of_blocks({{.text = words}, table});
  EXPECT_GT(to_text(document).size(), words.size());
  EXPECT_GT(to_markdown(document).size(), words.size());
  EXPECT_GT(to_html(document).size(), words.size());
}

}  // namespace
}  // namespace scalewright
