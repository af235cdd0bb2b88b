// All rule packs in force, checked and typed. One value, built once and passed by reference to every room.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/builtin.hpp"
#include "core/rules/components.hpp"
#include "core/rules/condition.hpp"
#include "core/rules/decision.hpp"
#include "core/rules/facts.hpp"
#include "core/rules/needs.hpp"
#include "core/rules/patterns.hpp"
#include "core/rules/prices.hpp"
#include "core/rules/questions.hpp"
#include "core/rules/scale_rules.hpp"
#include "core/rules/service_levels.hpp"
#include "core/rules/vocabulary.hpp"
#include "core/rules/workloads.hpp"

namespace scalewright {

struct RuleBook {
  std::vector<FactKind> facts;    // rules/facts.json
  Vocabulary vocabulary;          // rules/vocabulary.json
  ScaleRules scale;               // rules/scale.json
  ComponentCatalogue components;  // rules/components.json
  NeedRules needs;                // rules/needs.json
  WorkloadModels workloads;       // rules/workloads.json
  ServiceLevels service_levels;   // rules/service_levels.json
  PatternLibrary patterns;        // rules/patterns.json
  DecisionRules decision;         // rules/decision.json
  QuestionSet questions;          // rules/questions.json
  PriceBooks prices;              // rules/prices/*.json
  std::string hash;               // sha256 of all packs, in the order of their paths
  std::string as_of;              // the newest "as_of" of the packs: the date of an advice
};

// Loads and checks the packs. Any problem refuses the whole set and names its place; nothing is half loaded.
[[nodiscard]] Result<RuleBook> load_rules(std::span<const RuleFile> files);

// The built-in packs with the replacements in force: each takes the place of the pack with the same "id", and a price
// book with a new id is added. Errors name the place inside the replacement's own path.
[[nodiscard]] Result<RuleBook> load_rules_with(std::span<const RuleFile> replacements);

// The "id" of a pack, for a reply to whoever loaded it.
[[nodiscard]] Result<std::string> pack_id(const RuleFile& file);

}  // namespace scalewright
