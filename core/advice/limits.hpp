// How many users a component holds before one of its resources is full. Private to the room.
#pragma once

#include "core/advice/capacity.hpp"
#include "core/advice/need_line.hpp"

namespace scalewright {

// The users at which the need reaches the limit's share of what the component has. Zero when no number of users
// reaches it, because the component does not have the resource or carries nothing that grows. Processors and memory
// that several parts share are compared with the sum of what the parts need. The latency follows an M/M/c queue
// (core/demand/queueing.hpp) with a server for each processor.
[[nodiscard]] double users_at(const NeedLine& line, const LimitRule& limit, const ComponentCapacity& capacity);

}  // namespace scalewright
