// Shorthands for tests of the advice.
#pragma once

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "core/advice/advice.hpp"

namespace scalewright {

inline const RuleBook& rules() {
  static const RuleBook kRules = load_rules(builtin_rules()).value();
  return kRules;
}

inline Advice advise_on(const AdviceRequest& request) {
  Result<Advice> advice = advise(request, rules());
  EXPECT_TRUE(advice) << advice.error().message;
  return std::move(advice).value();
}

// The finding of this id, or nothing.
inline const Finding* find(const Advice& advice, std::string_view id) {
  for (const Finding& finding : advice.findings) {
    if (finding.id == id) return &finding;
  }
  return nullptr;
}

}  // namespace scalewright
