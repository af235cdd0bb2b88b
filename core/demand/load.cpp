#include "core/demand/load.hpp"

#include "core/demand/uncertainty.hpp"

namespace scalewright {

namespace {

using enum CoefficientName;

constexpr double kSecondsPerDay = 86'400;
constexpr double kSecondsPerMinute = 60;
constexpr std::string_view kConcurrent = "concurrent";

// The coefficient that turns this kind of count into people of a day; none for a count of a day.
std::optional<CoefficientName> active_share(std::string_view kind) {
  if (kind == "daily" || kind == kConcurrent) return std::nullopt;
  if (kind == "monthly") return active_share_of_monthly;
  if (kind == "registered") return active_share_of_registered;
  if (kind == "devices") return active_share_of_devices;
  return active_share_of_total;
}

void count_people(Load& load, const Ratio& users, std::string_view kind, const Coefficients& c, Explainer& explainer) {
  load.users = as<People>(users);
  if (kind == kConcurrent) {
    load.concurrent_users = load.users;
    load.daily_active = as<People>(uncertain_product({users, inverse(c[concurrent_share_of_daily])}));
  } else {
    const std::optional<CoefficientName> share = active_share(kind);
    const Ratio daily = share ? uncertain_product({users, c[*share]}) : users;
    load.daily_active = as<People>(daily);
    load.concurrent_users = as<People>(uncertain_product({daily, c[concurrent_share_of_daily]}));
    explainer.add("concurrent_users", "users of a day × share online at the busiest moment",
                  {{"users of a day", daily, "people", "users"}}, {concurrent_share_of_daily});
  }
  const bool counts_accounts = kind != "daily" && kind != kConcurrent;
  load.accounts =
      counts_accounts
          ? load.users
          : as<People>(uncertain_product({plain(load.daily_active), inverse(c[active_share_of_registered])}));
}

struct Peak {
  Ratio busiest_hour;  // over the mean
  bool stated = false;
};

Peak peak_of(const FactTable& facts, const Coefficients& c) {
  if (const std::optional<Ratio> stated = facts.number("peak_factor")) {
    return {{std::max(1.0, stated->low), std::max(1.0, stated->likely), std::max(1.0, stated->high)}, true};
  }
  return {c[peak_factor], false};
}

// The rate that follows from people. Concurrent users tell the peak, all others the day.
void rate_from_people(Load& load, const FactTable& facts, std::string_view kind, const Peak& peak,
                      const Coefficients& c, Explainer& explainer) {
  const Ratio users = plain(load.users);
  if (kind == kConcurrent) {
    const Ratio busy = uncertain_product({users, c[requests_per_concurrent_user]}) * (1 / kSecondsPerMinute);
    load.requests_per_day = as<PerDay>(uncertain_product({busy, inverse(peak.busiest_hour)}) * kSecondsPerDay);
    explainer.add("requests_per_day", "users online × requests a minute ÷ 60 ÷ peak × 86,400",
                  {{"users online", users, "people", "users"}, {"peak", peak.busiest_hour, "times", "peak_factor"}},
                  {requests_per_concurrent_user});
    return;
  }
  load.requests_per_day = as<PerDay>(uncertain_product({plain(load.daily_active), c[requests_per_active_user]}));
  if (const std::optional<CoefficientName> share = active_share(facts.text("users_kind"))) {
    explainer.add("requests_per_day", "users × active share × requests of a user and day",
                  {{"users", users, "people", "users"}}, {*share, requests_per_active_user});
  } else {
    explainer.add("requests_per_day", "users of a day × requests of a user and day",
                  {{"users", users, "people", "users"}}, {requests_per_active_user});
  }
}

// Little's law: requests that are in flight come at the rate at which they leave. Only computed ones stay for long.
std::optional<Ratio> rate_of_those_in_flight(const FactTable& facts, const Coefficients& c) {
  const std::optional<Ratio> in_flight = facts.number("requests_in_flight");
  if (!in_flight || in_flight->low <= 0) return std::nullopt;
  const Ratio processor = uncertain_product({c[cpu_seconds_per_request], c[work_weight]});
  const Ratio queries = uncertain_product({c[queries_per_request], c[wall_seconds_per_query]});
  return uncertain_product({*in_flight, inverse(processor + queries), inverse(c[dynamic_share])});
}

void find_peak(Load& load, const std::optional<Ratio>& stated, const Peak& peak, const Coefficients& c,
               Explainer& explainer) {
  const Ratio computed = uncertain_product({plain(load.average_rps), peak.busiest_hour, c[spike_factor]});
  load.peak_rps = as<PerSecond>(computed);
  const Ratio mean = plain(load.average_rps);
  if (stated) {
    load.peak_rps = larger(load.peak_rps, as<PerSecond>(*stated));
    explainer.add("peak_rps", "the larger of the stated peak and mean × busiest hour × busiest minute",
                  {{"stated peak", *stated, "per second", "peak_rps"}, {"mean", mean, "per second", "average_rps"}},
                  {peak_factor, spike_factor});
  } else if (peak.stated) {
    explainer.add(
        "peak_rps", "mean × stated peak × busiest minute",
        {{"mean", mean, "per second", "average_rps"}, {"stated peak", peak.busiest_hour, "times", "peak_factor"}},
        {spike_factor});
  } else {
    explainer.add("peak_rps", "mean × busiest hour × busiest minute", {{"mean", mean, "per second", "average_rps"}},
                  {peak_factor, spike_factor});
  }
  load.peak_factor = load.average_rps.likely > 0 ? load.peak_rps.likely / load.average_rps.likely : 1;
}

}  // namespace

Load measure_load(const FactTable& facts, const Coefficients& c, Explainer& explainer) {
  Load load;
  const std::optional<Ratio> users = facts.number("users");
  const std::optional<Ratio> requests = facts.number("requests_per_day");
  const std::optional<Ratio> told = facts.number("peak_rps");
  const std::optional<Ratio> in_flight = told ? std::nullopt : rate_of_those_in_flight(facts, c);
  const std::optional<Ratio> stated_peak = told ? told : in_flight;
  const std::string_view kind = facts.text("users_kind");
  load.known = users || requests || stated_peak;
  if (!load.known) return load;
  const Peak peak = peak_of(facts, c);
  if (users) count_people(load, *users, kind, c, explainer);
  if (requests) {
    load.requests_per_day = as<PerDay>(*requests);
    explainer.add("requests_per_day", "as stated", {{"requests", *requests, "per day", "requests_per_day"}}, {});
  } else if (users) {
    rate_from_people(load, facts, kind, peak, c, explainer);
  } else {
    const Ratio mean = uncertain_product({*stated_peak, inverse(peak.busiest_hour), inverse(c[spike_factor])});
    load.requests_per_day = as<PerDay>(mean * kSecondsPerDay);
    explainer.add("requests_per_day", "stated peak ÷ busiest hour ÷ busiest minute × 86,400",
                  {{"stated peak", *stated_peak, "per second", "peak_rps"}}, {peak_factor, spike_factor});
  }
  const Ratio per_day = plain(load.requests_per_day);
  load.average_rps = as<PerSecond>(per_day * (1 / kSecondsPerDay));
  if (in_flight) {
    explainer.add("requests_in_flight",
                  "Little's law: requests at the same time ÷ seconds that each takes ÷ computed share",
                  {{"peak", *in_flight, "per second", "requests_in_flight"}},
                  {cpu_seconds_per_request, work_weight, queries_per_request, wall_seconds_per_query, dynamic_share});
  }
  explainer.add("average_rps", "requests a day ÷ 86,400", {{"requests", per_day, "per day", "requests_per_day"}}, {});
  find_peak(load, stated_peak, peak, c, explainer);
  return load;
}

}  // namespace scalewright
