#include "core/advice/advice.hpp"

#include <algorithm>
#include <array>

#include "core/advice/availability_steps.hpp"
#include "core/advice/bills.hpp"
#include "core/advice/breaks.hpp"
#include "core/advice/budget.hpp"
#include "core/advice/capacity.hpp"
#include "core/advice/differences.hpp"
#include "core/advice/findings.hpp"
#include "core/advice/overturn.hpp"
#include "core/advice/scores.hpp"
#include "core/advice/strategies.hpp"
#include "core/advice/verdict.hpp"
#include "core/rules/reader.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 7> kFindingKinds = {
    "over_engineering", "under_engineering", "conflict", "budget", "compliance", "risk", "optional"};
constexpr std::array<std::string_view, 5> kBudgetStatuses = {"unstated", "within", "over", "impossible",
                                                             "not_comparable"};
constexpr std::array<std::string_view, 3> kSeverities = {"info", "warning", "error"};

std::optional<Error> check_provider(std::string_view provider, bool specialists, std::string_view path,
                                    const RuleBook& rules) {
  if (provider.empty()) return std::nullopt;
  std::vector<std::string> known;
  for (const PriceBook& book : rules.prices.books) {
    if ((specialists || book.role != ProviderRole::specialist) && !book.terms) known.push_back(book.provider);
  }
  if (std::find(known.begin(), known.end(), provider) != known.end()) return std::nullopt;
  std::string message = "no prices are known for the provider \"" + std::string(provider) + "\"";
  message += did_you_mean(provider, known);
  message += "; known are " + joined(known);
  return Error{"unknown_provider", message, std::string(path)};
}

std::optional<Error> check_providers(const AdviceRequest& request, const RuleBook& rules) {
  if (auto error = check_provider(request.provider, false, "provider", rules)) return error;
  for (std::size_t i = 0; i < request.own.lines.size(); ++i) {
    const std::string path = "overrides/" + std::to_string(i) + "/provider";
    if (auto error = check_provider(request.own.lines[i].provider, true, path, rules)) return error;
  }
  for (const Discount& discount : request.own.discounts) {
    if (auto error = check_provider(discount.provider, true, "discounts/" + discount.provider, rules)) return error;
  }
  return std::nullopt;
}

// Whether more than so many months lie between two ISO dates. Without one of them nothing is old.
bool is_old(std::string_view as_of, std::string_view today, int months) {
  constexpr std::size_t kIsoDate = 10;
  if (as_of.size() != kIsoDate || today.size() != kIsoDate) return false;
  const auto digits = [](std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
  };
  const auto months_of = [&digits](std::string_view date) {
    return digits(date.substr(0, 4)) * 12 + digits(date.substr(5, 2));
  };
  const int between = months_of(today) - months_of(as_of);
  return between > months || (between == months && today.substr(8) > as_of.substr(8));
}

// What would overturn the recommendation stands with it; the other options keep what ends their size.
void add_holds_until(Advice& advice) {
  if (advice.overturns.empty() && advice.break_evens.empty()) return;
  std::vector<std::string>& until = advice.options.front().holds_until;
  until.clear();
  for (const Overturn& overturn : advice.overturns) until.push_back(overturn.words);
  for (const BreakEven& even : advice.break_evens) until.push_back(even.words);
}

// The reader's own plan, priced beside the rest, so that over-engineering has a price.
void add_plan(Advice& advice, const AdviceRequest& request, const NeedLine& line, const RuleBook& rules) {
  const auto plan = draw_plan(advice.brief, advice.demand, advice.scale, rules);
  if (!plan) return;
  const Option& recommended = advice.options.front();
  if (plan->pattern == recommended.blueprint.pattern) return;
  Option option;
  option.is_plan = true;
  option.blueprint = *plan;
  option.bills = price_blueprint(*plan, advice.brief.table, request.currency, rules,
                                 pricing_options(request, detail_to_show(request)));
  for (const Bill& bill : option.bills) {
    const bool same_provider = bill.provider == recommended.bill.provider;
    const bool better = option.bill.provider.empty() || bill.unpriced.size() < option.bill.unpriced.size() ||
                        (bill.unpriced.size() == option.bill.unpriced.size() && same_provider);
    if (better) option.bill = bill;
  }
  if (plan->on_premises) option.bills.clear();
  itemise(option, advice.brief.table, request, rules);
  option.meets_need = plan->unmet.empty();
  set_capacity(option);
  set_headroom(option, line, rules);
  std::erase_if(advice.options, [&](const Option& other) {
    return other.blueprint.pattern == plan->pattern && other.blueprint.id != advice.recommended;
  });
  advice.options.push_back(std::move(option));
  score_options(advice.options, request, rules);
}

}  // namespace

std::string_view to_text(FindingKind kind) {
  return kFindingKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_text(BudgetStatus status) {
  return kBudgetStatuses[static_cast<std::size_t>(status)];
}
std::string_view to_text(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}

Result<Advice> advise(const AdviceRequest& request, const RuleBook& rules) {
  if (const auto error = check_providers(request, rules)) return *error;
  Result<Brief> brief = read_brief(request.text, request.answers, rules);
  if (!brief) return brief.error();
  Advice advice;
  advice.brief = std::move(brief).value();
  Decision decision = decide(advice.brief, request, rules);
  advice.demand = std::move(decision.demand);
  advice.scale = std::move(decision.scale);
  advice.options = std::move(decision.options);
  advice.recommended = std::move(decision.recommended);
  const NeedLine line = draw_need_line(advice.brief.table, advice.demand, rules);
  add_plan(advice, request, line, rules);
  explain_differences(advice.options, advice.brief.table, rules.decision);
  advice.breaks = find_breaks(advice.options.front(), advice.options, advice.brief.table, line, rules);
  advice.spike = find_spike(advice.options.front(), line, rules);
  advice.weights = weights_in_force(request, rules);
  advice.budget = judge_budget(advice.brief, advice.options.front(), request, rules);
  advice.old_prices = is_old(advice.options.front().bill.as_of, request.today, rules.decision.old_price_months);
  if (request.questions && request.overturns) {
    advice.overturns = find_overturns(advice.brief, advice.options.front(), request, rules);
    advice.break_evens = find_break_evens(advice.brief, advice.options, request, rules);
  }
  advice.strategies = find_strategies(advice, request, rules);
  add_holds_until(advice);
  advice.findings = find_findings(advice, request, rules);
  advice.availability_steps = price_availability_steps(advice.brief, request, rules);
  write_verdict(advice, rules);
  advice.rules_hash = rules.hash;
  advice.rules_as_of = rules.as_of;
  return advice;
}

}  // namespace scalewright
