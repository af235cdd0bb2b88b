// Candidate designs: patterns of rules/patterns.json whose conditions fit, every component sized to the demand.
// The room's door: draw_blueprints.
#pragma once

#include <string>
#include <vector>

#include "core/scale/scale.hpp"

namespace scalewright {

// One part of a design, sized to the need and not yet to a product: pricing picks the smallest product that holds it.
struct Component {
  std::string id;     // within the blueprint: "server"
  std::string layer;  // "compute"
  std::string name;   // "Application server"
  std::string kind;   // what the price books sell: "server", "managed_postgresql", "load_balancer", …; "" is free
  int count = 1;
  double vcpu = 0;         // needed, of each
  double memory_gib = 0;   // needed, of each
  double storage_gib = 0;  // needed, of each
  double egress_gib_per_month = 0;    // billed through this component
  double requests_per_month = 0;      // for what is billed by request
  double gib_seconds_per_month = 0;   // for what is billed by memory and time
  double vcpu_seconds_per_month = 0;
  double hours_per_month = 730;
  // Uncertainty of the quantities above, as factors around the likely value.
  double low_factor = 1;
  double high_factor = 1;
  std::string why;
};

struct Availability {
  double percent = 0;
  double downtime_minutes_per_month = 0;  // of 43,800
  std::string weakest;                    // the component that fails most
};

struct Blueprint {
  std::string id;
  std::string title;
  std::string pattern;
  Tier tier = Tier::minimal;
  std::vector<Component> components;
  Availability availability;
  double recovery_point_minutes = 0;  // data lost at worst, by its backups
  double recovery_time_minutes = 0;   // until service is back after the worst single failure
  double upkeep_hours_per_month = 0;
  double first_deploy_hours = 0;
  double portability = 0;   // 0 locked in to 1 runs anywhere
  double capacity_vcpu = 0; // what the pattern can grow to without becoming another
  std::vector<std::string> unmet;  // ids of hard needs that it does not meet; empty: a candidate
  std::vector<std::string> because;
};

// All patterns that could serve, fit or not, from simple to complex; those with an empty `unmet` are candidates.
// At least one is always returned.
[[nodiscard]] std::vector<Blueprint> draw_blueprints(const Brief& brief, const Demand& demand, const Scale& scale,
                                                     const RuleBook& rules);

// The design that the reader proposes, drawn with the same sizing; absent when no component was proposed.
[[nodiscard]] std::optional<Blueprint> draw_plan(const Brief& brief, const Demand& demand, const Scale& scale,
                                                 const RuleBook& rules);

}  // namespace scalewright
