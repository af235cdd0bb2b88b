// Whether a text describes something that is in use, where nobody says so plainly.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/brief/findings.hpp"

namespace scalewright {

// The rule of a stage that nobody said: several small signs of something that runs.
inline constexpr std::string_view kRunningBySigns = "stage.signs";

// Where the signs are enough: the place of the first of them. `signs` holds the small ones that words gave.
[[nodiscard]] std::optional<Origin> running_by_signs(const Stated& stated, const std::vector<Weighed>& signs);

[[nodiscard]] bool is_sign_of_running(std::string_view value);  // of a stage hint

}  // namespace scalewright
