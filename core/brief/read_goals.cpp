// Goals without a noun of their own: "120 clinics now, we want 400 in eighteen months", "100 people, 400 by summer".
// The count before them tells what they count.
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::uint32_t kReachToCount = 300;  // bytes between a count and the goal that it grows to
constexpr double kLeastGoal = 10;
constexpr double kLeastArrival = 1;        // "one new one every month"
constexpr std::size_t kReachToPeriod = 5;  // "eight new ones sign each month"

class GoalReader {
 public:
  GoalReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (is_bare(number, kLeastArrival) && arrives(number)) {
        read_arrival(number);
        continue;
      }
      if (is_bare(number, kLeastGoal) && dated(number.piece) && foreign_reason(r_, number.piece).empty()) read(number);
    }
  }

 private:
  [[nodiscard]] bool is_bare(const NumberPhrase& number, double least) const {
    const Counted& counted = counted_by(r_, number);
    return !number.claimed && number.plain() && number.reason.empty() && !number.year_like && number.value() >= least &&
           counted.kind == CountKind::nothing && !counted.of_them;
  }
  [[nodiscard]] bool dated(std::size_t piece) const {
    const Tense tense = tense_of(r_, piece);
    return tense == Tense::strong_future || (tense == Tense::weak_future && horizon_of(r_, piece));
  }
  [[nodiscard]] bool in_reach(const Origin& origin, const Span& goal) const {
    return origin.span.begin < goal.begin && goal.begin - origin.span.begin < kReachToCount;
  }

  // "62 clinics and eight new ones sign each month", "we add roughly 90 a week"
  [[nodiscard]] bool arrives(const NumberPhrase& number) const {
    const std::size_t piece = number.piece;
    if (!period_behind(piece) || !foreign_reason(r_, piece).empty()) return false;
    const bool behind = r_.has(piece + 1, Sense::new_word) || r_.words(piece + 1) == "more";
    const Cue* verb = r_.cue_before(piece, Sense::growth_verb, 1);
    return behind || (verb != nullptr && r_.term_of(*verb).value == "grow");
  }
  [[nodiscard]] std::optional<Period> period_behind(std::size_t piece) const {
    for (std::size_t i = piece + 1; i <= piece + kReachToPeriod && !r_.ends_clause(i) && !r_.is_number(i); ++i) {
      const auto period = period_at(r_, i);
      if (period && seconds_in(period->unit) >= seconds_in(RatePeriod::day)) return period;
    }
    return std::nullopt;
  }
  void read_arrival(NumberPhrase& number) {
    const Span span = r_.span(number.piece, number.piece);
    const bool users = !f_.users.empty() && in_reach(f_.users.back().statement.origin, span);
    const bool tenants = !f_.tenants.empty() && in_reach(f_.tenants.back().origin, span);
    if (!users && !tenants) return;
    const bool of_tenants =
        tenants && (!users || f_.tenants.back().origin.span.begin > f_.users.back().statement.origin.span.begin);
    const RatePeriod per = period_behind(number.piece)->unit;
    const double months = per == RatePeriod::week   ? 12.0 / 52
                          : per == RatePeriod::year ? 12
                                                    : seconds_in(per) / seconds_in(RatePeriod::month);
    number.claimed = true;
    GrowthStatement growth;
    (of_tenants ? growth.tenants_per_month : growth.users_per_month) = number.value() / months;
    growth.origin = {span, "growth.arrivals"};
    f_.keep(f_.growth, growth, span);
  }

  void read(NumberPhrase& number) {
    const Span span = r_.span(number.piece, number.piece);
    const UserFinding* users = f_.users.empty() ? nullptr : &f_.users.back();
    const TenantFinding* tenants = f_.tenants.empty() ? nullptr : &f_.tenants.back();
    if (users != nullptr && !in_reach(users->statement.origin, span)) users = nullptr;
    if (tenants != nullptr && !in_reach(tenants->origin, span)) tenants = nullptr;
    if (users != nullptr && tenants != nullptr) {
      const bool of_users = users->statement.origin.span.begin > tenants->origin.span.begin;
      if (of_users) tenants = nullptr;
      if (!of_users) users = nullptr;
    }
    if (tenants != nullptr) {
      number.claimed = true;
      const TenantFinding goal{
          count_of(number), Tense::strong_future, horizon_of(r_, number.piece), false, {span, "tenants.goal"}};
      f_.keep(f_.tenants, goal, span);
    } else if (users != nullptr && number.value() > users->statement.count.high.value_or(0)) {
      number.claimed = true;
      GrowthStatement growth;
      growth.target_users = number.largest();
      growth.horizon_months = horizon_of(r_, number.piece);
      growth.vague = number.vague;
      growth.origin = {span, "growth.bare_goal"};
      f_.keep(f_.growth, growth, span);
    }
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_goals(Reading& reading, Findings& findings) {
  GoalReader(reading, findings).run();
}

}  // namespace scalewright
