// The verdict in a sentence, and what it means in another.
#include <algorithm>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/reasons.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kReadable = 760;  // the longest line of a paragraph

// Whoever looks at another design is told so, and gets back.
float draw_shown(Ui& ui, const View& view, float x, float y, float width) {
  const Option* option = chosen_option(view.model, view.state);
  if (option == nullptr) return 0;
  const Option& best = view.model.advice->options.front();
  const Bill& bill = chosen_bill(*option, view.state);
  if (option == &best && bill.provider == best.bill.provider) return 0;
  const Palette& c = ui.colours();
  const float top = y;
  const std::string shown = words::shown(*option, bill), instead = words::instead_of(best);
  const Run parts[] = {{shown, TextStyle::body_strong, c.ink}, {instead, TextStyle::body, c.ink2}};
  y += 4 + runs(ui, "verdict/shown", x, y + 4, width, parts);
  if (link_button(ui, "verdict/back", x, y + 2, words::kBack)) {
    view.state.option.clear();
    view.state.provider.clear();
  }
  return y + ui.row(24) - top;
}

float draw_reasons(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  ui.semantics().open({.id = "verdict/because", .role = Role::list, .name = std::string(words::kWhy)});
  int number = 0;
  for (const std::string& reason : reasons(view.model)) {
    const std::string id = "verdict/because/" + std::to_string(++number);
    ui.semantics().open({.id = id + "/item", .role = Role::listitem});
    const float height = text(ui, id, TextStyle::body, ui.colours().ink2, x, y, width, sentence(reason));
    ui.semantics().close({x, y, width, height});
    y += height + 2;
  }
  ui.semantics().close({x, top, width, y - top});
  return y - top;
}

}  // namespace

float draw_verdict(Ui& ui, const View& view, float x, float y, float width) {
  const Advice& advice = *view.model.advice;
  const Palette& c = ui.colours();
  const float top = y;
  const bool narrow = width < 560;
  y += heading(ui, "verdict/headline", 1, narrow ? TextStyle::title_small : TextStyle::title, x, y, width,
               advice.headline) +
       4;
  const std::vector<Run> parts =
      emphasise_figures(advice.summary, {{}, TextStyle::large, c.ink2}, {{}, TextStyle::large_strong, c.ink});
  if (!parts.empty()) y += runs(ui, "verdict/summary", x, y, width, parts, 24);
  y += draw_shown(ui, view, x, y, width) + 4;
  const bool open = view.state.is_open("verdict/why");
  if (link_button(ui, "verdict/why", x, y, words::kWhy, open)) view.state.toggle("verdict/why");
  y += ui.row(22);
  if (open) y += draw_reasons(ui, view, x, y, std::min(width, kReadable));
  return y - top;
}

}  // namespace scalewright::ui
