// Places on a pane, in CSS pixels from the top left corner of its content.
#pragma once

namespace scalewright::ui {

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr float middle() const { return y + height / 2; }
  [[nodiscard]] constexpr Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, width - 2 * dx, height - 2 * dy};
  }
};

}  // namespace scalewright::ui
