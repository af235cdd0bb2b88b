// How much of a rate a component uses.
#pragma once

#include "core/blueprint/blueprint.hpp"
#include "core/rules/prices.hpp"

namespace scalewright {

// A billed quantity with its uncertainty, in the unit of its rate.
struct UsageRange {
  double low = 0, likely = 0, high = 0;

  [[nodiscard]] static UsageRange exactly(double value) { return {value, value, value}; }
  [[nodiscard]] UsageRange scaled(double factor) const { return {low * factor, likely * factor, high * factor}; }
};

// The value rounded up to a multiple of the step; as it is where the step is 0.
[[nodiscard]] double rounded_up(double value, double step);

// The quantity of the component that the charge is for, in `unit`. What runs is exact; what is used moves by the
// component's factors.
[[nodiscard]] UsageRange usage_of(const Component& component, const Charge& charge, const Service& service,
                                  PriceUnit unit);

}  // namespace scalewright
