// What is too much, too little, contradictory or missing, each with what it would save or cost.
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

struct Sign {
  Mark mark;
  Colour colour;
};

Sign sign_of(const Palette& c, const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::over_engineering:
      return {Mark::triangle, c.over};
    case FindingKind::under_engineering:
      return {Mark::triangle_down, c.under};
    case FindingKind::optional:
      return {Mark::plus, c.ink2};
    case FindingKind::conflict:
    case FindingKind::budget:
    case FindingKind::compliance:
    case FindingKind::risk:
      break;
  }
  switch (finding.severity) {
    case Severity::error:
      return {Mark::warning, c.under};
    case Severity::warning:
      return {Mark::warning, c.over};
    case Severity::info:
      return {Mark::info, c.ink2};
  }
  return {Mark::info, c.ink2};
}

float draw_finding(Ui& ui, const View& view, const Finding& finding, const std::string& id, float x, float y,
                   float width) {
  const Palette& c = ui.colours();
  const float top = y;
  const std::string_view currency = view.model.request.currency;
  const std::string change = finding.monthly_saving && finding.monthly_saving->likely.micro != 0
                                 ? words::change_of_cost(*finding.monthly_saving, currency)
                                 : std::string();
  const Sign sign = sign_of(c, finding);
  mark(ui, sign.mark, x + 7, y + 10, sign.mark == Mark::plus ? 9 : 13, sign.colour);
  const float right = change.empty() ? 0 : text_width(ui, TextStyle::body, change) + 16;
  const float left = x + 28, inner = width - 28 - right;
  draw_text(ui, TextStyle::body, c.ink, x + width, y, change, Align::right);
  const std::string kind = std::string(words::finding_kind(finding.kind)) + ": ";
  const std::string message = sentence(finding.message);
  const std::string alternative =
      finding.alternative.empty() ? std::string() : sentence(capitalised(finding.alternative));
  const Run parts[] = {{kind, TextStyle::body_strong, sign.colour}, {message, TextStyle::body, c.ink}};
  y += draw_runs(ui, left, y, inner, parts);
  if (!alternative.empty()) y += draw_paragraph(ui, TextStyle::body, c.ink2, left, y, inner, alternative);
  std::string name = kind + message;
  if (!alternative.empty()) name += " " + alternative;
  if (!change.empty()) name += " " + words::a_month(change);
  const Explained item = explained_item(ui, id, Rect{x, top, width, y - top}.inset(0, -4), std::move(name),
                                        words::finding_why(finding), view.state.is_open(id), 14);
  if (item.pressed) view.state.toggle(id);
  return item.height - 8;
}

}  // namespace

float draw_findings(Ui& ui, const View& view, float x, float y, float width) {
  const std::vector<Finding>& findings = view.model.advice->findings;
  const float top = y;
  y += heading(ui, "findings/title", 2, TextStyle::body_strong, x, y, width, words::findings_title(findings)) + 4;
  const float list_top = y;
  ui.semantics().open({.id = "findings", .role = Role::list, .name = std::string(words::kFindings)});
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (i > 0) ui.line(x, y, x + width, y, ui.colours().grid);
    y += 8;
    y +=
        draw_finding(ui, view, findings[i], "finding/" + std::to_string(i + 1) + "/" + findings[i].id, x, y, width) + 8;
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

}  // namespace scalewright::ui
