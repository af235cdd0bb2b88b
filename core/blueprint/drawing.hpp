// One design from one pattern; what both doors of the room share.
#pragma once

#include "core/blueprint/blueprint.hpp"
#include "core/blueprint/sizing.hpp"

namespace scalewright {

// What a design is drawn from. `facts` holds, besides the brief's, what was computed: vcpu, memory_gib, category, ….
struct DrawingBoard {
  const FactTable& facts;
  const Demand& demand;
  const RuleBook& rules;
  Explaining explaining = Explaining::yes;
  const Demand* later = nullptr;  // machines are as large as this asks for, too
  Room room = room_of(rules.decision);
};

// The brief's facts with the demand and the scale added, for conditions. The brief must outlive them.
[[nodiscard]] FactTable facts_for_conditions(const Brief& brief, const Demand& demand, const Scale& scale);

// Sizes one more component for the design and adds it.
void add_sized(Blueprint& blueprint, const ComponentRule& rule, const DrawingBoard& board);

[[nodiscard]] Blueprint draw_pattern(const Pattern& pattern, const DrawingBoard& board);

// The designs that meet everything, in the order of the patterns. Patterns that a requirement rules out are not drawn.
[[nodiscard]] std::vector<Blueprint> draw_fitting(const DrawingBoard& board);

// As draw_blueprints, on a board.
[[nodiscard]] std::vector<Blueprint> draw_all(const DrawingBoard& board);

}  // namespace scalewright
