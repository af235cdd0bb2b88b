// Numbers as text, for people and for JSON. Everything is formatted from integers, so that each build and browser
// writes the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/units/money.hpp"

namespace scalewright {

// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(std::int64_t value);

// Three significant figures with separators: 1234 -> "1,230", 0.01234 -> "0.0123", 99.95 with figures 4 -> "99.95".
// Trailing zeros after the point are dropped; figures are taken as 1 to 7. Precondition: finite. Sizes below 1e-15 read
// as 0, sizes above 1e21 as 1e21.
[[nodiscard]] std::string for_people(double value, int figures = 3);

// Up to six significant figures, no separators, no exponent, as JSON wants it: 0.25 -> "0.25", 5 -> "5". Sizes below
// 1e-15 read as 0, sizes above 1e21 as 1e21; what is not finite is "null", since JSON has no other word for it.
[[nodiscard]] std::string json_number(double value);

// The value that json_number writes, so that a figure that is compared or summed is the figure that is shown.
[[nodiscard]] double rounded_for_json(double value);

// "$41", "$4.20", "$1,234": whole units from 10 on, cents below, halves rounded away from zero. Less than a cent reads
// as
// "<$0.01", so that "$0" means nothing at all. The symbol comes before the number for USD, EUR, GBP; other currencies
// as "CHF 41".
[[nodiscard]] std::string money_for_people(Money amount, std::string_view currency);

// "4.2" with at most six decimals, no trailing zeros: the exact amount.
[[nodiscard]] std::string money_decimal(Money amount);

}  // namespace scalewright
