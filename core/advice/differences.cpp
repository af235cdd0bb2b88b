#include "core/advice/differences.hpp"

#include <algorithm>
#include <cmath>

#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

struct Sides {
  std::vector<std::string>& good;
  std::vector<std::string>& bad;
  double worth_saying = 0;
  double least_dollars = 0;

  [[nodiscard]] bool differ(double a, double b) const {
    return std::abs(a - b) > worth_saying * std::max(std::abs(a), std::abs(b));
  }
};

void add(Sides sides, bool good, std::string sentence) {
  (good ? sides.good : sides.bad).push_back(std::move(sentence));
}

void compare_cost(const Option& a, const Option& b, Sides sides) {
  if (!a.bill.unpriced.empty()) {
    sides.bad.push_back(a.bill.unpriced.front());
    return;
  }
  if (!b.bill.unpriced.empty()) return;
  const Money mine = a.bill.monthly.likely;
  const Money other = b.bill.monthly.likely;
  const Money difference = mine < other ? other - mine : mine - other;
  const double dollars = std::abs(a.bill.likely_dollars.units() - b.bill.likely_dollars.units());
  if (dollars < sides.least_dollars || !sides.differ(mine.units(), other.units())) return;
  add(sides, mine < other,
      money_for_people(difference, a.bill.currency) + " a month " + (mine < other ? "cheaper" : "dearer") + " than " +
          b.blueprint.title);
}

void compare_upkeep(const Option& a, const Option& b, Sides sides) {
  const double mine = a.blueprint.upkeep_hours_per_month;
  const double other = b.blueprint.upkeep_hours_per_month;
  if (!sides.differ(mine, other)) return;
  add(sides, mine < other,
      count_of(mine, "hour", "hours") + " of upkeep a month instead of " + for_people(other) + " with " +
          b.blueprint.title);
}

void compare_availability(const Option& a, const Option& b, Sides sides) {
  const double mine = a.blueprint.availability.downtime_minutes_per_month;
  const double other = b.blueprint.availability.downtime_minutes_per_month;
  if (!sides.differ(mine, other)) return;
  add(sides, mine < other,
      "Down for about " + time_in_words(mine) + " a month instead of " + time_in_words(other) + " with " +
          b.blueprint.title);
}

void compare_headroom(const Option& a, const Option& b, Sides sides) {
  if (a.users_until <= 0 || b.users_until <= 0 || !sides.differ(a.users_until, b.users_until)) return;
  add(sides, a.users_until > b.users_until,
      "Holds to about " + for_people(a.users_until, 2) + " users; " + b.blueprint.title + " to " +
          for_people(b.users_until, 2));
}

void compare_start(const Option& a, const Option& b, Sides sides) {
  const double mine = a.blueprint.first_deploy_hours;
  const double other = b.blueprint.first_deploy_hours;
  if (!sides.differ(mine, other)) return;
  add(sides, mine < other,
      "First deploy after about " + count_of(mine, "hour", "hours") + " of work instead of " + for_people(other, 2));
}

void compare_recovery(const Option& a, const Option& b, Sides sides) {
  const double mine = a.blueprint.recovery_point_minutes;
  const double other = b.blueprint.recovery_point_minutes;
  if (!sides.differ(mine, other)) return;
  add(sides, mine < other,
      "Loses at most " + time_in_words(mine) + " of data; " + b.blueprint.title + " " + time_in_words(other));
}

void add_holds_until(Option& option, const FactTable& facts) {
  if (option.users_until > 0) {
    option.holds_until.push_back("About " + for_people(option.users_until, 2) + " users at this size");
  }
  option.holds_until.push_back("More than " + percent_for_people(option.blueprint.availability.percent) +
                               " availability is asked for");
  if (facts.number("budget_usd_per_month") && option.bill.unpriced.empty()) {
    option.holds_until.push_back("The budget falls below " +
                                 money_for_people(option.bill.monthly.likely, option.bill.currency) + " a month");
  }
}

}  // namespace

void explain_differences(std::vector<Option>& options, const FactTable& facts, const DecisionRules& rules) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    Option& option = options[i];
    option.pros.clear();
    option.cons.clear();
    option.holds_until.clear();
    add_holds_until(option, facts);
    if (options.size() < 2) continue;
    const Option& other = options[i == 0 ? 1 : 0];
    const Sides sides{option.pros, option.cons, rules.difference_worth_saying, rules.least_dollars_worth_saying};
    compare_cost(option, other, sides);
    compare_upkeep(option, other, sides);
    compare_availability(option, other, sides);
    compare_headroom(option, other, sides);
    compare_recovery(option, other, sides);
    compare_start(option, other, sides);
  }
}

}  // namespace scalewright
