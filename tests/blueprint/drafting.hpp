// Blueprints from facts, for tests.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/blueprint/blueprint.hpp"

namespace scalewright {

using Facts = std::initializer_list<std::pair<std::string_view, FactValue>>;

inline const RuleBook& rules() {
  static const RuleBook kRules = load_rules(builtin_rules()).value();
  return kRules;
}

inline Brief brief_of(Facts facts) {
  Brief brief;
  for (const auto& [id, value] : facts) brief.table.set(id, value);
  return brief;
}

inline std::vector<Blueprint> drawn(const Brief& brief) {
  const Demand demand = compute_demand(brief.table, rules(), Explaining::no);
  return draw_blueprints(brief, demand, judge_scale(brief, demand, rules()), rules());
}
inline std::vector<Blueprint> drawn(Facts facts) {
  return drawn(brief_of(facts));
}

inline std::optional<Blueprint> planned(Facts facts) {
  const Brief brief = brief_of(facts);
  const Demand demand = compute_demand(brief.table, rules(), Explaining::no);
  return draw_plan(brief, demand, judge_scale(brief, demand, rules()), rules());
}

inline const Blueprint* find(const std::vector<Blueprint>& blueprints, std::string_view id) {
  const auto found =
      std::find_if(blueprints.begin(), blueprints.end(), [id](const Blueprint& one) { return one.id == id; });
  return found == blueprints.end() ? nullptr : &*found;
}

inline const Component* find(const Blueprint& blueprint, std::string_view id) {
  const auto found = std::find_if(blueprint.components.begin(), blueprint.components.end(),
                                  [id](const Component& component) { return component.id == id; });
  return found == blueprint.components.end() ? nullptr : &*found;
}

inline bool is_unmet(const Blueprint& blueprint, std::string_view id) {
  return std::find(blueprint.unmet.begin(), blueprint.unmet.end(), id) != blueprint.unmet.end();
}

inline std::vector<std::string> candidates(const std::vector<Blueprint>& blueprints) {
  std::vector<std::string> ids;
  for (const Blueprint& blueprint : blueprints) {
    if (blueprint.unmet.empty()) ids.push_back(blueprint.id);
  }
  return ids;
}

inline FactValue number(double value) {
  return FactValue::of(value);
}
inline FactValue text(const char* value) {
  return FactValue::of(std::string(value));
}
inline FactValue words(std::vector<std::string> values) {
  return FactValue::of(std::move(values));
}

}  // namespace scalewright
