// Facts and a workload model, turned into what the machines will see: requests, concurrency, processors, memory,
// database queries, storage, egress, each as low, likely and high. The room's door: compute_demand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/brief/brief.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

// Why a number is what it is: the formula in words and the figures that went in.
struct ExplainedInput {
  std::string name;  // "requests per user and day"
  Ratio value;
  std::string unit;
  std::string from;    // id of the fact or of the coefficient
  std::string source;  // of the coefficient: "T017 …"; "" for facts that the reader gave
};
struct Explanation {
  std::string result;   // the member of Demand: "average_rps"
  std::string formula;  // "requests a day / 86,400"
  std::vector<ExplainedInput> inputs;
};

struct Seconds {};
struct Gpu {};

struct Demand {
  // False when neither users nor requests are known: then every quantity below but storage is zero and none is shown.
  bool known = false;
  std::string beyond;    // the stated fact that lies beyond what is computed, so that nothing is; "" for none
  std::string workload;  // id in rules/workloads.json
  std::string stack;     // id of the language family there; "" when nobody named one
  Users users;           // who decide the load, as they were counted; zero when only a rate is known
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
  Gibibytes database_storage_gib;  // of storage_gib; the rest is files
  ConcurrentRequests database_connections;
  Users concurrent_users;              // online at the busiest moment
  Quantity<Gpu> gpus;                  // busy at the peak, at the target utilisation; may be a part of one
  Quantity<Seconds> service_seconds;   // of one computed request, without waiting
  double static_file_kib = 1;          // of one ready file
  double static_share = 0;             // of the egress that a content delivery network can serve, 0 to 1
  double dynamic_share = 1;            // of the requests that the application computes, 0 to 1
  double peak_factor = 1;              // busiest minute over the mean
  double latency_ms_p95 = 0;           // asked for, or taken
  double application_utilisation = 0;  // the target at which application_vcpu is stated, 0 to 1
  double database_utilisation = 0;     // likewise of database_vcpu
  double processor_seconds = 0;        // of one computed request, without its queries
  double waiting_seconds = 0;          // what the latency leaves for waiting; negative when it leaves none
  std::vector<Explanation> why;
};

// Whether `why` is filled. Who computes many demands and shows one saves most of the time by asking for no words.
enum class Explaining : std::uint8_t { yes, no };

// Pure; `facts` is the table of a brief, or of one with a fact changed (a later month, another answer).
// The fact "workload" decides the model, then software that "stack" names, then "domain", then hints in "stack";
// "stack" decides the language family. A rate that
// is stated goes before one that is computed from users; a stated peak raises the peak. Ranges combine as
// core/demand/uncertainty.hpp says. Formulas: Little's law, Erlang C (core/demand/queueing.hpp).
[[nodiscard]] Demand compute_demand(const FactTable& facts, const RuleBook& rules,
                                    Explaining explaining = Explaining::yes);

// Users along the months of the growth that was stated, month 0 first; one entry when there is no growth, none when
// the users are not known. A growth without an end date runs 24 months; none runs longer than 120. Towards a target
// or by a factor the users grow by the same share each month; of several forms that are stated the first of target,
// factor, percent a month, people a month counts. Users do not fall below 0.
struct UsersInMonth {
  int month = 0;
  Users users;
};
[[nodiscard]] std::vector<UsersInMonth> users_over_time(const FactTable& facts);

// The facts as they will be when there are that many users: users, requests and data in proportion. Facts without
// known users come back with the users set and the rest as it was.
[[nodiscard]] FactTable facts_with_users(const FactTable& facts, Users users);

// The facts at so many times the load: stated rates and data in proportion, users left as they are.
[[nodiscard]] FactTable facts_with_load(const FactTable& facts, double factor);

}  // namespace scalewright
