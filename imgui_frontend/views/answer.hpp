// The place where the answer stands: verdict, fit, cost, options, bill, growth.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

// Draws the pane, `width` wide, and returns the height of its content.
float draw_answer(Ui& ui, const View& view, float width);

}  // namespace scalewright::ui
