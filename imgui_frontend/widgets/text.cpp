#include "imgui_frontend/widgets/text.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

namespace scalewright::ui {
namespace {

// The next character, or U+FFFD; characters that Dear ImGui's 16-bit glyph tables cannot hold are shown as "□".
ImWchar next_character(const char*& at, const char* end) {
  unsigned int c = static_cast<unsigned char>(*at);
  if (c < 0x80) {
    ++at;
  } else {
    at += ImTextCharFromUtf8(&c, at, end);
  }
  return c > 0xFFFF ? static_cast<ImWchar>(0x25A0) : static_cast<ImWchar>(c);
}

float width_of(const Face& face, std::string_view text) {
  ImFontBaked& baked = *face.font->GetFontBaked(face.size);
  float width = 0;
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) width += baked.GetCharAdvance(next_character(at, end)) + face.tracking;
  return width;
}

float snapped(float value, float pixel_ratio) {
  return std::round(value * pixel_ratio) / pixel_ratio;
}

// Dear ImGui's own text starts on whole CSS pixels, wraps with its own line height and knows no letter spacing. Lines
// stand on whole device pixels; words do not, since that would make the spaces between them uneven.
void draw_glyphs(Ui& ui, const Face& face, Colour colour, ImVec2 position, std::string_view text) {
  ImFontBaked& baked = *face.font->GetFontBaked(face.size);
  ImDrawList& draw = ui.draw();
  float x = position.x;
  const float y = snapped(position.y, ui.pixel_ratio());
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const ImFontGlyph* glyph = baked.FindGlyph(next_character(at, end));
    if (glyph->Visible) {
      draw.PrimReserve(6, 4);
      draw.PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, colour);
    }
    x += glyph->AdvanceX + face.tracking;
  }
}

// The top of Dear ImGui's box of a line, so that the letters stand in the middle of the line's height.
float top_in_line(const Face& face, float y, float line) {
  return y + (line - face.size) / 2;
}

// Walks over runs word by word and calls place(run, x, line number, word) for each piece; returns the number of lines.
class Wrapper {
 public:
  Wrapper(const Ui& ui, float width) : ui_(ui), width_(width) {}

  template <class Place>
  int wrap(std::span<const Run> runs, Place place) {
    for (const Run& run : runs) {
      const Face& face = ui_.face(run.style);
      const float space = width_of(face, " ");
      std::string_view rest = run.text;
      while (!rest.empty()) {
        if (rest.front() == '\n') {
          new_line();
          rest.remove_prefix(1);
        } else if (rest.front() == ' ') {
          pending_space_ = x_ > 0 ? space : 0;
          rest.remove_prefix(1);
        } else {
          const std::string_view word = rest.substr(0, rest.find_first_of(" \n"));
          put(run, face, word, place);
          rest.remove_prefix(word.size());
        }
      }
    }
    return line_ + 1;
  }

 private:
  void new_line() { ++line_, x_ = 0, pending_space_ = 0; }

  template <class Place>
  void put(const Run& run, const Face& face, std::string_view word, Place& place) {
    float width = width_of(face, word);
    if (x_ > 0 && x_ + pending_space_ + width > width_) {
      new_line();
      if (word == "·") return;  // between two parts of a line; the break now stands there
    }
    while (width > width_ && !word.empty()) {  // a word wider than the paragraph is cut
      const std::string_view head = fitting(face, word);
      place(run, x_, line_, head);
      word.remove_prefix(head.size());
      new_line();
      width = width_of(face, word);
    }
    x_ += pending_space_;
    pending_space_ = 0;
    place(run, x_, line_, word);
    x_ += width;
  }

  // As many characters as the paragraph is wide, at least one.
  std::string_view fitting(const Face& face, std::string_view word) const {
    ImFontBaked& baked = *face.font->GetFontBaked(face.size);
    const char* end = word.data() + word.size();
    const char* at = word.data();
    float width = 0;
    while (at < end) {
      const char* next = at;
      width += baked.GetCharAdvance(next_character(next, end)) + face.tracking;
      if (width > width_ && at > word.data()) break;
      at = next;
    }
    return word.substr(0, static_cast<std::size_t>(at - word.data()));
  }

  const Ui& ui_;
  float width_;
  float x_ = 0;
  float pending_space_ = 0;
  int line_ = 0;
};

float line_height(const Ui& ui, std::span<const Run> runs, float line) {
  return line > 0 || runs.empty() ? line : ui.face(runs.front().style).line;
}

std::string joined(std::span<const Run> runs) {
  std::string all;
  for (const Run& run : runs) all += run.text;
  return all;
}

}  // namespace

float text_width(const Ui& ui, TextStyle style, std::string_view text) {
  return width_of(ui.face(style), text);
}

float draw_text(Ui& ui, TextStyle style, Colour colour, float x, float y, std::string_view text, Align align) {
  const Face& face = ui.face(style);
  const float width = width_of(face, text);
  if (align == Align::middle) x -= width / 2;
  if (align == Align::right) x -= width;
  if (ui.visible(y, y + face.line)) {
    const ImVec2 place = ui.at(x, top_in_line(face, y, face.line));
    draw_glyphs(ui, face, colour, {snapped(place.x, ui.pixel_ratio()), place.y}, text);
  }
  return width;
}

