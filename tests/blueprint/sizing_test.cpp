#include "core/blueprint/sizing.hpp"

#include <gtest/gtest.h>

#include "tests/blueprint/drafting.hpp"

namespace scalewright {
namespace {

Demand demand() {
  Demand demand;
  demand.known = true;
  demand.requests_per_day = {1e6, 2e6, 8e6};
  demand.peak_rps = {35, 70, 280};
  demand.application_vcpu = {10, 20, 80};
  demand.database_vcpu = {2, 4, 16};
  demand.application_memory_gib = {15, 30, 120};
  demand.database_memory_gib = {4, 8, 16};
  demand.storage_gib = {50, 100, 200};
  demand.database_storage_gib = {20, 40, 80};
  demand.egress_gib_per_month = {100, 200, 800};
  demand.static_share = 0.75;
  demand.static_file_kib = 37;
  demand.service_seconds = Quantity<Seconds>::exactly(0.1);
  return demand;
}

Component sized(const SizeRule& size, std::string why = "") {
  const ComponentRule rule{
      .id = "part", .layer = "compute", .name = "Part", .kind = "server", .why = std::move(why), .size = size};
  Component component = size_component(rule, demand(), 3);
  component.why = why_in_words(rule, component, demand(), rules().patterns);
  return component;
}

TEST(Sizing, OneMachineTakesItAll) {
  const Component server = sized({.application = 1, .database = 1, .database_storage = 1, .file_storage = 1});
  EXPECT_EQ(server.count, 1);
  EXPECT_DOUBLE_EQ(server.vcpu, 24);
  EXPECT_DOUBLE_EQ(server.memory_gib, 38);
  EXPECT_DOUBLE_EQ(server.storage_gib, 100);
  EXPECT_DOUBLE_EQ(server.low_factor, 0.5);
  EXPECT_DOUBLE_EQ(server.high_factor, 4);
}

TEST(Sizing, CutsIntoMachinesAndKeepsASpareOne) {
  const Component servers = sized({.application = 1, .most_vcpu_each = 8, .copies_at_least = 2, .spare = 1});
  EXPECT_EQ(servers.count, 4);  // three carry 20 vCPU, the fourth waits
  EXPECT_DOUBLE_EQ(servers.vcpu, 20.0 / 3);
  EXPECT_DOUBLE_EQ(servers.memory_gib, 10);
}

TEST(Sizing, WithAMachineGoneTheRestCarriesThePeak) {
  for (const double most : {1.0, 3.0, 7.0, 50.0}) {
    const Component servers = sized({.application = 1, .most_vcpu_each = most, .copies_at_least = 2, .spare = 1});
    EXPECT_GE(servers.vcpu * (servers.count - 1), 20 - 1e-9) << most;
    EXPECT_LE(servers.vcpu, most + 1e-9) << most;
  }
}

TEST(Sizing, EachSiteHoldsAllOfIt) {
  const Component servers = sized({.application = 1, .most_vcpu_each = 10, .sites = 2});
  EXPECT_EQ(servers.count, 4);
  EXPECT_DOUBLE_EQ(servers.vcpu, 10);
}

TEST(Sizing, NeverGoesBelowTheLeastNorRoundsMemoryDown) {
  const Component database = sized({.database = 0.01, .least_vcpu = 1, .least_memory_gib = 1, .least_storage_gib = 10});
  EXPECT_EQ(database.vcpu, 1);
  EXPECT_EQ(database.memory_gib, 1);
  EXPECT_EQ(database.storage_gib, 10);
  EXPECT_EQ(sized({.database = 1}).memory_gib, 8);
}

TEST(Sizing, SplitsTrafficBetweenTheEdgeAndTheServers) {
  EXPECT_DOUBLE_EQ(sized({.static_egress = 1}).egress_gib_per_month, 150);
  EXPECT_DOUBLE_EQ(sized({.computed_egress = 1}).egress_gib_per_month, 50);
  const Component files = sized({.static_egress = 1, .static_requests = 1});
  EXPECT_DOUBLE_EQ(files.requests_per_month, 150 * 1024 * 1024 / 37.0);
  EXPECT_DOUBLE_EQ(files.high_factor, 4);
}

TEST(Sizing, CountsFunctionsByRequestAndByMemoryTime) {
  const Component functions = sized({.requests = 1, .function_memory_gib = 0.5, .function_vcpu = 0.25});
  const double requests = 2e6 * kMonthDays;
  EXPECT_DOUBLE_EQ(functions.requests_per_month, requests);
  EXPECT_DOUBLE_EQ(functions.gib_seconds_per_month, requests * 0.1 * 0.5);
  EXPECT_DOUBLE_EQ(functions.vcpu_seconds_per_month, requests * 0.1 * 0.25);
}

TEST(Sizing, CountsByTheMachineWhatIsBilledByTheMachine) {
  EXPECT_EQ(sized({.per_machine = true}).count, 3);
}

TEST(Sizing, FillsTheReasonFromTheDemand) {
  EXPECT_EQ(sized({.application = 1}, "{peak_rps} a second need {vcpu} vCPU {nothing}").why,
            "70 a second need 20 vCPU {nothing}");
}

TEST(Sizing, SaysSoWhileTheLoadIsNotKnown) {
  const ComponentRule rule{.id = "part", .layer = "compute", .name = "Part", .kind = "server", .why = "{vcpu} vCPU"};
  EXPECT_EQ(why_in_words(rule, {}, Demand{}, rules().patterns), rules().patterns.why_when_unknown);
}

}  // namespace
}  // namespace scalewright
