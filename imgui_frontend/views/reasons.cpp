#include "imgui_frontend/views/reasons.hpp"

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui {
namespace {

std::vector<std::string> weighed(const Option& option, const ScoreWeights& weights) {
  struct Criterion {
    std::string_view name;
    double Scores::*score;
    double ScoreWeights::*weight;
  };
  constexpr Criterion kCriteria[] = {
      {"cost", &Scores::cost, &ScoreWeights::cost},
      {"simplicity", &Scores::simplicity, &ScoreWeights::simplicity},
      {"reliability", &Scores::reliability, &ScoreWeights::reliability},
      {"room to grow", &Scores::headroom, &ScoreWeights::headroom},
      {"time to first deploy", &Scores::time_to_market, &ScoreWeights::time_to_market},
      {"portability", &Scores::portability, &ScoreWeights::portability},
  };
  std::vector<std::string> parts;
  for (const Criterion& criterion : kCriteria) {
    if (weights.*criterion.weight > 0)
      parts.push_back(words::weighed(criterion.name, option.scores.*criterion.score, weights.*criterion.weight));
  }
  return parts;
}

std::string choice(const Advice& advice, const Option& best) {
  std::vector<std::string> others;
  for (const Option& option : advice.options) {
    if (&option != &best) others.push_back(words::scored(option));
  }
  return words::won(best, weighed(best, advice.weights), others);
}

std::string availability(const Option& option) {
  std::vector<std::string> parts;
  for (const AvailabilityPart& part : option.blueprint.availability.parts) {
    parts.push_back(part.part + " " + percent_for_people(part.percent));
  }
  return parts.empty() ? std::string() : words::together(option.blueprint.availability.percent, parts);
}

}  // namespace

std::vector<std::string> reasons(const Model& model) {
  const Advice& advice = *model.advice;
  std::vector<std::string> all = advice.scale.because;
  if (advice.options.empty()) return all;
  const Option& best = advice.options.front();
  all.push_back(words::need_and_envelope(advice.scale));
  all.push_back(choice(advice, best));
  all.push_back(words::priced_as(best.bill));
  all.push_back(availability(best));
  all.push_back(words::holds_because(best, advice.breaks));
  std::erase(all, std::string());
  return all;
}

std::vector<std::string> reasons(const LayerFit& layer, const RuleBook& rules) {
  std::vector<std::string> all;
  for (const NeedRule& rule : rules.needs.rules) {
    for (const std::string& id : layer.because) {
      if (id == rule.id) all.push_back(words::because_of(rule));
    }
  }
  return all;
}

}  // namespace scalewright::ui
