// What a request says of prices: "overrides", "discounts", "hour_rate", "commitment" and "weights".
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

class Reader;

// Reads those members into the request; a bad one is the reader's problem, with its place.
void read_prices(Reader& reader, AdviceRequest& request);

}  // namespace scalewright
