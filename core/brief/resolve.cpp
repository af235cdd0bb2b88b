// From everything that was said to what is stated: the main number of each kind, what is said besides, what conflicts.
#include <algorithm>

#include "core/brief/findings.hpp"
#include "core/brief/running.hpp"
#include "core/result/sort.hpp"
#include "core/units/format.hpp"

namespace scalewright {

namespace {

constexpr double kDomainThreshold = 2.5;  // weight from which a domain is stated
constexpr double kAnecdote = 2;           // people
constexpr double kAlsoWithin = 1.0;       // a second domain this near is as good
constexpr double kPlainlyRunning = 1;     // so much heavier outweigh signs of a running service those of a prototype
constexpr double kShortRetention = 1.0;   // months; what is thrown away sooner does not accumulate

double size_of(const CountRange& count) {
  return count.high.value_or(count.low.value_or(0));
}

double per_day(const RequestStatement& requests) {
  const double seconds = seconds_in(requests.per);
  return seconds > 0 ? size_of(requests.count) * 86400 / seconds : size_of(requests.count);
}

class Resolver {
 public:
  Resolver(Findings& findings, const Vocabulary& vocabulary, std::vector<Contradiction>& contradictions)
      : f_(findings), v_(vocabulary), contradictions_(contradictions), s_(std::move(findings.stated)) {}

  Stated run() {
    resolve_users();
    resolve_requests();
    resolve_growth();
    resolve_amounts();
    resolve_budget();
    resolve_catalogue();
    resolve_domain();
    resolve_stage();
    resolve_sensitivity();
    return std::move(s_);
  }

 private:
  void conflict(std::string fact, std::string message, std::vector<Span> spans) {
    contradictions_.push_back({std::move(fact), std::move(message), std::move(spans)});
  }

