#include "imgui_frontend/views/answer.hpp"

#include <algorithm>

#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kGap = 16;
constexpr float kPadding = 16;
constexpr float kTwoColumns = 720;  // from this width on two cards stand side by side

using Part = float (*)(Ui&, const View&, float, float, float);

struct Column {
  float x, width;
};

float draw_parts(Ui& ui, const View& view, const Column& column, float y, std::initializer_list<Part> parts) {
  const float top = y;
  y += kPadding;
  for (const Part part : parts) {
    const float height = part(ui, view, column.x + kPadding, y, column.width - 2 * kPadding);
    if (height > 0) y += height + kPadding;
  }
  return y - top;
}

float draw_card(Ui& ui, const View& view, const Column& column, float y, std::initializer_list<Part> parts) {
  Behind behind(ui);
  const float height = draw_parts(ui, view, column, y, parts);
  behind.begin();
  card(ui, {column.x, y, column.width, height});
  return height;
}

// Side by side and equally high where there is room, else one below the other.
float draw_two_cards(Ui& ui, const View& view, const Column& row, float y, std::initializer_list<Part> left,
                     std::initializer_list<Part> right) {
  if (row.width < kTwoColumns) {
    const float first = draw_card(ui, view, row, y, left);
    return first + kGap + draw_card(ui, view, row, y + first + kGap, right);
  }
  const float half = (row.width - kGap) / 2;
  const Column a{row.x, half}, b{row.x + half + kGap, half};
  Behind behind(ui);
  const float height = std::max(draw_parts(ui, view, a, y, left), draw_parts(ui, view, b, y, right));
  behind.begin();
  card(ui, {a.x, y, a.width, height});
  card(ui, {b.x, y, b.width, height});
  return height;
}

float draw_blank(Ui& ui, const Column& column, float y) {
  const float top = y, width = std::min(column.width, 640.0F);
  const TextStyle style = column.width < kTwoColumns ? TextStyle::title_small : TextStyle::title;
  y += heading(ui, "blank/title", 1, style, column.x, y, width, words::kBlankTitle) + 12;
  y += text(ui, "blank/text", TextStyle::large, ui.colours().ink2, column.x, y, width, words::kBlankText) + 12;
  y += text(ui, "blank/promise", TextStyle::large, ui.colours().ink2, column.x, y, width, words::kBlankPromise);
  return y - top;
}

float draw_origin(Ui& ui, const Advice& advice, const Column& column, float y) {
  return text(ui, "origin", TextStyle::body, ui.colours().ink3, column.x, y, column.width,
              words::rules_in_force(advice));
}

}  // namespace

float draw_answer(Ui& ui, const View& view, float width) {
  const float margin = width < 600 ? 16 : 24;
  const Column column{margin, width - 2 * margin};
  float y = margin;
  const bool empty = view.model.blank() || !view.model.advice;
  if (empty) return y + draw_blank(ui, column, y) + margin;
  y += draw_verdict(ui, view, column.x, y, column.width) + kGap;
  y += draw_what_if(ui, view, column.x, y, column.width) + kGap / 2;
  y += draw_two_cards(ui, view, column, y, {draw_fit_chart, draw_demand, draw_savings}, {draw_cost, draw_findings}) +
       kGap;
  if (!view.model.advice->options.empty()) {
    y += draw_card(ui, view, column, y, {draw_options}) + kGap;
    y += draw_card(ui, view, column, y, {draw_diagram}) + kGap;
    y += draw_card(ui, view, column, y, {draw_bill}) + kGap;
  }
  if (has_growth(view.model)) y += draw_card(ui, view, column, y, {draw_growth}) + kGap;
  y += draw_origin(ui, *view.model.advice, column, y);
  return y + margin;
}

}  // namespace scalewright::ui
