// Decimal numbers as doubles, by whole numbers alone, so that each build gives the same bits.
#pragma once

#include <string_view>

namespace scalewright {

// The double nearest to a number as JSON writes it ("-12.5e-3"); of two equally near the even one, infinity when it is
// too large. Precondition: it is such a number.
[[nodiscard]] double nearest_double(std::string_view written);

}  // namespace scalewright
