#include "core/demand/demand.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "core/demand/queueing.hpp"

namespace scalewright {
namespace {

const RuleBook& rules() {
  static const RuleBook kRules = load_rules(builtin_rules()).value();
  return kRules;
}

using Facts = std::initializer_list<std::pair<std::string_view, FactValue>>;

FactTable facts_of(Facts facts) {
  FactTable table;
  for (const auto& [id, value] : facts) table.set(id, value);
  return table;
}

Demand demand_of(Facts facts) {
  return compute_demand(facts_of(facts), rules());
}

FactValue text(const char* value) {
  return FactValue::of(std::string(value));
}
FactValue words(std::vector<std::string> values) {
  return FactValue::of(std::move(values));
}

std::vector<Ratio> quantities(const Demand& demand) {
  const auto plain = [](const auto& q) { return Ratio{q.low, q.likely, q.high}; };
  return {plain(demand.requests_per_day),
          plain(demand.average_rps),
          plain(demand.peak_rps),
          plain(demand.concurrent_requests),
          plain(demand.vcpu),
          plain(demand.application_vcpu),
          plain(demand.database_vcpu),
          plain(demand.memory_gib),
          plain(demand.database_memory_gib),
          plain(demand.database_qps),
          plain(demand.database_connections),
          plain(demand.storage_gib),
          plain(demand.egress_gib_per_month)};
}

TEST(Demand, IsUnknownWithoutUsersOrARate) {
  const Demand demand = demand_of({{"domain", text("saas")}});
  EXPECT_FALSE(demand.known);
  EXPECT_EQ(demand.vcpu.likely, 0);
  EXPECT_EQ(demand.requests_per_day.high, 0);
}

TEST(Demand, OfFiveUsersIsASliverOfAProcessorAndFitsOneGigabyte) {
  const Demand demand = demand_of({{"users", FactValue::of(5)}});
  EXPECT_LT(demand.vcpu.high, 0.1);
  EXPECT_LT(demand.memory_gib.likely, 1);
}

TEST(Demand, TakesTheStatedRateBeforeTheUsers) {
  const Demand demand = demand_of({{"users", FactValue::of(1e6)}, {"requests_per_day", FactValue::of(864)}});
  EXPECT_EQ(demand.requests_per_day, RequestsPerDay::exactly(864));
  EXPECT_DOUBLE_EQ(demand.average_rps.likely, 0.01);
}

TEST(Demand, AStatedPeakRaisesThePeakAndNeverLowersIt) {
  const auto peak = [](double stated) {
    return demand_of({{"requests_per_day", FactValue::of(864000)}, {"peak_rps", FactValue::of(stated)}})
        .peak_rps.likely;
  };
  const double computed = demand_of({{"requests_per_day", FactValue::of(864000)}}).peak_rps.likely;
  EXPECT_EQ(peak(5000), 5000);
  EXPECT_EQ(peak(1), computed);
}

TEST(Demand, HeadroomThatWasAskedForIsLeftFree) {
  const auto with = [](double percent) {
    return demand_of({{"users", FactValue::of(100'000)}, {"headroom_percent", FactValue::of(percent)}});
  };
  EXPECT_DOUBLE_EQ(with(30).application_utilisation, 0.7);
  EXPECT_DOUBLE_EQ(with(30).database_utilisation, 0.7);
  EXPECT_GT(with(60).vcpu.likely, with(30).vcpu.likely);
}

TEST(Demand, APeakAloneTellsTheDay) {
  const Demand demand = demand_of({{"peak_rps", FactValue::of(600)}});
  EXPECT_TRUE(demand.known);
  EXPECT_NEAR(demand.peak_rps.likely, 600, 1e-9);
  EXPECT_NEAR(demand.requests_per_day.likely, 600.0 / 3 / 2 * 86400, 1e-6);
}

TEST(Demand, AStatedPeakFactorTakesThePlaceOfTheModels) {
  const Demand normal = demand_of({{"requests_per_day", FactValue::of(86400)}});
  const Demand sale = demand_of({{"requests_per_day", FactValue::of(86400)}, {"peak_factor", FactValue::of(30)}});
  EXPECT_NEAR(sale.peak_rps.likely / normal.peak_rps.likely, 10, 1e-9);
}

TEST(Demand, FollowsLittlesLaw) {
  const Demand demand = demand_of({{"requests_per_day", FactValue::of(86400)}, {"stack", words({"go"})}});
  EXPECT_NEAR(demand.concurrent_requests.likely, in_flight(demand.peak_rps.likely, demand.service_seconds.likely),
              1e-12);
}

TEST(Demand, RequestsInFlightGiveTheRateByLittlesLaw) {
  const Demand demand = demand_of({{"requests_in_flight", FactValue::of(20.0)}, {"domain", text("ecommerce")}});
  ASSERT_TRUE(demand.known);
  EXPECT_NEAR(demand.peak_rps.likely * demand.dynamic_share * demand.service_seconds.likely, 20, 1e-6);
  const Demand stated = demand_of(
      {{"requests_in_flight", FactValue::of(20.0)}, {"peak_rps", FactValue::of(3.0)}, {"domain", text("ecommerce")}});
  EXPECT_DOUBLE_EQ(stated.peak_rps.likely, 3);
}

TEST(Demand, AKindOfWorkThatIsNamedGoesBeforeAGeneralDomain) {
  const auto workload = [](const char* domain, const char* hint) {
    return demand_of({{"users", FactValue::of(100.0)}, {"domain", text(domain)}, {"workload_hint", text(hint)}})
        .workload;
  };
  EXPECT_EQ(workload("internal", "erp"), "erp");
  EXPECT_EQ(workload("saas", "authentication"), "authentication");
  EXPECT_EQ(workload("social", "forum"), "forum");
  EXPECT_EQ(workload("ecommerce", "erp"), "shop");
}

TEST(Demand, ProcessorsAreWorkOverUtilisation) {
  // .NET: 7.7 ms a request (T002); 100 requests a second on the mean, 600 at the peak, above the reference of 50.
  const Demand demand = demand_of({{"requests_per_day", FactValue::of(8.64e6)}, {"stack", words({"dotnet"})}});
  const double tuned = std::pow(50.0 / 600, 0.21);
  EXPECT_NEAR(demand.application_vcpu.likely, 600 * 0.0077 * tuned / 0.6, 1e-9);
}

TEST(Demand, AStricterLatencyNeverNeedsLess) {
  double before = 0;
  for (const double latency : {5000.0, 1000.0, 300.0, 150.0, 100.0}) {
    const Demand demand = demand_of({{"requests_per_day", FactValue::of(2e6)},
                                     {"stack", words({"rails"})},
                                     {"latency_ms_p95", FactValue::of(latency)}});
    if (latency < 120) continue;  // below the service time itself no number of processors helps
    EXPECT_GE(demand.application_vcpu.likely, before) << latency;
    before = demand.application_vcpu.likely;
  }
}

TEST(Demand, TheHeaviestNamedStackDecides) {
  EXPECT_EQ(demand_of({{"users", FactValue::of(10)}, {"stack", words({"go", "postgres", "rails"})}}).stack, "ruby");
  EXPECT_EQ(demand_of({{"users", FactValue::of(10)}, {"stack", words({"postgres"})}}).stack, "");
}

TEST(Demand, AStaticSiteNeedsNoDatabaseAndHardlyAProcessor) {
  const Demand demand = demand_of({{"users", FactValue::of(50000)},
                                   {"users_kind", text("daily")},
                                   {"domain", text("blog")},
                                   {"stack", words({"hugo"})}});
  EXPECT_EQ(demand.database_qps.likely, 0);
  EXPECT_EQ(demand.database_memory_gib.likely, 0);
  EXPECT_LT(demand.vcpu.likely, 0.1);
  EXPECT_GT(demand.static_share, 0.5);
}

TEST(Demand, KindsOfUsersStandInTheirOrder) {
  const auto requests = [](const char* kind) {
    return demand_of({{"users", FactValue::of(1000)}, {"users_kind", text(kind)}}).requests_per_day.likely;
  };
  EXPECT_LT(requests("monthly"), requests("daily"));
  EXPECT_LT(requests("registered"), requests("daily"));
  EXPECT_LT(requests("daily"), requests("concurrent"));
}

TEST(Demand, StoresStatedDataWithItsGrowthToTheHorizon) {
  const Demand demand = demand_of({{"users", FactValue::of(10)},
                                   {"data_gib", FactValue::of(100)},
                                   {"data_growth_gib_per_month", FactValue::of(10)},
                                   {"growth_horizon_months", FactValue::of(6)}});
  EXPECT_NEAR(demand.storage_gib.likely, 100 + 60 + 5, 1e-9);
}

TEST(Demand, RetentionBoundsTheGrowth) {
  const Demand demand = demand_of({{"users", FactValue::of(10)},
                                   {"data_growth_gib_per_month", FactValue::of(300)},
                                   {"retention_months", FactValue::of(3)}});
  EXPECT_NEAR(demand.storage_gib.likely, 900 + 5, 1e-9);
}

TEST(Demand, ExplainsEachPublishedQuantityWithSources) {
  const Demand demand = demand_of({{"users", FactValue::of(500)}});
  for (const char* result :
       {"requests_per_day", "average_rps", "peak_rps", "concurrent_requests", "vcpu", "application_vcpu",
        "database_vcpu", "memory_gib", "database_qps", "storage_gib", "egress_gib_per_month"}) {
    const auto found = std::find_if(demand.why.begin(), demand.why.end(),
                                    [result](const Explanation& one) { return one.result == result; });
    ASSERT_NE(found, demand.why.end()) << result;
    EXPECT_FALSE(found->formula.empty());
    for (const ExplainedInput& input : found->inputs) {
      EXPECT_FALSE(input.from.empty()) << result << " " << input.name;
      const bool is_coefficient = input.from.find('.') != std::string::npos && input.unit != "milliseconds";
      EXPECT_EQ(is_coefficient, !input.source.empty()) << result << " " << input.name;
    }
  }
}

TEST(Demand, IsTheSameWithoutWords) {
  const FactTable facts = facts_of({{"users", FactValue::of(Ratio{100, 300, 900})}, {"domain", text("ecommerce")}});
  const Demand with = compute_demand(facts, rules());
  const Demand without = compute_demand(facts, rules(), Explaining::no);
  EXPECT_TRUE(without.why.empty());
  EXPECT_EQ(quantities(with), quantities(without));
}

// What published systems of this kind were sized at, within the factor of four that such a table can claim.
struct Published {
  const char* row;
  const char* workload;
  const char* kind;
  double users;
  double vcpu;  // of one machine that does it all
};
class AgainstPublishedSizes : public testing::TestWithParam<Published> {};
TEST_P(AgainstPublishedSizes, NeedsWithinAFactorOfFour) {
  const Published& row = GetParam();
  const Demand demand = demand_of(
      {{"users", FactValue::of(row.users)}, {"users_kind", text(row.kind)}, {"workload", text(row.workload)}});
  EXPECT_LT(demand.vcpu.likely, row.vcpu * 4) << row.row;
  EXPECT_GT(demand.vcpu.likely, row.vcpu / 4) << row.row;
}
INSTANTIATE_TEST_SUITE_P(Rows, AgainstPublishedSizes,
                         testing::Values(Published{"S001", "developer_platform", "registered", 500, 4},
                                         Published{"S002", "developer_platform", "registered", 1000, 8},
                                         Published{"S095", "remote_access", "concurrent", 100, 8},
                                         Published{"S096", "remote_access", "concurrent", 1000, 96},
                                         Published{"S119", "erp", "concurrent", 60, 8},
                                         Published{"S124", "education", "concurrent", 200, 8},
                                         Published{"T071", "chat", "concurrent", 47000, 100}));

TEST(Demand, OfStackOverflowIsNoMoreThanItRanOn) {
  // R002: 209 million requests a day on 9 web servers of 24 cores and database pairs of 24 and 16.
  const Demand demand = demand_of(
      {{"requests_per_day", FactValue::of(209420973)}, {"domain", text("forum")}, {"stack", words({"dotnet"})}});
  EXPECT_LT(demand.vcpu.likely, 9 * 24 + 24 + 16);
}

void expect_no_less(const std::vector<Ratio>& now, const std::vector<Ratio>& before, const std::string& where) {
  constexpr double kRounding = 1 - 1e-12;
  for (std::size_t i = 0; i < now.size(); ++i) {
    EXPECT_TRUE(now[i].ordered()) << where << i;
    EXPECT_GE(now[i].low, before[i].low * kRounding) << where << i;
    EXPECT_GE(now[i].likely, before[i].likely * kRounding) << where << i;
    EXPECT_GE(now[i].high, before[i].high * kRounding) << where << i;
  }
}

TEST(Demand, OfEachWorkloadNeverFallsWithTheUsers) {
  for (const WorkloadModel& model : rules().workloads.models) {
    for (const char* kind : {"total", "registered", "monthly", "daily", "concurrent", "devices"}) {
      std::vector<Ratio> before(quantities({}).size());
      for (double users = 1; users < 1e8; users *= 1.9) {
        const std::vector<Ratio> now = quantities(demand_of(
            {{"users", FactValue::of(users)}, {"users_kind", text(kind)}, {"workload", FactValue::of(model.id)}}));
        expect_no_less(now, before, model.id + " " + kind + " " + std::to_string(users) + " ");
        before = now;
      }
    }
  }
}

TEST(Demand, StaysOrderedAndFiniteOverRandomBriefs) {
  std::mt19937 random(20261121);  // the seed of this test
  const auto upto = [&random](double most) { return std::pow(most, static_cast<double>(random()) / 4294967295.0); };
  for (int i = 0; i < 5000; ++i) {
    FactTable facts;
    const double users = upto(1e9);
    if (random() % 4 != 0) facts.set("users", FactValue::of(Ratio{users / upto(10), users, users * upto(10)}));
    if (random() % 3 == 0) facts.set("requests_per_day", FactValue::of(upto(1e11)));
    if (random() % 3 == 0) facts.set("peak_factor", FactValue::of(upto(100)));
    if (random() % 3 == 0) facts.set("peak_rps", FactValue::of(upto(1e7)));
    if (random() % 3 == 0) facts.set("latency_ms_p95", FactValue::of(upto(1e4)));
    if (random() % 3 == 0) facts.set("data_gib", FactValue::of(upto(1e6)));
    if (random() % 3 == 0) facts.set("retention_months", FactValue::of(upto(100)));
    if (random() % 3 == 0) facts.set("data_growth_gib_per_month", FactValue::of(upto(1e5)));
    const auto& models = rules().workloads.models;
    facts.set("workload", FactValue::of(models[random() % models.size()].id));
    const auto& families = rules().workloads.families;
    if (random() % 2 == 0) facts.set("stack", words({families[random() % families.size()].tokens.front()}));
    for (const Ratio& quantity : quantities(compute_demand(facts, rules(), Explaining::no))) {
      EXPECT_TRUE(quantity.ordered());
      EXPECT_GE(quantity.low, 0);
      EXPECT_TRUE(std::isfinite(quantity.high));
    }
  }
}

TEST(Storage, FilesDoNotLieInTheDatabase) {
  FactTable facts;
  facts.set("users", FactValue::of(3000));
  facts.set("data_gib", FactValue::of(5000));
  const Demand rows = compute_demand(facts, rules());
  facts.set("circumstances", FactValue::of(std::vector<std::string>{"mostly_files"}));
  const Demand files = compute_demand(facts, rules());
  EXPECT_EQ(files.storage_gib.likely, rows.storage_gib.likely);
  EXPECT_LT(files.database_storage_gib.likely, rows.database_storage_gib.likely / 50);
  EXPECT_LT(files.memory_gib.likely, rows.memory_gib.likely / 10);
}

TEST(Storage, OfMoreThanPeopleTypeIsFilesUnlessMachinesSendIt) {
  const auto database = [](const char* workload) {
    return demand_of({{"users", FactValue::of(200)}, {"data_gib", FactValue::of(50000)}, {"workload", text(workload)}})
        .database_storage_gib.likely;
  };
  EXPECT_LT(database("web_application"), 1000);
  EXPECT_GT(database("analytics"), 10000);
}

TEST(Demand, RequestsForReadyFilesFollowTheirSize) {
  const auto kib = [](const char* workload) {
    return demand_of({{"users", FactValue::of(200)}, {"workload", text(workload)}}).static_file_kib;
  };
  EXPECT_EQ(kib("web_application"), 37);
  EXPECT_GE(kib("video"), 2000);
}

TEST(Demand, GpusFollowTheLatencyThatWasAskedFor) {
  const auto gpus = [](double milliseconds) {
    return demand_of({{"requests_per_day", FactValue::of(5e6)},
                      {"workload", text("ml_inference")},
                      {"latency_ms_p95", FactValue::of(milliseconds)}})
        .gpus.likely;
  };
  EXPECT_NEAR(gpus(50) * 4, gpus(200), gpus(200) * 1e-9);
  EXPECT_EQ(gpus(10000), gpus(20000));
}

TEST(Demand, PeopleOnlineAtOnceAreThePeakWhateverItsFactor) {
  const auto peak = [](double factor) {
    return demand_of({{"users", FactValue::of(2000)},
                      {"users_kind", text("concurrent")},
                      {"peak_factor", FactValue::of(factor)}})
        .peak_rps.likely;
  };
  EXPECT_NEAR(peak(2), peak(10), peak(2) * 1e-9);
}

TEST(Demand, RequestsStatedByTheMonthLeaveAsMany) {
  // The guide of the labels counts 30 days, and so does the bill.
  EXPECT_NEAR(30e6 / 30 * kMonthDays, 30e6, 1e-3);
}

TEST(Demand, OfFiguresBeyondTheRangesIsToldAndNotComputed) {
  for (const auto& [id, value] : std::initializer_list<std::pair<const char*, double>>{{"users", 1e42},
                                                                                       {"requests_per_day", 1e300},
                                                                                       {"peak_rps", 1e30},
                                                                                       {"requests_in_flight", 1e20},
                                                                                       {"data_gib", 1e30},
                                                                                       {"headroom_percent", 100}}) {
    const Demand demand = demand_of({{"users", FactValue::of(10)}, {id, FactValue::of(value)}});
    EXPECT_FALSE(demand.known) << id;
    EXPECT_EQ(demand.beyond, id);
  }
  EXPECT_EQ(demand_of({{"users", FactValue::of(1e10)}}).beyond, "");
}

}  // namespace
}  // namespace scalewright
