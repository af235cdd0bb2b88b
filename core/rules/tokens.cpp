#include "core/rules/tokens.hpp"

#include <algorithm>
#include <array>

#include "core/units/unicode.hpp"

namespace scalewright {

namespace {

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
constexpr bool is_sign_word(std::uint32_t code) {
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

bool is_separator(std::uint32_t code) {
  return code == '.' || code == ',' || code == '\'' || code == '_' || code == 0x2019;
}

// What a character of ASCII does where a token may begin. Nearly all text is ASCII: one look at a table tells.
enum class Ascii : std::uint8_t { mark, space, line, digit, letter, sign, dot, joiner };

constexpr std::array<Ascii, 128> ascii_table() {
  std::array<Ascii, 128> table = {};
  for (const char c : {' ', '\t', '\r', '\v', '\f'}) table[static_cast<std::size_t>(c)] = Ascii::space;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Ascii::digit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Ascii::letter;
  for (std::size_t c = 0; c < table.size(); ++c) {
    if (is_sign_word(static_cast<std::uint32_t>(c))) table[c] = Ascii::sign;
  }
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
  struct Group {
    std::uint32_t separator = 0;  // before the group
    std::uint32_t digits = 0;
    std::uint32_t end = 0;
    double value = 0;
  };

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

  Group group_at(std::uint32_t at, std::uint32_t separator) const {
    Group group{separator, 0, at, 0};
    while (digit_at(group.end)) {
      const CodePoint c = look(group.end);
      group.value = group.value * 10 + digit_of(c.value);
      group.end += c.bytes;
      ++group.digits;
    }
    return group;
  }

  // "12 000": a space before exactly three digits, after one to three.
  [[nodiscard]] bool spaced_group(std::uint32_t at, const Group& before) const {
    const CodePoint space = look(at);
    if (space.value != ' ' && space.value != 0xA0 && space.value != 0x202F && space.value != 0x2009) return false;
    const Group next = group_at(at + space.bytes, ' ');
    if (next.digits != 3 || before.digits > 3 || letter_at(next.end)) return false;
    const std::uint32_t after = look(next.end).value;
    return !(is_separator(after) && digit_at(next.end + look(next.end).bytes));
  }

  struct Groups {
    std::array<Group, 8> all;
    std::size_t count = 0;
    [[nodiscard]] std::size_t size() const { return count; }
    [[nodiscard]] const Group& back() const { return all[count - 1]; }
    [[nodiscard]] const Group& operator[](std::size_t i) const { return all[i]; }
    void push_back(const Group& group) { all[count++] = group; }
  };

  [[nodiscard]] Groups groups() const {
    Groups all;
    all.push_back(group_at(at_, 0));
    while (all.size() < 8) {
      const std::uint32_t at = all.back().end;
      const CodePoint c = look(at);
      const bool spaces_only = all.size() == 1 || all.back().separator == ' ';
      if (at < end_ && is_separator(c.value) && digit_at(at + c.bytes)) {
        all.push_back(group_at(at + c.bytes, c.value == 0x2019 ? '\'' : c.value));
      } else if (at < end_ && spaces_only && spaced_group(at, all.back())) {
        all.push_back(group_at(at + c.bytes, ' '));
      } else {
        break;
      }
    }
    return all;
  }

  static double scaled_down(double value, std::uint32_t digits) {
    double divisor = 1;
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(digits, 300); ++i) divisor *= 10;
    return value / divisor;
  }

  // Thousands groups: all but the first have three digits, or, as India writes, two with three at the end.
  static bool thousands(const Groups& all, std::size_t count) {
    if (count < 2 || all[0].digits > 3) return false;
    bool threes = true;
    bool indian = all[1].separator == ',' && all[count - 1].digits == 3 && all[0].digits <= 2 && count > 2;
    for (std::size_t i = 1; i < count; ++i) {
      if (all[i].separator != all[1].separator) return false;
      if (all[i].digits != 3) threes = false;
      if (i + 1 < count && all[i].digits != 2) indian = false;
    }
    return threes || indian;
  }

  static double joined(const Groups& all, std::size_t count) {
    double value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      for (std::uint32_t d = 0; d < all[i].digits && d < 300; ++d) value *= 10;
      value += all[i].value;
    }
    return value;
  }

  // Reads as many groups as make one number; sets its value and style and returns its end.
  std::uint32_t read_groups(const Groups& all, double& value, DigitStyle& style) const {
    const std::size_t count = all.size();
    value = all[0].value;
    if (count == 1) {
      if (all[0].digits > 1 && all[0].value < scaled_up(all[0].digits - 1)) style = DigitStyle::leading_zero;
      return all[0].end;
    }
    if (thousands(all, count)) {
      value = joined(all, count);
      if (count == 2 && all[1].separator == '.') style = DigitStyle::decimal_or_thousands;
      if (count == 2 && all[0].value == 0 && all[1].separator != ' ') value = scaled_down(all[1].value, 3);
      return all.back().end;
    }
    const std::uint32_t last = all.back().separator;
    const bool decimal_end = last == '.' || last == ',';
    if (decimal_end && count > 2 && last != all[1].separator && thousands(all, count - 1)) {
      value = joined(all, count - 1) + scaled_down(all.back().value, all.back().digits);
      return all.back().end;
    }
    if (decimal_end && count == 2) {
      value = all[0].value + scaled_down(all[1].value, all[1].digits);
      return all[1].end;
    }
    if (std::all_of(all.all.begin() + 1, all.all.begin() + static_cast<std::ptrdiff_t>(count),
                    [](const Group& g) { return g.separator == '.'; })) {
      style = DigitStyle::dotted;
      return all.back().end;
    }
    return all[0].end;
  }

  static double scaled_up(std::uint32_t digits) {
    double power = 1;
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(digits, 300); ++i) power *= 10;
    return power;
  }

  // "5e2" and "2k5"; returns the end.
  std::uint32_t exponent_or_infix(std::uint32_t end, double& value) const {
    if (end + 1 >= end_ || !digit_at(end + 1)) return end;
    const char letter = text_[end];
    const Group rest = group_at(end + 1, 0);
    if (letter_at(rest.end)) return end;
    if ((letter == 'e' || letter == 'E') && rest.value <= 15 && rest.digits <= 2) {
      value *= scaled_up(static_cast<std::uint32_t>(rest.value));
      return rest.end;
    }
    if ((letter == 'k' || letter == 'K' || letter == 'M') && rest.digits <= 3) {
      value = (value + scaled_down(rest.value, rest.digits)) * (letter == 'M' ? 1e6 : 1e3);
      return rest.end;
    }
    return end;
  }

  void number() {
    const std::uint32_t begin = at_;
    double value = 0;
    DigitStyle style = DigitStyle::plain;
    std::uint32_t end = 0;
    if (text_[at_] == '.') {
      const Group fraction = group_at(at_ + 1, '.');
      value = scaled_down(fraction.value, fraction.digits);
      end = fraction.end;
    } else {
      end = read_groups(groups(), value, style);
      if (style == DigitStyle::plain) end = exponent_or_infix(end, value);
    }
    put(TokenKind::number, begin, end);
    // Whatever nobody can mean stays finite.
    tokens_.back().value = std::min(value, 1e18);
    tokens_.back().digits = style;
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
