#include "core/advice/overturn.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/advice/bills.hpp"
#include "core/advice/budget.hpp"
#include "core/advice/providers.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

constexpr double kPrecision = 1.05;        // of a value that was searched for
constexpr double kMostGrowth = 10'000;     // of users, in search of another design
constexpr double kMostToBreakEven = 1000;  // of users, in search of another cost
constexpr double kStep = 10;

// The least x in (from, most] for which `differs` holds, to kPrecision, when it holds from some x on; nothing
// otherwise.
template <class Differs>
std::optional<double> first_where(double from, double most, const Differs& differs) {
  double same = from;
  double other = from;
  while (other < most) {
    other = std::min(other * kStep, most);
    if (differs(other)) break;
    same = other;
    if (other >= most) return std::nullopt;
  }
  while (other > same * kPrecision) {
    const double middle = std::sqrt(same * other);
    (differs(middle) ? other : same) = middle;
  }
  return other;
}

// No further than a load is computed.
double most_users(double wanted, const RuleBook& rules) {
  const FactKind* kind = find_kind(rules.facts, "users");
  return kind != nullptr && kind->most > 0 ? std::min(wanted, kind->most) : wanted;
}

class Search {
 public:
  Search(const Brief& brief, const Option& recommended, const AdviceRequest& request, const RuleBook& rules)
      : recommended_(recommended), request_(request), rules_(rules), facts_(brief.table) {}

  std::vector<Overturn> run() {
    along_users();
    along_availability();
    along_budget();
    along_team();
    return std::move(found_);
  }

 private:
  Option with(std::string_view fact, double value) {
    Brief other;
    other.table = FactTable::on_top_of(facts_);
    other.table.set(fact, FactValue::of(value));
    // Money that a text states has a currency; what is set here is dollars.
    if (fact == "budget_usd_per_month") other.table.set("budget_currency", FactValue::of(recommended_.bill.currency));
    Decision decision = decide_on_totals(other, request_, rules_, memory_);
    return std::move(decision.options.front());
  }
  [[nodiscard]] bool is_other(const Option& option) const { return option.blueprint.id != recommended_.blueprint.id; }

  void add(std::string dimension, double value, const Option& winner, const std::string& where) {
    found_.push_back({.dimension = std::move(dimension),
                      .value = value,
                      .option = winner.blueprint.id,
                      .title = winner.blueprint.title,
                      .words = where + ": " + lower_case_first(winner.blueprint.title) +
                               (winner.meets_need ? "" : ", though no design then meets all of it")});
  }

  void along_users() {
    const auto users = facts_.number("users");
    if (!users || users->likely < 1) return;
    const auto value = first_where(users->likely, most_users(users->likely * kMostGrowth, rules_),
                                   [this](double count) { return is_other(with("users", count)); });
    if (value) add("users", *value, with("users", *value), "From about " + for_people(*value, 2) + " users");
  }

  // A design that is asked for more than it keeps cannot be recommended, so its own availability is the limit.
  void along_availability() {
    const double percent = recommended_.blueprint.availability.percent;
    if (!(percent > 0) || percent >= 100 || !recommended_.meets_need) return;
    const double more = percent + (100 - percent) / 100;
    const Option winner = with("availability_percent", more);
    if (!is_other(winner) || !winner.meets_need) return;
    add("availability_percent", percent, winner,
        "If more than " + percent_for_people(percent) + " availability is asked for");
  }

  // A smaller budget than the bill: what is recommended then, if it fits.
  void along_budget() {
    const Bill& bill = recommended_.bill;
    if (!bill.unpriced.empty() || bill.monthly.likely <= Money{}) return;
    const double just_below = bill.monthly.likely.units() * 0.999;
    const Option winner = with("budget_usd_per_month", just_below);
    if (!is_other(winner) || winner.bill.monthly.likely >= bill.monthly.likely) return;
    add("budget", bill.monthly.likely.units(), winner,
        "If the budget falls below " + money_for_people(bill.monthly.likely, bill.currency) + " a month");
  }

