// The words behind the verdict: what was weighed, what the price and the availability are made of.
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui::words {

std::string need_and_envelope(const Scale& scale) {
  return "The load and your words need a " + std::string(to_text(scale.needed_complexity)) +
         " design; this scale would justify at most a " + std::string(to_text(scale.complexity)) +
         " one. The rows of “" + std::string(kFit) + "” say why, layer by layer.";
}

std::string weighed(std::string_view criterion, double score, double weight) {
  constexpr std::string_view kTimes = "\u00a0×\u00a0", kPercent = "\u00a0%";  // no line ends within
  return std::string(criterion) + "\u00a0" + for_people(score, 2) + std::string(kTimes) + for_people(weight * 100, 2) +
         std::string(kPercent);
}

std::string scored(const Option& option) {
  std::string words = option.blueprint.title + " " + for_people(option.score, 2);
  if (!option.meets_need) words += " (" + std::string(kUnmet) + ")";
  return words;
}

std::string won(const Option& best, const std::vector<std::string>& parts, const std::vector<std::string>& others) {
  std::string words = best.blueprint.title + " scores " + for_people(best.score, 2) + " of 1: " + joined(parts) + ".";
  if (!others.empty()) words += " The others: " + joined(others) + ".";
  return words;
}

std::string priced_as(const Bill& bill) {
  if (bill.items.empty()) return {};
  return "The price is the sum of " +
         count_of(static_cast<double>(bill.items.size()), "line of the bill", "lines of the bill") + " at " +
         bill.provider_title + (bill.as_of.empty() ? "" : ", with prices of " + date(bill.as_of) + " or newer") +
         "; its range is that of the load and of the prices.";
}

std::string together(double percent, const std::vector<std::string>& parts) {
  return "Up " + percent_for_people(percent) + " of the time: what its parts reach together, " + joined(parts) + ".";
}

std::string holds_because(const Option& option, const std::vector<Break>& breaks) {
  if (option.users_until <= 0) return {};
  std::string words = "It holds until about " + for_people(option.users_until, 2) + " users";
  if (!breaks.empty()) words += ": first to give way is " + lower_case_first(break_what(breaks.front()));
  return breaks.empty() ? words + "." : words.substr(0, words.size() - 1);
}

std::string because_of(const NeedRule& rule) {
  return rule.because + " Source: " + sentence(rule.source) + by_rule(rule.id);
}

std::string shown(const Option& option, const Bill& bill) {
  return "Shown: " + diagram_title(option, bill);
}

std::string instead_of(const Option& option) {
  return " (recommended: " + diagram_title(option, option.bill) + ")";
}

std::string cost_of(const Option& option) {
  return std::string(kCost) + ": " + option.blueprint.title;
}

std::string budget_why(const Bill& bill, const BudgetVerdict& budget) {
  std::string words = "Compared with the bill: " + monthly_for_people(bill.monthly, bill.currency) + ".";
  for (const std::string& give : budget.gives) words += " " + sentence(give);
  return words;
}

}  // namespace scalewright::ui::words
