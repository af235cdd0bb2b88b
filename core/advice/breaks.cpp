#include "core/advice/breaks.hpp"

#include <algorithm>

#include "core/advice/capacity.hpp"
#include "core/advice/limits.hpp"
#include "core/result/sort.hpp"

namespace scalewright {

namespace {

struct NextLimit {
  const LimitRule* rule = nullptr;
  ComponentCapacity* capacity = nullptr;
  double users = 0;
};

NextLimit nearest_limit(std::vector<ComponentCapacity>& capacities, const NeedLine& line, const RuleBook& rules) {
  NextLimit next;
  for (ComponentCapacity& capacity : capacities) {
    for (const LimitRule& limit : rules.decision.limits) {
      const double users = users_at(line, limit, capacity);
      if (users > 0 && (next.rule == nullptr || users < next.users)) next = {&limit, &capacity, users};
    }
  }
  return next;
}

// A larger machine brings more memory with its processors; a larger disk is only a disk.
void apply_remedy(ComponentCapacity& capacity, const LimitRule& limit) {
  switch (limit.resource) {
    case LimitedResource::disk:
      capacity.storage_gib *= limit.growth;
      break;
    case LimitedResource::egress:
      capacity.egress_gib_per_month = 0;  // it is paid for from here on
      break;
    default:
      capacity.vcpu *= limit.growth;
      capacity.memory_gib *= limit.growth;
      break;
  }
}

double all_vcpu(const std::vector<ComponentCapacity>& capacities) {
  double sum = 0;
  for (const ComponentCapacity& capacity : capacities) sum += capacity.vcpu;
  return sum;
}

std::optional<int> month_with(const std::vector<UsersInMonth>& months, double users) {
  for (const UsersInMonth& month : months) {
    if (month.users.likely >= users) return month.month;
  }
  return std::nullopt;
}

// The simplest other design that goes further than this one can.
std::string larger_design(const Option& option, const std::vector<Option>& others) {
  const Option* next = nullptr;
  for (const Option& other : others) {
    if (other.blueprint.capacity_vcpu <= option.blueprint.capacity_vcpu || other.is_plan) continue;
    if (next == nullptr || other.blueprint.tier < next->blueprint.tier) next = &other;
  }
  return next == nullptr ? "split the work over several machines" : "move to: " + next->blueprint.title;
}

}  // namespace

std::vector<Break> find_breaks(const Option& option, const std::vector<Option>& others, const FactTable& facts,
                               const NeedLine& line, const RuleBook& rules) {
  std::vector<Break> breaks;
  if (!line.counts_users) return breaks;
  const std::vector<UsersInMonth> months = users_over_time(facts);
  std::vector<ComponentCapacity> capacities = carrying_capacity(option);
  double reached = line.users_today;
  while (breaks.size() < static_cast<std::size_t>(rules.decision.most_breaks)) {
    const NextLimit next = nearest_limit(capacities, line, rules);
    if (next.rule == nullptr) break;
    const double users = std::max(next.users, reached);
    const std::optional<int> month = month_with(months, users);
    const bool grows = months.size() > 1 && month.has_value();
    if (!grows && !breaks.empty()) break;
    apply_remedy(*next.capacity, *next.rule);
    const double limit_vcpu = option.blueprint.capacity_vcpu;
    const bool ends_here = limit_vcpu > 0 && all_vcpu(capacities) > limit_vcpu && next.rule->ends_size;
    breaks.push_back({.month = grows ? *month : -1,
                      .users = users,
                      .component = next.capacity->component->name,
                      .limit = next.rule->limit,
                      .then = ends_here ? larger_design(option, others) : next.rule->then});
    if (!grows || ends_here) break;
    reached = users;
  }
  return breaks;
}

std::vector<SpikeLimit> find_spike(const Option& option, const NeedLine& line, const RuleBook& rules) {
  std::vector<SpikeLimit> limits;
  if (line.users_today <= 0) return limits;
  for (const ComponentCapacity& capacity : carrying_capacity(option)) {
    for (const LimitRule& limit : rules.decision.limits) {
      if (limit.resource == LimitedResource::disk || limit.resource == LimitedResource::egress) continue;
      const double users = users_at(line, limit, capacity);
      const double times = std::max(1.0, users / line.users_today);
      if (users <= 0 || times > rules.decision.spike.factor) continue;
      limits.push_back({.times = times, .component = capacity.component->name, .limit = limit.limit});
    }
  }
  sort_stably(limits, [](const SpikeLimit& a, const SpikeLimit& b) { return a.times < b.times; });
  return limits;
}

}  // namespace scalewright
