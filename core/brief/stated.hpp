// What the text itself says, and nothing else: each member is set only when words in the text state it. The shape
// follows the label guide of the contract (`brief.stated`). Every statement keeps the bytes of the text that said it
// and the id of the rule that read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace scalewright {

// Half-open, in bytes of the UTF-8 text. The report turns it into UTF-16 positions for programs.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// Where a statement stands and which rule read it.
struct Origin {
  Span span;
  std::string rule;  // "users.count_noun"
};

// A count with open ends: "more than 500" has no high, "up to 500" has no low.
struct CountRange {
  std::optional<double> low;
  std::optional<double> high;
  bool vague = false;      // "a few hundred": compare by overlap
  bool derived = false;    // a product, a sum or a fraction
  bool at_peak = false;    // said of the busiest moment
  bool exclusive = false;  // strictly more, strictly fewer
};

enum class UserKind : std::uint8_t { total, registered, daily, monthly, concurrent, devices };

struct UserStatement {
  CountRange count;
  UserKind kind = UserKind::total;
  bool per_month_visitors = false;  // visitors of a public site by the month: a thirtieth of it a day
  Origin origin;
};

enum class RatePeriod : std::uint8_t { none, second, minute, hour, day, week, month, year };

struct RequestStatement {
  CountRange count;
  RatePeriod per = RatePeriod::none;
  std::string unit;  // "requests", "events", "messages", "pageviews", "jobs", …; "" when plain requests
  Origin origin;
};

struct GrowthStatement {
  std::optional<double> target_users;
  std::optional<double> target_tenants;
  std::optional<double> factor;
  std::optional<double> percent_per_month;
  std::optional<double> users_per_month;
  std::optional<double> tenants_per_month;
  std::optional<double> horizon_months;
  bool vague = false;
  bool derived = false;
  Origin origin;
};

struct NumberStatement {
  double value = 0;
  bool derived = false;
  Origin origin;
};

struct BudgetStatement {
  std::optional<double> low;  // in `currency`, a month
  std::optional<double> high;
  std::string currency = "USD";
  bool derived = false;  // a yearly sum, a share of the bill, a price per user times users
  Origin origin;
};

struct WordStatement {
  std::string value;  // canonical token of rules/vocabulary
  Origin origin;
};

struct Stated {
  std::optional<UserStatement> users;
  std::vector<UserStatement> users_also;
  std::optional<RequestStatement> requests;
  std::optional<RequestStatement> requests_peak;
  std::vector<RequestStatement> requests_also;
  std::optional<GrowthStatement> growth;
  std::vector<GrowthStatement> growth_also;
  std::optional<NumberStatement> peak_factor;
  std::optional<NumberStatement> availability_percent;
  std::optional<NumberStatement> rto_minutes;
  std::optional<NumberStatement> rpo_minutes;
  std::optional<NumberStatement> latency_ms_p95;
  std::optional<NumberStatement> latency_ms_p99;
  std::optional<NumberStatement> data_gib;
  std::optional<NumberStatement> data_growth_gib_per_month;
  std::optional<NumberStatement> retention_months;
  std::optional<BudgetStatement> budget;
  bool budget_unlimited = false;
  Origin budget_unlimited_origin;
  std::optional<NumberStatement> current_spend_per_month;
  std::string spend_currency = "USD";
  std::optional<NumberStatement> team_size;
  std::optional<WordStatement> ops_experience;
  std::optional<WordStatement> stage;
  std::optional<WordStatement> domain;
  std::vector<WordStatement> domain_also;
  std::vector<WordStatement> regions;
  std::vector<WordStatement> compliance;
  std::vector<WordStatement> proposed_components;
  std::vector<WordStatement> rejected_components;
  std::vector<WordStatement> asked_components;
  std::vector<WordStatement> providers;
  std::vector<WordStatement> stack;
  std::optional<WordStatement> data_sensitivity;
  // Beyond the label guide: said in words, and not written as labels.
  bool nobody_yet = false;  // "nobody uses it yet"
  std::optional<Origin> runs_locally;
  std::optional<Origin> mission_critical;
  std::optional<Origin> takes_payments;
  std::vector<WordStatement> circumstances;           // "public_procurement", "works_offline"
  std::optional<NumberStatement> requests_in_flight;  // "20 simultaneous requests"
  std::optional<WordStatement> workload_hint;         // a kind of work that no domain names: "erp", "monitoring"
  std::optional<WordStatement> survives;  // "machine", "zone" or "region": the loss that it has to live through
  std::optional<NumberStatement> planned_memory_gib;  // of the machine that the reader names
};

}  // namespace scalewright
