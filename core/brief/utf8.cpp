#include "core/brief/utf8.hpp"

#include <cstdint>

namespace scalewright {

namespace {

// Length of the well-formed character at text[at], 0 when there is none (Unicode 15, table 3-7).
std::size_t well_formed(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto trail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  const unsigned second = byte(at + 1);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return trail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool in_range = (lead != 0xE0 || second >= 0xA0) && (lead != 0xED || second <= 0x9F);
    return trail(at + 1) && trail(at + 2) && in_range ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool in_range = (lead != 0xF0 || second >= 0x90) && (lead != 0xF4 || second <= 0x8F);
    return trail(at + 1) && trail(at + 2) && trail(at + 3) && in_range ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::string valid_utf8(std::string_view text, bool& repaired) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && static_cast<unsigned char>(text[run]) < 0x80) ++run;
    valid.append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    const std::size_t length = well_formed(text, at);
    if (length == 0) {
      valid += "\xEF\xBF\xBD";
      repaired = true;
      ++at;
    } else {
      valid += text.substr(at, length);
      at += length;
    }
  }
  return valid;
}

}  // namespace scalewright
