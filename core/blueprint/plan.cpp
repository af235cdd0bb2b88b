#include <algorithm>

#include "core/blueprint/blueprint.hpp"
#include "core/blueprint/drawing.hpp"
#include "core/blueprint/sizing.hpp"

namespace scalewright {

namespace {

bool names_any(const std::vector<std::string>& words, const std::vector<std::string>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&words](const std::string& token) {
    return std::find(words.begin(), words.end(), token) != words.end();
  });
}

// The most complex pattern that is named: who says "Kubernetes on two servers" proposes Kubernetes.
const Pattern* named_pattern(const std::vector<std::string>& words, const PatternLibrary& library) {
  const auto found = std::find_if(library.patterns.rbegin(), library.patterns.rend(),
                                  [&words](const Pattern& pattern) { return names_any(words, pattern.tokens); });
  return found == library.patterns.rend() ? nullptr : &*found;
}

Blueprint simplest_candidate(const DrawingBoard& board) {
  std::vector<Blueprint> all = draw_all(board);
  const auto fits = std::find_if(all.begin(), all.end(), [](const Blueprint& one) { return one.unmet.empty(); });
  return fits == all.end() ? std::move(all.front()) : std::move(*fits);
}

bool has_component(const Blueprint& blueprint, std::string_view id) {
  return std::any_of(blueprint.components.begin(), blueprint.components.end(),
                     [id](const Component& component) { return component.id == id; });
}

void add_extras(Blueprint& plan, const std::vector<std::string>& words, const DrawingBoard& board) {
  for (const PlanExtra& extra : board.rules.patterns.extras) {
    if (!names_any(words, extra.component.tokens) || has_component(plan, extra.component.id)) continue;
    if (std::find(extra.covered_by.begin(), extra.covered_by.end(), plan.pattern) != extra.covered_by.end()) continue;
    if (!holds(extra.component.when, board.facts)) continue;
    add_sized(plan, extra.component, board);
  }
}

}  // namespace

std::optional<Blueprint> draw_plan(const Brief& brief, const Demand& demand, const Scale& scale,
                                   const RuleBook& rules) {
  const std::vector<std::string>& words = brief.table.list("proposed_components");
  if (words.empty()) return std::nullopt;
  const FactTable facts = facts_for_conditions(brief, demand, scale);
  const DrawingBoard board{facts, demand, rules};
  const Pattern* named = named_pattern(words, rules.patterns);
  Blueprint plan = named != nullptr ? draw_pattern(*named, board) : simplest_candidate(board);
  plan.id = "plan";
  add_extras(plan, words, board);
  return plan;
}

}  // namespace scalewright
