// What comes later, what was found, and where all of it comes from.
#include <algorithm>

#include "core/report/facts_text.hpp"
#include "core/report/sections.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

Block path_block(const Material& material) {
  Block table = table_of("Growth", {{"Month", true}, {"Users", true}, {"Category"}});
  for (const CategoryInMonth& step : material.advice.scale.path)
    table.rows.push_back({std::to_string(step.month), range_for_people(step.users),
                          category_title(to_text(step.category), material.rules)});
  return table;
}

Block breaks_block(const std::vector<Break>& breaks) {
  const bool dated = std::any_of(breaks.begin(), breaks.end(), [](const Break& limit) { return limit.month >= 0; });
  std::vector<Column> columns = {{"Users", true}, {"What gives way"}, {"Limit"}, {"What to do then"}};
  if (dated) columns.insert(columns.begin(), {"Month", true});
  Block table = table_of("What gives way, in order", columns);
  for (const Break& limit : breaks) {
    std::vector<std::string> row = {for_people(limit.users), limit.component, limit.limit, limit.then};
    if (dated) row.insert(row.begin(), limit.month >= 0 ? std::to_string(limit.month) : std::string());
    table.rows.push_back(std::move(row));
  }
  return table;
}

Block spike_block(const std::vector<SpikeLimit>& limits) {
  Block table = table_of("When the load comes at once", {{"Times today", true}, {"What gives way"}, {"Limit"}});
  for (const SpikeLimit& limit : limits) {
    table.rows.push_back({for_people(limit.times, 2), limit.component, limit.limit});
  }
  return table;
}

std::string finding_text(const Finding& finding, std::string_view currency) {
  std::string text = capitalised(std::string(to_text(finding.severity))) + ", " + words_of(to_text(finding.kind)) +
                     ": " + sentence(finding.message);
  if (!finding.alternative.empty()) text += " Instead: " + sentence(finding.alternative);
  if (finding.monthly_saving) text += " Saves " + monthly_for_people(*finding.monthly_saving, currency) + ".";
  return text + " [" + finding.id + "]";
}

Block assumptions_block(const Material& material) {
  Block table = table_of("Assumed, because nobody said", {{"Fact"}, {"Value"}, {"Rule"}});
  for (const Fact& fact : material.advice.brief.facts)
    if (fact.source == FactSource::assumed)
      table.rows.push_back({fact_title(fact.id, material.rules), fact_value(fact, material.rules), fact.because});
  return table;
}

// The formulas of the load, each in a line.
std::vector<std::string> formulas(const Demand& demand) {
  std::vector<std::string> lines;
  for (const Explanation& explanation : demand.why)
    lines.push_back(sentence(quantity_title(explanation.result) + " = " + explanation.formula));
  return lines;
}

// What went into the formulas and came from outside of them, each once.
Block coefficients_block(const Demand& demand) {
  Block table = table_of("Coefficients of the load", {{"Coefficient"}, {"Value", true}, {"Unit"}, {"Source"}});
  for (const Explanation& explanation : demand.why) {
    for (const ExplainedInput& input : explanation.inputs) {
      if (input.source.empty()) continue;
      std::vector<std::string> row = {input.name, range_for_people(input.value), input.unit, input.source};
      if (std::find(table.rows.begin(), table.rows.end(), row) == table.rows.end())
        table.rows.push_back(std::move(row));
    }
  }
  return table;
}

void add_once(std::vector<std::string>& items, std::string item) {
  if (!item.empty() && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
}

std::vector<std::string> sources_of(const Material& material) {
  std::vector<std::string> sources;
  if (material.recommended != nullptr) {
    for (const BillLine& line : material.recommended->bill.items)
      add_once(sources, line.source.empty() ? ""
                                            : "Price of " + (line.title.empty() ? line.sku : line.title) +
                                                  (line.as_of.empty() ? "" : ", " + line.as_of) + ": " + line.source);
  }
  for (const Finding& finding : material.advice.findings) add_once(sources, finding.source);
  return sources;
}

// What each further nine asks for, from the decision made anew at each of them.
Block nines_block(const std::vector<AvailabilityStep>& steps) {
  Block table =
      table_of("What each nine costs",
               {{"Availability"}, {"Down at most", true}, {"Design"}, {"A month", true}, {"Upkeep (h)", true}});
  for (const AvailabilityStep& step : steps) {
    table.rows.push_back({percent_for_people(step.percent), time_in_words(step.downtime_minutes_per_month) + " a month",
                          step.reached ? step.title : step.title + ", which does not reach it",
                          step.monthly ? span_for_people(*step.monthly, step.currency) : "no price",
                          for_people(step.upkeep_hours_per_month)});
  }
  return table;
}

}  // namespace

Section growth_and_breaks(const Material& material) {
  const Advice& advice = material.advice;
  Section section{"growth_and_breaks", "Growth, and what gives way first", {}};
  if (advice.scale.path.size() > 1)
    section.blocks.push_back(path_block(material));
  else
    section.blocks.push_back(paragraph("No growth was stated, so there are no dates; limits are given in users."));
  if (!advice.breaks.empty()) section.blocks.push_back(breaks_block(advice.breaks));
  if (!advice.spike.empty()) {
    section.blocks.push_back(spike_block(advice.spike));
    section.blocks.push_back(paragraph(material.rules.decision.spike.then));
  }
  return section;
}

Section findings_section(const Material& material) {
  Section section{"findings", "Findings", {}};
  const std::string currency = material.recommended != nullptr ? material.recommended->bill.currency : "USD";
  std::vector<std::string> items;
  for (const Finding& finding : material.advice.findings) items.push_back(finding_text(finding, currency));
  section.blocks.push_back(items.empty() ? paragraph("Nothing is too much, too little or contradictory.")
                                         : list_of(std::move(items)));
  if (!material.advice.availability_steps.empty())
    section.blocks.push_back(nines_block(material.advice.availability_steps));
  return section;
}

Section assumptions_and_sources(const Material& material) {
  const Advice& advice = material.advice;
  Section section{"assumptions_and_sources", "Assumptions and sources", {}};
  Block assumptions = assumptions_block(material);
  if (!assumptions.rows.empty()) section.blocks.push_back(std::move(assumptions));
  if (advice.demand.known && !advice.demand.why.empty()) {
    section.blocks.push_back(detail(paragraph("How the load was computed:")));
    section.blocks.push_back(detail(list_of(formulas(advice.demand))));
    section.blocks.push_back(detail(coefficients_block(advice.demand)));
  }
  std::vector<std::string> sources = sources_of(material);
  if (!sources.empty()) {
    section.blocks.push_back(detail(paragraph("Sources of prices and findings:")));
    section.blocks.push_back(detail(list_of(std::move(sources))));
  }
  section.blocks.push_back(paragraph("Scalewright " SCALEWRIGHT_VERSION ", rules of " + advice.rules_as_of +
                                     ", sha256 " + advice.rules_hash + "."));
  return section;
}

}  // namespace scalewright
