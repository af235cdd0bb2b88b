#include "tests/intake/scale_rule.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace scalewright::intake {

namespace {

constexpr std::array<const char*, 5> kClasses = {"mvp", "small", "medium", "large", "enterprise"};
constexpr std::array<double, 4> kUsersUpTo = {10, 100, 1000, 10'000};
constexpr std::array<double, 4> kRequestsUpTo = {1000, 10'000, 100'000, 1'000'000};

int class_of(double value, const std::array<double, 4>& bounds) {
  return static_cast<int>(std::lower_bound(bounds.begin(), bounds.end(), value * (1 - 1e-9)) - bounds.begin());
}

// Both ends in one class or two neighbours: the upper one; wider: no class can be named.
std::optional<int> class_of(const std::optional<Ratio>& range, const std::array<double, 4>& bounds, bool& unclear) {
  if (!range) return std::nullopt;
  const int low = class_of(range->low, bounds);
  const int high = class_of(range->high, bounds);
  if (high - low > 1) unclear = true;
  return high;
}

}  // namespace

std::string scale_of(const Brief& brief) {
  bool unclear = false;
  const auto by_users = class_of(brief.table.number("users"), kUsersUpTo, unclear);
  const auto by_requests = class_of(brief.table.number("requests_per_day"), kRequestsUpTo, unclear);
  if (unclear || (!by_users && !by_requests)) return "unclear";
  return kClasses[static_cast<std::size_t>(std::max(by_users.value_or(0), by_requests.value_or(0)))];
}

}  // namespace scalewright::intake
