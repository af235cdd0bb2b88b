// What words around a sum of money say: that there is no limit, that it pays for a machine in place.
#pragma once

#include "core/brief/reading.hpp"

namespace scalewright {

// "no budget limit", "money is not what limits us", "costs are secondary". Precondition: a cue of Sense::unlimited.
[[nodiscard]] bool says_unlimited(const Reading& reading, const Cue& cue);
// "22k a month for 8 Kafka clusters"
[[nodiscard]] bool paid_for_behind(const Reading& reading, std::size_t piece);
// "our backend is on two Hetzner boxes, 90 euros a month"
[[nodiscard]] bool hosted_before(const Reading& reading, std::size_t piece);
// "a droplet for 24 dollars"
[[nodiscard]] bool machine_before(const Reading& reading, std::size_t piece);

}  // namespace scalewright
