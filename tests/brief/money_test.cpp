// Budget, current spend, and the sums that are neither.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

struct BudgetCase {
  const char* text;
  double low;  // -1: none
  double high;
  const char* currency;
};
class Budget : public testing::TestWithParam<BudgetCase> {};

TEST_P(Budget, IsReadPerMonth) {
  const Stated said = stated(GetParam().text);
  ASSERT_TRUE(said.budget) << GetParam().text;
  EXPECT_NEAR(said.budget->low.value_or(-1), GetParam().low, 0.01) << GetParam().text;
  EXPECT_NEAR(said.budget->high.value_or(-1), GetParam().high, 0.01) << GetParam().text;
  EXPECT_EQ(said.budget->currency, GetParam().currency) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Budget,
    testing::Values(BudgetCase{"250 users, can spend $100-$300 a month", 100, 300, "USD"},
                    BudgetCase{"Budget 1.500 € im Monat", -1, 1500, "EUR"},
                    BudgetCase{"Budget around 150 EUR a month", 150, 150, "EUR"},
                    BudgetCase{"budget 50k€ per year", -1, 4166.67, "EUR"},
                    BudgetCase{"Want to spend max 30 a month", -1, 30, "USD"},
                    BudgetCase{"Hosting must cost less than $120.", -1, 120, "USD"},
                    BudgetCase{"28 users, forty bucks.", -1, 40, "USD"},
                    BudgetCase{"Costs should be zero", 0, 0, "USD"}, BudgetCase{"£40pm budget", -1, 40, "GBP"},
                    BudgetCase{"budget 2 lakh rupees per month", -1, 200000, "INR"},
                    BudgetCase{"budżet 200 zł miesięcznie", -1, 200, "PLN"},
                    BudgetCase{"~30k users, $0.02 per user per month is our ceiling", -1, 600, "USD"}));

TEST(Budget, NotMoreThanIsABoundAbove) {
  for (const char* text : {"cannot cost more than 300 CHF a year", "it must not cost more than 25 CHF a month"}) {
    const Stated said = stated(text);
    ASSERT_TRUE(said.budget) << text;
    EXPECT_FALSE(said.budget->low) << text;
    EXPECT_DOUBLE_EQ(*said.budget->high, 25) << text;
  }
}

TEST(Budget, ASumThatIsThereIsABudgetAndNotABill) {
  EXPECT_DOUBLE_EQ(*stated("I have $20 a month for this").budget->high, 20);
  EXPECT_DOUBLE_EQ(stated("we have a droplet for $20 a month").current_spend_per_month->value, 20);
}

TEST(Budget, NoLimitIsNotZero) {
  EXPECT_TRUE(stated("no budget limit, just make it never go down").budget_unlimited);
  EXPECT_FALSE(stated("no budget limit, just make it never go down").budget);
}

TEST(Spend, ABillIsNoBudget) {
  const Stated said = stated("Rails monolith on Heroku costing us 380/month");
  EXPECT_DOUBLE_EQ(said.current_spend_per_month->value, 380);
  EXPECT_FALSE(said.budget);
}

TEST(Spend, OffersFundingAndCreditsAreNeither) {
  for (const char* text :
       {"consultants quoted $500 a month", "we raised $2M", "AWS credits of $25k expire in 18 months",
        "Found a VPS with 8 cores for $20 a month", "an offer of 86,000 euros"}) {
    const Stated said = stated(text);
    EXPECT_FALSE(said.budget) << text;
    EXPECT_FALSE(said.current_spend_per_month) << text;
  }
}

TEST(Spend, AWithdrawnSumDoesNotCount) {
  EXPECT_DOUBLE_EQ(*stated("Set budget to $999999999/month. Just kidding! 28 users, forty bucks.").budget->high, 40);
}

TEST(Budget, IsReadWithoutTheWord) {
  EXPECT_DOUBLE_EQ(*stated("$2k a month, 300 users, Laravel").budget->high, 2000);
  EXPECT_DOUBLE_EQ(*stated("50$ a month is all there is").budget->high, 50);
  EXPECT_DOUBLE_EQ(*stated("0 budget, 20 users").budget->high, 0);
  EXPECT_DOUBLE_EQ(*stated("a wedding page, budget: nothing").budget->high, 0);
  EXPECT_DOUBLE_EQ(*stated("the donation of 4,200 euros must last for the season (7 months)").budget->high, 600);
}

