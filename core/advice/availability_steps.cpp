#include "core/advice/availability_steps.hpp"

namespace scalewright {

namespace {

AvailabilityStep step_at(double percent, const Brief& brief, const AdviceRequest& request, const RuleBook& rules,
                         BillMemory& memory) {
  Brief other;  // without the text, which no later room reads
  other.table = FactTable::on_top_of(brief.table);
  other.table.set("availability_percent", FactValue::of(percent));
  const Decision decision = decide_on_totals(other, request, rules, memory);
  const Option& option = decision.options.front();
  constexpr double kMinutesPerMonth = 43'800;
  AvailabilityStep step{.percent = percent,
                        .downtime_minutes_per_month = (1 - percent / 100) * kMinutesPerMonth,
                        .title = option.blueprint.title,
                        .upkeep_hours_per_month = option.blueprint.upkeep_hours_per_month,
                        .reached = option.meets_need};
  if (option.bill.unpriced.empty()) {
    step.monthly = option.bill.monthly;
    step.currency = option.bill.currency;
  }
  return step;
}

}  // namespace

std::vector<AvailabilityStep> price_availability_steps(const Brief& brief, const AdviceRequest& request,
                                                       const RuleBook& rules) {
  std::vector<AvailabilityStep> steps;
  const auto asked = brief.table.number("availability_percent");
  const std::vector<double>& percents = rules.decision.availability_steps;
  if (!asked || percents.empty() || asked->likely <= percents.front()) return steps;
  BillMemory memory;
  for (const double percent : percents) steps.push_back(step_at(percent, brief, request, rules, memory));
  return steps;
}

}  // namespace scalewright
