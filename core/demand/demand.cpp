#include "core/demand/demand.hpp"

#include <algorithm>
#include <cmath>

#include "core/demand/coefficients.hpp"
#include "core/demand/exponential.hpp"
#include "core/demand/load.hpp"
#include "core/demand/queueing.hpp"
#include "core/demand/uncertainty.hpp"

namespace scalewright {

namespace {

using enum CoefficientName;

constexpr double kMillisecondsPerSecond = 1000;
constexpr double kKibPerGib = 1024.0 * 1024;
constexpr double kMibPerGib = 1024;
constexpr double kPercentile = 0.95;  // the latency that is asked for is a 95th percentile

// A quantity that follows from another, computed at each of its ends; the function must not fall.
template <class Function>
Ratio at_each_end(const Ratio& value, Function function) {
  return {function(value.low), function(value.likely), function(value.high)};
}

// Systems with a high rate are tuned and cached, so that a request costs less of a processor.
double tuning(double peak, const Coefficients& c) {
  const double reference = c.likely(tuning_reference_rps);
  return peak <= reference ? 1 : power(reference / peak, c.likely(tuning_exponent));
}

// Processors that keep the waiting within what the latency leaves, in units of the service time, so that the answer
// rises with the load alone. 0 where the utilisation target is stricter, or where waiting is not what takes the time.
double processors_for_latency(double busy_processors, double utilisation, double allowed_services) {
  if (busy_processors <= 0 || allowed_services <= 0) return 0;
  // Square-root staffing (Halfin and Whitt, 1981): with four standard deviations to spare hardly anyone waits.
  const double to_spare = busy_processors / utilisation - busy_processors;
  if (to_spare >= 4 * std::sqrt(busy_processors)) return 0;
  const int servers = fewest_servers(busy_processors, 1, kPercentile, allowed_services);
  return servers > 1 ? servers : 0;
}

class Computation {
 public:
  Computation(const FactTable& facts, const Coefficients& c, Explainer& explainer, Demand& demand)
      : facts_(facts), c_(c), explainer_(explainer), demand_(demand) {}

  void run() {
    const Load load = measure_load(facts_, c_, explainer_);
    demand_.known = load.known;
    measure_storage(load);
    if (!load.known) return;
    take(load);
    measure_service();
    measure_application();
    measure_database();
    measure_memory(load);
    measure_egress();
    measure_gpus();
  }

 private:
  void take(const Load& load) {
    demand_.users = load.users;
    demand_.concurrent_users = load.concurrent_users;
    demand_.requests_per_day = load.requests_per_day;
    demand_.average_rps = load.average_rps;
    demand_.peak_rps = load.peak_rps;
    demand_.peak_factor = load.peak_factor;
  }

  // Seconds of a computed request: its processor time and its queries, one after the other.
  void measure_service() {
    const Ratio peak = plain(demand_.peak_rps);
    demand_.dynamic_share = c_.likely(dynamic_share);
    request_cpu_ = uncertain_product({c_[cpu_seconds_per_request], c_[work_weight]});
    tuning_ = tuning(peak.likely, c_);
    const Ratio queries = uncertain_product({c_[queries_per_request], c_[wall_seconds_per_query]});
    demand_.service_seconds = as<Seconds>(request_cpu_ + queries);
    explainer_.add("service_seconds", "processor time × weight + queries × seconds of a query", {},
                   {cpu_seconds_per_request, work_weight, queries_per_request, wall_seconds_per_query});
    const Ratio in_system = uncertain_product({peak, c_[dynamic_share], plain(demand_.service_seconds)}) * tuning_;
    demand_.concurrent_requests = as<InFlight>(in_system);
    explainer_.add("concurrent_requests", "Little's law: computed requests a second × seconds that each takes × tuning",
                   {{"peak", peak, "per second", "peak_rps"},
                    {"service time", plain(demand_.service_seconds), "seconds", "service_seconds"},
                    {"tuning", Ratio::exactly(tuning_), "times", "tuning"}},
                   {dynamic_share, tuning_reference_rps, tuning_exponent});
  }

