#include <algorithm>

#include "core/advice/bills.hpp"
#include "core/advice/findings.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

constexpr double kMinutesPerMonth = 43'800;  // 730 hours

std::string fill_figures(std::string text, const FactTable& facts) {
  if (const auto users = facts.number("users")) text = filled(text, "users", for_people(users->likely));
  if (const auto percent = facts.number("availability_percent")) {
    text = filled(text, "availability", for_people(percent->likely, 7));
    text = filled(text, "downtime", time_in_words((1 - percent->likely / 100) * kMinutesPerMonth));
  }
  return text;
}

// The same brief with one wish relaxed, without its text, which no later room reads.
Brief relaxed(const Brief& brief, const ConflictRule& rule) {
  Brief other;
  other.table = brief.table;
  other.table.set(rule.relax, FactValue::of(rule.relaxed_to));
  return other;
}

Finding conflict_of(const ConflictRule& rule, const Advice& advice, const AdviceRequest& request,
                    const RuleBook& rules) {
  Finding finding{.id = rule.id,
                  .kind = FindingKind::conflict,
                  .severity = Severity::warning,
                  .component = rule.relax,
                  .message = fill_figures(rule.message, advice.brief.table),
                  .alternative = rule.alternative,
                  .source = rule.source};
  if (rule.relax.empty()) return finding;
  BillMemory memory;
  const Brief without = relaxed(advice.brief, rule);
  const Decision other = decide_on_totals(without, request, rules, memory);
  const Option& now = advice.options.front();
  const Option& then = other.options.front();
  finding.monthly_saving = saving_between(now.bills, then.bill,
                                          price_blueprint(then.blueprint, without.table, request.currency, rules,
                                                          pricing_options(request, BillDetail::summary)));
  if (now.bill.unpriced.empty() && then.bill.unpriced.empty()) {
    finding.message += ". The wish costs " + money_for_people(now.bill.monthly.likely, now.bill.currency) +
                       " a month and " + for_people(now.blueprint.upkeep_hours_per_month) +
                       " h of upkeep; without it " + money_for_people(then.bill.monthly.likely, then.bill.currency) +
                       " and " + for_people(then.blueprint.upkeep_hours_per_month) + " h would do";
  }
  return finding;
}

void add_contradictions(std::vector<Finding>& findings, const Brief& brief) {
  for (const Contradiction& contradiction : brief.contradictions) {
    findings.push_back({.id = "conflict.contradiction",
                        .kind = FindingKind::conflict,
                        .severity = Severity::warning,
                        .component = contradiction.fact,
                        .message = contradiction.message,
                        .alternative = "say which of the two holds",
                        .source = "the text itself"});
  }
}

}  // namespace

std::vector<Finding> find_conflicts(const Advice& advice, const AdviceRequest& request, const RuleBook& rules) {
  std::vector<Finding> findings;
  for (const ConflictRule& rule : rules.decision.conflicts) {
    if (holds(rule.when, advice.brief.table)) findings.push_back(conflict_of(rule, advice, request, rules));
  }
  add_contradictions(findings, advice.brief);
  return findings;
}

std::optional<MoneyRange> saving_between(const std::vector<Bill>& dearer, const Bill& cheaper,
                                         const std::vector<Bill>& cheaper_bills) {
  const auto complete_at = [](const std::vector<Bill>& bills, std::string_view provider) -> const Bill* {
    const auto found = std::find_if(bills.begin(), bills.end(), [provider](const Bill& bill) {
      return bill.provider == provider && bill.unpriced.empty();
    });
    return found == bills.end() ? nullptr : &*found;
  };
  const Bill* high = complete_at(dearer, cheaper.provider);
  const Bill* low = cheaper.unpriced.empty() ? &cheaper : nullptr;
  for (const Bill& bill : dearer) {
    if (high != nullptr && low != nullptr) break;
    high = bill.unpriced.empty() ? &bill : nullptr;
    low = complete_at(cheaper_bills, bill.provider);
  }
  if (high == nullptr || low == nullptr || high->monthly.likely <= low->monthly.likely) return std::nullopt;
  const auto at_least_nothing = [](Money money) { return std::max(money, Money{}); };
  return MoneyRange{at_least_nothing(high->monthly.low - low->monthly.high), high->monthly.likely - low->monthly.likely,
                    at_least_nothing(high->monthly.high - low->monthly.low)};
}

}  // namespace scalewright
