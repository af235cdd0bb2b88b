#include "core/units/format.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace scalewright {
namespace {

// Powers of ten up to 10^22 are exact doubles, so that one multiplication or division by them is rounded once.
constexpr std::array<double, 23> kTens = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kSmallestDecade = -15;  // anything smaller reads as zero
constexpr int kLargestDecade = 21;
constexpr int kMostFigures = 7;

// figures * 10^exponent: what is left of a number after rounding. No trailing zeros in `figures` unless it is zero.
struct Decimal {
  bool negative = false;
  std::int64_t figures = 0;
  int exponent = 0;
};

double times_ten_to(double value, int exponent) {
  return exponent >= 0 ? value * kTens[static_cast<std::size_t>(exponent)]
                       : value / kTens[static_cast<std::size_t>(-exponent)];
}

// The largest decade with 10^decade <= size.
int decade_of(double size) {
  int decade = 0;
  if (size >= 1) {
    while (decade < kLargestDecade && size >= kTens[static_cast<std::size_t>(decade) + 1]) ++decade;
  } else {
    while (decade > kSmallestDecade - 1 && size * kTens[static_cast<std::size_t>(-decade)] < 1) --decade;
  }
  return decade;
}

Decimal round_to(double value, int figures) {
  Decimal rounded;
  rounded.negative = value < 0;
  const double size = std::min(rounded.negative ? -value : value, kTens[kLargestDecade]);
  if (!(size > 0)) return {};
  const int decade = decade_of(size);
  if (decade < kSmallestDecade) return {};
  rounded.exponent = decade - figures + 1;
  rounded.figures = static_cast<std::int64_t>(times_ten_to(size, -rounded.exponent) + 0.5);
  while (rounded.figures % 10 == 0) {
    rounded.figures /= 10;
    ++rounded.exponent;
  }
  return rounded;
}

std::string group(const std::string& digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

// A text of known greatest length, written without a std::string for each part of it.
class Line {
 public:
  void put(char c) { text_[size_++] = c; }
  [[nodiscard]] std::string take() const { return {text_.data(), size_}; }

 private:
  std::array<char, 64> text_;  // a sign, 22 digits with separators, a point and 22 more at most
  std::size_t size_ = 0;
};

std::string write(const Decimal& number, bool separators) {
  std::array<char, 20> figures;
  int count = 0;
  for (std::int64_t rest = number.figures; rest != 0 || count == 0; rest /= 10) {
    figures[static_cast<std::size_t>(count++)] = static_cast<char>('0' + rest % 10);
  }
  // The figure at a place: 0 is the ones, 2 the hundreds, -1 the tenths.
  const auto at = [&](int place) {
    const int index = place - number.exponent;
    return index >= 0 && index < count ? figures[static_cast<std::size_t>(index)] : '0';
  };
  Line line;
  if (number.negative) line.put('-');
  for (int place = std::max(count + number.exponent - 1, 0); place >= 0; --place) {
    line.put(at(place));
    if (separators && place > 0 && place % 3 == 0) line.put(',');
  }
  if (number.exponent < 0) line.put('.');
  for (int place = -1; place >= number.exponent; --place) line.put(at(place));
  return line.take();
}

constexpr int kJsonFigures = 6;

bool finite(double value) {
  return value - value == 0;
}

std::uint64_t size_of(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

}  // namespace

std::string grouped(std::int64_t value) {
  return (value < 0 ? "-" : "") + group(std::to_string(size_of(value)));
}

std::string for_people(double value, int figures) {
  return write(round_to(value, std::clamp(figures, 1, kMostFigures)), true);
}

std::string json_number(double value) {
  return finite(value) ? write(round_to(value, kJsonFigures), false) : "null";
}

double rounded_for_json(double value) {
  if (!finite(value)) return value;
  const Decimal rounded = round_to(value, kJsonFigures);
  const double size = times_ten_to(static_cast<double>(rounded.figures), rounded.exponent);
  return rounded.negative ? -size : size;
}

std::string money_for_people(Money amount, std::string_view currency) {
  std::string symbol;
  if (currency == "USD") {
    symbol = "$";
  } else if (currency == "EUR") {
    symbol = "€";
  } else if (currency == "GBP") {
    symbol = "£";
  } else {
    symbol = std::string(currency) + " ";
  }
  const std::string sign = amount.micro < 0 ? "-" : "";
  const std::uint64_t size = size_of(amount.micro);
  constexpr std::uint64_t kCent = 10'000;
  constexpr std::uint64_t kUnit = 1'000'000;
  if (size == 0) return symbol + "0";
  if (size < kCent) return sign + "<" + symbol + "0.01";
  const std::uint64_t cents = (size + kCent / 2) / kCent;
  if (cents >= 1000) return sign + symbol + group(std::to_string((size + kUnit / 2) / kUnit));
  std::string hundredths = std::to_string(cents % 100);
  if (hundredths.size() < 2) hundredths.insert(0, "0");
  return sign + symbol + std::to_string(cents / 100) + "." + hundredths;
}

std::string money_decimal(Money amount) {
  const std::uint64_t size = size_of(amount.micro);
  std::string fraction = std::to_string(size % 1'000'000);
  fraction.insert(0, 6 - fraction.size(), '0');
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return (amount.micro < 0 ? "-" : "") + std::to_string(size / 1'000'000) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace scalewright
