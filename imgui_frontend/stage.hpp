// A Dear ImGui context with our letters and none of its own look or habits. Several may live side by side.
#pragma once

#include <memory>

#include "imgui_frontend/theme/typeface.hpp"

struct ImGuiContext;

namespace scalewright::ui {

class Stage {
 public:
  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Makes this the context that Dear ImGui's functions speak of.
  void enter();
  // Size in CSS pixels, and device pixels to a CSS pixel.
  void set_size(float width, float height, float pixel_ratio);
  [[nodiscard]] float pixel_ratio() const { return pixel_ratio_; }
  [[nodiscard]] Typeface& typeface() { return *typeface_; }
  // Whether events wait that Dear ImGui will only look at in another frame: it spreads a press and its release over
  // two.
  [[nodiscard]] bool input_waits() const;

 private:
  ImGuiContext* context_;
  std::unique_ptr<Typeface> typeface_;
  float pixel_ratio_ = 1;
};

}  // namespace scalewright::ui
