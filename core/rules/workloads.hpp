// rules/workloads.json: per kind of system and per stack the coefficients of demand, each low, likely, high with its
// source.
#pragma once

#include <cstdint>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

// Every figure that the demand is computed from. The name in the pack is the name here.
enum class CoefficientName : std::uint8_t {
  active_share_of_monthly,       // of the monthly users, active on a day
  active_share_of_registered,    // of the accounts, active on a day
  active_share_of_total,         // of users of an unsaid kind, active on a day
  active_share_of_devices,       // of the devices, active on a day
  concurrent_share_of_daily,     // of the users of a day, online at the busiest moment
  requests_per_active_user,      // a day
  requests_per_concurrent_user,  // a minute
  peak_factor,                   // busiest hour over the mean of the day
  spike_factor,                  // busiest minute over the busiest hour
  work_weight,                   // processor time of a request, against that of an ordinary personal page
  dynamic_share,                 // of the requests, that the application has to compute
  static_cpu_seconds,            // of a request for a ready file
  cpu_seconds_per_request,       // of an ordinary personal page, busy processor time
  queries_per_request,
  cpu_seconds_per_query,
  wall_seconds_per_query,
  application_utilisation,  // target at the peak
  database_utilisation,
  tuning_reference_rps,    // from this peak on, systems are tuned: processor time of a request falls
  tuning_exponent,         // as (reference / peak) to this power
  latency_ms_p95,          // taken when nobody asked for another
  p95_over_mean_service,   // of the service time
  response_kib,            // of a computed response
  static_kib_per_request,  // files that come along with a computed request
  static_file_kib,
  system_memory_gib,    // of a machine before anything of ours runs
  runtime_memory_gib,   // of the application's first process
  worker_memory_gib,    // of a worker
  requests_per_worker,  // that a worker handles at once
  workers_per_vcpu,
  memory_kib_per_concurrent_user,
  database_base_memory_gib,
  connection_memory_mib,
  working_set_share,  // of the database, that is read again and again
  base_storage_gib,   // programs, logs, room to breathe
  storage_mib_per_account,
  storage_mib_per_account_month,
  storage_kib_per_request,
  database_share_of_storage,
  database_share_of_files,
  file_gib_per_account,  // stated data beyond it are files
  horizon_months,        // over which storage is provided
  gpu_seconds_per_request,
  gpu_utilisation,
};
inline constexpr std::size_t kCoefficientCount = static_cast<std::size_t>(CoefficientName::gpu_utilisation) + 1;

// The name as it stands in the pack: "peak_factor".
[[nodiscard]] std::string_view to_text(CoefficientName name);

struct Coefficient {
  std::string id;      // "workloads.shop.peak_factor"
  Ratio value;         // low <= likely <= high, not negative
  std::string source;  // "T021: …"
};

// What a coefficient is called and counted in; one for each name.
struct CoefficientMeaning {
  std::string title;  // "Peak hour over the mean"
  std::string unit;   // "times"
};

using CoefficientSet = std::array<std::optional<Coefficient>, kCoefficientCount>;

// A kind of system. What it does not say itself, the shared set says.
struct WorkloadModel {
  std::string id;                     // "shop"
  std::string title;                  // "Shop"
  std::vector<std::string> domains;   // values of the fact "domain"
  bool general = false;               // its domains say little: a kind of work that is named tells more
  std::vector<std::string> software;  // in the fact "stack": programs that are of this kind, whatever the domain
  std::vector<std::string> tokens;    // in the fact "stack": a hint, when the domain does not tell the kind
  CoefficientSet own;
};

// A language family. Its coefficients come before those of the workload.
struct StackFamily {
  std::string id;                   // "ruby"
  std::string title;                // "Ruby"
  std::vector<std::string> tokens;  // values in the fact "stack"
  CoefficientSet own;
};

struct WorkloadModels {
  std::array<CoefficientMeaning, kCoefficientCount> meanings;
  std::array<Coefficient, kCoefficientCount> shared;
  std::vector<WorkloadModel> models;  // the first is taken when nothing tells the kind
  std::vector<StackFamily> families;  // the heaviest first: of several that are named, the first here decides

  // By id or by domain; nullptr when there is none.
  [[nodiscard]] const WorkloadModel* find(std::string_view id) const;
  [[nodiscard]] const WorkloadModel* of_domain(std::string_view domain) const;
};

// Fails with code "bad_json" or "bad_rule" and the place in the pack.
[[nodiscard]] Result<WorkloadModels> load_workloads(std::string_view file, std::string_view text);

}  // namespace scalewright
