#include "imgui_frontend/widgets/ui.hpp"

#include <utility>

namespace scalewright::ui {

// Nothing is drawn into a window of Dear ImGui: panes are the page's, and its windows are a tenth of the program.
Ui::Ui(const Palette& colours, const Typeface& typeface, Semantics& semantics, Poke& poke, Pointer& pointer,
       Place place)
    : colours_(colours),
      typeface_(typeface),
      semantics_(semantics),
      poke_(poke),
      pointer_(pointer),
      place_(place),
      draw_(ImGui::GetBackgroundDrawList()) {}

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
  outer.draw().PushClipRect(outer.at(frame.x - 1, frame.y - 1), outer.at(frame.right() + 1, frame.bottom() + 1), true);
}

void Scrolled::close() {
  if (!open_) return;
  open_ = false;
  ui_.draw().PopClipRect();
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

bool Ui::under_pointer(const Rect& rect) const {
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const ImVec2 from = at(rect.x, rect.y), to = at(rect.right(), rect.bottom());
  const ImVec2 least = draw_->GetClipRectMin(), most = draw_->GetClipRectMax();
  const auto within = [](float value, float low, float high) { return value >= low && value < high; };
  return within(pointer.x, from.x, to.x) && within(pointer.y, from.y, to.y) && within(pointer.x, least.x, most.x) &&
         within(pointer.y, least.y, most.y);
}

// Pressed when it is let go over the item on which it was pressed down.
Touch Ui::touch(std::string_view id, const Rect& rect) {
  const ImGuiIO& io = ImGui::GetIO();
  Touch result;
  result.hovered = !pointer_.over_item && (pointer_.held.empty() || pointer_.held == id) && under_pointer(rect);
  if (result.hovered) {
    pointer_.over_item = true;
    if (io.MouseClicked[ImGuiMouseButton_Left]) pointer_.held = id;
  }
  result.held = pointer_.held == id;
  result.pressed = result.hovered && result.held && io.MouseReleased[ImGuiMouseButton_Left];
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
