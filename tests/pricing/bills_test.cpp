// Bills worked by hand from the prices of rules/prices/ and their dates; the arithmetic stands in each test. A refresh
// that moves a price shows here, and is meant to.
#include <gtest/gtest.h>

#include "core/units/format.hpp"
#include "tests/pricing/shipped_books.hpp"

namespace scalewright {
namespace {

using test::bill_at;
using test::design;
using test::in;
using test::machine;
using test::part;

std::string total(const Bill& bill) {
  EXPECT_TRUE(bill.unpriced.empty()) << bill.unpriced.front();
  return money_decimal(bill.monthly.likely);
}

Component with_egress(Component component, double gib) {
  component.egress_gib_per_month = gib;
  return component;
}

TEST(Bills, AwsSmallServerWithinTheFreeEgress) {
  // t4g.small 0.0168 x 730 = 12.264; gp3 30 x 0.08 = 2.40; IPv4 0.005 x 730 = 3.65; 50 of 100 GB free.
  const Bill bill = bill_at("aws", design({with_egress(machine("server", 1, 2, 30), 50)}), in({"US"}));
  EXPECT_EQ(total(bill), "18.314");
  EXPECT_EQ(bill.sizes.front().size, "t4g.small: 2 vCPU, 2 GiB");
  EXPECT_EQ(bill.as_of, "2024-07-01");  // of gp3 and the address; the machine's price is of 2026
}

TEST(Bills, AwsSmallServerInFrankfurtWithItsDatabaseAndBackups) {
  // t4g.small 0.0192 x 730 = 14.016; gp3 30 x 0.0952 = 2.856; IPv4 3.65; db.t4g.small 0.037 x 730 = 27.01;
  // its storage 20 x 0.137 = 2.74; backups 50 x 0.0245 = 1.225. Sum 51.497.
  Component backups = part("backup_storage");
  backups.storage_gib = 50;
  const Bill bill =
      bill_at("aws", design({machine("server", 1, 2, 30), machine("managed_postgresql", 0.5, 2, 20), backups}),
              in({"Germany"}));
  EXPECT_EQ(total(bill), "51.497");
}

TEST(Bills, AwsEgressThroughTwoTiers) {
  // c8g.xlarge 0.15952 x 730 = 116.4496; IPv4 3.65; of 12,288 GiB: 100 free, 10,140 x 0.09 = 912.60,
  // 2,048 x 0.085 = 174.08. Sum 1,206.7796.
  const Bill bill = bill_at("aws", design({with_egress(machine("server", 4, 8, 0), 12288)}), in({"US"}));
  EXPECT_EQ(total(bill), "1206.7796");
}

TEST(Bills, AwsComponentsShareOneAllowance) {
  // Server 80 GiB, all free; load balancer 60 GiB, 20 free and 40 x 0.09 = 3.60.
  // t4g.micro 0.0084 x 730 = 6.132; balancer 0.0225 x 730 = 16.425; its units 60 x 0.008 = 0.48;
  // two addresses 2 x 3.65 = 7.30; none for the server behind it. Sum 33.937.
  const Bill bill =
      bill_at("aws", design({with_egress(machine("server", 0.5, 1, 0), 80), with_egress(part("load_balancer"), 60)}),
              in({"US"}));
  EXPECT_EQ(total(bill), "33.937");
}

TEST(Bills, AwsManagedPostgresqlWithStandby) {
  // db.m6g.large Multi-AZ 2 x 0.159 = 0.318 x 730 = 232.14; storage 100 x 0.23 = 23. A burstable class is no choice at
  // 2 vCPU.
  const Bill bill = bill_at("aws", design({machine("managed_postgresql_ha", 2, 8, 100)}), in({"US"}));
  EXPECT_EQ(total(bill), "255.14");
  EXPECT_EQ(bill.sizes.front().size, "db.m6g.large: 2 vCPU, 8 GiB");
}

TEST(Bills, AwsLambdaBeyondItsFreeTier) {
  // 5 million requests: (5 - 1) x 0.20 = 0.80; 1,000,000 GiB-seconds: 600,000 x 0.0000133334 = 8.00004;
  // HTTP API 5 x 1.00 = 5.
  Component functions = part("functions");
  functions.requests_per_month = 5e6;
  functions.gib_seconds_per_month = 1e6;
  EXPECT_EQ(total(bill_at("aws", design({functions}), in({"US"}))), "13.80004");
}

TEST(Bills, AwsContentDeliveryBeyondItsFreeTier) {
  // (5,120 - 1,024) x 0.085 = 348.16; (50 - 10) million requests x 1.00 = 40.
  Component cdn = part("cdn");
  cdn.egress_gib_per_month = 5120;
  cdn.requests_per_month = 50e6;
  EXPECT_EQ(total(bill_at("aws", design({cdn}), in({"US"}))), "388.16");
}

TEST(Bills, AwsContainersAreRoundedUpToTheSizesThatAreSold) {
  // 0.3 vCPU and 0.6 GiB become 0.5 and 1. Two of them: 0.5 x 730 x 2 = 730 x 0.04048 = 29.5504;
  // 1 x 730 x 2 = 1,460 x 0.004445 = 6.4897.
  EXPECT_EQ(total(bill_at("aws", design({machine("container_runtime", 0.3, 0.6, 0, 2)}), in({"US"}))), "36.0401");
}

TEST(Bills, AwsKubernetesWithThreeNodes) {
  // Control plane 0.10 x 730 = 73; m7g.xlarge 0.1632 x 730 x 3 = 357.408; three addresses 10.95.
  const Bill bill =
      bill_at("aws", design({part("kubernetes_control_plane"), machine("server", 4, 16, 0, 3)}), in({"US"}));
  EXPECT_EQ(total(bill), "441.358");
}

TEST(Bills, AwsCommittedForAYear) {
  // m7g.large for a year 0.050342 x 730 = 36.74966; the address has no commitment: 3.65.
  const Bill bill = bill_at("aws", design({machine("server", 2, 8, 0)}), in({"US"}), "USD", {Commitment::one_year});
  EXPECT_EQ(total(bill), "40.39966");
}

TEST(Bills, AwsCheapestFirewallAndHealthCheck) {
  // Web ACL 5 + five rules 5 + 10 million requests x 0.60 = 16; two health checks 1.50.
  Component firewall = part("waf");
  firewall.requests_per_month = 10e6;
  Component check = part("uptime_check");
  check.count = 2;
  EXPECT_EQ(total(bill_at("aws", design({firewall, check}), in({"US"}))), "17.5");
}

TEST(Bills, GoogleSmallServerInEurope) {
  // e2-micro 0.0092144325 x 730 = 6.726536; disk 20 x 0.10 = 2; address 3.65; egress 10 x 0.12 = 1.20.
  const Bill bill = bill_at("gcp", design({with_egress(machine("server", 0.2, 1, 20), 10)}), in({"Germany"}));
  EXPECT_EQ(total(bill), "13.576536");
  EXPECT_EQ(bill.region, "europe-west1");
}

TEST(Bills, GoogleRegionalPostgresql) {
  // 2 x 0.0826 + 7.5 x 0.014 = 0.2702 x 730 = 197.246; storage 50 x 0.34 = 17.
  EXPECT_EQ(total(bill_at("gcp", design({machine("managed_postgresql_ha", 2, 7, 50)}), in({"US"}))), "214.246");
}

TEST(Bills, GoogleRedisIsSoldInSizes) {
  // 3 GiB do not fit into 2, so 5 GiB: 5 x 0.027 x 730 = 98.55.
  EXPECT_EQ(total(bill_at("gcp", design({machine("managed_redis", 0.5, 3, 0)}), in({"US"}))), "98.55");
}

TEST(Bills, AzureServerWithDisksThatAreSoldInSizes) {
  // D2ps_v6 0.0702 x 730 = 51.246; 200 GiB on two E10 disks of 128 GiB 2 x 9.60 = 19.20, cheaper than one of 1,024;
  // address 3.65; egress 100 free, 200 x 0.087 = 17.40.
  const Bill bill = bill_at("azure", design({with_egress(machine("server", 2, 8, 200), 300)}), in({"US"}));
  EXPECT_EQ(total(bill), "91.496");
}

TEST(Bills, AzureSmallestPostgresql) {
  // B1ms in eastus 0.017 x 730 = 12.41; storage 32 x 0.138 = 4.416, for which only westus has a price.
  EXPECT_EQ(total(bill_at("azure", design({machine("managed_postgresql", 1, 2, 32)}), in({"US"}))), "16.826");
}

TEST(Bills, AzureTakesTheCheaperOfTwoFunctionPlans) {
  // Consumption: 5 x 0.20 + 1 million GiB-seconds x 16 = 17. Flex: (5 - 0.25) x 0.40 + 0.9 x 26 = 25.30.
  Component functions = part("functions");
  functions.requests_per_month = 5e6;
  functions.gib_seconds_per_month = 1e6;
  EXPECT_EQ(total(bill_at("azure", design({functions}), in({"US"}))), "17");
}

TEST(Bills, AzureFrontDoor) {
  // Base 35; 1,000 GiB x 0.0825 = 82.50; 20 million requests x 0.90 = 18.
  Component cdn = part("cdn");
  cdn.egress_gib_per_month = 1000;
  cdn.requests_per_month = 20e6;
  EXPECT_EQ(total(bill_at("azure", design({cdn}), in({"US"}))), "135.5");
}

TEST(Bills, HetznerTrafficBeyondTheAllowanceOfAllServers) {
  // Two CX23 2 x 6.9305 = 13.861, with 40,960 GiB; 40 x 0.001157 = 0.04628.
  const Bill bill = bill_at("hetzner", design({with_egress(machine("server", 2, 4, 30, 2), 41000)}));
  EXPECT_EQ(total(bill), "13.90728");
}

TEST(Bills, HetznerVolumeBeyondTheDiskOfTheServer) {
  // CX23 with 40 GiB: 6.9305; 60 x 0.066194 = 3.97164. The next server with a larger disk costs more.
  EXPECT_EQ(total(bill_at("hetzner", design({machine("server", 1, 2, 100)}))), "10.90214");
}

TEST(Bills, HetznerInEuros) {
  // 6.9305 / 1.1567 = 5.991614
  const Bill bill = bill_at("hetzner", design({machine("server", 1, 2, 10)}), {}, "EUR");
  EXPECT_EQ(total(bill), "5.991614");
  EXPECT_EQ(bill.currency, "EUR");
}

TEST(Bills, HetznerSpreadsALoadThatNoServerHolds) {
  // 100 vCPU and 200 GiB: seven CX53 of 16 vCPU 7 x 34.6913 = 242.8391; four CCX53 of 32 would be 2,470.67.
  const Bill bill = bill_at("hetzner", design({machine("server", 100, 200, 0)}));
  EXPECT_EQ(total(bill), "242.8391");
  EXPECT_EQ(bill.sizes.front().size, "7 x CX53: 16 vCPU, 32 GiB each");
  EXPECT_EQ(bill.sizes.front().count, 7);
}

TEST(Bills, HetznerObjectStorageHasOneBaseFeeForTheAccount) {
  // Files and backups together stay below 1 TB: one base fee of 7.50397. Snapshots would be cheaper for the 50 GiB of
  // backups alone, 50 x 0.016524 = 0.8262, but the fee is paid already.
  Component files = part("object_storage");
  files.storage_gib = 500;
  Component backups = part("backup_storage");
  backups.storage_gib = 50;
  EXPECT_EQ(total(bill_at("hetzner", design({files, backups}))), "7.50397");
}

TEST(Bills, DigitalOceanDropletWithTransfer) {
  // s-1vcpu-2gb 12; of 1,500 GiB 1,000 included, 500 x 0.01 = 5.
  EXPECT_EQ(total(bill_at("digitalocean", design({with_egress(machine("server", 1, 2, 40), 1500)}))), "17");
}

TEST(Bills, DigitalOceanSpaces) {
  // Subscription 5; (300 - 250) x 0.02 = 1; (2,000 - 1,024) x 0.01 = 9.76.
  Component files = part("object_storage");
  files.storage_gib = 300;
  files.egress_gib_per_month = 2000;
  EXPECT_EQ(total(bill_at("digitalocean", design({files}))), "15.76");
}

TEST(Bills, AMachineThatRunsHalfTheMonthCostsHalf) {
  // s-1vcpu-1gb 6 x 365 / 730 = 3
  Component worker = machine("server", 1, 1, 10);
  worker.hours_per_month = 365;
  EXPECT_EQ(total(bill_at("digitalocean", design({worker}))), "3");
}

TEST(Bills, OvhInstanceWithItsDiskAndTraffic) {
  // B3-8 43.2374 with 50 GiB; 30 x 0.055753 = 1.67259; traffic is included. B2-7 is dearer.
  EXPECT_EQ(total(bill_at("ovh", design({with_egress(machine("server", 2, 7, 80), 5000)}))), "44.90999");
}

TEST(Bills, ScalewayLoadBalancerAndInstances) {
  // BASIC2-A2C-4G 2 x 19.421 = 38.842; LB-S 11.555433.
  EXPECT_EQ(total(bill_at("scaleway", design({machine("server", 2, 4, 0, 2), part("load_balancer")}))), "50.397433");
}

TEST(Bills, RenderWebService) {
  // Standard 25; 40 x 0.15 = 6. A third-party article names no processors, so it carries one at most.
  EXPECT_EQ(total(bill_at("render", design({with_egress(machine("app_platform", 1, 2, 0), 40)}))), "31");
}

TEST(Bills, RailwayByProcessorsAndMemory) {
  // Plan 5; 0.5 x 730 = 365 x 0.02739726 = 10; 1 GiB x 10 = 10; 5 x 0.15 = 0.75; 20 x 0.05 = 1.
  EXPECT_EQ(total(bill_at("railway", design({with_egress(machine("app_platform", 0.5, 1, 5), 20)}))), "26.75");
}

TEST(Bills, HerokuDynos) {
  // Two Standard-1X of 512 MB would be 50; Basic has as much memory: 2 x 7 = 14.
  EXPECT_EQ(total(bill_at("heroku", design({machine("app_platform", 0.5, 0.5, 0, 2)}))), "14");
}

TEST(Bills, SupabasePostgresWithinThePlan) {
  // Plan 25; Micro 0.01344 x 730 = 9.8112; 12 GiB beyond the 8 included x 0.125 = 1.50; traffic within 250 GB.
  EXPECT_EQ(total(bill_at("supabase", design({with_egress(machine("managed_postgresql", 0.5, 1, 20), 100)}))),
            "36.3112");
}

TEST(Bills, NeonPostgresThatNeverSleeps) {
  // 1 CU 0.106 x 730 = 77.38; 10 x 0.35 = 3.50; 20 beyond the 100 GB x 0.10 = 2.
  EXPECT_EQ(total(bill_at("neon", design({with_egress(machine("managed_postgresql", 1, 4, 10), 120)}))), "82.88");
}

TEST(Bills, FlyPostgresWithItsStandbyIncluded) {
  // Launch 282; 50 x 0.28 = 14.
  EXPECT_EQ(total(bill_at("fly", design({machine("managed_postgresql_ha", 2, 8, 50)}))), "296");
}

TEST(Bills, VercelFunctions) {
  // Plan 20; (5 - 1) x 0.60 = 2.40; 36,000 vCPU-seconds = 10 x 0.128 = 1.28; 360,000 GiB-seconds = 100 x 0.0106 = 1.06;
  // (1,124 - 1,024) x 0.15 = 15.
  Component functions = part("functions");
  functions.requests_per_month = 5e6;
  functions.vcpu_seconds_per_month = 36'000;
  functions.gib_seconds_per_month = 360'000;
  functions.egress_gib_per_month = 1124;
  EXPECT_EQ(total(bill_at("vercel", design({functions}))), "39.74");
}

TEST(Bills, CloudflareStorageSendsFreeOfCharge) {
  // (110 - 10) x 0.015 = 1.50; (30 - 10) million reads x 0.36 = 7.20; egress nothing.
  Component files = part("object_storage");
  files.storage_gib = 110;
  files.requests_per_month = 30e6;
  files.egress_gib_per_month = 10'000;
  EXPECT_EQ(total(bill_at("cloudflare", design({files}))), "8.7");
}

TEST(Bills, CloudflareContainersBeyondTheirAllowance) {
  // Plan 5; 1 vCPU for 2,628,000 s: (2.628 - 0.0225) x 20 = 52.11; 2 GiB: (5.256 - 0.09) x 2.50 = 12.915.
  EXPECT_EQ(total(bill_at("cloudflare", design({machine("container_runtime", 1, 2, 0)}))), "70.025");
}

TEST(Bills, SpecialistsFillTheGapsOfAProvider) {
  // Hetzner sells no uptime check, no logs and no build minutes. Sentry: 3 monitors, 1 included, 2 x 1. Grafana: 80
  // GiB, 50 included, 30 x (0.05 + 0.40) = 13.50. GitHub: 2,500 minutes, 2,000 included, 500 x 0.006 = 3. CX23 6.9305.
  Component check = part("uptime_check");
  check.count = 3;
  Component logs = part("logs");
  logs.storage_gib = 80;
  Component builds = part("ci_minutes");
  builds.requests_per_month = 2500;
  const Bill bill = bill_at("hetzner", design({machine("server", 1, 2, 20), check, logs, builds}));
  // One monitor runs 730 hours of the month; the price list counts monitors.
  EXPECT_EQ(total(bill), "25.4305");
  EXPECT_EQ(bill.items.back().provider, "github");
}

TEST(Bills, EmailBeyondThePlan) {
  // Basic 15 with 10,000; 40,000 x 1.80 a thousand = 72.
  Component email = part("email");
  email.requests_per_month = 50'000;
  EXPECT_EQ(total(bill_at("hetzner", design({email}))), "87");
}

TEST(Bills, DatadogByHost) {
  // Four hosts: 4 x 18 + 4 x 31 = 196.
  Component monitoring = part("monitoring");
  monitoring.count = 4;
  EXPECT_EQ(total(bill_at("aws", design({monitoring}), in({"US"}))), "196");
}

}  // namespace
}  // namespace scalewright
