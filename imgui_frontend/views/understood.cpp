#include "imgui_frontend/views/understood.hpp"

#include <algorithm>
#include <string>

#include "core/report/facts_text.hpp"
#include "imgui_frontend/views/facts_form.hpp"
#include "imgui_frontend/views/sayable.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kChipGap = 8;

std::string chip_id(const Fact& fact) {
  return "fact/" + fact.id;
}

constexpr FactSource kOrigins[] = {FactSource::stated, FactSource::answered, FactSource::inferred, FactSource::assumed};

// The currency is a part of the budget: no fact of its own to a reader.
bool is_part_of_another(const Fact& fact, const RuleBook& rules) {
  const FactKind* kind = find_kind(rules.facts, fact.id);
  return kind != nullptr && kind->is_part;
}

// Stated first, in the order of the text; assumed last; else as the brief has them.
std::vector<const Fact*> by_origin(const Brief& brief, const RuleBook& rules) {
  std::vector<const Fact*> facts;
  for (const FactSource origin : kOrigins) {
    const auto first = static_cast<std::ptrdiff_t>(facts.size());
    for (const Fact& fact : brief.facts) {
      if (fact.source != origin || is_part_of_another(fact, rules)) continue;
      const auto later = std::find_if(facts.begin() + first, facts.end(), [&](const Fact* other) {
        return fact.span && other->span && fact.span->begin < other->span->begin;
      });
      facts.insert(later, &fact);
    }
  }
  return facts;
}

std::vector<std::uint32_t> words_under(const Fact& fact, const Utf16Positions& positions) {
  if (!fact.span) return {};
  return {positions.of(fact.span->begin), positions.of(fact.span->end)};
}

const QuestionRule* question_about(const RuleBook& rules, const Fact& fact) {
  for (const QuestionRule& question : rules.questions.questions) {
    if (question.fact == fact.id) return &question;
  }
  return nullptr;
}

std::string because(const Fact& fact, const Brief& brief, const RuleBook& rules) {
  switch (fact.source) {
    case FactSource::stated:
      if (!fact.span) return words::read_by_rule(fact.because);
      return words::read_from(brief.text.substr(fact.span->begin, fact.span->end - fact.span->begin), fact.because);
    case FactSource::answered: {
      const QuestionRule* question = rules.questions.find(fact.because);
      return question != nullptr ? words::answer_to(question->text) : std::string(words::kYourAnswer);
    }
    case FactSource::inferred:
      return words::follows_by_rule(fact.because);
    case FactSource::assumed:
      return words::assumed_because(fact.because);
  }
  return {};
}

// Why the open fact is as it is, and what can be done about it.
float draw_detail(Ui& ui, const View& view, const Fact& fact, float x, float y, float width) {
  const RuleBook& rules = view.model.rules;
  const std::string id = chip_id(fact) + "/why";
  const float top = y;
  y += 8;
  const float text_height = text(ui, id, TextStyle::body, ui.colours().ink2, x + 12, y, width - 12,
                                 because(fact, view.model.advice->brief, rules));
  y += text_height + 6;
  if (const FactKind* kind = sayable(rules, fact.id)) {
    const float label = draw_text(ui, TextStyle::body, ui.colours().ink2, x + 12, y + 6, words::kSetTo) + 8;
    const float unit = kind->unit.empty() ? 0 : 8 + text_width(ui, TextStyle::body, kind->unit);
    draw_fact_field(ui, view, *kind, chip_id(fact) + "/value", x + 12 + label, y, width - 12 - label - unit);
    draw_text(ui, TextStyle::body, ui.colours().ink2, x + width, y + 6, kind->unit, Align::right);
    y += kFactFieldHeight + 8;
    if (const std::string hint = allowed(*kind, rules); !hint.empty())
      y += text(ui, chip_id(fact) + "/allowed", TextStyle::body, ui.colours().ink3, x + 12, y - 4, width - 12, hint);
  }
  float link_x = x + 12, link_width = 0;
  const auto link = [&](std::string_view name, std::string_view label) {
    const float needed = text_width(ui, TextStyle::body_strong, label);
    if (link_x > x + 12 && link_x + needed > x + width) link_x = x + 12, y += ui.row(26);
    const bool pressed =
        link_button(ui, chip_id(fact) + "/" + std::string(name), link_x, y, label, std::nullopt, &link_width);
    link_x += link_width + 16;
    return pressed;
  };
  if (fact.span && link("words", words::kSelectWords)) view.edits.select = *fact.span;
  if (const QuestionRule* question = question_about(rules, fact)) {
    if (link("change", words::kAskAbout)) view.state.question = question->id;
  }
  if (is_answered(view, &fact) && link("take-back", words::kTakeBack)) {
    view.edits.take_back = fact.because;
  }
  if (link_width > 0) y += ui.row(26);
  ui.line(x + 1, top + 8, x + 1, y - 4, origin_look(ui.colours(), fact.source).colour, 2);
  return y - top;
}

