// Where the parts of a design stand in its drawing: ranks from the people to the data, side by side where there is room
// and one below the other on a phone; what the requests do not pass stands beside.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/blueprint/blueprint.hpp"
#include "core/rules/patterns.hpp"
#include "imgui_frontend/geometry.hpp"

namespace scalewright::ui {

// How much a box tells. Zooming does not scale letters, it makes room for more of them.
enum class DiagramDetail : std::uint8_t { names, sizes, reasons };

struct DiagramBox {
  const Component* component = nullptr;  // nullptr: the people
  int rank = 0;                          // 0: the people, or beside
  Rect rect;
};

// Between two neighbouring ranks: out of the middle of one box, into that of the other.
struct DiagramEdge {
  float x1, y1, x2, y2;
};

struct DiagramLayout {
  std::vector<DiagramBox> boxes;  // the people, then rank by rank, then what stands beside
  std::vector<DiagramEdge> edges;
  float beside_top = 0;  // where the heading of what stands beside goes; 0: there is nothing
  float width = 0, height = 0;
  bool upright = false;  // ranks are rows
};

// In a frame `width` wide, from (0, 0). Ranks are columns where the narrowest boxes fit side by side, else rows. The
// drawing may be wider than the frame.
[[nodiscard]] DiagramLayout lay_out(const Blueprint& blueprint, std::span<const DiagramPlace> places,
                                    DiagramDetail detail, float width);

// The most detailed one whose drawing is not wider than the frame.
[[nodiscard]] DiagramDetail detail_that_fits(const Blueprint& blueprint, std::span<const DiagramPlace> places,
                                             float width);

}  // namespace scalewright::ui
