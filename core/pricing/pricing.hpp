// A blueprint and a price book, turned into a bill: line by line, with its range and the date of its prices.
// The room's door: price_blueprint.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/blueprint/blueprint.hpp"
#include "core/units/money.hpp"

namespace scalewright {

struct BillLine {
  std::string component;  // id in the blueprint
  std::string provider;
  std::string sku;        // "t4g.small"
  std::string title;      // "EC2 t4g.small"
  double quantity = 0;
  std::string unit;       // "hour", "GiB-month", "million requests"
  double unit_price = 0;  // in the currency of the bill, per unit
  MoneyRange monthly;
  bool included = false;  // within a free allowance: shown, costs nothing
  std::string region;
  std::string source;
  std::string as_of;      // ISO date of the price
  std::string confidence; // "A", "B" or "C"
};

// What a component became at this provider.
struct SizedComponent {
  std::string component;
  std::string size;  // "t4g.small: 2 vCPU, 2 GiB"
  int count = 1;     // how many of this size: the blueprint's count, more where the largest product is too small
  double vcpu = 0;   // of each
  double memory_gib = 0;
  double storage_gib = 0;
};

struct Bill {
  std::string provider;
  std::string provider_title;
  std::string region;
  std::string currency = "USD";
  MoneyRange monthly;
  Money once;
  double people_hours_per_month = 0;
  std::string as_of;                  // the oldest price in it
  std::vector<BillLine> items;
  std::vector<SizedComponent> sizes;
  std::vector<std::string> unpriced;  // "Managed PostgreSQL: no sourced price at Hetzner"; non-empty: no total is shown
};

// One bill per provider of the rules, in their order. A provider that lacks a price for a component gives a bill with
// `unpriced`, never a zero and never another region's price.
[[nodiscard]] std::vector<Bill> price_blueprint(const Blueprint& blueprint, const FactTable& facts,
                                                std::string_view currency, const RuleBook& rules);

}  // namespace scalewright
