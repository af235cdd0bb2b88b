// What is recommended fits what was said: the provider, the kind of work, the need that is listed beside it.
#include <algorithm>

#include "core/report/report.hpp"
#include "tests/advice/advising.hpp"

namespace scalewright {
namespace {

Advice advise_on(std::string text) {
  return scalewright::advise_on({.text = std::move(text), .questions = false});
}

const Component* find(const Option& option, std::string_view id) {
  for (const Component& component : option.blueprint.components) {
    if (component.id == id) return &component;
  }
  return nullptr;
}

bool needs(const Advice& advice, std::string_view words) {
  for (const LayerFit& layer : advice.scale.layers) {
    if (std::find(layer.needed.begin(), layer.needed.end(), words) != layer.needed.end()) return true;
  }
  return false;
}

TEST(Providers, ThatWereNamedAndRunTheDesignGoBeforeCheaperOnes) {
  const Advice advice = advise_on("Next.js app on Vercel for 500 users");
  EXPECT_EQ(advice.options.front().bill.provider, "vercel");
  EXPECT_EQ(find(advice, "risk.another_provider"), nullptr);
  EXPECT_EQ(find(advice, "risk.no_full_bill") != nullptr, !advice.options.front().bill.unpriced.empty());
  EXPECT_EQ(advise_on("API with Lambda and DynamoDB on AWS, 300 users").options.front().blueprint.pattern,
            "serverless_functions");
}

TEST(Gpu, ThatWasNamedIsInTheDesign) {
  for (const char* text :
       {"self-hosted llama on our own GPU in the cloud, 200 users", "image classifier with a GPU, 500 users",
        "whisper transcription API for 50 users on a GPU"}) {
    EXPECT_NE(find(advise_on(text).options.front(), "gpu"), nullptr) << text;
  }
}

TEST(Misses, AreSaidInWordsAndTheNearestIsRecommended) {
  const Advice advice = advise_on("99.99 % for 50 users, team of 1");
  const Option& option = advice.options.front();
  ASSERT_FALSE(option.meets_need);
  EXPECT_GT(option.blueprint.availability.percent, 99.9);
  const Finding* unmet = find(advice, "risk.unmet");
  ASSERT_NE(unmet, nullptr);
  EXPECT_NE(unmet->message.find("99.95"), std::string::npos) << unmet->message;
  for (const Pattern& pattern : rules().patterns.patterns) {
    for (const Requirement& requirement : pattern.requirements) {
      EXPECT_TRUE(std::any_of(rules().patterns.unmet.begin(), rules().patterns.unmet.end(), [&](const auto& one) {
        return one.first == requirement.unmet;
      })) << requirement.unmet;
    }
  }
}

TEST(Conflicts, OfManyNinesNeedNoUsers) {
  EXPECT_NE(find(advise_on("five nines for a hobby project"), "conflict.small_and_many_nines"), nullptr);
  EXPECT_EQ(
      find(advise_on("mission critical service, 99.999 %, 3 million requests a day"), "conflict.small_and_many_nines"),
      nullptr);
}

TEST(Latency, ThatNoMachineBringsIsSaid) {
  const Advice fast = advise_on("API answering within 1 ms, 1,000 users");
  EXPECT_NE(find(fast, "risk.latency"), nullptr);
  for (const Option& option : fast.options) {
    EXPECT_TRUE(option.blueprint.pattern != "serverless_functions" || !option.meets_need);
  }
  EXPECT_NE(find(advise_on("SaaS for users in Europe and the US, 90 ms latency, 5,000 users"),
                 "conflict.continents_and_latency"),
            nullptr);
  EXPECT_EQ(find(advise_on("SaaS for users in Europe, 200 ms latency, 5,000 users"), "conflict.continents_and_latency"),
            nullptr);
}

TEST(Wording, OfPartsFitsTheDesignThatTheyAreIn) {
  for (const Option& option : advise_on("API with Lambda and DynamoDB on AWS, 300 users").options) {
    if (option.blueprint.pattern != "serverless_functions") continue;
    EXPECT_EQ(find(option, "error_logs")->why.find("machine that is there"), std::string::npos);
  }
  const Advice wordpress = advise_on("wordpress blog with 200 daily visitors");
  EXPECT_FALSE(needs(wordpress, "Files; no database"));
  EXPECT_FALSE(needs(wordpress, "The repository is the backup"));
  EXPECT_TRUE(needs(advise_on("personal blog with hugo"), "The repository is the backup"));
  const Advice gateway = advise_on("payment gateway, 50,000 transactions a day");
  EXPECT_FALSE(needs(gateway, "A hosted payment page, so that card numbers never reach you"));
  EXPECT_EQ(find(gateway.options.front(), "payment_page"), nullptr);
}

TEST(Restores, AreNotSoldByReplication) {
  const Advice advice = advise_on("app for 400 users, 99.9 % availability");
  ASSERT_EQ(advice.options.front().blueprint.pattern, "active_standby_pair");
  const std::string text = to_text(write_document(advice, rules()));
  EXPECT_EQ(text.find("a restore loses 1 minute"), std::string::npos);
  EXPECT_NE(text.find("a failover loses"), std::string::npos);
}

TEST(Need, IsWhatTheRecommendedDesignHas) {
  for (const char* text :
       {"SaaS with 20,000 users, EU, card payments", "shop with 20,000 daily users", "forum for 3,000 members",
        "app for 400 users, 99.95 % availability", "SaaS with 60,000 users, 99.9 %, 8 developers",
        "marketplace with 800 users that takes payments"}) {
    const Advice advice = advise_on(text);
    const Option& option = advice.options.front();
    if (needs(advice, "Metrics with alerts")) {
      EXPECT_NE(find(option, "monitoring"), nullptr) << text << " " << option.blueprint.id;
    }
    if (needs(advice, "Point-in-time recovery")) {
      const Component* backup = find(option, "backup");
      const bool kept = backup != nullptr && backup->name.find("point-in-time") != std::string::npos;
      const bool another = backup != nullptr && backup->name.find("region") != std::string::npos;
      EXPECT_TRUE(kept || another || find(option, "point_in_time") != nullptr) << text << " " << option.blueprint.id;
    }
    EXPECT_FALSE(needs(advice, "Managed PostgreSQL")) << text;
  }
}

}  // namespace
}  // namespace scalewright
