// Candidate designs: patterns of rules/patterns.json whose conditions fit, every component sized to the demand.
// The room's door: draw_blueprints, draw_candidates, draw_plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scale/scale.hpp"

namespace scalewright {

// What a component takes of the demand: the shares of its rule, and the machines of one site that carry them, spare
// ones and standbys left aside.
struct Carries {
  double application = 0, database = 0, cache = 0;
  double database_storage = 0, file_storage = 0;
  int machines = 1;
};

// One part of a design, sized to the need and not yet to a product: pricing picks the smallest product that holds it.
struct Component {
  std::string id;     // within the blueprint: "server"
  std::string layer;  // "compute"
  std::string name;   // "Application server"
  std::string kind;   // what the price books sell: "server", "managed_postgresql", "load_balancer", …; "" is free
  int count = 1;
  int machines = 1;        // behind one of it: 2 for a database with a standby; 0 when it is no machine
  double vcpu = 0;         // needed, of each
  double memory_gib = 0;   // needed, of each
  double storage_gib = 0;  // needed, of each
  // Of all of them together:
  double egress_gib_per_month = 0;   // billed through this component
  double requests_per_month = 0;     // for what is billed by request
  double gib_seconds_per_month = 0;  // for what is billed by memory and time
  double vcpu_seconds_per_month = 0;
  double hours_per_month = 730;       // of each
  double upkeep_hours_per_month = 0;  // of somebody's time, for all of them
  // Uncertainty as factors around the likely value: of vCPU and memory where it has any, else of storage, egress and
  // requests.
  double low_factor = 1;
  double high_factor = 1;
  Carries carries;
  std::string why;
};

// One part of the chain that has to work, and how the time that it fails comes about.
struct AvailabilityPart {
  std::string part;           // "Database"
  std::string service_level;  // "a managed database"; what its percent is of
  double percent = 100;       // of one copy, without anybody's hand
  int copies = 1;
  double faults_per_year = 0;  // of one copy, each with the time of repair, or of the failover where there are copies
  double repair_minutes = 0, failover_minutes = 0;
  double downtime_minutes_per_month = 0;  // that the part causes
  std::string source;
};

struct Availability {
  double percent = 0;
  double downtime_minutes_per_month = 0;  // of 43,800
  std::string weakest;                    // the component that fails most
  std::vector<AvailabilityPart> parts;    // in series; empty where nobody asked for explanations
};

// What a design does not meet, in `unmet`; each id at most once, in this order:
//   "too_much"             it makes no sense at this size; dropped from the simplest that is nothing
//                        else, when no other design reaches what was asked
//   "too_much_at_stake"    too many people or too much money hang on one machine
//   "beyond_limits"        the load or the data outgrow it
//   "wrong_kind"           it cannot do this kind of work: functions and open connections
//   "no_operators"         it needs people to run it, and there are too few
//   "compliance"           what the law or the auditors ask for cannot be had with it
//   "site_loss"            one data center or one region holds it all, and its loss has to be survived
//   "availability", "recovery_time", "recovery_point"  it falls short of what was asked
//   "rejected_component"   it needs what the reader ruled out
//   "on_premises"          it has to stay in a building of one's own, and this cannot
struct Blueprint {
  std::string id;  // of the pattern; "plan" for the reader's own
  std::string title;
  std::string pattern;
  Tier tier = Tier::minimal;
  bool on_premises = false;  // it stands on hardware of one's own, which nobody sells by the month
  std::vector<Component> components;
  Availability availability;
  double recovery_point_minutes = 0;  // data lost at worst, by its backups
  double restore_point_minutes = 0;   // likewise, of what was deleted by mistake and followed on every copy
  double recovery_time_minutes = 0;   // until service is back after the worst single failure
  double upkeep_hours_per_month = 0;
  double first_deploy_hours = 0;
  double portability = 0;          // 0 locked in to 1 runs anywhere
  double capacity_vcpu = 0;        // what the pattern can grow to without becoming another
  std::vector<std::string> unmet;  // ids of hard needs that it does not meet; empty: a candidate
  std::vector<std::string> because;
};

// How far a design is from what was asked: the number of its unmet needs, where what the reader or the law forbids
// outweighs all that is only wished for (rules/patterns.json, "forbidden").
[[nodiscard]] std::size_t misses(const Blueprint& blueprint, const PatternLibrary& patterns);

// All patterns of the right kind, fit or not, in the order of rules/patterns.json, from simple to complex; those with
// an empty `unmet` are candidates. At least one is always returned. Sizes are for the likely peak at the target
// utilisation of the demand; memory is never rounded down; the range stands in the factors. Availability:
// core/blueprint/availability.hpp.
[[nodiscard]] std::vector<Blueprint> draw_blueprints(const Brief& brief, const Demand& demand, const Scale& scale,
                                                     const RuleBook& rules);

// Those of draw_blueprints that miss least: the ones with an empty `unmet`, or where there is none, the ones with the
// shortest. The same designs in the same order, in a fraction of the time. Without explaining, for what is only
// compared, no component has its `why`.
[[nodiscard]] std::vector<Blueprint> draw_candidates(const Brief& brief, const Demand& demand, const Scale& scale,
                                                     const RuleBook& rules, Explaining explaining = Explaining::yes);

// One pattern, fit or not, sized to the demand; nothing where the rules have none of this id. With a later demand its
// machines hold that one too.
[[nodiscard]] std::optional<Blueprint> draw_one(std::string_view pattern, const Brief& brief, const Demand& demand,
                                                const Scale& scale, const RuleBook& rules,
                                                Explaining explaining = Explaining::no, const Demand* later = nullptr);

// The design that the reader proposes, drawn with the same sizing; absent when no component was proposed. It is the
// most complex pattern that a proposed word names, else the simplest candidate, with what else was proposed added.
[[nodiscard]] std::optional<Blueprint> draw_plan(const Brief& brief, const Demand& demand, const Scale& scale,
                                                 const RuleBook& rules);

}  // namespace scalewright
