// Inter, subset at build time to Latin-1 and the symbols that are drawn; digits are tabular.
#pragma once

#include <span>

namespace scalewright::ui {

[[nodiscard]] std::span<const unsigned char> inter_regular();
[[nodiscard]] std::span<const unsigned char> inter_semibold();

}  // namespace scalewright::ui
