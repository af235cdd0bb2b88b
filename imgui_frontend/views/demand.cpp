// What the machines will see, each figure with its range and, when pressed, the arithmetic behind it.
#include "core/report/facts_text.hpp"
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

struct Figure {
  std::string_view id;
  double low, likely, high;
};

template <class Unit>
Figure figure(std::string_view id, const Quantity<Unit>& q) {
  return {id, q.low, q.likely, q.high};
}

std::vector<Figure> figures_of(const Demand& demand) {
  std::vector<Figure> all;
  if (demand.known) {
    all = {figure("requests_per_day", demand.requests_per_day),
           figure("peak_rps", demand.peak_rps),
           figure("concurrent_requests", demand.concurrent_requests),
           figure("vcpu", demand.vcpu),
           figure("memory_gib", demand.memory_gib),
           figure("database_qps", demand.database_qps)};
  }
  all.push_back(figure("storage_gib", demand.storage_gib));
  if (demand.known) all.push_back(figure("egress_gib_per_month", demand.egress_gib_per_month));
  return all;
}

// Figures that are next to nothing: their digits would only look exact.
constexpr double kNextToNothing = 0.01;

std::string figure_text(double value) {
  if (value <= 0) return "0";
  return value < kNextToNothing ? "<" + for_people(kNextToNothing) : for_people(value);
}

std::string span_text(const Figure& figure) {
  const std::string low = figure_text(figure.low), high = figure_text(figure.high);
  return low == high ? low : low + "–" + high;
}

const Explanation* explanation_of(const Demand& demand, std::string_view id) {
  for (const Explanation& explanation : demand.why) {
    if (explanation.result == id) return &explanation;
  }
  return nullptr;
}

// With the words of a reader: "5–10 %", "power 0.21", "1.3 ×".
std::string measured(const Ratio& value, std::string_view unit) {
  if (unit == "share") return with_unit(range_for_people(value * 100), "percent");
  if (unit == "power") return "power " + range_for_people(value);
  return with_unit(range_for_people(value), unit == "times" ? "×" : unit);
}

std::string explained(const Explanation& explanation) {
  std::string all = explanation.formula;
  for (const ExplainedInput& input : explanation.inputs) {
    if (input.unit == "times" && input.value.low == 1 && input.value.high == 1) continue;  // changes nothing
    all += "\n" + input.name + ": " + measured(input.value, input.unit);
    if (!input.source.empty()) all += " (" + input.source + ")";
  }
  return all;
}

constexpr float kRow = 26;

float draw_figure(Ui& ui, const View& view, const Figure& figure, float x, float y, float width) {
  const Palette& c = ui.colours();
  const float padding = (ui.row(kRow) - 20) / 2;
  const std::string id = "demand/" + std::string(figure.id), title = quantity_title(figure.id);
  const Explanation* why = explanation_of(view.model.advice->demand, figure.id);
  const std::string likely = figure_text(figure.likely), span = span_text(figure);
  const bool ranged = span != likely;
  const float figures =
      text_width(ui, TextStyle::body, likely) + (ranged ? 6 + text_width(ui, TextStyle::body, span) : 0);
  constexpr float kLeastTitle = 90;
  const bool below = width - figures - 12 < kLeastTitle;  // long figures stand under the title
  const float title_width = below ? width : width - figures - 12;
  float line = draw_paragraph(ui, TextStyle::body, c.ink, x, y + padding, title_width, title);
  const float beside = y + padding + (below ? line : 0);
  if (below) line += 20;
  float right = x + width;
  if (ranged) right -= draw_text(ui, TextStyle::body, c.ink3, right, beside, span, Align::right) + 6;
  draw_text(ui, TextStyle::body, c.ink, right, beside, likely, Align::right);
  const Explained item = explained_item(
      ui, id, {x, y, width, line + 2 * padding}, words::figure(title, likely, ranged ? span : std::string()),
      why != nullptr ? explained(*why) : std::string(), view.state.is_open(id), padding + 10);
  if (item.pressed) view.state.toggle(id);
  return item.height;
}

}  // namespace

float draw_demand(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  y += card_title(ui, "demand/title", {x, y, width, 20}, words::kDemand,
                  width > 360 ? words::kDemandRemark : std::string_view()) +
       4;
  const float list_top = y;
  ui.semantics().open({.id = "demand", .role = Role::list, .name = std::string(words::kDemand)});
  for (const Figure& figure : figures_of(view.model.advice->demand)) {
    y += draw_figure(ui, view, figure, x, y, width);
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

}  // namespace scalewright::ui