  // Where nobody said how many build it, the smallest team that changes nothing is looked for, and the next above.
  void along_team() {
    constexpr double kLargest = 100;
    const auto team = facts_.number("team_size");
    double now = team ? std::floor(team->likely) : 1;
    while (!team && now <= kLargest && is_other(with("team_size", now))) ++now;
    if (now < 1 || now > kLargest) return;
    for (double size = now + 1; size <= kLargest; size = std::ceil(size * 2)) {
      if (add_team(size, "From a team of " + for_people(size) + " on")) break;
    }
    for (double size = now - 1; size >= 1; size = std::floor(size / 2)) {
      if (add_team(size,
                   size < 2 ? "If one person has to do it all" : "With a team of " + for_people(size) + " or fewer"))
        break;
    }
  }
  bool add_team(double size, const std::string& where) {
    const Option winner = with("team_size", size);
    if (is_other(winner)) add("team_size", size, winner, where);
    return is_other(winner);
  }

  const Option& recommended_;
  const AdviceRequest& request_;
  const RuleBook& rules_;
  const FactTable& facts_;
  BillMemory memory_;
  std::vector<Overturn> found_;
};

// What designs of two patterns cost, at any number of users.
class Costs {
 public:
  Costs(const Brief& brief, const AdviceRequest& request, const RuleBook& rules)
      : request_(request), rules_(rules), facts_(brief.table), wanted_(wanted_providers(brief.table, request)) {}

  // Nothing where the design has no full bill at that size.
  std::optional<Money> at(double users, const std::string& pattern) {
    Brief other;
    other.table = FactTable::on_top_of(facts_);
    other.table.set("users", FactValue::of(users));
    const Demand demand = compute_demand(other.table, rules_, Explaining::no);
    const Scale scale = judge_scale(other, demand, rules_, Explaining::no);
    const std::optional<Blueprint> blueprint = draw_one(pattern, other, demand, scale, rules_);
    if (!blueprint) return std::nullopt;
    PricingOptions options = pricing_options(request_, BillDetail::totals);
    options.wanted = wanted_;
    const std::vector<Bill>& bills = memory_.price(*blueprint, other.table, request_.currency, rules_, options);
    const Bill* bill = choose_bill(bills, *blueprint, wanted_);
    if (bill == nullptr || !bill->unpriced.empty()) return std::nullopt;
    return bill->monthly.likely;
  }

 private:
  const AdviceRequest& request_;
  const RuleBook& rules_;
  const FactTable& facts_;
  std::vector<std::string> wanted_;
  BillMemory memory_;
};

}  // namespace

std::vector<Overturn> find_overturns(const Brief& brief, const Option& recommended, const AdviceRequest& request,
                                     const RuleBook& rules) {
  return Search(brief, recommended, request, rules).run();
}

std::vector<BreakEven> find_break_evens(const Brief& brief, const std::vector<Option>& options,
                                        const AdviceRequest& request, const RuleBook& rules) {
  std::vector<BreakEven> found;
  const auto users = brief.table.number("users");
  if (!users || users->likely < 1) return found;
  Costs costs(brief, request, rules);
  const Option& a = options.front();
  const bool a_is_priced = a.bill.unpriced.empty();
  for (std::size_t i = 1; a_is_priced && i < options.size(); ++i) {
    const Option& b = options[i];
    if (b.is_plan || !b.bill.unpriced.empty() || b.bill.monthly.likely == a.bill.monthly.likely) continue;
    const bool b_is_dearer = b.bill.monthly.likely > a.bill.monthly.likely;
    const auto swapped = [&](double count) {
      const std::optional<Money> of_a = costs.at(count, a.blueprint.pattern);
      const std::optional<Money> of_b = costs.at(count, b.blueprint.pattern);
      return of_a && of_b && (b_is_dearer ? *of_b < *of_a : *of_a < *of_b);
    };
    const auto count = first_where(users->likely, most_users(users->likely * kMostToBreakEven, rules), swapped);
    if (!count) continue;
    const Option& cheaper = b_is_dearer ? b : a;
    const Option& dearer = b_is_dearer ? a : b;
    const std::string where = "about " + for_people(*count, 2) + " users";
    const std::string other = lower_case_first(b.blueprint.title);
    found.push_back({.cheaper = cheaper.blueprint.id,
                     .dearer = dearer.blueprint.id,
                     .users = *count,
                     .words = b_is_dearer
                                  ? "From " + where + " it costs more than " + other
                                  : "Up to " + where + " it costs more than " + other + ", from there on less"});
  }
  return found;
}

}  // namespace scalewright
