#include "core/advice/advice.hpp"

#include <algorithm>
#include <array>

#include "core/advice/availability_steps.hpp"
#include "core/advice/bills.hpp"
#include "core/advice/breaks.hpp"
#include "core/advice/capacity.hpp"
#include "core/advice/differences.hpp"
#include "core/advice/findings.hpp"
#include "core/advice/scores.hpp"
#include "core/advice/verdict.hpp"
#include "core/rules/reader.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 7> kFindingKinds = {
    "over_engineering", "under_engineering", "conflict", "budget", "compliance", "risk", "optional"};
constexpr std::array<std::string_view, 3> kSeverities = {"info", "warning", "error"};

std::optional<Error> check_provider(std::string_view provider, const RuleBook& rules) {
  if (provider.empty()) return std::nullopt;
  std::vector<std::string> known;
  for (const PriceBook& book : rules.prices.books) {
    if (book.role != ProviderRole::specialist && !book.terms) known.push_back(book.provider);
  }
  if (std::find(known.begin(), known.end(), provider) != known.end()) return std::nullopt;
  std::string message = "no prices are known for the provider \"" + std::string(provider) + "\"";
  message += did_you_mean(provider, known);
  message += "; known are " + joined(known);
  return Error{"unknown_provider", message, "provider"};
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
  option.bills =
      price_blueprint(*plan, advice.brief.table, request.currency, rules, {.detail = detail_to_show(request)});
  for (const Bill& bill : option.bills) {
    const bool same_provider = bill.provider == recommended.bill.provider;
    const bool better = option.bill.provider.empty() || bill.unpriced.size() < option.bill.unpriced.size() ||
                        (bill.unpriced.size() == option.bill.unpriced.size() && same_provider);
    if (better) option.bill = bill;
  }
  itemise(option, advice.brief.table, request, rules);
  option.meets_need = plan->unmet.empty();
  set_capacity(option);
  set_headroom(option, line, rules);
  std::erase_if(advice.options, [&](const Option& other) {
    return other.blueprint.pattern == plan->pattern && other.blueprint.id != advice.recommended;
  });
  advice.options.push_back(std::move(option));
  score_options(advice.options, rules);
}

}  // namespace

std::string_view to_text(FindingKind kind) {
  return kFindingKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_text(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}

Result<Advice> advise(const AdviceRequest& request, const RuleBook& rules) {
  if (const auto error = check_provider(request.provider, rules)) return *error;
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
  advice.findings = find_findings(advice, request, rules);
  advice.availability_steps = price_availability_steps(advice.brief, request, rules);
  write_verdict(advice, rules);
  advice.rules_hash = rules.hash;
  advice.rules_as_of = rules.as_of;
  return advice;
}

}  // namespace scalewright
