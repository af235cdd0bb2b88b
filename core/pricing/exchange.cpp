#include "core/pricing/exchange.hpp"

#include <limits>

#include "core/pricing/pricing.hpp"

namespace scalewright {

Money Exchange::convert(Money dollars) const {
  if (rate == nullptr) return dollars;
  using Wide = __int128;
  constexpr Wide kPico = 1'000'000'000'000;
  const Wide scaled = static_cast<Wide>(dollars.micro) * kPico;
  Wide whole = scaled / rate->pico_dollars;
  const Wide rest = scaled % rate->pico_dollars;
  const Wide twice = (rest < 0 ? -rest : rest) * 2;
  if (twice > rate->pico_dollars || (twice == rate->pico_dollars && whole % 2 != 0)) whole += scaled < 0 ? -1 : 1;
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  if (whole > kMost) return {kMost};
  if (whole < kLeast) return {kLeast};
  return {static_cast<std::int64_t>(whole)};
}

MoneyRange Exchange::convert(const MoneyRange& dollars) const {
  return {convert(dollars.low), convert(dollars.likely), convert(dollars.high)};
}

double Exchange::convert(double dollars) const {
  return rate == nullptr ? dollars : dollars / (static_cast<double>(rate->pico_dollars) / 1e12);
}

Money in_dollars(Money amount, const CurrencyRate* rate) {
  if (rate == nullptr) return amount;
  constexpr __int128 kPico = 1'000'000'000'000;
  const __int128 dollars = (static_cast<__int128>(amount.micro) * rate->pico_dollars + kPico / 2) / kPico;
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  return {dollars > kMost ? kMost : static_cast<std::int64_t>(dollars)};
}

std::optional<Money> exchanged(Money amount, std::string_view from, std::string_view to, const RuleBook& rules) {
  if (from == to) return amount;
  const PriceTerms* terms = rules.prices.terms();
  if (terms == nullptr) return std::nullopt;
  const auto known = [terms](std::string_view code) { return code == "USD" || rate_of(*terms, code) != nullptr; };
  if (!known(from) || !known(to)) return std::nullopt;
  return Exchange{rate_of(*terms, to)}.convert(in_dollars(amount, rate_of(*terms, from)));
}

const CurrencyRate* rate_of(const PriceTerms& terms, std::string_view currency) {
  for (const CurrencyRate& rate : terms.currencies) {
    if (rate.code == currency) return &rate;
  }
  return nullptr;
}

}  // namespace scalewright
