// Recovery time and recovery point in plain words, and response times that nobody calls latency.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

double point(std::string_view text) {
  const Stated said = stated(text);
  return said.rpo_minutes ? said.rpo_minutes->value : -1;
}
double time_to_recover(std::string_view text) {
  const Stated said = stated(text);
  return said.rto_minutes ? said.rto_minutes->value : -1;
}
double latency(std::string_view text) {
  const Stated said = stated(text);
  return said.latency_ms_p95 ? said.latency_ms_p95->value : -1;
}

TEST(RecoveryPoint, IsZeroWhereNothingMayBeLost) {
  for (const char* text : {"RPO 0", "RPO: none, 30 users", "zero RPO please", "not a single order may be lost",
                           "we can't lose bookings", "a ticket that's sold must never disappear"}) {
    EXPECT_DOUBLE_EQ(point(text), 0) << text;
  }
  EXPECT_DOUBLE_EQ(point("we can't lose customers"), -1);
  EXPECT_DOUBLE_EQ(point("we lost 2 hours of orders last week"), -1);
}

TEST(RecoveryPoint, IsReadInPlainWords) {
  EXPECT_DOUBLE_EQ(point("we can't lose more than 10 minutes"), 10);
  EXPECT_DOUBLE_EQ(point("losing a week of sheets would hurt, losing a day of them wouldn't"), 1440);
  EXPECT_DOUBLE_EQ(point("there has to be a copy that's no more than an hour old"), 60);
  EXPECT_DOUBLE_EQ(point("the clerks would retype half an hour of work"), 30);
  EXPECT_DOUBLE_EQ(point("a restore from last night is fine"), 1440);
  EXPECT_DOUBLE_EQ(point("we take a dump every 6 hours"), 360);
}

TEST(RecoveryTime, IsReadInPlainWords) {
  EXPECT_DOUBLE_EQ(time_to_recover("must be back within the hour"), 60);
  EXPECT_DOUBLE_EQ(time_to_recover("A day offline would bother no one"), 1440);
  EXPECT_DOUBLE_EQ(time_to_recover("if it's down for two hours, nobody dies"), 120);
  EXPECT_DOUBLE_EQ(time_to_recover("If it is out for a day we use paper, so 8 hours is acceptable"), 480);
  EXPECT_DOUBLE_EQ(time_to_recover("last month it was down for 3 hours"), -1);
  EXPECT_DOUBLE_EQ(time_to_recover("it must survive five years without me"), -1);
}

TEST(Recovery, EachNameHasItsOwnAmount) {
  const Stated listed = stated("RTO 4h / RPO 30min / 75 lawyers");
  EXPECT_DOUBLE_EQ(listed.rto_minutes->value, 240);
  EXPECT_DOUBLE_EQ(listed.rpo_minutes->value, 30);
  const Stated keyed = stated("max_outage_min = 20\nmax_loss_min = 5");
  EXPECT_DOUBLE_EQ(keyed.rto_minutes->value, 20);
  EXPECT_DOUBLE_EQ(keyed.rpo_minutes->value, 5);
}

TEST(Latency, IsReadWhereSomethingMustBePrompt) {
  EXPECT_DOUBLE_EQ(latency("every phone must ring within 5 seconds"), 5000);
  EXPECT_DOUBLE_EQ(latency("95% should be back in 40ms"), 40);
  EXPECT_DOUBLE_EQ(latency("p95 at the moment 400 ms, good enough"), 400);
  EXPECT_DOUBLE_EQ(latency("each job takes up to 10 s"), -1);
  const Stated tail = stated("99 out of 100 clicks must be answered within a second and a half");
  EXPECT_DOUBLE_EQ(tail.latency_ms_p99->value, 1500);
}

TEST(Recovery, IsSaidInPlainWords) {
  EXPECT_DOUBLE_EQ(stated("we want to be working again in half an hour").rto_minutes->value, 30);
  EXPECT_DOUBLE_EQ(stated("Restart after a failure: 8 hours.").rto_minutes->value, 480);
  EXPECT_DOUBLE_EQ(stated("PCI DSS, recovery within 2 hours").rto_minutes->value, 120);
  EXPECT_DOUBLE_EQ(stated("We can wait for an hour and a half").rto_minutes->value, 90);
  EXPECT_DOUBLE_EQ(stated("RTO half a day").rto_minutes->value, 720);
  EXPECT_FALSE(stated("it took 3 hours to restore it").rto_minutes);
}

TEST(RecoveryPoint, IsAStretchOfWhatIsStored) {
  EXPECT_DOUBLE_EQ(stated("five minutes of bookings is the most that may go missing").rpo_minutes->value, 5);
  EXPECT_DOUBLE_EQ(stated("If it burns we lose a week. They'd like to lose no more than an hour.").rpo_minutes->value,
                   60);
  EXPECT_DOUBLE_EQ(stated("Backup: every 4 hours.").rpo_minutes->value, 240);
  EXPECT_DOUBLE_EQ(stated("daily dumps to S3").rpo_minutes->value, 1440);
}

}  // namespace
}  // namespace scalewright
