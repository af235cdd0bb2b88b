// The scale rule of the label guide, applied to the facts of a brief.
#pragma once

#include <string>

#include "core/brief/brief.hpp"

namespace scalewright::intake {

// "mvp" … "enterprise", or "unclear".
[[nodiscard]] std::string scale_of(const Brief& brief);

}  // namespace scalewright::intake
