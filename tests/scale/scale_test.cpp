#include "core/scale/scale.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace scalewright {
namespace {

const RuleBook& rules() {
  static const RuleBook kRules = load_rules(builtin_rules()).value();
  return kRules;
}

Brief brief_of(std::initializer_list<std::pair<std::string_view, FactValue>> facts) {
  Brief brief;
  for (const auto& [id, value] : facts) brief.table.set(id, value);
  return brief;
}

Scale judge(const Brief& brief) {
  return judge_scale(brief, compute_demand(brief.table, rules()), rules());
}

const LayerFit& layer(const Scale& scale, std::string_view id) {
  return *std::find_if(scale.layers.begin(), scale.layers.end(), [id](const LayerFit& fit) { return fit.layer == id; });
}

struct Boundary {
  std::optional<double> users, requests;
  Category category;
};

class CategoryAtBoundary : public testing::TestWithParam<Boundary> {};

TEST_P(CategoryAtBoundary, IsInclusiveAndTheLargerSignalDecides) {
  EXPECT_EQ(categorise(GetParam().users, GetParam().requests, rules()), GetParam().category);
}

INSTANTIATE_TEST_SUITE_P(Thresholds, CategoryAtBoundary,
                         testing::Values(Boundary{0, {}, Category::mvp}, Boundary{10, {}, Category::mvp},
                                         Boundary{11, {}, Category::small}, Boundary{100, {}, Category::small},
                                         Boundary{101, {}, Category::medium}, Boundary{1000, {}, Category::medium},
                                         Boundary{1001, {}, Category::large}, Boundary{10000, {}, Category::large},
                                         Boundary{10001, {}, Category::enterprise}, Boundary{{}, 1000, Category::mvp},
                                         Boundary{{}, 1001, Category::small}, Boundary{{}, 1e6, Category::large},
                                         Boundary{{}, 1e6 + 1, Category::enterprise},
                                         Boundary{5, 50000, Category::medium}, Boundary{5000, 10, Category::large},
                                         Boundary{{}, {}, Category::unclear}));

TEST(Scale, TakesTheUpperOfTwoNeighbouringCategories) {
  const Scale scale = judge(brief_of({{"users", FactValue::of(Ratio{50, 120, 300})}}));
  EXPECT_EQ(scale.category, Category::medium);
  EXPECT_TRUE(scale.category_from_range);
}

TEST(Scale, IsUnclearOverThreeCategoriesAndKeepsBothEnds) {
  const Scale scale = judge(brief_of({{"users", FactValue::of(Ratio{10, 316, 10000})}}));
  EXPECT_EQ(scale.category, Category::unclear);
  EXPECT_EQ(scale.low_category, Category::mvp);
  EXPECT_EQ(scale.high_category, Category::large);
  EXPECT_LT(scale.confidence, 0.5);
}

TEST(Scale, IsLessSureNearAThreshold) {
  const auto confidence = [](double users) { return judge(brief_of({{"users", FactValue::of(users)}})).confidence; };
  EXPECT_LT(confidence(95), confidence(50));
  EXPECT_LT(confidence(105), confidence(500));
}

TEST(Scale, NamesTheTierOfTheCategoryAsTheEnvelope) {
  const Scale scale =
      judge(brief_of({{"users", FactValue::of(10000.0)}, {"users_kind", FactValue::of(std::string("daily"))}}));
  EXPECT_EQ(scale.complexity, Tier::complex);
  EXPECT_EQ(layer(scale, "compute").envelope_level, 4);
}

TEST(Scale, AddsEncryptionAuditTrailAndTestedBackupsForMedicalData) {
  const Scale scale =
      judge(brief_of({{"users", FactValue::of(5.0)}, {"domain", FactValue::of(std::string("medical"))}}));
  EXPECT_EQ(layer(scale, "compute").need_level, 1);
  const LayerFit& security = layer(scale, "security");
  EXPECT_EQ(security.need_level, 3);
  EXPECT_EQ(security.envelope_level, 3) << "an exception widens the envelope";
  EXPECT_EQ(scale.needed_complexity, Tier::minimal) << "what protects does not make a design complex";
  const LayerFit& backup = layer(scale, "backup");
  EXPECT_NE(std::find(backup.needed.begin(), backup.needed.end(), "Restores tested by schedule"), backup.needed.end());
}

TEST(Scale, NeedsNothingRentedForOnesOwnComputer) {
  const Scale scale = judge(brief_of({{"users", FactValue::of(1.0)}, {"runs_locally", FactValue::yes()}}));
  EXPECT_EQ(layer(scale, "compute").need_level, 0);
  EXPECT_EQ(layer(scale, "monitoring").need_level, 0);
}

TEST(Scale, ReadsTheLevelOfAPlanFromItsLargestComponent) {
  const Scale scale =
      judge(brief_of({{"users", FactValue::of(5.0)},
                      {"proposed_components", FactValue::of(std::vector<std::string>{"docker", "kubernetes"})}}));
  EXPECT_EQ(layer(scale, "compute").plan_level, 5);
  EXPECT_FALSE(layer(scale, "database").plan_level);
}

TEST(Scale, FollowsTheGrowthThroughTheCategories) {
  const Scale scale = judge(brief_of({{"users", FactValue::of(5.0)},
                                      {"growth_target_users", FactValue::of(1000.0)},
                                      {"growth_horizon_months", FactValue::of(6.0)}}));
  ASSERT_GE(scale.path.size(), 3U);
  EXPECT_EQ(scale.path.front().category, Category::mvp);
  EXPECT_EQ(scale.path.back().category, Category::medium);
  EXPECT_EQ(scale.path.back().month, 6);
  const bool has_small = std::any_of(scale.path.begin(), scale.path.end(),
                                     [](const CategoryInMonth& at) { return at.category == Category::small; });
  EXPECT_TRUE(has_small);
}

TEST(Scale, NeverNeedsLessForAHigherAvailability) {
  for (const double users : {1.0, 80.0, 5000.0, 200000.0}) {
    int before = 0;
    for (const double percent : {99.0, 99.5, 99.9, 99.95, 99.99, 99.999}) {
      const Scale scale =
          judge(brief_of({{"users", FactValue::of(users)}, {"availability_percent", FactValue::of(percent)}}));
      int sum = 0;
      for (const LayerFit& fit : scale.layers) sum += fit.need_level;
      EXPECT_GE(sum, before) << users << " users at " << percent;
      before = sum;
    }
  }
}

}  // namespace
}  // namespace scalewright
