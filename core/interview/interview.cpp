#include "core/interview/interview.hpp"

#include <algorithm>
#include <cmath>

#include "core/result/sort.hpp"
#include "core/units/format.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

// An open question: nobody said or answered what it asks for, and it makes sense here.
bool is_open(const QuestionRule& question, const Advice& advice, const FactTable& facts) {
  if (!holds(question.when, facts)) return false;
  const auto settled = [&question](const Fact& fact) {
    return fact.id == question.fact && (fact.source == FactSource::stated || fact.source == FactSource::answered);
  };
  const bool wide_range = question.fact == "users" && advice.scale.category == Category::unclear;
  return wide_range || std::none_of(advice.brief.facts.begin(), advice.brief.facts.end(), settled);
}

bool was_answered(std::string_view question, const AdviceRequest& request) {
  return std::any_of(request.answers.begin(), request.answers.end(),
                     [question](const Answer& answer) { return answer.question == question; });
}

// What every question is weighed against.
struct Weighing {
  const AdviceRequest& request;
  const Advice& advice;
  const RuleBook& rules;
  BillMemory memory;
};

Decision decide_with(const AnswerRule& answer, Weighing& weighing) {
  const Brief& brief = weighing.advice.brief;
  Brief other;  // without the text, which no later room reads
  other.table = FactTable::on_top_of(brief.table);
  for (const auto& [fact, value] : answer.sets) other.table.set(fact, value);
  return decide_on_totals(other, weighing.request, weighing.rules, weighing.memory);
}

std::string signed_money(Money change, std::string_view currency) {
  const bool up = change >= Money{};
  return (up ? "+" : "−") + money_for_people(up ? change : Money{} - change, currency) + " a month";
}

struct Effect {
  double change = 0;  // 0 nothing to 1 another design or another order of cost
  bool matters = false;
  std::string words;
};

Effect compare(const Option& now, const Option& then, bool now_is_known, const DecisionRules& rules) {
  Effect effect;
  const bool priced = now.bill.unpriced.empty() && then.bill.unpriced.empty();
  const Money change = priced ? then.bill.monthly.likely - now.bill.monthly.likely : Money{};
  const Money dollars = priced ? then.bill.likely_dollars - now.bill.likely_dollars : Money{};
  const double base = std::max(now.bill.likely_dollars.units(), rules.scales.cost_floor_per_month);
  const double share = std::min(1.0, std::abs(dollars.units()) / base);
  const bool other_design = now.blueprint.id != then.blueprint.id;
  effect.change = other_design ? 1 : share;
  effect.matters = other_design || share > rules.question_cost_change || !now_is_known;
  const bool same_cost = std::abs(dollars.units()) < rules.least_dollars_worth_saying;
  if (!then.bill.unpriced.empty()) {
    effect.words = then.blueprint.title;
  } else if (!now_is_known) {
    effect.words =
        then.blueprint.title + ", " + money_for_people(then.bill.monthly.likely, then.bill.currency) + " a month";
  } else if (other_design) {
    effect.words = then.blueprint.title + (same_cost ? ", same cost" : ", " + signed_money(change, then.bill.currency));
  } else {
    effect.words = same_cost ? "changes nothing" : signed_money(change, then.bill.currency);
  }
  return effect;
}

// What is in force already: the decision is the one that was made.
bool changes_nothing(const AnswerRule& answer, const FactTable& facts) {
  return std::all_of(answer.sets.begin(), answer.sets.end(), [&facts](const auto& set) {
    const FactValue* now = facts.find(set.first);
    return now != nullptr && *now == set.second;
  });
}

