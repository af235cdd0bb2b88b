#include "core/brief/answers.hpp"

#include <algorithm>
#include <array>

#include "core/brief/read_text.hpp"
#include "core/brief/reading.hpp"
#include "core/brief/utf8.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kLongestAnswer = 4096;
constexpr std::string_view kNotSure = "not_sure";

// Under which senses the vocabulary lists what a fact may be.
constexpr std::array<std::pair<std::string_view, Sense>, 15> kListed = {
    {{"domain", Sense::domain_clear},
     {"domain", Sense::domain_hint},
     {"domain", Sense::domain_likely},
     {"stage", Sense::stage_clear},
     {"stage", Sense::stage_hint},
     {"ops_experience", Sense::operations},
     {"data_sensitivity", Sense::sensitivity},
     {"providers", Sense::provider},
     {"providers", Sense::provider_product},
     {"stack", Sense::stack},
     {"proposed_components", Sense::component},
     {"regions", Sense::region},
     {"regions", Sense::city},
     {"compliance", Sense::compliance},
     {"proposed_components", Sense::provider_product}}};

// A question may stand in several wordings, each with its own answers; what may be answered is the sum of them.
std::vector<const QuestionRule*> wordings(const RuleBook& rules, std::string_view id) {
  std::vector<const QuestionRule*> found;
  for (const QuestionRule& question : rules.questions.questions) {
    if (question.id == id) found.push_back(&question);
  }
  return found;
}

Error bad_answer(std::string_view question, std::string message) {
  return {"bad_answer", std::move(message), "answers/" + std::string(question)};
}

std::string allowed(const std::vector<const QuestionRule*>& questions, const FactKind& kind) {
  std::string list;
  std::vector<std::string_view> seen;
  for (const QuestionRule* question : questions) {
    for (const AnswerRule& answer : question->answers) {
      if (std::find(seen.begin(), seen.end(), answer.id) != seen.end()) continue;
      seen.push_back(answer.id);
      list += (list.empty() ? "" : ", ") + answer.id;
    }
  }
  list += list.empty() ? "not_sure" : ", not_sure";
  if (kind.type != FactType::number) return list;
  return list + ", or a number from " + json_number(kind.least) + " to " + json_number(kind.most) +
         (kind.unit.empty() ? "" : " (" + kind.unit + ")");
}

// Who answers one of several ways to say the same takes the others back.
void overridden(std::string_view fact, FactsInForce& facts) {
  constexpr std::array<std::string_view, 4> kGrowth = {"growth_target_users", "growth_factor",
                                                       "growth_percent_per_month", "growth_users_per_month"};
  if (std::find(kGrowth.begin(), kGrowth.end(), fact) != kGrowth.end()) {
    for (const std::string_view other : kGrowth) facts.erase(other);
  }
  if (fact == "budget_usd_per_month") facts.erase("budget_unlimited");
  if (fact == "budget_unlimited") facts.erase("budget_usd_per_month");
}

void put(std::string_view fact, FactValue value, std::string_view question, FactsInForce& facts) {
  overridden(fact, facts);
  facts.put({std::string(fact), std::move(value), FactSource::answered, {}, std::string(question)});
}

// What a number with a unit means for a fact: "2 TB" is 2000 for gigabytes, "4 hours" is 240 for minutes.
std::optional<Ratio> in_unit_of(const NumberPhrase& number, std::string_view fact) {
  double factor = 1;
  const bool minutes = fact.ends_with("_minutes");
  const bool milliseconds = fact.find("_ms") != std::string_view::npos;
  const bool months = fact.ends_with("_months");
  const bool data = fact.find("_gib") != std::string_view::npos;
  switch (number.unit) {
    case UnitKind::none:
      break;
    case UnitKind::percent:
      if (fact.find("percent") == std::string_view::npos) return std::nullopt;
      break;
    case UnitKind::money:
      if (fact.find("budget") == std::string_view::npos) return std::nullopt;
      break;
    case UnitKind::factor:
      if (fact.find("factor") == std::string_view::npos) return std::nullopt;
      break;
    case UnitKind::data:
      if (!data) return std::nullopt;
      factor = number.unit_size;
      break;
    case UnitKind::time:
      if (!minutes && !milliseconds && !months) return std::nullopt;
      factor = minutes        ? number.unit_size
               : milliseconds ? number.unit_size * 60'000
                              : number.unit_size / minutes_in("month");
      break;
    default:
      return std::nullopt;
  }
  const double low = (number.no_low ? number.high : number.low) * factor;
  const double high = (number.no_high ? number.low : number.high) * factor;
  return Ratio{low, (low + high) / 2, high};
}

class Answering {
 public:
  Answering(const Answer& answer, const RuleBook& rules, FactsInForce& facts)
      : answer_(answer), rules_(rules), facts_(facts), questions_(wordings(rules, answer.question)) {}

  std::optional<Error> run() {
    if (const CheckRule* check = rules_.questions.find_check(answer_.question)) return checked(*check);
    kind_ = find_kind(rules_.facts, questions_.empty() ? std::string_view(answer_.question) : questions_.front()->fact);
    if (questions_.empty() && (kind_ == nullptr || kind_->form.empty())) return unknown_question();
    if (kind_ == nullptr)
      return bad_answer(answer_.question, "the question asks for a fact that is not in rules/facts.json");
    if (answer_.value.type == FactType::number) return number(answer_.value.number);
    if (answer_.value.type == FactType::text) return text(answer_.value.text);
    if (answer_.value.type == FactType::list && kind_->type == FactType::list)
      return facts_in(joined(answer_.value.list));
    if (answer_.value.type == FactType::flag && kind_->type == FactType::flag) return flag();
    return refuse();
  }

