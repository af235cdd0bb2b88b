#include "imgui_frontend/widgets/controls.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace scalewright::ui {
namespace {

constexpr float kRadius = 6;
constexpr float kPadding = 12;
constexpr float kGap = 12;

void framed(Ui& ui, const Rect& rect, const Touch& touch) {
  const Palette& c = ui.colours();
  if (touch.hovered || touch.held) ui.fill(rect, c.accent_soft, kRadius);
  ui.stroke(rect, touch.hovered ? c.accent : c.line, kRadius);
}

// Whether both texts of an answer fit on one line.
bool on_one_line(const Ui& ui, float width, std::string_view label, std::string_view changes) {
  return text_width(ui, TextStyle::body, label) + kGap + text_width(ui, TextStyle::body, changes) <=
         width - 2 * kPadding;
}

}  // namespace

float button_height(Ui& ui, float width, std::string_view label) {
  return ui.row(measure_paragraph(ui, TextStyle::body, width - 2 * kPadding, label) + 14);
}

bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label) {
  const Touch touch = ui.touch(id, rect);
  framed(ui, rect, touch);
  draw_paragraph(ui, TextStyle::body, ui.colours().ink, rect.x + kPadding, rect.y + 7, rect.width - 2 * kPadding,
                 label);
  ui.semantics().add({.id = std::string(id), .role = Role::button, .name = std::string(label), .rect = rect});
  return touch.pressed;
}

bool link_button(Ui& ui, std::string_view id, float x, float y, std::string_view label, std::optional<bool> expanded,
                 float* width) {
  const float line = ui.face(TextStyle::body_strong).line;
  const float text = text_width(ui, TextStyle::body_strong, label);
  const float whole = text + (expanded ? 16 : 0);
  const Rect rect{x - 4, y - 2, whole + 8, ui.row(line + 4)};
  y = rect.middle() - line / 2;
  const Touch touch = ui.touch(id, rect);
  if (touch.hovered || touch.held) ui.fill(rect, ui.colours().accent_soft, 4);
  draw_text(ui, TextStyle::body_strong, ui.colours().accent, x, y, label);
  if (expanded) {
    mark(ui, *expanded ? Mark::chevron_up : Mark::chevron_down, x + text + 10, y + line / 2, 8, ui.colours().accent);
  }
  ui.semantics().add(
      {.id = std::string(id), .role = Role::button, .name = std::string(label), .expanded = expanded, .rect = rect});
  if (width != nullptr) *width = whole;
  return touch.pressed;
}

bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Mark sign, std::string_view name) {
  const Touch touch = ui.touch(id, rect);
  if (touch.hovered || touch.held) ui.fill(rect, ui.colours().accent_soft, 4);
  mark(ui, sign, rect.x + rect.width / 2, rect.middle(), 10, ui.colours().ink2);
  ui.semantics().add({.id = std::string(id), .role = Role::button, .name = std::string(name), .rect = rect});
  return touch.pressed;
}

float answer_height(Ui& ui, float width, std::string_view label, std::string_view changes) {
  const float inner = width - 2 * kPadding;
  if (on_one_line(ui, width, label, changes)) return ui.row(34);
  const float below = changes.empty() ? 0 : measure_paragraph(ui, TextStyle::body, inner, changes);
  return measure_paragraph(ui, TextStyle::body, inner, label) + below + 14;
}

bool answer_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, std::string_view changes) {
  const Palette& c = ui.colours();
  const Touch touch = ui.touch(id, rect);
  framed(ui, rect, touch);
  const float x = rect.x + kPadding, inner = rect.width - 2 * kPadding;
  if (on_one_line(ui, rect.width, label, changes)) {
    draw_text(ui, TextStyle::body, c.ink, x, rect.middle() - 10, label);
    draw_text(ui, TextStyle::body, c.ink2, rect.right() - kPadding, rect.middle() - 10, changes, Align::right);
  } else {
    const float used = draw_paragraph(ui, TextStyle::body, c.ink, x, rect.y + 7, inner, label);
    if (!changes.empty()) draw_paragraph(ui, TextStyle::body, c.ink2, x, rect.y + 7 + used, inner, changes);
  }
  std::string name(label);
  if (!changes.empty()) name.append(": ").append(changes);
  ui.semantics().add({.id = std::string(id), .role = Role::button, .name = std::move(name), .rect = rect});
  return touch.pressed;
}

