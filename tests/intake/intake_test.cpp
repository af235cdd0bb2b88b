// The figures that reading the labelled requests must reach.
#include <gtest/gtest.h>

#include "tests/intake/scoring.hpp"

namespace scalewright::intake {
namespace {

const Report& report() {
  static const Report kReport = measure(std::string(SCALEWRIGHT_SOURCE_DIR) + "/tests/intake/dev.jsonl");
  return kReport;
}

TEST(Intake, ReadsAllLines) {
  EXPECT_EQ(report().lines, 160);
}

TEST(Intake, FindsTheScale) {
  EXPECT_GE(report().scale_share(), 0.98);
}

TEST(Intake, ReadsUsersAndRequests) {
  EXPECT_GE(report().labels.at("users").f1(), 0.97);
  EXPECT_GE(report().labels.at("requests").f1(), 0.97);
}

// Requests of the same kind by other writers: what was reached, so that it is not lost again.
TEST(Intake, ReadsWhatOthersWrite) {
  const std::string folder = std::string(SCALEWRIGHT_SOURCE_DIR) + "/tests/intake/";
  const Report further = measure(folder + "further.jsonl");
  EXPECT_EQ(further.lines, 1030);
  EXPECT_GE(further.mean_f1(), 0.87);
  EXPECT_GE(further.scale_share(), 0.955);
  const Report unseen = measure(folder + "unseen.jsonl");
  EXPECT_EQ(unseen.lines, 100);
  EXPECT_GE(unseen.mean_f1(), 0.85);
  EXPECT_GE(unseen.scale_share(), 0.92);
}

TEST(Intake, ReadsEachLabel) {
  EXPECT_GE(report().mean_f1(), 0.95);
  for (const auto& [label, score] : report().labels) {
    if (score.hits + score.missed == 0) continue;
    EXPECT_GE(score.f1(), 0.88) << label;
  }
}

}  // namespace
}  // namespace scalewright::intake
