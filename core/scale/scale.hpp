// Demand and facts, judged: the category, the envelope that it justifies, the need, and how sure that is.
// The room's door: judge_scale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/demand/demand.hpp"

namespace scalewright {

enum class Category : std::uint8_t { mvp, small, medium, large, enterprise, unclear };
enum class Tier : std::uint8_t { minimal, simple, moderate, complex, enterprise };
[[nodiscard]] std::string_view to_text(Category category);  // "mvp"
[[nodiscard]] std::string_view to_text(Tier tier);          // "minimal"

// How much infrastructure a layer holds: 0 none, 1 minimal … 5 enterprise; the axis of the fit chart.
struct LayerFit {
  std::string layer;                // "compute"
  std::string title;                // "Compute"
  std::vector<std::string> needed;  // component titles
  std::vector<std::string> envelope;
  std::vector<std::string> planned;  // as the reader named them
  int need_level = 0;
  int envelope_level = 0;
  std::optional<int> plan_level;     // absent: the reader said nothing about this layer
  std::vector<std::string> because;  // ids of the need rules and exceptions that decided
};

struct CategoryInMonth {
  int month = 0;
  Users users;
  Category category = Category::unclear;
};

struct Scale {
  Category category = Category::unclear;
  Tier complexity = Tier::minimal;         // the envelope: the tier of the category
  Tier needed_complexity = Tier::minimal;  // the least that meets demand and constraints
  double confidence = 0;                   // 0 to 1
  std::vector<std::string> because;        // sentences
  std::vector<LayerFit> layers;
  std::vector<CategoryInMonth> path;  // month 0, then each month in which the category changes, then the last
  bool category_from_range = false;   // both ends of a range stand in different categories
  Category low_category = Category::unclear;
  Category high_category = Category::unclear;
};

// The facts of the brief with the figures of the demand added (vcpu, memory_gib, database_qps, storage_gib,
// egress_gib_per_month, peak_rps, requests_per_day), for conditions of the rules that speak of both. On top of `facts`,
// which must outlive it.
[[nodiscard]] FactTable facts_with_demand(const FactTable& facts, const Demand& demand);

// Without explaining, for what is only compared: the category and the envelope alone, and of the brief only its table
// is read.
[[nodiscard]] Scale judge_scale(const Brief& brief, const Demand& demand, const RuleBook& rules,
                                Explaining explaining = Explaining::yes);

// The category of one pair of signals; the larger decides. Absent signals do not count; both absent is unclear.
[[nodiscard]] Category categorise(std::optional<double> users, std::optional<double> requests_per_day,
                                  const RuleBook& rules);

}  // namespace scalewright
