// Inter in three sizes and two weights, as Dear ImGui fonts.
#pragma once

#include <cstdint>

struct ImFont;
struct ImFontAtlas;

namespace scalewright::ui {

enum class TextStyle : std::uint8_t {
  body,         // 13/20
  body_strong,  // 13/20, weight 600
  large,        // 15/24
  large_strong,
  title,        // 24/32
  title_small,  // 20/26, the title on a phone
};

// How a style is set. `size` is Dear ImGui's: ascender to descender, 1.21 times the CSS size for Inter, and a whole
// number, since Dear ImGui bakes whole sizes only and would scale the glyphs of any other, which blurs them.
struct Face {
  ImFont* font = nullptr;
  float size = 0;
  float line = 0;      // height of a line
  float tracking = 0;  // added after each letter
};

class Typeface {
 public:
  // Adds both weights to the atlas, which must outlive this.
  explicit Typeface(ImFontAtlas& atlas);

  [[nodiscard]] const Face& face(TextStyle style) const { return faces_[static_cast<std::uint8_t>(style)]; }

  // Glyphs are rasterised for this many device pixels to a CSS pixel. To be called at the start of each frame: Dear
  // ImGui itself keeps only the density of its current font.
  void set_density(float pixel_ratio);

 private:
  Face faces_[6];
};

}  // namespace scalewright::ui
