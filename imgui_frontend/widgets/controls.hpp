// Things to press, and the boxes around content. Each draws itself and tells the semantics of itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "imgui_frontend/widgets/marks.hpp"
#include "imgui_frontend/widgets/text.hpp"

namespace scalewright::ui {

// A quiet button with a frame: an example to try.
[[nodiscard]] bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label);
[[nodiscard]] float button_height(Ui& ui, float width, std::string_view label);

// A word that can be pressed, in the accent colour. Returns whether it was pressed; `width` gives its width when not
// null.
[[nodiscard]] bool link_button(Ui& ui, std::string_view id, float x, float y, std::string_view label,
                               std::optional<bool> expanded = std::nullopt, float* width = nullptr);

// A small sign to press; `name` says what it does.
[[nodiscard]] bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Mark sign, std::string_view name);

// An answer to a question: what it is on the left, what it would change on the right, or below where both do not fit.
[[nodiscard]] bool answer_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
                                 std::string_view changes);
[[nodiscard]] float answer_height(Ui& ui, float width, std::string_view label, std::string_view changes);

// A fact: a sign for its origin, its name and its value.
struct ChipLook {
  Mark sign = Mark::dot;
  Colour colour = 0;
  std::string_view origin;  // in words: "you said"
  bool open = false;
  std::vector<std::uint32_t> words;
};
// Its size when set in one line, at most `width` wide.
[[nodiscard]] float chip_width(Ui& ui, float width, std::string_view name, std::string_view value);
inline constexpr float kChipHeight = 28;
[[nodiscard]] bool chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view name, std::string_view value,
                        const ChipLook& look);

// Makes a row that was drawn a list item that tells why when it is pressed, with a sign for that in the margin beside
// its first line, whose middle is `middle` below its top; without a `why` it is plain text. `open`: the explanation
// stands below it. Gives the height with the explanation, and whether the row was pressed.
struct Explained {
  float height = 0;
  bool pressed = false;
};
Explained explained_item(Ui& ui, std::string_view id, const Rect& row, std::string name, std::string_view why,
                         bool open, float middle);
// That sign, left of a row that can be opened. Draws only.
void row_sign(Ui& ui, float x, float y, bool open, bool hovered);

// The panel behind a card.
void card(Ui& ui, const Rect& rect);
// The title of a card, with a remark at its right end where there is room. Returns the height.
float card_title(Ui& ui, std::string_view id, const Rect& row, std::string_view title, std::string_view remark = {});

}  // namespace scalewright::ui
