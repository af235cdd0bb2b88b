// What every widget needs: where to draw, in which colours and letters, whom to tell, and what was pressed.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>

#include "imgui_frontend/geometry.hpp"
#include "imgui_frontend/semantics/semantics.hpp"
#include "imgui_frontend/theme/palette.hpp"
#include "imgui_frontend/theme/typeface.hpp"

namespace scalewright::ui {

// How a place that can be pressed stands in this frame.
struct Touch {
  bool hovered = false;
  bool held = false;
  bool pressed = false;  // by pointer, or by id from outside
};

// What was done to an item from outside, by its id: a press, or another value.
struct Poke {
  std::string id = {};
  std::optional<std::string> value =
      {};  // of a text field; of a slider, its position; of a check box, "true" or "false"

  [[nodiscard]] bool waits() const { return !id.empty(); }
};

// What the pointer does, over all panes. Its place and its button are those of Dear ImGui.
struct Pointer {
  std::string held = {};   // id of the item that was pressed down and not yet let go
  bool over_item = false;  // in this frame: of items that overlap the first one is meant

  void begin_frame() { over_item = false; }
  void end_frame() {
    if (!ImGui::GetIO().MouseDown[ImGuiMouseButton_Left]) held.clear();
  }
};

// One pane in one frame. All rectangles are in the pane's content; `origin` is where its top left corner is on the
// canvas.
class Ui {
 public:
  struct Place {
    ImVec2 origin;
    float pixel_ratio = 1;
    bool phone = false;
  };
  // `poke` is for this frame; the item that it speaks of takes it.
  Ui(const Palette& colours, const Typeface& typeface, Semantics& semantics, Poke& poke, Pointer& pointer, Place place);

  [[nodiscard]] const Palette& colours() const { return colours_; }
  [[nodiscard]] const Face& face(TextStyle style) const { return typeface_.face(style); }
  [[nodiscard]] Semantics& semantics() { return semantics_; }
  [[nodiscard]] ImDrawList& draw() { return *draw_; }
  [[nodiscard]] float pixel_ratio() const { return place_.pixel_ratio; }
  // How high something to press is: on a phone high enough for a finger.
  [[nodiscard]] float row(float usual) const { return place_.phone && usual < kFinger ? kFinger : usual; }
  static constexpr float kFinger = 36;
  [[nodiscard]] ImVec2 at(float x, float y) const { return {place_.origin.x + x, place_.origin.y + y}; }
  // Whether any of these heights can be seen.
  [[nodiscard]] bool visible(float top, float bottom) const;

  void fill(const Rect& rect, Colour colour, float radius = 0, ImDrawFlags corners = 0);
  void stroke(const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
  void line(float x1, float y1, float x2, float y2, Colour colour, float thickness = 1);

  // An invisible place that can be pressed. The caller draws it and tells the semantics of it.
  Touch touch(std::string_view id, const Rect& rect);
  // The value that was given to this item from outside, if one was.
  [[nodiscard]] std::optional<std::string> given(std::string_view id);

  // The same pane, with its content moved.
  [[nodiscard]] Ui moved(float dx, float dy) const;

 private:
  [[nodiscard]] bool under_pointer(const Rect& rect) const;

  const Palette& colours_;
  const Typeface& typeface_;
  Semantics& semantics_;
  Poke& poke_;
  Pointer& pointer_;
  Place place_;
  ImDrawList* draw_;
};

// Draws what is inside first and what is behind it afterwards: a card is as high as its content.
class Behind {
 public:
  explicit Behind(Ui& ui) : ui_(ui) { splitter_.Split(&ui.draw(), 2), splitter_.SetCurrentChannel(&ui.draw(), 1); }
  ~Behind() { splitter_.Merge(&ui_.draw()); }
  Behind(const Behind&) = delete;
  Behind& operator=(const Behind&) = delete;

  // What is drawn from now on lies behind what was drawn before.
  void begin() { splitter_.SetCurrentChannel(&ui_.draw(), 0); }

 private:
  Ui& ui_;
  ImDrawListSplitter splitter_;
};

// A part of a pane whose content may be larger than its frame. The page's element scrolls, as the browser scrolls
// anything; this draws what is in view.
class Scrolled {
 public:
  struct Offset {
    float x = 0, y = 0;
  };
  Scrolled(Ui& outer, std::string_view id, std::string_view name, const Rect& frame, float width, float height,
           const Offset& offset);
  ~Scrolled() { close(); }
  Scrolled(const Scrolled&) = delete;
  Scrolled& operator=(const Scrolled&) = delete;

  // Draws in it; rectangles are those of the outer pane, as if nothing were scrolled.
  [[nodiscard]] Ui& ui() { return ui_; }
  void close();

 private:
  Ui ui_;
  Rect frame_;
  bool open_ = true;
};

}  // namespace scalewright::ui
