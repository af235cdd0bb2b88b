// Availability, recovery, latency, data.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

TEST(Availability, IsReadFromPercentAndNines) {
  EXPECT_DOUBLE_EQ(stated("need 99.95% availability").availability_percent->value, 99.95);
  EXPECT_DOUBLE_EQ(stated("99,9 % Verfügbarkeit").availability_percent->value, 99.9);
  EXPECT_NEAR(stated("five nines").availability_percent->value, 99.999, 1e-9);
  EXPECT_NEAR(stated("5 users but it needs four nines").availability_percent->value, 99.99, 1e-9);
}

TEST(Availability, AnOfferOrThePastIsNoWish) {
  EXPECT_FALSE(stated("A comes with a 99.99% SLA, 1 vcore, 6 GB").availability_percent);
  EXPECT_DOUBLE_EQ(stated("99.8 last quarter, the goal is 99.9").availability_percent->value, 99.9);
  EXPECT_FALSE(stated("24/7, never down").availability_percent);
}

TEST(Availability, WhatIsNotNeededIsNoWish) {
  EXPECT_FALSE(stated("we do NOT need 99.9, 3,600 users").availability_percent);
  EXPECT_DOUBLE_EQ(stated("no less than 99.9 %").availability_percent->value, 99.9);
}

TEST(Recovery, IsReadByNameAndInPlainWords) {
  const Stated named = stated("RTO 4 hours, RPO 15 minutes");
  EXPECT_DOUBLE_EQ(named.rto_minutes->value, 240);
  EXPECT_DOUBLE_EQ(named.rpo_minutes->value, 15);
  const Stated plain = stated("It may be offline for a whole weekend. But we may lose at most one hour of typing.");
  EXPECT_DOUBLE_EQ(plain.rto_minutes->value, 2880);
  EXPECT_DOUBLE_EQ(plain.rpo_minutes->value, 60);
  EXPECT_DOUBLE_EQ(stated("backups nightly, 20 users").rpo_minutes->value, 1440);
  EXPECT_DOUBLE_EQ(stated("no authorised transaction is lost").rpo_minutes->value, 0);
  const Stated short_form = stated("SLA 99.9%, RTO=1h, RPO=15m");
  EXPECT_DOUBLE_EQ(short_form.rto_minutes->value, 60);
  EXPECT_DOUBLE_EQ(short_form.rpo_minutes->value, 15);
  const Stated paired = stated("RTO/RPO of 1 hour");
  EXPECT_DOUBLE_EQ(paired.rto_minutes->value, 60);
  EXPECT_DOUBLE_EQ(paired.rpo_minutes->value, 60);
}

TEST(Recovery, AnHourIsAnAmountAndAMonthBehindMoneyIsARhythm) {
  const Stated said = stated("6 vets, lose at most an hour of records, 80 euros a month");
  ASSERT_TRUE(said.rpo_minutes);
  EXPECT_DOUBLE_EQ(said.rpo_minutes->value, 60);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 6);
}

TEST(Recovery, AMinuteBehindMoneyIsARate) {
  EXPECT_FALSE(stated("When it stands we lose 4000 euro a minute").rpo_minutes);
}

TEST(Recovery, ADeadlineOfAJobIsNeither) {
  const Stated said = stated("Results within 20 minutes are fine.");
  EXPECT_FALSE(said.rto_minutes);
  EXPECT_FALSE(said.rpo_minutes);
}

TEST(Latency, TheGoalCountsAndNotWhatIsMeasured) {
  EXPECT_DOUBLE_EQ(stated("p95 250 ms").latency_ms_p95->value, 250);
  EXPECT_DOUBLE_EQ(stated("page load 8 seconds now, goal is 2").latency_ms_p95->value, 2000);
  EXPECT_DOUBLE_EQ(stated("p99 < 20ms").latency_ms_p99->value, 20);
  EXPECT_FALSE(stated("p99 < 20ms").latency_ms_p95);
  EXPECT_DOUBLE_EQ(stated("search must answer in 100ms for 95% of queries").latency_ms_p95->value, 100);
}

TEST(Survival, IsReadFromTheLossAndTheVerb) {
  const auto survives = [](const char* text) {
    const Stated said = stated(text);
    return said.survives ? said.survives->value : std::string();
  };
  EXPECT_EQ(survives("internal wiki, must survive losing a datacenter"), "zone");
  EXPECT_EQ(survives("if one availability zone fails the shop must stay online"), "zone");
  EXPECT_EQ(survives("The outage of a data centre must not take us down."), "zone");
  EXPECT_EQ(survives("Der Ausfall eines Rechenzentrums muss überstehen werden"), "zone");
  EXPECT_EQ(survives("it has to tolerate a zone outage and keep running through a region failure"), "region");
  EXPECT_EQ(survives("if an entire AWS region fails we keep selling"), "region");
  EXPECT_EQ(survives("does not need to survive a data center outage"), "");
  EXPECT_EQ(survives("our data center is in Frankfurt, 400 users"), "");
  EXPECT_EQ(survives("Last year we survived. The server room hosts our intranet."), "");
}

TEST(PlannedMemory, IsTheLargestMachineThatIsNamed) {
  EXPECT_DOUBLE_EQ(stated("4,048 GB of RAM for 5 users?").planned_memory_gib->value, 4048);
  EXPECT_DOUBLE_EQ(stated("a 16 GB RAM web server and a database with 64GB memory").planned_memory_gib->value, 64);
  EXPECT_FALSE(stated("50 GB SSD and 100 GB of photos").planned_memory_gib);
  EXPECT_FALSE(stated("The old server had 8 GB RAM.").planned_memory_gib);
}

TEST(Data, StoredIsNotMemoryNorBandwidth) {
  EXPECT_DOUBLE_EQ(stated("6 GB database").data_gib->value, 6);
  EXPECT_DOUBLE_EQ(stated("12TB library on S3").data_gib->value, 12000);
  EXPECT_FALSE(stated("VPS with 30gb ram, 8 cores").data_gib);
  EXPECT_FALSE(stated("2 cores / 4gb / 50gb ssd").data_gib);
  EXPECT_FALSE(stated("HD at 1.5 mbit").data_gib);
}

TEST(Data, GrowsByThePeriodAndIsKeptForATime) {
  EXPECT_DOUBLE_EQ(stated("350 GB of logs per day, keep them for 1 year").data_growth_gib_per_month->value, 10500);
  EXPECT_NEAR(stated("about 2 GB more every week").data_growth_gib_per_month->value, 8.667, 0.01);
  EXPECT_NEAR(stated("keep raw data for 7 years").retention_months->value, 84, 0.01);
  EXPECT_FALSE(stated("logs ~6 TB/day, kept 3 days").data_growth_gib_per_month);
}

}  // namespace
}  // namespace scalewright
