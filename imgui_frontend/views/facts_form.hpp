// All facts that can be said, as a form, for those who prefer it to sentences.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

float draw_facts_form(Ui& ui, const View& view, float x, float y, float width);

}  // namespace scalewright::ui
