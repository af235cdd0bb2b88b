// From people to requests: who is active, how often they ask, and how hard the busiest minute is.
#pragma once

#include "core/demand/coefficients.hpp"

namespace scalewright {

struct Load {
  bool known = false;
  Users users;  // as counted
  Users daily_active;
  Users concurrent_users;  // at the busiest moment
  Users accounts;          // who leave data behind
  RequestsPerDay requests_per_day;
  RequestsPerSecond average_rps;
  RequestsPerSecond peak_rps;
  double peak_factor = 1;  // busiest minute over the mean
};

[[nodiscard]] Load measure_load(const FactTable& facts, const Coefficients& coefficients, Explainer& explainer);

}  // namespace scalewright
