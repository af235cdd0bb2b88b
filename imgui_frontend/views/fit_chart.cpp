// A row a layer, with need, envelope and plan as marks on one line: too much and too little are seen before they are
// read.
#include <algorithm>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/reasons.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kRow = 28;
constexpr float kAxis = 24;
constexpr int kLevels = 5;

enum class Fit : std::uint8_t { unplanned, fits, too_much, too_little };

Fit fit_of(const LayerFit& layer) {
  if (!layer.plan_level) return Fit::unplanned;
  if (*layer.plan_level < layer.need_level) return Fit::too_little;
  return *layer.plan_level > std::max(layer.envelope_level, layer.need_level) ? Fit::too_much : Fit::fits;
}

struct Look {
  std::string_view word;
  Colour colour, diamond;
};

Look look_of(const Palette& c, Fit fit, const LayerFit& layer) {
  switch (fit) {
    case Fit::too_much:
      return {words::kTooMuch, c.over, c.over};
    case Fit::too_little:
      return {words::kTooLittle, c.under, c.under};
    case Fit::fits:
      return {words::kFits, c.ok, c.plan};
    case Fit::unplanned:
      return {words::level(layer.need_level), c.ink2, c.plan};
  }
  return {};
}

struct Scale {
  float left, right;
  [[nodiscard]] float at(int level) const {
    return left + (right - left) * static_cast<float>(std::clamp(level, 0, kLevels)) / kLevels;
  }
};

void draw_axis(Ui& ui, const Scale& scale, float y) {
  constexpr float kGap = 8;  // on a phone the two words are wider than the scale
  const float begin = scale.left - 4;
  const float apart = begin + text_width(ui, TextStyle::body, words::level(0)) + kGap +
                      text_width(ui, TextStyle::body, words::level(kLevels));
  const float end = std::max(scale.right + 4, apart);
  draw_text(ui, TextStyle::body, ui.colours().ink3, begin, y - 4, words::level(0));
  draw_text(ui, TextStyle::body, ui.colours().ink3, end, y - 4, words::level(kLevels), Align::right);
  for (int level = 0; level <= kLevels; ++level) {
    ui.line(scale.at(level), y + 17, scale.at(level), y + 21, ui.colours().ink3);
  }
}

void draw_marks(Ui& ui, const Scale& scale, const LayerFit& layer, const Look& look, float middle) {
  const Palette& c = ui.colours();
  ui.fill({scale.left - 4, middle - 4, scale.right - scale.left + 8, 8}, c.grid, 4);
  if (layer.envelope_level > layer.need_level) {
    const float from = scale.at(layer.need_level) - 4;
    ui.fill({from, middle - 4, scale.at(layer.envelope_level) + 4 - from, 8}, c.envelope, 4);
  }
  mark(ui, Mark::dot, scale.at(layer.need_level), middle, 12, c.need);
  if (layer.plan_level) hollow_diamond(ui, scale.at(*layer.plan_level), middle, 7, look.diamond);
}

// What the words at the right need, so that the line gets the rest.
float words_width(Ui& ui, const std::vector<LayerFit>& layers) {
  constexpr float kGap = 20, kSign = 18;
  float most = 0;
  for (const LayerFit& layer : layers) {
    const Fit fit = fit_of(layer);
    const float sign = fit == Fit::too_much || fit == Fit::too_little ? kSign : 0;
    most = std::max(most, sign + text_width(ui, TextStyle::body, look_of(ui.colours(), fit, layer).word));
  }
  return most + kGap;
}

void draw_word(Ui& ui, Fit fit, const Look& look, float right, float y) {
  const float width = draw_text(ui, TextStyle::body, look.colour, right, y, look.word, Align::right);
  const float middle = y + 10;
  if (fit == Fit::too_much) mark(ui, Mark::triangle, right - width - 11, middle, 11, look.colour);
  if (fit == Fit::too_little) mark(ui, Mark::triangle_down, right - width - 11, middle, 11, look.colour);
}

float draw_components(Ui& ui, const View& view, const LayerFit& layer, float x, float y, float width) {
  const Palette& c = ui.colours();
  const float top = y;
  const auto list = [&](std::string_view key, std::string_view lead, const std::vector<std::string>& components) {
    if (components.empty()) return;
    const std::string names = joined(components);
    const Run parts[] = {
        {lead, TextStyle::body_strong, c.ink}, {" ", TextStyle::body, c.ink2}, {names, TextStyle::body, c.ink2}};
    y += runs(ui, "fit/" + layer.layer + "/" + std::string(key), x, y, width, parts) + 2;
  };
  list("needed", words::kNeededParts, layer.needed);
  list("envelope", words::kJustifiedParts, layer.envelope);
  list("planned", words::kPlannedParts, layer.planned);
  if (y == top)
    y += text(ui, "fit/" + layer.layer + "/needed", TextStyle::body, c.ink2, x, y, width, words::kNothingNeeded);
  int number = 0;
  for (const std::string& why : reasons(layer, view.model.rules)) {
    y +=
        text(ui, "fit/" + layer.layer + "/why/" + std::to_string(++number), TextStyle::body, c.ink2, x, y, width, why) +
        2;
  }
  return y - top + 6;
}

