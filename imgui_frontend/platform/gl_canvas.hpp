// A WebGL 2 context on a canvas element, and Dear ImGui's renderer on it. Survives the loss of the context.
#pragma once

#include <emscripten/html5.h>
#include <emscripten/val.h>

#include <functional>
#include <string>

namespace scalewright::ui {

class GlCanvas {
 public:
  // `on_context(lost)` is called when the browser takes the context away and when it gives it back.
  GlCanvas(const emscripten::val& canvas, std::function<void(bool)> on_context);
  ~GlCanvas();
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;

  [[nodiscard]] bool has_context() const { return context_ > 0; }
  // Whether it can be drawn to: the context is there and the size is known.
  [[nodiscard]] bool ready() const { return context_ > 0 && !lost_ && sized_; }
  // The backing store, in device pixels. Clears the canvas: draw in the same task.
  void set_size(int width, int height);
  // Dear ImGui's frame: between the two it is drawn. Precondition: ready(), and its ImGui context is current.
  void begin_frame();
  void end_frame(std::uint32_t background);
  // Forgets what the renderer had in a context that is lost; the next frame makes it again. Precondition: its ImGui
  // context is current.
  void drop_device_objects();

 private:
  static EM_BOOL lost(int, const void*, void* self);
  static EM_BOOL restored(int, const void*, void* self);

  std::string target_;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  std::function<void(bool)> on_context_;
  int width_ = 0, height_ = 0;
  bool sized_ = false;  // somebody told the size; the canvas's own is a guess
  bool lost_ = false;
};

}  // namespace scalewright::ui