  void measure_application() {
    const Ratio peak = plain(demand_.peak_rps);
    const std::optional<Ratio> asked = facts_.number("latency_ms_p95");
    demand_.latency_ms_p95 = asked ? asked->likely : c_.likely(latency_ms_p95);
    const Ratio tuned_peak = at_each_end(peak, [&](double rps) { return rps * tuning(rps, c_); });
    const Ratio computed = uncertain_product({tuned_peak, c_[dynamic_share], request_cpu_});
    const Ratio ready = uncertain_product({peak, c_[static_cpu_seconds]}) * (1 - demand_.dynamic_share);
    const Ratio busy = computed + ready;
    const double utilisation = c_.likely(application_utilisation);
    const double service = request_cpu_.likely;
    const double left = demand_.latency_ms_p95 / kMillisecondsPerSecond -
                        c_.likely(p95_over_mean_service) * demand_.service_seconds.likely;
    const double allowed = service > 0 ? left / service : 0;
    demand_.application_utilisation = utilisation;
    demand_.processor_seconds = service;
    demand_.waiting_seconds = left;
    const auto staffed = [&](double load) {
      return std::max(load / utilisation, processors_for_latency(load, utilisation, allowed));
    };
    demand_.application_vcpu = as<VirtualCpu>(at_each_end(busy, staffed));
    explainer_.add("application_vcpu",
                   "peak × (computed share × processor time × weight × tuning + ready files) ÷ utilisation; more where "
                   "an M/M/c queue would make 5 % wait beyond the latency",
                   {{"peak", peak, "per second", "peak_rps"},
                    {"tuning", Ratio::exactly(tuning_), "times", "tuning"},
                    {"latency, 95th percentile", Ratio::exactly(demand_.latency_ms_p95), "milliseconds",
                     asked ? "latency_ms_p95" : "shared.latency_ms_p95"}},
                   {dynamic_share, cpu_seconds_per_request, work_weight, static_cpu_seconds, application_utilisation,
                    p95_over_mean_service});
  }

  void measure_database() {
    const Ratio peak = plain(demand_.peak_rps);
    demand_.database_qps = as<PerSecond>(uncertain_product({peak, c_[dynamic_share], c_[queries_per_request]}));
    explainer_.add("database_qps", "peak × computed share × queries of a request",
                   {{"peak", peak, "per second", "peak_rps"}}, {dynamic_share, queries_per_request});
    const Ratio busy = uncertain_product({plain(demand_.database_qps), c_[cpu_seconds_per_query]});
    demand_.database_utilisation = c_.likely(database_utilisation);
    demand_.database_vcpu = as<VirtualCpu>(busy * (1 / c_.likely(database_utilisation)));
    explainer_.add("database_vcpu", "queries a second × processor time of a query ÷ utilisation",
                   {{"queries", plain(demand_.database_qps), "per second", "database_qps"}},
                   {cpu_seconds_per_query, database_utilisation});
    demand_.vcpu = demand_.application_vcpu + demand_.database_vcpu;
    explainer_.add("vcpu", "application + database",
                   {{"application", plain(demand_.application_vcpu), "vCPU", "application_vcpu"},
                    {"database", plain(demand_.database_vcpu), "vCPU", "database_vcpu"}},
                   {});
  }

  // Workers enough for the processors and for the requests in flight, one at least.
  void measure_memory(const Load& load) {
    const Ratio by_processors = uncertain_product({plain(demand_.application_vcpu), c_[workers_per_vcpu]});
    const Ratio by_requests = plain(demand_.concurrent_requests) * (1 / c_.likely(requests_per_worker));
    const Ratio workers = at_least(larger(by_processors, by_requests), 1);
    const Ratio people = uncertain_product({plain(load.concurrent_users), c_[memory_kib_per_concurrent_user]});
    const Ratio processes = uncertain_product({workers, c_[worker_memory_gib]});
    demand_.application_memory_gib =
        as<Gibibyte>(c_[system_memory_gib] + c_[runtime_memory_gib] + processes + people * (1 / kKibPerGib));
    explainer_.add("application_memory_gib", "system + runtime + workers × memory of a worker + people online",
                   {{"workers", workers, "", "workers"},
                    {"people online", plain(load.concurrent_users), "people", "concurrent_users"}},
                   {system_memory_gib, runtime_memory_gib, worker_memory_gib, workers_per_vcpu, requests_per_worker,
                    memory_kib_per_concurrent_user});
    if (c_.likely(queries_per_request) > 0) measure_database_memory(workers);
    demand_.memory_gib = demand_.application_memory_gib + demand_.database_memory_gib;
    explainer_.add("memory_gib", "application + database",
                   {{"application", plain(demand_.application_memory_gib), "GiB", "application_memory_gib"},
                    {"database", plain(demand_.database_memory_gib), "GiB", "database_memory_gib"}},
                   {});
  }

