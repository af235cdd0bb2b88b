// One question, with what each answer would change.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

float draw_question(Ui& ui, const View& view, float x, float y, float width);

}  // namespace scalewright::ui
