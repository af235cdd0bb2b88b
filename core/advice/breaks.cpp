#include "core/advice/breaks.hpp"

#include <algorithm>

namespace scalewright {

namespace {

struct NextLimit {
  const LimitRule* rule = nullptr;
  double users = 0;
};

NextLimit nearest_limit(const Capacity& capacity, const NeedLine& line, const RuleBook& rules) {
  NextLimit next;
  for (const LimitRule& limit : rules.decision.limits) {
    const double users = users_at(line, limit, capacity);
    if (users > 0 && (next.rule == nullptr || users < next.users)) next = {&limit, users};
  }
  return next;
}

// A larger machine brings more memory with its processors; a larger disk is only a disk.
void apply_remedy(Capacity& capacity, const LimitRule& limit) {
  if (limit.id == "disk") {
    capacity.storage_gib *= limit.growth;
  } else {
    capacity.vcpu *= limit.growth;
    capacity.memory_gib *= limit.growth;
  }
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
  const std::vector<UsersInMonth> months = users_over_time(facts);
  Capacity capacity = working_capacity(option);
  double reached = line.users_today;
  while (breaks.size() < static_cast<std::size_t>(rules.decision.most_breaks)) {
    const NextLimit next = nearest_limit(capacity, line, rules);
    if (next.rule == nullptr) break;
    const double users = std::max(next.users, reached);
    const std::optional<int> month = month_with(months, users);
    const bool grows = months.size() > 1 && month.has_value();
    if (!grows && !breaks.empty()) break;
    apply_remedy(capacity, *next.rule);
    const double limit_vcpu = option.blueprint.capacity_vcpu;
    const bool ends_here = limit_vcpu > 0 && capacity.vcpu > limit_vcpu && next.rule->id != "disk";
    breaks.push_back({.month = grows ? *month : -1,
                      .users = users,
                      .component = next.rule->component,
                      .limit = next.rule->limit,
                      .then = ends_here ? larger_design(option, others) : next.rule->then});
    if (!grows || ends_here) break;
    reached = users;
  }
  return breaks;
}

}  // namespace scalewright
