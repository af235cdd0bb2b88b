#include <gtest/gtest.h>

#include "tests/blueprint/drafting.hpp"

namespace scalewright {
namespace {

TEST(Plan, IsAbsentWhenNothingWasProposed) {
  EXPECT_FALSE(planned({{"users", number(5)}}));
}

TEST(Plan, OfKubernetesInSeveralRegionsForFiveIsDrawnAndTooMuch) {
  const auto plan = planned({{"users", number(5)}, {"proposed_components", words({"kubernetes", "multi-region"})}});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->id, "plan");
  EXPECT_EQ(plan->pattern, "multi_region_active");
  ASSERT_NE(find(*plan, "control"), nullptr);
  EXPECT_EQ(find(*plan, "control")->count, 2);
  EXPECT_TRUE(is_unmet(*plan, "too_much"));
}

TEST(Plan, OfKubernetesForTwelveThousandIsNotTooMuch) {
  const auto plan = planned({{"users", number(12000)}, {"proposed_components", words({"kubernetes"})}});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->pattern, "kubernetes");
  EXPECT_TRUE(plan->unmet.empty());
}

TEST(Plan, OfPartsAloneStandsOnTheSimplestThatFits) {
  const auto plan = planned({{"users", number(20)}, {"proposed_components", words({"redis", "kafka"})}});
  ASSERT_TRUE(plan);
  EXPECT_NE(find(*plan, "cache"), nullptr);
  EXPECT_EQ(planned({{"users", number(20)}, {"proposed_components", words({"redis"})}})->pattern, "single_server");
}

TEST(Plan, AddsNothingTwice) {
  const auto plan =
      planned({{"users", number(5000)}, {"proposed_components", words({"kubernetes", "eks", "load-balancer", "waf"})}});
  ASSERT_TRUE(plan);
  for (const Component& component : plan->components) {
    EXPECT_EQ(std::count_if(plan->components.begin(), plan->components.end(),
                            [&](const Component& other) { return other.id == component.id; }),
              1)
        << component.id;
  }
}

TEST(Plan, IsSizedByTheSameDemand) {
  const auto small = planned({{"users", number(1000)}, {"proposed_components", words({"autoscaling"})}});
  const auto large = planned({{"users", number(3e6)}, {"proposed_components", words({"autoscaling"})}});
  const auto vcpu = [](const Blueprint& plan) { return find(plan, "servers")->vcpu * find(plan, "servers")->count; };
  EXPECT_GT(vcpu(*large), 5 * vcpu(*small));
}

TEST(Plan, OfUnknownWordsStillHasADesign) {
  const auto plan = planned({{"users", number(5)}, {"proposed_components", words({"abacus"})}});
  ASSERT_TRUE(plan);
  EXPECT_FALSE(plan->components.empty());
}

}  // namespace
}  // namespace scalewright
