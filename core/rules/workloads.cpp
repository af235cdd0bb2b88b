#include "core/rules/workloads.hpp"

#include <algorithm>

#include "core/rules/reader.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, kCoefficientCount> kNames = {
    "active_share_of_monthly",
    "active_share_of_registered",
    "active_share_of_total",
    "active_share_of_devices",
    "concurrent_share_of_daily",
    "requests_per_active_user",
    "requests_per_concurrent_user",
    "peak_factor",
    "spike_factor",
    "work_weight",
    "dynamic_share",
    "static_cpu_seconds",
    "cpu_seconds_per_request",
    "queries_per_request",
    "cpu_seconds_per_query",
    "wall_seconds_per_query",
    "application_utilisation",
    "database_utilisation",
    "tuning_reference_rps",
    "tuning_exponent",
    "latency_ms_p95",
    "p95_over_mean_service",
    "response_kib",
    "static_kib_per_request",
    "static_file_kib",
    "system_memory_gib",
    "runtime_memory_gib",
    "worker_memory_gib",
    "requests_per_worker",
    "workers_per_vcpu",
    "memory_kib_per_concurrent_user",
    "database_base_memory_gib",
    "connection_memory_mib",
    "working_set_share",
    "base_storage_gib",
    "storage_mib_per_account",
    "storage_mib_per_account_month",
    "storage_kib_per_request",
    "database_share_of_storage",
    "database_share_of_files",
    "file_gib_per_account",
    "horizon_months",
    "gpu_seconds_per_request",
    "gpu_utilisation",
};

// Divisors: a zero would make a quantity endless.
constexpr std::array kDivisors = {CoefficientName::active_share_of_monthly,
                                  CoefficientName::active_share_of_registered,
                                  CoefficientName::active_share_of_total,
                                  CoefficientName::active_share_of_devices,
                                  CoefficientName::concurrent_share_of_daily,
                                  CoefficientName::peak_factor,
                                  CoefficientName::spike_factor,
                                  CoefficientName::work_weight,
                                  CoefficientName::dynamic_share,
                                  CoefficientName::cpu_seconds_per_request,
                                  CoefficientName::application_utilisation,
                                  CoefficientName::database_utilisation,
                                  CoefficientName::tuning_reference_rps,
                                  CoefficientName::requests_per_worker,
                                  CoefficientName::static_file_kib,
                                  CoefficientName::gpu_utilisation};

std::vector<std::string> known_names() {
  return {kNames.begin(), kNames.end()};
}

std::optional<std::size_t> index_of(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kNames.begin());
}

Coefficient read_coefficient(Reader& reader, std::size_t index, std::string id) {
  Coefficient coefficient;
  coefficient.id = std::move(id);
  coefficient.value = reader.ratio("value");
  coefficient.source = reader.text("source");
  const bool divides = std::find(kDivisors.begin(), kDivisors.end(),
                                 CoefficientName{static_cast<std::uint8_t>(index)}) != kDivisors.end();
  if (coefficient.value.low < 0) reader.refuse("value", "must not be negative");
  if (divides && coefficient.value.low <= 0) reader.refuse("value", "must be above zero");
  return coefficient;
}

std::optional<std::size_t> known_index(Reader& place, std::string_view name) {
  const std::optional<std::size_t> index = index_of(name);
  if (index) return index;
  std::string message = "unknown coefficient \"" + std::string(name) + "\"";
  const std::vector<std::string> known = known_names();
  message += did_you_mean(name, known);
  place.refuse(message);
  return std::nullopt;
}

void read_shared(Reader reader, WorkloadModels& models) {
  std::array<bool, kCoefficientCount> seen{};
  for (auto& [name, value] : reader.members()) {
    const std::optional<std::size_t> index = known_index(value, name);
    if (!index) continue;
    seen[*index] = true;
    models.meanings[*index] = {value.text("title"), value.text("unit")};
    models.shared[*index] = read_coefficient(value, *index, "shared." + name);
    value.finish();
  }
  for (std::size_t i = 0; i < kCoefficientCount; ++i) {
    if (!seen[i]) reader.refuse("the coefficient \"" + std::string(kNames[i]) + "\" is missing");
  }
}

CoefficientSet read_own(Reader reader, const std::string& owner) {
  CoefficientSet own;
  for (auto& [name, value] : reader.members()) {
    const std::optional<std::size_t> index = known_index(value, name);
    if (!index) continue;
    own[*index] = read_coefficient(value, *index, owner + "." + name);
    value.finish();
  }
  return own;
}

WorkloadModel read_model(Reader& reader) {
  WorkloadModel model;
  model.id = reader.text("id");
  model.title = reader.text("title");
  model.domains = reader.texts("domains");
  model.general = reader.flag_or("general", false);
  model.software = reader.texts_or_none("software");
  model.tokens = reader.texts_or_none("tokens");
  model.own = read_own(reader.object("coefficients"), model.id);
  reader.finish();
  return model;
}

StackFamily read_family(Reader& reader) {
  StackFamily family;
  family.id = reader.text("id");
  family.title = reader.text("title");
  family.tokens = reader.texts("tokens");
  family.own = read_own(reader.object("coefficients"), family.id);
  reader.finish();
  return family;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view to_text(CoefficientName name) {
  return kNames[static_cast<std::size_t>(name)];
}

const WorkloadModel* WorkloadModels::find(std::string_view id) const {
  const auto found =
      std::find_if(models.begin(), models.end(), [id](const WorkloadModel& model) { return model.id == id; });
  return found == models.end() ? nullptr : &*found;
}

const WorkloadModel* WorkloadModels::of_domain(std::string_view domain) const {
  const auto found = std::find_if(models.begin(), models.end(),
                                  [domain](const WorkloadModel& model) { return contains(model.domains, domain); });
  return found == models.end() ? nullptr : &*found;
}

Result<WorkloadModels> load_workloads(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  WorkloadModels models;
  (void)reader.text("id");
  (void)reader.text("as_of");
  read_shared(reader.object("shared"), models);
  for (Reader& entry : reader.list("workloads")) {
    WorkloadModel model = read_model(entry);
    if (models.find(model.id) != nullptr) entry.refuse("id", "this id is taken");
    for (const std::string& domain : model.domains) {
      if (models.of_domain(domain) != nullptr)
        entry.refuse("domains", "another workload has the domain \"" + domain + "\"");
    }
    models.models.push_back(std::move(model));
  }
  if (models.models.empty()) reader.refuse("workloads", "must hold at least one workload");
  for (Reader& entry : reader.list("stacks")) models.families.push_back(read_family(entry));
  reader.finish();
  if (problem) return *problem;
  return models;
}

}  // namespace scalewright
