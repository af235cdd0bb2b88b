#include "core/rules/written_number.hpp"

#include <algorithm>
#include <array>

#include "core/rules/characters.hpp"
#include "core/units/unicode.hpp"

namespace scalewright {

namespace {

bool is_separator(std::uint32_t code) {
  return code == '.' || code == ',' || code == '\'' || code == '_' || code == 0x2019;
}

class NumberReader {
 public:
  NumberReader(std::string_view text, std::uint32_t at)
      : text_(text), at_(at), end_(static_cast<std::uint32_t>(text.size())) {}

  [[nodiscard]] WrittenNumber read() const {
    WrittenNumber number;
    if (text_[at_] == '.') {
      const Group fraction = group_at(at_ + 1, '.');
      number.value = scaled_down(fraction.value, fraction.digits);
      number.end = fraction.end;
    } else {
      number.end = read_groups(groups(), number.value, number.style);
      if (number.style == DigitStyle::plain) number.end = exponent_or_infix(number.end, number.value);
    }
    number.value = std::min(number.value, 1e18);  // whatever nobody can mean stays finite
    return number;
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

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
};

}  // namespace

WrittenNumber read_written_number(std::string_view text, std::uint32_t at) {
  return NumberReader(text, at).read();
}

}  // namespace scalewright
