// rules/service_levels.json: how available the building blocks are, from what providers publish, and how often
// something fails that no provider answers for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"

namespace scalewright {

// What one provider publishes for the building block.
struct PublishedLevel {
  std::string provider;  // "aws"
  std::string service;   // "EC2, single instance"
  double percent = 0;
  std::string source;
  std::string as_of;
};

// A building block, as a share of time that it works without anybody's hand. The percent is the middle of the
// published ones (of an even number, between the two in the middle), or a judgement where nothing is published.
struct ServiceLevel {
  std::string id;     // "virtual_machine"
  std::string title;  // "one virtual machine"
  double percent = 100;
  // Failures a year that a person or a failover has to mend: bad releases, full disks, lost machines. How long each
  // lasts is the design's matter.
  double faults_per_year = 0;
  std::vector<PublishedLevel> published;
  std::string source;
};

struct ServiceLevels {
  std::vector<ServiceLevel> levels;
  [[nodiscard]] const ServiceLevel* find(std::string_view id) const;
};

// Fails with code "bad_json" or "bad_rule" and the place in the pack.
[[nodiscard]] Result<ServiceLevels> load_service_levels(std::string_view file, std::string_view text);

}  // namespace scalewright
