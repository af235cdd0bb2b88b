#include "core/pricing/pricing.hpp"

#include <algorithm>
#include <deque>
#include <limits>

#include "core/pricing/bill.hpp"
#include "core/pricing/exchange.hpp"
#include "core/pricing/itemise.hpp"
#include "core/pricing/market.hpp"
#include "core/pricing/wording.hpp"
#include "core/result/sort.hpp"
#include "core/units/format.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

constexpr std::string_view kNoPrice = "no sourced price";  // where nobody reads which

// What the design needs of a seller, each kind once.
std::vector<std::string_view> kinds_of(const Blueprint& blueprint) {
  std::vector<std::string_view> kinds;
  for (const Component& component : blueprint.components) {
    const bool known = std::find(kinds.begin(), kinds.end(), component.kind) != kinds.end();
    if (!component.kind.empty() && !known) kinds.push_back(component.kind);
  }
  return kinds;
}

// Without any price, since the book has none in the wanted region.
Bill out_of_region(const Blueprint& blueprint, const PriceBook& book, const PriceTerms& terms,
                   const RegionGroup& wanted) {
  Bill bill;
  for (const std::string_view kind : kinds_of(blueprint))
    bill.unpriced.push_back(not_in_region(book, terms, kind, wanted));
  return bill;
}

// Traffic is billed last and read beside the rest of its component.
void write_items(std::vector<DraftLine> lines, const Blueprint& blueprint, const Exchange& exchange, Bill& bill) {
  sort_stably(lines, [](const DraftLine& a, const DraftLine& b) { return a.component < b.component; });
  bill.items.reserve(lines.size());
  for (const DraftLine& line : lines) {
    BillLine& item = bill.items.emplace_back(itemise(line, blueprint));
    item.monthly = exchange.convert(item.monthly);
    item.unit_price = exchange.convert(item.unit_price);
  }
}

std::string oldest_price(const Draft& draft) {
  std::string_view oldest;
  for (const DraftLine& line : draft.lines) {
    const std::string_view date = date_of(line);
    if (!date.empty() && (oldest.empty() || date < oldest)) oldest = date;
  }
  return std::string(oldest);
}

Bill write_bill(const Draft& draft, const Blueprint& blueprint, const Exchange& exchange, BillDetail detail) {
  Bill bill;
  bill.sizes.reserve(draft.sizes.size());
  for (const DraftSize& size : draft.sizes) {
    bill.sizes.push_back({.component = blueprint.components[size.component].id,
                          .size = detail != BillDetail::totals ? size_title(size, blueprint) : std::string(),
                          .count = size.count,
                          .vcpu = size.vcpu,
                          .memory_gib = size.memory_gib,
                          .storage_gib = size.storage_gib,
                          .elastic = size.machine == nullptr});
  }
  Money most;
  for (const DraftLine& line : draft.lines) {
    bill.monthly = bill.monthly + exchange.convert(line.monthly);
    bill.likely_dollars = bill.likely_dollars + line.monthly.likely;
    most = most + line.monthly.high;
  }
  if (most.saturated()) {
    bill.monthly = {};
    bill.likely_dollars = {};
    bill.unpriced.emplace_back("an amount beyond what is counted here");
  } else if (detail == BillDetail::full) {
    write_items(draft.lines, blueprint, exchange, bill);
  }
  if (detail != BillDetail::totals) bill.as_of = oldest_price(draft);
  for (const Gap& gap : draft.gaps) {
    bill.unpriced.push_back(detail != BillDetail::totals ? explain(gap, blueprint) : std::string(kNoPrice));
  }
  return bill;
}

// Everything that the bills of one blueprint have in common.
struct Pricing {
  const Blueprint& blueprint;
  const PriceTerms& terms;
  std::string_view currency;
  PricingOptions options;
  OwnPrices own;  // the reader's, in US dollars
  Place place;
  Exchange exchange;
  std::vector<Market> specialists;
};

const OwnPrices* own_of(const Pricing& pricing) {
  return pricing.own.empty() ? nullptr : &pricing.own;
}

OwnPrices in_dollars(const OwnPrices* own, const CurrencyRate* rate) {
  if (own == nullptr) return {};
  OwnPrices dollars = *own;
  if (rate == nullptr) return dollars;
  const double factor = static_cast<double>(rate->pico_dollars) / 1e12;
  for (OwnLine& line : dollars.lines) {
    if (line.unit_price) *line.unit_price *= factor;
    if (line.monthly) *line.monthly *= factor;
  }
  if (dollars.hour_rate) *dollars.hour_rate *= factor;
  return dollars;
}

void name_provider(const PriceBook& book, std::size_t group, const Pricing& pricing, Bill& bill) {
  bill.provider = book.provider;
  bill.provider_title = book.title;
  bill.region = book.regions[group].names.front();
  bill.currency = pricing.exchange.rate == nullptr ? "USD" : pricing.exchange.rate->code;
  bill.people_hours_per_month = pricing.blueprint.upkeep_hours_per_month;
}

