#include "core/rules/workloads.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/rules/rule_book.hpp"

namespace scalewright {
namespace {

std::string pack() {
  for (const RuleFile& file : builtin_rules()) {
    if (file.path == "rules/workloads.json") return std::string(file.text);
  }
  return {};
}

Error refusal(std::string_view what, std::string_view with) {
  std::string text = pack();
  text.replace(text.find(what), what.size(), with);
  const auto loaded = load_workloads("rules/workloads.json", text);
  return loaded ? Error{} : loaded.error();
}

const WorkloadModels& models() {
  static const WorkloadModels kModels = load_workloads("rules/workloads.json", pack()).value();
  return kModels;
}

TEST(Workloads, CoverEachDomainThatABriefCanName) {
  for (const char* domain : {"blog", "website", "ecommerce", "marketplace", "saas",       "chat",      "social",
                             "game", "iot",     "video",     "media",       "ml",         "analytics", "internal",
                             "api",  "mobile",  "medical",   "fintech",     "government", "education"}) {
    EXPECT_NE(models().of_domain(domain), nullptr) << domain;
  }
}

TEST(Workloads, GiveASourceForEachCoefficient) {
  for (const Coefficient& coefficient : models().shared) EXPECT_FALSE(coefficient.source.empty()) << coefficient.id;
  for (const WorkloadModel& model : models().models) {
    for (const auto& own : model.own) EXPECT_FALSE(own && own->source.empty()) << (own ? own->id : model.id);
  }
}

TEST(Workloads, ListHeavierStacksFirst) {
  const auto cpu = static_cast<std::size_t>(CoefficientName::cpu_seconds_per_request);
  double before = 1;
  for (const StackFamily& family : models().families) {
    ASSERT_TRUE(family.own[cpu]) << family.id;
    EXPECT_LE(family.own[cpu]->value.likely, before) << family.id;
    before = family.own[cpu]->value.likely;
  }
}

TEST(Workloads, AnUnknownCoefficientIsRefusedWithItsPlaceAndTheNearestName) {
  const Error error = refusal("\"peak_factor\"", "\"peak_factors\"");
  EXPECT_EQ(error.path, "rules/workloads.json/shared/peak_factors");
  EXPECT_NE(error.message.find("did you mean \"peak_factor\"?"), std::string::npos) << error.message;
}

TEST(Workloads, ARangeOutOfOrderIsRefused) {
  EXPECT_EQ(refusal("[1.7,3.0,4.0]", "[1.7,5.0,4.0]").path, "rules/workloads.json/shared/peak_factor/value");
}

TEST(Workloads, ADivisorOfZeroIsRefused) {
  EXPECT_EQ(refusal("[0.5,0.6,0.7]", "[0,0.6,0.7]").path, "rules/workloads.json/shared/application_utilisation/value");
}

TEST(Workloads, WhatOtherQuantitiesAreDividedByIsNotZero) {
  EXPECT_EQ(refusal("[1.2,2.0,2.5]", "[0,2.0,2.5]").path, "rules/workloads.json/shared/spike_factor/value");
  EXPECT_EQ(refusal("[0.008,0.025,0.09]", "[0,0,0.09]").path,
            "rules/workloads.json/shared/cpu_seconds_per_request/value");
}

TEST(Workloads, ADomainThatTwoWorkloadsClaimIsRefused) {
  EXPECT_NE(refusal("[\"chat\"]", "[\"blog\"]").message.find("blog"), std::string::npos);
}

}  // namespace
}  // namespace scalewright
