#include "core/pricing/quote.hpp"

#include <algorithm>
#include <utility>

#include "core/pricing/wording.hpp"
#include "core/units/format.hpp"

namespace scalewright {
namespace {

bool charges_for(const Service& service, ChargedFor of) {
  return std::any_of(service.charges.begin(), service.charges.end(), [of](const Charge& c) { return c.of == of; });
}

Money likely_total(const Metered& metered) {
  Money sum;
  for (const BillLine& line : metered.lines) sum = sum + line.monthly.likely;
  return sum;
}

double dollars(const RegionalPrice& price) {
  return static_cast<double>(price.tiers.front().pico) / 1e12;
}

}  // namespace

bool Quote::better_than(const Quote& other) const {
  const std::size_t gaps = metered.unpriced.size();
  const std::size_t other_gaps = other.metered.unpriced.size();
  return gaps != other_gaps ? gaps < other_gaps : likely_total(metered) < likely_total(other.metered);
}

Seller::Seller(const Blueprint& blueprint, const Market& market)
    : blueprint_(blueprint), market_(market), account_(*market.book) {}

std::optional<Quote> Seller::quote(const Component& component) {
  std::optional<Quote> best;
  std::optional<AccountUse> account_after;
  for (const Service& service : market_.book->services) {
    if (service.kind != component.kind) continue;
    AccountUse account = account_;
    Quote offered = quote_service(component, service, account);
    if (best && !offered.better_than(*best)) continue;
    best = std::move(offered);
    account_after = std::move(account);
  }
  if (account_after) account_ = *std::move(account_after);
  return best;
}

Metered Seller::bill_traffic(const Component& component, const Service& service) {
  Metered metered;
  for (const Charge& charge : service.charges) {
    if (charge.of != ChargedFor::egress || !charge.rate) continue;
    const PriceUnit unit = market_.book->rates[*charge.rate].unit;
    metered.add(meter(market_, *charge.rate, usage_of(component, charge, service, unit), account_));
  }
  return metered;
}

Quote Seller::quote_service(const Component& component, const Service& service, AccountUse& account) const {
  Quote quote;
  quote.service = &service;
  quote.size = service.title;
  quote.count = component.count;
  quote.storage_gib = component.storage_gib;
  if (service.family) {
    add_machines(component, service, account, quote);
  } else if (component.vcpu > 0 || component.memory_gib > 0) {
    quote.vcpu = rounded_up(component.vcpu, service.vcpu_step);
    quote.memory_gib = rounded_up(component.memory_gib, service.memory_step_gib);
    quote.size += ": " + size_words(quote.vcpu, quote.memory_gib);
  }
  for (const Charge& charge : service.charges) {
    if (!charge.rate) {
      quote.metered.add(included_line(component, charge, service));
    } else if (!(charge.of == ChargedFor::egress && service.family) && !waived(charge)) {
      quote.metered.add(charged(component, charge, quote, account));
    }
  }
  say_uncharged(component, service, quote);
  return quote;
}

void Seller::add_machines(const Component& component, const Service& service, AccountUse& account, Quote& quote) const {
  const MachineFamily& family = market_.book->families[*service.family];
  const MachineNeed need{component.vcpu, component.memory_gib, component.storage_gib, disk_price(service)};
  quote.machines = choose_machine(market_, family, need);
  if (!quote.machines) {
    quote.metered.unpriced.push_back(no_machine(family, component));
    return;
  }
  const Machine& machine = *quote.machines->machine;
  const RegionalPrice& price = *quote.machines->price;
  const double count = static_cast<double>(quote.machines->count);
  const double hours = count * component.count * component.hours_per_month;
  const double quantity = family.unit == PriceUnit::per_hour ? hours : hours / static_cast<double>(kHoursPerMonth);
  BillLine line = line_at(market_, price, {price.tiers.front().pico, family.unit}, UsageRange::exactly(quantity));
  line.sku = machine.sku;
  line.title = family.title + " " + machine.sku;
  if (price.commitment != Commitment::on_demand) line.title += ", " + std::string(to_text(price.commitment));
  quote.metered.lines.push_back(std::move(line));

  quote.size = machine.sku + ": " + size_words(machine.vcpu, machine.memory_gib);
  if (quote.machines->count > 1) quote.size = std::to_string(quote.machines->count) + " x " + quote.size + " each";
  quote.count = component.count * quote.machines->count;
  quote.vcpu = machine.vcpu > 0 ? machine.vcpu : market_.terms->unknown_vcpu_counts_as;
  quote.memory_gib = machine.memory_gib;
  quote.storage_gib = std::max(component.storage_gib / count, machine.storage_gib);
  for (const Charge& charge : service.charges) {
    if (charge.of != ChargedFor::egress || !charge.rate) continue;
    account.allowance[*charge.rate] += count * component.count * machine.egress_gib;
  }
}

Metered Seller::charged(const Component& component, const Charge& charge, const Quote& quote,
                        AccountUse& account) const {
  if (charge.of == ChargedFor::storage && (quote.machines || !market_.book->rates[*charge.rate].sizes.empty())) {
    return charged_for_disk(component, *charge.rate, quote, account);
  }
  if (charge.of == ChargedFor::account && account.used[*charge.rate] > 0) return {};
  const PriceUnit unit = market_.book->rates[*charge.rate].unit;
  return meter(market_, *charge.rate, usage_of(component, charge, *quote.service, unit), account);
}

// What costs nothing here is said where a reader would look for its price.
Metered Seller::included_line(const Component& component, const Charge& charge, const Service& service) const {
  const bool stored = charge.of == ChargedFor::storage;
  const double quantity = stored                            ? component.storage_gib * component.count
                          : charge.of == ChargedFor::egress ? component.egress_gib_per_month
                                                            : 0;
  Metered metered;
  if (!(quantity > 0)) return metered;
  BillLine line;
  line.provider = market_.book->provider;
  line.sku = service.id;
  line.title = service.title + (stored ? ", storage included" : ", traffic included");
  line.quantity = quantity;
  line.unit = unit_name(stored ? PriceUnit::per_gib_month : PriceUnit::per_gib);
  line.included = true;
  line.region = market_.book->regions[market_.group].names.front();
  line.source = charge.why;
  line.as_of = market_.book->as_of;
  metered.lines.push_back(std::move(line));
  return metered;
}

// The disk of each machine beyond what comes with it; a disk is as large as it was ordered, whatever is on it.
Metered Seller::charged_for_disk(const Component& component, std::size_t rate, const Quote& quote,
                                 AccountUse& account) const {
  const double machines = quote.machines ? static_cast<double>(quote.machines->count) : 1;
  const double included = quote.machines ? quote.machines->machine->storage_gib : 0;
  const double each = std::max(0.0, component.storage_gib / machines - included);
  const double disks = machines * component.count;
  if (!market_.book->rates[rate].sizes.empty()) return meter_disks(market_, market_.book->rates[rate], each, disks);
  return meter(market_, rate, UsageRange::exactly(each * disks), account);
}

bool Seller::waived(const Charge& charge) const {
  return std::any_of(blueprint_.components.begin(), blueprint_.components.end(), [&](const Component& other) {
    return std::find(charge.unless.begin(), charge.unless.end(), other.kind) != charge.unless.end();
  });
}

// Only to compare machines with and without a disk of their own.
std::optional<double> Seller::disk_price(const Service& service) const {
  for (const Charge& charge : service.charges) {
    if (charge.of != ChargedFor::storage) continue;
    if (!charge.rate) return 0;
    const Rate& rate = market_.book->rates[*charge.rate];
    if (!rate.sizes.empty()) return dollars(rate.sizes.front().price) / rate.sizes.front().gib;
    const RegionalPrice* price = price_in(market_, rate.prices);
    return price == nullptr ? 0 : dollars(*price);
  }
  return std::nullopt;
}

std::string Seller::no_machine(const MachineFamily& family, const Component& component) const {
  if (!family.by_price[market_.group].empty()) {
    const std::string disk =
        component.storage_gib > 0 ? " and a disk of " + for_people(component.storage_gib) + " GiB" : "";
    return family.title + ": no sourced size at " + market_.book->title + " holds " +
           size_words(component.vcpu, component.memory_gib) + disk;
  }
  const Machine& first = family.machines.front();
  return no_price_here(market_, family.title + " " + first.sku, family.unit, first.prices);
}

// A quantity that the component has and the service does not speak of: not a word about it would read as free.
void Seller::say_uncharged(const Component& component, const Service& service, Quote& quote) const {
  const auto say = [&](std::string_view what) {
    quote.metered.unpriced.push_back(service.title + ": no sourced price of " + std::string(what) + " at " +
                                     market_.book->title);
  };
  const bool disk_included = quote.machines && quote.machines->machine->storage_gib > 0;
  if (component.storage_gib > 0 && !disk_included && !charges_for(service, ChargedFor::storage)) say("storage");
  if (component.egress_gib_per_month > 0 && !charges_for(service, ChargedFor::egress)) say("egress");
}

}  // namespace scalewright
