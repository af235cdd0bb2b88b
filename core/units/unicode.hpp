// UTF-8 read code point by code point.
#pragma once

#include <cstdint>
#include <string_view>

namespace scalewright {

// A code point and how many bytes it takes. Bytes that are not UTF-8 (Unicode 15, table 3-7) read as U+FFFD, one byte
// each, not valid.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint32_t bytes = 1;
  bool valid = false;
};

// The code point that begins at `at`, whose first byte is 0x80 or more. Precondition: at < text.size().
[[nodiscard]] CodePoint code_point_beyond_ascii(std::string_view text, std::size_t at);

// The code point that begins at `at`. Precondition: at < text.size().
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1, true} : code_point_beyond_ascii(text, at);
}

}  // namespace scalewright
