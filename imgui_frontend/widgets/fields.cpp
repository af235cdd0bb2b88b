#include "imgui_frontend/widgets/fields.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scalewright::ui {
void slider(Ui& ui, std::string_view id, const Rect& rect, const SliderLook& look) {
  const Palette& c = ui.colours();
  const Touch touch = ui.touch(id, rect);
  const int last = std::max(look.stop.positions - 1, 1);
  const float share = static_cast<float>(look.stop.position) / static_cast<float>(last);
  const float y = rect.middle(), radius = kSliderThumb / 2;
  const float thumb = rect.x + radius + share * (rect.width - kSliderThumb);
  ui.fill({rect.x, y - 2, rect.width, 4}, c.line, 2);
  if (look.said) ui.fill({rect.x, y - 2, thumb - rect.x, 4}, c.accent, 2);
  const Colour ink = look.said ? c.accent : c.ink3;
  if (look.known || touch.hovered) {
    ui.draw().AddCircleFilled(ui.at(thumb, y), touch.hovered ? radius : radius - 1, look.said ? c.accent : c.panel);
    ui.draw().AddCircle(ui.at(thumb, y), touch.hovered ? radius : radius - 1, ink, 0, 1.5F);
  }
  ui.semantics().add({.id = std::string(id),
                      .role = Role::slider,
                      .name = std::string(look.name),
                      .value = std::string(look.value),
                      .stop = look.stop,
                      .rect = rect});
}

std::optional<std::string> text_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view name,
                                    std::string_view value) {
  const Touch touch = ui.touch(id, rect);
  ui.fill(rect, ui.colours().panel, 6);
  ui.stroke(rect, touch.hovered ? ui.colours().accent : ui.colours().ink3, 6);
  ui.semantics().add({.id = std::string(id),
                      .role = Role::textbox,
                      .name = std::string(name),
                      .value = std::string(value),
                      .rect = rect});
  return ui.given(id);
}

std::optional<bool> check_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool checked) {
  const Palette& c = ui.colours();
  const Touch touch = ui.touch(id, rect);
  const Rect box{rect.x, rect.middle() - 8, 16, 16};
  ui.fill(box, checked ? c.accent : c.panel, 4);
  ui.stroke(box, checked || touch.hovered ? c.accent : c.ink3, 4);
  if (checked) mark(ui, Mark::check, box.x + 8, box.middle(), 9, c.panel);
  draw_text(ui, TextStyle::body, c.ink, rect.x + 24, rect.middle() - 10, label);
  Item item{.id = std::string(id), .role = Role::checkbox, .name = std::string(label), .rect = rect};
  item.checked = checked;
  ui.semantics().add(std::move(item));
  // A press reaches the page's own check box, which tells its state: one that was taken here as well would undo it.
  const std::optional<std::string> given = ui.given(id);
  return given ? std::optional(*given == "true") : std::nullopt;
}

}  // namespace scalewright::ui
