// Usage into lines: free allowance first, then the tiers of the price, each with its range.
#pragma once

#include <vector>

#include "core/pricing/draft.hpp"
#include "core/pricing/usage.hpp"

namespace scalewright {

// What an account has used of each rate so far in one bill, and what its machines add to the allowances.
struct AccountUse {
  struct OfRate {
    double used = 0;
    double allowance = 0;  // beyond the rate's own
  };
  std::vector<OfRate> rates;  // by index of the rate
  explicit AccountUse(const PriceBook& book) : rates(book.rates.size()) {}
};

// The lines of one charge, in US dollars, and the reasons why there is no line where there should be one.
struct Metered {
  std::vector<DraftLine> lines;
  std::vector<Gap> gaps;
};

// One line at a price of the book, or at no price; `quantity` is in its unit.
[[nodiscard]] DraftLine line_at(const Market& market, const RegionalPrice* price, UnitPrice unit_price,
                                const UsageRange& quantity);

// One line at what the reader says of it, without any doubt in the price.
[[nodiscard]] DraftLine own_line_at(const Market& market, const OwnLine& own, PriceUnit unit,
                                    const UsageRange& quantity);

// Hours of somebody's time at the reader's rate.
[[nodiscard]] DraftLine people_line_at(const Market& market, double hour_rate, double hours);

// Bills usage of a rate, in the unit of the rate, into `metered`, and counts it into `account`.
void meter(const Market& market, std::size_t rate, const UsageRange& usage, AccountUse& account, Metered& metered);

// Bills that many disks of so many GiB each, at a rate that is sold in sizes.
void meter_disks(const Market& market, const Rate& rate, double gib_each, double disks, Metered& metered);

}  // namespace scalewright
