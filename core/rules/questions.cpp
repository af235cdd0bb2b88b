#include "core/rules/questions.hpp"

#include <algorithm>

namespace scalewright {

namespace {

FactValue read_value(Reader& holder, std::string_view key, const FactKind& kind) {
  switch (kind.type) {
    case FactType::number:
      return FactValue::of(holder.ratio(key));
    case FactType::text:
      return FactValue::of(holder.text(key));
    case FactType::list:
      return FactValue::of(holder.texts(key));
    case FactType::flag:
      break;
  }
  FactValue value = FactValue::yes();
  value.flag = holder.flag(key);
  return value;
}

AnswerRule read_answer(Reader& entry, std::span<const FactKind> kinds) {
  AnswerRule answer{.id = entry.text("id"), .label = entry.text("label"), .prior = entry.number("prior")};
  Reader sets = entry.object("sets");
  for (Reader::Member& member : sets.members()) {
    if (const FactKind* kind = find_kind(kinds, member.key)) {
      answer.sets.emplace_back(member.key, read_value(sets, member.key, *kind));
    } else {
      sets.refuse(member.key, "unknown fact \"" + member.key + "\"");
    }
  }
  entry.finish();
  return answer;
}

CheckRule read_check(Reader& entry, std::span<const FactKind> kinds) {
  CheckRule check{.id = entry.text("id"),
                  .fact = entry.text("fact"),
                  .per = entry.text_or("per", ""),
                  .above = entry.number("above"),
                  .divide_by = entry.number("divide_by"),
                  .text = entry.text("text"),
                  .why = entry.text("why"),
                  .source = entry.text("source")};
  for (const std::string_view key : {"fact", "per"}) {
    const std::string& fact = key == "fact" ? check.fact : check.per;
    const FactKind* kind = find_kind(kinds, fact);
    const bool left_out = key == "per" && fact.empty();
    if (!left_out && (kind == nullptr || kind->type != FactType::number)) entry.refuse(key, "this is no number fact");
  }
  if (check.divide_by <= 1) entry.refuse("divide_by", "must be more than 1");
  entry.finish();
  return check;
}

}  // namespace

const QuestionRule* QuestionSet::find(std::string_view id) const {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [id](const QuestionRule& question) { return question.id == id; });
  return found == questions.end() ? nullptr : &*found;
}

const CheckRule* QuestionSet::find_check(std::string_view id) const {
  const auto found =
      std::find_if(checks.begin(), checks.end(), [id](const CheckRule& check) { return check.id == id; });
  return found == checks.end() ? nullptr : &*found;
}

const AnswerRule* QuestionSet::find_answer(std::string_view question, std::string_view answer) const {
  for (const QuestionRule& rule : questions) {
    if (rule.id != question) continue;
    for (const AnswerRule& one : rule.answers) {
      if (one.id == answer) return &one;
    }
  }
  return nullptr;
}

Result<QuestionSet> load_questions(std::string_view file, std::string_view text, std::span<const FactKind> kinds) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  QuestionSet set;
  (void)reader.text("id");
  (void)reader.text("as_of");
  set.plausible_from = reader.number("plausible_from");
  for (Reader& entry : reader.list("questions")) {
    QuestionRule question{.id = entry.text("id"),
                          .fact = entry.text("fact"),
                          .text = entry.text("text"),
                          .why = entry.text("why"),
                          .when = read_condition(entry.object("when"), kinds),
                          .answers = {},
                          .source = entry.text("source")};
    if (find_kind(kinds, question.fact) == nullptr) entry.refuse("fact", "unknown fact \"" + question.fact + "\"");
    double priors = 0;
    for (Reader& answer : entry.list("answers")) {
      question.answers.push_back(read_answer(answer, kinds));
      priors += question.answers.back().prior;
    }
    if (priors < 0.999 || priors > 1.001) entry.refuse("answers", "the priors must sum to 1");
    entry.finish();
    set.questions.push_back(std::move(question));
  }
  for (Reader& entry : reader.list("checks")) set.checks.push_back(read_check(entry, kinds));
  reader.finish();
  if (problem) return *problem;
  return set;
}

}  // namespace scalewright
