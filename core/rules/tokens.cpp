#include "core/rules/tokens.hpp"

#include <array>

#include "core/rules/characters.hpp"
#include "core/rules/written_number.hpp"
#include "core/units/unicode.hpp"

namespace scalewright {

namespace {

// What a character of ASCII does where a token may begin. Nearly all text is ASCII: one look at a table tells.
enum class Ascii : std::uint8_t { mark, space, line, digit, letter, sign, dot, joiner };

constexpr std::array<Ascii, 128> ascii_table() {
  std::array<Ascii, 128> table = {};
  for (const char c : {' ', '\t', '\r', '\v', '\f'}) table[static_cast<unsigned char>(c)] = Ascii::space;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Ascii::digit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Ascii::letter;
  for (const char c : {'%', '$', '~', '<', '>', '&'}) table[static_cast<unsigned char>(c)] = Ascii::sign;
  table['\n'] = Ascii::line;
  table['.'] = Ascii::dot;
  table['-'] = table['_'] = Ascii::joiner;
  return table;
}
constexpr std::array<Ascii, 128> kAscii = ascii_table();

class Splitter {
 public:
  Splitter(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens)
      : text_(text.substr(0, end)), at_(begin), end_(end), tokens_(tokens) {}

  void run() {
    while (at_ < end_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < kAscii.size()) {
        step(byte);
      } else {
        step_beyond_ascii();
      }
    }
  }

 private:
  [[nodiscard]] CodePoint look(std::uint32_t at) const {
    return at < end_ ? code_point_at(text_, at) : CodePoint{.value = 0};
  }
  [[nodiscard]] bool digit_at(std::uint32_t at) const { return at < end_ && digit_of(look(at).value) >= 0; }
  [[nodiscard]] bool letter_at(std::uint32_t at) const { return at < end_ && is_letter(look(at).value); }

  void put(TokenKind kind, std::uint32_t begin, std::uint32_t end, char mark = 0) {
    Token token;
    token.begin = begin;
    token.end = end;
    token.kind = kind;
    token.mark = mark;
    token.glued = glued_;
    tokens_.push_back(token);
    at_ = end;
    glued_ = true;
  }

  void step(unsigned char c) {
    switch (kAscii[c]) {
      case Ascii::space:
        ++at_;
        glued_ = false;
        return;
      case Ascii::line:
        put(TokenKind::mark, at_, at_ + 1, 'n');
        glued_ = false;
        return;
      case Ascii::letter:
        return word();
      case Ascii::digit:
        return number();
      case Ascii::sign:
        return put(TokenKind::word, at_, at_ + 1);
      case Ascii::dot:
        if (!glued_ && digit_at(at_ + 1)) return number();
        if (begins_anew() && letter_at(at_ + 1)) return word();
        break;
      case Ascii::joiner:
      case Ascii::mark:
        break;
    }
    const bool may_join = kAscii[c] == Ascii::dot || kAscii[c] == Ascii::joiner;
    if (may_join && joins(c)) {
      ++at_;
    } else {
      put(TokenKind::mark, at_, at_ + 1, mark_of(c));
    }
  }

  void step_beyond_ascii() {
    const CodePoint c = look(at_);
    if (is_space(c.value)) {
      at_ += c.bytes;
      glued_ = false;
    } else if (digit_of(c.value) >= 0) {
      number();
    } else if (is_letter(c.value)) {
      word();
    } else if (is_ideograph(c.value) || is_sign_word(c.value)) {
      put(TokenKind::word, at_, at_ + c.bytes);
    } else if (!joins(c.value) && (c.value < 0x2190 || mark_of(c.value) != '#')) {
      put(TokenKind::mark, at_, at_ + c.bytes, mark_of(c.value));
    } else {
      at_ += c.bytes;  // what joins; emoji and other pictures
    }
  }

  // Nothing but white space or a mark such as "(" stands before.
  [[nodiscard]] bool begins_anew() const {
    return !glued_ || (!tokens_.empty() && tokens_.back().kind == TokenKind::mark && tokens_.back().mark != '.');
  }

  // A hyphen, dot or underscore between two letters ("load-balancer", "node.js", "requests_per_day"), or the dot of a
  // code ("v1.24", "c5n.18xlarge").
  [[nodiscard]] bool joins(std::uint32_t code) const {
    if (code != '-' && code != '.' && code != '_' && code != 0x2010 && code != 0x2011) return false;
    if (!glued_ || tokens_.empty()) return false;
    const Token& before = tokens_.back();
    const std::uint32_t next = at_ + look(at_).bytes;
    if (code == '.' && before.kind == TokenKind::word && digit_at(next)) return digit_at(before.end - 1);
    if (!letter_at(next)) return false;
    return before.kind == TokenKind::word || (code == '_' && before.kind == TokenKind::number);
  }

  [[nodiscard]] bool web_address(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view word = text_.substr(begin, end - begin);
    return ((word == "http" || word == "https") && text_.substr(end, 3) == "://") ||
           (word == "www" && text_.substr(end, 1) == ".");
  }

  static bool ascii_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < kAscii.size() && (kAscii[byte] == Ascii::letter || kAscii[byte] == Ascii::digit);
  }

  void word() {
    const std::uint32_t begin = at_;
    std::uint32_t end = at_;
    if (text_[end] == '.') ++end;
    while (end < end_) {
      while (end < end_ && ascii_word(text_[end])) ++end;
      if (end >= end_ || text_[end] == ' ') break;
      const CodePoint c = look(end);
      const bool apostrophe = (c.value == '\'' || c.value == 0x2019) && letter_at(end + c.bytes);
      if (!is_letter(c.value) && !apostrophe && !(c.value < 0x80 && digit_of(c.value) >= 0)) break;
      end += c.bytes;
    }
    const bool may_be_address = text_[begin] == 'h' || text_[begin] == 'w';
    if (may_be_address && web_address(begin, end)) {
      while (end < end_ && !is_space(look(end).value) && text_[end] != '\n') end += look(end).bytes;
      put(TokenKind::mark, begin, end, 'u');
      return;
    }
    if (end - begin == 1 && text_.substr(end, 1) == "#") ++end;
    if (end - begin == 1 && text_.substr(end, 2) == "++") end += 2;
    put(TokenKind::word, begin, end);
  }

  void number() {
    const WrittenNumber number = read_written_number(text_, at_);
    put(TokenKind::number, at_, number.end);
    tokens_.back().value = number.value;
    tokens_.back().digits = number.style;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
  bool glued_ = false;
};

}  // namespace

void split_tokens(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens) {
  Splitter(text, begin, end, tokens).run();
}

}  // namespace scalewright
