#include "imgui_frontend/views/facts_form.hpp"

#include <string>

#include "imgui_frontend/views/sayable.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/text.hpp"

namespace scalewright::ui {

float draw_facts_form(Ui& ui, const View& view, float x, float y, float width) {
  const Palette& c = ui.colours();
  const float top = y, label = width * 0.42F;
  std::string_view group;
  ui.semantics().open({.id = "form", .role = Role::group, .name = std::string(words::kForm)});
  for (const FactKind& kind : view.model.rules.facts) {
    if (kind.form.empty()) continue;
    if (kind.form != group) {
      group = kind.form;
      if (y > top) y += 8;
      y += heading(ui, "form/title/" + kind.form, 3, TextStyle::body_strong, x, y, width, kind.form) + 4;
    }
    const bool flag = kind.type == FactType::flag;  // a check box has its label beside it
    // The unit stands with the title, so that all boxes are equally wide.
    const Run title[] = {
        {kind.title, TextStyle::body, c.ink2}, {" ", TextStyle::body, c.ink3}, {kind.unit, TextStyle::body, c.ink3}};
    const float line = flag ? 0 : draw_runs(ui, x, y + 6, label - 8, title);
    draw_fact_field(ui, view, kind, "form/" + kind.id, x + label, y, width - label);
    float box = kFactFieldHeight;
    if (const std::string hint = allowed(kind, view.model.rules); !hint.empty())
      box += 2 + text(ui, "form/" + kind.id + "/allowed", TextStyle::body, c.ink3, x + label, y + box + 2,
                      width - label, hint);
    y += std::max(box, line + 6) + 8;
  }
  ui.semantics().close({x, top, width, y - top});
  return y - top;
}

}  // namespace scalewright::ui
