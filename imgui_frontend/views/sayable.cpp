#include "imgui_frontend/views/sayable.hpp"

#include <algorithm>

#include "core/report/facts_text.hpp"
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/fields.hpp"

namespace scalewright::ui {
namespace {

constexpr int kFigures = 6;

std::string number_text(const Ratio& number, bool percent) {
  const auto figure = [percent](double value) {
    return percent ? json_number(value) : for_people(value, kFigures);  // 99.995 loses nothing
  };
  const std::string low = figure(number.low), high = figure(number.high);
  return low == high ? low : low + "–" + high;
}

// Titles that the field showed, as the ids that they stand for: an answer is read by those.
std::string with_ids(std::string written, const Fact* fact, const RuleBook& rules) {
  if (fact == nullptr) return written;
  for (const std::string& member : fact->value.list) {
    const std::string title =
        fact_value({fact->id, FactValue::of(std::vector<std::string>{member}), {}, {}, {}}, rules);
    const std::size_t at = written.find(title);
    if (at != std::string::npos) written.replace(at, title.size(), member);
  }
  return written;
}

}  // namespace

const FactKind* sayable(const RuleBook& rules, std::string_view fact) {
  const FactKind* kind = find_kind(rules.facts, fact);
  return kind == nullptr || kind->form.empty() ? nullptr : kind;
}

const Fact* fact_of(const Brief& brief, std::string_view id) {
  const auto found =
      std::find_if(brief.facts.begin(), brief.facts.end(), [id](const Fact& fact) { return fact.id == id; });
  return found == brief.facts.end() ? nullptr : &*found;
}

std::string field_text(const Fact* fact, const RuleBook& rules) {
  if (fact == nullptr) return {};
  switch (fact->value.type) {
    case FactType::number:
      return number_text(fact->value.number, fact->id.ends_with("percent"));
    case FactType::text:
      return words_of(fact->value.text);
    case FactType::list:
      return fact_value(*fact, rules);
    case FactType::flag:
      break;
  }
  return {};
}

std::string allowed(const FactKind& kind, const RuleBook& rules) {
  constexpr std::pair<std::string_view, Sense> kListed[] = {{"domain", Sense::domain_clear},
                                                            {"stage", Sense::stage_clear},
                                                            {"ops_experience", Sense::operations},
                                                            {"data_sensitivity", Sense::sensitivity}};
  std::vector<std::string> words;
  for (const auto& [fact, sense] : kListed) {
    if (fact != kind.id) continue;
    for (const std::string_view value : rules.vocabulary.values(sense)) words.push_back(words_of(value));
  }
  return words.empty() ? std::string() : words::one_of(words);
}

std::string in_words(const Fact& fact, const View& view) {
  if (fact.id != "budget_usd_per_month") return fact_value(fact, view.model.rules);
  const std::string_view currency = view.model.advice->brief.table.text("budget_currency");
  const Ratio& number = fact.value.number;
  return monthly_for_people({money_from(number.low), money_from(number.likely), money_from(number.high)},
                            currency.empty() ? "USD" : currency);
}

bool is_answered(const View& view, const Fact* fact) {
  const std::vector<Answer>& answers = view.model.request.answers;
  return fact != nullptr && fact->source == FactSource::answered &&
         std::any_of(answers.begin(), answers.end(),
                     [fact](const Answer& answer) { return answer.question == fact->because; });
}

void draw_fact_field(Ui& ui, const View& view, const FactKind& kind, std::string_view id, float x, float y,
                     float width) {
  const Fact* fact = fact_of(view.model.advice->brief, kind.id);
  const std::string question = asked_as(kind.id, view.model.rules);
  if (kind.type == FactType::flag) {
    const bool checked = fact != nullptr && fact->value.flag;
    const auto now = check_box(ui, id, {x, y, width, kFactFieldHeight}, kind.title, checked);
    if (now) view.edits.answer = Answer{question, {.type = FactType::flag, .flag = *now}};
    return;
  }
  const RuleBook& rules = view.model.rules;
  const auto written = text_box(ui, id, {x, y, width, kFactFieldHeight},
                                kind.title + (kind.unit.empty() ? "" : ", " + kind.unit), field_text(fact, rules));
  if (!written) return;
  if (!written->empty()) {
    view.edits.answer = Answer{question, FactValue::of(with_ids(*written, fact, rules))};
  } else if (is_answered(view, fact)) {
    view.edits.take_back = fact->because;  // an emptied field says nothing any more
  }
}

}  // namespace scalewright::ui
