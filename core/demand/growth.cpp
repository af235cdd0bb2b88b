#include <algorithm>
#include <cmath>

#include "core/demand/demand.hpp"
#include "core/demand/exponential.hpp"

namespace scalewright {

namespace {

constexpr double kMonthsWithoutEnd = 24;
constexpr double kLongestMonths = 120;

struct Growth {
  enum class Form { none, target, factor, percent, people };
  Form form = Form::none;
  Ratio amount;
  double months = 0;
};

Growth growth_of(const FactTable& facts) {
  Growth growth;
  const auto take = [&](Growth::Form form, std::string_view fact) {
    const std::optional<Ratio> amount = facts.number(fact);
    if (growth.form == Growth::Form::none && amount) growth = {form, *amount, 0};
  };
  take(Growth::Form::target, "growth_target_users");
  take(Growth::Form::factor, "growth_factor");
  take(Growth::Form::percent, "growth_percent_per_month");
  take(Growth::Form::people, "growth_users_per_month");
  if (growth.form == Growth::Form::none) return growth;
  const std::optional<Ratio> horizon = facts.number("growth_horizon_months");
  const double months = horizon && horizon->likely > 0 ? horizon->likely : kMonthsWithoutEnd;
  growth.months = std::min(months, kLongestMonths);
  return growth;
}

// By the same share each month, exact at both ends. From nobody there is no share: growth starts with one person.
double geometric(double now, double then, double progress) {
  if (progress >= 1) return then;
  if (then <= 0) return now * (1 - progress);
  const double start = std::max(now, 1.0);
  return start * power(then / start, progress);
}

double users_after(double now, double amount, const Growth& growth, double month) {
  const double progress = month / growth.months;
  switch (growth.form) {
    case Growth::Form::none:
      return now;
    case Growth::Form::target:
      return geometric(now, amount, progress);
    case Growth::Form::factor:
      return geometric(now, now * amount, progress);
    case Growth::Form::percent: {
      const double monthly = 1 + amount / 100;
      return monthly <= 0 ? 0 : now * power(monthly, month);
    }
    case Growth::Form::people:
      return std::max(0.0, now + amount * month);
  }
  return now;
}

UsersInMonth in_month(const Users& now, const Growth& growth, int month) {
  if (month == 0) return {0, now};
  const double at = std::min<double>(month, growth.months);  // the last month may be a part of one
  UsersInMonth entry{
      month,
      {users_after(now.low, growth.amount.low, growth, at), users_after(now.likely, growth.amount.likely, growth, at),
       users_after(now.high, growth.amount.high, growth, at)}};
  // A target below the upper end of today's range may cross over on the way.
  entry.users.low = std::min(entry.users.low, entry.users.likely);
  entry.users.high = std::max(entry.users.high, entry.users.likely);
  return entry;
}

void scale_fact(FactTable& facts, std::string_view id, double factor) {
  if (const std::optional<Ratio> number = facts.number(id)) facts.set(id, FactValue::of(*number * factor));
}

}  // namespace

std::vector<UsersInMonth> users_over_time(const FactTable& facts) {
  std::vector<UsersInMonth> months;
  const std::optional<Ratio> stated = facts.number("users");
  if (!stated) return months;
  const Users now{stated->low, stated->likely, stated->high};
  const Growth growth = growth_of(facts);
  const int last = static_cast<int>(std::ceil(growth.months));
  for (int month = 0; month <= last; ++month) months.push_back(in_month(now, growth, month));
  return months;
}

FactTable facts_with_users(const FactTable& facts, Users users) {
  const std::optional<Ratio> now = facts.number("users");
  FactTable then = facts_with_load(facts, now && now->likely > 0 ? users.likely / now->likely : 1);
  then.set("users", FactValue::of(Ratio{users.low, users.likely, users.high}));
  return then;
}

FactTable facts_with_load(const FactTable& facts, double factor) {
  FactTable then = FactTable::on_top_of(facts);
  for (const std::string_view id :
       {"requests_per_day", "peak_rps", "requests_in_flight", "data_gib", "data_growth_gib_per_month"}) {
    scale_fact(then, id, factor);
  }
  return then;
}

}  // namespace scalewright
