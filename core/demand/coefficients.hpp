// Which coefficient is in force: the stack's, else the workload's, else the shared one; and the words that explain it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/demand/demand.hpp"

namespace scalewright {

// The workload model that the facts call for. Never null: the first model is taken when nothing tells the kind.
[[nodiscard]] const WorkloadModel& workload_of(const FactTable& facts, const WorkloadModels& models);
// The language family that the facts name; nullptr when they name none.
[[nodiscard]] const StackFamily* family_of(const FactTable& facts, const WorkloadModels& models);

class Coefficients {
 public:
  // The headroom that somebody asked for stands in the place of the targets of utilisation.
  Coefficients(const WorkloadModels& models, const WorkloadModel& model, const StackFamily* family,
               const FactTable& facts);

  [[nodiscard]] const Coefficient& find(CoefficientName name) const;
  [[nodiscard]] Ratio operator[](CoefficientName name) const { return find(name).value; }
  [[nodiscard]] double likely(CoefficientName name) const { return find(name).value.likely; }
  [[nodiscard]] ExplainedInput explained(CoefficientName name) const;

 private:
  const WorkloadModels& models_;
  const WorkloadModel& model_;
  const StackFamily* family_;
  std::optional<Coefficient> asked_utilisation_;
};

// An input that is no coefficient: a fact of the reader, or a quantity that was computed before.
struct NamedValue {
  std::string_view name;
  Ratio value;
  std::string_view unit;
  std::string_view from;
};

// Collects explanations, or nothing when nobody asked.
class Explainer {
 public:
  Explainer(Explaining explaining, const Coefficients& coefficients, std::vector<Explanation>& why)
      : wanted_(explaining == Explaining::yes), coefficients_(coefficients), why_(why) {}

  void add(std::string_view result, std::string_view formula, std::initializer_list<NamedValue> values,
           std::initializer_list<CoefficientName> names);

 private:
  bool wanted_;
  const Coefficients& coefficients_;
  std::vector<Explanation>& why_;
};

}  // namespace scalewright
