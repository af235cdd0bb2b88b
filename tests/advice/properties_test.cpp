// What must hold for any brief: 100,000 random ones, fewer under sanitizers.
#include <array>
#include <cmath>
#include <initializer_list>
#include <random>

#include "core/advice/strategies.hpp"
#include "tests/advice/advising.hpp"

namespace scalewright {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_UNDEFINED__)
constexpr int kBriefs = 2'000;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr int kBriefs = 2'000;
#else
constexpr int kBriefs = 100'000;
#endif
#else
constexpr int kBriefs = 100'000;
#endif

// A fact of each family, each said by some and left out by others.
class AnyBrief {
 public:
  explicit AnyBrief(std::uint32_t seed) : random_(seed) {}

  Brief operator()() {
    Brief brief;
    if (!one_in(20)) brief.table.set("users", FactValue::of(amount(1, 7)));
    some(brief, 3, "users_kind", {"total", "registered", "daily", "monthly", "concurrent", "devices"});
    some(brief, 2, "domain",
         {"blog", "website", "ecommerce", "marketplace", "saas", "chat", "social", "game", "iot", "video", "ml",
          "analytics", "internal", "api", "mobile", "medical", "fintech", "government", "education"});
    some(brief, 8, "workload_hint", {"erp", "monitoring", "developer_platform", "authentication", "forum"});
    some(brief, 4, "data_sensitivity", {"none", "personal", "health", "financial"});
    some(brief, 4, "ops_experience", {"none", "some", "strong"});
    some(brief, 10, "survives", {"machine", "zone", "region"});
    some_list(brief, 4, "stack", {"rails", "php", "django", "spring", "node", "go", "rust"});
    some_list(brief, 6, "compliance", {"GDPR", "HIPAA", "PCI-DSS", "SOC2", "FedRAMP"});
    some_list(brief, 6, "providers", {"aws", "gcp", "azure", "hetzner", "digitalocean", "on-prem"});
    some_list(brief, 8, "rejected_components", {"kubernetes", "serverless", "redis", "postgresql", "cloud"});
    some_list(brief, 8, "regions", {"Germany", "United States", "global"});
    if (one_in(3)) brief.table.set("team_size", FactValue::of(std::floor(amount(0, 2))));
    if (one_in(4)) brief.table.set("requests_per_day", FactValue::of(amount(0, 9)));
    if (one_in(6)) brief.table.set("peak_factor", FactValue::of(1 + amount(0, 1.5)));
    if (one_in(5)) brief.table.set("data_gib", FactValue::of(amount(-1, 5)));
    if (one_in(6)) brief.table.set("latency_ms_p95", FactValue::of(amount(1, 4)));
    if (one_in(6)) brief.table.set("rto_minutes", FactValue::of(amount(0, 4)));
    if (one_in(6)) brief.table.set("rpo_minutes", FactValue::of(amount(0, 4)));
    if (one_in(5)) brief.table.set("budget_usd_per_month", FactValue::of(amount(0, 5)));
    if (one_in(3)) brief.table.set("availability_percent", FactValue::of(availability()));
    if (one_in(12)) brief.table.set("takes_payments", FactValue::yes());
    if (one_in(20)) brief.table.set("mission_critical", FactValue::yes());
    return brief;
  }
  double availability() {
    constexpr std::array kSteps = {95.0, 99.0, 99.5, 99.7, 99.9, 99.95, 99.99, 99.999};
    return kSteps[random_() % kSteps.size()];
  }
  bool one_in(std::uint32_t n) { return random_() % n == 0; }

 private:
  // Between two powers of ten, each size as likely as any other.
  double amount(double low, double high) {
    const double power = low + (high - low) * (static_cast<double>(random_()) / 4294967296.0);
    return std::floor(std::pow(10, power) * 100) / 100;
  }
  std::string any(std::initializer_list<const char*> values) { return *(values.begin() + random_() % values.size()); }
  void some(Brief& brief, std::uint32_t n, const char* fact, std::initializer_list<const char*> values) {
    if (one_in(n)) brief.table.set(fact, FactValue::of(any(values)));
  }
  void some_list(Brief& brief, std::uint32_t n, const char* fact, std::initializer_list<const char*> values) {
    if (one_in(n)) brief.table.set(fact, FactValue::of(std::vector<std::string>{any(values)}));
  }

  std::mt19937 random_;
};

