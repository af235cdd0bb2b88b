// How much of the time a design works: parts in series, copies in parallel, and the time that mending takes.
#pragma once

#include <initializer_list>

#include "core/blueprint/blueprint.hpp"

namespace scalewright {

inline constexpr double kMinutesPerYear = 525'600;
inline constexpr double kMinutesPerMonth = kMinutesPerYear / 12;  // 43,800

// Shares of time, 0 to 1. In series all have to work, in parallel one has to.
[[nodiscard]] double in_series(std::initializer_list<double> availabilities);
[[nodiscard]] double in_parallel(double availability, int copies);

// Share of the time that one link of a chain does not work. One copy fails as its service level says and, beyond it,
// for its faults times the time of repair. Of several copies all have to fail at once; each fault costs the time of
// the failover; what they stand on together fails them together.
[[nodiscard]] double link_unavailability(const ChainLink& link, const ServiceLevels& levels);

// The links of a chain as data, the failover between sites last.
[[nodiscard]] std::vector<AvailabilityPart> parts_of(const Pattern& pattern, const ServiceLevels& levels);

// The whole design: its chain in series, its sites in parallel.
[[nodiscard]] Availability availability_of(const Pattern& pattern, const ServiceLevels& levels);

}  // namespace scalewright
