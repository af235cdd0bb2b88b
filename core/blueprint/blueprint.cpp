#include "core/blueprint/blueprint.hpp"

#include <algorithm>

#include "core/blueprint/drawing.hpp"

namespace scalewright {

std::vector<Blueprint> draw_blueprints(const Brief& brief, const Demand& demand, const Scale& scale,
                                       const RuleBook& rules) {
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  return draw_all({facts, demand, rules});
}

std::vector<Blueprint> draw_candidates(const Brief& brief, const Demand& demand, const Scale& scale,
                                       const RuleBook& rules, Explaining explaining) {
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  const DrawingBoard board{facts, demand, rules, explaining};
  std::vector<Blueprint> blueprints = draw_fitting(board);
  if (!blueprints.empty()) return blueprints;
  blueprints = draw_all(board);
  std::size_t least = blueprints.front().unmet.size();
  for (const Blueprint& blueprint : blueprints) least = std::min(least, blueprint.unmet.size());
  std::erase_if(blueprints, [least](const Blueprint& blueprint) { return blueprint.unmet.size() > least; });
  return blueprints;
}

}  // namespace scalewright
