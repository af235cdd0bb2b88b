// The recommendation, the options beside it, and the bill.
#include <algorithm>

#include "core/report/sections.hpp"
#include "core/result/sort.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {
namespace {

const SizedComponent* size_of(const Bill& bill, const Component& component) {
  for (const SizedComponent& size : bill.sizes)
    if (size.component == component.id) return &size;
  return nullptr;
}

std::string component_name(const Blueprint& blueprint, std::string_view id) {
  for (const Component& component : blueprint.components)
    if (component.id == id) return component.name;
  return std::string(id);
}

void add_list(Section& section, std::string_view lead, const std::vector<std::string>& items) {
  if (items.empty()) return;
  section.blocks.push_back(paragraph(std::string(lead)));
  std::vector<std::string> sentences;
  for (const std::string& item : items) sentences.push_back(sentence(item));
  section.blocks.push_back(list_of(std::move(sentences)));
}

Block components_block(const Option& option) {
  Block table = table_of("Parts", {{"Part"}, {"Count", true}, {"Size"}, {"Why"}});
  for (const Component& component : option.blueprint.components) {
    const SizedComponent* size = size_of(option.bill, component);
    table.rows.push_back({component.name, std::to_string(size != nullptr ? size->count : component.count),
                          size != nullptr ? size->size : std::string(), component.why});
  }
  return table;
}

std::string recommendation_lead(const Option& option) {
  const Blueprint& blueprint = option.blueprint;
  const bool replicated = blueprint.restore_point_minutes > blueprint.recovery_point_minutes;
  std::string text = option_name(option) + ": " + option_cost(option) + ".";
  if (blueprint.first_deploy_hours > 0)
    text += " About " + count_of(blueprint.first_deploy_hours, "hour", "hours") + " until the first deployment.";
  if (blueprint.recovery_point_minutes > 0)
    text += std::string(" At worst, ") + (replicated ? "a failover" : "a restore") + " loses " +
            time_in_words(blueprint.recovery_point_minutes) + " of data";
  if (blueprint.recovery_point_minutes > 0 && blueprint.recovery_time_minutes > 0)
    text += " and takes " + time_in_words(blueprint.recovery_time_minutes);
  if (replicated)
    text += ". What was deleted by mistake comes back from the backup, which is up to " +
            time_in_words(blueprint.restore_point_minutes) + " old";
  return sentence(text);
}

std::string for_and_against(const Option& option) {
  std::string text = option_name(option) + ".";
  if (!option.pros.empty()) text += " For: " + sentence(listed(option.pros));
  if (!option.cons.empty()) text += " Against: " + sentence(listed(option.cons));
  if (!option.meets_need) text += " It does not meet the need.";
  return text;
}

Block comparison(const Material& material) {
  Block table = table_of("Options, the recommended one first", {{"Option"},
                                                                {"A month", true},
                                                                {"Available", true},
                                                                {"Upkeep (h)", true},
                                                                {"vCPU", true},
                                                                {"GiB", true},
                                                                {"Score", true}});
  for (const Option& option : material.advice.options)
    table.rows.push_back({option_name(option), bill_total(option.bill),
                          percent_for_people(option.blueprint.availability.percent),
                          for_people(option.bill.people_hours_per_month), for_people(option.vcpu),
                          for_people(option.memory_gib), for_people(option.score, 2)});
  return table;
}

// What is billed, and what stands behind its price where that is not the provider's own for the place.
std::string product_of(const BillLine& line) {
  std::string product = line.title.empty() ? line.sku : line.title;
  if (line.elsewhere) product += " (price of " + line.region + ")";
  if (line.own == "price" && line.provider != kPeopleProvider) product += " (your price)";
  if (line.own == "quantity") product += " (your quantity)";
  return product;
}

Block bill_lines(const Option& option) {
  const Bill& bill = option.bill;
  std::string caption = bill.provider_title;
  if (!bill.region.empty()) caption += ", " + bill.region;
  if (!bill.as_of.empty()) caption += "; prices of " + bill.as_of + " or newer";
  Block table = table_of(
      caption,
      {{"Part"}, {"Product"}, {"Quantity", true}, {"Unit"}, {"Each, " + bill.currency, true}, {"A month", true}});
  for (const BillLine& line : bill.items)
    table.rows.push_back({component_name(option.blueprint, line.component), product_of(line), for_people(line.quantity),
                          line.unit, for_people(line.unit_price),
                          line.included ? "included" : span_for_people(line.monthly, bill.currency)});
  table.rows.push_back({"Total", "", "", "", "", bill_total(bill)});
  return table;
}

// The complete bills, cheapest first; who lacks a price is named, and why is a detail.
void add_providers(const std::vector<Bill>& bills, Section& section) {
  std::vector<const Bill*> complete;
  std::vector<std::string> lacking;
  Block missing = table_of("What is not priced", {{"Provider"}, {"No sourced price"}});
  for (const Bill& bill : bills) {
    if (bill.unpriced.empty()) {
      complete.push_back(&bill);
    } else {
      lacking.push_back(bill.provider_title);
      missing.rows.push_back({bill.provider_title, listed(bill.unpriced)});
    }
  }
  sort_stably(complete, [](const Bill* a, const Bill* b) { return a->monthly.likely < b->monthly.likely; });
  Block table = table_of("The same design elsewhere",
                         {{"Provider"}, {"A month", true}, {"Likely", true}, {"Region"}, {"Oldest price"}});
  for (const Bill* bill : complete)
    table.rows.push_back({bill->provider_title, bill_total(*bill),
                          money_for_people(bill->monthly.likely, bill->currency), bill->region, bill->as_of});
  if (complete.size() > 1) section.blocks.push_back(std::move(table));
  if (lacking.empty()) return;
  section.blocks.push_back(paragraph("Not all of it is priced at " + joined(lacking) + "."));
  section.blocks.push_back(detail(std::move(missing)));
}

Block strategies_block(const Advice& advice) {
  const std::string& currency = advice.options.front().bill.currency;
  Block table =
      table_of("Ways to pay less a month; they do not add up", {{"What"}, {"Saving", true}, {"Share", true}, {"How"}});
  for (const Strategy& strategy : advice.strategies) {
    table.rows.push_back({strategy.title, money_for_people(strategy.monthly_saving.likely, currency),
                          for_people(strategy.percent, 2) + " %", strategy.how});
  }
  return table;
}

// How the options were weighed, in percent.
std::string weights_sentence(const ScoreWeights& weights) {
  const auto share = [](std::string_view name, double weight) {
    return std::string(name) + " " + for_people(weight * 100, 2) + " %";
  };
  return "Scores are weighed by " +
         joined({share("cost", weights.cost), share("simplicity", weights.simplicity),
                 share("reliability", weights.reliability), share("headroom", weights.headroom),
                 share("time to market", weights.time_to_market), share("portability", weights.portability)}) +
         ".";
}

void add_notes(const Advice& advice, Section& section) {
  const Bill& bill = advice.options.front().bill;
  std::vector<std::string> notes = bill.notes;
  if (!bill.items.empty()) notes.emplace_back("Taxes such as VAT are not included.");
  if (!advice.budget.words.empty()) notes.push_back(advice.budget.words);
  if (!notes.empty()) section.blocks.push_back(list_of(std::move(notes)));
}

void add_effort(const Bill& bill, Section& section) {
  std::string text;
  if (bill.once.micro > 0) text = "Once, at the start: " + money_for_people(bill.once, bill.currency) + ". ";
  const bool billed = std::any_of(bill.items.begin(), bill.items.end(),
                                  [](const BillLine& line) { return line.provider == kPeopleProvider; });
  if (bill.people_hours_per_month > 0)
    text += "Upkeep: " + count_of(bill.people_hours_per_month, "hour", "hours") + " of someone's time a month, " +
            (billed ? "in the bill at your rate." : "which no provider bills.");
  if (!text.empty()) section.blocks.push_back(paragraph(text));
}

}  // namespace

