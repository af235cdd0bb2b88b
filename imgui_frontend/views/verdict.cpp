// The verdict in a sentence, and what it means in another.
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {

float draw_verdict(Ui& ui, const View& view, float x, float y, float width) {
  const Advice& advice = *view.model.advice;
  const Palette& c = ui.colours();
  const float top = y;
  const bool narrow = width < 560;
  y += heading(ui, "verdict/headline", 1, narrow ? TextStyle::title_small : TextStyle::title, x, y, width,
               advice.headline) +
       4;
  const std::vector<Run> parts =
      emphasise_figures(advice.summary, {{}, TextStyle::large, c.ink2}, {{}, TextStyle::large_medium, c.ink});
  if (!parts.empty()) y += runs(ui, "verdict/summary", x, y, width, parts, 24);
  if (advice.scale.because.empty()) return y - top;
  y += 4;
  const bool open = view.state.is_open("verdict/why");
  if (link_button(ui, "verdict/why", x, y, words::kWhy, open)) view.state.toggle("verdict/why");
  y += 22;
  if (!open) return y - top;
  ui.semantics().open({.id = "verdict/because", .role = Role::list, .name = std::string(words::kWhy)});
  const float list_top = y;
  int number = 0;
  for (const std::string& sentence : advice.scale.because) {
    const std::string id = "verdict/because/" + std::to_string(++number);
    ui.semantics().open({.id = id + "/item", .role = Role::listitem});
    const float height = text(ui, id, TextStyle::body, c.ink2, x, y, width, sentence);
    ui.semantics().close({x, y, width, height});
    y += height + 2;
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

}  // namespace scalewright::ui
