// One application on one canvas: the frontend, its context, and when to draw. What the page calls.
#pragma once

#include <emscripten/val.h>

#include <string>

#include "imgui_frontend/frame_clock.hpp"
#include "imgui_frontend/frontend.hpp"
#include "imgui_frontend/platform/gl_canvas.hpp"

namespace scalewright::ui {

class Application {
 public:
  // `canvas` is a canvas element. `host` is told what happens, by these methods:
  //   frame(json)        the picture changed its content: see frame_json in application.cpp
  //   text(text)         an example replaced the text
  //   answers(array)     of {question, value}, after each change that the reader made on the canvas
  //   select(begin, end) go to these words of the text, in UTF-16
  //   chosen(option, provider)  the reader looks at another option or bill; "" is the recommended one
  //   context(lost)      the WebGL context was taken away, or is back
  Application(const emscripten::val& canvas, emscripten::val host);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  // Whether there is a WebGL 2 context.
  [[nodiscard]] bool ready() const { return gl_.has_context(); }
  // Loads the rules. Done at the first brief at the latest; the page asks for it once the first frame stands, which
  // needs none. Returns what is wrong with the rules, in a sentence, or "".
  std::string prepare();

  // ---- the brief
  void set_text(std::string text);
  void set_answers(const emscripten::val& answers);
  void set_today(std::string iso_date);
  void set_chosen(std::string option, std::string provider);
  void set_prices(const std::string& json);  // a request that says of prices what the reader knows better

  // ---- the view. Sizes in device pixels, places in CSS pixels.
  void resize(int device_width, int device_height, float pixel_ratio);
  void place_pane(int pane, float x, float y, float width, float height, float content_x, float content_y,
                  float content_width);
  void set_dark(bool dark);
  void set_field_height(float height);

  // ---- input
  void pointer_moved(float x, float y, bool touch);
  void pointer_pressed(float x, float y, bool touch);
  void pointer_released(float x, float y, bool touch);
  void pointer_left();  // also when the browser takes the gesture, as it does to scroll
  bool press(const std::string& id);
  bool change(const std::string& id, const std::string& value);  // of a text field, or a position of a slider
  void scroll(const std::string& id, float x, float y);
  // A slider is being moved: the elements over the picture rest until it stands still. They take longer than all of the
  // rest, and nobody can reach for another one.
  void set_dragging(bool dragging);  // a slider is being moved

  // Draws now, in this task: after a change of size, which clears the canvas.
  void draw();
  [[nodiscard]] unsigned frame_count() const { return clock_.frames_drawn(); }
  [[nodiscard]] std::string semantics() const { return frame_json_; }
  // What the DOM sets its text in: weight 400, 500 or 600, as bytes of a font file.
  [[nodiscard]] emscripten::val font(int weight) const;

 private:
  void request_frame();
  void frame();
  bool compose();  // one frame of Dear ImGui; whether another one would look different
  void tell_host(const Edits& told);
  void describe();
  static EM_BOOL animation_frame(double, void* self);

  RuleBook rules_;
  std::string problem_ = {};
  bool prepared_ = false;
  emscripten::val host_;
  Stage stage_;
  GlCanvas gl_;
  Frontend frontend_;
  FrameClock clock_;
  long pending_frame_ = 0;
  bool dark_ = false;
  std::string frame_json_;
};

}  // namespace scalewright::ui
