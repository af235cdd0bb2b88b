#include "core/advice/findings.hpp"

#include <algorithm>
#include <cmath>

#include "core/advice/bills.hpp"
#include "core/advice/providers.hpp"
#include "core/result/sort.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

const LayerFit* layer_of(const Scale& scale, std::string_view layer) {
  const auto found = std::find_if(scale.layers.begin(), scale.layers.end(),
                                  [layer](const LayerFit& fit) { return fit.layer == layer; });
  return found == scale.layers.end() ? nullptr : &*found;
}

// "600 users: 9 requests a second at the peak need 0.6 of one core".
std::string load_in_words(const Advice& advice) {
  const Demand& demand = advice.demand;
  if (!demand.known) return "a load that nobody has counted";
  const auto users = advice.brief.table.number("users");
  std::string words =
      users ? for_people(users->likely) + " users" : for_people(demand.requests_per_day.likely) + " requests a day";
  const std::string rate = for_people(demand.peak_rps.likely, 2);
  words +=
      ": " + rate + (rate == "1" ? " request a second at the peak needs " : " requests a second at the peak need ");
  return words + (demand.vcpu.likely < 1 ? for_people(demand.vcpu.likely, 1) + " of one core"
                                         : for_people(demand.vcpu.likely, 2) + " cores");
}

// The design with this one component, priced against the recommended one.
std::optional<MoneyRange> saving_without(const std::string& token, const Advice& advice, const AdviceRequest& request,
                                         const RuleBook& rules) {
  Brief with_it;
  with_it.table = FactTable::on_top_of(advice.brief.table);
  with_it.table.set("proposed_components", FactValue::of(std::vector<std::string>{token}));
  const auto plan = draw_plan(with_it, advice.demand, advice.scale, rules);
  if (!plan) return std::nullopt;
  const Option& recommended = advice.options.front();
  const PricingOptions options = pricing_options(request, BillDetail::summary);
  return saving_between(price_blueprint(*plan, with_it.table, request.currency, rules, options), recommended.bill,
                        recommended.bills);
}

bool too_much(const ComponentKind& kind, const LayerFit& layer) {
  return kind.level > layer.envelope_level && kind.level > layer.need_level;
}

void add_over_engineering(std::vector<Finding>& findings, const Advice& advice, const AdviceRequest& request,
                          const RuleBook& rules) {
  if (!advice.demand.known) return;  // without a load nothing can be called too much
  for (const std::string& token : advice.brief.table.list("proposed_components")) {
    const ComponentKind* kind = rules.components.find(token);
    const LayerFit* layer = kind == nullptr ? nullptr : layer_of(advice.scale, kind->layer);
    if (layer == nullptr || !too_much(*kind, *layer)) continue;
    findings.push_back({.id = "over." + token,
                        .kind = FindingKind::over_engineering,
                        .severity = Severity::warning,
                        .component = token,
                        .message = kind->title + " for " + load_in_words(advice),
                        .alternative = kind->simpler,
                        .monthly_saving = saving_without(token, advice, request, rules),
                        .source = kind->source});
  }
}

// What was only asked about gets an answer, in either direction.
void add_answers_to_asked(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  if (!advice.demand.known) return;
  for (const std::string& token : advice.brief.table.list("asked_components")) {
    const ComponentKind* kind = rules.components.find(token);
    const LayerFit* layer = kind == nullptr ? nullptr : layer_of(advice.scale, kind->layer);
    if (layer == nullptr || kind->simpler.empty()) continue;
    const bool over = too_much(*kind, *layer);
    if (!over && kind->level <= layer->need_level) continue;
    findings.push_back({.id = "asked." + token,
                        .kind = over ? FindingKind::over_engineering : FindingKind::optional,
                        .severity = Severity::info,
                        .component = token,
                        .message = kind->title + (over ? " would be too much for " : " is not needed yet for ") +
                                   load_in_words(advice),
                        .alternative = kind->simpler,
                        .source = kind->source});
  }
}

