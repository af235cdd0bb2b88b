// A document for a terminal of 100 columns: wrapped text, tables whose columns line up.
#include <algorithm>
#include <numeric>

#include "core/report/report.hpp"
#include "core/report/utf.hpp"

namespace scalewright {
namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;
constexpr std::string_view kWhereDetailsAre =
    "Formulas, coefficients and the source of every figure are in the whole report: --format markdown or html.";
constexpr std::size_t kWidestWord = 24;  // a longer word may be broken to save a table

using Lines = std::vector<std::string>;

std::string spaces(std::size_t count) {
  return std::string(count, ' ');
}

std::string rule(std::size_t count, std::string_view stroke) {
  std::string line;
  for (std::size_t i = 0; i < count; ++i) line += stroke;
  return line;
}

// The most bytes of the word that fill at most `width` columns, and at least one character.
std::size_t bytes_that_fit(std::string_view word, std::size_t width) {
  std::size_t at = 0;
  std::size_t used = 0;
  while (at < word.size()) {
    const std::size_t next = at + code_point_at(word, at).bytes;
    used += columns(word.substr(at, next - at));
    if (at > 0 && used > width) break;
    at = next;
  }
  return at;
}

void add_word(Lines& lines, std::string_view word, std::size_t width) {
  const std::size_t used = columns(lines.back());
  const std::size_t size = columns(word);
  if (used > 0 && used + 1 + size <= width) {
    lines.back() += ' ';
    lines.back() += word;
    return;
  }
  if (used > 0) lines.emplace_back();
  while (columns(word) > width) {
    const std::size_t fits = bytes_that_fit(word, width);
    lines.back() = word.substr(0, fits);
    word.remove_prefix(fits);
    lines.emplace_back();
  }
  lines.back() = word;
}

// At least one line; a percent sign stays with its figure.
Lines wrapped(std::string_view text, std::size_t width) {
  const std::string line = one_line(text);
  Lines lines(1);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.find(' ', at);
    if (end != std::string::npos && line.compare(end, 2, " %") == 0) end = line.find(' ', end + 1);
    if (end == std::string::npos) end = line.size();
    add_word(lines, std::string_view(line).substr(at, end - at), width);
    at = end + 1;
  }
  return lines;
}

void add_wrapped(std::string& out, std::string_view text, std::string_view first, std::string_view rest) {
  const std::size_t width = kColumns - columns(first);
  std::string_view lead = first;
  for (const std::string& line : wrapped(text, width)) {
    out += lead;
    out += line;
    out += '\n';
    lead = rest;
  }
}

std::size_t longest_word(std::string_view line) {
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    longest = std::max(longest, columns(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

struct ColumnWidth {
  std::size_t wanted = 0;
  std::size_t least = 0;
};

ColumnWidth width_of(const Block& table, std::size_t column) {
  ColumnWidth width;
  const auto take = [&width](const std::string& cell, bool keep_whole) {
    const std::string line = one_line(cell);
    const std::size_t whole = columns(line);
    width.wanted = std::max(width.wanted, whole);
    width.least = std::max(width.least, keep_whole ? whole : longest_word(line));
  };
  for (const std::vector<std::string>& row : table.rows) take(row[column], table.numeric[column]);
  take(table.header[column], false);
  const std::size_t most = table.numeric[column] ? kColumns - kIndent : kWidestWord;
  return {std::min(width.wanted, kColumns - kIndent), std::min(width.least, most)};
}

// The headers of figures give way first, then the widest column; each down to its least. What is still too wide then
// runs over the edge.
std::vector<std::size_t> column_widths(const Block& table) {
  std::vector<ColumnWidth> wishes;
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    wishes.push_back(width_of(table, i));
    widths.push_back(wishes.back().wanted);
  }
  const std::size_t room = kColumns - kIndent - kGap * (widths.empty() ? 0 : widths.size() - 1);
  std::size_t used = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  for (const bool figures : {true, false}) {
    while (used > room) {
      std::size_t widest = widths.size();
      for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool gives = widths[i] > wishes[i].least && (!figures || table.numeric[i]);
        if (gives && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
      }
      if (widest == widths.size()) break;
      --widths[widest];
      --used;
    }
  }
  return widths;
}

void trim_right(std::string& line) {
  line.erase(line.find_last_not_of(' ') + 1);
}

void add_row(std::string& out, const Block& table, const std::vector<std::string>& cells,
             const std::vector<std::size_t>& widths) {
  std::vector<Lines> wrapped_cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped_cells.push_back(wrapped(cells[i], widths[i]));
    height = std::max(height, wrapped_cells.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line = spaces(kIndent);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = y < wrapped_cells[i].size() ? wrapped_cells[i][y] : std::string();
      const std::size_t used = columns(text);
      const std::string padding = spaces(used < widths[i] ? widths[i] - used : 0);
      if (i > 0) line += spaces(kGap);
      line += table.numeric[i] ? padding + text : text + padding;
    }
    trim_right(line);
    out += line + '\n';
  }
}

void add_table(std::string& out, const Block& table) {
  const std::vector<std::size_t> widths = column_widths(table);
  if (!table.text.empty()) add_wrapped(out, table.text + ":", "", "");
  add_row(out, table, table.header, widths);
  std::size_t total = widths.empty() ? 0 : kGap * (widths.size() - 1);
  total = std::accumulate(widths.begin(), widths.end(), total);
  out += spaces(kIndent) + rule(total, "─") + '\n';
  for (const std::vector<std::string>& row : table.rows) add_row(out, table, row, widths);
}

void add_block(std::string& out, const Block& block) {
  switch (block.kind) {
    case Block::Kind::paragraph:
      add_wrapped(out, block.text, "", "");
      break;
    case Block::Kind::note:
      add_wrapped(out, block.text, "▸ ", "  ");
      break;
    case Block::Kind::list:
      for (const std::string& item : block.items) add_wrapped(out, item, "  • ", "    ");
      break;
    case Block::Kind::table:
      add_table(out, block);
      break;
  }
}

void add_heading(std::string& out, std::string_view title, std::string_view stroke) {
  std::size_t longest = 0;
  for (const std::string& line : wrapped(title, kColumns)) {
    longest = std::max(longest, columns(line));
    out += line + '\n';
  }
  out += rule(longest, stroke) + '\n';
}

// A lead that ends in a colon belongs to the list or table under it.
bool leads(const Block& block) {
  return block.kind == Block::Kind::paragraph && !block.text.empty() && block.text.back() == ':';
}

// Returns whether all of it is shown. A section of details only has no heading either.
bool add_section(std::string& out, const Section& section) {
  const Block* before = nullptr;
  bool complete = true;
  for (const Block& block : section.blocks) {
    if (block.detail) {
      complete = false;
      continue;
    }
    if (before == nullptr) {
      out += '\n';
      add_heading(out, section.title, "─");
    } else if (!leads(*before)) {
      out += '\n';
    }
    add_block(out, block);
    before = &block;
  }
  return complete;
}

}  // namespace

std::string to_text(const Document& document) {
  std::string out;
  add_heading(out, document.title, "═");
  bool left_out = false;
  for (const Section& section : document.sections) {
    left_out = !add_section(out, section) || left_out;
  }
  if (left_out) add_wrapped(out, kWhereDetailsAre, "\n▸ ", "  ");
  return out;
}

}  // namespace scalewright
