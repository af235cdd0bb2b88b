#include "core/rules/decision.hpp"

#include <algorithm>
#include <array>

namespace scalewright {

namespace {

ScoreWeights read_weights(Reader entry) {
  ScoreWeights weights{.cost = entry.number("cost"),
                       .simplicity = entry.number("simplicity"),
                       .reliability = entry.number("reliability"),
                       .headroom = entry.number("headroom"),
                       .time_to_market = entry.number("time_to_market"),
                       .portability = entry.number("portability")};
  const double sum = weights.cost + weights.simplicity + weights.reliability + weights.headroom +
                     weights.time_to_market + weights.portability;
  if (sum < 0.999 || sum > 1.001) entry.refuse("the weights must sum to 1");
  (void)entry.text("source");
  entry.finish();
  return weights;
}

ScoreScales read_scales(Reader entry) {
  ScoreScales scales{.cost_floor_per_month = entry.number("cost_floor_per_month"),
                     .hour_of_work = entry.number("hour_of_work"),
                     .upkeep_half_hours = entry.number("upkeep_half_hours"),
                     .first_deploy_half_hours = entry.number("first_deploy_half_hours"),
                     .ample_headroom = entry.number("ample_headroom")};
  if (scales.cost_floor_per_month <= 0 || scales.upkeep_half_hours <= 0 || scales.first_deploy_half_hours <= 0 ||
      scales.ample_headroom <= 0) {
    entry.refuse("the scales must be larger than 0");
  }
  (void)entry.text("source");
  entry.finish();
  return scales;
}

constexpr std::array<std::string_view, 6> kResources = {"processor",   "latency", "memory",
                                                        "connections", "disk",    "egress"};

LimitedResource read_resource(Reader& entry) {
  const std::string named = entry.text("resource");
  const auto found = std::find(kResources.begin(), kResources.end(), named);
  if (found != kResources.end()) return static_cast<LimitedResource>(found - kResources.begin());
  entry.refuse("resource",
               "unknown resource \"" + named + "\"" + did_you_mean(named, {kResources.begin(), kResources.end()}));
  return LimitedResource::processor;
}

LimitRule read_limit(Reader& entry) {
  LimitRule limit{.id = entry.text("id"),
                  .resource = read_resource(entry),
                  .limit = entry.text("limit"),
                  .then = entry.text("then"),
                  .share = entry.number("share"),
                  .growth = entry.number("growth"),
                  .per_gib = entry.number_or("per_gib", 0),
                  .ends_size = entry.flag_or("ends_size", false)};
  if (limit.share <= 0) entry.refuse("share", "must lie above 0");
  if (limit.growth <= 1) entry.refuse("growth", "must be larger than 1");
  if (limit.resource == LimitedResource::connections && limit.per_gib <= 0)
    entry.refuse("per_gib", "connections need the number that a GiB holds");
  (void)entry.text("source");
  entry.finish();
  return limit;
}

SpikeRule read_spike(Reader entry) {
  SpikeRule spike{.factor = entry.number("factor"), .then = entry.text("then")};
  if (spike.factor <= 1) entry.refuse("factor", "must be larger than 1");
  (void)entry.text("source");
  entry.finish();
  return spike;
}

RoomRule read_room(Reader entry) {
  (void)entry.text("id");
  RoomRule room{.months = entry.number("months"), .cost_share = entry.number("cost_share")};
  if (room.months < 0 || room.cost_share < 0) entry.refuse("must not be negative");
  (void)entry.text("source");
  entry.finish();
  return room;
}

}  // namespace

Result<DecisionRules> load_decision(std::string_view file, std::string_view text, std::span<const FactKind> kinds) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  (void)reader.text("id");
  (void)reader.text("as_of");
  DecisionRules rules;
  rules.weights = read_weights(reader.object("weights"));
  rules.scales = read_scales(reader.object("scales"));
  for (Reader& entry : reader.list("limits")) rules.limits.push_back(read_limit(entry));
  rules.room = read_room(reader.object("room"));
  rules.spike = read_spike(reader.object("spike"));
  for (Reader& entry : reader.list("conflicts")) {
    rules.conflicts.push_back({.id = entry.text("id"),
                               .when = read_condition(entry.object("when"), kinds),
                               .message = entry.text("message"),
                               .alternative = entry.text("alternative"),
                               .source = entry.text("source"),
                               .relax = entry.text_or("relax", ""),
                               .relaxed_to = entry.number_or("relaxed_to", 0)});
    entry.finish();
  }
  for (Reader& entry : reader.list("budget_gives")) {
    rules.budget_gives.push_back({entry.text("fact"), entry.text("words")});
    (void)entry.text("source");
    entry.finish();
  }
  for (Reader& entry : reader.list("strategies")) rules.strategies.push_back(read_strategy(entry, kinds));
  rules.saving_worth_saying = reader.number("saving_worth_saying");
  rules.old_price_months = reader.integer("old_price_months", 0, 1200);
  for (Reader& step : reader.list("availability_steps")) {
    const double percent = step.as_number();
    if (percent <= 0 || percent >= 100) step.refuse("must lie between 0 and 100");
    rules.availability_steps.push_back(percent);
  }
  rules.question_cost_change = reader.number("question_cost_change");
  rules.difference_worth_saying = reader.number("difference_worth_saying");
  rules.least_dollars_worth_saying = reader.number("least_dollars_worth_saying");
  rules.oversized_memory = reader.number("oversized_memory");
  rules.most_options = reader.integer("most_options", 1, 100);
  rules.most_questions = reader.integer("most_questions", 0, 100);
  rules.most_breaks = reader.integer("most_breaks", 0, 100);
  reader.finish();
  if (problem) return *problem;
  return rules;
}

}  // namespace scalewright