  // Users -------------------------------------------------------------------------------------------------------------
  void merge_possible() {
    for (std::size_t i = 1; i < f_.users.size();) {
      UserFinding& first = f_.users[i - 1];
      UserFinding& second = f_.users[i];
      const bool pair = first.possible && second.possible &&
                        first.statement.count.at_peak == second.statement.count.at_peak &&
                        first.sentence == second.sentence && first.statement.kind == second.statement.kind &&
                        first.statement.count.low && second.statement.count.high &&
                        *first.statement.count.low < *second.statement.count.high;
      if (!pair) {
        ++i;
        continue;
      }
      first.statement.count.high = second.statement.count.high;
      first.statement.origin.span.end = second.statement.origin.span.end;
      first.tense = Tense::present;
      f_.users.erase(f_.users.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // "the three of us edit; six more people would look at it"
  void add_more() {
    UserFinding* first = nullptr;
    for (UserFinding& u : f_.users) {
      if (u.alone) first = &u;
    }
    if (first == nullptr) return;
    for (UserFinding& u : f_.users) {
      if (!u.more || !u.statement.count.high || !u.statement.count.low) continue;
      *u.statement.count.low += *first->statement.count.low;
      *u.statement.count.high += *first->statement.count.high;
      u.statement.count.derived = true;
      u.tense = Tense::present;
    }
  }

  void resolve_users() {
    merge_possible();
    add_more();
    const auto present = [](const UserFinding& u) { return u.tense == Tense::present && !u.per_piece; };
    const bool counted =
        std::any_of(f_.users.begin(), f_.users.end(), [&](const UserFinding& u) { return present(u) && !u.alone; });
    const bool alone = std::any_of(f_.users.begin(), f_.users.end(), [](const UserFinding& u) { return u.alone; });
    std::vector<UserStatement> now;
    guessed_.clear();
    double largest_now = 0;
    for (const UserFinding& u : f_.users) {
      if (present(u) && !(u.alone && (counted || s_.nobody_yet))) {
        now.push_back(u.statement);
        guessed_.push_back(u.possible);
        largest_now = std::max(largest_now, size_of(u.statement.count));
      }
    }
    for (const UserFinding& u : f_.users) {
      if (present(u) || u.alone || u.per_piece) continue;
      const bool only_hope = u.tense == Tense::weak_future && !u.horizon_months && !counted && !alone &&
                             !f_.stated.nobody_yet && !s_.nobody_yet;
      const bool part = size_of(u.statement.count) <= largest_now && u.tense == Tense::weak_future;
      if (only_hope || part) {
        now.push_back(u.statement);
        guessed_.push_back(u.possible);
      } else {
        add_target(u);
      }
    }
    choose_users(std::move(now));
  }

  void add_target(const UserFinding& u) {
    GrowthStatement growth;
    growth.target_users = size_of(u.statement.count);
    growth.horizon_months = u.horizon_months;
    growth.vague = u.statement.count.vague;
    growth.origin = {u.statement.origin.span, "growth.target_users"};
    if (growth.vague && u.statement.count.low) growth.target_users = *u.statement.count.low;
    f_.growth.push_back(growth);
  }

  // "0 families yet, 5 sitters": from none to those who are there.
  static void merge_zero(std::vector<UserStatement>& now) {
    const auto zero = [](const UserStatement& u) { return u.count.high && *u.count.high == 0; };
    const auto none = std::find_if(now.begin(), now.end(), zero);
    if (none == now.end() || now.size() != 2) return;
    UserStatement& some = now[none == now.begin() ? 1 : 0];
    some.count.low = 0;
    some.count.derived = true;
    now.erase(none);
  }

  void choose_users(std::vector<UserStatement> now) {
    merge_zero(now);
    if (now.empty()) return;
    // A daily number decides, unless it is a guess beside numbers that are known.
    const auto rank = [&](const UserStatement& u) {
      const bool guess = guessed_[static_cast<std::size_t>(&u - now.data())];
      return u.kind == UserKind::daily && !u.count.at_peak && !u.count.derived && !guess ? 2 : u.count.at_peak ? 0 : 1;
    };
    std::size_t main = 0;
    for (std::size_t i = 1; i < now.size(); ++i) {
      const bool better = rank(now[i]) > rank(now[main]) ||
                          (rank(now[i]) == rank(now[main]) && size_of(now[i].count) > size_of(now[main].count));
      if (better) main = i;
    }
    s_.users = now[main];
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (i == main) continue;
      // "her two friends", told beside a larger number, is a story and no load.
      if (size_of(now[i].count) <= kAnecdote && size_of(now[main].count) > 2 * kAnecdote) continue;
      const auto same = [&](const UserStatement& u) {
        return u.count.low == now[i].count.low && u.count.high == now[i].count.high;
      };
      if (same(*s_.users) || std::any_of(s_.users_also.begin(), s_.users_also.end(), same)) continue;
      s_.users_also.push_back(now[i]);
    }
  }

  // Requests ----------------------------------------------------------------------------------------------------------
  void resolve_requests() {
    std::vector<RequestStatement> steady;
    std::vector<RequestStatement> peaks;
    std::vector<RequestStatement> jobs;
    // A rate of the past stands in for today's where nothing else is told.
    const auto past = [](const RequestFinding& r) { return r.tense == Tense::past; };
    const bool only_past = std::all_of(f_.requests.begin(), f_.requests.end(), past);
    for (const RequestFinding& r : f_.requests) {
      if (past(r) && (!only_past || r.statement.per == RatePeriod::none)) continue;
      if (r.per_piece) {
        multiply(r, steady);
      } else if (r.job) {
        jobs.push_back(r.statement);
      } else {
        (r.statement.count.at_peak ? peaks : steady).push_back(r.statement);
      }
    }
    // A rate beats a count without a period.
    const auto rated = [](const RequestStatement& r) { return r.per != RatePeriod::none; };
    sort_stably(steady, [&](const RequestStatement& a, const RequestStatement& b) {
      if (rated(a) != rated(b)) return rated(a);
      if (a.count.derived != b.count.derived) return b.count.derived;
      return per_day(a) > per_day(b);
    });
    sort_stably(peaks, [](const RequestStatement& a, const RequestStatement& b) { return per_day(a) > per_day(b); });
    if (!steady.empty()) {
      s_.requests = steady.front();
      s_.requests_also.assign(steady.begin() + 1, steady.end());
      if (!peaks.empty() && rated(peaks.front())) s_.requests_peak = peaks.front();
    } else if (!peaks.empty()) {
      s_.requests = peaks.front();
      s_.requests_also.assign(peaks.begin() + 1, peaks.end());
    } else if (!jobs.empty() && !s_.users && jobs.front().per != RatePeriod::none) {
      s_.requests = jobs.front();
    }
  }
  // "2,300 daily users, each sends 150 requests per day"
  void multiply(const RequestFinding& r, std::vector<RequestStatement>& steady) {
    if (!s_.users || !s_.users->count.low || !s_.users->count.high || r.statement.per == RatePeriod::none) return;
    RequestStatement product = r.statement;
    if (product.count.low) *product.count.low *= *s_.users->count.low;
    if (product.count.high) *product.count.high *= *s_.users->count.high;
    product.count.derived = true;
    product.origin.rule = "requests.product";
    steady.push_back(product);
  }

  // Growth ------------------------------------------------------------------------------------------------------------
  void resolve_growth() {
    std::vector<GrowthStatement> all = std::move(f_.growth);
    sort_stably(all, [](const GrowthStatement& a, const GrowthStatement& b) {
      return a.origin.span.begin < b.origin.span.begin;
    });
    if (!s_.users || all.empty()) add_tenant_target();
    if (s_.growth) {
      s_.growth_also = std::move(all);
      return;
    }
    if (all.empty()) return;
    s_.growth = all.front();
    s_.growth_also.assign(all.begin() + 1, all.end());
  }
  // Where no users are to grow, the largest of the tenant goals.
  void add_tenant_target() {
    const TenantFinding* goal = nullptr;
    for (const TenantFinding& t : f_.tenants) {
      const bool ahead = t.tense == Tense::strong_future && !t.additional && size_of(t.count) >= 2;
      if (ahead && (goal == nullptr || size_of(t.count) > size_of(goal->count))) goal = &t;
    }
    if (goal == nullptr) return;
    GrowthStatement growth;
    growth.target_tenants = size_of(goal->count);
    growth.horizon_months = goal->horizon_months;
    growth.origin = {goal->origin.span, "growth.target_tenants"};
    s_.growth = growth;
  }

  // Amounts -----------------------------------------------------------------------------------------------------------
  void resolve_amounts() {
    if (!f_.availability.empty()) {
      s_.availability_percent = f_.availability.front();
      for (const NumberStatement& other : f_.availability) {
        if (other.value != f_.availability.front().value) {
          conflict("availability_percent",
                   "The text asks for " + json_number(f_.availability.front().value) + " % and for " +
                       json_number(other.value) + " %.",
                   {f_.availability.front().origin.span, other.origin.span});
          break;
        }
      }
    }
    for (const NumberStatement& amount : f_.data) {
      if (!s_.data_gib) {
        s_.data_gib = amount;
      } else {
        s_.data_gib->value += amount.value;
        s_.data_gib->derived = true;
      }
    }
    for (const NumberStatement& kept : f_.retention) {
      if (!s_.retention_months || s_.retention_months->value < kept.value) s_.retention_months = kept;
    }
    if (s_.retention_months && s_.retention_months->value < kShortRetention * 0.9 && s_.data_growth_gib_per_month) {
      s_.data_growth_gib_per_month.reset();
    }
  }

  void resolve_budget() {
    if (f_.budgets.empty()) return;
    const auto free = [](const BudgetStatement& b) { return b.origin.rule == "budget.free"; };
    const BudgetStatement* main = nullptr;
    for (const BudgetStatement& b : f_.budgets) {
      const bool better =
          main == nullptr || (free(*main) && !free(b)) ||
          (!free(b) && b.high.value_or(0) > main->high.value_or(0) && b.origin.span.begin < main->origin.span.end + 80);
      if (better) main = &b;
    }
    s_.budget = *main;
    if (main->origin.rule == "budget.per_user" && s_.users && s_.users->count.high && s_.budget->high) {
      *s_.budget->high *= *s_.users->count.high;
      if (s_.budget->low) *s_.budget->low *= s_.users->count.low.value_or(*s_.users->count.high);
    }
    if (s_.budget_unlimited && s_.budget->high.value_or(0) > 0) {
      conflict("budget_usd_per_month", "The text names a budget and says that there is no limit.",
               {s_.budget->origin.span, s_.budget_unlimited_origin.span});
    }
  }

  // Catalogue ---------------------------------------------------------------------------------------------------------
  static bool contains(const std::vector<WordStatement>& list, std::string_view value) {
    return std::any_of(list.begin(), list.end(), [&](const WordStatement& w) { return w.value == value; });
  }
  static void add_once(std::vector<WordStatement>& list, const std::string& value, const Origin& origin) {
    if (!contains(list, value)) list.push_back({value, origin});
  }
  static bool any_with(const std::vector<Mention>& mentions, std::string_view value, Stance stance) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return m.value == value && m.stance == stance; });
  }