// The most probable first: what does not matter by then will not, and what can come to nothing is left early.
std::vector<std::size_t> by_prior(const std::vector<AnswerRule>& answers) {
  std::vector<std::size_t> order(answers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  sort_stably(order, [&answers](std::size_t a, std::size_t b) { return answers[a].prior > answers[b].prior; });
  return order;
}

// The question with what its answers change; nothing where it would not be asked: no plausible answer matters, or its
// value stays below `least`, whatever the answers that were not weighed yet may change.
std::optional<Question> weigh(const QuestionRule& rule, double least, Weighing& weighing) {
  const auto& [request, advice, rules, memory] = weighing;
  const Option& now = advice.options.front();
  std::vector<Effect> effects(rule.answers.size());
  bool matters = false;
  double certain = 0, open = 0;
  for (const AnswerRule& answer : rule.answers) open += answer.prior;
  for (const std::size_t i : by_prior(rule.answers)) {
    const AnswerRule& answer = rule.answers[i];
    const bool plausible = answer.prior >= rules.questions.plausible_from;
    constexpr double kRounding = 1e-9;
    if ((!plausible && !matters) || certain + open < least - kRounding) return std::nullopt;
    effects[i] = changes_nothing(answer, advice.brief.table)
                     ? compare(now, now, advice.demand.known, rules.decision)
                     : compare(now, decide_with(answer, weighing).options.front(), advice.demand.known, rules.decision);
    certain += answer.prior * effects[i].change;
    open -= answer.prior;
    matters = matters || (plausible && effects[i].matters);
  }
  if (!matters) return std::nullopt;
  Question question{.id = rule.id, .text = rule.text, .answers = {}, .why = rule.why};
  for (std::size_t i = 0; i < effects.size(); ++i) {
    question.value += rule.answers[i].prior * effects[i].change;
    question.answers.push_back({rule.answers[i].id, rule.answers[i].label, std::move(effects[i].words)});
  }
  question.answers.push_back({"not_sure", "Not sure", "keeps the range"});
  return question;
}

// The value that a further question must reach to be among the `most` best.
double least_value(const std::vector<Question>& questions, std::size_t most) {
  if (questions.size() < most || most == 0) return 0;
  std::vector<double> values;
  for (const Question& question : questions) values.push_back(question.value);
  std::sort(values.begin(), values.end());
  return values[values.size() - most];
}

std::string in_its_unit(double value, std::string_view fact, const RuleBook& rules) {
  const auto kind =
      std::find_if(rules.facts.begin(), rules.facts.end(), [fact](const FactKind& one) { return one.id == fact; });
  return for_people(value, 4) + (kind == rules.facts.end() || kind->unit.empty() ? "" : " " + kind->unit);
}

// The figure that a check doubts, when somebody gave it.
std::optional<double> doubted(const CheckRule& check, const Advice& advice) {
  const auto given = std::find_if(advice.brief.facts.begin(), advice.brief.facts.end(),
                                  [&check](const Fact& fact) { return fact.id == check.fact; });
  if (given == advice.brief.facts.end() || given->value.type != FactType::number) return std::nullopt;
  if (given->source != FactSource::stated && given->source != FactSource::answered) return std::nullopt;
  const double value = given->value.number.likely;
  const auto per = check.per.empty() ? std::optional(Ratio::exactly(1)) : advice.brief.table.number(check.per);
  if (!per || per->likely <= 0 || value / per->likely <= check.above) return std::nullopt;
  return value;
}

// "4,048 GiB of data for 5 users?", with the mended figure one press away.
Question ask_back(const CheckRule& check, double value, Weighing& weighing) {
  const auto& [request, advice, rules, memory] = weighing;
  const double mended = value / check.divide_by;
  AnswerRule answer{.id = std::string(kCorrected), .label = "No: " + in_its_unit(mended, check.fact, rules)};
  answer.sets.emplace_back(check.fact, FactValue::of(mended));
  const Decision decision = decide_with(answer, weighing);
  const Effect effect = compare(advice.options.front(), decision.options.front(), advice.demand.known, rules.decision);
  const auto per = check.per.empty() ? std::nullopt : advice.brief.table.number(check.per);
  std::string text = filled(check.text, "value", in_its_unit(value, check.fact, rules));
  if (per) text = filled(std::move(text), "per", for_people(per->likely));
  return {.id = check.id,
          .text = std::move(text),
          .answers = {{answer.id, answer.label, effect.words},
                      {std::string(kKeep), "Yes: " + in_its_unit(value, check.fact, rules), "changes nothing"}},
          .why = check.why,
          .value = 1};
}

// What was said of a fact without being asked is no question answered.
std::size_t questions_left(const AdviceRequest& request, const RuleBook& rules) {
  const std::size_t most = static_cast<std::size_t>(rules.decision.most_questions);
  const auto answered = static_cast<std::size_t>(
      std::count_if(request.answers.begin(), request.answers.end(),
                    [&rules](const Answer& answer) { return rules.questions.find(answer.question) != nullptr; }));
  return most - std::min(most, answered);
}

}  // namespace

std::vector<Question> ask(const AdviceRequest& request, const Advice& advice, const RuleBook& rules) {
  const std::size_t left = questions_left(request, rules);
  FactTable facts = facts_with_demand(advice.brief.table, advice.demand);
  facts.set("category", FactValue::of(std::string(to_text(advice.scale.category))));
  Weighing weighing{request, advice, rules, {}};
  std::vector<Question> questions;
  for (const CheckRule& check : rules.questions.checks) {
    const bool answered = was_answered(check.id, request);
    const std::optional<double> value = answered ? std::nullopt : doubted(check, advice);
    if (value) questions.push_back(ask_back(check, *value, weighing));
  }
  std::vector<std::string_view> seen;
  for (const QuestionRule& rule : rules.questions.questions) {
    const bool other_wording = std::find(seen.begin(), seen.end(), rule.id) != seen.end();
    if (other_wording || was_answered(rule.id, request) || !is_open(rule, advice, facts)) continue;
    seen.push_back(rule.id);
    // Nothing else can be weighed while the load itself is unknown.
    if (!advice.demand.known && rule.fact != "users") continue;
    if (left == 0) break;
    std::optional<Question> question = weigh(rule, least_value(questions, left), weighing);
    if (question) questions.push_back(std::move(*question));
  }
  sort_stably(questions, [](const Question& a, const Question& b) { return a.value > b.value; });
  if (questions.size() > left) questions.resize(left);
  return questions;
}

Result<Advice> consult(const AdviceRequest& request, const RuleBook& rules) {
  Result<Advice> advice = advise(request, rules);
  if (!advice) return advice.error();
  Advice complete = std::move(advice).value();
  if (request.questions) complete.questions = ask(request, complete, rules);
  return complete;
}

}  // namespace scalewright
