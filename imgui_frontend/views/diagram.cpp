// The architecture as a drawing: each box with its size, its price and its reason.
#include <algorithm>
#include <string>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/diagram_layout.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kPadding = 10;

struct BoxWords {
  std::string name, size, price, reason;
};

std::string size_in_words(const Component& component, const Bill& bill) {
  const auto sized = std::find_if(bill.sizes.begin(), bill.sizes.end(),
                                  [&component](const SizedComponent& one) { return one.component == component.id; });
  return sized == bill.sizes.end() ? std::string() : words::sized(*sized);
}

std::string price_in_words(const Component& component, const Bill& bill) {
  if (component.kind.empty()) return std::string(words::kNothingToBill);
  Money sum;
  bool billed = false;
  for (const BillLine& line : bill.items) {
    if (line.component != component.id || line.provider == kPeopleProvider) continue;
    sum = sum + line.monthly.likely;
    billed = true;
  }
  if (!billed) return std::string(bill.unpriced.empty() ? words::kNothingToBill : words::kNoPrice);
  return words::a_month(money_for_people(sum, bill.currency));
}

BoxWords words_of_box(const DiagramBox& box, const View& view, const Bill& bill) {
  if (box.component == nullptr) {
    const auto users = view.model.advice->brief.table.number("users");
    return {users ? words::users(users->likely) : std::string(words::kRequests), {}, {}, {}};
  }
  const Component& component = *box.component;
  return {component.name, size_in_words(component, bill), price_in_words(component, bill), component.why};
}

void draw_arrow(Ui& ui, const DiagramEdge& edge, float x, float y, bool upright) {
  const Colour colour = ui.colours().ink3;
  const ImVec2 from = ui.at(x + edge.x1, y + edge.y1), to = ui.at(x + edge.x2, y + edge.y2);
  const float half = upright ? (to.y - from.y) / 2 : (to.x - from.x) / 2;
  const ImVec2 a = upright ? ImVec2{from.x, from.y + half} : ImVec2{from.x + half, from.y};
  const ImVec2 b = upright ? ImVec2{to.x, to.y - half} : ImVec2{to.x - half, to.y};
  ui.draw().AddBezierCubic(from, a, b, to, colour, 1.25F);
  const float r = 4;
  if (upright) {
    ui.draw().AddTriangleFilled({to.x - r, to.y - 6}, {to.x + r, to.y - 6}, to, colour);
  } else {
    ui.draw().AddTriangleFilled({to.x - 6, to.y - r}, {to.x - 6, to.y + r}, to, colour);
  }
}

void draw_words(Ui& ui, const BoxWords& words, DiagramDetail detail, const Rect& rect) {
  const Palette& c = ui.colours();
  const float x = rect.x + kPadding, width = rect.width - 2 * kPadding;
  float y = rect.y + 8;
  y += draw_lines(ui, TextStyle::body_strong, c.ink, x, y, width, 2, words.name);
  if (detail == DiagramDetail::names) return;
  draw_text_within(ui, TextStyle::body, c.ink2, x, y, width, words.size);
  y += 20;
  if (detail == DiagramDetail::reasons) draw_lines(ui, TextStyle::body, c.ink2, x, y + 2, width, 4, words.reason);
  draw_text_within(ui, TextStyle::body, c.ink, x, rect.bottom() - 26, width, words.price);
}

void draw_box(Ui& ui, const View& view, const DiagramBox& box, const Bill& bill, DiagramDetail detail) {
  const Palette& c = ui.colours();
  const BoxWords words = words_of_box(box, view, bill);
  if (box.component == nullptr) {
    const Rect& rect = box.rect;
    ui.fill({rect.x, rect.middle() - 18, rect.width, 36}, c.accent_soft, 18);
    const float room = rect.width - 16;
    const float width = std::min(text_width(ui, TextStyle::body_strong, words.name), room);
    draw_text_within(ui, TextStyle::body_strong, c.ink, rect.x + (rect.width - width) / 2, rect.middle() - 10, room,
                     words.name);
    ui.semantics().add({.id = "diagram/people", .name = words.name, .rect = rect});
    return;
  }
  const std::string id = "diagram/" + box.component->id;
  const bool open = view.state.diagram_box == box.component->id;
  const Touch touch = ui.touch(id, box.rect);
  if (touch.pressed) view.state.diagram_box = open ? std::string() : box.component->id;
  ui.fill(box.rect, open || touch.hovered ? c.accent_soft : c.panel, 8);
  ui.stroke(box.rect, open || touch.hovered ? c.accent : c.line, 8);
  draw_words(ui, words, detail, box.rect);
  std::string name = words.name;
  for (const std::string* more : {&words.size, &words.price}) {
    if (!more->empty()) name += ", " + *more;
  }
  Item item{.id = id, .role = Role::button, .name = std::move(name), .rect = box.rect};
  item.expanded = open;
  ui.semantics().add(std::move(item));
}

