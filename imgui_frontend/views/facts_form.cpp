#include "imgui_frontend/views/facts_form.hpp"

#include <algorithm>
#include <string>

#include "imgui_frontend/views/sayable.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/text.hpp"

namespace scalewright::ui {

namespace {

// A check box has its label beside it. The unit of another field stands with the title, so that all boxes are equally
// wide.
float draw_row(Ui& ui, const View& view, const FactKind& kind, float x, float y, float width) {
  const Palette& c = ui.colours();
  const std::string id = "form/" + kind.id;
  const float label = kind.type == FactType::flag ? 0 : width * 0.42F;
  float line = 0;
  if (label > 0) {
    const Run title[] = {{kind.title, TextStyle::body, c.ink2},
                         {kind.unit.empty() ? "" : ", ", TextStyle::body, c.ink2},
                         {kind.unit, TextStyle::body, c.ink3}};
    line = draw_runs(ui, x, y + 6, label - 8, title);
  }
  draw_fact_field(ui, view, kind, id, x + label, y, width - label);
  float box = kFactFieldHeight;
  if (const std::string hint = allowed(kind, view.model.rules); !hint.empty())
    box += 2 + text(ui, id + "/allowed", TextStyle::body, c.ink3, x + label, y + box + 2, width - label, hint);
  return std::max(box, line + 6) + 8;
}

}  // namespace

float draw_facts_form(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  const std::vector<FactKind>& kinds = view.model.rules.facts;
  ui.semantics().open({.id = "form", .role = Role::group, .name = std::string(words::kForm)});
  for (const FactKind& first : kinds) {
    const auto same_group = [&](const FactKind& kind) { return kind.form == first.form; };
    const bool drawn = std::any_of(kinds.data(), &first, same_group);
    if (first.form.empty() || drawn) continue;  // what cannot be said has no group
    if (y > top) y += 8;
    y += heading(ui, "form/title/" + first.form, 3, TextStyle::body_strong, x, y, width, first.form) + 4;
    for (const FactKind& kind : kinds) {
      if (same_group(kind)) y += draw_row(ui, view, kind, x, y, width);
    }
  }
  ui.semantics().close({x, top, width, y - top});
  return y - top;
}

}  // namespace scalewright::ui
