#include "core/pricing/machine_choice.hpp"

#include <algorithm>

namespace scalewright {
namespace {

constexpr int kMostMachines = 10'000;  // beyond it, the need is not one that machines of this family meet

double processors_of(const Machine& machine, const PriceTerms& terms) {
  return machine.vcpu > 0 ? machine.vcpu : terms.unknown_vcpu_counts_as;
}

// How many of the machine it takes; 0 when no number does.
int machines_needed(const Machine& machine, const PriceTerms& terms, const MachineNeed& need) {
  double count = std::max({1.0, need.vcpu / processors_of(machine, terms), need.memory_gib / machine.memory_gib});
  if (!need.disk_price && need.storage_gib > 0) {
    if (machine.storage_gib <= 0) return 0;
    count = std::max(count, need.storage_gib / machine.storage_gib);
  }
  if (!(count <= kMostMachines)) return 0;
  const int whole = static_cast<int>(count);
  return whole + (static_cast<double>(whole) < count ? 1 : 0);
}

double monthly_dollars(const MachineFamily& family, const RegionalPrice& price) {
  const double unit = static_cast<double>(price.tiers.front().pico) / 1e12;
  return family.unit == PriceUnit::per_hour ? unit * static_cast<double>(kHoursPerMonth) : unit;
}

double cost_of(const MachineFamily& family, const MachineChoice& choice, const MachineNeed& need) {
  const double extra = std::max(0.0, need.storage_gib - choice.count * choice.machine->storage_gib);
  return choice.count * monthly_dollars(family, *choice.price) + extra * need.disk_price.value_or(0);
}

// A choice and what it costs, to be improved upon.
struct Candidate {
  std::optional<MachineChoice> choice;
  double cost = 0;

  void take_if_cheaper(const MachineChoice& other, double other_cost) {
    if (choice && other_cost >= cost) return;
    choice = other;
    cost = other_cost;
  }
};

// The offers of the family in the market on which the need may be put.
template <class Visit>
void for_each_offer(const Market& market, const MachineFamily& family, const MachineNeed& need, Visit visit) {
  for (const MachineOffer& offer : family.by_price[group_selling(market, family)]) {
    const Machine& machine = family.machines[offer.machine];
    if (machine.burstable && need.vcpu > market.terms->burstable_up_to_vcpu) continue;
    if (!visit(machine, machine.prices[offer.price])) return;
  }
}

Candidate cheapest_single(const Market& market, const MachineFamily& family, const MachineNeed& need) {
  Candidate single;
  for_each_offer(market, family, need, [&](const Machine& machine, const RegionalPrice& on_demand) {
    const bool dearer = single.choice && monthly_dollars(family, on_demand) >= single.cost;
    if (dearer && market.commitment == Commitment::on_demand) return false;  // and so are all that follow
    if (machines_needed(machine, *market.terms, need) == 1) {
      const MachineChoice choice{&machine, price_in(market, machine.prices), 1};
      single.take_if_cheaper(choice, cost_of(family, choice, need));
    }
    return true;
  });
  return single;
}

Candidate cheapest_several(const Market& market, const MachineFamily& family, const MachineNeed& need) {
  double most = 0;
  for_each_offer(market, family, need, [&](const Machine& machine, const RegionalPrice&) {
    most = std::max(most, processors_of(machine, *market.terms));
    return true;
  });
  Candidate several;
  for_each_offer(market, family, need, [&](const Machine& machine, const RegionalPrice&) {
    const int count = machines_needed(machine, *market.terms, need);
    if (count > 0 && processors_of(machine, *market.terms) >= market.terms->several_from_share * most) {
      const MachineChoice choice{&machine, price_in(market, machine.prices), count};
      several.take_if_cheaper(choice, cost_of(family, choice, need));
    }
    return true;
  });
  return several;
}

}  // namespace

std::optional<MachineChoice> choose_machine(const Market& market, const MachineFamily& family,
                                            const MachineNeed& need) {
  const Candidate single = cheapest_single(market, family, need);
  return single.choice ? single.choice : cheapest_several(market, family, need).choice;
}

}  // namespace scalewright