  // Ruled out beats planned, planned beats asked about.
  static Stance settled(const std::vector<Mention>& mentions, std::string_view value) {
    for (const Stance stance : {Stance::rejected, Stance::proposed, Stance::asked, Stance::suggested}) {
      if (any_with(mentions, value, stance)) return stance;
    }
    return Stance::unsaid;
  }

  void report_both(const std::vector<Mention>& mentions, const Mention& rejected) {
    for (const Mention& m : mentions) {
      if (m.value != rejected.value || m.stance != Stance::proposed) continue;
      conflict("proposed_components", "\"" + m.value + "\" is both wanted and ruled out.",
               {m.origin.span, rejected.origin.span});
      return;
    }
  }

  void resolve_catalogue() {
    for (const Mention& m : f_.components) {
      switch (settled(f_.components, m.value)) {
        case Stance::proposed:
          if (!only_asked(m.value)) add_once(s_.proposed_components, m.value, m.origin);
          break;
        case Stance::rejected:
          if (!contains(s_.rejected_components, m.value)) report_both(f_.components, m);
          add_once(s_.rejected_components, m.value, m.origin);
          break;
        case Stance::asked:
          if (!only_asked(m.value)) add_once(s_.asked_components, m.value, m.origin);
          break;
        case Stance::suggested:
          add_once(s_.asked_components, m.value, m.origin);
          break;
        case Stance::unsaid:
          break;
      }
    }
    resolve_providers();
    for (const Mention& m : f_.stack) {
      const Stance stance = settled(f_.stack, m.value);
      if (stance == Stance::proposed) add_once(s_.stack, m.value, m.origin);
      if (stance == Stance::asked || stance == Stance::suggested) add_once(s_.asked_components, m.value, m.origin);
      if (stance == Stance::rejected) add_once(s_.rejected_components, m.value, m.origin);
    }
    for (const Mention& m : f_.regions) add_once(s_.regions, m.value, m.origin);
    if (s_.regions.empty()) {
      for (const Mention& m : f_.cities) add_once(s_.regions, m.value, {m.origin.span, "region.city"});
    }
    std::vector<WordStatement> compliance;
    for (const WordStatement& w : s_.compliance) add_once(compliance, w.value, w.origin);
    s_.compliance = std::move(compliance);
  }
  // Databases that are software when they are in use, and a component only while they are asked about.
  [[nodiscard]] bool only_asked(std::string_view value) const {
    return std::any_of(f_.stack.begin(), f_.stack.end(), [&](const Mention& m) { return m.value == value; });
  }

