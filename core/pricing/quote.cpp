#include "core/pricing/quote.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace scalewright {
namespace {

bool charges_for(const Service& service, ChargedFor of) {
  return std::any_of(service.charges.begin(), service.charges.end(), [of](const Charge& c) { return c.of == of; });
}

Money likely_total(const Metered& metered) {
  Money sum;
  for (const DraftLine& line : metered.lines) sum = sum + line.monthly.likely;
  return sum;
}

// Lines at a price of another region.
std::ptrdiff_t lines_elsewhere(const Metered& metered) {
  return std::count_if(metered.lines.begin(), metered.lines.end(), [](const DraftLine& line) {
    return line.price != nullptr && stands_elsewhere(*line.market, *line.price);
  });
}

double dollars(const RegionalPrice& price) {
  return static_cast<double>(price.tiers.front().pico) / 1e12;
}

}  // namespace

bool Quote::better_than(const Quote& other) const {
  const std::size_t gaps = metered.gaps.size();
  const std::size_t other_gaps = other.metered.gaps.size();
  if (gaps != other_gaps) return gaps < other_gaps;
  const std::ptrdiff_t elsewhere = lines_elsewhere(metered);
  const std::ptrdiff_t other_elsewhere = lines_elsewhere(other.metered);
  if (elsewhere != other_elsewhere) return elsewhere < other_elsewhere;
  return likely_total(metered) < likely_total(other.metered);
}

bool sells(const PriceBook& book, std::string_view kind) {
  return std::any_of(book.services.begin(), book.services.end(), [kind](const Service& s) { return s.kind == kind; });
}

Seller::Seller(const Blueprint& blueprint, const Market& market)
    : blueprint_(blueprint), market_(market), account_(*market.book) {}

std::optional<Quote> Seller::quote(const Component& component) {
  const std::vector<Service>& services = market_.book->services;
  const auto of_kind = [&component](const Service& service) { return service.kind == component.kind; };
  const auto first = std::find_if(services.begin(), services.end(), of_kind);
  if (first == services.end()) return std::nullopt;
  auto next = std::find_if(std::next(first), services.end(), of_kind);
  if (next == services.end()) return quote_service(component, *first, account_);
  const AccountUse before = account_;
  Quote best = quote_service(component, *first, account_);
  for (; next != services.end(); next = std::find_if(std::next(next), services.end(), of_kind)) {
    AccountUse account = before;
    Quote offered = quote_service(component, *next, account);
    if (!offered.better_than(best)) continue;
    best = std::move(offered);
    account_ = std::move(account);
  }
  return best;
}

Metered Seller::bill_traffic(const Component& component, const Service& service) {
  Metered metered;
  for (const Charge& charge : service.charges) {
    if (charge.of != ChargedFor::egress || !charge.rate) continue;
    const PriceUnit unit = market_.book->rates[*charge.rate].unit;
    bill_usage(component, *charge.rate, usage_of(component, charge, service, unit), account_, metered);
  }
  return metered;
}

const OwnLine* Seller::own_line(const Component& component, std::string_view sku) const {
  return market_.own == nullptr ? nullptr : market_.own->of_line(market_.book->provider, component.id, sku);
}

// What the reader says of the line stands instead of what was computed and published.
void Seller::bill_usage(const Component& component, std::size_t rate_index, UsageRange usage, AccountUse& account,
                        Metered& metered) const {
  const Rate& rate = market_.book->rates[rate_index];
  const OwnLine* own = own_line(component, rate.id);
  if (own != nullptr && own->quantity) usage = UsageRange::exactly(*own->quantity);
  if (own != nullptr && own->states_price()) {
    account.rates[rate_index].used += usage.likely;
    metered.lines.push_back(own_line_at(market_, *own, rate.unit, usage));
    metered.lines.back().rate = &rate;
    return;
  }
  const std::size_t before = metered.lines.size();
  meter(market_, rate_index, usage, account, metered);
  for (std::size_t i = before; i < metered.lines.size(); ++i) metered.lines[i].own = own;
}

Quote Seller::quote_service(const Component& component, const Service& service, AccountUse& account) const {
  Quote quote;
  quote.metered.lines.reserve(2 * service.charges.size());  // a charge has one line, or one more for its allowance
  quote.size.market = &market_;
  quote.size.service = &service;
  quote.size.count = component.count;
  quote.size.storage_gib = component.storage_gib;
  if (service.family) {
    add_machines(component, account, quote);
  } else if (component.vcpu > 0 || component.memory_gib > 0) {
    quote.size.vcpu = rounded_up(component.vcpu, service.vcpu_step);
    quote.size.memory_gib = rounded_up(component.memory_gib, service.memory_step_gib);
  }
  for (const Charge& charge : service.charges) {
    if (!charge.rate) {
      add_included(component, charge, quote);
    } else if (!(charge.of == ChargedFor::egress && service.family) && !waived(charge)) {
      add_charge(component, charge, account, quote);
    }
  }
  note_uncharged(component, quote);
  return quote;
}

