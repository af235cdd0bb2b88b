// rules/needs.json: the least that each layer needs, and the exceptions that widen an envelope. A need is a condition
// on facts and demand with the level and the components that it asks for; of all that hold, the highest level decides
// and every named component is kept.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/condition.hpp"

namespace scalewright {

struct NeedRule {
  std::string id;  // "need.backup.tested_restores"
  std::string layer;
  Condition when;
  int level = 0;
  std::vector<std::string> components;  // titles
  std::string because;                  // a sentence
  bool adds = false;                    // true: an addition with its own reason (an exception), named in the findings
  std::string source;
};

struct NeedRules {
  std::vector<NeedRule> rules;
};

[[nodiscard]] Result<NeedRules> load_needs(std::string_view file, std::string_view text,
                                           std::span<const FactKind> kinds);

}  // namespace scalewright
