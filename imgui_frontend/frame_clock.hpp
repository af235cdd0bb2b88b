// Decides whether another frame is to be drawn. No frame without a cause: after the last event a few frames let hover
// and press come to rest, then nothing is drawn.
#pragma once

#include <cstdint>

namespace scalewright::ui {

class FrameClock {
 public:
  // Something happened that may change the picture.
  void event() { remaining_ = kFramesToRest; }

  // To be asked after each frame; `input_waits` tells that there are events which that frame did not look at.
  void frame_drawn(bool input_waits) {
    ++drawn_;
    if (remaining_ > 0) --remaining_;
    if (input_waits)
      remaining_ = kFramesToRest;  // the next frame looks at them, and the one after it shows what they did
  }

  [[nodiscard]] bool wants_frame() const { return remaining_ > 0; }
  [[nodiscard]] std::uint32_t frames_drawn() const { return drawn_; }

 private:
  // Dear ImGui learns in one frame what the pointer is over and shows it in the next.
  static constexpr int kFramesToRest = 2;
  int remaining_ = 0;
  std::uint32_t drawn_ = 0;
};

}  // namespace scalewright::ui
