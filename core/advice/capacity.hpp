// What an option holds, and how far the demand may grow before it is full. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

struct Capacity {
  double vcpu = 0, memory_gib = 0, storage_gib = 0;
};

// What carries load: every component at the size that was priced, times its count. A standby carries none, a component
// without a machine of its own adds nothing.
[[nodiscard]] Capacity working_capacity(const Option& option);

// Sets vcpu, memory_gib and storage_gib of the option: the working capacity and every standby beside it.
void set_capacity(Option& option);

// How the need grows with users, as a straight line through today and twice as many: a base that is there anyway and
// a part for each user. Without users or requests the line is drawn from a thousand imagined users and has no today.
struct NeedLine {
  double users_today = 0;
  double vcpu_per_user = 0, memory_gib_per_user = 0, storage_gib_per_user = 0;
  double vcpu_base = 0, memory_gib_base = 0, storage_gib_base = 0;
};
[[nodiscard]] NeedLine draw_need_line(const FactTable& facts, const Demand& demand, const RuleBook& rules);

// The users at which the need reaches a share of the capacity: of one of the limits of rules/decision.json. Zero when
// no number of users reaches it.
[[nodiscard]] double users_at(const NeedLine& line, const LimitRule& limit, const Capacity& capacity);

// Sets headroom and users_until: the nearest of all limits.
void set_headroom(Option& option, const NeedLine& line, const RuleBook& rules);

}  // namespace scalewright
