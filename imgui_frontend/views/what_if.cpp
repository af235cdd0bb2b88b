// Sliders for what decides most: the whole answer follows each of them.
#include <algorithm>
#include <cmath>

#include "core/demand/exponential.hpp"
#include "core/report/facts_text.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/sayable.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"
#include "imgui_frontend/widgets/fields.hpp"

namespace scalewright::ui {
namespace {

constexpr std::string_view kPrefix = "what-if/";  // of the ids of the sliders
constexpr float kLeast = 150;                     // width of a slider
constexpr float kGap = 24;
constexpr float kRow = 20 + 8;  // of a slider, without itself

struct Reading {
  std::optional<double> value;
  std::string words;
};

// The growth of a month that is the same as what was said of a year or of a target. It places a thumb and decides
// nothing.
std::optional<double> monthly_growth(const Model& model) {
  if (model.growth.size() < 2) return std::nullopt;
  const UsersInMonth& first = model.growth.front();
  const UsersInMonth& last = model.growth.back();
  if (!(first.users.likely > 0) || last.month <= 0) return std::nullopt;
  return (power(last.users.likely / first.users.likely, 1.0 / last.month) - 1) * 100;
}

// What holds where nobody said: the coefficient of the workload model.
std::optional<double> assumed(const Demand& demand, std::string_view fact) {
  if (!demand.known) return std::nullopt;
  if (fact == "peak_factor" && demand.peak_factor > 1) return demand.peak_factor;
  if (fact == "headroom_percent" && demand.application_utilisation > 0)
    return std::round((1 - demand.application_utilisation) * 100);
  return std::nullopt;
}

Reading reading_of(const FactKind& kind, const Fact* fact, const View& view) {
  if (fact != nullptr && fact->value.type == FactType::number)
    return {fact->value.number.likely, in_words(*fact, view)};
  std::optional<double> other = assumed(view.model.advice->demand, kind.id);
  if (kind.id == "growth_percent_per_month") other = monthly_growth(view.model);
  if (!other) return {std::nullopt, std::string(words::kNotSaid)};
  return {other, words::about(*other, kind.unit)};
}

int nearest(const std::vector<double>& stops, double value) {
  const auto above = std::lower_bound(stops.begin(), stops.end(), value);
  if (above == stops.begin()) return 0;
  if (above == stops.end()) return static_cast<int>(stops.size()) - 1;
  const double below = *(above - 1);
  // By ratio where the stops go over decades, as they stand on the slider.
  const bool upper = below > 0 ? value / below > *above / value : value - below > *above - value;
  return static_cast<int>(above - stops.begin()) - (upper ? 0 : 1);
}

void draw_slider(Ui& ui, const View& view, const FactKind& kind, float x, float y, float width) {
  const Palette& c = ui.colours();
  const Fact* fact = fact_of(view.model.advice->brief, kind.id);
  const Reading now = reading_of(kind, fact, view);
  const std::string id = std::string(kPrefix) + kind.id;
  const bool answered = is_answered(view, fact);
  const float name = draw_text(ui, TextStyle::body, c.ink2, x, y, kind.title);
  const float room = width - name - 8 - (answered ? 26 : 0);
  draw_text_within(ui, TextStyle::body_strong, now.value ? c.ink : c.ink3, x + name + 8, y, room, now.words);
  const int position = now.value ? nearest(kind.slider, *now.value) : 0;
  const SliderLook look{
      kind.title, now.words, {position, static_cast<int>(kind.slider.size())}, fact != nullptr, now.value.has_value()};
  slider(ui, id, {x, y + 20, width, ui.row(kSliderHeight)}, look);
  if (answered &&
      icon_button(ui, id + "/take-back", {x + width - 24, y - 2, 24, 24}, Mark::cross, words::take_back(kind.title)))
    view.edits.take_back = fact->because;
}

// A position as the page sends it: digits.
std::size_t position_of(std::string_view text, std::size_t positions) {
  std::size_t position = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') break;
    position = std::min(position * 10 + static_cast<std::size_t>(c - '0'), positions);
  }
  return std::min(position, positions - 1);
}

}  // namespace

std::optional<Answer> slider_moved(const RuleBook& rules, std::string_view id, std::string_view position) {
  if (!id.starts_with(kPrefix)) return std::nullopt;
  const FactKind* kind = sayable(rules, id.substr(kPrefix.size()));
  if (kind == nullptr || kind->slider.empty()) return std::nullopt;
  const double value = kind->slider[position_of(position, kind->slider.size())];
  return Answer{asked_as(kind->id, rules), FactValue::of(value)};
}

float draw_what_if(Ui& ui, const View& view, float x, float y, float width) {
  std::vector<const FactKind*> kinds;
  for (const FactKind& kind : view.model.rules.facts) {
    if (!kind.slider.empty()) kinds.push_back(&kind);
  }
  if (kinds.empty()) return 0;
  const auto count = static_cast<int>(kinds.size());
  const int fit = std::clamp(static_cast<int>((width + kGap) / (kLeast + kGap)), 1, count);
  const int rows = (count + fit - 1) / fit, columns = (count + rows - 1) / rows;  // rows of the same length
  const float each = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float each_row = kRow + ui.row(kSliderHeight), height = static_cast<float>(rows) * each_row;
  ui.semantics().open({.id = "what-if", .role = Role::group, .name = std::string(words::kWhatIf)});
  for (int i = 0; i < count; ++i) {
    const int column = i % columns, row = i / columns;
    draw_slider(ui, view, *kinds[static_cast<std::size_t>(i)], x + static_cast<float>(column) * (each + kGap),
                y + static_cast<float>(row) * each_row, each);
  }
  ui.semantics().close({x, y, width, height});
  return height;
}

}  // namespace scalewright::ui