void toggle_only(ViewState& state, const std::string& id) {
  const bool was_open = state.is_open(id);
  for (auto it = state.expanded.begin(); it != state.expanded.end();) {
    it = it->starts_with("fact/") ? state.expanded.erase(it) : std::next(it);
  }
  if (!was_open) state.expanded.insert(id);
}

float draw_chips(Ui& ui, const View& view, float x, float y, float width) {
  const Brief& brief = view.model.advice->brief;
  const Utf16Positions positions(brief.text);
  const float left = x, top = y, high = ui.row(kChipHeight);
  const Fact* open = nullptr;
  ui.semantics().open({.id = "facts", .role = Role::group, .name = std::string(words::kUnderstood)});
  for (const Fact* fact : by_origin(brief, view.model.rules)) {
    const std::string id = chip_id(*fact), name = fact_title(fact->id, view.model.rules);
    const std::string value =
        fact->value.type == FactType::flag && fact->value.flag ? std::string() : in_words(*fact, view);
    const float chip = chip_width(ui, width, name, value);
    if (x > left && x + chip > left + width) {
      x = left, y += high + kChipGap;
      if (open != nullptr) y += draw_detail(ui, view, *open, left, y - kChipGap, width);  // below its own row
      open = nullptr;
    }
    const OriginLook look = origin_look(ui.colours(), fact->source);
    if (ui::chip(ui, id, {x, y, chip, high}, name, value,
                 {look.sign, look.colour, words::origin(fact->source), view.state.is_open(id),
                  words_under(*fact, positions)})) {
      toggle_only(view.state, id);
    }
    if (view.state.is_open(id)) open = fact;
    x += chip + kChipGap;
  }
  y += high;
  if (open != nullptr) y += draw_detail(ui, view, *open, left, y, width);
  ui.semantics().close({left, top, width, y - top});
  return y - top;
}

float draw_legend(Ui& ui, float x, float y, float width) {
  const float left = x, top = y;
  std::string told;
  for (const FactSource source : kOrigins) {
    const std::string_view word = words::origin(source);
    const float needed = 14 + text_width(ui, TextStyle::body, word);
    if (x > left && x + needed > left + width) x = left, y += 20;
    const OriginLook look = origin_look(ui.colours(), source);
    mark(ui, look.sign, x + 4, y + 10, 8, look.colour);
    draw_text(ui, TextStyle::body, ui.colours().ink3, x + 14, y, word);
    x += needed + 14;
    told += (told.empty() ? "" : ", ") + std::string(word);
  }
  y += 20;
  ui.semantics().add(
      {.id = "facts/legend", .role = Role::note, .name = words::origins(told), .rect = {left, top, width, y - top}});
  return y - top;
}

float draw_contradictions(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  int number = 0;
  for (const Contradiction& contradiction : view.model.advice->brief.contradictions) {
    mark(ui, Mark::warning, x + 7, y + 10, 14, ui.colours().over);
    y += text(ui, "contradiction/" + std::to_string(++number), TextStyle::body, ui.colours().ink, x + 22, y, width - 22,
              contradiction.message) +
         8;
  }
  return y - top;
}

float draw_ignored(Ui& ui, const View& view, float x, float y, float width) {
  const std::vector<Ignored>& ignored = view.model.advice->brief.ignored;
  if (ignored.empty()) return 0;
  const float top = y;
  const bool open = view.state.is_open("ignored");
  const std::string label = words::numbers_not_used(ignored.size());
  if (link_button(ui, "ignored", x, y, label, open)) view.state.toggle("ignored");
  y += ui.row(24);
  if (!open) return y - top;
  int number = 0;
  for (const Ignored& item : ignored) {
    const std::string quoted = words::quoted_before(item.text);
    const Run parts[] = {{quoted, TextStyle::body_strong, ui.colours().ink},
                         {item.why, TextStyle::body, ui.colours().ink2}};
    y += runs(ui, "ignored/" + std::to_string(++number), x + 12, y, width - 12, parts) + 4;
  }
  return y - top;
}

}  // namespace

OriginLook origin_look(const Palette& colours, FactSource source) {
  switch (source) {
    case FactSource::stated:
      return {Mark::dot, colours.said};
    case FactSource::answered:
      return {Mark::square, colours.answered};
    case FactSource::inferred:
      return {Mark::triangle, colours.inferred};
    case FactSource::assumed:
      return {Mark::ring, colours.assumed};
  }
  return {Mark::ring, colours.assumed};
}

float draw_understood(Ui& ui, const View& view, float x, float y, float width) {
  const float top = y;
  y += heading(ui, "facts/title", 2, TextStyle::body_strong, x, y, width, words::kUnderstood) + 8;
  y += draw_chips(ui, view, x, y, width) + 16;
  y += draw_legend(ui, x, y, width) + 8;
  y += draw_contradictions(ui, view, x, y, width);
  y += draw_ignored(ui, view, x, y, width);
  const bool form = view.state.is_open("form/open");
  if (link_button(ui, "form/open", x, y, words::kAllFacts, form)) view.state.toggle("form/open");
  y += ui.row(28);
  if (form) y += draw_facts_form(ui, view, x, y, width);
  return y - top;
}

}  // namespace scalewright::ui