  // A worker holds a connection for each request that it handles at once, at most for those in flight.
  void measure_database_memory(const Ratio& workers) {
    const Ratio most = workers * c_.likely(requests_per_worker);
    const Ratio flying = larger(workers, plain(demand_.concurrent_requests));
    demand_.database_connections = {std::min(most.low, flying.low), std::min(most.likely, flying.likely),
                                    std::min(most.high, flying.high)};
    const Ratio connections =
        uncertain_product({plain(demand_.database_connections), c_[connection_memory_mib]}) * (1 / kMibPerGib);
    const Ratio hot = uncertain_product({plain(demand_.database_storage_gib), c_[working_set_share]});
    demand_.database_memory_gib = as<Gibibyte>(c_[database_base_memory_gib] + connections + hot);
    explainer_.add("database_memory_gib", "base + connections × memory of one + database × share that is hot",
                   {{"connections", plain(demand_.database_connections), "", "database_connections"},
                    {"database", plain(demand_.database_storage_gib), "GiB", "database_storage_gib"}},
                   {database_base_memory_gib, connection_memory_mib, working_set_share});
  }

  // Months of data that are kept: to the horizon, but no more than the retention.
  [[nodiscard]] Ratio months_of_growth() const {
    const std::optional<Ratio> horizon = facts_.number("growth_horizon_months");
    return horizon && horizon->likely > 0 ? *horizon : c_[horizon_months];
  }

  // What is there plus what comes; old data that is deleted makes room for new.
  [[nodiscard]] Ratio stated_storage(const Ratio& now, const Ratio& monthly) const {
    const Ratio months = months_of_growth();
    const Ratio grown = now + uncertain_product({monthly, months});
    const std::optional<Ratio> retention = facts_.number("retention_months");
    if (!retention || retention->likely >= months.likely) return grown;
    return larger(now, uncertain_product({monthly, *retention}));
  }

  // Events and samples: what each request leaves behind, in GiB a month.
  [[nodiscard]] Ratio left_by_requests(const Load& load) const {
    const Ratio monthly = plain(load.requests_per_day) * kMonthDays;
    return uncertain_product({monthly, c_[storage_kib_per_request]}) * (1 / kKibPerGib);
  }

  void measure_storage(const Load& load) {
    const std::optional<Ratio> stated = facts_.number("data_gib");
    const std::optional<Ratio> stated_growth = facts_.number("data_growth_gib_per_month");
    const Ratio accounts = plain(load.accounts);
    const Ratio at_start = uncertain_product({accounts, c_[storage_mib_per_account]}) * (1 / kMibPerGib);
    const Ratio monthly = uncertain_product({accounts, c_[storage_mib_per_account_month]}) * (1 / kMibPerGib);
    const Ratio now = stated ? *stated : stated_growth ? Ratio{} : at_start;
    const Ratio growth = stated_growth ? *stated_growth : stated ? Ratio{} : monthly + left_by_requests(load);
    const Ratio data = stated_storage(now, growth);
    demand_.storage_gib = as<Gibibyte>(data + c_[base_storage_gib]);
    // More than people type is an archive of files: pictures, films, backups.
    const bool archive =
        stated && accounts.likely > 0 && stated->likely > accounts.likely * c_.likely(file_gib_per_account);
    const bool files = archive || facts_.lists("circumstances", "mostly_files");
    const Ratio share = files && c_[database_share_of_files].likely < c_[database_share_of_storage].likely
                            ? c_[database_share_of_files]
                            : c_[database_share_of_storage];
    demand_.database_storage_gib = as<Gibibyte>(uncertain_product({data, share}));
    if (stated || stated_growth) {
      explainer_.add("storage_gib", "stated data + growth × months to the horizon, or what the retention keeps, + base",
                     {{"data", now, "GiB", "data_gib"}, {"growth", growth, "GiB a month", "data_growth_gib_per_month"}},
                     {base_storage_gib, horizon_months});
    } else {
      explainer_.add(
          "storage_gib",
          "accounts × storage of one + (accounts × storage of one a month + requests a month × what each leaves) × "
          "months + base",
          {{"accounts", accounts, "people", "users"},
           {"requests", plain(load.requests_per_day), "per day", "requests_per_day"}},
          {storage_mib_per_account, storage_mib_per_account_month, storage_kib_per_request, horizon_months,
           base_storage_gib});
    }
  }

