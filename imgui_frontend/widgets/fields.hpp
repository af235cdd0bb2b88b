// What takes a value: a slider, a line of text, a check box. Drawn here; moved and written into through the real
// elements that the page lays over them, so that touch, keyboards, input methods and screen readers work as everywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "imgui_frontend/widgets/marks.hpp"
#include "imgui_frontend/widgets/text.hpp"

namespace scalewright::ui {

struct SliderLook {
  std::string_view name;   // "Users"
  std::string_view value;  // "600 people"
  Stop stop;
  bool said = true;   // somebody said so; else the thumb is hollow
  bool known = true;  // it has a value; else there is no thumb, which would look like one at the end
};
inline constexpr float kSliderHeight = 24;
inline constexpr float kSliderThumb = 16;  // as wide as that of the page's own element (web/page.css)
// Draws only: what moves it goes past the picture, to show in the same frame (Frontend::change).
void slider(Ui& ui, std::string_view id, const Rect& rect, const SliderLook& look);

inline constexpr float kTextBoxHeight = 32;
// What was written, once the reader is done with it. The page shows the text itself.
[[nodiscard]] std::optional<std::string> text_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view name,
                                                  std::string_view value);

inline constexpr float kCheckBoxHeight = 28;
// The new state, if it was pressed.
[[nodiscard]] std::optional<bool> check_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
                                            bool checked);

}  // namespace scalewright::ui
