// The bills that a reader sees. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// How much of the bills of every provider is written.
[[nodiscard]] BillDetail detail_to_show(const AdviceRequest& request);

// Gives the chosen bill of the option its lines, where it has none yet.
void itemise(Option& option, const FactTable& facts, const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
