#include "core/rules/characters.hpp"

#include <string>

#include "core/rules/tokens.hpp"

namespace scalewright {

// The digit that a character stands for, in the scripts that write decimal numbers; -1 for others.
int digit_of(std::uint32_t code) {
  if (code >= '0' && code <= '9') return static_cast<int>(code - '0');
  if (code < 0x660) return -1;
  for (const std::uint32_t zero : {0x660U, 0x6F0U, 0x966U, 0x9E6U, 0xFF10U}) {
    if (code >= zero && code <= zero + 9) return static_cast<int>(code - zero);
  }
  return -1;
}

bool is_ideograph(std::uint32_t code) {
  return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0x3041 && code <= 0x30FF && code != 0x30FB && code != 0x30FC);
}

bool is_space(std::uint32_t code) {
  return code == ' ' || code == '\t' || code == '\r' || code == '\v' || code == '\f' || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200F) || code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

bool is_letter(std::uint32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code == 0xD7 || code == 0xF7) return false;
  if (code < 0x2000) return digit_of(code) < 0;
  if (code >= 0x2C00 && code < 0x2E00) return true;
  return code >= 0xA000 && code < 0xFB00 && (code < 0xD800 || code > 0xF8FF);
}

// Signs that carry meaning of their own and are looked up as words.
bool is_sign_word(std::uint32_t code) {
  switch (code) {
    case '%':
    case '$':
    case '~':
    case '<':
    case '>':
    case '&':
    case 0xA3:
    case 0xA5:
    case 0x20AC:
    case 0x20B9:
    case 0x20BD:
    case 0x20A9:
    case 0x20BA:
    case 0x20B4:
    case 0x20A6:
    case 0x20AB:
    case 0x20B1:
    case 0xD7:
    case 0xBC:
    case 0xBD:
    case 0xBE:
    case 0x2264:
    case 0x2265:
    case 0x2248:
    case 0x2030:
      return true;
    default:
      return false;
  }
}

char mark_of(std::uint32_t code) {
  switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case '`':
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D:
      return '"';
    case 0x2026:
    case 0x3002:
    case 0xFF0E:
      return '.';
    case 0xFF0C:
    case 0x3001:
    case 0x60C:
      return ',';
    case 0xFF1A:
      return ':';
    case 0xFF1B:
      return ';';
    case 0xFF1F:
    case 0xBF:
    case 0x61F:
      return '?';
    case 0xFF01:
    case 0xA1:
      return '!';
    case 0xFF08:
      return '(';
    case 0xFF09:
      return ')';
    case 0x2022:
    case 0xB7:
    case 0x30FB:
      return '*';
    case 0x2192:
    case 0x21D2:
      return '>';
    default:
      return code < 0x80 ? static_cast<char>(code) : '#';
  }
}

void fold_case(std::string_view text, std::string& folded) {
  folded.assign(text);
  bool plain = true;
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    plain = plain && static_cast<unsigned char>(c) < 0x80;
  }
  if (plain) return;
  folded.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const auto put_two = [&](unsigned lead, unsigned trail) {
      folded += static_cast<char>(lead);
      folded += static_cast<char>(trail);
      ++i;
    };
    if (byte >= 'A' && byte <= 'Z') {
      folded += static_cast<char>(byte + 32);
    } else if (byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {  // Latin-1
      put_two(0xC3, next + 0x20);
    } else if ((byte == 0xC4 || byte == 0xC5) && next >= 0x80 && next <= 0xBF) {  // Latin Extended-A, in pairs
      const unsigned code = (byte & 0x1FU) << 6U | (next & 0x3FU);
      const bool odd_capitals = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
      const unsigned lower = code == 0x130 ? 0x131U : odd_capitals ? (code % 2 == 1 ? code + 1 : code) : (code | 1U);
      put_two(0xC0U | lower >> 6U, 0x80U | (lower & 0x3FU));
    } else if (byte == 0xD0 && next >= 0x90 && next <= 0x9F) {  // Cyrillic
      put_two(0xD0, next + 0x20);
    } else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) {
      put_two(0xD1, next - 0x20);
    } else if (byte == 0xD0 && next >= 0x80 && next <= 0x8F) {
      put_two(0xD1, next + 0x10);
    } else if (byte == 0xCE && next >= 0x91 && next <= 0x9F) {  // Greek
      put_two(0xCE, next + 0x20);
    } else if (byte == 0xCE && next >= 0xA0 && next <= 0xA9) {
      put_two(0xCF, next - 0x20);
    } else if (byte == 0xE2 && text.substr(i, 3) == "\xE2\x80\x99") {  // the typographic apostrophe
      folded += '\'';
      i += 2;
    } else {
      folded += static_cast<char>(byte);
    }
  }
}

}  // namespace scalewright