// Smaller, larger, as it fits; returns the detail in force.
DiagramDetail draw_zoom(Ui& ui, const View& view, DiagramDetail fitting, float right, float y) {
  const auto detail = view.state.diagram_detail.value_or(fitting);
  const auto step = [&](int by) { return static_cast<DiagramDetail>(std::clamp(static_cast<int>(detail) + by, 0, 2)); };
  const float x = right - 60;
  if (icon_button(ui, "diagram/smaller", {x, y - 4, 28, 28}, Mark::minus, words::kSmaller))
    view.state.diagram_detail = step(-1);
  if (icon_button(ui, "diagram/larger", {right - 28, y - 4, 28, 28}, Mark::plus, words::kLarger))
    view.state.diagram_detail = step(1);
  const float width = text_width(ui, TextStyle::body_strong, words::kFitDrawing);
  if (view.state.diagram_detail &&
      link_button(ui, "diagram/fit", x - width - 12, y + 12 - ui.row(24) / 2, words::kFitDrawing))
    view.state.diagram_detail.reset();
  return view.state.diagram_detail.value_or(fitting);
}

float draw_reason(Ui& ui, const View& view, const Option& option, const Bill& bill, float x, float y, float width) {
  const std::vector<Component>& components = option.blueprint.components;
  const auto open = std::find_if(components.begin(), components.end(),
                                 [&](const Component& component) { return component.id == view.state.diagram_box; });
  if (open == components.end()) return 0;
  const BoxWords words = words_of_box({&*open, 1, {}}, view, bill);
  std::string details = words.size;
  details += (details.empty() ? "" : ", ") + words.price;
  const std::string name = words.name + ": ", rest = details + ". " + sentence(words.reason);
  const Run parts[] = {{name, TextStyle::body_strong, ui.colours().ink}, {rest, TextStyle::body, ui.colours().ink2}};
  return 12 + runs(ui, "diagram/reason", x, y + 12, width, parts);
}

}  // namespace

float draw_diagram(Ui& ui, const View& view, float x, float y, float width) {
  const Option* option = chosen_option(view.model, view.state);
  if (option == nullptr) return 0;
  const Bill& bill = chosen_bill(*option, view.state);
  const std::span<const DiagramPlace> places = view.model.rules.patterns.diagram;
  const float top = y;
  y += card_title(ui, "diagram/title", {x, y, width - 140, 20}, words::diagram_title(*option, bill)) + 12;
  const DiagramDetail fitting = detail_that_fits(option->blueprint, places, width);
  const DiagramDetail detail = draw_zoom(ui, view, fitting, x + width, top);
  const DiagramLayout layout = lay_out(option->blueprint, places, detail, width);
  const Rect frame{x, y, width, layout.height + (layout.width > width ? 16.0F : 0.0F)};  // a bar to scroll with
  Scrolled inside(ui, "diagram", words::kDiagram, frame, layout.width, layout.height, view.state.diagram_scroll);
  for (const DiagramEdge& edge : layout.edges) draw_arrow(inside.ui(), edge, x, y, layout.upright);
  if (layout.beside_top > 0) {
    heading(inside.ui(), "diagram/beside", 3, TextStyle::body, x, y + layout.beside_top, width, words::kBeside);
  }
  for (DiagramBox box : layout.boxes) {
    box.rect.x += x, box.rect.y += y;
    draw_box(inside.ui(), view, box, bill, detail);
  }
  inside.close();
  y = frame.bottom();
  return y + draw_reason(ui, view, *option, bill, x, y, width) - top;
}

}  // namespace scalewright::ui