float draw_text_within(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, std::string_view text) {
  const Face& face = ui.face(style);
  if (width_of(face, text) <= width) return draw_text(ui, style, colour, x, y, text);
  std::string cut(text);
  while (!cut.empty() && width_of(face, cut) + width_of(face, "…") > width) {
    while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
    if (!cut.empty()) cut.pop_back();
  }
  return draw_text(ui, style, colour, x, y, cut + "…");
}

float measure_runs(Ui& ui, float width, std::span<const Run> runs, float line) {
  const int lines = Wrapper(ui, width).wrap(runs, [](const Run&, float, int, std::string_view) {});
  return static_cast<float>(lines) * line_height(ui, runs, line);
}

float draw_runs(Ui& ui, float x, float y, float width, std::span<const Run> runs, float line) {
  const float height = line_height(ui, runs, line);
  const int lines = Wrapper(ui, width).wrap(runs, [&](const Run& run, float dx, int n, std::string_view word) {
    const float top = y + static_cast<float>(n) * height;
    if (!ui.visible(top, top + height)) return;
    const Face& face = ui.face(run.style);
    draw_glyphs(ui, face, run.colour, ui.at(x + dx, top_in_line(face, top, height)), word);
  });
  return static_cast<float>(lines) * height;
}

float draw_paragraph(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, std::string_view text) {
  const Run run{text, style, colour};
  return draw_runs(ui, x, y, width, {&run, 1});
}

float measure_paragraph(Ui& ui, TextStyle style, float width, std::string_view text) {
  const Run run{text, style, 0};
  return measure_runs(ui, width, {&run, 1});
}

float draw_lines(Ui& ui, TextStyle style, Colour colour, float x, float y, float width, int most,
                 std::string_view text) {
  const float room = ui.face(style).line * static_cast<float>(most) + 1;
  std::string shown(text);
  while (measure_paragraph(ui, style, width, shown) > room) {
    const std::size_t space = shown.find_last_of(' ');
    if (space == std::string::npos) break;
    shown.resize(space);
    shown += "…";
  }
  return draw_paragraph(ui, style, colour, x, y, width, shown);
}

float heading(Ui& ui, std::string_view id, int level, TextStyle style, float x, float y, float width,
              std::string_view text) {
  const float height = draw_paragraph(ui, style, ui.colours().ink, x, y, width, text);
  ui.semantics().add({.id = std::string(id),
                      .role = Role::heading,
                      .name = std::string(text),
                      .level = level,
                      .rect = {x, y, width, height}});
  return height;
}

float text(Ui& ui, std::string_view id, TextStyle style, Colour colour, float x, float y, float width,
           std::string_view text) {
  const Run run{text, style, colour};
  return runs(ui, id, x, y, width, {&run, 1});
}

float runs(Ui& ui, std::string_view id, float x, float y, float width, std::span<const Run> parts, float line) {
  const float height = draw_runs(ui, x, y, width, parts, line);
  ui.semantics().add({.id = std::string(id), .name = joined(parts), .rect = {x, y, width, height}});
  return height;
}

std::vector<Run> emphasise_figures(std::string_view sentence, const Run& plain, const Run& strong) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::vector<Run> out;
  const auto push = [&](std::string_view part, const Run& as) {
    if (!part.empty()) out.push_back({part, as.style, as.colour});
  };
  std::size_t plain_from = 0, at = 0;
  while (at < sentence.size()) {
    const std::size_t word_end = std::min(sentence.find(' ', at), sentence.size());
    const std::string_view word = sentence.substr(at, word_end - at);
    const std::size_t digit = word.find_first_of("0123456789");
    // A figure starts with a digit, a sign or a currency: "$96", "€31". What stands in brackets is an aside.
    const bool figure =
        digit <= 3 && word.front() != '(' && (digit == 0 || !std::isalpha(static_cast<unsigned char>(word.front())));
    if (figure) {
      std::size_t end = at + digit;
      // Beyond ASCII are dashes and currencies: "$5–$9".
      while (end < word_end && (is_digit(sentence[end]) || sentence[end] == '.' || sentence[end] == ',' ||
                                sentence[end] == '$' || static_cast<unsigned char>(sentence[end]) >= 0x80)) {
        ++end;
      }
      while (end > at && (sentence[end - 1] == '.' || sentence[end - 1] == ',')) --end;
      if (sentence.substr(end).starts_with(" %") && end == word_end) end += 2;
      push(sentence.substr(plain_from, at - plain_from), plain);
      push(sentence.substr(at, end - at), strong);
      plain_from = end;
      at = std::max(end, word_end);
    } else {
      at = word_end;
    }
    while (at < sentence.size() && sentence[at] == ' ') ++at;
  }
  push(sentence.substr(plain_from), plain);
  return out;
}

}  // namespace scalewright::ui
