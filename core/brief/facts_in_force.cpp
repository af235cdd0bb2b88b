#include "core/brief/facts_in_force.hpp"

#include <algorithm>
#include <cmath>

#include "core/brief/reading.hpp"
#include "core/brief/running.hpp"
#include "core/brief/stated_json.hpp"

namespace scalewright {

namespace {

constexpr double kDaysPerMonth = 30;     // as the label guide counts
constexpr double kHairAbove = 1.000001;  // "more than N" lies strictly above N

// Low, likely, high of a stated range. An open end says nothing beyond the number that is given.
Ratio range_of(const CountRange& count) {
  const double low = count.low.value_or(count.high.value_or(0));
  const double high = count.high.value_or(low);
  if (!count.high) return Ratio::exactly(count.exclusive ? low * kHairAbove : low);
  if (!count.low || low >= high) return Ratio::exactly(high);
  const double likely = low > 0 ? std::sqrt(low * high) : high / 2;
  return {low, std::clamp(likely, low, high), high};
}

class StatedFacts {
 public:
  explicit StatedFacts(FactsInForce& facts) : facts_(facts) {}

  void number(std::string_view id, const std::optional<NumberStatement>& statement) {
    if (statement) put(id, FactValue::of(statement->value), statement->origin);
  }
  void number(std::string_view id, const std::optional<double>& value, const Origin& origin) {
    if (value) put(id, FactValue::of(*value), origin);
  }
  void word(std::string_view id, const std::optional<WordStatement>& statement) {
    if (statement) put(id, FactValue::of(statement->value), statement->origin);
  }
  void words(std::string_view id, const std::vector<WordStatement>& statements) {
    if (statements.empty()) return;
    std::vector<std::string> values;
    for (const WordStatement& w : statements) values.push_back(w.value);
    put(id, FactValue::of(std::move(values)), statements.front().origin);
  }
  void flag(std::string_view id, const std::optional<Origin>& origin) {
    if (origin) put(id, FactValue::yes(), *origin);
  }
  void put(std::string_view id, FactValue value, const Origin& origin) {
    const FactSource source = origin.rule == kRunningBySigns ? FactSource::inferred : FactSource::stated;
    facts_.put({std::string(id), std::move(value), source, origin.span, origin.rule});
  }