float draw_layer(Ui& ui, const View& view, const LayerFit& layer, const Scale& scale, const Rect& row) {
  const Fit fit = fit_of(layer);
  const Look look = look_of(ui.colours(), fit, layer);
  const std::string id = "fit/" + layer.layer;
  const bool open = view.state.is_open(id);
  const Touch touch = ui.touch(id, row);
  if (touch.hovered) ui.fill({row.x - 14, row.y, row.width + 22, row.height}, ui.colours().bg, 4);
  if (touch.pressed) view.state.toggle(id);
  row_sign(ui, row.x, row.middle(), open, touch.hovered);
  draw_text(ui, TextStyle::body, ui.colours().ink, row.x, row.middle() - 10, layer.title);
  draw_marks(ui, scale, layer, look, row.middle());
  draw_word(ui, fit, look, row.right(), row.middle() - 10);
  ui.semantics().open({.id = id + "/row", .role = Role::listitem});
  ui.semantics().add(
      {.id = id, .role = Role::button, .name = words::layer_fit(layer, look.word), .expanded = open, .rect = row});
  float height = row.height;
  if (open) height += draw_components(ui, view, layer, row.x, row.bottom() + 2, row.width);
  ui.semantics().close({row.x, row.y, row.width, height});
  return height;
}

// The signs of the chart, each with its word.
struct Key {
  std::string_view word;
  void (*draw)(Ui& ui, float x, float y);
};

std::vector<Key> keys(bool planned) {
  std::vector<Key> all{
      {words::kNeed, [](Ui& ui, float x, float y) { mark(ui, Mark::dot, x, y, 10, ui.colours().need); }},
      {words::kEnvelope, [](Ui& ui, float x, float y) {
         ui.fill({x - 6, y - 3, 12, 6}, ui.colours().envelope, 3);
         ui.stroke({x - 6, y - 3, 12, 6}, ui.colours().need, 3);
       }}};
  if (planned)
    all.push_back({words::kPlan, [](Ui& ui, float x, float y) { hollow_diamond(ui, x, y, 5.5F, ui.colours().ink3); }});
  return all;
}

constexpr float kSign = 17, kKeyGap = 12;

float keys_width(Ui& ui, const std::vector<Key>& keys) {
  float width = -kKeyGap;
  for (const Key& key : keys) width += kSign + text_width(ui, TextStyle::body, key.word) + kKeyGap;
  return width;
}

void draw_keys(Ui& ui, const std::vector<Key>& keys, float x, float y) {
  for (const Key& key : keys) {
    key.draw(ui, x + 6, y + 10);
    x += kSign + draw_text(ui, TextStyle::body, ui.colours().ink3, x + kSign, y, key.word) + kKeyGap;
  }
}

}  // namespace

float draw_fit_chart(Ui& ui, const View& view, float x, float y, float width) {
  const std::vector<LayerFit>& layers = view.model.advice->scale.layers;
  const bool planned =
      std::any_of(layers.begin(), layers.end(), [](const LayerFit& l) { return l.plan_level.has_value(); });
  const float top = y;
  y += heading(ui, "fit/title", 2, TextStyle::body_strong, x, y, width, words::kFit);
  const std::vector<Key> signs = keys(planned);
  const float key_width = keys_width(ui, signs);
  const bool key_beside = text_width(ui, TextStyle::body_strong, words::kFit) + 16 + key_width <= width;
  if (!key_beside) y += 4;
  draw_keys(ui, signs, key_beside ? x + width - key_width : x, key_beside ? top : y);
  y += key_beside ? 12 : 32;
  const Scale scale{x + 112, x + width - words_width(ui, layers)};
  draw_axis(ui, scale, y);
  y += kAxis;
  const float list_top = y;
  ui.semantics().open({.id = "fit", .role = Role::list, .name = std::string(words::kFit)});
  for (const LayerFit& layer : layers) y += draw_layer(ui, view, layer, scale, {x, y, width, ui.row(kRow)});
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

}  // namespace scalewright::ui
