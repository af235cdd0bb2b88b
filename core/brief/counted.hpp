// What a number counts: the noun behind it, or the key before it.
#pragma once

#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

// Fills reading.counted, once for each number.
void count_all(Reading& reading);
// "for 40 developers", "for our 140 developers": those who are counted are served.
[[nodiscard]] bool for_whom(const Reading& reading, std::size_t piece);
[[nodiscard]] inline const Counted& counted_by(const Reading& reading, const NumberPhrase& number) {
  return reading.counted[static_cast<std::size_t>(&number - reading.numbers.data())];
}

}  // namespace scalewright