  void resolve_providers() {
    for (const Mention& m : f_.providers) {
      switch (settled(f_.providers, m.value)) {
        case Stance::proposed:
          if (const Implication* platform = implied("paid_platform", m.value);
              platform != nullptr && paid_for(m.value)) {
            add_once(s_.proposed_components, platform->value, m.origin);
          } else {
            add_once(s_.providers, m.value, m.origin);
          }
          break;
        case Stance::rejected:
          add_once(s_.rejected_components, m.value, m.origin);
          break;
        case Stance::asked:
        case Stance::suggested:
          if (m.alternative) {
            add_once(s_.providers, m.value, m.origin);
          } else {
            add_once(s_.asked_components, m.value, m.origin);
          }
          break;
        case Stance::unsaid:
          break;
      }
    }
    for (const WordStatement& component : s_.proposed_components) {
      const Implication* owner = implied("component", component.value);
      if (owner != nullptr && owner->fact == "provider")
        add_once(s_.providers, owner->value, {component.origin.span, owner->id});
    }
    for (const WordStatement& software : s_.stack) {
      const Implication* owner = implied("component", software.value);
      if (owner != nullptr && owner->fact == "provider")
        add_once(s_.providers, owner->value, {software.origin.span, owner->id});
    }
  }
  [[nodiscard]] bool paid_for(std::string_view value) const {
    return std::any_of(f_.providers.begin(), f_.providers.end(),
                       [&](const Mention& m) { return m.value == value && m.paid_for; });
  }
  [[nodiscard]] const Implication* implied(std::string_view when, std::string_view is) const {
    for (const Implication& i : v_.implications()) {
      if (i.when == when && i.is == is) return &i;
    }
    return nullptr;
  }