void Seller::add_machines(const Component& component, AccountUse& account, Quote& quote) const {
  const Service& service = *quote.size.service;
  const MachineFamily& family = market_.book->families[*service.family];
  const MachineNeed need{component.vcpu, component.memory_gib, component.storage_gib, disk_price(service)};
  const std::optional<MachineChoice> choice = choose_machine(market_, family, need);
  if (!choice) {
    quote.metered.gaps.push_back({.kind = GapKind::no_machine, .market = &market_, .service = &service});
    return;
  }
  const Machine& machine = *choice->machine;
  const double count = static_cast<double>(choice->count);
  const double hours = count * component.count * component.hours_per_month;
  const OwnLine* own = own_line(component, machine.sku);
  const double billed = family.unit == PriceUnit::per_hour ? hours : hours / static_cast<double>(kHoursPerMonth);
  const UsageRange quantity = UsageRange::exactly(own != nullptr && own->quantity ? *own->quantity : billed);
  DraftLine line = own != nullptr && own->states_price()
                       ? own_line_at(market_, *own, family.unit, quantity)
                       : line_at(market_, choice->price, {choice->price->tiers.front().pico, family.unit}, quantity);
  line.own = own;
  line.service = &service;
  line.machine = &machine;
  quote.metered.lines.push_back(line);

  quote.size.machine = &machine;
  quote.size.machines = choice->count;
  quote.size.count = component.count * choice->count;
  quote.size.vcpu = machine.vcpu > 0 ? machine.vcpu : market_.terms->unknown_vcpu_counts_as;
  quote.size.memory_gib = machine.memory_gib;
  quote.size.storage_gib = std::max(component.storage_gib / count, machine.storage_gib);
  for (const Charge& charge : service.charges) {
    if (charge.of != ChargedFor::egress || !charge.rate) continue;
    account.rates[*charge.rate].allowance += count * component.count * machine.egress_gib;
  }
}

void Seller::add_charge(const Component& component, const Charge& charge, AccountUse& account, Quote& quote) const {
  const Rate& rate = market_.book->rates[*charge.rate];
  if (charge.of == ChargedFor::storage && (quote.size.machine != nullptr || !rate.sizes.empty())) {
    add_disks(component, *charge.rate, account, quote);
    return;
  }
  if (charge.of == ChargedFor::account && account.rates[*charge.rate].used > 0) return;
  const UsageRange usage = usage_of(component, charge, *quote.size.service, rate.unit);
  bill_usage(component, *charge.rate, usage, account, quote.metered);
}

// What costs nothing here is said where a reader would look for its price.
void Seller::add_included(const Component& component, const Charge& charge, Quote& quote) const {
  const bool stored = charge.of == ChargedFor::storage;
  DraftLine line;
  line.quantity = stored                            ? component.storage_gib * component.count
                  : charge.of == ChargedFor::egress ? component.egress_gib_per_month
                                                    : 0;
  if (!(line.quantity > 0)) return;
  line.market = &market_;
  line.service = quote.size.service;
  line.included = &charge;
  line.unit_price = {0, stored ? PriceUnit::per_gib_month : PriceUnit::per_gib};
  quote.metered.lines.push_back(line);
}

// The disk of each machine beyond what comes with it; a disk is as large as it was ordered, whatever is on it.
void Seller::add_disks(const Component& component, std::size_t rate, AccountUse& account, Quote& quote) const {
  const double machines = static_cast<double>(quote.size.machines);
  const double included = quote.size.machine != nullptr ? quote.size.machine->storage_gib : 0;
  const double each = std::max(0.0, component.storage_gib / machines - included);
  const double disks = machines * component.count;
  if (!market_.book->rates[rate].sizes.empty()) {
    meter_disks(market_, market_.book->rates[rate], each, disks, quote.metered);
    correct_disks(component, quote.metered);
  } else {
    bill_usage(component, rate, UsageRange::exactly(each * disks), account, quote.metered);
  }
}

// A disk that is sold in sizes is billed by the piece.
void Seller::correct_disks(const Component& component, Metered& metered) const {
  if (metered.lines.empty() || metered.lines.back().disk == nullptr) return;
  DraftLine& line = metered.lines.back();
  const OwnLine* own = own_line(component, line.rate->id);
  if (own == nullptr) return;
  const DraftLine published = line;
  const UsageRange pieces = UsageRange::exactly(own->quantity.value_or(published.quantity));
  const UnitPrice price{published.disk->price.tiers.front().pico, published.rate->unit};
  line = own->states_price() ? own_line_at(market_, *own, price.unit, pieces)
                             : line_at(market_, &published.disk->price, price, pieces);
  line.own = own;
  line.rate = published.rate;
  line.disk = published.disk;
}

bool Seller::waived(const Charge& charge) const {
  if (charge.unless.empty()) return false;
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

// A quantity that the component has and the service does not speak of: not a word about it would read as free.
void Seller::note_uncharged(const Component& component, Quote& quote) const {
  const Service& service = *quote.size.service;
  const auto note = [&](GapKind kind) {
    quote.metered.gaps.push_back({.kind = kind, .market = &market_, .service = &service});
  };
  const bool disk_included = quote.size.machine != nullptr && quote.size.machine->storage_gib > 0;
  if (component.storage_gib > 0 && !disk_included && !charges_for(service, ChargedFor::storage)) {
    note(GapKind::no_storage_price);
  }
  if (component.egress_gib_per_month > 0 && !charges_for(service, ChargedFor::egress)) note(GapKind::no_egress_price);
}

}  // namespace scalewright
