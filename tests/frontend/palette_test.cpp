#include "imgui_frontend/theme/palette.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace scalewright::ui {
namespace {

using Named = std::pair<std::string, Colour>;

std::vector<Named> named(const Palette& p) {
  return {{"bg", p.bg},
          {"panel", p.panel},
          {"line", p.line},
          {"ink", p.ink},
          {"ink2", p.ink2},
          {"ink3", p.ink3},
          {"accent", p.accent},
          {"accent-soft", p.accent_soft},
          {"over", p.over},
          {"under", p.under},
          {"ok", p.ok},
          {"said", p.said},
          {"answered", p.answered},
          {"inferred", p.inferred},
          {"assumed", p.assumed},
          {"grid", p.grid}};
}

std::string as_css(const std::string& name, Colour c) {
  char hex[8];
  std::snprintf(hex, sizeof hex, "#%02x%02x%02x", c & 0xFF, (c >> 8) & 0xFF, (c >> 16) & 0xFF);
  return "--" + name + ": " + hex + ";";
}

std::string style_sheet() {
  std::ifstream file(std::string(SCALEWRIGHT_SOURCE_DIR) + "/web/page.css");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Palette, IsThatOfThePage) {
  const std::string css = style_sheet();
  const std::size_t dark = css.find("prefers-color-scheme: dark");
  ASSERT_NE(dark, std::string::npos);
  const std::string light_part = css.substr(0, dark), dark_part = css.substr(dark);
  for (const auto& [name, colour] : named(light_palette())) {
    EXPECT_NE(light_part.find(as_css(name, colour)), std::string::npos) << "light " << as_css(name, colour);
  }
  for (const auto& [name, colour] : named(dark_palette())) {
    EXPECT_NE(dark_part.find(as_css(name, colour)), std::string::npos) << "dark " << as_css(name, colour);
  }
}

TEST(Palette, ReadsEveryTextOnEveryGroundThatItStandsOn) {
  for (const Palette* p : {&light_palette(), &dark_palette()}) {
    const std::vector<Named> texts = {{"ink", p->ink},   {"ink2", p->ink2},   {"ink3", p->ink3}, {"accent", p->accent},
                                      {"over", p->over}, {"under", p->under}, {"ok", p->ok}};
    const std::vector<Named> grounds = {{"bg", p->bg}, {"panel", p->panel}};
    for (const auto& [text, ink] : texts) {
      for (const auto& [ground, paper] : grounds) EXPECT_GE(contrast(ink, paper), 4.5) << text << " on " << ground;
    }
    // On the soft accent: chosen options, hovered answers, open chips.
    for (const auto& [text, ink] :
         std::vector<Named>{{"ink", p->ink}, {"ink2", p->ink2}, {"accent", p->accent}, {"under", p->under}}) {
      EXPECT_GE(contrast(ink, p->accent_soft), 4.5) << text << " on accent_soft";
    }
    EXPECT_GE(contrast(p->ink3, p->envelope), 3.0) << "labels of the bands over the band of growth";
  }
}

TEST(Palette, SetsMarksOffFromTheirGround) {  // WCAG 1.4.11
  for (const Palette* p : {&light_palette(), &dark_palette()}) {
    for (const Colour sign : {p->need, p->plan, p->over, p->under, p->said, p->answered, p->inferred, p->assumed}) {
      EXPECT_GE(contrast(sign, p->panel), 3.0);
    }
  }
}

}  // namespace
}  // namespace scalewright::ui