Section recommendation(const Material& material) {
  Section section{"recommendation", "Recommendation", {}};
  if (material.recommended == nullptr) {
    section.blocks.push_back(paragraph("Nothing is recommended: no design meets what was asked for."));
    return section;
  }
  const Option& option = *material.recommended;
  section.blocks.push_back(paragraph(recommendation_lead(option)));
  add_list(section, "For it:", option.pros);
  add_list(section, "Against it:", option.cons);
  add_list(section, "It stays the right choice until:", option.holds_until);
  if (!option.blueprint.components.empty()) section.blocks.push_back(components_block(option));
  return section;
}

Section all_options(const Material& material) {
  Section section{"options", "Options", {}};
  if (material.advice.options.empty()) {
    section.blocks.push_back(paragraph("There is no option to compare."));
    return section;
  }
  section.blocks.push_back(comparison(material));
  section.blocks.push_back(paragraph(weights_sentence(material.advice.weights)));
  std::vector<std::string> others;
  for (const Option& option : material.advice.options)
    if (&option != material.recommended) others.push_back(for_and_against(option));
  if (!others.empty()) section.blocks.push_back(list_of(std::move(others)));
  return section;
}

Section bill_section(const Material& material) {
  Section section{"bill", "Bill", {}};
  if (material.recommended == nullptr) {
    section.blocks.push_back(paragraph("There is nothing to pay for."));
    return section;
  }
  const Option& option = *material.recommended;
  if (option.bill.items.empty() && option.bill.unpriced.empty()) {
    section.blocks.push_back(paragraph("Nothing in this design is billed."));
  } else {
    section.blocks.push_back(bill_lines(option));
    if (!option.bill.unpriced.empty())
      section.blocks.push_back(
          note("There is no total, because a price is missing. " + sentence(listed(option.bill.unpriced))));
  }
  add_notes(material.advice, section);
  add_effort(option.bill, section);
  if (!material.advice.strategies.empty()) section.blocks.push_back(strategies_block(material.advice));
  if (option.bills.size() > 1) add_providers(option.bills, section);
  return section;
}

}  // namespace scalewright
