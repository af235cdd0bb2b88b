#include "imgui_frontend/widgets/text.hpp"

#include <gtest/gtest.h>

#include "tests/frontend/headless.hpp"

namespace scalewright::ui {
namespace {

std::vector<std::string> strong_parts(std::string_view sentence) {
  std::vector<std::string> strong;
  std::string all;
  const std::vector<Run> runs =
      emphasise_figures(sentence, {{}, TextStyle::large, 1}, {{}, TextStyle::large_strong, 2});
  for (const Run& run : runs) {
    all += run.text;
    if (run.colour == 2) strong.emplace_back(run.text);
  }
  EXPECT_EQ(all, sentence) << "no letter is lost";
  return strong;
}

TEST(Emphasis, FallsOnFiguresWithTheirSigns) {
  EXPECT_EQ(strong_parts("$96 a month on AWS (78–131)"), (std::vector<std::string>{"$96"}));
  EXPECT_EQ(strong_parts("about €31, up 99.5 % until 1,900 users"),
            (std::vector<std::string>{"€31", "99.5 %", "1,900"}));
  EXPECT_EQ(strong_parts("$5–$9 a month."), (std::vector<std::string>{"$5–$9"}));
}

TEST(Emphasis, LeavesWordsAndOddTextAlone) {
  EXPECT_TRUE(strong_parts("").empty());
  EXPECT_TRUE(strong_parts("no figure here").empty());
  EXPECT_TRUE(strong_parts("  EC2 and h264  ").empty());
}

// Measures inside a frame, where there are letters.
template <class Work>
void in_frame(Work work) {
  Headless app;
  app.frame();
  app.stage.enter();
  ImGui::NewFrame();
  Semantics semantics;
  Poke poke;
  Pointer pointer;
  Ui ui(light_palette(), app.stage.typeface(), semantics, poke, pointer, {{0, 0}, 1});
  work(ui);
  ImGui::Render();
}

TEST(Text, EndsHoweverLittleRoomThereIs) {
  in_frame([](Ui& ui) {
    for (const float width : {-40.0F, 0.0F, 1.0F}) {
      EXPECT_GT(measure_paragraph(ui, TextStyle::body, width, "Requests a second"), 20) << width;
    }
  });
}

TEST(Text, WrapsAtSpacesWithinItsWidth) {
  in_frame([](Ui& ui) {
    const float one = text_width(ui, TextStyle::body, "seven words");
    EXPECT_EQ(measure_paragraph(ui, TextStyle::body, one + 1, "seven words"), 20);
    EXPECT_EQ(measure_paragraph(ui, TextStyle::body, one - 1, "seven words"), 40);
    EXPECT_EQ(measure_paragraph(ui, TextStyle::body, 1000, "two\nlines"), 40);
  });
}

TEST(Text, CutsAWordThatIsWiderThanTheParagraph) {
  in_frame([](Ui& ui) {
    const std::string word(200, 'm');
    const float lines = measure_paragraph(ui, TextStyle::body, 100, word) / 20;
    EXPECT_GE(lines, text_width(ui, TextStyle::body, word) / 100);
    EXPECT_EQ(measure_paragraph(ui, TextStyle::body, 0, "ab"), 40 + 20) << "even where there is no room at all";
  });
}

TEST(Text, HasFiguresOfOneWidth) {
  in_frame([](Ui& ui) {
    for (const TextStyle style : {TextStyle::body, TextStyle::body_strong, TextStyle::large_strong}) {
      EXPECT_EQ(text_width(ui, style, "1111"), text_width(ui, style, "8888"));
    }
  });
}

TEST(Text, SurvivesWhatItHasNoLettersFor) {
  in_frame([](Ui& ui) {
    EXPECT_GT(text_width(ui, TextStyle::body, "💥"), 0);
    EXPECT_GT(text_width(ui, TextStyle::body, "漢字"), 0);
    EXPECT_GE(draw_text_within(ui, TextStyle::body, 1, 0, 0, 40, "ééééééééééééééé"), 0);
  });
}

}  // namespace
}  // namespace scalewright::ui
