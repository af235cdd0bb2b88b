// Dollars into the currency of a bill, at a dated rate.
#pragma once

#include <string_view>

#include "core/rules/prices.hpp"
#include "core/units/money.hpp"

namespace scalewright {

struct Exchange {
  const CurrencyRate* rate = nullptr;  // null: US dollars

  [[nodiscard]] Money convert(Money dollars) const;  // rounded half to even to a micro-unit
  [[nodiscard]] MoneyRange convert(const MoneyRange& dollars) const;
  [[nodiscard]] double convert(double dollars) const;
};

// The inverse of Exchange::convert, to the nearest micro-dollar.
[[nodiscard]] Money in_dollars(Money amount, const CurrencyRate* rate);

// The rate of the currency; null for USD and for a currency without one.
[[nodiscard]] const CurrencyRate* rate_of(const PriceTerms& terms, std::string_view currency);

}  // namespace scalewright
