#include "core/pricing/metering.hpp"

#include <algorithm>
#include <limits>

namespace scalewright {
namespace {

constexpr double kNoBound = std::numeric_limits<double>::infinity();

// The part of [used, used + quantity] that lies in [from, to].
double part_within(double used, double quantity, double from, double to) {
  return std::max(0.0, std::min(used + quantity, to) - std::max(used, from));
}

UsageRange part_within(double used, const UsageRange& usage, double from, double to) {
  return {part_within(used, usage.low, from, to), part_within(used, usage.likely, from, to),
          part_within(used, usage.high, from, to)};
}

Money amount(UnitPrice price, double quantity, int permille) {
  const std::optional<BilledQuantity> billed = quantity_from(quantity);
  const auto scaled = static_cast<std::int64_t>(static_cast<__int128>(price.pico) * permille / 1000);
  return billed ? multiply({scaled, price.unit}, *billed) : Money{std::numeric_limits<std::int64_t>::max()};
}

std::int64_t discounted(std::int64_t pico, int permille) {
  return static_cast<std::int64_t>(static_cast<__int128>(pico) * (1000 - permille) / 1000);
}

std::optional<std::int64_t> pico_from(double dollars) {
  constexpr double kMost = 9e6;  // dollars that an integer of pico-dollars holds
  if (!(dollars >= 0) || dollars > kMost) return std::nullopt;
  return static_cast<std::int64_t>(dollars * 1e12 + 0.5);
}

void set_exact_price(double dollars, const UsageRange& quantity, DraftLine& line) {
  line.unit_price.pico = pico_from(dollars).value_or(0);
  line.monthly = {amount(line.unit_price, quantity.low, 1000), amount(line.unit_price, quantity.likely, 1000),
                  amount(line.unit_price, quantity.high, 1000)};
}

}  // namespace

DraftLine line_at(const Market& market, const RegionalPrice* price, UnitPrice unit_price, const UsageRange& quantity) {
  const PriceSource& source = market.book->sources[price == nullptr ? 0 : price->source];
  const Confidence* confidence = market.terms->confidence(source.confidence);
  const int spread = confidence == nullptr ? 0 : confidence->spread_permille;
  int low = 1000 - spread;
  int high = 1000 + spread;
  if (price != nullptr && stands_elsewhere(market, *price)) {
    low = std::min(low, market.terms->elsewhere_low_permille);
    high = std::max(high, market.terms->elsewhere_high_permille);
  }
  DraftLine line;
  line.market = &market;
  line.price = price;
  line.unit_price = unit_price;
  const std::optional<BilledQuantity> billed = quantity_from(quantity.likely);
  line.quantity = billed ? static_cast<double>(billed->micro) / 1e6 : quantity.likely;  // what the amount was made of
  line.discount_permille = market.own == nullptr ? 0 : market.own->discount_permille(market.book->provider);
  if (line.discount_permille > 0) line.unit_price.pico = discounted(unit_price.pico, line.discount_permille);
  line.monthly = {amount(line.unit_price, quantity.low, low), amount(line.unit_price, quantity.likely, 1000),
                  amount(line.unit_price, quantity.high, high)};
  return line;
}

DraftLine own_line_at(const Market& market, const OwnLine& own, PriceUnit unit, const UsageRange& quantity) {
  DraftLine line = line_at(market, nullptr, {0, unit}, quantity);
  line.own = &own;
  line.discount_permille = 0;
  if (own.free) return line;
  set_exact_price(own.monthly ? *own.monthly : own.unit_price.value_or(0), quantity, line);
  return line;
}

DraftLine people_line_at(const Market& market, double hour_rate, double hours) {
  const UsageRange quantity = UsageRange::exactly(hours);
  DraftLine line = line_at(market, nullptr, {0, PriceUnit::per_hour}, quantity);
  line.people = true;
  line.discount_permille = 0;
  set_exact_price(hour_rate, quantity, line);
  return line;
}

void meter(const Market& market, std::size_t rate_index, const UsageRange& usage, AccountUse& account,
           Metered& metered) {
  const Rate& rate = market.book->rates[rate_index];
  if (!(usage.high > 0)) return;
  const RegionalPrice* price = price_in(market, rate.prices);
  const auto [used, included] = account.rates[rate_index];
  const double free = included + (rate.free ? rate.free->quantity : 0);
  account.rates[rate_index].used += usage.likely;
  const auto add = [&](DraftLine line) -> DraftLine& {
    line.rate = &rate;
    return metered.lines.emplace_back(line);
  };

  const double from_allowance = part_within(used, usage.likely, 0, free);
  if (from_allowance > 0) {
    DraftLine& line = add(line_at(market, price, {0, rate.unit}, UsageRange::exactly(from_allowance)));
    line.free = true;
    line.allowed = free;
    line.allowance = rate.free && included <= 0 ? std::string_view(rate.free->note) : "included with the machines";
  }
  double from = free;
  if (price != nullptr) {
    for (const PriceTier& tier : price->tiers) {
      const UsageRange part = part_within(used, usage, from, tier.up_to);
      from = std::max(from, tier.up_to);
      if (part.high > 0) add(line_at(market, price, {tier.pico, rate.unit}, part));
    }
  }
  if (part_within(used, usage.high, from, kNoBound) > 0) {
    const bool elsewhere = price == nullptr && !rate.prices.empty();
    metered.gaps.push_back({.kind = elsewhere ? GapKind::no_price_here : GapKind::beyond_bound,
                            .market = &market,
                            .rate = &rate,
                            .bound = from});
  }
}

void meter_disks(const Market& market, const Rate& rate, double gib_each, double disks, Metered& metered) {
  if (!(gib_each > 0) || !(disks > 0)) return;
  const bool elsewhere = std::all_of(rate.sizes.begin(), rate.sizes.end(),
                                     [&market](const DiskSize& size) { return stands_elsewhere(market, size.price); });
  const DiskSize* chosen = nullptr;
  double needed = 0;
  double best = 0;
  for (const DiskSize& size : rate.sizes) {
    if (stands_elsewhere(market, size.price) && !elsewhere) continue;
    const double pieces =
        std::max(1.0, static_cast<double>(static_cast<std::int64_t>((gib_each - 0.001) / size.gib) + 1));
    const double cost = pieces * static_cast<double>(size.price.tiers.front().pico);
    if (chosen != nullptr && cost >= best) continue;
    chosen = &size;
    needed = pieces;
    best = cost;
  }
  if (chosen == nullptr) {
    metered.gaps.push_back({.kind = GapKind::no_price_here, .market = &market, .rate = &rate});
    return;
  }
  DraftLine line = line_at(market, &chosen->price, {chosen->price.tiers.front().pico, rate.unit},
                           UsageRange::exactly(needed * disks));
  line.rate = &rate;
  line.disk = chosen;
  metered.lines.push_back(line);
}

}  // namespace scalewright
