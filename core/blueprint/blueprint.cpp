#include "core/blueprint/blueprint.hpp"

#include "core/blueprint/drawing.hpp"

namespace scalewright {

std::vector<Blueprint> draw_blueprints(const Brief& brief, const Demand& demand, const Scale& scale,
                                       const RuleBook& rules) {
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  return draw_all({facts, demand, rules});
}

}  // namespace scalewright
