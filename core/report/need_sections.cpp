// What was understood, and what it needs.
#include <algorithm>

#include "core/report/facts_text.hpp"
#include "core/report/sections.hpp"
#include "core/report/utf.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

constexpr std::size_t kQuoteColumns = 400;
constexpr std::size_t kWordsColumns = 60;
constexpr std::string_view kBudget = "budget_usd_per_month";
constexpr std::string_view kBudgetCurrency = "budget_currency";
constexpr double kMostMoney = 1e12;

std::string quoted(std::string_view text, std::size_t most) {
  return "“" + one_line(text, most) + "”";
}

std::string_view words_said(const Brief& brief, const Span& span) {
  const std::string_view text = brief.text;
  if (span.begin >= text.size() || span.end <= span.begin) return {};
  return text.substr(span.begin, span.end - span.begin);
}

std::string_view how_known(FactSource source) {
  switch (source) {
    case FactSource::stated:
      return "you said";
    case FactSource::answered:
      return "you answered";
    case FactSource::inferred:
      return "inferred";
    case FactSource::assumed:
      return "assumed";
  }
  return {};
}

Block opening(const Brief& brief) {
  if (one_line(brief.text, 2).empty())
    return paragraph("Nothing was written, so what follows rests on answers and assumptions alone.");
  return paragraph(quoted(brief.text, kQuoteColumns));
}

// A budget is money of the currency that was said with it, which then needs no row of its own.
std::string value_in_context(const Fact& fact, const Material& material) {
  const FactTable& facts = material.advice.brief.table;
  const double most = fact.value.number.high;
  if (fact.id != kBudget || !(most < kMostMoney)) return fact_value(fact, material.rules);
  const std::string_view said = facts.text(kBudgetCurrency);
  const auto money = [](double units) { return Money{static_cast<std::int64_t>(units * 1e6 + 0.5)}; };
  const MoneyRange range{money(fact.value.number.low), money(fact.value.number.likely), money(most)};
  return span_for_people(range, said.empty() ? "USD" : said) + " a month";
}

void add_facts(const Material& material, Section& section) {
  const Brief& brief = material.advice.brief;
  Block table = table_of("Taken as known", {{"Fact"}, {"Value"}, {"How known"}, {"Words"}});
  for (const Fact& fact : brief.facts) {
    const FactKind* kind = find_kind(material.rules.facts, fact.id);
    if (fact.source == FactSource::assumed || (kind != nullptr && kind->is_part)) continue;
    const std::string_view said = fact.span ? words_said(brief, *fact.span) : std::string_view();
    table.rows.push_back({fact_title(fact.id, material.rules), value_in_context(fact, material),
                          std::string(how_known(fact.source)),
                          said.empty() ? std::string() : quoted(said, kWordsColumns)});
  }
  section.blocks.push_back(table.rows.empty() ? paragraph("No fact could be read from it.") : std::move(table));
}

void add_unread(const Brief& brief, Section& section) {
  for (const Contradiction& contradiction : brief.contradictions)
    section.blocks.push_back(note("Contradiction: " + sentence(contradiction.message)));
  if (!brief.ignored.empty()) {
    std::vector<std::string> items;
    for (const Ignored& ignored : brief.ignored)
      items.push_back(quoted(ignored.text, kWordsColumns) + ": " + sentence(ignored.why));
    section.blocks.push_back(paragraph("Numbers that were seen and not used:"));
    section.blocks.push_back(list_of(std::move(items)));
  }
  if (brief.repaired) section.blocks.push_back(note("Bytes that are not UTF-8 text are read as U+FFFD."));
}

template <class Unit>
void add_quantity(Block& table, std::string_view id, const Quantity<Unit>& q) {
  table.rows.push_back({quantity_title(id), for_people(q.low), for_people(q.likely), for_people(q.high)});
}

Block demand_block(const Demand& demand) {
  if (!demand.known) return paragraph("Neither users nor requests are known, so no load is computed from them.");
  Block table = table_of("Load", {{"Quantity"}, {"Low", true}, {"Likely", true}, {"High", true}});
  if (demand.users.high > 0) add_quantity(table, "users", demand.users);
  add_quantity(table, "requests_per_day", demand.requests_per_day);
  add_quantity(table, "average_rps", demand.average_rps);
  add_quantity(table, "peak_rps", demand.peak_rps);
  add_quantity(table, "concurrent_requests", demand.concurrent_requests);
  add_quantity(table, "vcpu", demand.vcpu);
  add_quantity(table, "memory_gib", demand.memory_gib);
  add_quantity(table, "database_qps", demand.database_qps);
  add_quantity(table, "storage_gib", demand.storage_gib);
  add_quantity(table, "egress_gib_per_month", demand.egress_gib_per_month);
  return table;
}

std::string or_none(const std::vector<std::string>& names) {
  return names.empty() ? "nothing" : listed(names);
}

Block layers_block(const std::vector<LayerFit>& layers) {
  const bool planned =
      std::any_of(layers.begin(), layers.end(), [](const LayerFit& layer) { return !layer.planned.empty(); });
  std::vector<Column> columns = {{"Layer"}, {"Needed"}, {"Most that this scale justifies"}};
  if (planned) columns.push_back({"Your plan"});
  Block table = table_of("Need and envelope, layer by layer", columns);
  for (const LayerFit& layer : layers) {
    std::vector<std::string> row = {layer.title, or_none(layer.needed), or_none(layer.envelope)};
    if (planned) row.push_back(listed(layer.planned));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string verdict(const Material& material) {
  const Scale& scale = material.advice.scale;
  const RuleBook& rules = material.rules;
  std::string text = scale_sentence(scale, rules);
  if (scale.category_from_range)
    text += " The low end of what was said is " + category_title(to_text(scale.low_category), rules) +
            ", the high end " + category_title(to_text(scale.high_category), rules) + ".";
  return text + " Confidence " + for_people(scale.confidence * 100, 2) + " %.";
}

}  // namespace

Section what_was_understood(const Material& material) {
  const Brief& brief = material.advice.brief;
  Section section{"what_was_understood", "What was understood", {opening(brief)}};
  add_facts(material, section);
  add_unread(brief, section);
  return section;
}

Section scale_and_need(const Material& material) {
  const Scale& scale = material.advice.scale;
  Section section{"scale_and_need", "Scale and need", {paragraph(verdict(material))}};
  if (!scale.because.empty()) section.blocks.push_back(list_of(scale.because));
  section.blocks.push_back(demand_block(material.advice.demand));
  if (!scale.layers.empty()) section.blocks.push_back(layers_block(scale.layers));
  return section;
}

}  // namespace scalewright
