#include "core/rules/patterns.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "tests/blueprint/drafting.hpp"

namespace scalewright {
namespace {

std::string pack(std::string_view path) {
  for (const RuleFile& file : builtin_rules()) {
    if (file.path == path) return std::string(file.text);
  }
  return {};
}

Error refusal(std::string_view what, std::string_view with) {
  std::string text = pack("rules/patterns.json");
  const std::size_t at = text.find(what);
  if (at == std::string::npos) return {"test", "nothing to replace", ""};
  text.replace(at, what.size(), with);
  const auto loaded = load_patterns("rules/patterns.json", text, rules().facts, rules().service_levels);
  return loaded ? Error{} : loaded.error();
}

TEST(Patterns, AnUnknownServiceLevelIsRefusedWithTheNearestName) {
  const Error error = refusal("\"service_level\":\"load_balancer\"", "\"service_level\":\"load_balance\"");
  EXPECT_EQ(error.code, "bad_rule");
  EXPECT_NE(error.message.find("did you mean \"load_balancer\"?"), std::string::npos) << error.message;
}

TEST(Patterns, AnUnknownPartIsRefused) {
  EXPECT_NE(refusal("\"push_to_deploy\",", "\"push_to_deplay\",").message.find("push_to_deploy"), std::string::npos);
}

TEST(Patterns, AnUnknownFactIsRefusedWithItsPlace) {
  const Error error = refusal("{\"fact\":\"vcpu\",\"above\":32}", "{\"fact\":\"cpu\",\"above\":32}");
  EXPECT_NE(error.path.find("requires"), std::string::npos) << error.path;
  EXPECT_NE(error.message.find("vcpu"), std::string::npos) << error.message;
}

TEST(Patterns, AnUnknownReasonIsRefused) {
  EXPECT_NE(refusal("\"unmet\":\"too_much\"", "\"unmet\":\"too_big\"").path.find("/unmet"), std::string::npos);
}

TEST(Patterns, EachHoldsEveryLayerThatAPersonHasToThinkOf) {
  for (const Pattern& pattern : rules().patterns.patterns) {
    std::set<std::string> layers;
    for (const ComponentRule& component : pattern.components) layers.insert(component.layer);
    for (const char* layer : {"compute", "database", "monitoring", "security", "backup", "ci_cd"}) {
      EXPECT_TRUE(layers.contains(layer)) << pattern.id << " has no " << layer;
    }
  }
}

TEST(Patterns, IdsOfComponentsAreUniqueWithinEachDesign) {
  for (const Pattern& pattern : rules().patterns.patterns) {
    std::set<std::string> ids;
    for (const ComponentRule& component : pattern.components) {
      EXPECT_TRUE(ids.insert(component.id).second) << pattern.id << " " << component.id;
    }
  }
}

TEST(Patterns, KindsAreThoseThatPriceBooksSell) {
  constexpr std::array<std::string_view, 33> kKinds = {"",
                                                       "server",
                                                       "block_storage",
                                                       "managed_postgresql",
                                                       "managed_postgresql_ha",
                                                       "managed_redis",
                                                       "object_storage",
                                                       "load_balancer",
                                                       "cdn",
                                                       "egress",
                                                       "kubernetes_control_plane",
                                                       "container_runtime",
                                                       "functions",
                                                       "app_platform",
                                                       "static_hosting",
                                                       "backup_storage",
                                                       "snapshot",
                                                       "public_address",
                                                       "nat_gateway",
                                                       "uptime_check",
                                                       "error_tracking",
                                                       "monitoring",
                                                       "logs",
                                                       "waf",
                                                       "secrets",
                                                       "dns",
                                                       "vpn",
                                                       "queue",
                                                       "gpu_server",
                                                       "search",
                                                       "ci_minutes"};
  const auto known = [&kKinds](const ComponentRule& component) {
    return std::find(kKinds.begin(), kKinds.end(), component.kind) != kKinds.end();
  };
  for (const Pattern& pattern : rules().patterns.patterns) {
    for (const ComponentRule& component : pattern.components) EXPECT_TRUE(known(component)) << component.kind;
  }
  for (const Addition& addition : rules().patterns.additions) EXPECT_TRUE(known(addition.component));
  for (const PlanExtra& extra : rules().patterns.extras) EXPECT_TRUE(known(extra.component));
}

TEST(Patterns, TokensAreWordsThatTheCatalogueKnows) {
  for (const PlanExtra& extra : rules().patterns.extras) {
    for (const std::string& token : extra.component.tokens) {
      EXPECT_NE(rules().components.find(token), nullptr) << token;
    }
  }
}

TEST(ServiceLevels, ThatAreNotTheMiddleOfTheirEvidenceAreRefused) {
  std::string text = pack("rules/service_levels.json");
  const std::string_view right = "\"title\":\"load balancer\",\"percent\":99.99";
  const std::size_t at = text.find(right);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, right.size(), "\"title\":\"load balancer\",\"percent\":99.999");
  const auto loaded = load_service_levels("rules/service_levels.json", text);
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().path.find("/percent"), std::string::npos) << loaded.error().path;
}

}  // namespace
}  // namespace scalewright
