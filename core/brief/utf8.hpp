// Text from outside, made valid.
#pragma once

#include <string>
#include <string_view>

namespace scalewright {

// `text` with each byte that cannot belong to a UTF-8 character replaced by U+FFFD; sets `repaired` if there was one.
[[nodiscard]] std::string valid_utf8(std::string_view text, bool& repaired);

}  // namespace scalewright
