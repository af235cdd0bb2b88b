// The place where the reader says what they are building: the field, what was understood, one question.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

// Draws the pane, `width` wide, and returns the height of its content.
float draw_ask(Ui& ui, const View& view, float width);

}  // namespace scalewright::ui
