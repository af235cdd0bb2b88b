#include "imgui_frontend/widgets/ui.hpp"

#include <utility>

namespace scalewright::ui {

Ui::Ui(const Palette& colours, const Typeface& typeface, Semantics& semantics, Poke& poke, Place place)
    : colours_(colours),
      typeface_(typeface),
      semantics_(semantics),
      poke_(poke),
      place_(place),
      draw_(ImGui::GetWindowDrawList()) {}

Ui Ui::moved(float dx, float dy) const {
  Ui other = *this;
  other.place_.origin.x += dx;
  other.place_.origin.y += dy;
  return other;
}

Scrolled::Scrolled(Ui& outer, std::string_view id, std::string_view name, const Rect& frame, float width, float height,
                   const Offset& offset)
    : ui_(outer.moved(-offset.x, -offset.y)), frame_(frame) {
  Item item{.id = std::string(id), .role = Role::group, .name = std::string(name), .rect = frame};
  if (width > frame.width || height > frame.height) item.scrolls = Extent{width, height};
  outer.semantics().open(std::move(item));
  ImGui::PushClipRect(outer.at(frame.x - 1, frame.y - 1), outer.at(frame.right() + 1, frame.bottom() + 1), true);
}

void Scrolled::close() {
  if (!open_) return;
  open_ = false;
  ImGui::PopClipRect();
  ui_.semantics().close(frame_);
}

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
  if (poke_.id == id && !poke_.value) {
    poke_ = {};
    result.pressed = true;
  }
  return result;
}

std::optional<std::string> Ui::given(std::string_view id) {
  if (poke_.id != id || !poke_.value) return std::nullopt;
  return std::move(std::exchange(poke_, {}).value);
}

}  // namespace scalewright::ui
