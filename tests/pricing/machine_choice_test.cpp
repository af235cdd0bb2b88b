#include "core/pricing/machine_choice.hpp"

#include <gtest/gtest.h>

namespace scalewright {
namespace {

Machine sized(std::string sku, double vcpu, double memory_gib, std::int64_t dollars_a_month, double storage_gib = 0) {
  Machine machine;
  machine.sku = std::move(sku);
  machine.vcpu = vcpu;
  machine.memory_gib = memory_gib;
  machine.storage_gib = storage_gib;
  RegionalPrice price;
  price.tiers = {{0, dollars_a_month * 1'000'000'000'000}};
  price.rank = {0, -1, -1, -1};
  machine.prices = {price};
  return machine;
}

class MachineChoiceTest : public ::testing::Test {
 protected:
  MachineChoiceTest() {
    terms_.burstable_up_to_vcpu = 1;
    terms_.unknown_vcpu_counts_as = 1;
    terms_.several_from_share = 0.5;
    family_.unit = PriceUnit::per_month;
    family_.machines = {sized("burst", 2, 4, 5), sized("small", 2, 4, 20, 40), sized("memory", 2, 16, 45),
                        sized("large", 8, 32, 90, 320)};
    family_.machines[0].burstable = true;
    family_.by_price[0] = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};
  }
  std::string choose(const MachineNeed& need, std::size_t group = 0) {
    const auto choice = choose_machine({&book_, &terms_, group}, family_, need);
    return choice ? choice->machine->sku + " x" + std::to_string(choice->count) : "none";
  }
  PriceBook book_;
  PriceTerms terms_;
  MachineFamily family_;
};

TEST_F(MachineChoiceTest, TakesTheCheapestThatHoldsTheNeed) {
  EXPECT_EQ(choose({.vcpu = 2, .memory_gib = 4, .disk_price = 0}), "small x1");
  EXPECT_EQ(choose({.vcpu = 2, .memory_gib = 10, .disk_price = 0}), "memory x1");
  EXPECT_EQ(choose({.vcpu = 3, .memory_gib = 4, .disk_price = 0}), "large x1");
}

TEST_F(MachineChoiceTest, NeverRoundsMemoryDown) {
  EXPECT_EQ(choose({.vcpu = 2, .memory_gib = 4.001, .disk_price = 0}), "memory x1");
}

TEST_F(MachineChoiceTest, PutsOnlySmallLoadsOnABurstableMachine) {
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 4, .disk_price = 0}), "burst x1");
  EXPECT_EQ(choose({.vcpu = 1.1, .memory_gib = 4, .disk_price = 0}), "small x1");
}

TEST_F(MachineChoiceTest, CountsTheDiskThatAMachineBrings) {
  // burst 5 + 40 x 0.5 = 25 against small 20 with 40 GiB of its own
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 4, .storage_gib = 40, .disk_price = 0.5}), "small x1");
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 4, .storage_gib = 40, .disk_price = 0.1}), "burst x1");
}

TEST_F(MachineChoiceTest, WithoutDisksForSaleTheIncludedOneMustDo) {
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 1, .storage_gib = 30}), "small x1");
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 1, .storage_gib = 300}), "large x1");
}

TEST_F(MachineChoiceTest, TakesSeveralOfTheLargestWhenNoneIsEnough) {
  EXPECT_EQ(choose({.vcpu = 20, .memory_gib = 10, .disk_price = 0}), "large x3");
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 100, .disk_price = 0}), "large x4");
}

TEST_F(MachineChoiceTest, FindsNothingWhereNothingIsSold) {
  EXPECT_EQ(choose({.vcpu = 1, .memory_gib = 1, .disk_price = 0}, 1), "none");
  EXPECT_EQ(choose({.vcpu = 1e9, .memory_gib = 1, .disk_price = 0}), "none");
}

TEST_F(MachineChoiceTest, ACommitmentIsTakenWhereItHasAPrice) {
  RegionalPrice committed = family_.machines[2].prices.front();
  committed.commitment = Commitment::three_years;
  committed.tiers.front().pico /= 10;
  family_.machines[2].prices.push_back(committed);
  const auto choice = choose_machine({&book_, &terms_, 0, Commitment::three_years}, family_,
                                     {.vcpu = 2, .memory_gib = 4, .disk_price = 0});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->machine->sku, "memory");
  EXPECT_EQ(choice->price->commitment, Commitment::three_years);
}

}  // namespace
}  // namespace scalewright
