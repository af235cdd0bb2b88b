#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

Ui::Ui(const Palette& colours, const Typeface& typeface, Semantics& semantics, std::string& press, Place place)
    : colours_(colours),
      typeface_(typeface),
      semantics_(semantics),
      press_(press),
      place_(place),
      draw_(ImGui::GetWindowDrawList()) {}

bool Ui::visible(float top, float bottom) const {
  return place_.origin.y + bottom >= draw_->GetClipRectMin().y && place_.origin.y + top <= draw_->GetClipRectMax().y;
}

void Ui::fill(const Rect& rect, Colour colour, float radius, ImDrawFlags corners) {
  draw_->AddRectFilled(at(rect.x, rect.y), at(rect.right(), rect.bottom()), colour, radius, corners);
}

void Ui::stroke(const Rect& rect, Colour colour, float radius, float thickness) {
  draw_->AddRect(at(rect.x, rect.y), at(rect.right(), rect.bottom()), colour, radius, 0, thickness);
}

void Ui::line(float x1, float y1, float x2, float y2, Colour colour, float thickness) {
  draw_->AddLine(at(x1, y1), at(x2, y2), colour, thickness);
}

Touch Ui::touch(std::string_view id, const Rect& rect) {
  ImGui::SetCursorScreenPos(at(rect.x, rect.y));
  ImGui::PushID(id.data(), id.data() + id.size());
  Touch result;
  result.pressed = ImGui::InvisibleButton("", {rect.width, rect.height});
  result.hovered = ImGui::IsItemHovered();
  result.held = ImGui::IsItemActive();
  ImGui::PopID();
  if (!press_.empty() && press_ == id) {
    press_.clear();
    result.pressed = true;
  }
  return result;
}

}  // namespace scalewright::ui
