#include "core/blueprint/blueprint.hpp"

#include <algorithm>

#include "core/blueprint/drawing.hpp"

namespace scalewright {

std::size_t misses(const Blueprint& blueprint, const PatternLibrary& patterns) {
  constexpr std::size_t kForbidden = 100;  // more than all wishes together
  std::size_t sum = 0;
  for (const std::string& unmet : blueprint.unmet) {
    const std::vector<std::string>& forbidden = patterns.forbidden;
    sum += std::find(forbidden.begin(), forbidden.end(), unmet) != forbidden.end() ? kForbidden : 1;
  }
  return sum;
}

std::vector<Blueprint> draw_blueprints(const Brief& brief, const Demand& demand, const Scale& scale,
                                       const RuleBook& rules) {
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  return draw_all({facts, demand, rules});
}

std::optional<Blueprint> draw_one(std::string_view pattern, const Brief& brief, const Demand& demand,
                                  const Scale& scale, const RuleBook& rules, Explaining explaining,
                                  const Demand* later) {
  const Pattern* found = rules.patterns.find(pattern);
  if (found == nullptr) return std::nullopt;
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  return draw_pattern(*found, {facts, demand, rules, explaining, later});
}

std::vector<Blueprint> draw_candidates(const Brief& brief, const Demand& demand, const Scale& scale,
                                       const RuleBook& rules, Explaining explaining) {
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  const DrawingBoard board{facts, demand, rules, explaining};
  std::vector<Blueprint> blueprints = draw_fitting(board);
  if (!blueprints.empty()) return blueprints;
  blueprints = draw_all(board);
  std::size_t least = misses(blueprints.front(), rules.patterns);
  for (const Blueprint& blueprint : blueprints) least = std::min(least, misses(blueprint, rules.patterns));
  std::erase_if(blueprints, [&](const Blueprint& blueprint) { return misses(blueprint, rules.patterns) > least; });
  return blueprints;
}

}  // namespace scalewright
