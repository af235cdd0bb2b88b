#include "core/advice/verdict.hpp"

#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

std::string scale_in_words(const Scale& scale, const RuleBook& rules) {
  if (scale.category == Category::unclear) {
    if (scale.low_category == Category::unclear) return "Scale unclear until users or requests are known";
    return "Scale unclear: " + rules.scale.categories[static_cast<std::size_t>(scale.low_category)].title + " to " +
           rules.scale.categories[static_cast<std::size_t>(scale.high_category)].title;
  }
  const std::string& title = rules.scale.categories[static_cast<std::size_t>(scale.category)].title;
  return title + " scale, " + std::string(to_text(scale.needed_complexity)) + " need";
}

std::string cost_in_words(const Option& option) {
  const std::string seller = option.bill.provider_title.empty() ? "" : " at " + option.bill.provider_title;
  if (!option.bill.unpriced.empty()) {
    if (option.bill.monthly.likely <= Money{}) return "No price: " + option.bill.unpriced.front();
    return "At least " + money_for_people(option.bill.monthly.likely, option.bill.currency) + " a month" + seller +
           "; " + option.bill.unpriced.front();
  }
  if (option.bill.items.empty()) return "Nothing to pay";
  const MoneyRange& monthly = option.bill.monthly;
  std::string words = money_for_people(monthly.likely, option.bill.currency) + " a month" + seller;
  if (monthly.low < monthly.high) {
    words += " (" + money_for_people(monthly.low, option.bill.currency) + "–" +
             money_for_people(monthly.high, option.bill.currency) + ")";
  }
  return words;
}

std::string holds_in_words(const Advice& advice, const Option& option) {
  if (option.users_until <= 0) return "";
  std::string words = " · holds until about " + for_people(option.users_until, 2) + " users";
  if (!advice.breaks.empty() && advice.breaks.front().month >= 0) {
    words += ", month " + std::to_string(advice.breaks.front().month);
  }
  return words;
}

}  // namespace

void write_verdict(Advice& advice, const RuleBook& rules) {
  const Option& option = advice.options.front();
  advice.headline = scale_in_words(advice.scale, rules) + ": " + lower_case_first(option.blueprint.title);
  if (advice.scale.category == Category::unclear) {
    advice.headline = scale_in_words(advice.scale, rules) + ". To start: " + lower_case_first(option.blueprint.title);
  }
  advice.summary = cost_in_words(option);
  const bool somebody_depends_on_it = !advice.brief.table.flag("runs_locally");
  if (option.blueprint.availability.percent > 0 && somebody_depends_on_it) {
    advice.summary += " · " + percent_for_people(option.blueprint.availability.percent) + " up, about " +
                      time_in_words(option.blueprint.availability.downtime_minutes_per_month) + " down a month";
  }
  advice.summary += holds_in_words(advice, option);
}

}  // namespace scalewright
