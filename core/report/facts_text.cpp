#include "core/report/facts_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

constexpr int kStatedFigures = 6;

std::string figure(double value, std::string_view unit) {
  return unit == "percent" ? percent_for_people(value) : for_people(value, kStatedFigures);
}

std::string number_text(const Ratio& number, std::string_view unit) {
  if (unit == "minutes") {
    const std::string least = time_in_words(number.low), most = time_in_words(number.high);
    return least == most ? least : least + "–" + most;
  }
  std::string text = figure(number.low, unit);
  const std::string high = figure(number.high, unit);
  if (text != high) text += "–" + high;
  return unit == "percent" ? text : with_unit(text, unit);
}

// What a list names by the ids of the rules reads by their titles: "AWS", "Amazon EKS".
std::string title_of(const std::string& member, std::string_view fact, const RuleBook& rules) {
  if (fact.ends_with("_components")) {
    if (const ComponentKind* component = rules.components.find(member)) return component->title;
  }
  if (fact == "providers") {
    for (const PriceBook& book : rules.prices.books)
      if (book.provider == member) return book.title;
  }
  return words_of(member);
}

}  // namespace

std::string_view name_of(FactSource source) {
  constexpr std::array<std::string_view, 4> kNames = {"stated", "answered", "inferred", "assumed"};
  return kNames[static_cast<std::size_t>(source)];
}

std::string fact_title(std::string_view id, const RuleBook& rules) {
  const FactKind* kind = find_kind(rules.facts, id);
  return kind != nullptr && !kind->title.empty() ? kind->title : capitalised(words_of(id));
}

std::string fact_value(const Fact& fact, const RuleBook& rules) {
  const FactKind* kind = find_kind(rules.facts, fact.id);
  switch (fact.value.type) {
    case FactType::number:
      return number_text(fact.value.number, kind != nullptr ? kind->unit : std::string());
    case FactType::text:
      return words_of(fact.value.text);
    case FactType::list: {
      std::vector<std::string> words;
      for (const std::string& member : fact.value.list) words.push_back(title_of(member, fact.id, rules));
      return joined(words);
    }
    case FactType::flag:
      return fact.value.flag ? "yes" : "no";
  }
  return {};
}

std::string asked_as(std::string_view fact, const RuleBook& rules) {
  for (const QuestionRule& question : rules.questions.questions) {
    if (question.fact == fact) return question.id;
  }
  return std::string(fact);
}

std::string quantity_title(std::string_view id) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kTitles = {
      {{"users", "Users"},
       {"requests_per_day", "Requests a day"},
       {"average_rps", "Requests a second, on average"},
       {"peak_rps", "Requests a second, at the peak"},
       {"concurrent_requests", "Requests in flight, at the peak"},
       {"vcpu", "Processors (vCPU)"},
       {"memory_gib", "Memory (GiB)"},
       {"database_qps", "Database queries a second, at the peak"},
       {"storage_gib", "Storage (GiB)"},
       {"egress_gib_per_month", "Egress (GiB a month)"},
       {"concurrent_users", "Users online, at the busiest moment"},
       {"service_seconds", "Seconds that a request takes, without waiting"},
       {"application_vcpu", "Processors of the application (vCPU)"},
       {"database_vcpu", "Processors of the database (vCPU)"},
       {"application_memory_gib", "Memory of the application (GiB)"},
       {"database_memory_gib", "Memory of the database (GiB)"}}};
  for (const auto& [known, title] : kTitles)
    if (known == id) return std::string(title);
  return capitalised(words_of(id));
}

std::string category_title(std::string_view category, const RuleBook& rules) {
  for (const CategoryRule& rule : rules.scale.categories)
    if (rule.id == category) return rule.title;
  return std::string(category);
}

}  // namespace scalewright
