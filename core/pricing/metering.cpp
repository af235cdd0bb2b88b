#include "core/pricing/metering.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/pricing/wording.hpp"
#include "core/units/format.hpp"

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

// What would be billed if the allowance or the first tiers were all that has a price.
std::string beyond(const Market& market, const Rate& rate, double bound) {
  return rate.title + ": no sourced price at " + market.book->title + " beyond " + for_people(bound) + " " +
         std::string(unit_name(rate.unit)) + (rate.unit == PriceUnit::per_gib ? " a month" : "");
}

BillLine free_line(const Market& market, const Rate& rate, const RegionalPrice* price, double quantity,
                   const std::string& note) {
  static const RegionalPrice kUnpriced;
  BillLine line = line_at(market, price == nullptr ? kUnpriced : *price, {0, rate.unit}, UsageRange::exactly(quantity));
  if (price == nullptr) {
    line.region = market.book->regions[market.group].names.front();
    line.source = market.book->sources.front().title;
  }
  line.title = rate.title + " (" + note + ")";
  line.included = true;
  return line;
}

}  // namespace

void Metered::add(Metered more) {
  std::move(more.lines.begin(), more.lines.end(), std::back_inserter(lines));
  std::move(more.unpriced.begin(), more.unpriced.end(), std::back_inserter(unpriced));
}

BillLine line_at(const Market& market, const RegionalPrice& price, UnitPrice unit_price, const UsageRange& quantity) {
  const PriceSource& source = market.book->sources[price.source];
  const Confidence* confidence = market.terms->confidence(source.confidence);
  const int spread = confidence == nullptr ? 0 : confidence->spread_permille;
  BillLine line;
  line.provider = market.book->provider;
  const std::optional<BilledQuantity> billed = quantity_from(quantity.likely);
  line.quantity = billed ? static_cast<double>(billed->micro) / 1e6 : quantity.likely;  // what the amount was made of
  line.unit = unit_name(unit_price.unit);
  line.unit_price = static_cast<double>(unit_price.pico) / 1e12;
  line.monthly = {amount(unit_price, quantity.low, 1000 - spread), amount(unit_price, quantity.likely, 1000),
                  amount(unit_price, quantity.high, 1000 + spread)};
  line.region = price.region;
  line.source = source.as_of_note.empty() ? source.title : source.title + " (date " + source.as_of_note + ")";
  line.as_of = source.as_of;
  line.confidence = source.confidence;
  return line;
}

Metered meter(const Market& market, std::size_t rate_index, const UsageRange& usage, AccountUse& account) {
  const Rate& rate = market.book->rates[rate_index];
  Metered metered;
  if (!(usage.high > 0)) return metered;
  const RegionalPrice* price = price_in(market, rate.prices);
  const double used = account.used[rate_index];
  const double included = account.allowance[rate_index];
  const double free = included + (rate.free ? rate.free->quantity : 0);
  account.used[rate_index] += usage.likely;

  const double from_allowance = part_within(used, usage.likely, 0, free);
  if (from_allowance > 0) {
    metered.lines.push_back(free_line(market, rate, price, from_allowance,
                                      rate.free && included <= 0 ? rate.free->note : "included with the machines"));
  }
  double from = free;
  if (price != nullptr) {
    for (const PriceTier& tier : price->tiers) {
      const UsageRange part = part_within(used, usage, from, tier.up_to);
      from = std::max(from, tier.up_to);
      if (!(part.high > 0)) continue;
      metered.lines.push_back(line_at(market, *price, {tier.pico, rate.unit}, part));
      metered.lines.back().title = rate.title;
    }
  }
  for (BillLine& line : metered.lines) line.sku = rate.id;
  if (part_within(used, usage.high, from, kNoBound) > 0) {
    metered.unpriced.push_back(price == nullptr && !rate.prices.empty()
                                   ? no_price_here(market, rate.title, rate.unit, rate.prices)
                                   : beyond(market, rate, from));
  }
  return metered;
}

Metered meter_disks(const Market& market, const Rate& rate, double gib_each, double disks) {
  Metered metered;
  if (!(gib_each > 0) || !(disks > 0)) return metered;
  const DiskSize* chosen = nullptr;
  double needed = 0;
  double best = 0;
  for (const DiskSize& size : rate.sizes) {
    if (size.price.rank[market.group] < 0) continue;
    const double pieces =
        std::max(1.0, static_cast<double>(static_cast<std::int64_t>((gib_each - 0.001) / size.gib) + 1));
    const double cost = pieces * static_cast<double>(size.price.tiers.front().pico);
    if (chosen != nullptr && cost >= best) continue;
    chosen = &size;
    needed = pieces;
    best = cost;
  }
  if (chosen == nullptr) {
    std::vector<RegionalPrice> elsewhere;
    for (const DiskSize& size : rate.sizes) elsewhere.push_back(size.price);
    metered.unpriced.push_back(no_price_here(market, rate.title, rate.unit, elsewhere));
    return metered;
  }
  metered.lines.push_back(line_at(market, chosen->price, {chosen->price.tiers.front().pico, rate.unit},
                                  UsageRange::exactly(needed * disks)));
  metered.lines.back().sku = rate.id;
  metered.lines.back().title = rate.title + " " + chosen->sku + ", " + for_people(chosen->gib) + " GiB";
  return metered;
}

}  // namespace scalewright
