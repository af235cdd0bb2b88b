#include <algorithm>
#include <tuple>
#include <utility>

#include "core/pricing/pricing.hpp"

namespace scalewright {
namespace {

// Every number that a bill is made of; names and reasons are only words.
auto numbers_of(const Component& c) {
  return std::tie(c.count, c.machines, c.vcpu, c.memory_gib, c.storage_gib, c.egress_gib_per_month,
                  c.requests_per_month, c.gib_seconds_per_month, c.vcpu_seconds_per_month, c.hours_per_month,
                  c.low_factor, c.high_factor);
}

bool billed_alike(const Component& a, const Component& b) {
  return numbers_of(a) == numbers_of(b) && a.kind == b.kind && a.id == b.id;
}

bool billed_alike(const Blueprint& a, const Blueprint& b) {
  return a.id == b.id && a.upkeep_hours_per_month == b.upkeep_hours_per_month &&
         std::equal(a.components.begin(), a.components.end(), b.components.begin(), b.components.end(),
                    [](const Component& x, const Component& y) { return billed_alike(x, y); });
}

}  // namespace

const std::vector<Bill>& BillMemory::price(const Blueprint& blueprint, const FactTable& facts,
                                           std::string_view currency, const RuleBook& rules,
                                           const PricingOptions& options) {
  const std::vector<std::string>& regions = facts.list("regions");
  const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& entry) {
    return entry.regions == regions &&
           std::equal(entry.wanted.begin(), entry.wanted.end(), options.wanted.begin(), options.wanted.end()) &&
           billed_alike(entry.blueprint, blueprint);
  });
  if (known != known_.end()) return known->bills;
  PricingOptions sooner = options;
  sooner.try_first = cheapest_;
  std::vector<Bill> bills = price_blueprint(blueprint, facts, currency, rules, sooner);
  const Bill* cheapest = nullptr;
  for (const Bill& bill : bills) {
    if (bill.unpriced.empty() && (cheapest == nullptr || bill.likely_dollars < cheapest->likely_dollars))
      cheapest = &bill;
  }
  if (cheapest != nullptr) cheapest_ = cheapest->provider;
  return known_
      .emplace_back(Known{blueprint, regions, {options.wanted.begin(), options.wanted.end()}, std::move(bills)})
      .bills;
}

}  // namespace scalewright
