// Queueing theory in the three formulas that sizing needs.
#pragma once

namespace scalewright {

// Little's law (J. D. C. Little, 1961): requests in flight = arrivals a second x seconds that each stays.
[[nodiscard]] constexpr double in_flight(double arrivals_per_second, double seconds) {
  return arrivals_per_second * seconds;
}

// The probability that an arrival has to wait in an M/M/c queue (A. K. Erlang, 1917), by the recurrence of Erlang B.
// offered_load is arrivals x service time, in erlangs. 1 when servers <= offered_load: the queue grows without end.
[[nodiscard]] double erlang_c(int servers, double offered_load);

// Seconds of waiting that a share `percentile` (0.95) of the arrivals does not exceed in an M/M/c queue:
// P(W > t) = C e^(-(c mu - lambda) t). Endless waiting is -1.
[[nodiscard]] double waiting_seconds(int servers, double arrivals_per_second, double service_seconds,
                                     double percentile);

inline constexpr int kMostServers = 1'000'000;  // what is counted one by one

// The fewest servers with which that waiting stays within `allowed_seconds`. Precondition: all arguments positive.
// Beyond kMostServers waiting has long ended before the utilisation: kMostServers, and the utilisation decides.
[[nodiscard]] int fewest_servers(double arrivals_per_second, double service_seconds, double percentile,
                                 double allowed_seconds);

}  // namespace scalewright
