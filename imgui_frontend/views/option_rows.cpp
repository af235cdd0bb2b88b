#include "imgui_frontend/views/option_rows.hpp"

#include <algorithm>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui {
namespace {

using Cell = OptionCell;

Cell cost(const Model&, const Option& option) {
  const Bill& bill = option.bill;
  if (bill.unpriced.empty()) return {words::total(bill), words::spread(bill.monthly, bill.currency), {}};
  if (bill.monthly.likely > Money{}) return {words::at_least(bill), {}, {}};
  return {{}, std::string(words::kNoPrice), {}};
}

Cell why_cost(const Model&, const Option& option) {
  const Bill& bill = option.bill;
  Cell why;
  for (const BillLine& line : bill.items) {
    if (line.monthly.likely > Money{})
      why.lines.push_back((line.title.empty() ? line.sku : line.title) + ": " +
                          money_for_people(line.monthly.likely, bill.currency));
  }
  return why;
}

Cell provider(const Model&, const Option& option) {
  return {option.bill.provider_title, {}, {}};
}

Cell why_provider(const Model&, const Option& option) {
  Cell why;
  for (const Bill& bill : option.bills) {
    if (bill.unpriced.empty()) why.lines.push_back(bill.provider_title + ": " + words::total(bill));
  }
  return why;
}

Cell upkeep(const Model&, const Option& option) {
  return {words::hours(option.blueprint.upkeep_hours_per_month), {}, {}};
}

Cell why_upkeep(const Model&, const Option& option) {
  Cell why;
  for (const Component& component : option.blueprint.components) {
    if (component.upkeep_hours_per_month > 0)
      why.lines.push_back(component.name + ": " + words::hours(component.upkeep_hours_per_month));
  }
  return why;
}

Cell availability(const Model&, const Option& option) {
  const Availability& all = option.blueprint.availability;
  return {percent_for_people(all.percent), words::downtime(all.downtime_minutes_per_month), {}};
}

Cell why_availability(const Model&, const Option& option) {
  Cell why;
  for (const AvailabilityPart& part : option.blueprint.availability.parts) {
    why.lines.push_back(words::availability_of_part(part));
  }
  return why;
}

Cell capacity(const Model&, const Option& option) {
  return {words::capacity(option), {}, {}};
}

Cell why_capacity(const Model&, const Option& option) {
  Cell why;
  for (const SizedComponent& sized : option.bill.sizes) {
    if (sized.vcpu <= 0) continue;
    for (const Component& component : option.blueprint.components) {
      if (component.id == sized.component) why.lines.push_back(component.name + ": " + words::sized(sized));
    }
  }
  return why;
}

Cell headroom(const Model&, const Option& option) {
  return {words::headroom(option.headroom), words::until_users(option.users_until), {}};
}

Cell why_headroom(const Model&, const Option& option) {
  if (option.users_until <= 0) return {};
  return {{}, {}, {std::string(words::kHeadroomWhy)}};
}

Cell first_deploy(const Model&, const Option& option) {
  return {words::working_time(option.blueprint.first_deploy_hours), {}, {}};
}

Cell why_first_deploy(const Model& model, const Option& option) {
  const Pattern* pattern = model.rules.patterns.find(option.blueprint.pattern);
  if (pattern == nullptr) return {};
  return {{}, {}, {words::of_pattern(option.blueprint.pattern, pattern->source)}};
}

Cell pros(const Model&, const Option& option) {
  return {{}, {}, option.pros};
}

Cell cons(const Model&, const Option& option) {
  return {{}, {}, option.cons};
}

Cell why_differences(const Model& model, const Option& option) {
  const std::vector<Option>& options = model.advice->options;
  if (options.size() < 2) return {};
  const Option& other = options[&option == &options.front() ? 1 : 0];
  return {{}, {}, {words::differences_from(other.blueprint.title, model.rules.decision)}};
}

Cell holds_until(const Model& model, const Option& option) {
  if (model.provisional) return {std::string(words::kComputing), {}, {}};
  return {{}, {}, option.holds_until};
}

Cell why_holds_until(const Model&, const Option&) {
  return {{}, {}, {std::string(words::kHoldsUntilWhy)}};
}

struct Said {
  std::string_view id, title;
  Cell (*cell)(const Model&, const Option&);
  Cell (*why)(const Model&, const Option&);
};

constexpr Said kRows[] = {
    {"cost", words::kCost, cost, why_cost},
    {"provider", words::kProvider, provider, why_provider},
    {"upkeep", words::kUpkeep, upkeep, why_upkeep},
    {"availability", words::kAvailability, availability, why_availability},
    {"capacity", words::kCapacity, capacity, why_capacity},
    {"headroom", words::kHeadroom, headroom, why_headroom},
    {"deploy", words::kFirstDeploy, first_deploy, why_first_deploy},
    {"pros", words::kPros, pros, why_differences},
    {"cons", words::kCons, cons, why_differences},
    {"holds_until", words::kHoldsUntil, holds_until, why_holds_until},
};

bool say_nothing(const std::vector<Cell>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.is_empty(); });
}

}  // namespace

std::vector<OptionRow> option_rows(const Model& model) {
  std::vector<OptionRow> rows;
  for (const Said& said : kRows) {
    OptionRow row{said.id, said.title, {}, {}};
    for (const Option& option : model.advice->options) {
      row.cells.push_back(said.cell(model, option));
      row.why.push_back(said.why(model, option));
    }
    if (say_nothing(row.cells)) continue;
    if (say_nothing(row.why)) row.why.clear();
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string spoken(const OptionCell& cell) {
  std::string all = cell.strong;
  if (!cell.dim.empty()) all += (all.empty() ? "" : " ") + cell.dim;
  for (const std::string& line : cell.lines) all += (all.empty() ? "" : " ") + sentence(line);
  return all.empty() ? std::string(words::kNothing) : all;
}

}  // namespace scalewright::ui
