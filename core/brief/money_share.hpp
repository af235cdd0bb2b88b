// The period that a sum of money is for.
#pragma once

#include "core/brief/reading.hpp"

namespace scalewright {

struct Share {
  double of_month = 0;  // the factor that makes it monthly; 0: no period is given
  bool derived = false;
  bool too_short = false;  // per hour, per request: a price
};

// The period behind the sum at a piece: "a month", "per year", "for the whole school year (10 months)".
[[nodiscard]] Share share_of_month(const Reading& reading, std::size_t piece);

}  // namespace scalewright
