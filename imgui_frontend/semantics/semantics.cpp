#include "imgui_frontend/semantics/semantics.hpp"

#include <cassert>
#include <cmath>

#include "core/report/json_writer.hpp"

namespace scalewright::ui {
namespace {

void write_flag(JsonWriter& json, std::string_view key, const std::optional<bool>& flag) {
  if (flag) json.key(key).flag(*flag);
}

// To half a pixel: closer than a ring of focus can show, and the same text when nothing moved.
double halves(float value) {
  return std::round(static_cast<double>(value) * 2) / 2;
}

void write_rect(JsonWriter& json, const Rect& rect) {
  json.key("rect").begin_array();
  for (const float side : {rect.x, rect.y, rect.width, rect.height}) json.number(halves(side));
  json.end_array();
}

void write_item(JsonWriter& json, const Item& item) {
  json.begin_object().key("id").text(item.id).key("role").text(to_text(item.role)).key("name").text(item.name);
  if (!item.value.empty()) json.key("value").text(item.value);
  if (item.stop) json.key("stop").begin_array().number(item.stop->position).number(item.stop->positions).end_array();
  if (item.scrolls) {
    json.key("scrolls").begin_array().number(halves(item.scrolls->width)).number(halves(item.scrolls->height));
    json.end_array();
  }
  if (item.level > 0) json.key("level").number(item.level);
  write_flag(json, "pressed", item.pressed);
  write_flag(json, "expanded", item.expanded);
  write_flag(json, "checked", item.checked);
  if (!item.words.empty()) {
    json.key("words").begin_array();
    for (const std::uint32_t position : item.words) json.exact(position);
    json.end_array();
  }
  write_rect(json, item.rect);
  if (item.parent >= 0) json.key("in").number(item.parent);
  json.end_object();
}

}  // namespace

std::string_view to_text(Role role) {
  switch (role) {
    case Role::text:
      return "text";
    case Role::heading:
      return "heading";
    case Role::button:
      return "button";
    case Role::textbox:
      return "textbox";
    case Role::slider:
      return "slider";
    case Role::checkbox:
      return "checkbox";
    case Role::radio:
      return "radio";
    case Role::radiogroup:
      return "radiogroup";
    case Role::list:
      return "list";
    case Role::listitem:
      return "listitem";
    case Role::table:
      return "table";
    case Role::row:
      return "row";
    case Role::columnheader:
      return "columnheader";
    case Role::rowheader:
      return "rowheader";
    case Role::cell:
      return "cell";
    case Role::group:
      return "group";
    case Role::region:
      return "region";
    case Role::note:
      return "note";
  }
  return "text";
}

void Semantics::add(Item item) {
  item.parent = open_.empty() ? -1 : open_.back();
  items_.push_back(std::move(item));
}

void Semantics::open(Item item) {
  add(std::move(item));
  open_.push_back(static_cast<int>(items_.size()) - 1);
}

void Semantics::close(const Rect& rect) {
  assert(!open_.empty());
  items_[static_cast<std::size_t>(open_.back())].rect = rect;
  open_.pop_back();
}

const Item* Semantics::find(std::string_view id) const {
  for (const Item& item : items_) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

std::string Semantics::to_json() const {
  JsonWriter json;
  json.begin_array();
  for (const Item& item : items_) write_item(json, item);
  json.end_array();
  return std::move(json).take();
}

}  // namespace scalewright::ui
