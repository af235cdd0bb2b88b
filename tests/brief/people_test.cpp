// Team, operations, stage, domain, sensitivity, flags.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

TEST(Team, IsThoseWhoBuildIt) {
  EXPECT_DOUBLE_EQ(stated("I'm the only dev").team_size->value, 1);
  EXPECT_DOUBLE_EQ(stated("we r a 3 person startup").team_size->value, 3);
  EXPECT_DOUBLE_EQ(stated("team of 4").team_size->value, 4);
  EXPECT_DOUBLE_EQ(stated("We are a 6-person startup building a scheduling tool").team_size->value, 6);
  EXPECT_DOUBLE_EQ(stated("два разработчика").team_size->value, 2);
  EXPECT_FALSE(stated("a tool for 40 developers").team_size);
}

TEST(Team, IsThoseWhoLookAfterIt) {
  EXPECT_DOUBLE_EQ(stated("two of us write the code in the evenings").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("two volunteers look after it").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("Thorsten leaves, which makes us four").team_size->value, 4);
  EXPECT_DOUBLE_EQ(stated("cloud=azure; team=4").team_size->value, 4);
  EXPECT_DOUBLE_EQ(stated("7 developers and one DBA").team_size->value, 8);
  EXPECT_DOUBLE_EQ(stated("5 devs plus an infrastructure team of 3").team_size->value, 8);
  EXPECT_FALSE(stated("Six editors, zero engineers").team_size);
}

TEST(Team, IsTheSumOfThoseWhoAreListed) {
  EXPECT_DOUBLE_EQ(stated("Eleven developers, two DBAs, a network man").team_size->value, 14);
  EXPECT_DOUBLE_EQ(stated("it's me and a summer intern").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("My platform team is 5 SREs, plus 38 product engineers").team_size->value, 43);
  EXPECT_DOUBLE_EQ(stated("There're 2 junior devs and me, I'm the COO").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("We have two .NET people who have done nothing in a cloud").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("Flashcards for Welsh. Two of us, evenings.").team_size->value, 2);
  EXPECT_DOUBLE_EQ(stated("The three of us (2 dev, 1 who answers the phone) are fine").team_size->value, 3);
  EXPECT_FALSE(stated("Eight of us from the quiz team use the result").team_size);
}

TEST(Team, IsNotCountedAmongTheUsers) {
  const Stated two = stated("One civil servant and one contractor look after it.");
  EXPECT_DOUBLE_EQ(two.team_size->value, 2);
  EXPECT_FALSE(two.users);
  const Stated listed = stated("budget: 24,000 a year, 2 of us, 3,300 members, Rails");
  EXPECT_DOUBLE_EQ(listed.team_size->value, 2);
  EXPECT_DOUBLE_EQ(*listed.users->count.high, 3300);
}

TEST(Operations, AreKnownByWhoCanDoWhat) {
  EXPECT_EQ(stated("for somebody who has never touched a shell").ops_experience->value, "none");
  EXPECT_EQ(stated("neither of us is an admin").ops_experience->value, "none");

  EXPECT_EQ(stated("None of us six on the committee can run a server").ops_experience->value, "none");
  EXPECT_EQ(stated("nobody in the office has ever opened a terminal").ops_experience->value, "none");
  EXPECT_EQ(stated("The three of us are okay with Linux").ops_experience->value, "some");
  EXPECT_EQ(stated("I'm good with Linux").ops_experience->value, "some");
  EXPECT_FALSE(stated("I know the server is slow").ops_experience);
}

TEST(Operations, NoneSomeStrong) {
  EXPECT_EQ(stated("4 devs no ops").ops_experience->value, "none");
  EXPECT_EQ(stated("I know python and a little bit docker").ops_experience->value, "some");
  EXPECT_EQ(stated("a dedicated platform team").ops_experience->value, "strong");
  EXPECT_EQ(stated("no dedicated ops").ops_experience->value, "none");
  EXPECT_EQ(stated("Six editors, zero engineers").ops_experience->value, "none");
  EXPECT_EQ(stated("nobody here can patch it").ops_experience->value, "none");
  EXPECT_EQ(stated("I have used Ansible a few times").ops_experience->value, "some");
  EXPECT_EQ(stated("One sysadmin, PHP").ops_experience->value, "strong");
  EXPECT_FALSE(stated("do we need a sysadmin?").ops_experience);
}

