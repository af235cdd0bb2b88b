#include "core/scale/scale.hpp"

#include <algorithm>

#include "core/scale/layers.hpp"
#include "core/units/format.hpp"

namespace scalewright {

namespace {

using End = double Ratio::*;

std::optional<double> end_of(const std::optional<Ratio>& range, End end) {
  return range ? std::optional<double>((*range).*end) : std::nullopt;
}

Category category_at(const FactTable& facts, End end, const RuleBook& rules) {
  return categorise(end_of(facts.number("users"), end), end_of(facts.number("requests_per_day"), end), rules);
}

// Two neighbouring categories are decided by the upper one; a range over three or more is not decided.
void set_category(Scale& scale, const FactTable& facts, const RuleBook& rules) {
  scale.low_category = category_at(facts, &Ratio::low, rules);
  scale.high_category = category_at(facts, &Ratio::high, rules);
  scale.category_from_range = scale.low_category != scale.high_category;
  const int distance = static_cast<int>(scale.high_category) - static_cast<int>(scale.low_category);
  scale.category = distance <= 1 ? scale.high_category : Category::unclear;
  const Category widest = scale.high_category;
  scale.complexity = widest == Category::unclear ? Tier::minimal : static_cast<Tier>(widest);
}

bool near_a_boundary(double value, double bound, double share) {
  return value >= bound * (1 - share) && value <= bound * (1 + share);
}

double confidence_of(const Scale& scale, const Brief& brief, const RuleBook& rules) {
  const ConfidenceRules& confidence = rules.scale.confidence;
  const std::optional<Ratio> users = brief.table.number("users");
  if (scale.category == Category::unclear) return confidence.unclear;
  if (scale.category_from_range) return confidence.from_range_in_two_categories;
  if (users && users->low < users->high) return confidence.from_range_in_one_category;
  double value = users ? confidence.stated_exactly : confidence.from_requests_only;
  if (brief.stated.users && brief.stated.users->count.vague) value = confidence.stated_vaguely;
  const std::size_t index = static_cast<std::size_t>(scale.category);
  const CategoryRule& rule = rules.scale.categories[index];
  const bool near_upper = users && near_a_boundary(users->likely, rule.users_up_to, confidence.near_boundary_share);
  const bool near_lower =
      users && index > 0 &&
      near_a_boundary(users->likely, rules.scale.categories[index - 1].users_up_to, confidence.near_boundary_share);
  return near_upper || near_lower ? value * confidence.near_boundary_factor : value;
}

std::string signal_sentence(std::string_view what, const Ratio& range) {
  std::string sentence = for_people(range.low);
  if (range.low < range.high) sentence += "–" + for_people(range.high);
  return sentence + " " + std::string(what);
}

std::string bounds_sentence(const CategoryRule& rule, const CategoryRule& before) {
  if (rule.id == "enterprise") {
    return "Enterprise starts above " + for_people(before.users_up_to) + " users or " +
           for_people(before.requests_per_day_up_to) + " requests a day";
  }
  return rule.title + " reaches to " + for_people(rule.users_up_to) + " users and " +
         for_people(rule.requests_per_day_up_to) + " requests a day";
}

std::vector<std::string> reasons(const Scale& scale, const FactTable& facts, const RuleBook& rules) {
  const std::optional<Ratio> users = facts.number("users");
  const std::optional<Ratio> requests = facts.number("requests_per_day");
  if (!users && !requests) return {"Neither users nor requests are known"};
  std::vector<std::string> sentences;
  const std::vector<CategoryRule>& categories = rules.scale.categories;
  std::string signals;
  if (users) signals = signal_sentence("users", *users);
  if (requests) signals += (users ? " and " : "") + signal_sentence("requests a day", *requests);
  if (scale.category == Category::unclear) {
    sentences.push_back(signals + ": from " + categories[static_cast<std::size_t>(scale.low_category)].title + " to " +
                        categories[static_cast<std::size_t>(scale.high_category)].title +
                        ", too far apart to call it one");
    return sentences;
  }
  const std::size_t index = static_cast<std::size_t>(scale.category);
  sentences.push_back(signals + ": " + bounds_sentence(categories[index], categories[index > 0 ? index - 1 : 0]));
  if (users && requests) sentences.push_back("The larger of the two signals decides");
  if (scale.category_from_range) sentences.push_back("The upper end of the range decides");
  return sentences;
}

// Requests that were stated grow with the users; a path of categories needs both.
std::vector<CategoryInMonth> category_path(const FactTable& facts, const RuleBook& rules) {
  std::vector<CategoryInMonth> path;
  const std::vector<UsersInMonth> months = users_over_time(facts);
  for (const UsersInMonth& month : months) {
    const FactTable then = month.month == 0 ? FactTable::on_top_of(facts) : facts_with_users(facts, month.users);
    const Category category = category_at(then, &Ratio::likely, rules);
    const bool last = &month == &months.back();
    if (path.empty() || path.back().category != category || last) path.push_back({month.month, month.users, category});
  }
  return path;
}

}  // namespace

FactTable facts_with_demand(const FactTable& facts, const Demand& demand) {
  FactTable all = FactTable::on_top_of(facts);
  if (!demand.known) return all;
  const auto set = [&all](std::string_view id, const auto& quantity) {
    all.set(id, FactValue::of(Ratio{quantity.low, quantity.likely, quantity.high}));
  };
  set("requests_per_day", demand.requests_per_day);
  set("peak_rps", demand.peak_rps);
  set("vcpu", demand.vcpu);
  set("memory_gib", demand.memory_gib);
  set("database_qps", demand.database_qps);
  set("storage_gib", demand.storage_gib);
  set("egress_gib_per_month", demand.egress_gib_per_month);
  const auto& egress = demand.egress_gib_per_month;
  const double files = demand.static_share;
  all.set("static_egress_gib_per_month",
          FactValue::of(Ratio{files * egress.low, files * egress.likely, files * egress.high}));
  return all;
}

Scale judge_scale(const Brief& brief, const Demand& demand, const RuleBook& rules, Explaining explaining) {
  Scale scale;
  if (demand.beyond.empty()) set_category(scale, brief.table, rules);
  if (explaining == Explaining::no) return scale;
  scale.layers = fit_layers(facts_with_demand(brief.table, demand), scale.complexity, rules);
  scale.needed_complexity = needed_tier(scale.layers, rules);
  scale.confidence = confidence_of(scale, brief, rules);
  if (!demand.beyond.empty()) return scale;
  scale.because = reasons(scale, brief.table, rules);
  scale.path = category_path(brief.table, rules);
  return scale;
}

}  // namespace scalewright
