#include "core/brief/stated_json.hpp"

#include <array>

#include "core/units/format.hpp"

namespace scalewright {

std::string_view to_text(UserKind kind) {
  static constexpr std::array<std::string_view, 6> kNames = {"total",   "registered", "daily",
                                                             "monthly", "concurrent", "devices"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_text(RatePeriod period) {
  static constexpr std::array<std::string_view, 8> kNames = {"",    "second", "minute", "hour",
                                                             "day", "week",   "month",  "year"};
  return kNames[static_cast<std::size_t>(period)];
}

namespace {

// The values hold canonical words and numbers only; quotes and backslashes are escaped all the same.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

class Object {
 public:
  void raw(std::string_view key, std::string_view value) {
    text_ += text_.size() > 1 ? "," : "";
    text_ += quoted(key);
    text_ += ':';
    text_ += value;
  }
  void number(std::string_view key, double value) { raw(key, json_number(value)); }
  void number(std::string_view key, const std::optional<double>& value) {
    if (value) number(key, *value);
  }
  void number(std::string_view key, const std::optional<NumberStatement>& statement) {
    if (statement) number(key, statement->value);
  }
  void end_of_range(std::string_view key, const std::optional<double>& value) {
    raw(key, value ? json_number(*value) : "null");
  }
  void text(std::string_view key, std::string_view value) { raw(key, quoted(value)); }
  void text(std::string_view key, const std::optional<WordStatement>& statement) {
    if (statement) text(key, statement->value);
  }
  void flag(std::string_view key, bool value) {
    if (value) raw(key, "true");
  }
  void list(std::string_view key, const std::vector<WordStatement>& words) {
    if (words.empty()) return;
    std::string items = "[";
    for (const WordStatement& word : words) items += (items.size() > 1 ? "," : "") + quoted(word.value);
    raw(key, items + "]");
  }
  [[nodiscard]] std::string done() const { return text_ + "}"; }

 private:
  std::string text_ = "{";
};

void add_range(Object& object, const CountRange& count) {
  object.end_of_range("low", count.low);
  object.end_of_range("high", count.high);
}

void add_marks(Object& object, const CountRange& count) {
  object.flag("vague", count.vague);
  object.flag("derived", count.derived);
  object.flag("at_peak", count.at_peak);
  object.flag("exclusive", count.exclusive);
}

std::string users_json(const UserStatement& users) {
  Object object;
  add_range(object, users.count);
  object.text("kind", to_text(users.kind));
  add_marks(object, users.count);
  return object.done();
}

std::string requests_json(const RequestStatement& requests) {
  Object object;
  add_range(object, requests.count);
  object.raw("per", requests.per == RatePeriod::none ? "null" : quoted(to_text(requests.per)));
  if (!requests.unit.empty()) object.text("unit", requests.unit);
  add_marks(object, requests.count);
  return object.done();
}

std::string growth_json(const GrowthStatement& growth) {
  Object object;
  object.number("target_users", growth.target_users);
  object.number("target_tenants", growth.target_tenants);
  object.number("factor", growth.factor);
  object.number("percent_per_month", growth.percent_per_month);
  object.number("users_per_month", growth.users_per_month);
  object.number("tenants_per_month", growth.tenants_per_month);
  object.number("horizon_months", growth.horizon_months);
  object.flag("vague", growth.vague);
  object.flag("derived", growth.derived);
  return object.done();
}

template <class Items, class Write>
void add_objects(Object& object, std::string_view key, const Items& items, Write write) {
  if (items.empty()) return;
  std::string list = "[";
  for (const auto& item : items) list += (list.size() > 1 ? "," : "") + write(item);
  object.raw(key, list + "]");
}

void add_load(Object& object, const Stated& stated) {
  if (stated.users) object.raw("users", users_json(*stated.users));
  if (stated.requests) object.raw("requests", requests_json(*stated.requests));
  if (stated.growth) object.raw("growth", growth_json(*stated.growth));
  object.number("peak_factor", stated.peak_factor);
  object.number("availability_percent", stated.availability_percent);
  object.number("rto_minutes", stated.rto_minutes);
  object.number("rpo_minutes", stated.rpo_minutes);
  object.number("latency_ms_p95", stated.latency_ms_p95);
  object.number("data_gib", stated.data_gib);
  object.number("data_growth_gib_per_month", stated.data_growth_gib_per_month);
}

void add_budget(Object& object, const Stated& stated) {
  if (!stated.budget) return;
  Object budget;
  budget.end_of_range("low", stated.budget->low);
  budget.end_of_range("high", stated.budget->high);
  budget.flag("derived", stated.budget->derived);
  object.raw("budget_usd_per_month", budget.done());
}

void add_character(Object& object, const Stated& stated) {
  object.number("team_size", stated.team_size);
  object.text("ops_experience", stated.ops_experience);
  object.text("stage", stated.stage);
  object.text("domain", stated.domain);
  object.list("regions", stated.regions);
  object.list("compliance", stated.compliance);
  object.list("proposed_components", stated.proposed_components);
  object.list("rejected_components", stated.rejected_components);
  if (stated.providers.size() == 1) object.text("provider", stated.providers.front().value);
  if (stated.providers.size() > 1) object.list("provider", stated.providers);
  object.list("stack", stated.stack);
  object.text("data_sensitivity", stated.data_sensitivity);
}

void add_further(Object& object, const Stated& stated) {
  object.list("asked_components", stated.asked_components);
  object.number("current_spend_per_month", stated.current_spend_per_month);
  const std::string& currency = stated.budget ? stated.budget->currency : stated.spend_currency;
  const bool money = stated.budget || stated.current_spend_per_month;
  if (money && currency != "USD") object.text("budget_currency", currency);
  object.flag("budget_unlimited", stated.budget_unlimited);
  add_objects(object, "users_also", stated.users_also, users_json);
  if (stated.requests_peak) object.raw("requests_peak", requests_json(*stated.requests_peak));
  add_objects(object, "requests_also", stated.requests_also, requests_json);
  add_objects(object, "growth_also", stated.growth_also, growth_json);
  object.number("latency_ms_p99", stated.latency_ms_p99);
  object.number("retention_months", stated.retention_months);
  object.list("domain_also", stated.domain_also);
}

}  // namespace

std::string stated_json(const Stated& stated) {
  Object object;
  add_load(object, stated);
  add_budget(object, stated);
  add_character(object, stated);
  add_further(object, stated);
  return object.done();
}

}  // namespace scalewright
