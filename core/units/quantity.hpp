// A number with its unit and its uncertainty. The unit is a type, so that requests a day cannot be added to
// requests a second; the uncertainty travels with the number, low <= likely <= high.
#pragma once

#include <algorithm>

namespace scalewright {

template <class Unit>
struct Quantity {
  double low = 0;
  double likely = 0;
  double high = 0;

  [[nodiscard]] static constexpr Quantity exactly(double value) { return {value, value, value}; }
  [[nodiscard]] constexpr bool ordered() const { return low <= likely && likely <= high; }

  friend constexpr Quantity operator+(Quantity a, Quantity b) {
    return {a.low + b.low, a.likely + b.likely, a.high + b.high};
  }
  friend constexpr Quantity operator*(Quantity a, double factor) {  // factor >= 0
    return {a.low * factor, a.likely * factor, a.high * factor};
  }
  friend constexpr bool operator==(const Quantity&, const Quantity&) = default;
};

// A coefficient without a unit of its own: a share, a factor, requests per user.
struct Plain {};
using Ratio = Quantity<Plain>;

// Multiplication into another unit. The target is named at the call: times<RequestsPerDay>(users, requests_per_user).
// Both arguments must be non-negative, so that low times low is the low end.
template <class Target, class A, class B>
[[nodiscard]] constexpr Quantity<Target> times(Quantity<A> a, Quantity<B> b) {
  return {a.low * b.low, a.likely * b.likely, a.high * b.high};
}

// The larger of the two, end by end.
template <class Unit>
[[nodiscard]] constexpr Quantity<Unit> larger(Quantity<Unit> a, Quantity<Unit> b) {
  return {std::max(a.low, b.low), std::max(a.likely, b.likely), std::max(a.high, b.high)};
}

template <class Unit>
[[nodiscard]] constexpr Quantity<Unit> at_least(Quantity<Unit> a, double floor) {
  return larger(a, Quantity<Unit>::exactly(floor));
}

// Days of a month wherever a rate a day becomes one a month: 30, as the guide of the labels counts, so that requests
// that were stated by the month are billed as they were stated.
inline constexpr double kMonthDays = 30;

struct People {};
struct PerDay {};
struct PerSecond {};
struct InFlight {};
struct VirtualCpu {};
struct Gibibyte {};
struct GibibytePerMonth {};

using Users = Quantity<People>;
using RequestsPerDay = Quantity<PerDay>;
using RequestsPerSecond = Quantity<PerSecond>;
using ConcurrentRequests = Quantity<InFlight>;
using VirtualCpus = Quantity<VirtualCpu>;
using Gibibytes = Quantity<Gibibyte>;
using GibibytesPerMonth = Quantity<GibibytePerMonth>;

}  // namespace scalewright
