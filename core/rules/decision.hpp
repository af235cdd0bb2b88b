// rules/decision.json: how options are weighed, when a design reaches its limits, and which wishes are at odds.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/condition.hpp"
#include "core/rules/prices.hpp"

namespace scalewright {

// The weight of each score; they sum to 1.
struct ScoreWeights {
  double cost = 0, simplicity = 0, reliability = 0, headroom = 0, time_to_market = 0, portability = 0;
  friend bool operator==(const ScoreWeights&, const ScoreWeights&) = default;
};

// What turns measures into scores between 0 and 1.
struct ScoreScales {
  double cost_floor_per_month = 0;     // below this, a difference in cost is not worth a decision
  double hour_of_work = 0;             // dollars that an hour of upkeep counts for when costs are compared
  double upkeep_half_hours = 0;        // upkeep that halves simplicity
  double first_deploy_half_hours = 0;  // effort to the first deploy that halves time to market
  double ample_headroom = 0;           // capacity over need that scores 1
};

// What a limit is a limit of.
enum class LimitedResource : std::uint8_t {
  processor,    // time of the processors
  latency,      // the time that the slowest 5 % wait
  memory,       // of a machine
  connections,  // of a database
  disk,         // of a machine
  egress        // traffic that the bill includes
};

// A resource of a component and the share of its capacity at which it is full.
struct LimitRule {
  std::string id;  // "queue"
  LimitedResource resource = LimitedResource::processor;
  std::string limit;       // "processors busier than 70 % at the peak"
  std::string then;        // what to do
  double share = 0;        // of the capacity; above 1 where more than all of it is asked for
  double growth = 0;       // by what factor the remedy enlarges it
  double per_gib = 0;      // of connections: how many a GiB of memory holds
  bool ends_size = false;  // the design is outgrown there; other limits are felt and can be lived with
};

// A load that comes at once, with no time to grow: what gives way at which multiple of today's.
struct SpikeRule {
  double factor = 0;  // the largest multiple that is looked at
  std::string then;   // what helps against it
};

// Machines are bought for the growth of so many months where that costs little more.
struct RoomRule {
  double months = 0;
  double cost_share = 0;  // of the bill of today's size; less than ScoreScales::cost_floor_per_month is little anyway
};

// Two wishes that pull in different directions.
struct ConflictRule {
  std::string id;
  Condition when;
  std::string message;
  std::string alternative;
  std::string source;
  // The fact to relax when pricing what the wish costs, and the value it is relaxed to; "" prices nothing.
  std::string relax;
  double relaxed_to = 0;
};

// A wish that may have to give way where no design fits the budget.
struct GiveRule {
  std::string fact;
  std::string words;  // "the availability of {value} %"
};

// How a strategy saves money.
enum class StrategyKind : std::uint8_t {
  commit,     // pay for a year or more
  spot,       // machines that the provider may take back
  shutdown,   // machines off when nobody works
  colder,     // old files in cheaper storage
  provider,   // the same design where it costs less
  drop_plan,  // what the reader plans beyond the need
  today       // what the reader pays now, beyond the need
};

// A way to pay less, offered where `when` holds and its computed saving is worth saying.
struct StrategyRule {
  std::string id;
  StrategyKind kind = StrategyKind::commit;
  std::string title;
  std::string how;
  Condition when;
  Commitment commitment = Commitment::on_demand;  // of commit
  std::vector<std::string> components;            // of spot: ids of what tolerates it
  std::vector<std::string> kinds;                 // of shutdown and colder: what it is done to
  std::string to_kind;                            // of colder
  double share = 0;                               // of colder: of the files
  double from_gib = 0;                            // of colder: less is not worth the rule
  double hours_per_month = 0;                     // of shutdown: that the machines still run
  std::string source;
};

struct DecisionRules {
  ScoreWeights weights;
  ScoreScales scales;
  std::vector<LimitRule> limits;
  RoomRule room;
  SpikeRule spike;
  std::vector<ConflictRule> conflicts;
  std::vector<GiveRule> budget_gives;
  std::vector<StrategyRule> strategies;
  double saving_worth_saying = 0;          // share of the bill
  int old_price_months = 0;                // an older price is warned about
  std::vector<double> availability_steps;  // percent, ascending: the nines that are priced side by side
  double question_cost_change = 0;         // a question is worth asking when it could move the cost by this share
  double difference_worth_saying = 0;      // share by which two measures must differ to be told apart
  double least_dollars_worth_saying = 0;   // a month; a smaller difference in cost is none
  double oversized_memory = 0;             // a machine with this many times the memory needed is too much
  int most_options = 0;
  int most_questions = 0;  // answered ones included: whoever answered this many is asked no more
  int most_breaks = 0;
};

// One entry of "strategies".
[[nodiscard]] StrategyRule read_strategy(Reader& entry, std::span<const FactKind> kinds);

[[nodiscard]] Result<DecisionRules> load_decision(std::string_view file, std::string_view text,
                                                  std::span<const FactKind> kinds);

}  // namespace scalewright
