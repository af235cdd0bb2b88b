// A blueprint and a price book, turned into a bill: line by line, with its range and the date of its prices.
// The room's door: price_blueprint.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/own_prices.hpp"
#include "core/units/money.hpp"

namespace scalewright {

inline constexpr std::string_view kOwnProvider = "own";        // of the lines for hardware of one's own
inline constexpr std::string_view kPeopleProvider = "people";  // of the lines for somebody's time

struct BillLine {
  std::string component;  // id in the blueprint
  std::string provider;
  std::string sku;    // "t4g.small"
  std::string title;  // "EC2 t4g.small"
  double quantity = 0;
  std::string unit;       // "hour", "GiB-month", "million requests"
  double unit_price = 0;  // in the currency of the bill, per unit
  MoneyRange monthly;
  bool included = false;  // within a free allowance: shown, costs nothing
  std::string region;
  std::string source;
  std::string as_of;            // ISO date of the price
  std::string confidence;       // "A", "B" or "C"
  double allowance = 0;         // where included: all of that allowance, in `unit`
  bool elsewhere = false;       // the price of another region of the provider, since none is known where it stands
  std::string own;              // what the reader says of it: "price", "quantity", "free"; "" nothing
  double discount_percent = 0;  // the reader's, taken off already
};

// What a component became at this provider. A need that no machine of the provider holds is spread over several.
struct SizedComponent {
  std::string component;
  std::string size;  // "t4g.small: 2 vCPU, 2 GiB", "3 x m7g.8xlarge: 32 vCPU, 128 GiB each"
  int count = 1;     // how many of this size: the blueprint's count, more where the largest product is too small
  double vcpu = 0;   // of each
  double memory_gib = 0;
  double storage_gib = 0;
  bool elastic = false;  // sold by use, not by size: it grows with the load, and the figures are what today needs
};

struct Bill {
  std::string provider;
  std::string provider_title;
  std::string region;
  std::string currency = "USD";
  MoneyRange monthly;
  Money likely_dollars;  // the likely sum before the exchange: what decides, whatever currency is shown
  Money once;
  double people_hours_per_month = 0;
  std::string as_of;  // the oldest price in it
  std::vector<BillLine> items;
  std::vector<SizedComponent> sizes;
  std::vector<std::string> unpriced;  // "Managed PostgreSQL: no sourced price at Hetzner"; non-empty: no total is shown
  std::vector<std::string> notes;     // what was taken for granted: another region, the currency
};

// How much of a bill is written.
enum class BillDetail : std::uint8_t {
  full,
  // All but the lines: what a comparison of providers shows.
  summary,
  // What a choice between designs takes, in a fraction of the time: the same totals and sizes, without lines, dates,
  // notes and the words of sizes. Bills that cannot be the best are left out: those that lack more prices than another
  // one, and those that cost more than another one that lacks none.
  totals
};

// A commitment, the reader's choice of the way of paying, is used where its price is known; what has none is billed on
// demand.
struct PricingOptions {
  Commitment commitment = Commitment::on_demand;
  const OwnPrices* own = nullptr;
  BillDetail detail = BillDetail::full;
  std::string_view only_provider = {};  // "" prices at each
  // Of totals: providers whose bills are kept in any case, since they may be chosen for another reason than the price.
  std::span<const std::string> wanted = {};
  // Of totals: whose bill is likely the cheapest. The bills are the same whoever it is, and sooner there if it is.
  std::string_view try_first = {};
};

// A design on hardware of one's own has one bill, of no provider: its machines are `unpriced`, unless the reader says
// what they cost.
//
// One bill per provider of the rules that runs machines or applications, in the order of the books. For each component
// it picks the cheapest of what the provider sells as that kind: the smallest sufficient machine (memory is never
// rounded down, a burstable machine only carries a small load), its disk beyond what is included, its address and its
// traffic.
//
// Region: the first of the fact "regions" that a group of prices/terms.json holds; nobody named one, the provider's
// default. A provider that sells nothing there gives a bill with `unpriced`, never a zero. A line that has no sourced
// price there stands at the provider's price in another region: marked `elsewhere`, counted in `notes`, with the range
// that prices of the same thing have between regions. Where no book at all has prices (Asia), the default region is
// taken and `notes` says so.
//
// Range: usage moves by the component's low_factor and high_factor, prices by the spread of their confidence; machines
// and their disks are as many as were ordered. Free allowances are lines of their own, included and without amount;
// what several components use of one allowance or of one table of tiers is counted in the order of the blueprint, at
// the likely values.
//
// Amounts are in `currency` at the dated rate of prices/terms.json; a currency without a rate leaves the bill in USD,
// and `notes` says so. Taxes are not included. The lines of `items` sum exactly to `monthly`.
[[nodiscard]] std::vector<Bill> price_blueprint(const Blueprint& blueprint, const FactTable& facts,
                                                std::string_view currency, const RuleBook& rules,
                                                const PricingOptions& options = {});

// An amount in another currency, at the dated rates of the terms; nothing where one of the two has no rate.
[[nodiscard]] std::optional<Money> exchanged(Money amount, std::string_view from, std::string_view to,
                                             const RuleBook& rules);

// The totals of designs that were priced before, for who decides the same many times: an answer on the team or on the
// budget leaves every machine as it is. For one set of rules, one currency and the same options.
class BillMemory {
 public:
  // What price_blueprint gives. Valid as long as the memory.
  [[nodiscard]] const std::vector<Bill>& price(const Blueprint& blueprint, const FactTable& facts,
                                               std::string_view currency, const RuleBook& rules,
                                               const PricingOptions& options);

 private:
  struct Known {
    Blueprint blueprint;
    std::vector<std::string> regions;  // the only fact that a bill depends on
    std::vector<std::string> wanted;
    std::vector<Bill> bills;
  };
  std::deque<Known> known_;
  std::string cheapest_;  // provider of the last bill that was
};

}  // namespace scalewright