TEST(Stage, FromIdeaToGrowth) {
  EXPECT_EQ(stated("I have an idea for an app").stage->value, "idea");
  EXPECT_EQ(stated("B2B platform, not launched").stage->value, "prototype");
  EXPECT_EQ(stated("100 to 200 people in the pilot").stage->value, "beta");
  EXPECT_EQ(stated("in production for 4 years").stage->value, "launched");
  EXPECT_EQ(stated("Series B, 40 engineers").stage->value, "growth");
}

TEST(Stage, FromWhatItsLifeIsLike) {
  EXPECT_EQ(stated("Nothing exists yet except a slide deck").stage->value, "idea");
  EXPECT_EQ(stated("90 of them are testing it right now").stage->value, "beta");
  EXPECT_EQ(stated("a board about tube radios, 9,400 members since 2004").stage->value, "launched");
  EXPECT_EQ(stated("480 people pay for it").stage->value, "launched");
  EXPECT_FALSE(stated("Is a pilot light in another region enough?").stage);
}

TEST(Stage, IsLaunchedWhereEnoughSmallSignsSaySo) {
  EXPECT_EQ(
      stated(
          "Booking site of a ferry, 2.5k visitors a day, six times that at Easter. Joomla on one Vultr box, it crashes "
          "on exactly that day and we have no idea why.")
          .stage->value,
      "launched");
  EXPECT_FALSE(stated("2,000 users, p95 under 200 ms, 99.9 %, Postgres on AWS").stage);
}

TEST(Domain, FromItsWords) {
  EXPECT_EQ(stated("personal blog with 10 visitors/day").domain->value, "blog");
  EXPECT_EQ(stated("e-commerce platform with 50K daily users").domain->value, "ecommerce");
  EXPECT_EQ(stated("minecraft for 12 kids").domain->value, "game");
  EXPECT_EQ(stated("a mission-critical medical app").domain->value, "medical");
  EXPECT_FALSE(stated("450 users, one Django app").domain);
}

TEST(Flags, AreSetByTheirWords) {
  EXPECT_TRUE(stated("Just me testing locally").runs_locally);
  EXPECT_TRUE(stated("5 users but it's a mission-critical medical app").mission_critical);
  EXPECT_TRUE(stated("checkout with Stripe").takes_payments);
}

TEST(Circumstances, AreReadFromPhrasesAndNotFromNoes) {
  const auto said_of = [](const char* text) { return words(stated(text).circumstances); };
  EXPECT_EQ(said_of("inspection app for 40 ships, has to work offline at sea"),
            std::vector<std::string>{"works_offline"});
  EXPECT_EQ(said_of("city council, 300 staff, bought by public tender"),
            std::vector<std::string>{"public_procurement"});
  EXPECT_EQ(said_of("1.2 TB of scanned parish books, 2,300 members"), std::vector<std::string>{"mostly_files"});
  EXPECT_TRUE(said_of("tickets are scanned at the door, 500 users").empty());
  EXPECT_TRUE(said_of("It may be offline for a whole weekend.").empty());
  EXPECT_TRUE(said_of("does not need to work offline, 20 users").empty());
}

TEST(Stated, IsWrittenInTheShapeOfTheLabels) {
  EXPECT_EQ(said("10M users"), R"({"users":{"low":10000000,"high":10000000,"kind":"total"}})");
  EXPECT_EQ(said(""), "{}");
  EXPECT_EQ(said("AWS or GCP, 10 rps"), R"({"requests":{"low":10,"high":10,"per":"second"},"provider":["aws","gcp"]})");
}

}  // namespace
}  // namespace scalewright
