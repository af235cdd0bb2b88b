// Facts and a workload model, turned into what the machines will see: requests, concurrency, processors, memory,
// database queries, storage, egress, each as low, likely and high. The room's door: compute_demand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/brief/brief.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

// Why a number is what it is: the formula in words and the figures that went in.
struct ExplainedInput {
  std::string name;    // "requests per user and day"
  Ratio value;
  std::string unit;
  std::string from;    // id of the fact or of the coefficient
  std::string source;  // of the coefficient: "T017 …"; "" for facts that the reader gave
};
struct Explanation {
  std::string result;   // "average_rps"
  std::string formula;  // "requests a day / 86,400"
  std::vector<ExplainedInput> inputs;
};

struct Demand {
  // False when neither users nor requests are known: then every quantity below but storage is zero and none is shown.
  bool known = false;
  std::string workload;  // id in rules/workloads.json
  Users users;           // who decide the load
  RequestsPerDay requests_per_day;
  RequestsPerSecond average_rps;
  RequestsPerSecond peak_rps;
  ConcurrentRequests concurrent_requests;  // at the peak
  VirtualCpus vcpu;                        // application and database together, at the target utilisation
  Gibibytes memory_gib;
  RequestsPerSecond database_qps;  // queries a second at the peak
  Gibibytes storage_gib;           // at the horizon
  GibibytesPerMonth egress_gib_per_month;

  // The parts, for sizing each component.
  VirtualCpus application_vcpu;
  VirtualCpus database_vcpu;
  Gibibytes application_memory_gib;
  Gibibytes database_memory_gib;
  double static_share = 0;  // of the egress that a content delivery network can serve, 0 to 1
  double peak_factor = 1;
  std::vector<Explanation> why;
};

// Pure; `facts` is the table of a brief, or of one with a fact changed (a later month, another answer).
[[nodiscard]] Demand compute_demand(const FactTable& facts, const RuleBook& rules);

// Users along the months of the growth that was stated, month 0 first; one entry when there is no growth.
// A growth without an end date runs 24 months.
struct UsersInMonth {
  int month = 0;
  Users users;
};
[[nodiscard]] std::vector<UsersInMonth> users_over_time(const FactTable& facts);

// The facts as they will be when there are that many users: users, requests and data in proportion.
[[nodiscard]] FactTable facts_with_users(const FactTable& facts, Users users);

}  // namespace scalewright
