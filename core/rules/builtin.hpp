// The rule packs that are built into the program: the JSON of rules/, minified, in the order of their paths.
#pragma once

#include <span>
#include <string_view>

namespace scalewright {

struct RuleFile {
  std::string_view path;  // "rules/workloads.json"
  std::string_view text;
};

// Implemented by a file that the build makes from rules/*.json and rules/prices/*.json.
[[nodiscard]] std::span<const RuleFile> builtin_rules();

}  // namespace scalewright
