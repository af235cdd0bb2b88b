// Text as words, numbers and marks: the alphabet in which the vocabulary is written and texts are read. Both go through
// the same splitting, so that an alias matches whatever a person puts between its words ("load-balancer").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scalewright {

enum class TokenKind : std::uint8_t { word, number, mark };

// How the digits of a number token were written, where that leaves a doubt.
enum class DigitStyle : std::uint8_t {
  plain,
  decimal_or_thousands,  // "1.250": value is 1250, a decimal reading is value / 1000
  dotted,                // "10.0.0.1", "1.2.3": no quantity
  leading_zero,          // "007": a code rather than a quantity
};

struct Token {
  std::uint32_t begin = 0;  // bytes of the text, half-open
  std::uint32_t end = 0;
  double value = 0;  // of a number
  TokenKind kind = TokenKind::word;
  DigitStyle digits = DigitStyle::plain;
  char mark = 0;       // of a mark: . , ; : ? ! ( ) [ ] { } " | / + - = * # > (arrow) n (new line) u (web address)
  bool glued = false;  // nothing but a joining hyphen, dot or underscore stands between it and the token before
};

// Appends the tokens of text[begin, end). Precondition: valid UTF-8, begin and end on character bounds.
// Words are runs of letters and digits that begin with a letter; hyphens, dots and underscores inside words only join.
// Currency signs, %, ~, <, >, fractions such as one half and ideographs are words of one character.
void split_tokens(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens);

// Lower case for Latin, Greek and Cyrillic letters, one apostrophe; written to `folded`, which is cleared first.
void fold_case(std::string_view text, std::string& folded);

}  // namespace scalewright
