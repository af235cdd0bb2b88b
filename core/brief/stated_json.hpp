// `brief.stated` of the contract: the shape of `labels` in the intake data.
#pragma once

#include <string>

#include "core/brief/stated.hpp"

namespace scalewright {

// A JSON object with a key for each thing stated, in the order of the contract; nothing for what is not stated.
[[nodiscard]] std::string stated_json(const Stated& stated);

[[nodiscard]] std::string_view to_text(UserKind kind);      // "total"
[[nodiscard]] std::string_view to_text(RatePeriod period);  // "day"; "" for none

}  // namespace scalewright
