#include "core/demand/coefficients.hpp"

#include <algorithm>

namespace scalewright {

namespace {

constexpr std::string_view kHeadroom = "headroom_percent";

bool any_listed(const FactTable& facts, const std::vector<std::string>& tokens) {
  const std::vector<std::string>& stack = facts.list("stack");
  return std::any_of(stack.begin(), stack.end(), [&tokens](const std::string& word) {
    return std::find(tokens.begin(), tokens.end(), word) != tokens.end();
  });
}

}  // namespace

// The domain of most business software says little; what it is built from may say more.
const WorkloadModel& workload_of(const FactTable& facts, const WorkloadModels& models) {
  if (const WorkloadModel* named = models.find(facts.text("workload"))) return *named;
  const auto listed_in = [&](std::vector<std::string> WorkloadModel::*tokens) {
    const auto found = std::find_if(models.models.begin(), models.models.end(),
                                    [&](const WorkloadModel& model) { return any_listed(facts, model.*tokens); });
    return found == models.models.end() ? nullptr : &*found;
  };
  if (const WorkloadModel* known = listed_in(&WorkloadModel::software)) return *known;
  const WorkloadModel& usual = models.models.front();
  const WorkloadModel* told = models.of_domain(facts.text("domain"));
  const WorkloadModel* named_kind = models.find(facts.text("workload_hint"));
  if (named_kind != nullptr && (told == nullptr || told->general)) return *named_kind;
  if (told != nullptr && told != &usual) return *told;
  if (const WorkloadModel* hinted = listed_in(&WorkloadModel::tokens)) return *hinted;
  return usual;
}

const StackFamily* family_of(const FactTable& facts, const WorkloadModels& models) {
  const auto named = std::find_if(models.families.begin(), models.families.end(),
                                  [&facts](const StackFamily& family) { return any_listed(facts, family.tokens); });
  return named == models.families.end() ? nullptr : &*named;
}

Coefficients::Coefficients(const WorkloadModels& models, const WorkloadModel& model, const StackFamily* family,
                           const FactTable& facts)
    : models_(models), model_(model), family_(family) {
  const std::optional<Ratio> free = facts.number(kHeadroom);
  if (!free) return;
  const double busy = 1 - free->likely / 100;
  asked_utilisation_ = Coefficient{.id = std::string(kHeadroom), .value = Ratio::exactly(busy), .source = "as asked"};
}

const Coefficient& Coefficients::find(CoefficientName name) const {
  const bool is_utilisation = name == CoefficientName::application_utilisation ||
                              name == CoefficientName::database_utilisation || name == CoefficientName::gpu_utilisation;
  if (is_utilisation && asked_utilisation_) return *asked_utilisation_;
  const auto index = static_cast<std::size_t>(name);
  if (family_ != nullptr && family_->own[index]) return *family_->own[index];
  if (model_.own[index]) return *model_.own[index];
  return models_.shared[index];
}

ExplainedInput Coefficients::explained(CoefficientName name) const {
  const Coefficient& coefficient = find(name);
  const CoefficientMeaning& meaning = models_.meanings[static_cast<std::size_t>(name)];
  return {meaning.title, coefficient.value, meaning.unit, coefficient.id, coefficient.source};
}

void Explainer::add(std::string_view result, std::string_view formula, std::initializer_list<NamedValue> values,
                    std::initializer_list<CoefficientName> names) {
  if (!wanted_) return;
  Explanation explanation{std::string(result), std::string(formula), {}};
  explanation.inputs.reserve(values.size() + names.size());
  for (const NamedValue& value : values) {
    explanation.inputs.push_back(
        {std::string(value.name), value.value, std::string(value.unit), std::string(value.from), ""});
  }
  for (const CoefficientName name : names) explanation.inputs.push_back(coefficients_.explained(name));
  why_.push_back(std::move(explanation));
}

}  // namespace scalewright
