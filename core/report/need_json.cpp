// The JSON of what was understood and what is needed: brief, demand, scale.
#include "core/brief/stated_json.hpp"
#include "core/report/advice_json.hpp"
#include "core/report/facts_text.hpp"
#include "core/report/utf.hpp"

namespace scalewright {
namespace {

void write_span(JsonWriter& json, const Span& span, const Utf16Positions& positions) {
  json.begin_array().exact(positions.of(span.begin)).exact(positions.of(span.end)).end_array();
}

void write_value(JsonWriter& json, const FactValue& value) {
  switch (value.type) {
    case FactType::number:
      if (value.number.low == value.number.high) {
        json.exact(value.number.likely);
      } else {
        json.begin_object().key("low").exact(value.number.low).key("likely").exact(value.number.likely);
        json.key("high").exact(value.number.high).end_object();
      }
      break;
    case FactType::text:
      json.text(value.text);
      break;
    case FactType::list:
      json.texts(value.list);
      break;
    case FactType::flag:
      json.flag(value.flag);
      break;
  }
}

void write_fact(JsonWriter& json, const Fact& fact, const RuleBook& rules, const Utf16Positions& positions) {
  json.begin_object();
  json.key("id").text(fact.id);
  json.key("value");
  write_value(json, fact.value);
  json.key("source").text(name_of(fact.source));
  if (fact.span) {
    json.key("span");
    write_span(json, *fact.span, positions);
  }
  json.key("because").text(fact.because);
  json.key("title").text(fact_title(fact.id, rules));
  json.end_object();
}

void write_explanation(JsonWriter& json, const Explanation& explanation) {
  json.begin_object();
  json.key("result").text(explanation.result);
  json.key("formula").text(explanation.formula);
  json.key("inputs").begin_array();
  for (const ExplainedInput& input : explanation.inputs) {
    json.begin_object();
    json.key("name").text(input.name);
    json.key("value").quantity(input.value);
    text_if_any(json, "unit", input.unit);
    text_if_any(json, "from", input.from);
    text_if_any(json, "source", input.source);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_layer(JsonWriter& json, const LayerFit& layer) {
  json.begin_object();
  json.key("layer").text(layer.layer);
  json.key("needed").texts(layer.needed);
  json.key("envelope").texts(layer.envelope);
  json.key("planned").texts(layer.planned);
  json.key("title").text(layer.title);
  json.key("need_level").number(layer.need_level);
  json.key("envelope_level").number(layer.envelope_level);
  if (layer.plan_level) json.key("plan_level").number(*layer.plan_level);
  json.key("because").texts(layer.because);
  json.end_object();
}

void write_break(JsonWriter& json, const Break& limit) {
  json.begin_object();
  if (limit.month >= 0) json.key("month").number(limit.month);
  json.key("users").number(limit.users);
  json.key("component").text(limit.component);
  json.key("limit").text(limit.limit);
  json.key("then").text(limit.then);
  json.end_object();
}

}  // namespace

void write_brief(JsonWriter& json, const Brief& brief, const RuleBook& rules) {
  const Utf16Positions positions(brief.text);
  json.key("brief").begin_object();
  json.key("text").text(brief.text);
  json.key("stated").raw(stated_json(brief.stated));
  json.key("facts").begin_array();
  for (const Fact& fact : brief.facts) write_fact(json, fact, rules, positions);
  json.end_array();
  json.key("ignored").begin_array();
  for (const Ignored& ignored : brief.ignored) {
    json.begin_object().key("span");
    write_span(json, ignored.span, positions);
    json.key("text").text(ignored.text).key("why").text(ignored.why).end_object();
  }
  json.end_array();
  json.key("contradictions").begin_array();
  for (const Contradiction& contradiction : brief.contradictions) {
    json.begin_object().key("fact").text(contradiction.fact).key("message").text(contradiction.message);
    json.key("spans").begin_array();
    for (const Span& span : contradiction.spans) write_span(json, span, positions);
    json.end_array().end_object();
  }
  json.end_array();
  json.key("repaired").flag(brief.repaired);
  json.end_object();
}

void write_demand(JsonWriter& json, const Demand& demand) {
  json.key("demand").begin_object();
  if (demand.known) {
    json.key("requests_per_day").quantity(demand.requests_per_day);
    json.key("average_rps").quantity(demand.average_rps);
    json.key("peak_rps").quantity(demand.peak_rps);
    json.key("concurrent_requests").quantity(demand.concurrent_requests);
    json.key("vcpu").quantity(demand.vcpu);
    json.key("memory_gib").quantity(demand.memory_gib);
    json.key("database_qps").quantity(demand.database_qps);
    json.key("storage_gib").quantity(demand.storage_gib);
    json.key("egress_gib_per_month").quantity(demand.egress_gib_per_month);
    if (demand.users.high > 0) json.key("users").quantity(demand.users);
    json.key("peak_factor").number(demand.peak_factor);
  } else if (demand.storage_gib.high > 0) {
    json.key("storage_gib").quantity(demand.storage_gib);
  }
  json.key("known").flag(demand.known);
  text_if_any(json, "workload", demand.workload);
  json.key("why").begin_array();
  if (demand.known) {
    for (const Explanation& explanation : demand.why) write_explanation(json, explanation);
  }
  json.end_array();
  json.end_object();
}

void write_scale(JsonWriter& json, const Advice& advice) {
  const Scale& scale = advice.scale;
  json.key("scale").begin_object();
  json.key("category").text(to_text(scale.category));
  json.key("complexity").text(to_text(scale.complexity));
  json.key("needed_complexity").text(to_text(scale.needed_complexity));
  json.key("confidence").number(scale.confidence);
  json.key("because").texts(scale.because);
  json.key("layers").begin_array();
  for (const LayerFit& layer : scale.layers) write_layer(json, layer);
  json.end_array();
  json.key("path").begin_array();
  for (const CategoryInMonth& step : scale.path) {
    json.begin_object().key("month").number(step.month).key("users").quantity(step.users);
    json.key("category").text(to_text(step.category)).end_object();
  }
  json.end_array();
  json.key("breaks").begin_array();
  for (const Break& limit : advice.breaks) write_break(json, limit);
  json.end_array();
  if (scale.category_from_range) {
    json.key("low_category").text(to_text(scale.low_category));
    json.key("high_category").text(to_text(scale.high_category));
  }
  json.end_object();
}

}  // namespace scalewright
