#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/advice/bills.hpp"
#include "core/advice/budget.hpp"
#include "core/advice/capacity.hpp"
#include "core/advice/providers.hpp"
#include "core/advice/scores.hpp"
#include "core/result/sort.hpp"

namespace scalewright {

namespace {

bool complete(const Bill& bill) {
  return bill.unpriced.empty();
}

}  // namespace

// A wish for a provider that nobody uttered is none, and then only whole bills compare.
int rank_of(const Bill& bill, const Blueprint& blueprint, const std::vector<std::string>& wanted) {
  const bool whole = complete(bill);
  if (!is_wanted(bill, wanted)) return whole ? 2 : 3;
  if (whole) return 0;
  const bool runs_it = !bill.sizes.empty() && bill.sizes.front().component == blueprint.components.front().id;
  return runs_it && !wanted.empty() ? 1 : 3;
}

const Bill* choose_bill(const std::vector<Bill>& bills, const Blueprint& blueprint,
                        const std::vector<std::string>& wanted) {
  const auto better = [&](const Bill& a, const Bill& b) {
    const int rank = rank_of(a, blueprint, wanted);
    const int other = rank_of(b, blueprint, wanted);
    if (rank != other) return rank < other;
    if (a.unpriced.size() != b.unpriced.size()) return a.unpriced.size() < b.unpriced.size();
    return a.monthly.likely < b.monthly.likely;
  };
  const auto best = std::min_element(bills.begin(), bills.end(), better);
  return best == bills.end() ? nullptr : &*best;
}

namespace {

// What a decision is made from. With a memory only totals are asked for.
struct Deciding {
  const Brief& brief;
  const AdviceRequest& request;
  const RuleBook& rules;
  BillMemory* memory;
};

void price(Option& option, const Deciding& deciding) {
  const auto& [brief, request, rules, memory] = deciding;
  const std::vector<std::string> wanted = wanted_providers(brief.table, request);
  const auto choose = [&](const std::vector<Bill>& bills) {
    if (const Bill* bill = choose_bill(bills, option.blueprint, wanted)) option.bill = *bill;
  };
  if (memory != nullptr) {
    PricingOptions options = pricing_options(request, BillDetail::totals);
    options.wanted = wanted;
    choose(memory->price(option.blueprint, brief.table, request.currency, rules, options));
  } else {
    option.bills = price_blueprint(option.blueprint, brief.table, request.currency, rules,
                                   pricing_options(request, detail_to_show(request)));
    choose(option.bills);
    if (option.blueprint.on_premises) option.bills.clear();  // nobody else's to compare with
  }
}

Option make_option(Blueprint blueprint, const NeedLine& line, const Deciding& deciding) {
  Option option;
  option.blueprint = std::move(blueprint);
  price(option, deciding);
  option.meets_need = option.blueprint.unmet.empty();
  set_capacity(option);
  set_headroom(option, line, deciding.rules);
  return option;
}

// The demand of the last month that room is made for; unknown where no growth was stated.
Demand demand_of_room(const FactTable& facts, const RuleBook& rules) {
  const std::vector<UsersInMonth> months = users_over_time(facts);
  if (months.size() < 2) return {};
  const std::size_t last = std::min(static_cast<std::size_t>(rules.decision.room.months), months.size() - 1);
  if (months[last].users.likely <= months.front().users.likely) return {};
  return compute_demand(facts_with_users(facts, months[last].users), rules, Explaining::no);
}

// A larger size where the growth that was stated would soon end this one: taken if it costs little more, else told.
void make_room(Option& option, const Demand& later, const Decision& decision, const NeedLine& line,
               const Deciding& deciding) {
  if (!later.known || option.users_until <= 0 || option.users_until >= later.users.likely) return;
  const auto& [brief, request, rules, memory] = deciding;
  const Explaining explaining = memory == nullptr ? Explaining::yes : Explaining::no;
  std::optional<Blueprint> roomy =
      draw_one(option.blueprint.id, brief, decision.demand, decision.scale, rules, explaining, &later);
  if (!roomy) return;
  roomy->unmet = option.blueprint.unmet;
  Option larger = make_option(std::move(*roomy), line, deciding);
  const Money more = larger.bill.monthly.likely - option.bill.monthly.likely;
  const double dollars = larger.bill.likely_dollars.units() - option.bill.likely_dollars.units();
  const double little = std::max(rules.decision.scales.cost_floor_per_month,
                                 rules.decision.room.cost_share * option.bill.likely_dollars.units());
  if (complete(larger.bill) != complete(option.bill)) return;
  if (dollars <= little) {
    option = std::move(larger);
  } else {
    option.room = more;
  }
}

// Worse or equal in everything that is measured, and worse in something.
bool dominated_by(const Option& a, const Option& b) {
  const Scores& x = a.scores;
  const Scores& y = b.scores;
  const bool nowhere_better = x.cost <= y.cost && x.simplicity <= y.simplicity && x.reliability <= y.reliability &&
                              x.headroom <= y.headroom && x.time_to_market <= y.time_to_market &&
                              x.portability <= y.portability;
  return nowhere_better && a.score < b.score;
}

// By how many powers of ten a design falls short of what was asked: 99.951 % of 99.99 by none, 99.73 % by one.
int orders_short(const Blueprint& blueprint, const FactTable& facts) {
  int orders = 0;
  const auto add = [&orders](double has, double asked) {
    for (double times = has / std::max(asked, 1e-9); times >= 10 && orders < 9; times /= 10) ++orders;
  };
  if (const auto percent = facts.number("availability_percent")) {
    add(100 - blueprint.availability.percent, 100 - percent->likely);
  }
  if (const auto minutes = facts.number("rto_minutes")) add(blueprint.recovery_time_minutes, minutes->likely);
  if (const auto minutes = facts.number("rpo_minutes")) add(blueprint.recovery_point_minutes, minutes->likely);
  return orders;
}

// What meets the need comes first, then what is priced, what the reader's provider sells, and what fits the budget;
// where nothing fits it, the cheapest. What is dominated comes last, so that there is something to compare with.
void order_options(std::vector<Option>& options, const FactTable& facts, const std::vector<std::string>& wanted,
                   const std::optional<Money>& limit) {
  const bool cheapest_first = limit && std::none_of(options.begin(), options.end(), [&limit](const Option& option) {
                                return option.meets_need && complete(option.bill) && fits_budget(option, limit);
                              });
  std::vector<std::pair<std::string, bool>> dominated;
  for (const Option& option : options) {
    const bool is_dominated =
        std::any_of(options.begin(), options.end(), [&](const Option& other) { return dominated_by(option, other); });
    dominated.emplace_back(option.blueprint.id, is_dominated);
  }
  const auto is_dominated = [&dominated](const Option& option) {
    return std::any_of(dominated.begin(), dominated.end(),
                       [&](const auto& entry) { return entry.first == option.blueprint.id && entry.second; });
  };
  sort_stably(options, [&](const Option& a, const Option& b) {
    if (a.meets_need != b.meets_need) return a.meets_need;
    const int rank = rank_of(a.bill, a.blueprint, wanted);
    const int other = rank_of(b.bill, b.blueprint, wanted);
    if (rank != other) return rank < other;
    if (fits_budget(a, limit) != fits_budget(b, limit)) return fits_budget(a, limit);
    if (!a.meets_need && orders_short(a.blueprint, facts) != orders_short(b.blueprint, facts)) {
      return orders_short(a.blueprint, facts) < orders_short(b.blueprint, facts);
    }
    if (cheapest_first && a.bill.monthly.likely != b.bill.monthly.likely) {
      return a.bill.monthly.likely < b.bill.monthly.likely;
    }
    if (is_dominated(a) != is_dominated(b)) return !is_dominated(a);
    return a.score > b.score;
  });
  // Two are kept whatever they are: an option needs something to be compared with. What lacks a price cannot be told to
  // be worse, and is no help beside others that have one.
  constexpr std::size_t kToCompare = 2;
  const bool some_are_priced = complete(options.front().bill);
  const auto rest = options.begin() + static_cast<std::ptrdiff_t>(std::min(options.size(), kToCompare));
  const auto dropped = [&](const Option& option) {
    return is_dominated(option) || (some_are_priced && !complete(option.bill));
  };
  options.erase(std::remove_if(rest, options.end(), dropped), options.end());
}

// Where one design alone meets the need, the one that misses least stands beside it, so that the price of the need is
// seen.
void add_nearest_miss(Decision& decision, const NeedLine& line, const Deciding& deciding) {
  const auto& [brief, request, rules, memory] = deciding;
  std::vector<Blueprint> all = draw_blueprints(brief, decision.demand, decision.scale, rules);
  std::erase_if(all, [&decision](const Blueprint& blueprint) {
    return blueprint.id == decision.options.front().blueprint.id || blueprint.unmet.empty();
  });
  if (all.empty()) return;
  std::size_t least = misses(all.front(), rules.patterns);
  for (const Blueprint& blueprint : all) least = std::min(least, misses(blueprint, rules.patterns));
  std::vector<Option> near;
  for (Blueprint& blueprint : all) {
    if (misses(blueprint, rules.patterns) == least) near.push_back(make_option(std::move(blueprint), line, deciding));
  }
  score_options(near, request, rules);
  order_options(near, FactTable(), wanted_providers(brief.table, request), std::nullopt);
  decision.options.push_back(std::move(near.front()));
  score_options(decision.options, request, rules);
}

Decision decide_by(const Deciding& deciding) {
  const auto& [brief, request, rules, memory] = deciding;
  Decision decision;
  const Explaining explaining = memory == nullptr ? Explaining::yes : Explaining::no;
  decision.demand = compute_demand(brief.table, rules, explaining);
  decision.scale = judge_scale(brief, decision.demand, rules, explaining);
  const NeedLine line = draw_need_line(brief.table, decision.demand, rules);
  const Demand later = demand_of_room(brief.table, rules);
  for (Blueprint& blueprint : draw_candidates(brief, decision.demand, decision.scale, rules, explaining)) {
    decision.options.push_back(make_option(std::move(blueprint), line, deciding));
    make_room(decision.options.back(), later, decision, line, deciding);
  }
  score_options(decision.options, request, rules);
  order_options(decision.options, brief.table, wanted_providers(brief.table, request),
                budget_limit(brief.table, decision.options.front().bill.currency, rules));
  const std::size_t most = static_cast<std::size_t>(rules.decision.most_options);
  if (decision.options.size() > most) decision.options.resize(most);
  if (memory == nullptr) {
    if (decision.options.size() == 1) add_nearest_miss(decision, line, deciding);
    for (Option& option : decision.options) itemise(option, brief.table, request, rules);
  }
  decision.recommended = decision.options.front().blueprint.id;
  return decision;
}

}  // namespace

Decision decide(const Brief& brief, const AdviceRequest& request, const RuleBook& rules) {
  return decide_by({brief, request, rules, nullptr});
}

Decision decide_on_totals(const Brief& brief, const AdviceRequest& request, const RuleBook& rules, BillMemory& memory) {
  return decide_by({brief, request, rules, &memory});
}

}  // namespace scalewright
