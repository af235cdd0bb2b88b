#include "core/demand/queueing.hpp"

#include <gtest/gtest.h>

#include <limits>

#include <cmath>

namespace scalewright {
namespace {

TEST(LittlesLaw, RequestsInFlightAreArrivalsTimesTheirStay) {
  EXPECT_DOUBLE_EQ(in_flight(10, 0.5), 5);
  EXPECT_DOUBLE_EQ(in_flight(2424, 0.0184), 44.6016);
}

struct Tabled {
  int servers;
  double offered_load;
  double waits;
};

class ErlangC : public testing::TestWithParam<Tabled> {};

TEST_P(ErlangC, MatchesTheTables) {
  EXPECT_NEAR(erlang_c(GetParam().servers, GetParam().offered_load), GetParam().waits, 5e-5);
}

// One server waits with probability rho; two with 2 rho^2 / (1 + rho); the rest from tables of the delay probability.
INSTANTIATE_TEST_SUITE_P(Published, ErlangC,
                         testing::Values(Tabled{1, 0.5, 0.5}, Tabled{1, 0.9, 0.9}, Tabled{2, 1.0, 0.33333},
                                         Tabled{3, 2.0, 0.44444}, Tabled{2, 1.8, 0.85263}, Tabled{5, 4.0, 0.55411},
                                         Tabled{10, 8.0, 0.40918}, Tabled{4, 2.0, 0.17391}));

// The definition: (a^c / c!) (c / (c - a)) over itself plus the sum of a^k / k!.
double erlang_c_by_definition(int servers, double load) {
  double term = 1;
  double sum = 1;
  for (int k = 1; k < servers; ++k) {
    term *= load / k;
    sum += term;
  }
  term *= load / servers;
  const double last = term * servers / (servers - load);
  return last / (sum + last);
}

TEST(ErlangCDefinition, IsWhatTheRecurrenceComputes) {
  for (int servers = 1; servers <= 60; ++servers) {
    for (double utilisation = 0.05; utilisation < 1; utilisation += 0.15) {
      const double load = servers * utilisation;
      EXPECT_NEAR(erlang_c(servers, load), erlang_c_by_definition(servers, load), 1e-12);
    }
  }
}

TEST(ErlangCDefinition, EveryoneWaitsWhenServersDoNotExceedTheLoad) {
  EXPECT_EQ(erlang_c(4, 4), 1);
  EXPECT_EQ(erlang_c(4, 9), 1);
  EXPECT_EQ(erlang_c(4, 0), 0);
}

TEST(Waiting, OfOneServerIsExponential) {
  // M/M/1: P(W > t) = rho e^-(mu - lambda) t, so 5 % wait longer than ln(rho / 0.05) / (mu - lambda).
  EXPECT_NEAR(waiting_seconds(1, 8, 0.1, 0.95), std::log(0.8 / 0.05) / 2, 1e-12);
}

TEST(Waiting, IsZeroWhenFewerThanThePercentileWait) {
  EXPECT_EQ(waiting_seconds(10, 1, 0.1, 0.95), 0);
}
TEST(Waiting, IsEndlessWhenTheServersAreTooFew) {
  EXPECT_LT(waiting_seconds(1, 20, 0.1, 0.95), 0);
}

TEST(FewestServers, IsTheFirstNumberThatKeepsTheWait) {
  for (double arrivals = 0.5; arrivals < 200; arrivals *= 1.7) {
    const int servers = fewest_servers(arrivals, 0.25, 0.95, 0.05);
    EXPECT_LE(waiting_seconds(servers, arrivals, 0.25, 0.95), 0.05);
    if (servers == 1) continue;
    const double with_one_less = waiting_seconds(servers - 1, arrivals, 0.25, 0.95);
    EXPECT_TRUE(with_one_less < 0 || with_one_less > 0.05);
  }
}

TEST(FewestServers, NeverFallsWithTheArrivals) {
  int before = 0;
  for (double arrivals = 0.1; arrivals < 300; arrivals += 0.37) {
    const int servers = fewest_servers(arrivals, 0.1, 0.95, 0.02);
    EXPECT_GE(servers, before) << arrivals;
    before = servers;
  }
}

TEST(FewestServers, EndsWhateverTheLoad) {
  EXPECT_EQ(fewest_servers(1e42, 1, 0.95, 1), kMostServers);
  EXPECT_EQ(fewest_servers(std::numeric_limits<double>::infinity(), 1, 0.95, 1), kMostServers);
}

}  // namespace
}  // namespace scalewright
