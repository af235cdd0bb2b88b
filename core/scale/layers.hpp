// Need, envelope and plan of every layer. Private to the room.
#pragma once

#include <vector>

#include "core/scale/scale.hpp"

namespace scalewright {

// `facts` holds the demand's figures too. Layers come in the order of rules/scale.json.
[[nodiscard]] std::vector<LayerFit> fit_layers(const FactTable& facts, Tier envelope, const RuleBook& rules);

// The least tier that the structural layers need; `layers` as fit_layers gave them. What only protects (encryption, an
// audit trail) does not make a design complex.
[[nodiscard]] Tier needed_tier(const std::vector<LayerFit>& layers, const RuleBook& rules);

}  // namespace scalewright
