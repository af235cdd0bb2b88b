// A bill before its words: what is charged, out of which entries of the price books, and what has no price there.
// Comparing services and providers takes no more than this; the words follow for the bills that are shown.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/pricing/market.hpp"
#include "core/units/money.hpp"

namespace scalewright {

// What is charged for is a machine, a rate (one of its disk sizes, where it is sold in sizes), or nothing: a quantity
// that is included in the service. Points into the rules and to the market, which outlive the draft.
struct DraftLine {
  std::size_t component = 0;  // index in the blueprint
  const Market* market = nullptr;
  const RegionalPrice* price = nullptr;  // null: an allowance of a rate without a price here, or an included quantity
  const Service* service = nullptr;      // of a machine or an included quantity
  const Machine* machine = nullptr;
  const Rate* rate = nullptr;
  const DiskSize* disk = nullptr;
  const Charge* included = nullptr;
  const OwnLine* own = nullptr;  // what the reader says of it
  int discount_permille = 0;     // of the reader, taken off already
  bool people = false;           // hours of somebody's time, at the reader's rate
  bool free = false;             // within the free allowance of the rate
  std::string_view allowance;    // what that is
  double allowed = 0;            // how much it is
  UnitPrice unit_price;          // in US dollars, as monthly is
  double quantity = 0;
  MoneyRange monthly;
};

enum class GapKind : std::uint8_t {
  nothing_sold,   // no service of this kind
  no_machine,     // none of the service's family is large enough, or has a price here
  no_price_here,  // the rate has its prices elsewhere
  beyond_bound,   // the rate has no price for more than its first tiers
  no_storage_price,
  no_egress_price
};

// Something that a component needs and that has no sourced price.
struct Gap {
  GapKind kind = GapKind::nothing_sold;
  const Market* market = nullptr;
  const Service* service = nullptr;
  const Rate* rate = nullptr;
  double bound = 0;           // of beyond_bound, in the unit of the rate
  std::size_t component = 0;  // index in the blueprint
};

// What a component became.
struct DraftSize {
  std::size_t component = 0;
  const Market* market = nullptr;
  const Service* service = nullptr;
  const Machine* machine = nullptr;
  int machines = 1;                                  // for each one of the component
  int count = 1;                                     // of all
  double vcpu = 0, memory_gib = 0, storage_gib = 0;  // of each
};

struct Draft {
  std::vector<DraftLine> lines;
  std::vector<Gap> gaps;
  std::vector<DraftSize> sizes;
  Money likely_dollars;  // the sum of the lines
};

}  // namespace scalewright
