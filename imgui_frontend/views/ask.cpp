#include "imgui_frontend/views/ask.hpp"

#include "imgui_frontend/views/question_card.hpp"
#include "imgui_frontend/views/understood.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

// The page lays a real text field over this frame: input methods, spelling, selection and phone keyboards are its
// business.
float draw_field(Ui& ui, const ViewState& state, float x, float y, float width) {
  const Rect rect{x, y, width, state.field_height};
  ui.fill(rect, ui.colours().panel, 8);
  ui.stroke(rect, ui.colours().ink3, 8);
  ui.semantics().add({.id = "ask/text", .role = Role::textbox, .name = std::string(words::kAsk), .rect = rect});
  return rect.height;
}

float draw_examples(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  y += text(ui, "ask/examples", TextStyle::body, ui.colours().ink2, x, y, width, words::kExamples) + 8;
  int number = 0;
  for (const std::string_view example : words::kExample) {
    const Rect rect{x, y, width, button_height(ui, width, example)};
    if (button(ui, "ask/example/" + std::to_string(++number), rect, example)) view.edits.text = std::string(example);
    y += rect.height + 8;
  }
  return y - top - 8;
}

float draw_error(Ui& ui, const Error& error, float x, float y, float width) {
  const Rect sign{x, y, 16, 20};
  mark(ui, Mark::warning, sign.x + 7, sign.middle(), 14, ui.colours().under);
  return text(ui, "ask/error", TextStyle::body, ui.colours().under, x + 24, y, width - 24, error.message);
}

}  // namespace

float draw_ask(Ui& ui, const View& view, float width) {
  const float margin = width < 380 ? 16 : 24;
  const float x = margin, inner = width - 2 * margin;
  constexpr float kGap = 16;
  float y = margin;
  y += heading(ui, "ask/title", 2, TextStyle::body_strong, x, y, inner, words::kAsk) + kGap;
  y += draw_field(ui, view.state, x, y, inner) + kGap;
  if (view.model.error) y += draw_error(ui, *view.model.error, x, y, inner) + kGap;
  if (view.model.blank()) {
    y += draw_examples(ui, view, x, y, inner) + kGap;
  } else if (view.model.advice) {
    y += draw_understood(ui, view, x, y, inner) + kGap;
    y += draw_question(ui, view, x, y, inner) + kGap;
  }
  return y + margin - kGap;
}

}  // namespace scalewright::ui
