// What other ways of counting characters make of a UTF-8 text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/units/unicode.hpp"

namespace scalewright {

// Byte positions of a UTF-8 text as positions in the same text in UTF-16, as JavaScript counts. Built in one pass;
// a look-up reads at most 64 bytes.
class Utf16Positions {
 public:
  explicit Utf16Positions(std::string_view text);
  // A position inside a character reads as the end of it, one beyond the text as its end.
  [[nodiscard]] std::uint32_t of(std::size_t byte) const;

 private:
  struct Mark {
    std::uint32_t byte = 0;
    std::uint32_t unit = 0;
  };
  std::string_view text_;
  std::vector<Mark> marks_;  // one in about 64 bytes, ascending
};

// Columns that a terminal gives the text: two for East Asian wide characters and emoji, none for combining marks.
[[nodiscard]] std::size_t columns(std::string_view text);

// The text on one line: control characters and runs of white space become one space; cut after `most` columns with an
// ellipsis. 0 is no limit.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t most = 0);

}  // namespace scalewright