void add_under_engineering(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  for (const LayerFit& layer : advice.scale.layers) {
    if (layer.plan_level && *layer.plan_level < layer.need_level && layer.need_level >= 2) {
      findings.push_back({.id = "under." + layer.layer,
                          .kind = FindingKind::under_engineering,
                          .severity = Severity::warning,
                          .component = layer.layer,
                          .message = layer.title + ": " + joined(layer.planned) + " is less than what is needed",
                          .alternative = joined(layer.needed),
                          .source = joined(layer.because)});
    }
  }
  for (const std::string& token : advice.brief.table.list("rejected_components")) {
    const ComponentKind* kind = rules.components.find(token);
    const LayerFit* layer = kind == nullptr ? nullptr : layer_of(advice.scale, kind->layer);
    if (layer == nullptr || kind->level == 0 || kind->level > layer->need_level) continue;
    const auto rule = std::find_if(rules.scale.layers.begin(), rules.scale.layers.end(),
                                   [&](const LayerRule& one) { return one.id == layer->layer; });
    if (rule != rules.scale.layers.end() && rule->has_substitutes) continue;
    findings.push_back({.id = "under.without_" + token,
                        .kind = FindingKind::under_engineering,
                        .severity = Severity::error,
                        .component = layer->layer,
                        .message = "Without " + kind->title + " the need is not met: " + joined(layer->needed),
                        .alternative = kind->title,
                        .source = joined(layer->because)});
  }
}

// Additions that a law or a stated duty asks for, whatever the number of users.
void add_obligations(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  for (const NeedRule& rule : rules.needs.rules) {
    const LayerFit* layer = layer_of(advice.scale, rule.layer);
    if (!rule.adds || layer == nullptr) continue;
    if (std::find(layer->because.begin(), layer->because.end(), rule.id) == layer->because.end()) continue;
    findings.push_back({.id = rule.id,
                        .kind = FindingKind::compliance,
                        .severity = Severity::warning,
                        .component = rule.layer,
                        .message = rule.because,
                        .alternative = joined(rule.components),
                        .source = rule.source});
  }
}

// A machine that the reader named, judged in both directions.
void add_planned_memory(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  const auto planned = advice.brief.table.number("planned_memory_gib");
  if (!planned || !advice.demand.known) return;
  const double needed = advice.demand.memory_gib.likely;
  const bool too_little = planned->likely < needed;
  if (!too_little && planned->likely < needed * rules.decision.oversized_memory) return;
  findings.push_back(
      {.id = too_little ? "under.memory" : "over.memory",
       .kind = too_little ? FindingKind::under_engineering : FindingKind::over_engineering,
       .severity = Severity::warning,
       .component = "compute",
       .message = for_people(planned->likely, 4) + " GiB of memory where " + for_people(needed) + " GiB are needed",
       .alternative = "a machine with " + for_people(std::ceil(needed)) + " GiB of memory or the next size above",
       .source = "the memory that the demand comes to"});
}

// What is priced of a bill is the least that it can come to, so a budget below that is too small even where a price is
// missing.
void add_budget(std::vector<Finding>& findings, const Advice& advice) {
  const Option& option = advice.options.front();
  const Bill& bill = option.bill;
  Finding finding{.kind = FindingKind::budget,
                  .severity = Severity::warning,
                  .component = option.blueprint.id,
                  .source = "the bill of the recommended option"};
  const std::string raise =
      "a budget of " + money_for_people(bill.monthly.likely, bill.currency) + " a month pays for all that was asked";
  switch (advice.budget.status) {
    case BudgetStatus::unstated:
    case BudgetStatus::within:
      return;
    case BudgetStatus::not_comparable:
      if (!bill.unpriced.empty()) {
        finding.id = "budget.no_price";
        finding.message = advice.budget.words;
        finding.alternative = "put in what you pay for it as a price of your own";
        break;
      }
      finding.id = "budget.no_rate";
      finding.message = "The budget is in " + std::string(advice.brief.table.text("budget_currency")) +
                        ", for which no exchange rate is known: it could not be compared with the bill";
      finding.alternative = "name the budget in US dollars or euros";
      break;
    case BudgetStatus::over:
    case BudgetStatus::impossible: {
      const bool impossible = advice.budget.status == BudgetStatus::impossible;
      finding.id = impossible ? "budget.impossible" : "budget.over";
      if (impossible) finding.severity = Severity::error;
      finding.message = "The least that meets the need, " + option.blueprint.title + ", costs " +
                        (bill.unpriced.empty() ? "" : "at least ") +
                        money_for_people(bill.monthly.likely, bill.currency) + " a month; the budget is " +
                        money_for_people(advice.budget.limit, bill.currency);
      std::vector<std::string> ways = advice.budget.gives;
      ways.push_back(raise);
      finding.alternative = listed(ways);
      break;
    }
  }
  findings.push_back(std::move(finding));
}