 private:
  FactsInForce& facts_;
};

void put_load(const Stated& stated, StatedFacts& facts) {
  if (const UserStatement* users = deciding_users(stated)) {
    facts.put("users", FactValue::of(users_range(*users)), users->origin);
    const UserKind kind = users->per_month_visitors ? UserKind::daily : users->kind;
    facts.put("users_kind", FactValue::of(std::string(to_text(kind))), users->origin);
  }
  const RequestStatement* steady = nullptr;
  const bool peak_rated = stated.requests_peak && stated.requests_peak->per != RatePeriod::none;
  const RequestStatement* peak = peak_rated ? &*stated.requests_peak : nullptr;
  if (stated.requests && stated.requests->per != RatePeriod::none) {
    (stated.requests->count.at_peak ? peak : steady) = &*stated.requests;
  }
  if (steady == nullptr && peak != nullptr && !stated.users) steady = peak;
  if (steady != nullptr) facts.put("requests_per_day", FactValue::of(requests_per_day_range(*steady)), steady->origin);
  if (peak != nullptr) {
    facts.put("peak_rps", FactValue::of(range_of(peak->count) * (1 / seconds_in(peak->per))), peak->origin);
  }
  facts.number("peak_factor", stated.peak_factor);
}

void put_growth(const Stated& stated, StatedFacts& facts) {
  if (!stated.growth) return;
  const GrowthStatement& growth = *stated.growth;
  facts.number("growth_target_users", growth.target_users, growth.origin);
  facts.number("growth_factor", growth.factor, growth.origin);
  facts.number("growth_percent_per_month", growth.percent_per_month, growth.origin);
  facts.number("growth_users_per_month", growth.users_per_month, growth.origin);
  facts.number("growth_horizon_months", growth.horizon_months, growth.origin);
}

void put_money(const Stated& stated, StatedFacts& facts) {
  if (stated.budget) {
    const BudgetStatement& budget = *stated.budget;
    const double high = budget.high.value_or(budget.low.value_or(0));
    const double low = budget.low && *budget.low < high ? *budget.low : high;
    facts.put("budget_usd_per_month", FactValue::of(Ratio{low, (low + high) / 2, high}), budget.origin);
    facts.put("budget_currency", FactValue::of(budget.currency), budget.origin);
  }
  if (stated.budget_unlimited) facts.put("budget_unlimited", FactValue::yes(), stated.budget_unlimited_origin);
}

void infer(const Implication& implication, FactsInForce& facts) {
  const Fact* cause = facts.find(implication.when);
  if (cause == nullptr || facts.find(implication.fact) != nullptr) return;
  const bool listed =
      std::find(cause->value.list.begin(), cause->value.list.end(), implication.is) != cause->value.list.end();
  if (cause->value.text != implication.is && !listed) return;
  FactValue value = implication.value == "yes" ? FactValue::yes() : FactValue::of(implication.value);
  facts.put({implication.fact, std::move(value), FactSource::inferred, cause->span, implication.id});
}

}  // namespace

void FactsInForce::put(Fact fact) {
  const auto place = std::lower_bound(facts_.begin(), facts_.end(), fact.id,
                                      [](const Fact& f, const std::string& id) { return f.id < id; });
  if (place != facts_.end() && place->id == fact.id) {
    *place = std::move(fact);
  } else {
    facts_.insert(place, std::move(fact));
  }
}

void FactsInForce::erase(std::string_view id) {
  std::erase_if(facts_, [&](const Fact& fact) { return fact.id == id; });
}

const Fact* FactsInForce::find(std::string_view id) const {
  const auto place = std::find_if(facts_.begin(), facts_.end(), [&](const Fact& f) { return f.id == id; });
  return place == facts_.end() ? nullptr : &*place;
}

Ratio users_range(const UserStatement& users) {
  const Ratio range = range_of(users.count);
  return users.per_month_visitors ? range * (1 / kDaysPerMonth) : range;
}

Ratio requests_per_day_range(const RequestStatement& requests) {
  return range_of(requests.count) * (86400 / seconds_in(requests.per));
}

const UserStatement* deciding_users(const Stated& stated) {
  std::vector<const UserStatement*> all;
  if (stated.users) all.push_back(&*stated.users);
  for (const UserStatement& also : stated.users_also) all.push_back(&also);
  const bool daily =
      std::any_of(all.begin(), all.end(), [](const UserStatement* u) { return u->kind == UserKind::daily; });
  const UserStatement* decides = nullptr;
  for (const UserStatement* u : all) {
    const bool counts =
        !daily || u->kind == UserKind::daily || u->kind == UserKind::concurrent || u->kind == UserKind::devices;
    if (counts && (decides == nullptr || users_range(*u).high > users_range(*decides).high)) decides = u;
  }
  return decides;
}

void put_stated(const Stated& stated, FactsInForce& facts) {
  StatedFacts out(facts);
  put_load(stated, out);
  put_growth(stated, out);
  put_money(stated, out);
  if (!stated.users && stated.nobody_yet) {
    out.put("users", FactValue::of(0.0), Origin{{0, 0}, "users.nobody_yet"});
  }
  out.number("availability_percent", stated.availability_percent);
  out.number("rto_minutes", stated.rto_minutes);
  out.number("rpo_minutes", stated.rpo_minutes);
  out.number("latency_ms_p95", stated.latency_ms_p95);
  out.number("data_gib", stated.data_gib);
  out.number("data_growth_gib_per_month", stated.data_growth_gib_per_month);
  out.number("retention_months", stated.retention_months);
  out.number("team_size", stated.team_size);
  out.word("ops_experience", stated.ops_experience);
  out.word("stage", stated.stage);
  out.word("domain", stated.domain);
  out.words("regions", stated.regions);
  out.words("compliance", stated.compliance);
  out.words("proposed_components", stated.proposed_components);
  out.words("rejected_components", stated.rejected_components);
  out.words("asked_components", stated.asked_components);
  out.words("providers", stated.providers);
  out.words("stack", stated.stack);
  out.word("data_sensitivity", stated.data_sensitivity);
  out.flag("runs_locally", stated.runs_locally);
  out.flag("mission_critical", stated.mission_critical);
  out.flag("takes_payments", stated.takes_payments);
  out.word("survives", stated.survives);
  out.word("workload_hint", stated.workload_hint);
  out.words("circumstances", stated.circumstances);
  out.number("requests_in_flight", stated.requests_in_flight);
  out.number("planned_memory_gib", stated.planned_memory_gib);
}

void put_inferred(const Vocabulary& vocabulary, FactsInForce& facts) {
  for (const Implication& implication : vocabulary.implications()) infer(implication, facts);
}

void put_assumed(const std::vector<FactKind>& kinds, FactsInForce& facts) {
  for (const FactKind& kind : kinds) {
    if (facts.find(kind.id) != nullptr) continue;
    if (kind.assumed_number) {
      facts.put({kind.id, FactValue::of(*kind.assumed_number), FactSource::assumed, {}, "assumed." + kind.id});
    } else if (kind.assumed_text) {
      facts.put({kind.id, FactValue::of(*kind.assumed_text), FactSource::assumed, {}, "assumed." + kind.id});
    }
  }
}

}  // namespace scalewright
