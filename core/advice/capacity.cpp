#include "core/advice/capacity.hpp"

#include <algorithm>

#include "core/advice/limits.hpp"

namespace scalewright {

namespace {

const SizedComponent* size_of(const Bill& bill, std::string_view component) {
  const auto found = std::find_if(bill.sizes.begin(), bill.sizes.end(),
                                  [component](const SizedComponent& size) { return size.component == component; });
  return found == bill.sizes.end() ? nullptr : &*found;
}

// One machine of the component as it was bought, or as it is needed where nothing is sold by size.
SizedComponent size_or_need(const Option& option, const Component& component) {
  if (const SizedComponent* size = size_of(option.bill, component.id)) return *size;
  return {.count = component.count,
          .vcpu = component.vcpu,
          .memory_gib = component.memory_gib,
          .storage_gib = component.storage_gib,
          .elastic = true};
}

double included_egress(const Bill& bill, std::string_view component) {
  for (const BillLine& line : bill.items) {
    if (line.component == component && line.included && line.unit == "GiB") return line.allowance;
  }
  return 0;
}

}  // namespace

std::vector<ComponentCapacity> carrying_capacity(const Option& option) {
  std::vector<ComponentCapacity> all;
  for (const Component& component : option.blueprint.components) {
    const SizedComponent size = size_or_need(option, component);
    // A bill that needs several machines for one of the blueprint's keeps the share of them that carries load.
    const double of_count = component.count > 0 ? static_cast<double>(size.count) / component.count : 1;
    const double machines = of_count * component.carries.machines;
    all.push_back({.component = &component,
                   .vcpu = size.elastic ? 0 : machines * size.vcpu,
                   .memory_gib = size.elastic ? 0 : machines * size.memory_gib,
                   .storage_gib = size.storage_gib > component.storage_gib ? size.storage_gib : 0,
                   .egress_gib_per_month = included_egress(option.bill, component.id)});
  }
  return all;
}

void set_capacity(Option& option) {
  option.vcpu = option.memory_gib = option.storage_gib = 0;
  for (const Component& component : option.blueprint.components) {
    const SizedComponent size = size_or_need(option, component);
    const int machines = size.count * std::max(component.machines, 1);
    option.vcpu += machines * size.vcpu;
    option.memory_gib += machines * size.memory_gib;
    option.storage_gib += machines * size.storage_gib;
  }
}

void set_headroom(Option& option, const NeedLine& line, const RuleBook& rules) {
  option.users_until = 0;
  for (const ComponentCapacity& capacity : carrying_capacity(option)) {
    for (const LimitRule& limit : rules.decision.limits) {
      if (!limit.ends_size) continue;
      const double users = users_at(line, limit, capacity);
      if (users > 0 && (option.users_until == 0 || users < option.users_until)) option.users_until = users;
    }
  }
  // Memory that a program takes before its first user can fill a small machine: the design still holds for today.
  option.users_until = option.users_until > 0 ? std::max(option.users_until, line.users_today) : 0;
  option.headroom = line.users_today > 0 && option.users_until > 0 ? option.users_until / line.users_today : 0;
  if (!line.counts_users) option.users_until = 0;
}

}  // namespace scalewright
