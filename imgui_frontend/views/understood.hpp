// What was understood: a chip for each fact with the sign of its origin, contradictions, and the numbers that were not
// used.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/marks.hpp"

namespace scalewright::ui {

struct OriginLook {
  Mark sign;
  Colour colour;
};
[[nodiscard]] OriginLook origin_look(const Palette& colours, FactSource source);

float draw_understood(Ui& ui, const View& view, float x, float y, float width);

}  // namespace scalewright::ui