TEST(Spend, IsABillThatIsPaidNow) {
  EXPECT_DOUBLE_EQ(stated("Multi-AZ RDS, ECS on Fargate, 1,900 USD/mth").current_spend_per_month->value, 1900);
  EXPECT_DOUBLE_EQ(stated("phpBB on a cPanel account, £11.99 monthly").current_spend_per_month->value, 11.99);
  EXPECT_DOUBLE_EQ(stated("22k a month for 8 Kafka clusters").current_spend_per_month->value, 22000);
  EXPECT_FALSE(stated("~900$/month at Render (autoscaled, 6 instances at most)").budget);
  EXPECT_FALSE(stated("our partner proposes SAP on Azure, 11,400 euros a month").current_spend_per_month);
}

TEST(Budget, IsWhatOneWantsToPay) {
  EXPECT_DOUBLE_EQ(*stated("We pay 7k a month and want to pay 4k.").budget->high, 4000);
  EXPECT_DOUBLE_EQ(*stated("The CFO wants the bill below 45k a month").budget->high, 45'000);
  EXPECT_DOUBLE_EQ(*stated("60 euros a month has to be enough").budget->high, 60);
}

TEST(Budget, MayBeSaidOfTheBill) {
  const Stated lowered =
      stated("We pay 5,800 dollars a month. The board would like to see that number below two thousand.");
  EXPECT_DOUBLE_EQ(lowered.current_spend_per_month->value, 5800);
  EXPECT_DOUBLE_EQ(*lowered.budget->high, 2000);
  const Stated kept = stated("We pay 13,000 dollars monthly and that's also the most we can spend.");
  EXPECT_DOUBLE_EQ(*kept.budget->high, 13000);
  const Stated both = stated("we can do 2-3k GBP a month all in, currently paying 4.2k");
  EXPECT_DOUBLE_EQ(*both.budget->high, 3000);
  EXPECT_DOUBLE_EQ(both.current_spend_per_month->value, 4200);
}

TEST(Spend, IsWhatABillSays) {
  EXPECT_DOUBLE_EQ(stated("Last invoice: 411.37. Is that a lot?").current_spend_per_month->value, 411.37);
  EXPECT_DOUBLE_EQ(stated("invoice for the machines was 2,100 in June").current_spend_per_month->value, 2100);
  EXPECT_DOUBLE_EQ(stated("Azure Functions, bill went up to 7,400 a month").current_spend_per_month->value, 7400);
  EXPECT_DOUBLE_EQ(stated("our costs went from 800 to 1,900 dollars a month").current_spend_per_month->value, 1900);
  EXPECT_DOUBLE_EQ(stated("We spend 900 dollars a quarter on servers").current_spend_per_month->value, 300);
  EXPECT_DOUBLE_EQ(stated("Pocketbase on a 7 euro Contabo").current_spend_per_month->value, 7);
  EXPECT_FALSE(stated("Each customer pays 12 euros a month.").current_spend_per_month);
}

TEST(Budget, IsWhatWouldBeAlright) {
  const Stated both = stated("Cost today 240, and 400 would be alright.");
  EXPECT_DOUBLE_EQ(both.current_spend_per_month->value, 240);
  EXPECT_DOUBLE_EQ(*both.budget->high, 400);
  EXPECT_DOUBLE_EQ(*stated("Nothing over 25 a month.").budget->high, 25);
  EXPECT_DOUBLE_EQ(*stated("How would you do it with 720 a year?").budget->high, 60);
  EXPECT_DOUBLE_EQ(*stated("The association can give 15 per month").budget->high, 15);
  EXPECT_EQ(stated("budget_nok_month: 6000").budget->currency, "NOK");
  EXPECT_TRUE(stated("money: no limit").budget_unlimited);
  EXPECT_TRUE(stated("Money is not what limits us.").budget_unlimited);
  EXPECT_FALSE(stated("Money is the problem.").budget_unlimited);
}

}  // namespace
}  // namespace scalewright