std::string described(const Brief& brief) {
  std::string text;
  for (const char* fact : {"users", "requests_per_day", "availability_percent", "rto_minutes", "rpo_minutes",
                           "team_size", "data_gib", "peak_factor", "latency_ms_p95"}) {
    if (const auto value = brief.table.number(fact))
      text += std::string(fact) + "=" + std::to_string(value->likely) + " ";
  }
  for (const char* fact : {"domain", "users_kind", "survives", "ops_experience", "data_sensitivity", "workload_hint"})
    if (!brief.table.text(fact).empty()) text += std::string(brief.table.text(fact)) + " ";
  for (const char* fact : {"stack", "compliance", "providers", "rejected_components", "regions"})
    for (const std::string& one : brief.table.list(fact)) text += one + " ";
  return text;
}

Brief with(const Brief& brief, const char* fact, double value) {
  Brief other;
  other.table = brief.table;
  other.table.set(fact, FactValue::of(value));
  return other;
}

template <class Unit>
bool ordered(const Quantity<Unit>& q) {
  return std::isfinite(q.low) && std::isfinite(q.likely) && std::isfinite(q.high) && q.low <= q.likely &&
         q.likely <= q.high && q.low >= 0;
}

bool all_ordered(const Demand& d) {
  return ordered(d.requests_per_day) && ordered(d.average_rps) && ordered(d.peak_rps) &&
         ordered(d.concurrent_requests) && ordered(d.vcpu) && ordered(d.memory_gib) && ordered(d.database_qps) &&
         ordered(d.storage_gib) && ordered(d.egress_gib_per_month);
}

bool has_kind(const Option& option, std::string_view kind) {
  return std::any_of(option.blueprint.components.begin(), option.blueprint.components.end(),
                     [kind](const Component& component) { return component.kind.starts_with(kind); });
}

int need_of(const Scale& scale, std::string_view layer) {
  for (const LayerFit& fit : scale.layers) {
    if (fit.layer == layer) return fit.need_level;
  }
  return 0;
}

// A stated wish that nothing smaller fulfils.
bool asks_for_much(const FactTable& facts) {
  const auto availability = facts.number("availability_percent");
  const auto recovery = facts.number("rto_minutes");
  const auto loss = facts.number("rpo_minutes");
  return (availability && availability->likely > 99.9) || (recovery && recovery->likely < 15) ||
         (loss && loss->likely < 5) || !facts.text("survives").empty();
}

TEST(AnyBriefAtAll, KeepsRangesInOrder) {
  AnyBrief any(1);
  for (int round = 0; round < kBriefs; ++round) {
    const Brief brief = any();
    BillMemory memory;
    const Decision decision = decide_on_totals(brief, {}, rules(), memory);
    ASSERT_TRUE(all_ordered(decision.demand)) << described(brief);
    ASSERT_FALSE(decision.options.empty());
    for (const Option& option : decision.options) {
      ASSERT_TRUE(option.bill.monthly.ordered()) << described(brief);
      ASSERT_GE(option.bill.monthly.low, Money{}) << described(brief);
      ASSERT_TRUE(std::isfinite(option.users_until) && option.users_until >= 0) << described(brief);
    }
  }
}

// The lines of a bill sum to it, none is negative, and each price lies where such a price may lie.
void expect_sound(const Bill& bill) {
  MoneyRange sum;
  for (const BillLine& line : bill.items) {
    ASSERT_TRUE(line.monthly.ordered()) << line.title;
    ASSERT_GE(line.monthly.low, Money{}) << line.title;
    sum = sum + line.monthly;
  }
  ASSERT_EQ(sum, bill.monthly) << bill.provider;
}

TEST(AnyBriefAtAll, HasSoundBillsAndSavingsBelowThem) {
  AnyBrief any(5);
  for (int round = 0; round < kBriefs; ++round) {
    const Brief brief = any();
    Decision decision = decide(brief, {}, rules());
    Advice advice;
    advice.brief = brief;
    advice.scale = std::move(decision.scale);
    advice.options = std::move(decision.options);
    for (const Option& option : advice.options) {
      ASSERT_NO_FATAL_FAILURE(expect_sound(option.bill)) << described(brief);
    }
    const Money cost = advice.options.front().bill.monthly.likely;
    for (const Strategy& strategy : find_strategies(advice, {}, rules())) {
      ASSERT_TRUE(strategy.monthly_saving.ordered()) << strategy.id << " " << described(brief);
      ASSERT_GT(strategy.monthly_saving.likely, Money{}) << strategy.id << " " << described(brief);
      ASSERT_LE(strategy.monthly_saving.likely, cost) << strategy.id << " " << described(brief);
      ASSERT_LE(strategy.monthly_saving.low, cost) << strategy.id << " " << described(brief);
    }
  }
}

