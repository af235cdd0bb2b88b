#include "core/scale/layers.hpp"

#include <algorithm>

namespace scalewright {

namespace {

void append_new(std::vector<std::string>& all, const std::vector<std::string>& more) {
  for (const std::string& one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
}

// Of all rules that hold, the highest level decides; what it asks for replaces what lower levels asked for, while
// additions keep their own components.
void add_need(LayerFit& fit, const LayerRule& layer, const FactTable& facts, const RuleBook& rules) {
  std::vector<const NeedRule*> holding;
  int plain_level = 0;
  for (const NeedRule& rule : rules.needs.rules) {
    if (rule.layer != fit.layer || !holds(rule.when, facts)) continue;
    holding.push_back(&rule);
    if (!rule.adds) plain_level = std::max(plain_level, rule.level);
  }
  for (const NeedRule* rule : holding) {
    if (!rule->adds && rule->level < plain_level && !layer.cumulative) continue;
    append_new(fit.needed, rule->components);
    fit.need_level = std::max(fit.need_level, rule->level);
    fit.because.push_back(rule->id);
    if (rule->adds) {
      append_new(fit.envelope, rule->components);
      fit.envelope_level = std::max(fit.envelope_level, rule->level);
    }
  }
}

void add_plan(LayerFit& fit, const FactTable& facts, const RuleBook& rules) {
  for (const std::string& token : facts.list("proposed_components")) {
    const ComponentKind* kind = rules.components.find(token);
    if (kind == nullptr || kind->layer != fit.layer) continue;
    fit.planned.push_back(kind->title);
    fit.plan_level = std::max(fit.plan_level.value_or(0), kind->level);
  }
}

}  // namespace

std::vector<LayerFit> fit_layers(const FactTable& facts, Tier envelope, const RuleBook& rules) {
  std::vector<LayerFit> layers;
  for (const LayerRule& layer : rules.scale.layers) {
    LayerFit fit{.layer = layer.id, .title = layer.title};
    if (const EnvelopeRule* widest = rules.scale.envelope(to_text(envelope), layer.id)) {
      fit.envelope = widest->components;
      fit.envelope_level = widest->level;
    }
    add_need(fit, layer, facts, rules);
    add_plan(fit, facts, rules);
    layers.push_back(std::move(fit));
  }
  return layers;
}

Tier needed_tier(const std::vector<LayerFit>& layers, const RuleBook& rules) {
  int level = 1;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (rules.scale.layers[i].structural) level = std::max(level, layers[i].need_level);
  }
  return static_cast<Tier>(level - 1);
}

}  // namespace scalewright
