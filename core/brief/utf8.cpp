#include "core/brief/utf8.hpp"

#include "core/units/unicode.hpp"

namespace scalewright {

std::string valid_utf8(std::string_view text, bool& repaired) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && static_cast<unsigned char>(text[run]) < 0x80) ++run;
    valid.append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    const CodePoint code = code_point_at(text, at);
    valid += code.valid ? text.substr(at, code.bytes) : "\xEF\xBF\xBD";
    repaired = repaired || !code.valid;
    at += code.bytes;
  }
  return valid;
}

}  // namespace scalewright
