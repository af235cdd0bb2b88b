// A number as its digits are written: Swiss, European and Indian separators, fractions, exponents, "2k5". Private to
// the room.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/rules/tokens.hpp"

namespace scalewright {

struct WrittenNumber {
  double value = 0;  // at most 1e18
  DigitStyle style = DigitStyle::plain;
  std::uint32_t end = 0;  // one past its last byte
};

// The number that begins at `at`. Precondition: a digit stands there, or a dot before a digit.
[[nodiscard]] WrittenNumber read_written_number(std::string_view text, std::uint32_t at);

}  // namespace scalewright
