// Why the verdict is what it is, in sentences: the scale, the choice among the options, the price, the availability,
// and how long it holds.
#pragma once

#include <string>
#include <vector>

#include "imgui_frontend/views/model.hpp"

namespace scalewright::ui {

// Of the recommended option. The model has an advice with options.
[[nodiscard]] std::vector<std::string> reasons(const Model& model);

// What decided the need of a layer: the sentences of the rules that hold, with their ids.
[[nodiscard]] std::vector<std::string> reasons(const LayerFit& layer, const RuleBook& rules);

}  // namespace scalewright::ui
