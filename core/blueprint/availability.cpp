#include "core/blueprint/availability.hpp"

#include <algorithm>

namespace scalewright {

namespace {

double unavailability_of(std::string_view level, const ServiceLevels& levels) {
  const ServiceLevel* found = levels.find(level);
  return found == nullptr ? 0 : 1 - found->percent / 100;
}

double to_the_power(double base, int exponent) {
  double product = 1;
  for (int i = 0; i < exponent; ++i) product *= base;
  return product;
}

}  // namespace

double in_series(std::initializer_list<double> availabilities) {
  double product = 1;
  for (const double availability : availabilities) product *= availability;
  return product;
}

double in_parallel(double availability, int copies) {
  return 1 - to_the_power(1 - availability, copies);
}

double link_unavailability(const ChainLink& link, const ServiceLevels& levels) {
  const ServiceLevel* level = levels.find(link.service_level);
  const double faults = level == nullptr ? 0 : level->faults_per_year;
  const double one =
      std::min(1.0, unavailability_of(link.service_level, levels) + faults * link.repair_minutes / kMinutesPerYear);
  if (link.copies == 1) return one;
  const double failovers = link.copies * faults * link.failover_minutes / kMinutesPerYear;
  const double shared = unavailability_of(link.shared_level, levels);
  return std::min(1.0, to_the_power(one, link.copies) + failovers + shared);
}

std::vector<AvailabilityPart> parts_of(const Pattern& pattern, const ServiceLevels& levels) {
  std::vector<AvailabilityPart> parts;
  for (const ChainLink& link : pattern.chain) {
    AvailabilityPart part{.part = link.part,
                          .copies = link.copies,
                          .repair_minutes = link.repair_minutes,
                          .failover_minutes = link.failover_minutes,
                          .downtime_minutes_per_month = link_unavailability(link, levels) * kMinutesPerMonth};
    if (const ServiceLevel* level = levels.find(link.service_level)) {
      part.service_level = level->title;
      part.percent = level->percent;
      part.faults_per_year = level->faults_per_year;
      part.source = level->source;
    }
    parts.push_back(std::move(part));
  }
  const Sites& sites = pattern.sites;
  if (sites.copies <= 1) return parts;
  AvailabilityPart between{.part = sites.weakest,
                           .copies = sites.copies,
                           .faults_per_year = sites.failovers_per_year,
                           .failover_minutes = sites.failover_minutes,
                           .downtime_minutes_per_month = sites.failovers_per_year * sites.failover_minutes / 12,
                           .source = pattern.source};
  if (const ServiceLevel* level = levels.find(sites.shared_level)) {
    between.service_level = level->title;
    between.percent = level->percent;
    between.downtime_minutes_per_month += (1 - level->percent / 100) * kMinutesPerMonth;
  }
  parts.push_back(std::move(between));
  return parts;
}

Availability availability_of(const Pattern& pattern, const ServiceLevels& levels) {
  Availability availability;
  double works = 1;
  double worst = -1;
  for (const ChainLink& link : pattern.chain) {
    const double fails = link_unavailability(link, levels);
    works *= 1 - fails;
    if (fails > worst) {
      worst = fails;
      availability.weakest = link.part;
    }
  }
  const Sites& sites = pattern.sites;
  if (sites.copies > 1) {
    const double failovers = sites.failovers_per_year * sites.failover_minutes / kMinutesPerYear;
    const double shared = unavailability_of(sites.shared_level, levels);
    works = std::max(0.0, in_parallel(works, sites.copies) - failovers) * (1 - shared);
    availability.weakest = sites.weakest;
  }
  availability.percent = works * 100;
  availability.downtime_minutes_per_month = (1 - works) * kMinutesPerMonth;
  return availability;
}

}  // namespace scalewright
