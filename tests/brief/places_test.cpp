// Where things stand, who offered them, and what a question is about.
#include "tests/brief/reading.hpp"

namespace scalewright {
namespace {

using Words = std::vector<std::string>;

TEST(Places, ACornerOfTheHouseIsOnPremises) {
  EXPECT_EQ(words(stated("16 containers on a box in my attic").providers), Words{"on-prem"});
  EXPECT_EQ(words(stated("It all has to stand in our own basement.").providers), Words{"on-prem"});
  EXPECT_EQ(words(stated("Cassandra in a cage we rent in Lisbon").providers), Words{"on-prem"});
  EXPECT_EQ(words(stated("nothing of it may leave our own server room").providers), Words{"on-prem"});
  EXPECT_TRUE(stated("What rack should we take?").providers.empty());
}

TEST(Places, RejectedInOtherWords) {
  EXPECT_EQ(words(stated("Tried Textract, threw it out again.").rejected_components), Words{"textract"});
  EXPECT_EQ(words(stated("Wix doesn't let us do what we want.").rejected_components), Words{"wix"});
  EXPECT_EQ(words(stated("tried gcp, never again").rejected_components), Words{"gcp"});
  EXPECT_EQ(words(stated("Civo since spring, before that Rackspace.").rejected_components), Words{"rackspace"});
  EXPECT_TRUE(stated("or an i9 without any promise at Leaseweb").rejected_components.empty());
}

TEST(Places, WhoQuotesOrWishesHasNotDecided) {
  EXPECT_EQ(words(stated("Fastly quoted 1,150 monthly.").asked_components), Words{"fastly"});
  const Stated said = stated("She wants to drop Kubernetes in favour of Fargate.");
  EXPECT_TRUE(said.rejected_components.empty());
  EXPECT_EQ(words(said.asked_components), Words{"fargate"});
}

TEST(Places, WhatAQuestionIsAbout) {
  EXPECT_EQ(words(stated("Jitsi for 40 clubs: how large a machine do we need?").stack), Words{"jitsi"});
  EXPECT_EQ(words(stated("Keep it or ECS?").asked_components), Words{"ecs"});
  EXPECT_EQ(words(stated("Discourse, or an own forum with Flarum?").asked_components), (Words{"discourse", "flarum"}));
  EXPECT_EQ(words(stated("openshift yes or no").asked_components), Words{"openshift"});
  EXPECT_EQ(words(stated("how many cores for a jenkins?").proposed_components), Words{"jenkins"});
  EXPECT_EQ(words(stated("Can a tiny thing on Deno cope with it or am I naive?").stack), Words{"deno"});
}

TEST(Places, ASkillIsNoSoftwareInUse) {
  EXPECT_TRUE(stated("The two of us are okay with Linux.").stack.empty());
}

TEST(Places, ComplianceThatIsNotOursSaysNothingOfTheData) {
  EXPECT_FALSE(stated("PCI is not ours.").data_sensitivity.has_value());
  EXPECT_FALSE(stated("PCI DSS?").data_sensitivity.has_value());
  EXPECT_EQ(stated("PCI DSS applies to us.").data_sensitivity->value, "payment");
}

TEST(Places, AnAppIsMobileWhereTheTextBegins) {
  EXPECT_EQ(stated("half a million people use our bus timetable app each month").domain->value, "mobile");
}

TEST(Places, YesOrNo) {
  for (const char* text : {"redis or not", "Redis, yes or no?", "redis yes or no?"}) {
    EXPECT_EQ(words(stated(text).asked_components), Words{"redis"}) << text;
    EXPECT_TRUE(stated(text).proposed_components.empty()) << text;
  }
  EXPECT_EQ(words(stated("users=150 k8s=no db=mysql").rejected_components), Words{"kubernetes"});
}

// A mail that is quoted line by line is its writer's, and a text that is nothing but quoted is its own.
TEST(Places, QuotedLinesAreSomebodyElses) {
  const Stated said = stated("Is this sane?\n> We recommend Redis. 99.95 % SLA for 5,000 users.\nWe are 300 users.");
  EXPECT_EQ(words(said.asked_components), Words{"redis"});
  EXPECT_FALSE(said.availability_percent);
  EXPECT_DOUBLE_EQ(*said.users->count.high, 300);
  EXPECT_DOUBLE_EQ(*stated("> 5,000 users").users->count.low, 5000);
  EXPECT_DOUBLE_EQ(*stated("> a shop with 400 users").users->count.high, 400);
}

}  // namespace
}  // namespace scalewright
