// Amounts of time: "15 minutes", "an hour", "a whole weekend", "max_outage_min = 20".
#pragma once

#include <string_view>
#include <vector>

#include "core/brief/reading.hpp"

namespace scalewright {

struct Duration {
  std::size_t piece = 0;
  std::size_t first = 0;
  double minutes = 0;
  NumberPhrase* number = nullptr;
  std::string_view unit;
};

// In the order of the text. Rhythms ("every 30 seconds") are left out.
[[nodiscard]] std::vector<Duration> durations_in(Reading& reading);

}  // namespace scalewright
