#include "core/advice/scores.hpp"

#include <algorithm>
#include <cmath>

namespace scalewright {

namespace {

// Half at `half`, 1 at zero: each further hour weighs less than the one before.
double halving(double value, double half) {
  return 1 / (1 + value / half);
}

double simplicity(const Option& option, const ScoreScales& scales) {
  constexpr double kTiers = 5;
  const double tier = 1 - static_cast<double>(option.blueprint.tier) / kTiers;
  return (tier + halving(option.blueprint.upkeep_hours_per_month, scales.upkeep_half_hours)) / 2;
}

// Each nine counts about as much as the one before it: the root keeps three nines and five nines apart.
double reliability(const Option& option) {
  const double unavailable = std::max(0.0, 1 - option.blueprint.availability.percent / 100);
  return std::max(0.0, 1 - std::sqrt(unavailable) * 3);
}

double weighted(const Scores& scores, const ScoreWeights& weights) {
  return scores.cost * weights.cost + scores.simplicity * weights.simplicity +
         scores.reliability * weights.reliability + scores.headroom * weights.headroom +
         scores.time_to_market * weights.time_to_market + scores.portability * weights.portability;
}

}  // namespace

double burden(const Option& option, const AdviceRequest& request, const RuleBook& rules) {
  if (request.own.hour_rate) return option.bill.likely_dollars.units();
  return option.bill.likely_dollars.units() +
         option.blueprint.upkeep_hours_per_month * rules.decision.scales.hour_of_work;
}

ScoreWeights weights_in_force(const AdviceRequest& request, const RuleBook& rules) {
  if (!request.weights) return rules.decision.weights;
  ScoreWeights weights = *request.weights;
  const double sum = weights.cost + weights.simplicity + weights.reliability + weights.headroom +
                     weights.time_to_market + weights.portability;
  for (double* weight : {&weights.cost, &weights.simplicity, &weights.reliability, &weights.headroom,
                         &weights.time_to_market, &weights.portability}) {
    *weight /= sum;
  }
  return weights;
}

void score_options(std::vector<Option>& options, const AdviceRequest& request, const RuleBook& rules) {
  const ScoreWeights weights = weights_in_force(request, rules);
  const ScoreScales& scales = rules.decision.scales;
  double cheapest = -1;
  for (const Option& option : options) {
    if (option.bill.unpriced.empty() && (cheapest < 0 || burden(option, request, rules) < cheapest)) {
      cheapest = burden(option, request, rules);
    }
  }
  for (Option& option : options) {
    const double cost = burden(option, request, rules);
    option.scores.cost =
        option.bill.unpriced.empty()
            ? std::min(1.0, (cheapest + scales.cost_floor_per_month) / (cost + scales.cost_floor_per_month))
            : 0;
    option.scores.simplicity = simplicity(option, scales);
    option.scores.reliability = reliability(option);
    // What no number of users fills has room enough.
    option.scores.headroom = option.headroom > 0 ? std::min(1.0, option.headroom / scales.ample_headroom) : 1;
    option.scores.time_to_market = halving(option.blueprint.first_deploy_hours, scales.first_deploy_half_hours);
    option.scores.portability = option.blueprint.portability;
    option.score = weighted(option.scores, weights);
  }
}

}  // namespace scalewright
