// An advice, written for people: the document and its first section.
#include <algorithm>

#include "core/report/facts_text.hpp"
#include "core/report/sections.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

constexpr std::size_t kFindingsInSummary = 3;

const Option* recommended_of(const Advice& advice) {
  const auto found = std::find_if(advice.options.begin(), advice.options.end(), [&advice](const Option& option) {
    return option.blueprint.id == advice.recommended;
  });
  return found == advice.options.end() ? nullptr : &*found;
}

// What to run, part by part.
std::string run_item(const Option& option) {
  std::vector<std::string> parts;
  for (const Component& component : option.blueprint.components)
    parts.push_back(component.count > 1 ? std::to_string(component.count) + " × " + component.name : component.name);
  return "Run: " + option_name(option) + ", " + option_cost(option) + "." +
         (parts.empty() ? "" : " Its parts: " + listed(parts) + ".");
}

std::string effort_item(const Option& option) {
  std::string text = "Effort: " + count_of(option.bill.people_hours_per_month, "hour", "hours") + " of upkeep a month";
  if (option.blueprint.first_deploy_hours > 0)
    text +=
        ", and about " + count_of(option.blueprint.first_deploy_hours, "hour", "hours") + " to the first deployment";
  return text + ".";
}

std::string first_break_item(const Break& limit) {
  std::string text = "First to give way: " + limit.component + ", " + limit.limit;
  if (limit.users > 0) text += ", at about " + count_of(limit.users, "user", "users");
  if (limit.month >= 0) text += " in month " + std::to_string(limit.month);
  text += ".";
  if (!limit.then.empty()) text += " Then: " + sentence(limit.then);
  return text;
}

void add_findings(const Advice& advice, std::vector<std::string>& items) {
  std::size_t shown = 0;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    for (const Finding& finding : advice.findings) {
      if (finding.severity != severity || shown == kFindingsInSummary) continue;
      items.push_back(capitalised(words_of(to_text(finding.kind))) + ": " + sentence(finding.message));
      ++shown;
    }
  }
}

}  // namespace

std::string scale_sentence(const Scale& scale, const RuleBook& rules) {
  if (scale.category == Category::unclear) return "Unclear, because neither users nor requests are known.";
  const std::string title = category_title(to_text(scale.category), rules);
  const std::string most(to_text(scale.complexity));
  const std::string needed(to_text(scale.needed_complexity));
  if (scale.needed_complexity == scale.complexity) return title + ". The need is " + needed + ", as is usual there.";
  if (scale.needed_complexity < scale.complexity)
    return title + ". That justifies up to " + most + " infrastructure; " + needed + " does the job.";
  return title + ". That alone justifies " + most + " infrastructure; what was asked for needs " + needed + ".";
}

std::string bill_total(const Bill& bill) {
  if (!bill.unpriced.empty()) {
    if (bill.monthly.likely <= Money{}) return "no price";
    return "at least " + money_for_people(bill.monthly.likely, bill.currency);
  }
  return span_for_people(bill.monthly, bill.currency);
}

std::string option_name(const Option& option) {
  if (option.bill.provider_title.empty() || option.bill.items.empty()) return option.blueprint.title;
  return option.blueprint.title + " at " + option.bill.provider_title;
}

std::string option_cost(const Option& option) {
  if (!option.bill.unpriced.empty()) {
    if (option.bill.monthly.likely <= Money{}) return "no price is known for all of it";
    return "at least " + money_for_people(option.bill.monthly.likely, option.bill.currency) +
           " a month, for a part of it has no price";
  }
  if (option.bill.monthly.high.micro == 0) return option.bill.items.empty() ? "nothing to pay" : "costs nothing";
  return monthly_for_people(option.bill.monthly, option.bill.currency);
}

Section executive_summary(const Material& material) {
  const Advice& advice = material.advice;
  Section section{"executive_summary", "In short", {}};
  if (!advice.summary.empty()) section.blocks.push_back(paragraph(advice.summary));
  std::vector<std::string> items = {"Scale: " + scale_sentence(advice.scale, material.rules)};
  if (material.recommended != nullptr) {
    items.push_back(run_item(*material.recommended));
    items.push_back(effort_item(*material.recommended));
  }
  if (!advice.breaks.empty()) items.push_back(first_break_item(advice.breaks.front()));
  add_findings(advice, items);
  section.blocks.push_back(list_of(std::move(items)));
  if (!advice.questions.empty()) {
    const Question& question = advice.questions.front();
    section.blocks.push_back(note("One answer would sharpen this most: " + question.text));
  }
  return section;
}

Document write_document(const Advice& advice, const RuleBook& rules) {
  const Material material{advice, rules, recommended_of(advice)};
  Document document;
  document.title = advice.headline.empty() ? "Infrastructure advice" : advice.headline;
  for (const auto write : {executive_summary, what_was_understood, scale_and_need, recommendation, all_options,
                           bill_section, growth_and_breaks, findings_section, assumptions_and_sources})
    document.sections.push_back(write(material));
  return document;
}

}  // namespace scalewright
