#include "imgui_frontend/frame_clock.hpp"

#include <gtest/gtest.h>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

TEST(FrameClock, WantsNoFrameWithoutACause) {
  FrameClock clock;
  EXPECT_FALSE(clock.wants_frame());
}

TEST(FrameClock, ComesToRestAfterAnEvent) {
  FrameClock clock;
  clock.event();
  int frames = 0;
  while (clock.wants_frame() && frames < 100) clock.frame_drawn(false), ++frames;
  EXPECT_GE(frames, 1);
  EXPECT_LE(frames, 3);
  EXPECT_EQ(clock.frames_drawn(), static_cast<unsigned>(frames));
}

TEST(FrameClock, DrawsUntilAllInputWasSeen) {
  FrameClock clock;
  clock.event();
  for (int i = 0; i < 10; ++i) clock.frame_drawn(true);
  EXPECT_TRUE(clock.wants_frame());
  clock.frame_drawn(false);
  EXPECT_TRUE(clock.wants_frame()) << "what the last input did is shown a frame later";
  clock.frame_drawn(false);
  EXPECT_FALSE(clock.wants_frame());
}

TEST(FrameClock, SeesAPressAndItsReleaseInOneTask) {
  Headless app;
  app.frame();
  const Rect chip = app.item("fact/users")->rect;
  FrameClock clock;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(chip.x + 10, chip.middle());
  io.AddMouseButtonEvent(0, true);
  io.AddMouseButtonEvent(0, false);
  clock.event();
  while (clock.wants_frame()) {
    app.frame();
    clock.frame_drawn(app.stage.input_waits());
  }
  EXPECT_EQ(app.item("fact/users")->expanded, true);
}

}  // namespace
}  // namespace scalewright::ui
