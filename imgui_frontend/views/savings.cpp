// Ways to pay less for the recommended design, each with what it saves.
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

float draw_way(Ui& ui, const View& view, const Strategy& strategy, std::string_view currency, float x, float y,
               float width) {
  const Palette& c = ui.colours();
  const float top = y;
  const std::string id = "saving/" + strategy.id;
  const std::string share = words::saved_share(strategy), saved = words::saved(strategy, currency);
  float right = x + width;
  right -= draw_text(ui, TextStyle::body, c.ink3, right, y, share, Align::right) + 5;
  right -= draw_text(ui, TextStyle::body, c.ink, right, y, saved, Align::right) + 16;
  y += draw_paragraph(ui, TextStyle::body_strong, c.ink, x, y, right - x, strategy.title);
  y += draw_paragraph(ui, TextStyle::body, c.ink2, x, y, right - x, strategy.how);
  const Explained item =
      explained_item(ui, id, Rect{x, top, width, y - top}.inset(0, -4), words::saving(strategy, currency),
                     words::saving_why(strategy, currency), view.state.is_open(id), 14);
  if (item.pressed) view.state.toggle(id);
  return item.height - 8;
}

}  // namespace

float draw_savings(Ui& ui, const View& view, float x, float y, float width) {
  const Advice& advice = *view.model.advice;
  if (advice.strategies.empty()) return 0;
  const float top = y;
  y += card_title(ui, "savings/title", {x, y, width, 20}, words::kSavings, words::kSavingsRemark) + 4;
  const float list_top = y;
  ui.semantics().open({.id = "savings", .role = Role::list, .name = std::string(words::kSavings)});
  for (std::size_t i = 0; i < advice.strategies.size(); ++i) {
    if (i > 0) ui.line(x, y, x + width, y, ui.colours().grid);
    y += 8;
    y += draw_way(ui, view, advice.strategies[i], advice.options.front().bill.currency, x, y, width) + 8;
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

}  // namespace scalewright::ui
