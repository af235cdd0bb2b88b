// What an option holds. Private to the room.
#pragma once

#include <vector>

#include "core/advice/advice.hpp"
#include "core/advice/need_line.hpp"

namespace scalewright {

// What carries load in one component: its machines at the size that was priced, without standbys, spare machines and
// other sites. A component without a machine of its own has no processors, only a disk or nothing.
struct ComponentCapacity {
  const Component* component = nullptr;
  double vcpu = 0, memory_gib = 0;  // 0: none, or sold by use
  double storage_gib = 0;  // of a disk that is bought in sizes; 0: it is bought by the gigabyte and grows along
  double egress_gib_per_month = 0;  // that the price includes; 0: the bill is not itemised, or includes none
};
[[nodiscard]] std::vector<ComponentCapacity> carrying_capacity(const Option& option);

// Sets vcpu, memory_gib and storage_gib of the option: all of its machines, every standby beside them.
void set_capacity(Option& option);

// Sets headroom and users_until: the nearest of the limits that end a size.
void set_headroom(Option& option, const NeedLine& line, const RuleBook& rules);

}  // namespace scalewright
