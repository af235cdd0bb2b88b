// Goals without a noun of their own: "120 clinics now, we want 400 in eighteen months", "100 people, 400 by summer".
// The count before them tells what they count.
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::uint32_t kReachToCount = 300;  // bytes between a count and the goal that it grows to
constexpr double kLeastGoal = 10;

class GoalReader {
 public:
  GoalReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (is_bare(number) && dated(number.piece) && foreign_reason(r_, number.piece).empty()) read(number);
    }
  }

 private:
  [[nodiscard]] bool is_bare(const NumberPhrase& number) const {
    const Counted& counted = counted_by(r_, number);
    return !number.claimed && number.plain() && number.reason.empty() && !number.year_like &&
           number.value() >= kLeastGoal && counted.kind == CountKind::nothing && !counted.of_them;
  }
  [[nodiscard]] bool dated(std::size_t piece) const {
    const Tense tense = tense_of(r_, piece);
    return tense == Tense::strong_future || (tense == Tense::weak_future && horizon_of(r_, piece));
  }
  [[nodiscard]] bool in_reach(const Origin& origin, const Span& goal) const {
    return origin.span.begin < goal.begin && goal.begin - origin.span.begin < kReachToCount;
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
