#include "core/pricing/pricing.hpp"

#include <algorithm>

#include "core/pricing/bill.hpp"
#include "core/pricing/exchange.hpp"
#include "core/pricing/market.hpp"
#include "core/pricing/wording.hpp"

namespace scalewright {
namespace {

void say_once(std::vector<std::string>& list, std::string words) {
  if (std::find(list.begin(), list.end(), words) == list.end()) list.push_back(std::move(words));
}

Bill out_of_region(const Blueprint& blueprint, const PriceBook& book, const PriceTerms& terms,
                   const RegionGroup& wanted) {
  Bill bill;
  for (const Component& component : blueprint.components) {
    if (!component.kind.empty()) say_once(bill.unpriced, not_in_region(book, terms, component.kind, wanted));
  }
  return bill;
}

// Fills in what belongs to the bill as a whole.
void close(Bill& bill, const Blueprint& blueprint, const PriceBook& book, const Exchange& exchange) {
  bill.provider = book.provider;
  bill.provider_title = book.title;
  bill.currency = exchange.rate == nullptr ? "USD" : exchange.rate->code;
  bill.people_hours_per_month = blueprint.upkeep_hours_per_month;
  for (BillLine& line : bill.items) {
    line.monthly = exchange.convert(line.monthly);
    line.unit_price = exchange.convert(line.unit_price);
    bill.monthly = bill.monthly + line.monthly;
    if (bill.as_of.empty() || line.as_of < bill.as_of) bill.as_of = line.as_of;
  }
}

}  // namespace

std::vector<Bill> price_blueprint(const Blueprint& blueprint, const FactTable& facts, std::string_view currency,
                                  const RuleBook& rules, const PricingOptions& options) {
  std::vector<Bill> bills;
  const PriceTerms* terms = rules.prices.terms();
  if (terms == nullptr) return bills;
  const Place place = place_of(facts, *terms);
  const Exchange exchange{rate_of(*terms, currency)};

  std::vector<Market> specialists;
  for (const PriceBook& book : rules.prices.books) {
    const std::optional<std::size_t> group = group_of(book, place);
    if (book.role == ProviderRole::specialist && !book.terms && group) {
      specialists.push_back({&book, terms, *group, options.commitment});
    }
  }
  for (const PriceBook& book : rules.prices.books) {
    if (book.terms || book.role == ProviderRole::specialist) continue;
    const std::optional<std::size_t> group = group_of(book, place);
    Bill bill = group ? write_bill(blueprint, {&book, terms, *group, options.commitment}, specialists)
                      : out_of_region(blueprint, book, *terms, *place.group);
    bill.region = book.regions[group.value_or(0)].names.front();
    if (!place.note.empty()) bill.notes.push_back(place.note);
    if (exchange.rate == nullptr && currency != "USD" && !currency.empty()) {
      bill.notes.push_back("There is no exchange rate for " + std::string(currency) +
                           "; the amounts are in US dollars.");
    }
    close(bill, blueprint, book, exchange);
    bills.push_back(std::move(bill));
  }
  return bills;
}

}  // namespace scalewright
