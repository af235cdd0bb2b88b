// Shorthands for tests of the brief.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/brief/brief.hpp"
#include "core/brief/stated_json.hpp"
#include "core/rules/builtin.hpp"

namespace scalewright {

inline const RuleBook& rules() {
  static const RuleBook kRules = [] {
    auto loaded = load_rules(builtin_rules());
    EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().path + ": " + loaded.error().message);
    return loaded ? *loaded : RuleBook{};
  }();
  return kRules;
}

inline Brief read(std::string_view text, std::vector<Answer> answers = {}) {
  auto brief = read_brief(text, answers, rules());
  EXPECT_TRUE(brief) << (brief ? "" : brief.error().message);
  return brief ? *brief : Brief{};
}

inline Stated stated(std::string_view text) {
  return read(text).stated;
}

// The stated facts as `brief.stated` of the contract.
inline std::string said(std::string_view text) {
  return stated_json(stated(text));
}

inline std::vector<std::string> words(const std::vector<WordStatement>& statements) {
  std::vector<std::string> values;
  for (const WordStatement& statement : statements) values.push_back(statement.value);
  return values;
}

// Why a number of the text was not used; "" when it is not listed.
inline std::string why_ignored(const Brief& brief, std::string_view number) {
  for (const Ignored& ignored : brief.ignored) {
    if (ignored.text == number) return ignored.why;
  }
  return {};
}

}  // namespace scalewright