  void measure_egress() {
    const Ratio monthly = plain(demand_.requests_per_day) * kMonthDays;
    const Ratio each = c_[response_kib] + c_[static_kib_per_request];
    demand_.egress_gib_per_month = as<GibibytePerMonth>(uncertain_product({monthly, each}) * (1 / kKibPerGib));
    demand_.static_file_kib = c_.likely(static_file_kib);
    demand_.static_share = each.likely > 0 ? c_.likely(static_kib_per_request) / each.likely : 0;
    explainer_.add("egress_gib_per_month", "requests a month × (response + files that come along)",
                   {{"requests", monthly, "per month", "requests_per_day"}}, {response_kib, static_kib_per_request});
  }

  void measure_gpus() {
    if (c_.likely(gpu_seconds_per_request) <= 0) return;
    const Ratio peak = plain(demand_.peak_rps);
    Ratio each = c_[gpu_seconds_per_request];
    // Who asks for an answer within a time runs a model that gives it in that time.
    if (const std::optional<Ratio> asked = facts_.number("latency_ms_p95"); asked && asked->likely > 0) {
      const double most = asked->likely / kMillisecondsPerSecond;
      each = {std::min(each.low, most), std::min(each.likely, most), std::min(each.high, most)};
    }
    demand_.gpus = as<Gpu>(uncertain_product({peak, each}) * (1 / c_.likely(gpu_utilisation)));
    explainer_.add("gpus", "peak × seconds of a GPU ÷ utilisation", {{"peak", peak, "per second", "peak_rps"}},
                   {gpu_seconds_per_request, gpu_utilisation});
  }

  const FactTable& facts_;
  const Coefficients& c_;
  Explainer& explainer_;
  Demand& demand_;
  Ratio request_cpu_;
  double tuning_ = 1;
};

// A figure beyond the range of rules/facts.json is a slip of the hand, or of the reading: it is told and not computed
// with, since each product of it would be as wrong.
std::string fact_beyond(const FactTable& facts, const RuleBook& rules) {
  for (const std::string_view id : {"users", "requests_per_day", "peak_rps", "requests_in_flight", "peak_factor",
                                    "headroom_percent", "data_gib", "data_growth_gib_per_month"}) {
    const std::optional<Ratio> stated = facts.number(id);
    const FactKind* kind = stated ? find_kind(rules.facts, id) : nullptr;
    if (kind != nullptr && kind->most > 0 && !(stated->high <= kind->most)) return std::string(id);
  }
  return {};
}

}  // namespace

Demand compute_demand(const FactTable& facts, const RuleBook& rules, Explaining explaining) {
  Demand demand;
  const WorkloadModel& model = workload_of(facts, rules.workloads);
  const StackFamily* family = family_of(facts, rules.workloads);
  demand.workload = model.id;
  if (family != nullptr) demand.stack = family->id;
  demand.beyond = fact_beyond(facts, rules);
  if (!demand.beyond.empty()) return demand;
  const Coefficients coefficients(rules.workloads, model, family, facts);
  Explainer explainer(explaining, coefficients, demand.why);
  Computation(facts, coefficients, explainer, demand).run();
  return demand;
}

}  // namespace scalewright