// Nothing that the reader said of prices is dropped in silence.
void add_unused_overrides(std::vector<Finding>& findings, const Advice& advice, const AdviceRequest& request) {
  const auto used = [&advice](const OwnLine& own) {
    return std::any_of(advice.options.begin(), advice.options.end(), [&own](const Option& option) {
      return std::any_of(option.bill.items.begin(), option.bill.items.end(), [&own](const BillLine& line) {
        return !line.own.empty() && (own.provider.empty() || own.provider == line.provider) &&
               (own.component.empty() || own.component == line.component) && (own.sku.empty() || own.sku == line.sku);
      });
    });
  };
  for (const OwnLine& own : request.own.lines) {
    if (used(own)) continue;
    const std::string& name = own.sku.empty() ? own.component : own.sku;
    findings.push_back(
        {.id = "risk.unused_override",
         .kind = FindingKind::risk,
         .severity = Severity::info,
         .component = own.component,
         .message = "What you said of \"" + name + "\" changes no bill that is shown: none has such a line",
         .alternative = "name the sku or the component as the bill does",
         .source = "your overrides"});
  }
}

void add_old_prices(std::vector<Finding>& findings, const Advice& advice, const AdviceRequest& request,
                    const RuleBook& rules) {
  if (!advice.old_prices) return;
  const Bill& bill = advice.options.front().bill;
  findings.push_back({.id = "risk.old_prices",
                      .kind = FindingKind::risk,
                      .severity = Severity::warning,
                      .component = bill.provider,
                      .message = "The oldest price of this bill is of " + bill.as_of + ", more than " +
                                 for_people(rules.decision.old_price_months) + " months before " + request.today,
                      .alternative = "look it up at the provider and put it in as your own, or load a newer price pack",
                      .source = "the dates of the price books"});
}

// A latency that the work of one request exceeds, before any waiting.
void add_latency(std::vector<Finding>& findings, const Advice& advice) {
  const Demand& demand = advice.demand;
  const auto asked = advice.brief.table.number("latency_ms_p95");
  if (!asked || !demand.known || demand.waiting_seconds > 0) return;
  const double needed = asked->likely - demand.waiting_seconds * 1000;
  findings.push_back({.id = "risk.latency",
                      .kind = FindingKind::risk,
                      .severity = Severity::warning,
                      .component = "compute",
                      .message = "The slowest 5 % of the answers take about " + for_people(needed, 2) +
                                 " ms of work alone; " + for_people(asked->likely) +
                                 " ms were asked for, which no number of machines brings",
                      .alternative = "do less for each request: cache its answer, or choose a faster language",
                      .source = "processor and query time of a request: rules/workloads.json"});
}

// Growth that was stated outgrows the recommended size soon, and the next one is no small change.
void add_room(std::vector<Finding>& findings, const Advice& advice) {
  const Option& option = advice.options.front();
  if (!option.room || advice.breaks.empty() || advice.breaks.front().month < 0) return;
  findings.push_back({.id = "risk.outgrown_soon",
                      .kind = FindingKind::risk,
                      .severity = Severity::info,
                      .component = option.blueprint.id,
                      .message = "The growth that was stated reaches the end of this size in month " +
                                 std::to_string(advice.breaks.front().month),
                      .alternative = "a larger size from the start for " +
                                     money_for_people(*option.room, option.bill.currency) + " a month more",
                      .source = "the users of the coming months against the limits of rules/decision.json"});
}

void add_beyond(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  const FactKind* kind = find_kind(rules.facts, advice.demand.beyond);
  if (kind == nullptr) return;
  findings.push_back({.id = "risk.beyond",
                      .kind = FindingKind::risk,
                      .severity = Severity::error,
                      .component = kind->id,
                      .message = kind->title + ": what was said is more than the " + for_people(kind->most) + " " +
                                 kind->unit + " up to which a load is computed, so none is",
                      .alternative = "correct the figure",
                      .source = "the ranges of rules/facts.json"});
}

std::string design_with_price(const Option& option) {
  if (!option.bill.unpriced.empty()) return option.blueprint.title;
  return option.blueprint.title + " (" + money_for_people(option.bill.monthly.likely, option.bill.currency) +
         " a month)";
}

