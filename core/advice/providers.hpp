// Whose prices the reader wants to see. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

// The provider that was asked for, or those that the text names; of several, each is welcome. Empty: any.
[[nodiscard]] std::vector<std::string> wanted_providers(const FactTable& facts, const AdviceRequest& request);

// Whether the bill is of one of them; any bill is, when none is wanted.
[[nodiscard]] bool is_wanted(const Bill& bill, const std::vector<std::string>& wanted);

// Why the bill of the option is another provider's: "AWS has no full bill (Managed PostgreSQL: no sourced price)".
// Empty when it is a wanted one's.
[[nodiscard]] std::string why_another_provider(const Option& option, const std::vector<std::string>& wanted);

}  // namespace scalewright
