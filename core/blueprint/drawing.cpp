#include "core/blueprint/drawing.hpp"

#include <algorithm>

#include "core/blueprint/availability.hpp"
#include "core/blueprint/sizing.hpp"

namespace scalewright {

namespace {

constexpr std::string_view kTooMuch = "too_much";

bool rejects_any(const FactTable& facts, const std::vector<std::string>& tokens) {
  const std::vector<std::string>& rejected = facts.list("rejected_components");
  return !rejected.empty() && std::any_of(tokens.begin(), tokens.end(), [&rejected](const std::string& token) {
    return std::find(rejected.begin(), rejected.end(), token) != rejected.end();
  });
}

void add_unmet(Blueprint& blueprint, std::string_view id) {
  if (std::find(blueprint.unmet.begin(), blueprint.unmet.end(), id) == blueprint.unmet.end()) {
    blueprint.unmet.emplace_back(id);
  }
}

void add_component(Blueprint& blueprint, const ComponentRule& rule, const DrawingBoard& board, bool& rejected) {
  if (!holds(rule.when, board.facts)) return;
  if (!rule.tokens.empty() && rejects_any(board.facts, rule.tokens)) {
    rejected = rejected || rule.essential;
    return;
  }
  add_sized(blueprint, rule, board);
}

// The hours of the pattern, cut among its parts by their weights, which they hold.
void share_upkeep(Blueprint& blueprint) {
  double sum = 0;
  for (const Component& component : blueprint.components) sum += component.upkeep_hours_per_month;
  const double each = sum > 0 ? blueprint.upkeep_hours_per_month / sum : 0;
  for (Component& component : blueprint.components) component.upkeep_hours_per_month *= each;
}

void add_additions(Blueprint& blueprint, const Pattern& pattern, const DrawingBoard& board, bool& rejected) {
  for (const Addition& addition : board.rules.patterns.additions) {
    const auto& except = addition.except;
    if (std::find(except.begin(), except.end(), pattern.id) != except.end()) continue;
    if (!holds(addition.when, board.facts)) continue;
    const std::size_t before = blueprint.components.size();
    add_component(blueprint, addition.component, board, rejected);
    if (blueprint.components.size() == before) continue;
    blueprint.upkeep_hours_per_month += addition.upkeep_hours_per_month;
    blueprint.components.back().upkeep_hours_per_month = addition.upkeep_hours_per_month;
    if (addition.recovery_point_minutes >= 0) {
      blueprint.recovery_point_minutes = std::min(blueprint.recovery_point_minutes, addition.recovery_point_minutes);
      blueprint.restore_point_minutes = std::min(blueprint.restore_point_minutes, addition.recovery_point_minutes);
    }
  }
}

void check_objectives(Blueprint& blueprint, const FactTable& facts) {
  const auto asked = [&facts](std::string_view id) { return facts.number(id); };
  if (const auto percent = asked("availability_percent"); percent && percent->likely > blueprint.availability.percent) {
    add_unmet(blueprint, "availability");
  }
  if (const auto minutes = asked("rto_minutes"); minutes && minutes->likely < blueprint.recovery_time_minutes) {
    add_unmet(blueprint, "recovery_time");
  }
  if (const auto minutes = asked("rpo_minutes"); minutes && minutes->likely < blueprint.recovery_point_minutes) {
    add_unmet(blueprint, "recovery_point");
  }
}

bool leaves_the_premises(const Pattern& pattern, const DrawingBoard& board) {
  return !pattern.on_premises && holds(board.rules.patterns.stays_on_premises, board.facts);
}

bool lacks_a_gpu(const Pattern& pattern, const DrawingBoard& board) {
  const auto has_one = [](const ComponentRule& rule) { return rule.size.gpus > 0; };
  return !pattern.on_premises && std::none_of(pattern.components.begin(), pattern.components.end(), has_one) &&
         holds(board.rules.patterns.needs_gpu, board.facts);
}

// What can be told of a pattern without drawing it.
bool may_fit(const Pattern& pattern, const DrawingBoard& board) {
  const auto met = [&board](const Requirement& requirement) { return holds(requirement.when, board.facts); };
  return holds(pattern.applies, board.facts) &&
         std::all_of(pattern.requirements.begin(), pattern.requirements.end(), met) &&
         !rejects_any(board.facts, pattern.rejected_by) && !leaves_the_premises(pattern, board) &&
         !lacks_a_gpu(pattern, board);
}

void check(Blueprint& blueprint, const Pattern& pattern, const DrawingBoard& board, bool rejected) {
  for (const Requirement& requirement : pattern.requirements) {
    if (!holds(requirement.when, board.facts)) add_unmet(blueprint, requirement.unmet);
  }
  if (lacks_a_gpu(pattern, board)) add_unmet(blueprint, "wrong_kind");
  check_objectives(blueprint, board.facts);
  if (rejected || rejects_any(board.facts, pattern.rejected_by)) add_unmet(blueprint, "rejected_component");
  if (leaves_the_premises(pattern, board)) add_unmet(blueprint, "on_premises");
}

// Where nothing that makes sense at this size reaches what was asked, the simplest that does reach it is a candidate
// after all.
void allow_too_much_where_asked(std::vector<Blueprint>& blueprints) {
  const auto fits = [](const Blueprint& blueprint) { return blueprint.unmet.empty(); };
  if (std::any_of(blueprints.begin(), blueprints.end(), fits)) return;
  const auto simplest = std::find_if(blueprints.begin(), blueprints.end(), [](const Blueprint& blueprint) {
    return blueprint.unmet.size() == 1 && blueprint.unmet.front() == kTooMuch;
  });
  if (simplest != blueprints.end()) simplest->unmet.clear();
}

void set_number(FactTable& facts, std::string_view id, double value) {
  facts.set(id, FactValue::of(value));
}

// A machine that is to last is as large as it has to be then; what is paid by use is not used yet.
void make_room(Component& component, const Component& then) {
  if (component.vcpu <= 0 || then.count * then.vcpu < component.count * component.vcpu) return;
  component.count = then.count;
  component.vcpu = then.vcpu;
  component.memory_gib = std::max(component.memory_gib, then.memory_gib);
  component.storage_gib = std::max(component.storage_gib, then.storage_gib);
  component.carries.machines = then.carries.machines;
}

}  // namespace

FactTable facts_for_conditions(const Brief& brief, const Demand& demand, const Scale& scale) {
  FactTable facts = FactTable::on_top_of(brief.table);
  if (!demand.beyond.empty()) facts.erase(demand.beyond);  // told, and not designed for
  facts.set("workload", FactValue::of(demand.workload));
  facts.set("category", FactValue::of(std::string(to_text(scale.category))));
  set_number(facts, "storage_gib", demand.storage_gib.likely);
  if (!demand.known) return facts;
  set_number(facts, "vcpu", demand.vcpu.likely);
  set_number(facts, "memory_gib", demand.memory_gib.likely);
  set_number(facts, "database_qps", demand.database_qps.likely);
  set_number(facts, "egress_gib_per_month", demand.egress_gib_per_month.likely);
  set_number(facts, "static_egress_gib_per_month", demand.static_share * demand.egress_gib_per_month.likely);
  set_number(facts, "requests_per_day", demand.requests_per_day.likely);
  return facts;
}

void add_sized(Blueprint& blueprint, const ComponentRule& rule, const DrawingBoard& board) {
  const int machines = machines_of(blueprint.components);
  Component component = size_component(rule, board.demand, machines, board.explaining, board.room);
  if (board.later != nullptr)
    make_room(component, size_component(rule, *board.later, machines, Explaining::no, board.room));
  component.upkeep_hours_per_month = rule.upkeep_weight;
  if (board.explaining == Explaining::yes) {
    component.why = why_in_words(rule, component, board.demand, board.rules.patterns);
  }
  blueprint.components.push_back(std::move(component));
}

Blueprint draw_pattern(const Pattern& pattern, const DrawingBoard& board) {
  Blueprint blueprint;
  blueprint.id = pattern.id;
  blueprint.title = pattern.title;
  blueprint.pattern = pattern.id;
  blueprint.tier = static_cast<Tier>(pattern.tier);
  blueprint.on_premises = pattern.on_premises;
  blueprint.recovery_point_minutes = pattern.recovery_point_minutes;
  blueprint.restore_point_minutes = pattern.restore_point_minutes;
  blueprint.recovery_time_minutes = pattern.recovery_time_minutes;
  blueprint.upkeep_hours_per_month = pattern.upkeep_hours_per_month;
  blueprint.first_deploy_hours = pattern.first_deploy_hours;
  blueprint.portability = pattern.portability;
  blueprint.capacity_vcpu = pattern.grows_to_vcpu;
  if (board.explaining == Explaining::yes) blueprint.because = {pattern.because};
  blueprint.components.reserve(pattern.components.size() + board.rules.patterns.additions.size());
  bool rejected = false;
  for (const ComponentRule& rule : pattern.components) add_component(blueprint, rule, board, rejected);
  share_upkeep(blueprint);
  add_additions(blueprint, pattern, board, rejected);
  blueprint.availability = availability_of(pattern, board.rules.service_levels);
  if (board.explaining == Explaining::yes) {
    blueprint.availability.parts = parts_of(pattern, board.rules.service_levels);
  }
  check(blueprint, pattern, board, rejected);
  return blueprint;
}

std::vector<Blueprint> draw_fitting(const DrawingBoard& board) {
  std::vector<Blueprint> blueprints;
  for (const Pattern& pattern : board.rules.patterns.patterns) {
    if (!may_fit(pattern, board)) continue;
    Blueprint blueprint = draw_pattern(pattern, board);
    if (blueprint.unmet.empty()) blueprints.push_back(std::move(blueprint));
  }
  return blueprints;
}

std::vector<Blueprint> draw_all(const DrawingBoard& board) {
  std::vector<Blueprint> blueprints;
  for (const Pattern& pattern : board.rules.patterns.patterns) {
    if (holds(pattern.applies, board.facts)) blueprints.push_back(draw_pattern(pattern, board));
  }
  if (blueprints.empty()) blueprints.push_back(draw_pattern(board.rules.patterns.patterns.front(), board));
  allow_too_much_where_asked(blueprints);
  return blueprints;
}

}  // namespace scalewright
