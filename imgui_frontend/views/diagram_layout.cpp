#include "imgui_frontend/views/diagram_layout.hpp"

#include <algorithm>
#include <cmath>

namespace scalewright::ui {
namespace {

constexpr float kGapAlong = 40;   // between ranks: room for an arrow
constexpr float kGapAcross = 12;  // between boxes of a rank
constexpr float kBesideTitle = 28;
constexpr float kPeople = 96;          // width of the people
constexpr float kWidest = 224;         // of a box
constexpr float kBesideOnPhone = 136;  // two of what stands beside share a row

struct BoxSize {
  float width, height;
};

BoxSize size_of(DiagramDetail detail) {
  switch (detail) {
    case DiagramDetail::names:
      return {128, 56};
    case DiagramDetail::sizes:
      return {160, 100};
    case DiagramDetail::reasons:
      return {240, 180};
  }
  return {160, 100};
}

int rank_of(const Component& component, std::span<const DiagramPlace> places) {
  for (const DiagramPlace& place : places) {
    if (place.holds(component.id, component.kind, component.layer)) return place.rank;
  }
  return 0;
}

using Ranks = std::vector<std::vector<const Component*>>;  // the first holds the people, as nullptr

Ranks ranks_of(const Blueprint& blueprint, std::span<const DiagramPlace> places,
               std::vector<const Component*>& beside) {
  int last = 0;
  for (const DiagramPlace& place : places) last = std::max(last, place.rank);
  Ranks ranks(static_cast<std::size_t>(last) + 1);
  ranks[0].push_back(nullptr);
  for (const Component& component : blueprint.components) {
    const int rank = rank_of(component, places);
    (rank > 0 ? ranks[static_cast<std::size_t>(rank)] : beside).push_back(&component);
  }
  std::erase_if(ranks, [](const auto& rank) { return rank.empty(); });
  return ranks;
}

// Columns of boxes, each in the middle of the height.
void place_columns(const Ranks& ranks, BoxSize box, DiagramLayout& layout) {
  std::size_t most = 1;
  for (const auto& rank : ranks) most = std::max(most, rank.size());
  const float height = static_cast<float>(most) * (box.height + kGapAcross) - kGapAcross;
  float x = 0;
  for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
    const float own = static_cast<float>(ranks[rank].size()) * (box.height + kGapAcross) - kGapAcross;
    float y = (height - own) / 2;
    const float width = rank == 0 ? std::min(box.width, kPeople) : box.width;
    for (const Component* component : ranks[rank]) {
      layout.boxes.push_back({component, static_cast<int>(rank), {x, y, width, box.height}});
      y += box.height + kGapAcross;
    }
    x += width + kGapAlong;
  }
  layout.width = x - kGapAlong;
  layout.height = height;
}

// Rows of boxes, each in the middle of the width; a row that is full goes on in the next.
void place_rows(const Ranks& ranks, BoxSize box, float width, DiagramLayout& layout) {
  const auto fit = static_cast<std::size_t>(std::max(1.0F, (width + kGapAcross) / (box.width + kGapAcross)));
  layout.width = std::max(width, box.width);
  float y = 0;
  for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
    for (std::size_t i = 0; i < ranks[rank].size(); i += fit) {
      const std::size_t count = std::min(fit, ranks[rank].size() - i);
      const float height = rank == 0 ? 40.0F : box.height;
      float x = (layout.width - (static_cast<float>(count) * (box.width + kGapAcross) - kGapAcross)) / 2;
      for (std::size_t j = 0; j < count; ++j) {
        layout.boxes.push_back({ranks[rank][i + j], static_cast<int>(rank), {x, y, box.width, height}});
        x += box.width + kGapAcross;
      }
      y += height + (i + fit < ranks[rank].size() ? kGapAcross : kGapAlong * 0.7F);
    }
  }
  layout.height = y - kGapAlong * 0.7F;
}

void connect(DiagramLayout& layout) {
  for (const DiagramBox& from : layout.boxes) {
    for (const DiagramBox& to : layout.boxes) {
      if (to.rank != from.rank + 1) continue;
      if (layout.upright) {
        layout.edges.push_back(
            {from.rect.x + from.rect.width / 2, from.rect.bottom(), to.rect.x + to.rect.width / 2, to.rect.y});
      } else {
        layout.edges.push_back({from.rect.right(), from.rect.middle(), to.rect.x, to.rect.middle()});
      }
    }
  }
}

void place_beside(const std::vector<const Component*>& beside, BoxSize box, float width, DiagramLayout& layout) {
  if (beside.empty()) return;
  const float whole = std::max(width, layout.width);
  const float least = layout.upright ? std::min(box.width, kBesideOnPhone) : box.width;
  const float fit = std::max(1.0F, std::floor((whole + kGapAcross) / (least + kGapAcross)));
  box.width = std::clamp((whole + kGapAcross) / fit - kGapAcross, least, std::max(box.width, kWidest));
  layout.beside_top = layout.height + 16;
  float x = 0, y = layout.beside_top + kBesideTitle;
  for (const Component* component : beside) {
    if (x > 0 && x + box.width > whole + 0.5F) x = 0, y += box.height + kGapAcross;
    layout.boxes.push_back({component, 0, {x, y, box.width, box.height}});
    x += box.width + kGapAcross;
  }
  layout.height = y + box.height;
}

float width_of_columns(const Ranks& ranks, BoxSize box) {
  return std::min(box.width, kPeople) + static_cast<float>(ranks.size() - 1) * (box.width + kGapAlong);
}

// Boxes take the room that there is: their words are cut off less.
float widened(const Ranks& ranks, BoxSize box, float width) {
  const float spare = width - width_of_columns(ranks, box);
  const auto columns = static_cast<float>(std::max<std::size_t>(ranks.size(), 2) - 1);
  return std::clamp(box.width + spare / columns, box.width, std::max(box.width, kWidest));
}

float widened_in_rows(const Ranks& ranks, BoxSize box, float width) {
  std::size_t most = 1;
  for (const auto& rank : ranks) most = std::max(most, rank.size());
  const float fit = std::floor((width + kGapAcross) / (box.width + kGapAcross));
  const float columns = std::clamp(static_cast<float>(most), 1.0F, std::max(fit, 1.0F));
  return std::clamp((width + kGapAcross) / columns - kGapAcross, box.width, std::max(box.width, kWidest));
}

}  // namespace

DiagramLayout lay_out(const Blueprint& blueprint, std::span<const DiagramPlace> places, DiagramDetail detail,
                      float width) {
  std::vector<const Component*> beside;
  const Ranks ranks = ranks_of(blueprint, places, beside);
  BoxSize box = size_of(detail);
  DiagramLayout layout;
  layout.upright = width_of_columns(ranks, size_of(DiagramDetail::names)) > width;
  box.width = layout.upright ? widened_in_rows(ranks, box, width) : widened(ranks, box, width);
  if (layout.upright) {
    place_rows(ranks, box, width, layout);
  } else {
    place_columns(ranks, box, layout);
  }
  connect(layout);
  place_beside(beside, box, width, layout);
  return layout;
}

DiagramDetail detail_that_fits(const Blueprint& blueprint, std::span<const DiagramPlace> places, float width) {
  for (const DiagramDetail detail : {DiagramDetail::sizes, DiagramDetail::names}) {
    if (lay_out(blueprint, places, detail, width).width <= width) return detail;
  }
  return DiagramDetail::names;
}

}  // namespace scalewright::ui
