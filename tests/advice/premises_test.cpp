// Designs in a building of one's own: no provider is named and hardware is never zero.
#include "core/report/report.hpp"
#include "tests/advice/advising.hpp"

namespace scalewright {
namespace {

TEST(OwnBuilding, HasNoPriceAndNoProviderAndIsComparedWithNothing) {
  const Advice advice = advise_on({.text = "on-premises ERP for 300 employees, must stay in our own data center"});
  const Option& option = advice.options.front();
  ASSERT_TRUE(option.blueprint.on_premises) << option.blueprint.id;
  EXPECT_EQ(option.bill.provider_title, "");
  EXPECT_FALSE(option.bill.unpriced.empty());
  EXPECT_TRUE(option.bills.empty());
  EXPECT_EQ(advice.summary.find("Nothing to pay"), std::string::npos) << advice.summary;
  EXPECT_NE(advice.summary.find("No price"), std::string::npos) << advice.summary;
  for (const Option& one : advice.options) {
    for (const auto* sentences : {&one.pros, &one.cons}) {
      for (const std::string& sentence : *sentences) {
        EXPECT_EQ(sentence.find("cheaper"), std::string::npos) << one.blueprint.id << ": " << sentence;
      }
    }
  }
  for (const Finding& finding : advice.findings) EXPECT_NE(finding.id, "risk.another_provider") << finding.message;
  const std::string text = to_text(write_document(advice, rules()));
  EXPECT_EQ(text.find("Cloudflare"), std::string::npos);
  EXPECT_EQ(text.find("costs nothing"), std::string::npos);
}

TEST(OwnBuilding, TakesWhatTheReaderPaysForItsHardware) {
  AdviceRequest request{.text = "on-premises app for 20 people in our basement"};
  request.own.lines.push_back({.component = "server", .monthly = 30});
  const Option option = advise_on(request).options.front();
  EXPECT_TRUE(option.bill.unpriced.empty());
  EXPECT_EQ(option.bill.monthly.likely, Money::from_units(30));
  ASSERT_FALSE(option.bill.items.empty());
  EXPECT_EQ(option.bill.items.front().provider, kOwnProvider);
}

TEST(OwnBuilding, ForAFewPeopleIsOneServer) {
  for (const char* text : {"app for 20 people on a server in our basement, on-premises",
                           "recipe app for a family of 12 on a Raspberry Pi"}) {
    const Advice advice = advise_on({.text = text});
    EXPECT_EQ(advice.options.front().blueprint.id, "own_server") << text;
    EXPECT_EQ(advice.options.front().blueprint.components.front().count, 1) << text;
  }
}

TEST(OwnBuilding, ForFourNinesIsTwoBuildings) {
  const Advice advice = advise_on({.text = "on-premises only, hospital system, 2,000 users, 99.99 % availability"});
  EXPECT_EQ(advice.options.front().blueprint.id, "two_own_sites");
  EXPECT_TRUE(advice.options.front().meets_need);
}

TEST(OwnComputer, StillHasNothingToPay) {
  const Advice advice = advise_on({.text = "only me, runs on my laptop"});
  ASSERT_EQ(advice.options.front().blueprint.id, "own_computer");
  EXPECT_NE(advice.summary.find("Nothing to pay"), std::string::npos) << advice.summary;
}

}  // namespace
}  // namespace scalewright
