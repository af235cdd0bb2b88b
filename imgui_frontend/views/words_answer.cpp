// The words of the answer, but for its options: the verdict, the fit, the demand, the findings, the costs, the growth.
#include <algorithm>
#include <array>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui::words {

std::string rules_in_force(const Advice& advice) {
  return "Rules of " + date(advice.rules_as_of) + ", version " + advice.rules_hash.substr(0, 12) +
         ". The same words and rules always give this answer.";
}

std::string about(double value, std::string_view unit) {
  if (unit.starts_with("percent")) unit = "percent";
  if (unit.starts_with("times")) unit = "×";
  return "about " + with_unit(for_people(value, 2), unit);
}

std::string take_back(std::string_view title) {
  return "Take back: " + std::string(title);
}

std::string_view level(int level) {
  constexpr std::array<std::string_view, 6> kNames = {"none", "minimal", "simple", "moderate", "complex", "enterprise"};
  return kNames[static_cast<std::size_t>(std::clamp(level, 0, 5))];
}

std::string layer_fit(const LayerFit& layer, std::string_view verdict) {
  std::string all = layer.title + ": needs " + std::string(level(layer.need_level)) + ", at most " +
                    std::string(level(layer.envelope_level));
  if (layer.plan_level) all += ", your plan " + std::string(level(*layer.plan_level)) + ": " + std::string(verdict);
  return all;
}

std::string figure(std::string_view title, std::string_view likely, std::string_view range) {
  return std::string(title) + ": " + std::string(likely) + between(range);
}

std::string findings_title(const std::vector<Finding>& findings) {
  const auto much = std::count_if(findings.begin(), findings.end(),
                                  [](const Finding& f) { return f.kind == FindingKind::over_engineering; });
  const auto little = std::count_if(findings.begin(), findings.end(),
                                    [](const Finding& f) { return f.kind == FindingKind::under_engineering; });
  if (findings.empty()) return "Nothing is too much or too little";
  const auto all = static_cast<double>(findings.size());
  std::string title = count_of(all, "thing stands out", "things stand out");
  if (much > 0) title += ", " + for_people(static_cast<double>(much)) + " too much";
  if (little > 0) title += ", " + for_people(static_cast<double>(little)) + " too little";
  return title;
}

std::string_view finding_kind(FindingKind kind) {
  switch (kind) {
    case FindingKind::over_engineering:
      return kTooMuch;
    case FindingKind::under_engineering:
      return kTooLittle;
    case FindingKind::conflict:
      return "conflict";
    case FindingKind::budget:
      return "budget";
    case FindingKind::compliance:
      return "compliance";
    case FindingKind::risk:
      return "risk";
    case FindingKind::optional:
      return "optional";
  }
  return "optional";
}

std::string finding_why(const Finding& finding) {
  return (finding.source.empty() ? "No source" : "Source: " + sentence(finding.source)) + by_rule(finding.id);
}

std::string change_of_cost(const MoneyRange& saving, std::string_view currency) {
  const bool saves = saving.likely.micro >= 0;
  const Money amount{saves ? saving.likely.micro : -saving.likely.micro};
  return (saves ? "−" : "+") + money_for_people(amount, currency);
}

std::string saved(const Strategy& strategy, std::string_view currency) {
  return "−" + money_for_people(strategy.monthly_saving.likely, currency);
}

std::string saved_share(const Strategy& strategy) {
  return for_people(strategy.percent, 2) + " %";
}

std::string saving(const Strategy& strategy, std::string_view currency) {
  return strategy.title + ": " + a_month(saved(strategy, currency)) + ", " + saved_share(strategy) + ". " +
         strategy.how;
}

std::string saving_why(const Strategy& strategy, std::string_view currency) {
  return "From " + a_month(span_for_people(strategy.monthly_saving, currency)) +
         ", by pricing the design once more so. Source: " + sentence(strategy.source);
}

std::string cost_at_provider(const Bill& bill) {
  if (!bill.unpriced.empty()) return bill.provider_title + ": " + std::string(kNoPrice);
  return bill.provider_title + ": " + monthly_for_people(bill.monthly, bill.currency) +
         (bill.as_of.empty() ? "" : ", prices of " + date(bill.as_of));
}

std::string cost_remark(std::string_view oldest_price) {
  return oldest_price.empty() ? std::string("the same need")
                              : "the same need; prices of " + date(oldest_price) + " or newer";
}

std::string providers_without_price(std::size_t count) {
  return count_of(static_cast<double>(count), "provider lacks a price", "providers lack a price");
}

std::string in_short(double count) {
  return count < 1e6 ? for_people(count) : for_people(count / 1e6) + " M";
}

std::string numbers(std::size_t first, std::size_t last) {
  return std::to_string(first) + (first == last ? "" : "–" + std::to_string(last));
}

std::string numbered(std::size_t number, std::string_view what) {
  return std::to_string(number) + " (" + std::string(what) + ")";
}

std::string beyond_chart(const std::vector<std::string>& limits) {
  return "Beyond the chart: " + joined(limits) + ".";
}

std::string month(int month) {
  return month <= 0 ? "today" : "month " + for_people(month);
}

std::string month_on_axis(int month) {
  return month == 0 ? "today" : for_people(month) + " mo";
}

std::string users_in_month(const CategoryInMonth& step, std::string_view category) {
  return month(step.month) + " " + range_for_people(step.users) + ", " + std::string(category);
}

std::string break_when(const Break& limit) {
  return capitalised((limit.month >= 0 ? month(limit.month) + ", " : std::string()) +
                     (limit.users > 0 ? "at " + for_people(limit.users) + " users: " : std::string()));
}

std::string break_what(const Break& limit) {
  return limit.component + (limit.limit.empty() ? "" : ", " + limit.limit) + ". ";
}

std::string break_why(const Break& limit, double users_today) {
  if (limit.users <= 0 || users_today <= 0) return "Reached by time alone: what is stored grows with each month.";
  return "Reached when the load is " + for_people(limit.users / users_today, 2) +
         " times today's, at the size that is priced; users and month follow from your growth.";
}

std::string break_then(const Break& limit) {
  return limit.then.empty() ? std::string() : "Then: " + sentence(limit.then);
}

}  // namespace scalewright::ui::words