// How many lines stand at another region's price, and whose.
void note_elsewhere(const Draft& draft, const Pricing& pricing, Bill& bill) {
  const DraftLine* first = nullptr;
  int lines = 0;
  for (const DraftLine& line : draft.lines) {
    if (line.free || line.price == nullptr || !stands_elsewhere(*line.market, *line.price)) continue;
    if (first == nullptr) first = &line;
    ++lines;
  }
  if (first == nullptr) return;
  const PriceTerms& terms = pricing.terms;
  bill.notes.push_back(
      count_of(lines, "line has", "lines have") + " no sourced price in " +
      (pricing.place.group != nullptr ? pricing.place.group->title
                                      : region_title(terms, first->market->book->regions[first->market->group].group)) +
      " and " + (lines == 1 ? "stands" : "stand") + " at the seller's price elsewhere (" + first->price->region +
      "); the range allows for " + for_people((1000 - terms.elsewhere_low_permille) / 10.0) + " % less to " +
      for_people((terms.elsewhere_high_permille - 1000) / 10.0) + " % more.");
}

void note_own(const Draft& draft, const Pricing& pricing, Bill& bill) {
  int lines = 0;
  for (const DraftLine& line : draft.lines) lines += line.own != nullptr ? 1 : 0;
  if (lines > 0) bill.notes.push_back(count_of(lines, "line is", "lines are") + " as you said, not as published.");
  const int permille = pricing.own.discount_permille(bill.provider);
  if (permille > 0) {
    bill.notes.push_back("Your discount of " + for_people(permille / 10.0) + " % at " + bill.provider_title +
                         " is taken off.");
  }
}

// The book in the wanted region; nothing where it sells nothing there.
std::optional<Market> market_of(const PriceBook& book, const Pricing& pricing) {
  const std::optional<std::size_t> group = group_of(book, pricing.place);
  if (!group) return std::nullopt;
  return Market{&book, &pricing.terms, *group, pricing.options.commitment, own_of(pricing)};
}

Bill bill_at(const PriceBook& book, const Pricing& pricing) {
  const Blueprint& blueprint = pricing.blueprint;
  const std::optional<Market> market = market_of(book, pricing);
  Bill bill;
  if (market) {
    const Draft draft = draft_bill(blueprint, *market, pricing.specialists);
    bill = write_bill(draft, blueprint, pricing.exchange, pricing.options.detail);
    name_provider(book, market->group, pricing, bill);
    note_elsewhere(draft, pricing, bill);
    note_own(draft, pricing, bill);
  } else {
    bill = out_of_region(blueprint, book, pricing.terms, *pricing.place.group);
    name_provider(book, 0, pricing, bill);
  }
  return bill;
}

void add_notes(Bill& bill, const Pricing& pricing) {
  if (!pricing.place.note.empty()) bill.notes.push_back(pricing.place.note);
  if (pricing.exchange.rate == nullptr && pricing.currency != "USD" && !pricing.currency.empty()) {
    bill.notes.push_back("There is no exchange rate for " + std::string(pricing.currency) +
                         "; the amounts are in US dollars.");
  }
}

// On hardware of one's own: nobody sells it, so no provider is named, and a machine in it is no price rather than none.
// What the reader says of a part, or of an hour of work, counts as everywhere.
Bill own_building(const Pricing& pricing, const RuleBook& rules) {
  constexpr std::string_view kHardware = "own_hardware";  // no book sells it
  Blueprint blueprint = pricing.blueprint;
  for (Component& component : blueprint.components) component.kind = component.vcpu > 0 ? kHardware : "";
  const Market nobody{&rules.prices.books.front(), &pricing.terms, 0, Commitment::on_demand, own_of(pricing)};
  Bill bill = write_bill(draft_bill(blueprint, nobody, {}), blueprint, pricing.exchange, pricing.options.detail);
  if (!bill.unpriced.empty()) bill.unpriced = {"hardware of your own is not priced here"};
  for (BillLine& line : bill.items) {
    if (line.provider != kPeopleProvider) line.provider = kOwnProvider;
    line.region.clear();
  }
  bill.currency = pricing.exchange.rate == nullptr ? "USD" : pricing.exchange.rate->code;
  bill.people_hours_per_month = blueprint.upkeep_hours_per_month;
  return bill;
}

std::vector<const PriceBook*> books_of(const Pricing& pricing, const RuleBook& rules) {
  std::vector<const PriceBook*> books;
  for (const PriceBook& book : rules.prices.books) {
    if (book.terms || book.role == ProviderRole::specialist) continue;
    if (pricing.options.only_provider.empty() || book.provider == pricing.options.only_provider) books.push_back(&book);
  }
  return books;
}

