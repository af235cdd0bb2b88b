// Money as integers. An amount is micro-units of one currency; a unit price is pico-units per unit and period, so that
// 0.0000166667 dollars per GiB-second loses nothing that a bill could show. No arithmetic on doubles but the one named
// conversion below.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scalewright {

// 1,000,000 micro-units are one unit of the currency (one dollar). Range: about +-9.2 million million units.
struct Money {
  std::int64_t micro = 0;

  [[nodiscard]] static constexpr Money from_units(std::int64_t units) { return {units * 1'000'000}; }
  [[nodiscard]] constexpr bool saturated() const { return micro == INT64_MAX; }
  [[nodiscard]] constexpr double units() const { return static_cast<double>(micro) / 1e6; }
  friend constexpr auto operator<=>(const Money&, const Money&) = default;
};

// Saturating: a sum outside the range stays at its end; overflowed() of the caller's tests sees it, a bill never wraps.
[[nodiscard]] Money operator+(Money a, Money b);
[[nodiscard]] Money operator-(Money a, Money b);

// What somebody stated, which may be any number: to the micro-unit, saturating; nothing below zero.
[[nodiscard]] Money money_from(double units);

struct MoneyRange {
  Money low, likely, high;

  [[nodiscard]] static constexpr MoneyRange exactly(Money m) { return {m, m, m}; }
  [[nodiscard]] constexpr bool ordered() const { return low <= likely && likely <= high; }
  friend constexpr bool operator==(const MoneyRange&, const MoneyRange&) = default;
};
[[nodiscard]] MoneyRange operator+(const MoneyRange& a, const MoneyRange& b);

// What a unit price is a price of. The period is part of the unit: an hourly price cannot be read as a monthly one.
enum class PriceUnit : std::uint8_t {
  per_hour,
  per_month,
  per_gib_month,
  per_gib,
  per_million_requests,
  per_vcpu_hour,
  per_gib_hour,
  per_million_vcpu_seconds,
  per_million_gib_seconds,
  per_user_month,
  per_million_events,
  per_minute,
  once,
};
[[nodiscard]] std::string_view to_text(PriceUnit unit);                         // "per_hour"
[[nodiscard]] std::optional<PriceUnit> price_unit_from(std::string_view text);  // the inverse

// 10^12 pico-units are one unit of the currency.
struct UnitPrice {
  std::int64_t pico = 0;
  PriceUnit unit = PriceUnit::per_month;
  friend constexpr bool operator==(const UnitPrice&, const UnitPrice&) = default;
};

// Billed months have 730 hours, as the providers' own calculators do.
inline constexpr std::int64_t kHoursPerMonth = 730;

// How many units are billed, in millionths of the unit. Negative counts are refused by quantity_from.
struct BilledQuantity {
  std::int64_t micro = 0;
};
// Rounds half up to a millionth; nullopt when negative, not finite or too large.
[[nodiscard]] std::optional<BilledQuantity> quantity_from(double units);

// price times quantity, rounded half to even to a micro-unit; saturates. An hourly price expects hours, and so on.
[[nodiscard]] Money multiply(UnitPrice price, BilledQuantity quantity);

// "0.0104" -> 10,400,000,000 pico. Digits and one point only; nullopt on anything else or overflow.
[[nodiscard]] std::optional<std::int64_t> parse_decimal(std::string_view text, int decimals);

}  // namespace scalewright
