// The bill of the chosen option at the chosen provider, line by line, with the date and the source of each price.
#include <algorithm>

#include "core/report/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

const Component* component_of(const Blueprint& blueprint, std::string_view id) {
  for (const Component& component : blueprint.components) {
    if (component.id == id) return &component;
  }
  return nullptr;
}

struct Words {
  std::string part, product, arithmetic, amount, spread, origin, why;
};

Words words_of_line(const Option& option, const Bill& bill, const BillLine& line) {
  const Component* component = component_of(option.blueprint, line.component);
  Words w;
  w.part = component != nullptr ? component->name : words_of(line.component);
  w.product = line.title.empty() ? line.sku : line.title;
  w.arithmetic = words::quantity_at_price(line, bill.currency);
  if (line.included) w.arithmetic += ", within the free allowance";
  w.amount = money_for_people(line.monthly.likely, bill.currency);
  w.spread = words::spread(line.monthly, bill.currency);
  w.origin = "price of " + words::date(line.as_of) + (line.region.empty() ? "" : ", " + line.region) +
             (line.source.empty() ? "" : ", " + line.source);
  w.why = component != nullptr ? component->why : std::string();
  return w;
}

std::string spoken(const Words& w) {
  return w.part + ": " + w.product + ", " + w.arithmetic + ", " + w.amount +
         (w.spread.empty() ? "" : ", between " + w.spread) + " a month; " + w.origin;
}

// Two columns of text and the amount; the three texts below each other where it is narrow.
float draw_line(Ui& ui, const View& view, const Words& w, const std::string& id, const Rect& area) {
  const Palette& c = ui.colours();
  const bool wide = area.width >= 620;
  const float amount =
      std::max(72.0F, text_width(ui, TextStyle::body, w.amount) + 6 + text_width(ui, TextStyle::body, w.spread));
  const float text_area = area.width - amount - 16, half = wide ? text_area * 0.44F : text_area;
  const float top = area.y + 7;
  float right = area.right();
  if (!w.spread.empty()) right -= draw_text(ui, TextStyle::body, c.ink3, right, top, w.spread, Align::right) + 6;
  draw_text(ui, TextStyle::body_medium, c.ink, right, top, w.amount, Align::right);
  float left_height = draw_paragraph(ui, TextStyle::body_medium, c.ink, area.x, top, half - 16, w.part);
  left_height += draw_paragraph(ui, TextStyle::body, c.ink2, area.x, top + left_height, half - 16, w.product);
  const float second = wide ? area.x + half : area.x;
  const float start = wide ? top : top + left_height;
  float right_height = draw_paragraph(ui, TextStyle::body, wide ? c.ink : c.ink2, second, start,
                                      text_area - (wide ? half : 0), w.arithmetic);
  right_height += draw_paragraph(ui, TextStyle::body, c.ink3, second, start + right_height,
                                 text_area - (wide ? half : 0), w.origin);
  float height = (wide ? std::max(left_height, right_height) : left_height + right_height) + 14;
  const bool open = view.state.is_open(id);
  const Rect head{area.x, area.y, area.width, height};
  if (!w.why.empty()) {
    const Touch touch = ui.touch(id, head);
    if (touch.pressed) view.state.toggle(id);
    if (touch.hovered) ui.stroke({head.x - 8, head.y + 1, head.width + 16, head.height - 2}, c.accent, 4);
  }
  ui.semantics().open({.id = id + "/row", .role = Role::listitem});
  Item item{.id = id, .role = w.why.empty() ? Role::text : Role::button, .name = spoken(w), .rect = head};
  if (!w.why.empty()) item.expanded = open;
  ui.semantics().add(std::move(item));
  if (open && !w.why.empty()) {
    height +=
        text(ui, id + "/why", TextStyle::body, c.ink2, area.x + 12, area.y + height - 4, area.width - 24, w.why) + 4;
  }
  ui.semantics().close({area.x, area.y, area.width, height});
  return height;
}

// Parts that cost nothing and have no line: what runs on something already priced.
std::vector<const Component*> free_parts(const Option& option) {
  std::vector<const Component*> parts;
  for (const Component& component : option.blueprint.components) {
    if (component.kind.empty()) parts.push_back(&component);
  }
  return parts;
}

float draw_total(Ui& ui, const Bill& bill, float x, float y, float width) {
  const Palette& c = ui.colours();
  ui.line(x, y, x + width, y, c.ink3);
  y += 8;
  if (!bill.unpriced.empty()) {
    mark(ui, Mark::warning, x + 7, y + 10, 14, c.over);
    std::string missing = "No total, since a price is missing. ";
    for (const std::string& what : bill.unpriced) missing += sentence(what) + " ";
    return 8 + text(ui, "bill/unpriced", TextStyle::body, c.ink, x + 24, y, width - 24, missing);
  }
  const std::string name = "Total: " + monthly_for_people(bill.monthly, bill.currency);
  draw_text(ui, TextStyle::body_strong, c.ink, x, y, "A month");
  const std::string spread = words::spread(bill.monthly, bill.currency);
  float right = x + width;
  if (!spread.empty()) right -= draw_text(ui, TextStyle::body, c.ink3, right, y, spread, Align::right) + 6;
  draw_text(ui, TextStyle::body_strong, c.ink, right, y, words::total(bill), Align::right);
  ui.semantics().add({.id = "bill/total", .name = name, .rect = {x, y, width, 20}});
  return 28;
}

}  // namespace

float draw_bill(Ui& ui, const View& view, float x, float y, float width) {
  const Option* option = chosen_option(view.model, view.state);
  if (option == nullptr) return 0;
  const Bill& bill = chosen_bill(*option, view.state);
  const float top = y;
  const std::string title =
      "Bill: " + option->blueprint.title + (bill.provider_title.empty() ? "" : ", " + bill.provider_title);
  y += card_title(ui, "bill/title", {x, y, width, 20}, title,
                  bill.as_of.empty() ? std::string() : "oldest price of " + words::date(bill.as_of)) +
       4;
  const float list_top = y;
  ui.semantics().open({.id = "bill", .role = Role::list, .name = title});
  for (std::size_t i = 0; i < bill.items.size(); ++i) {
    if (i > 0) ui.line(x, y, x + width, y, ui.colours().grid);
    const BillLine& line = bill.items[i];
    const std::string id = "bill/" + bill.provider + "/" + std::to_string(i + 1) + "/" + line.component;
    y += draw_line(ui, view, words_of_line(*option, bill, line), id, {x, y, width, 0});
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  const std::vector<const Component*> free = free_parts(*option);
  if (!free.empty()) {
    std::vector<std::string> names;
    for (const Component* part : free) names.push_back(part->name);
    ui.line(x, y, x + width, y, ui.colours().grid);
    y += 7 +
         text(ui, "bill/free", TextStyle::body, ui.colours().ink2, x, y + 7, width,
              "Costs nothing more: " + joined(names) + ".") +
         7;
  }
  return y - top + draw_total(ui, bill, x, y, width);
}

}  // namespace scalewright::ui
