// The advice in two sentences. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// Sets headline ("Small scale, minimal need: one server") and summary (cost, availability, how long it holds).
void write_verdict(Advice& advice, const RuleBook& rules);

}  // namespace scalewright
