// The JSON of one option: its parts, capacity, bills, availability and scores.
#include <algorithm>

#include "core/report/advice_json.hpp"

namespace scalewright {
namespace {

const SizedComponent* size_of(const Bill& bill, std::string_view component) {
  const auto found = std::find_if(bill.sizes.begin(), bill.sizes.end(),
                                  [component](const SizedComponent& size) { return size.component == component; });
  return found == bill.sizes.end() ? nullptr : &*found;
}

void number_if_any(JsonWriter& json, std::string_view key, double value) {
  if (value > 0) json.key(key).number(value);
}

// What was chosen at the provider when that is known, otherwise what is needed.
void write_component(JsonWriter& json, const Component& component, const Bill& bill) {
  const SizedComponent* size = size_of(bill, component.id);
  json.begin_object();
  json.key("id").text(component.id);
  json.key("layer").text(component.layer);
  json.key("name").text(component.name);
  if (size != nullptr) text_if_any(json, "size", size->size);
  json.key("count").exact(size != nullptr ? size->count : component.count);
  number_if_any(json, "vcpu", size != nullptr ? size->vcpu : component.vcpu);
  number_if_any(json, "memory_gib", size != nullptr ? size->memory_gib : component.memory_gib);
  number_if_any(json, "storage_gib", size != nullptr ? size->storage_gib : component.storage_gib);
  json.key("why").text(component.why);
  text_if_any(json, "kind", component.kind);
  number_if_any(json, "upkeep_hours_per_month", component.upkeep_hours_per_month);
  json.end_object();
}

void write_line(JsonWriter& json, const BillLine& line) {
  json.begin_object();
  json.key("component").text(line.component);
  json.key("provider").text(line.provider);
  json.key("sku").text(line.sku);
  json.key("quantity").number(line.quantity);
  json.key("unit").text(line.unit);
  json.key("unit_price").number(line.unit_price);
  json.key("monthly").money_range(line.monthly);
  json.key("source").text(line.source);
  text_if_any(json, "title", line.title);
  text_if_any(json, "region", line.region);
  text_if_any(json, "as_of", line.as_of);
  text_if_any(json, "confidence", line.confidence);
  json.key("included").flag(line.included);
  if (line.elsewhere) json.key("elsewhere").flag(true);
  text_if_any(json, "own", line.own);
  number_if_any(json, "discount_percent", line.discount_percent);
  json.end_object();
}

// A bill that lacks a price has no total: the sum of what is priced would pass for one.
void write_total(JsonWriter& json, const Bill& bill) {
  if (bill.unpriced.empty()) json.key("monthly").money_range(bill.monthly);
}

// The sum of what is priced, under a name that nobody takes for the total: it costs at least that.
void write_at_least(JsonWriter& json, const Bill& bill) {
  if (!bill.unpriced.empty() && bill.monthly.likely > Money{}) json.key("at_least").money_range(bill.monthly);
}

void write_cost(JsonWriter& json, const Bill& bill) {
  json.key("cost").begin_object();
  json.key("currency").text(bill.currency);
  write_total(json, bill);
  json.key("once").money_range(MoneyRange::exactly(bill.once));
  json.key("people_hours_per_month").quantity(Ratio::exactly(bill.people_hours_per_month));
  text_if_any(json, "as_of", bill.as_of);
  json.key("items").begin_array();
  for (const BillLine& line : bill.items) write_line(json, line);
  json.end_array();
  text_if_any(json, "provider", bill.provider);
  text_if_any(json, "provider_title", bill.provider_title);
  text_if_any(json, "region", bill.region);
  json.key("unpriced").texts(bill.unpriced);
  write_at_least(json, bill);
  json.key("notes").texts(bill.notes);
  json.end_object();
}

void write_bills(JsonWriter& json, const std::vector<Bill>& bills) {
  json.key("bills").begin_array();
  for (const Bill& bill : bills) {
    json.begin_object();
    json.key("provider").text(bill.provider);
    json.key("currency").text(bill.currency);
    write_total(json, bill);
    text_if_any(json, "as_of", bill.as_of);
    json.key("unpriced").texts(bill.unpriced);
    json.key("title").text(bill.provider_title);
    text_if_any(json, "region", bill.region);
    write_at_least(json, bill);
    json.key("notes").texts(bill.notes);
    json.end_object();
  }
  json.end_array();
}

void write_scores(JsonWriter& json, const Option& option) {
  json.key("score").number(option.score);
  json.key("scores").begin_object();
  json.key("cost").number(option.scores.cost);
  json.key("simplicity").number(option.scores.simplicity);
  json.key("reliability").number(option.scores.reliability);
  json.key("headroom").number(option.scores.headroom);
  json.key("time_to_market").number(option.scores.time_to_market);
  json.key("portability").number(option.scores.portability);
  json.end_object();
}

void write_capacity(JsonWriter& json, const Option& option) {
  json.key("capacity").begin_object();
  json.key("vcpu").quantity(VirtualCpus::exactly(option.vcpu));
  json.key("memory_gib").quantity(Gibibytes::exactly(option.memory_gib));
  json.key("storage_gib").quantity(Gibibytes::exactly(option.storage_gib));
  json.end_object();
}

void write_availability(JsonWriter& json, const Availability& availability) {
  json.key("availability").begin_object();
  json.key("percent").number(availability.percent);
  json.key("downtime_minutes_per_month").number(availability.downtime_minutes_per_month);
  text_if_any(json, "weakest", availability.weakest);
  json.end_object();
}

void write_availability_parts(JsonWriter& json, const std::vector<AvailabilityPart>& parts) {
  json.key("availability_why").begin_array();
  for (const AvailabilityPart& part : parts) {
    json.begin_object();
    json.key("part").text(part.part);
    text_if_any(json, "service_level", part.service_level);
    json.key("percent").number(part.percent);
    json.key("copies").number(part.copies);
    json.key("faults_per_year").number(part.faults_per_year);
    json.key("repair_minutes").number(part.repair_minutes);
    json.key("failover_minutes").number(part.failover_minutes);
    json.key("downtime_minutes_per_month").number(part.downtime_minutes_per_month);
    text_if_any(json, "source", part.source);
    json.end_object();
  }
  json.end_array();
}

// What the contract does not name.
void write_additions(JsonWriter& json, const Option& option) {
  const Blueprint& blueprint = option.blueprint;
  json.key("meets_need").flag(option.meets_need);
  json.key("unmet").texts(blueprint.unmet);
  number_if_any(json, "users_until", option.users_until);
  number_if_any(json, "headroom", option.headroom);
  json.key("recovery_point_minutes").number(blueprint.recovery_point_minutes);
  json.key("recovery_time_minutes").number(blueprint.recovery_time_minutes);
  json.key("first_deploy_hours").number(blueprint.first_deploy_hours);
  json.key("because").texts(blueprint.because);
  write_bills(json, option.bills);
  write_availability_parts(json, blueprint.availability.parts);
}

}  // namespace

void write_option(JsonWriter& json, const Option& option) {
  const Blueprint& blueprint = option.blueprint;
  json.begin_object();
  json.key("id").text(blueprint.id);
  json.key("title").text(blueprint.title);
  json.key("pattern").text(blueprint.pattern);
  json.key("complexity").text(to_text(blueprint.tier));
  json.key("components").begin_array();
  for (const Component& component : blueprint.components) write_component(json, component, option.bill);
  json.end_array();
  write_capacity(json, option);
  write_cost(json, option.bill);
  write_availability(json, blueprint.availability);
  write_scores(json, option);
  json.key("pros").texts(option.pros).key("cons").texts(option.cons).key("holds_until").texts(option.holds_until);
  write_additions(json, option);
  json.end_object();
}

}  // namespace scalewright
