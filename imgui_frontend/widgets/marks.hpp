// Small signs drawn as vectors. Each goes with a word: shape and word say what colour says.
#pragma once

#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

enum class Mark : std::uint8_t {
  dot,
  ring,
  square,
  triangle,
  triangle_down,
  diamond,
  check,
  cross,
  chevron_down,
  chevron_up,
  plus,
  minus,
  warning,
  info,
};

// `size` is the width of the sign in CSS pixels.
void mark(Ui& ui, Mark kind, float centre_x, float centre_y, float size, Colour colour);

// The diamond of the fit chart: filled with the panel's colour, so that it stands on top of a line.
void hollow_diamond(Ui& ui, float centre_x, float centre_y, float radius, Colour colour);

}  // namespace scalewright::ui
