// The colours, light and dark. web/page.css carries the same values; a test compares the two.
#pragma once

#include <cstdint>

namespace scalewright::ui {

// As Dear ImGui packs it: red in the lowest byte, alpha in the highest.
using Colour = std::uint32_t;

struct Palette {
  Colour bg, panel, line, ink, ink2, ink3, accent, accent_soft, need, envelope, plan;
  Colour over, over_soft, under, under_soft, ok, said, answered, inferred, assumed, grid;
};

[[nodiscard]] const Palette& light_palette();
[[nodiscard]] const Palette& dark_palette();

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace scalewright::ui
