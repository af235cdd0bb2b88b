#include "core/report/utf.hpp"

#include <algorithm>
#include <array>

namespace scalewright {
namespace {

constexpr std::uint32_t kMarkEvery = 64;

struct CodeRange {
  char32_t first, last;
};

// Unicode 15, East_Asian_Width W and F, joined over small gaps.
constexpr std::array<CodeRange, 13> kWide = {{{0x1100, 0x115F},
                                              {0x231A, 0x231B},
                                              {0x23E9, 0x23EC},
                                              {0x2E80, 0xA4CF},
                                              {0xA960, 0xA97C},
                                              {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF},
                                              {0xFE30, 0xFE6F},
                                              {0xFF00, 0xFF60},
                                              {0xFFE0, 0xFFE6},
                                              {0x1F300, 0x1F64F},
                                              {0x1F680, 0x1F9FF},
                                              {0x20000, 0x3FFFD}}};
// Combining marks, joiners and variation selectors of the scripts that people write requirements in.
constexpr std::array<CodeRange, 8> kNoWidth = {{{0x0300, 0x036F},
                                                {0x0483, 0x0489},
                                                {0x0591, 0x05BD},
                                                {0x064B, 0x065F},
                                                {0x200B, 0x200F},
                                                {0x20D0, 0x20F0},
                                                {0xFE00, 0xFE0F},
                                                {0xFE20, 0xFE2F}}};

template <std::size_t N>
bool within(const std::array<CodeRange, N>& ranges, char32_t value) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [value](const CodeRange& range) { return range.first <= value && value <= range.last; });
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029;
}

// Marks that turn the direction of all that follows: a stranger's text could rearrange ours.
bool turns_direction(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

std::size_t width(char32_t value) {
  if (value < 0x300) return 1;
  if (within(kNoWidth, value)) return 0;
  return within(kWide, value) ? 2 : 1;
}

}  // namespace

Utf16Positions::Utf16Positions(std::string_view text) : text_(text), marks_{{0, 0}} {
  std::uint32_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = code_point_at(text, at);
    at += code.bytes;
    unit += code.value > 0xFFFF ? 2 : 1;
    if (at - marks_.back().byte >= kMarkEvery) marks_.push_back({static_cast<std::uint32_t>(at), unit});
  }
}

std::uint32_t Utf16Positions::of(std::size_t byte) const {
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), byte,
                                      [](std::size_t wanted, const Mark& mark) { return wanted < mark.byte; });
  const Mark& mark = *(after - 1);
  std::uint32_t unit = mark.unit;
  for (std::size_t at = mark.byte; at < text_.size() && at < byte;) {
    const CodePoint code = code_point_at(text_, at);
    at += code.bytes;
    unit += code.value > 0xFFFF ? 2 : 1;
  }
  return unit;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = code_point_at(text, at);
    at += code.bytes;
    sum += width(code.value);
  }
  return sum;
}

std::string one_line(std::string_view text, std::size_t most) {
  std::string line;
  std::size_t used = 0;
  bool space_due = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = code_point_at(text, at);
    const std::size_t begin = at;
    at += code.bytes;
    if (code.value == ' ' || is_control(code.value)) {
      space_due = !line.empty();
      continue;
    }
    if (turns_direction(code.value)) continue;
    const std::size_t next = used + (space_due ? 1 : 0) + width(code.value);
    if (most > 0 && next + 1 > most) return line + "…";
    if (space_due) line += ' ';
    space_due = false;
    line += code.valid ? text.substr(begin, code.bytes) : "\xEF\xBF\xBD";
    used = next;
  }
  return line;
}

}  // namespace scalewright
