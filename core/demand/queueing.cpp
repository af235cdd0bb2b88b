#include "core/demand/queueing.hpp"

#include <cassert>

#include "core/demand/exponential.hpp"

namespace scalewright {

namespace {

// Erlang B for `servers`, from that of one server fewer.
double next_erlang_b(double blocked, double offered_load, int servers) {
  return offered_load * blocked / (servers + offered_load * blocked);
}

// C = B / (1 - rho (1 - B)).
double erlang_c_from_b(double blocked, double offered_load, int servers) {
  return blocked / (1 - offered_load / servers * (1 - blocked));
}

double waiting_from_c(double waits, int servers, double arrivals, double service, double percentile) {
  const double share_beyond = 1 - percentile;
  if (waits <= share_beyond) return 0;
  return natural_logarithm(waits / share_beyond) / (servers / service - arrivals);
}

}  // namespace

double erlang_c(int servers, double offered_load) {
  if (offered_load <= 0) return 0;
  if (servers <= offered_load) return 1;
  double blocked = 1;
  for (int k = 1; k <= servers; ++k) blocked = next_erlang_b(blocked, offered_load, k);
  return erlang_c_from_b(blocked, offered_load, servers);
}

double waiting_seconds(int servers, double arrivals_per_second, double service_seconds, double percentile) {
  const double offered_load = in_flight(arrivals_per_second, service_seconds);
  if (servers <= offered_load) return -1;
  return waiting_from_c(erlang_c(servers, offered_load), servers, arrivals_per_second, service_seconds, percentile);
}

int fewest_servers(double arrivals_per_second, double service_seconds, double percentile, double allowed_seconds) {
  assert(arrivals_per_second > 0 && service_seconds > 0 && allowed_seconds > 0);
  const double offered_load = in_flight(arrivals_per_second, service_seconds);
  double blocked = 1;
  if (!(offered_load < kMostServers)) return kMostServers;
  for (int servers = 1; servers < kMostServers; ++servers) {
    blocked = next_erlang_b(blocked, offered_load, servers);
    if (servers <= offered_load) continue;
    const double waits = erlang_c_from_b(blocked, offered_load, servers);
    if (waiting_from_c(waits, servers, arrivals_per_second, service_seconds, percentile) <= allowed_seconds) {
      return servers;
    }
  }
  return kMostServers;
}

}  // namespace scalewright
