#include "core/units/money.hpp"

#include <algorithm>

#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace scalewright {
namespace {

using Wide = __int128;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

// Pico-units times micro-quantities are 10^-18; a bill counts in 10^-6.
constexpr Wide kPicoMicroPerMicro = 1'000'000'000'000;

constexpr std::array<std::pair<PriceUnit, std::string_view>, 13> kUnitNames = {{
    {PriceUnit::per_hour, "per_hour"},
    {PriceUnit::per_month, "per_month"},
    {PriceUnit::per_gib_month, "per_gib_month"},
    {PriceUnit::per_gib, "per_gib"},
    {PriceUnit::per_million_requests, "per_million_requests"},
    {PriceUnit::per_vcpu_hour, "per_vcpu_hour"},
    {PriceUnit::per_gib_hour, "per_gib_hour"},
    {PriceUnit::per_million_vcpu_seconds, "per_million_vcpu_seconds"},
    {PriceUnit::per_million_gib_seconds, "per_million_gib_seconds"},
    {PriceUnit::per_user_month, "per_user_month"},
    {PriceUnit::per_million_events, "per_million_events"},
    {PriceUnit::per_minute, "per_minute"},
    {PriceUnit::once, "once"},
}};

bool is_digit(char ch) {
  return ch >= '0' && ch <= '9';
}

}  // namespace

Money operator+(Money a, Money b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.micro, b.micro, &sum)) return {a.micro > 0 ? kMost : kLeast};
  return {sum};
}

Money operator-(Money a, Money b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a.micro, b.micro, &difference)) return {a.micro >= 0 ? kMost : kLeast};
  return {difference};
}

Money money_from(double units) {
  constexpr double kMost = 9e12;  // a Money holds a little more
  return {units > 0 ? static_cast<std::int64_t>(std::min(units, kMost) * 1e6) : 0};
}

MoneyRange operator+(const MoneyRange& a, const MoneyRange& b) {
  return {a.low + b.low, a.likely + b.likely, a.high + b.high};
}

std::string_view to_text(PriceUnit unit) {
  for (const auto& [value, name] : kUnitNames) {
    if (value == unit) return name;
  }
  return {};
}

std::optional<PriceUnit> price_unit_from(std::string_view text) {
  for (const auto& [value, name] : kUnitNames) {
    if (name == text) return value;
  }
  return std::nullopt;
}

std::optional<BilledQuantity> quantity_from(double units) {
  constexpr double kLimit = 9e12;  // times a million stays inside 63 bits
  if (!(units >= 0 && units <= kLimit)) return std::nullopt;
  return BilledQuantity{static_cast<std::int64_t>(units * 1e6 + 0.5)};
}

Money multiply(UnitPrice price, BilledQuantity quantity) {
  const Wide product = static_cast<Wide>(price.pico) * quantity.micro;
  Wide whole = product / kPicoMicroPerMicro;
  const Wide rest = product % kPicoMicroPerMicro;
  const Wide twice = (rest < 0 ? -rest : rest) * 2;
  if (twice > kPicoMicroPerMicro || (twice == kPicoMicroPerMicro && whole % 2 != 0)) whole += product < 0 ? -1 : 1;
  if (whole > kMost) return {kMost};
  if (whole < kLeast) return {kLeast};
  return {static_cast<std::int64_t>(whole)};
}

std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction;
  if (point != std::string_view::npos) {
    fraction = text.substr(point + 1);
    if (fraction.empty()) return std::nullopt;
  }
  if (whole.empty() || decimals < 0) return std::nullopt;

  std::int64_t value = 0;
  const auto append = [&value](char digit) {
    return is_digit(digit) && !__builtin_mul_overflow(value, std::int64_t{10}, &value) &&
           !__builtin_add_overflow(value, std::int64_t{digit - '0'}, &value);
  };
  for (const char digit : whole) {
    if (!append(digit)) return std::nullopt;
  }
  for (std::size_t place = 0; place < static_cast<std::size_t>(decimals); ++place) {
    if (!append(place < fraction.size() ? fraction[place] : '0')) return std::nullopt;
  }
  // Digits beyond the last place may only say zero: a price is never cut short.
  for (std::size_t place = static_cast<std::size_t>(decimals); place < fraction.size(); ++place) {
    if (fraction[place] != '0') return std::nullopt;
  }
  return value;
}

}  // namespace scalewright
