// Usage into lines: free allowance first, then the tiers of the price, each with its range.
#pragma once

#include <string>
#include <vector>

#include "core/pricing/market.hpp"
#include "core/pricing/pricing.hpp"
#include "core/pricing/usage.hpp"

namespace scalewright {

// What an account has used of each rate so far in one bill, and what its machines add to the allowances.
struct AccountUse {
  std::vector<double> used;       // by index of the rate
  std::vector<double> allowance;  // beyond the rate's own
  explicit AccountUse(const PriceBook& book) : used(book.rates.size()), allowance(book.rates.size()) {}
};

// The lines of one charge, in US dollars, and the reasons why there is no line where there should be one.
struct Metered {
  std::vector<BillLine> lines;
  std::vector<std::string> unpriced;
  void add(Metered more);
};

// One line at a price of the book; `quantity` is in its unit.
[[nodiscard]] BillLine line_at(const Market& market, const RegionalPrice& price, UnitPrice unit_price,
                               const UsageRange& quantity);

// Bills usage of a rate, in the unit of the rate, and counts it into `account`.
[[nodiscard]] Metered meter(const Market& market, std::size_t rate, const UsageRange& usage, AccountUse& account);

// Bills that many disks of so many GiB each, at a rate that is sold in sizes.
[[nodiscard]] Metered meter_disks(const Market& market, const Rate& rate, double gib_each, double disks);

}  // namespace scalewright