TEST(AnyBriefAtAll, WithMoreUsersNeverNeedsLess) {
  AnyBrief any(2);
  for (int round = 0; round < kBriefs; ++round) {
    const Brief few = any();
    const auto users = few.table.number("users");
    if (!users) continue;
    const Brief many = with(few, "users", users->likely * (round % 2 == 0 ? 1.3 : 17));
    const Demand a = compute_demand(few.table, rules(), Explaining::no);
    const Demand b = compute_demand(many.table, rules(), Explaining::no);
    constexpr double kRounding = 1 - 1e-9;
    ASSERT_GE(b.vcpu.likely, a.vcpu.likely * kRounding) << described(few);
    ASSERT_GE(b.memory_gib.likely, a.memory_gib.likely * kRounding) << described(few);
    ASSERT_GE(b.storage_gib.likely, a.storage_gib.likely * kRounding) << described(few);
    ASSERT_GE(b.database_qps.likely, a.database_qps.likely * kRounding) << described(few);
    ASSERT_GE(b.egress_gib_per_month.likely, a.egress_gib_per_month.likely * kRounding) << described(few);
    const Scale small = judge_scale(few, a, rules());
    const Scale large = judge_scale(many, b, rules());
    ASSERT_GE(large.category, small.category) << described(few);
    for (const LayerFit& layer : small.layers)
      ASSERT_GE(need_of(large, layer.layer), layer.need_level) << layer.layer << " " << described(few);
  }
}

const RuleBook& rules_with_every_option() {
  static const RuleBook kRules = [] {
    RuleBook book = load_rules(builtin_rules()).value();
    book.decision.most_options = 100;
    return book;
  }();
  return kRules;
}

// The cheapest design that meets it, hours of upkeep counted as the decision counts them.
std::optional<Money> least_cost(const Brief& brief) {
  std::optional<Money> least;
  BillMemory memory;
  const Decision decision = decide_on_totals(brief, {}, rules_with_every_option(), memory);
  for (const Option& option : decision.options) {
    if (!option.meets_need || !option.bill.unpriced.empty()) continue;
    const Money upkeep{static_cast<std::int64_t>(option.blueprint.upkeep_hours_per_month *
                                                 rules().decision.scales.hour_of_work * 1e6)};
    const Money cost = option.bill.monthly.likely + upkeep;
    if (!least || cost < *least) least = cost;
  }
  return least;
}

TEST(AnyBriefAtAll, WithAHigherAvailabilityNeverCostsLess) {
  AnyBrief any(3);
  for (int round = 0; round < kBriefs; ++round) {
    const Brief brief = any();
    double low = any.availability();
    double high = any.availability();
    if (low == high) continue;
    if (low > high) std::swap(low, high);
    const std::optional<Money> cheap = least_cost(with(brief, "availability_percent", low));
    const std::optional<Money> dear = least_cost(with(brief, "availability_percent", high));
    if (!cheap || !dear) continue;
    ASSERT_GE(*dear, *cheap) << low << " to " << high << ": " << described(brief);
  }
}

TEST(AnyBriefAtAll, NeverOverbuilds) {
  AnyBrief any(4);
  for (int round = 0; round < kBriefs; ++round) {
    const Brief brief = any();
    BillMemory memory;
    const Decision decision = decide_on_totals(brief, {}, rules(), memory);
    const Scale scale = judge_scale(brief, decision.demand, rules());
    const Option& option = decision.options.front();
    const auto users = brief.table.number("users");
    const auto team = brief.table.number("team_size");
    const bool much = asks_for_much(brief.table);
    // A stated rate can ask for a fleet, whoever sends it.
    const bool fleet = decision.demand.vcpu.likely > 1000 || decision.demand.memory_gib.likely > 4000;
    if (users && users->likely < 100 && !fleet) {
      ASSERT_FALSE(has_kind(option, "kubernetes")) << described(brief);
      ASSERT_NE(option.blueprint.pattern, "kubernetes") << described(brief);
    }
    if (users && users->likely < 1000 && !much && !fleet) {
      ASSERT_FALSE(option.blueprint.pattern.starts_with("multi_region")) << described(brief);
    }
    if (team && team->likely <= 1) {
      ASSERT_LE(need_of(scale, "ci_cd"), much ? 3 : 2) << described(brief);
      if (!much) {
        ASSERT_LE(option.blueprint.upkeep_hours_per_month, 40) << option.blueprint.id << " " << described(brief);
      }
    }
    if (decision.scale.category == Category::mvp && !much) {
      ASSERT_LE(need_of(scale, "monitoring"), 2) << described(brief);
    }
  }
}

}  // namespace
}  // namespace scalewright
