// The cheapest machines of a family that hold a need.
#pragma once

#include <optional>

#include "core/pricing/market.hpp"

namespace scalewright {

struct MachineNeed {
  double vcpu = 0;
  double memory_gib = 0;
  double storage_gib = 0;
  // Dollars a GiB-month of a disk beyond the included one; absent: what is included must do.
  std::optional<double> disk_price;
};

struct MachineChoice {
  const Machine* machine = nullptr;
  const RegionalPrice* price = nullptr;
  int count = 1;  // more than one where no single machine of the family is large enough
};

// Of the machines that hold the need, the one whose price with its disk is lowest; the first listed of equals. If none
// does, the cheapest number of one of the largest (PriceTerms::several_from_share). Nothing when the family has no
// fitting machine in the market.
[[nodiscard]] std::optional<MachineChoice> choose_machine(const Market& market, const MachineFamily& family,
                                                          const MachineNeed& need);

}  // namespace scalewright
