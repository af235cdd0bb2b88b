#include "core/pricing/usage.hpp"

namespace scalewright {
namespace {

constexpr double kMillion = 1e6;
constexpr double kSecondsPerHour = 3600;
constexpr double kHoursInMonth = static_cast<double>(kHoursPerMonth);

UsageRange uncertain(const Component& component, double likely) {
  return {likely * component.low_factor, likely, likely * component.high_factor};
}

UsageRange running(const Component& component, double count, PriceUnit unit) {
  const double hours = count * component.hours_per_month;
  return UsageRange::exactly(unit == PriceUnit::per_month ? hours / kHoursInMonth : hours);
}

// What is billed by time is either given as used time, or follows from a size that runs all the time.
UsageRange timed(const Component& component, double used_seconds, double size, PriceUnit unit) {
  const double running_seconds = size * component.count * component.hours_per_month * kSecondsPerHour;
  const UsageRange seconds =
      used_seconds > 0 ? uncertain(component, used_seconds) : UsageRange::exactly(running_seconds);
  if (unit == PriceUnit::per_vcpu_hour || unit == PriceUnit::per_gib_hour) return seconds.scaled(1 / kSecondsPerHour);
  if (unit == PriceUnit::per_gib_month) return seconds.scaled(1 / (kSecondsPerHour * kHoursInMonth));
  return seconds.scaled(1 / kMillion);
}

}  // namespace

double rounded_up(double value, double step) {
  if (!(step > 0)) return value;
  const double steps = value / step;
  const double whole = static_cast<double>(static_cast<std::int64_t>(steps));
  return (whole < steps ? whole + 1 : whole) * step;
}

UsageRange usage_of(const Component& component, const Charge& charge, const Service& service, PriceUnit unit) {
  const auto quantity = [&]() -> UsageRange {
    switch (charge.of) {
      case ChargedFor::each:
        return running(component, component.count, unit);
      case ChargedFor::once:
      case ChargedFor::account:
        return running(component, 1, unit);
      case ChargedFor::storage:
        return uncertain(component, component.storage_gib * component.count);
      case ChargedFor::egress:
        return uncertain(component, component.egress_gib_per_month);
      case ChargedFor::requests:
        return uncertain(component, component.requests_per_month / (unit == PriceUnit::per_minute ? 1 : kMillion));
      case ChargedFor::vcpu:
        return timed(component, component.vcpu_seconds_per_month, rounded_up(component.vcpu, service.vcpu_step), unit);
      case ChargedFor::memory:
        return timed(component, component.gib_seconds_per_month,
                     rounded_up(component.memory_gib, service.memory_step_gib), unit);
    }
    return {};
  };
  return quantity().scaled(charge.times);
}

}  // namespace scalewright