  // Character ---------------------------------------------------------------------------------------------------------
  void resolve_domain() {
    std::vector<Weighed>& totals = f_.domains;
    sort_stably(totals, [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    if (totals.empty() || totals.front().weight < kDomainThreshold) return;
    s_.domain = WordStatement{totals.front().value, totals.front().origin};
    for (std::size_t i = 1; i < totals.size() && i < 2; ++i) {
      if (totals[i].weight < kDomainThreshold || totals[i].weight + kAlsoWithin < totals.front().weight) continue;
      s_.domain_also.push_back({totals[i].value, totals[i].origin});
    }
  }

  // A pilot is a pilot even where a bill is paid; what runs in production is launched whatever else is planned.
  void resolve_stage() {
    static constexpr std::string_view kOrder[] = {"growth", "beta", "idea", "prototype", "launched"};
    for (const std::string_view stage : kOrder) {
      double weight = 0;
      const Weighed* first = nullptr;
      for (const Weighed& sign : f_.stages) {
        if (sign.value != stage) continue;
        weight += sign.weight;
        if (first == nullptr) first = &sign;
      }
      if (first == nullptr || weight < 3) continue;
      if (stage == "prototype" && weight_of("launched") >= weight + kPlainlyRunning) continue;
      s_.stage = WordStatement{first->value, first->origin};
      return;
    }
    if (const auto origin = running_by_signs(s_, f_.stages)) s_.stage = WordStatement{"launched", *origin};
  }

  [[nodiscard]] double weight_of(std::string_view stage) const {
    double weight = 0;
    for (const Weighed& sign : f_.stages) weight += sign.value == stage ? sign.weight : 0;
    return weight;
  }

  void resolve_sensitivity() {
    static constexpr std::string_view kOrder[] = {"classified", "health",       "payment",  "student",
                                                  "financial",  "confidential", "personal", "none"};
    for (const std::string_view level : kOrder) {
      for (const Weighed& sign : f_.sensitivities) {
        if (sign.value != level) continue;
        s_.data_sensitivity = WordStatement{sign.value, sign.origin};
        return;
      }
    }
  }

  Findings& f_;
  const Vocabulary& v_;
  std::vector<Contradiction>& contradictions_;
  Stated s_;
  std::vector<bool> guessed_;  // of the user statements that are weighed: "I'd guess 50"
};

}  // namespace

Stated resolve(Findings& findings, const Vocabulary& vocabulary, std::vector<Contradiction>& contradictions) {
  return Resolver(findings, vocabulary, contradictions).run();
}

}  // namespace scalewright
