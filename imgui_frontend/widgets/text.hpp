// Setting text: lines with their own height and letter spacing, paragraphs that wrap, runs of several styles.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

enum class Align : std::uint8_t { left, middle, right };

[[nodiscard]] float text_width(const Ui& ui, TextStyle style, std::string_view text);

// One line in a box as high as the style's line, `x` being its left end, middle or right end. Returns its width.
// Draws only: for text that another item names.
float draw_text(Ui& ui, TextStyle style, Colour colour, float x, float y, std::string_view text,
                Align align = Align::left);

// The same, cut with "…" where it is wider than `width`. Names must still be told in full.
float draw_text_within(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, std::string_view text);

struct Run {
  std::string_view text;
  TextStyle style = TextStyle::body;
  Colour colour = 0;
};

// Runs set one after another and wrapped at spaces within `width`; "\n" breaks. Returns the height. `line` is the
// height of a line; 0 takes that of the first run.
float draw_runs(Ui& ui, float x, float y, float width, std::span<const Run> runs, float line = 0);
[[nodiscard]] float measure_runs(Ui& ui, float width, std::span<const Run> runs, float line = 0);

// The same for one style.
float draw_paragraph(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, std::string_view text);
[[nodiscard]] float measure_paragraph(Ui& ui, TextStyle style, float width, std::string_view text);

// At most so many lines, the last one ending with "…" where there is more. Names must still be told in full.
float draw_lines(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, int most,
                 std::string_view text);

// Drawn and told: a heading, and plain text.
float heading(Ui& ui, std::string_view id, int level, TextStyle style, float x, float y, float width,
              std::string_view text);
float text(Ui& ui, std::string_view id, TextStyle style, Colour colour, float x, float y, float width,
           std::string_view text);
float runs(Ui& ui, std::string_view id, float x, float y, float width, std::span<const Run> parts, float line = 0);

// Splits a sentence so that its figures ("$96", "99.5 %", "1,900") stand out: figures in `strong`, the rest in `plain`.
[[nodiscard]] std::vector<Run> emphasise_figures(std::string_view sentence, const Run& plain, const Run& strong);

}  // namespace scalewright::ui
