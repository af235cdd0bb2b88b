#include "core/advice/capacity.hpp"

#include <algorithm>

namespace scalewright {

namespace {

constexpr double kImaginedUsers = 1000;

const SizedComponent* size_of(const Bill& bill, std::string_view component) {
  const auto found = std::find_if(bill.sizes.begin(), bill.sizes.end(),
                                  [component](const SizedComponent& size) { return size.component == component; });
  return found == bill.sizes.end() ? nullptr : &*found;
}

struct Resource {
  double capacity = 0, base = 0, per_user = 0;
};

Resource resource_of(const NeedLine& line, const LimitRule& limit, const Capacity& capacity) {
  if (limit.id == "memory") return {capacity.memory_gib, line.memory_gib_base, line.memory_gib_per_user};
  if (limit.id == "disk") return {capacity.storage_gib, line.storage_gib_base, line.storage_gib_per_user};
  return {capacity.vcpu, line.vcpu_base, line.vcpu_per_user};
}

// `machines_of` says how many machines of a component count.
template <class MachinesOf>
Capacity capacity_of(const Option& option, MachinesOf machines_of) {
  Capacity sum;
  for (const Component& component : option.blueprint.components) {
    const SizedComponent* size = size_of(option.bill, component.id);
    const int count = (size != nullptr ? size->count : component.count) * machines_of(component);
    sum.vcpu += count * (size != nullptr ? size->vcpu : component.vcpu);
    sum.memory_gib += count * (size != nullptr ? size->memory_gib : component.memory_gib);
    sum.storage_gib += count * (size != nullptr ? size->storage_gib : component.storage_gib);
  }
  return sum;
}

}  // namespace

Capacity working_capacity(const Option& option) {
  return capacity_of(option, [](const Component&) { return 1; });
}

void set_capacity(Option& option) {
  const Capacity all = capacity_of(option, [](const Component& component) { return std::max(component.machines, 1); });
  option.vcpu = all.vcpu;
  option.memory_gib = all.memory_gib;
  option.storage_gib = all.storage_gib;
}

NeedLine draw_need_line(const FactTable& facts, const Demand& demand, const RuleBook& rules) {
  NeedLine line;
  const std::optional<Ratio> users = facts.number("users");
  line.users_today = users && users->likely > 0 ? users->likely : 0;
  const double from = line.users_today > 0 ? line.users_today : kImaginedUsers;
  FactTable here = facts;
  Demand imagined;
  if (line.users_today == 0) {
    here.set("users", FactValue::of(kImaginedUsers));
    imagined = compute_demand(here, rules, Explaining::no);
  }
  const Demand& once = line.users_today > 0 ? demand : imagined;
  const Demand twice = compute_demand(facts_with_users(here, Users::exactly(2 * from)), rules, Explaining::no);
  const auto slope = [from](const auto& one, const auto& two) {
    return std::max(0.0, (two.likely - one.likely) / from);
  };
  line.vcpu_per_user = slope(once.vcpu, twice.vcpu);
  line.memory_gib_per_user = slope(once.memory_gib, twice.memory_gib);
  line.storage_gib_per_user = slope(once.storage_gib, twice.storage_gib);
  line.vcpu_base = once.vcpu.likely - line.vcpu_per_user * from;
  line.memory_gib_base = once.memory_gib.likely - line.memory_gib_per_user * from;
  line.storage_gib_base = once.storage_gib.likely - line.storage_gib_per_user * from;
  return line;
}

double users_at(const NeedLine& line, const LimitRule& limit, const Capacity& capacity) {
  const Resource resource = resource_of(line, limit, capacity);
  if (resource.capacity <= 0 || resource.per_user <= 0) return 0;
  return std::max(0.0, (resource.capacity * limit.share - resource.base) / resource.per_user);
}

void set_headroom(Option& option, const NeedLine& line, const RuleBook& rules) {
  option.users_until = 0;
  const Capacity capacity = working_capacity(option);
  for (const LimitRule& limit : rules.decision.limits) {
    const double users = users_at(line, limit, capacity);
    if (users > 0 && (option.users_until == 0 || users < option.users_until)) option.users_until = users;
  }
  // Memory that a program takes before its first user can fill a small machine: the design still holds for today.
  option.users_until = option.users_until > 0 ? std::max(option.users_until, line.users_today) : 0;
  option.headroom = line.users_today > 0 && option.users_until > 0 ? option.users_until / line.users_today : 0;
}

}  // namespace scalewright