 private:
  [[nodiscard]] Error unknown_question() const {
    std::vector<std::string> ids;
    for (const QuestionRule& question : rules_.questions.questions) ids.push_back(question.id);
    for (const CheckRule& check : rules_.questions.checks) ids.push_back(check.id);
    for (const FactKind& kind : rules_.facts) {
      if (!kind.form.empty()) ids.push_back(kind.id);
    }
    std::string message = "there is no question and no fact \"" + answer_.question + "\"";
    message += did_you_mean(answer_.question, ids);
    return bad_answer(answer_.question, std::move(message));
  }
  [[nodiscard]] Error refuse() const {
    return bad_answer(answer_.question, "this answer does not fit; allowed are: " + allowed(questions_, *kind_));
  }

  // What was asked back is mended, or stays.
  std::optional<Error> checked(const CheckRule& check) {
    const std::string_view given = answer_.value.type == FactType::text ? answer_.value.text : std::string_view();
    if (given == kKeep || given == kNotSure) return std::nullopt;
    const Fact* fact = facts_.find(check.fact);
    if (given != kCorrected) {
      return bad_answer(answer_.question, "this answer does not fit; allowed are: corrected, keep, not_sure");
    }
    if (fact == nullptr) return std::nullopt;  // the figure was taken back meanwhile
    const Ratio value = fact->value.number;
    put(check.fact,
        FactValue::of(Ratio{value.low / check.divide_by, value.likely / check.divide_by, value.high / check.divide_by}),
        answer_.question, facts_);
    return std::nullopt;
  }

  std::optional<Error> number(Ratio value) {
    const bool fits =
        kind_->type == FactType::number && value.ordered() && value.low >= kind_->least && value.high <= kind_->most;
    if (!fits) return refuse();
    put(kind_->id, FactValue::of(value), answer_.question, facts_);
    return std::nullopt;
  }

  std::optional<Error> flag() {
    put(kind_->id, answer_.value, answer_.question, facts_);
    return std::nullopt;
  }

  std::optional<Error> text(const std::string& given) {
    if (given == kNotSure) return std::nullopt;
    for (const QuestionRule* question : questions_) {
      for (const AnswerRule& rule : question->answers) {
        if (rule.id != given) continue;
        for (const auto& [fact, value] : rule.sets) put(fact, value, answer_.question, facts_);
        return std::nullopt;
      }
    }
    if (given.size() > kLongestAnswer) return refuse();
    bool repaired = false;
    const std::string words = valid_utf8(given, repaired);
    return kind_->type == FactType::number ? number_in(words) : facts_in(words);
  }

  std::optional<Error> number_in(const std::string& words) {
    const Reading reading(words, 0, static_cast<std::uint32_t>(words.size()), rules_.vocabulary);
    if (reading.numbers.size() != 1) return refuse();
    const NumberPhrase& found = reading.numbers.front();
    const auto value = in_unit_of(found, kind_->id);
    if (!value || found.minus_sign) return refuse();
    if (auto problem = number(*value)) return problem;
    if (found.unit == UnitKind::money) {
      put("budget_currency", FactValue::of(std::string(found.unit_name)), answer_.question, facts_);
    }
    return std::nullopt;
  }

  // "rust and render": what a form shows and takes back, without the words around it that a text would have. Nothing
  // unless each part is listed.
  [[nodiscard]] std::vector<std::string> listed(std::string_view words) const {
    constexpr std::string_view kAnd = " and ";
    std::vector<std::string> values;
    while (!words.empty()) {
      const std::size_t end = std::min({words.find(", "), words.find(kAnd), words.size()});
      const std::string_view value = listed_value(words.substr(0, end));
      if (value.empty()) return {};
      values.emplace_back(value);
      words.remove_prefix(end);
      words.remove_prefix(words.starts_with(kAnd) ? kAnd.size() : std::min<std::size_t>(words.size(), 2));
    }
    if (kind_->type != FactType::list && values.size() > 1) values.clear();
    return values;
  }

  [[nodiscard]] std::string_view listed_value(std::string_view words) const {
    for (const auto& [fact, sense] : kListed) {
      if (fact != kind_->id) continue;
      if (const std::string_view value = rules_.vocabulary.value_like(sense, words); !value.empty()) return value;
    }
    return {};
  }

  // "Germany and France", "HIPAA": read as the text of a brief would be.
  std::optional<Error> facts_in(const std::string& words) {
    if (std::vector<std::string> values = listed(words); !values.empty()) {
      put(kind_->id, kind_->type == FactType::list ? FactValue::of(std::move(values)) : FactValue::of(values.front()),
          answer_.question, facts_);
      return std::nullopt;
    }
    FactsInForce said;
    put_stated(read_text(words, rules_.vocabulary).stated, said);
    const Fact* fact = said.find(kind_->id);
    if (fact == nullptr) return refuse();
    put(fact->id, fact->value, answer_.question, facts_);
    return std::nullopt;
  }

  const Answer& answer_;
  const RuleBook& rules_;
  FactsInForce& facts_;
  std::vector<const QuestionRule*> questions_;
  const FactKind* kind_ = nullptr;
};

}  // namespace

std::optional<Error> put_answered(std::span<const Answer> answers, const RuleBook& rules, FactsInForce& facts) {
  // What mends a figure comes after the answer that gave it.
  for (const bool checks : {false, true}) {
    for (const Answer& answer : answers) {
      if ((rules.questions.find_check(answer.question) != nullptr) != checks) continue;
      if (auto problem = Answering(answer, rules, facts).run()) return problem;
    }
  }
  return std::nullopt;
}

}  // namespace scalewright