float chip_width(Ui& ui, float width, std::string_view name, std::string_view value) {
  float inner = 8 + 8 + 6 + text_width(ui, TextStyle::body, name) + 10;
  if (!value.empty()) inner += 6 + text_width(ui, TextStyle::body_strong, value);
  return std::min(width, std::ceil(inner) + 1);
}

bool chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view name, std::string_view value,
          const ChipLook& look) {
  const Palette& c = ui.colours();
  const Touch touch = ui.touch(id, rect);
  const float radius = rect.height / 2;
  ui.fill(rect, touch.hovered || look.open ? c.accent_soft : c.panel, radius);
  ui.stroke(rect, touch.hovered || look.open ? c.accent : c.line, radius);
  mark(ui, look.sign, rect.x + 13, rect.middle(), 8, look.colour);
  const float y = rect.y + (rect.height - 20) / 2, end = rect.right() - 10;
  float x = rect.x + 22;
  x += draw_text_within(ui, TextStyle::body, c.ink, x, y, end - x, name) + 6;
  if (!value.empty() && x < end) draw_text_within(ui, TextStyle::body_strong, c.ink, x, y, end - x, value);
  std::string all(name);
  if (!value.empty()) all.append(" ").append(value);
  all.append(", ").append(look.origin);
  ui.semantics().add({.id = std::string(id),
                      .role = Role::button,
                      .name = std::move(all),
                      .expanded = look.open,
                      .words = look.words,
                      .rect = rect});
  return touch.pressed;
}

void row_sign(Ui& ui, float x, float y, bool open, bool hovered) {
  mark(ui, open ? Mark::chevron_up : Mark::chevron_down, x - 9, y, 6,
       hovered ? ui.colours().accent : ui.colours().ink3);
}

Explained explained_item(Ui& ui, std::string_view id, const Rect& row, std::string name, std::string_view why,
                         bool open, float middle) {
  Explained result{row.height, false};
  const std::string own(id);
  if (!why.empty()) {
    const Touch touch = ui.touch(id, row);
    result.pressed = touch.pressed;
    if (touch.hovered) ui.stroke({row.x - 14, row.y + 1, row.width + 22, row.height - 2}, ui.colours().accent, 4);
    row_sign(ui, row.x, row.y + middle, open, touch.hovered);
  }
  ui.semantics().open({.id = own + "/row", .role = Role::listitem});
  Item item{.id = own, .role = why.empty() ? Role::text : Role::button, .name = std::move(name), .rect = row};
  if (!why.empty()) item.expanded = open;
  ui.semantics().add(std::move(item));
  if (open && !why.empty()) {
    const float inner = row.width - 24;
    result.height +=
        text(ui, own + "/why", TextStyle::body, ui.colours().ink2, row.x + 12, row.bottom() - 2, inner, why) + 6;
  }
  ui.semantics().close({row.x, row.y, row.width, result.height});
  return result;
}

void card(Ui& ui, const Rect& rect) {
  ui.fill(rect, ui.colours().panel, 8);
  ui.stroke(rect, ui.colours().line, 8);
}

float card_title(Ui& ui, std::string_view id, const Rect& row, std::string_view title, std::string_view remark) {
  const float title_width = text_width(ui, TextStyle::body_strong, title);
  const float remark_width = text_width(ui, TextStyle::body, remark);
  const bool beside = remark.empty() || title_width + 16 + remark_width <= row.width;
  float height = heading(ui, id, 2, TextStyle::body_strong, row.x, row.y, row.width, title);
  if (remark.empty()) return height;
  const std::string remark_id = std::string(id) + "/remark";
  if (beside) {
    text(ui, remark_id, TextStyle::body, ui.colours().ink3, row.right() - remark_width, row.y, remark_width + 1,
         remark);
  } else {
    height += text(ui, remark_id, TextStyle::body, ui.colours().ink3, row.x, row.y + height, row.width, remark);
  }
  return height;
}

}  // namespace scalewright::ui
