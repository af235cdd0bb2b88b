// What is on a pane, for those who cannot see it: one item for each thing that the widgets draw. The page keeps real
// elements in step with this list; tests find things in it by role and name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui_frontend/geometry.hpp"

namespace scalewright::ui {

// As in WAI-ARIA; `text` is plain text without a role.
enum class Role : std::uint8_t {
  text,
  heading,
  button,
  textbox,
  slider,
  checkbox,
  radio,
  radiogroup,
  list,
  listitem,
  table,
  row,
  columnheader,
  rowheader,
  cell,
  group,
  region,
  note,
};
[[nodiscard]] std::string_view to_text(Role role);

// Where a slider stands: one of `positions` stops, counted from 0.
struct Stop {
  int position = 0, positions = 1;
};

struct Extent {
  float width = 0, height = 0;
};

struct Item {
  std::string id = {};  // stable from frame to frame, unique on the pane: "question/availability/three_nines"
  Role role = Role::text;
  std::string name = {};               // what is read aloud
  std::string value = {};              // of a text field; of a slider, in words: "600 people"
  std::optional<Stop> stop = {};       // of a slider
  std::optional<Extent> scrolls = {};  // the size of what it holds, where that is larger than its rectangle
  int level = 0;                       // of a heading
  std::optional<bool> pressed = {}, expanded = {}, checked = {};
  std::vector<std::uint32_t> words =
      {};  // UTF-16 begin and end in the reader's text that this item rests on; empty: none
  Rect rect = {};
  int parent = -1;  // index of the item that holds this one; -1: the pane
};

class Semantics {
 public:
  void clear() { items_.clear(), open_.clear(); }

  // Adds an item inside the innermost open one. Items are in reading order.
  void add(Item item);
  // Adds an item that holds those that follow, until close. Its rectangle may be set when closing.
  void open(Item item);
  void close(const Rect& rect);

  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  [[nodiscard]] const Item* find(std::string_view id) const;

  // An array of {id, role, name, value?, stop?: [position, positions], scrolls?: [width, height], level?, pressed?,
  // expanded?, checked?, words?, rect: [x, y, width, height], in?}, `in` being the index of the holder; what is absent
  // is not set.
  [[nodiscard]] std::string to_json() const;

 private:
  std::vector<Item> items_;
  std::vector<int> open_;
};

}  // namespace scalewright::ui
