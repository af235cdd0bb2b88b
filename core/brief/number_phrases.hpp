// Number phrases: digits, number words, bounds, ranges and units become one piece each.
#pragma once

#include <vector>

#include "core/brief/reading.hpp"

namespace scalewright {

// Replaces, in reading.pieces, the pieces of each number phrase by one piece and fills reading.numbers. `raw_values`
// holds for each piece the number of a digit token. Linear: each piece is looked at a bounded number of times.
struct RawNumber {
  double value = 0;
  DigitStyle style = DigitStyle::plain;
};
void fold_numbers(Reading& reading, const std::vector<RawNumber>& raw_values);

}  // namespace scalewright
