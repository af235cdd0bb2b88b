// A document as Markdown (CommonMark with GitHub's tables).
#include "core/report/report.hpp"
#include "core/report/utf.hpp"

namespace scalewright {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// An underscore inside a word is plain in CommonMark; the others always begin something.
bool needs_escape(std::string_view line, std::size_t at) {
  constexpr std::string_view kAlways = "\\`*<>[]|~&";
  if (kAlways.find(line[at]) != std::string_view::npos) return true;
  if (line[at] != '_') return false;
  return at == 0 || at + 1 == line.size() || !is_word(line[at - 1]) || !is_word(line[at + 1]);
}

// What would begin a heading, a list or a quote when it stands first.
std::size_t marker_at_start(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (line[0] == '#' || line[0] == '+' || line[0] == '-' || line[0] == '=') return 0;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                        (digits + 1 == line.size() || line[digits + 1] == ' ');
  return numbered ? digits : std::string_view::npos;
}

std::string escaped(std::string_view text) {
  const std::string line = one_line(text);
  const std::size_t marker = marker_at_start(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == marker || needs_escape(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

void add_row(std::string& out, const std::vector<std::string>& cells) {
  out += '|';
  for (const std::string& cell : cells) out += ' ' + escaped(cell) + " |";
  out += '\n';
}

void add_table(std::string& out, const Block& block) {
  if (!block.text.empty()) out += "**" + escaped(block.text) + "**\n\n";
  add_row(out, block.header);
  out += '|';
  for (const bool numeric : block.numeric) out += numeric ? " ---: |" : " --- |";
  out += '\n';
  for (const std::vector<std::string>& row : block.rows) add_row(out, row);
}

void add_block(std::string& out, const Block& block) {
  switch (block.kind) {
    case Block::Kind::paragraph:
      out += escaped(block.text) + '\n';
      break;
    case Block::Kind::note:
      out += "> " + escaped(block.text) + '\n';
      break;
    case Block::Kind::list:
      for (const std::string& item : block.items) out += "- " + escaped(item) + '\n';
      break;
    case Block::Kind::table:
      add_table(out, block);
      break;
  }
  out += '\n';
}

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out = "# " + escaped(document.title) + "\n\n";
  for (const Section& section : document.sections) {
    out += "## " + escaped(section.title) + "\n\n";
    for (const Block& block : section.blocks) add_block(out, block);
  }
  while (out.size() > 1 && out[out.size() - 2] == '\n') out.pop_back();
  return out;
}

}  // namespace scalewright