std::vector<Bill> bills_of(const Pricing& pricing, const RuleBook& rules) {
  std::vector<Bill> bills;
  for (const PriceBook* book : books_of(pricing, rules)) {
    bills.push_back(bill_at(*book, pricing));
    add_notes(bills.back(), pricing);
  }
  return bills;
}

// What is known of the bills that were drafted so far: who lacks more prices or costs more cannot be chosen.
struct Best {
  std::size_t fewest_gaps = std::numeric_limits<std::size_t>::max();
  std::optional<Money> least_dollars;  // of the bills without a gap

  void meet(const Draft& draft) {
    fewest_gaps = std::min(fewest_gaps, draft.gaps.size());
    if (draft.gaps.empty() && (!least_dollars || draft.likely_dollars < *least_dollars))
      least_dollars = draft.likely_dollars;
  }
  // Amounts are rounded line by line when they are exchanged: a cent decides nothing.
  [[nodiscard]] DraftBounds bounds() const {
    DraftBounds bounds{.gaps = fewest_gaps, .likely_dollars = std::nullopt};
    if (least_dollars) bounds.likely_dollars = *least_dollars + money_from(0.01);
    return bounds;
  }
  [[nodiscard]] bool beats(const Draft& draft) const {
    const DraftBounds most = bounds();
    return draft.gaps.size() > most.gaps || (most.likely_dollars && draft.likely_dollars > *most.likely_dollars);
  }
};

// The bills that may be chosen, in the order of the books. Who is wanted is drafted first, then who was the cheapest
// the last time: the sooner a bill is whole and cheap, the sooner the others end.
std::vector<Bill> totals_of(const Pricing& pricing, const RuleBook& rules) {
  struct Entry {
    std::size_t index, turn;
    bool always;
  };
  const std::vector<const PriceBook*> books = books_of(pricing, rules);
  const auto& wanted = pricing.options.wanted;
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < books.size(); ++i) {
    const std::string& provider = books[i]->provider;
    const bool always = std::find(wanted.begin(), wanted.end(), provider) != wanted.end();
    entries.push_back({i, always ? 0U : provider == pricing.options.try_first ? 1U : 2U, always});
  }
  sort_stably(entries, [](const Entry& a, const Entry& b) { return a.turn < b.turn; });
  struct Drafted {
    std::size_t index;
    bool always;
    std::optional<Market> market;
    Draft draft;
  };
  Best best;
  std::deque<Drafted> drafts;  // a draft speaks of its market, which stays where it is
  for (const auto& [index, turn, always] : entries) {
    Drafted& one = drafts.emplace_back(Drafted{index, always, market_of(*books[index], pricing), {}});
    const std::size_t most = always ? DraftBounds{}.gaps : best.fewest_gaps;
    const std::size_t unsold = one.market ? kinds_unsold(pricing.blueprint, *one.market, pricing.specialists, most)
                                          : kinds_of(pricing.blueprint).size();
    if (one.market && unsold <= most) {
      const DraftBounds bounds = always ? DraftBounds{} : best.bounds();
      one.draft = draft_bill(pricing.blueprint, *one.market, pricing.specialists, bounds);
    } else {
      one.draft.gaps.resize(unsold);
    }
    if (always || !best.beats(one.draft)) {
      best.meet(one.draft);
    } else {
      drafts.pop_back();
    }
  }
  std::vector<const Drafted*> kept;
  for (const Drafted& one : drafts) {
    if (one.always || !best.beats(one.draft)) kept.push_back(&one);
  }
  sort_stably(kept, [](const Drafted* a, const Drafted* b) { return a->index < b->index; });
  std::vector<Bill> bills;
  bills.reserve(kept.size());
  for (const Drafted* one : kept) {
    bills.push_back(write_bill(one->draft, pricing.blueprint, pricing.exchange, BillDetail::totals));
    name_provider(*books[one->index], one->market ? one->market->group : 0, pricing, bills.back());
  }
  return bills;
}

}  // namespace

std::vector<Bill> price_blueprint(const Blueprint& blueprint, const FactTable& facts, std::string_view currency,
                                  const RuleBook& rules, const PricingOptions& options) {
  const PriceTerms* terms = rules.prices.terms();
  if (terms == nullptr) return {};
  Pricing pricing{blueprint,
                  *terms,
                  currency,
                  options,
                  in_dollars(options.own, rate_of(*terms, currency)),
                  place_of(facts, *terms),
                  Exchange{rate_of(*terms, currency)},
                  {}};
  if (blueprint.on_premises) return {own_building(pricing, rules)};
  for (const PriceBook& book : rules.prices.books) {
    if (book.role != ProviderRole::specialist || book.terms) continue;
    const std::optional<std::size_t> group = group_of(book, pricing.place);
    pricing.specialists.push_back({&book, terms, group.value_or(0), options.commitment, own_of(pricing), !group});
  }
  return options.detail == BillDetail::totals ? totals_of(pricing, rules) : bills_of(pricing, rules);
}

}  // namespace scalewright
