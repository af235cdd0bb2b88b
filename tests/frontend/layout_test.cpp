#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

struct Width {
  float width;
  float pixel_ratio;
};

class Layout : public ::testing::TestWithParam<Width> {
 protected:
  Headless app{GetParam().width, 900, GetParam().pixel_ratio};
};

bool overlap(const Rect& a, const Rect& b) {
  return a.x + 0.5F < b.right() && b.x + 0.5F < a.right() && a.y + 0.5F < b.bottom() && b.y + 0.5F < a.bottom();
}

TEST_P(Layout, KeepsEveryItemInsideItsPane) {
  app.frame();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    const float width = pane == PaneId::ask ? 384 : GetParam().width >= 900 ? GetParam().width - 385 : GetParam().width;
    for (const Item& item : app.frontend.semantics(pane).items()) {
      EXPECT_GE(item.rect.x, 0) << item.id;
      EXPECT_LE(item.rect.right(), width) << item.id;
      EXPECT_GE(item.rect.y, 0) << item.id;
      EXPECT_LE(item.rect.bottom(), app.frontend.content_height(pane)) << item.id;
    }
  }
}

TEST_P(Layout, LetsNoTwoButtonsOverlap) {
  app.frame();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    const auto buttons = app.by_role(pane, Role::button);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
      for (std::size_t j = i + 1; j < buttons.size(); ++j) {
        EXPECT_FALSE(overlap(buttons[i]->rect, buttons[j]->rect)) << buttons[i]->id << " and " << buttons[j]->id;
      }
    }
  }
}

TEST_P(Layout, MakesEveryButtonLargeEnoughToHit) {  // WCAG 2.5.8: 24 by 24
  app.frame();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    for (const Item* button : app.by_role(pane, Role::button)) {
      EXPECT_GE(button->rect.width, 24) << button->id;
      EXPECT_GE(button->rect.height, 24) << button->id;
    }
  }
}

TEST(Phone, HasRowsChipsLinksAndSlidersThatAFingerHits) {
  Headless app(360, 740);
  app.frontend.place(PaneId::answer, {});
  app.frontend.place(PaneId::ask, {{0, 0, 360, 740}, 0, 0, 360});
  app.frame();
  for (const Item* button : app.by_role(PaneId::ask, Role::button)) EXPECT_GE(button->rect.height, 36) << button->id;
  app.frontend.place(PaneId::ask, {});
  app.frontend.place(PaneId::answer, {{0, 0, 360, 740}, 0, 0, 360});
  app.frame();
  for (const std::string_view id : {"fit/compute", "cost/aws", "verdict/why", "demand/peak_rps", "what-if/users"}) {
    ASSERT_NE(app.item(id), nullptr) << id;
    EXPECT_GE(app.item(id)->rect.height, 36) << id;
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, Layout,
                         ::testing::Values(Width{1440, 1}, Width{1440, 2}, Width{1024, 1}, Width{900, 1.5F},
                                           Width{768, 1}, Width{360, 3}, Width{320, 1}),
                         [](const auto& tested) {
                           return "W" + std::to_string(static_cast<int>(tested.param.width)) + "At" +
                                  std::to_string(static_cast<int>(tested.param.pixel_ratio * 10));
                         });

TEST(Pointer, PressesWhatIsDrawnUnderIt) {
  Headless app;
  app.frame();
  const Rect chip = app.item("fact/users")->rect;
  app.click(chip.x + chip.width / 2, chip.middle());
  EXPECT_EQ(app.item("fact/users")->expanded, true);
}

TEST(Pointer, PressesAtTheScrolledPlace) {
  Headless app;
  app.frame();
  const Rect option = app.item("option/platform")->rect;
  constexpr float kScrolled = 500;
  app.frontend.place(PaneId::answer, {{385, 0, 1055, 952}, 385, -kScrolled, 1055});
  app.frame();
  app.click(385 + option.x + option.width / 2, option.middle() - kScrolled);
  EXPECT_EQ(app.item("option/platform")->pressed, true);
}

TEST(Pointer, PressesNothingWhenItLeavesBeforeTheRelease) {
  Headless app;
  app.frame();
  const Rect chip = app.item("fact/users")->rect;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(chip.x + 10, chip.middle());
  app.frame();
  io.AddMouseButtonEvent(0, true);
  app.frame();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(0, false);
  app.frame();
  app.frame();
  EXPECT_EQ(app.item("fact/users")->expanded, false);
}

TEST(Panes, AreNotDrawnWhenNotShown) {
  Headless app(360, 640);
  app.frame();
  EXPECT_TRUE(app.frontend.semantics(PaneId::ask).items().empty());
  EXPECT_FALSE(app.frontend.semantics(PaneId::answer).items().empty());
}

TEST(Panes, AreLongerWhereTheyAreNarrower) {
  Headless wide(1440), narrow(360);
  wide.frame();
  narrow.frame();
  EXPECT_GT(narrow.frontend.content_height(PaneId::answer), wide.frontend.content_height(PaneId::answer));
}

}  // namespace
}  // namespace scalewright::ui
