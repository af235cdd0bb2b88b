// rules/patterns.json: the designs that are known to work, with where each starts to make sense, up to where it
// serves, what it is made of and how available it is; and what certain facts add to any of them.
#pragma once

#include <cstdint>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/condition.hpp"
#include "core/rules/service_levels.hpp"

namespace scalewright {

// How much of the demand one component takes, and how it is cut into machines. Shares are of the whole demand: 1 is
// all of it; a backup that keeps two copies takes 2 of the storage.
struct SizeRule {
  double application = 0;  // of the application's vCPU and memory
  double database = 0;     // of the database's vCPU and memory
  double cache = 0;        // of the database's memory: hot reads and sessions
  double gpus = 0;
  double database_storage = 0;
  double file_storage = 0;
  double computed_egress = 0;  // of the bytes that the application computes
  double static_egress = 0;    // of the bytes that a content delivery network can serve
  double requests = 0;
  double fixed_requests = 0;       // a month, whatever the demand: minutes of builds
  double static_requests = 0;      // of the requests for ready files
  double log_kib_per_request = 0;  // storage: what is written to a log in a month
  double function_memory_gib = 0;  // of a function while a request runs
  double function_vcpu = 0;
  double least_vcpu = 0;
  double least_memory_gib = 0;
  double least_storage_gib = 0;
  double machine_memory_gib = 0;  // of each further machine, for its system
  double most_vcpu_each = 0;      // 0: one machine takes it all
  int copies_at_least = 1;
  int spare = 0;          // machines beyond those that carry the peak
  int sites = 1;          // each site holds all of it
  int machines_each = 1;  // 2 where one of it is a machine with a standby
  double hours_per_month = 730;
  bool per_machine = false;  // one for each machine of the design
};

struct ComponentRule {
  std::string id;                   // "server"
  std::string layer;                // "compute"
  std::string name;                 // "Server"
  std::string kind;                 // what the price books sell; "" is free
  std::string why;                  // with {places}: see core/blueprint/sizing.hpp
  Condition when;                   // left out of the design where it does not hold
  std::vector<std::string> tokens;  // the words of a reader that mean it: "redis"
  bool essential = true;            // false: a rejection of its tokens drops it and nothing more
  SizeRule size;
  double upkeep_weight = 0;  // its part of the pattern's hours, beside those of its neighbours
};

// A hard need: where `when` does not hold, the pattern does not fit, for the reason `unmet`.
struct Requirement {
  std::string unmet;  // "too_much"
  Condition when;
};

// One part of the chain that has to work. With copies, one of them is enough.
struct ChainLink {
  std::string part;           // "Server"
  std::string service_level;  // id in rules/service_levels.json
  int copies = 1;
  double repair_minutes = 0;    // until a fault of one copy is mended
  double failover_minutes = 0;  // until another copy has taken over
  std::string shared_level;     // what all copies stand on; "" for nothing
};

// Whole designs side by side, in other regions.
struct Sites {
  int copies = 1;
  double failovers_per_year = 0;
  double failover_minutes = 0;
  std::string shared_level;  // what all sites stand on: "dns"
  std::string weakest;       // the part that then fails most: "Failover between regions"
};

struct Pattern {
  std::string id;     // "single_server"
  std::string title;  // "One server"
  int tier = 0;       // 0 minimal … 4 enterprise
  Condition applies;  // where it does not hold, the pattern is of another kind and is not drawn at all
  std::vector<Requirement> requirements;
  bool on_premises = false;              // can stand in a building of one's own
  std::vector<std::string> tokens;       // the words of a reader that mean it; a rejection of one rules it out
  std::vector<std::string> rejected_by;  // further words whose rejection rules it out: "cloud"
  std::vector<ComponentRule> components;
  std::vector<ChainLink> chain;
  Sites sites;
  double recovery_point_minutes = 0;
  double restore_point_minutes = 0;  // of its backups, where copies that follow at once lose less than these
  double recovery_time_minutes = 0;
  double upkeep_hours_per_month = 0;
  double first_deploy_hours = 0;
  double portability = 0;    // 0 locked in to 1 runs anywhere
  double grows_to_vcpu = 0;  // beyond it, it is another pattern
  std::string because;       // a sentence
  std::string source;        // of the figures
};

// What a fact adds to every design.
struct Addition {
  Condition when;
  std::vector<std::string> except;     // ids of patterns that have it already
  double recovery_point_minutes = -1;  // what it brings the loss down to; negative: nothing
  double upkeep_hours_per_month = 0;
  ComponentRule component;
  std::string source;
};

// A component that only a plan of the reader brings in.
struct PlanExtra {
  std::vector<std::string> covered_by;  // ids of patterns that hold it already
  ComponentRule component;
};

// Where a component stands in a drawing of the design, by its id, its kind or its layer: requests go from rank to rank,
// data are last. Without a rank it stands beside the way of the requests.
struct DiagramPlace {
  std::string id, kind, layer;  // one of the three
  int rank = 0;                 // from 1; 0: beside

  [[nodiscard]] bool holds(std::string_view its_id, std::string_view its_kind, std::string_view its_layer) const {
    return id.empty() ? (kind.empty() ? layer == its_layer : kind == its_kind) : id == its_id;
  }
};

struct PatternLibrary {
  std::vector<Pattern> patterns;  // from simple to complex
  std::vector<Addition> additions;
  std::vector<PlanExtra> extras;
  std::vector<std::string> forbidden;                      // unmet needs that no number of met wishes makes up for
  std::vector<DiagramPlace> diagram;                       // the first that holds tells the place
  std::string why_when_unknown;                            // said of a component while the load is not known
  Condition stays_on_premises;                             // only patterns that can stand there serve
  Condition needs_gpu;                                     // only patterns with a machine that has one serve
  std::vector<std::pair<std::string, std::string>> unmet;  // what an unmet need is called: with {places}
  [[nodiscard]] const Pattern* find(std::string_view id) const;
};

// Fails with code "bad_json" or "bad_rule" and the place in the pack: also on an unknown service level or pattern.
[[nodiscard]] Result<PatternLibrary> load_patterns(std::string_view file, std::string_view text,
                                                   std::span<const FactKind> kinds, const ServiceLevels& levels);

}  // namespace scalewright