// A range of users that spans several categories: what it costs to be wrong either way.
void add_range_to_watch(std::vector<Finding>& findings, const Advice& advice, const AdviceRequest& request,
                        const RuleBook& rules) {
  const auto users = advice.brief.table.number("users");
  if (advice.scale.category != Category::unclear || !users || users->low >= users->high) return;
  BillMemory memory;
  const auto cost_at = [&](double count) {
    Brief other;
    other.table = FactTable::on_top_of(advice.brief.table);
    other.table.set("users", FactValue::of(count));
    Decision decision = decide_on_totals(other, request, rules, memory);
    return std::move(decision.options.front());
  };
  const Option low = cost_at(users->low);
  const Option high = cost_at(users->high);
  const Option& start = advice.options.front();
  std::string message = "Between " + for_people(users->low) + " and " + for_people(users->high) +
                        " users the answer changes: " + design_with_price(low) + " at the low end, " +
                        design_with_price(high) + " at the high end";
  if (start.users_until > 0) {
    message += ". The recommended start holds to about " + for_people(start.users_until, 2) + " users";
  }
  findings.push_back(
      {.id = "risk.range",
       .kind = FindingKind::risk,
       .severity = Severity::info,
       .component = "users",
       .message = message,
       .alternative = "count daily users and watch processor and memory use; grow when one passes its limit",
       .source = "the same advice computed at both ends"});
}

// "the availability: it reaches 99.951 %", in the words of rules/patterns.json.
std::string unmet_in_words(const std::string& id, const Blueprint& blueprint, const PatternLibrary& patterns) {
  const auto found =
      std::find_if(patterns.unmet.begin(), patterns.unmet.end(), [&id](const auto& one) { return one.first == id; });
  if (found == patterns.unmet.end()) return id;
  std::string words = filled(found->second, "availability", percent_for_people(blueprint.availability.percent));
  words = filled(std::move(words), "recovery_time", time_in_words(blueprint.recovery_time_minutes));
  return filled(std::move(words), "recovery_point", time_in_words(blueprint.recovery_point_minutes));
}

void add_unmet(std::vector<Finding>& findings, const Advice& advice, const RuleBook& rules) {
  const Option& option = advice.options.front();
  if (option.meets_need) return;
  std::vector<std::string> missed;
  for (const std::string& id : option.blueprint.unmet) {
    missed.push_back(unmet_in_words(id, option.blueprint, rules.patterns));
  }
  findings.push_back({.id = "risk.unmet",
                      .kind = FindingKind::risk,
                      .severity = Severity::error,
                      .component = option.blueprint.id,
                      .message = "No design meets everything that was asked; the nearest one lacks " + listed(missed),
                      .alternative = "live with that, or ease what was asked",
                      .source = "the limits of each pattern"});
}

void add_another_provider(std::vector<Finding>& findings, const Advice& advice, const AdviceRequest& request) {
  const Option& option = advice.options.front();
  const std::string why = why_another_provider(option, wanted_providers(advice.brief.table, request));
  if (why.empty() && !option.bill.unpriced.empty() && !option.bill.provider.empty()) {
    findings.push_back(
        {.id = "risk.no_full_bill",
         .kind = FindingKind::risk,
         .severity = Severity::warning,
         .component = option.blueprint.id,
         .message = "The bill of " + option.bill.provider_title + " is not complete: " + listed(option.bill.unpriced),
         .alternative = "put in what you pay for it as a price of your own",
         .source = "the price books"});
  }
  if (why.empty()) return;
  findings.push_back({.id = "risk.another_provider",
                      .kind = FindingKind::risk,
                      .severity = Severity::warning,
                      .component = option.blueprint.id,
                      .message = "The bill is " + option.bill.provider_title + "'s: " + why,
                      .alternative = "compare with an option that the provider has every price for",
                      .source = "the price books"});
}

}  // namespace

std::vector<Finding> find_findings(const Advice& advice, const AdviceRequest& request, const RuleBook& rules) {
  std::vector<Finding> findings = find_conflicts(advice, request, rules);
  add_over_engineering(findings, advice, request, rules);
  add_under_engineering(findings, advice, rules);
  add_planned_memory(findings, advice, rules);
  add_beyond(findings, advice, rules);
  add_room(findings, advice);
  add_latency(findings, advice);
  add_unmet(findings, advice, rules);
  add_another_provider(findings, advice, request);
  add_budget(findings, advice);
  add_old_prices(findings, advice, request, rules);
  add_unused_overrides(findings, advice, request);
  add_obligations(findings, advice, rules);
  add_range_to_watch(findings, advice, request, rules);
  add_answers_to_asked(findings, advice, rules);
  sort_stably(findings, [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
  return findings;
}

}  // namespace scalewright
