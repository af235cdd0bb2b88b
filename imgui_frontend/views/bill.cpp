// The bill of the chosen option at the chosen provider, line by line, with the date and the source of each price.
#include <algorithm>

#include "core/units/phrases.hpp"
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
  std::string part, product, arithmetic, amount, spread, dated, why;
};

Words words_of_line(const Option& option, const Bill& bill, const BillLine& line) {
  const Component* component = component_of(option.blueprint, line.component);
  Words w;
  w.part = component != nullptr ? component->name : words_of(line.component);
  w.product = line.title.empty() ? line.sku : line.title;
  w.arithmetic = words::quantity_at_price(line, bill.currency);
  w.amount = money_for_people(line.monthly.likely, bill.currency);
  w.spread = words::spread(line.monthly, bill.currency);
  w.dated = words::price_date(line);
  if (component != nullptr && !component->why.empty()) w.why = sentence(component->why) + " ";
  w.why += words::price_source(line);
  return w;
}

std::string spoken(const Words& w) {
  return w.part + ": " + w.product + ", " + w.arithmetic + ", " + words::a_month(w.amount + words::between(w.spread)) +
         "; " + w.dated;
}

float amount_width(Ui& ui, const Words& w) {
  const float spread = w.spread.empty() ? 0 : 6 + text_width(ui, TextStyle::body, w.spread);
  return text_width(ui, TextStyle::body_strong, w.amount) + spread;
}

// How the lines of one bill are set: where the arithmetic stands, and how wide the amounts are.
struct Setting {
  bool wide;     // arithmetic beside the product, else below it
  float second;  // where it starts, from the left
  float texts;   // the width of all but the amount
};

Setting setting_for(float width, float amount) {
  const float texts = width - amount - 16;
  const bool wide = width >= 620;
  return {wide, wide ? texts * 0.44F : 0, texts};
}

// What a line says; `follows` leaves out the part, which the line before named. Returns the height. The first text has
// the amount beside it, those below it need not leave it room.
float draw_texts(Ui& ui, const Words& w, const Setting& setting, bool follows, const Rect& area) {
  const Palette& c = ui.colours();
  const float x = area.x, y = area.y, first = setting.wide ? setting.second - 16 : setting.texts;
  const float below = setting.wide ? first : area.width;
  float left = 0;
  if (!follows) left += draw_paragraph(ui, TextStyle::body_strong, c.ink, x, y, first, w.part);
  left += draw_paragraph(ui, TextStyle::body, c.ink2, x, y + left, follows ? first : below, w.product);
  const float start = setting.wide ? y : y + left, second = setting.wide ? setting.texts - setting.second : area.width;
  float right = draw_paragraph(ui, TextStyle::body, setting.wide ? c.ink : c.ink2, x + setting.second, start, second,
                               w.arithmetic);
  right += draw_paragraph(ui, TextStyle::body, c.ink3, x + setting.second, start + right, second, w.dated);
  return setting.wide ? std::max(left, right) : left + right;
}

void draw_amount(Ui& ui, const Words& w, float right, float y) {
  const Palette& c = ui.colours();
  if (!w.spread.empty()) right -= draw_text(ui, TextStyle::body, c.ink3, right, y, w.spread, Align::right) + 6;
  draw_text(ui, TextStyle::body_strong, c.ink, right, y, w.amount, Align::right);
}

float draw_line(Ui& ui, const View& view, const Words& w, const Setting& setting, bool follows, const std::string& id,
                const Rect& area) {
  const float top = area.y + (follows ? 0 : 7);
  draw_amount(ui, w, area.right(), top);
  const float texts = draw_texts(ui, w, setting, follows, {area.x, top, area.width, 0});
  const Rect head{area.x, area.y, area.width, top - area.y + texts + 7};
  const Explained item = explained_item(ui, id, head, spoken(w), w.why, view.state.is_open(id), top - area.y + 10);
  if (item.pressed) view.state.toggle(id);
  return item.height;
}

float draw_lines(Ui& ui, const View& view, const Option& option, const Bill& bill, float x, float y, float width) {
  const float top = y;
  std::vector<Words> lines;
  float amount = 72;  // one width for all, so that their columns stand in line
  for (const BillLine& line : bill.items) {
    lines.push_back(words_of_line(option, bill, line));
    amount = std::max(amount, amount_width(ui, lines.back()));
  }
  const Setting setting = setting_for(width, amount);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool follows = i > 0 && bill.items[i].component == bill.items[i - 1].component;
    if (i > 0 && !follows) ui.line(x, y, x + width, y, ui.colours().grid);
    const std::string id = "bill/" + bill.provider + "/" + std::to_string(i + 1) + "/" + bill.items[i].component;
    y += draw_line(ui, view, lines[i], setting, follows, id, {x, y, width, 0});
  }
  return y - top;
}

// Parts that cost nothing and have no line: what runs on something already priced.
std::vector<const Component*> free_parts(const Option& option) {
  std::vector<const Component*> parts;
  for (const Component& component : option.blueprint.components) {
    if (component.kind.empty()) parts.push_back(&component);
  }
  return parts;
}

float draw_total(Ui& ui, const View& view, const Bill& bill, float x, float y, float width) {
  const Palette& c = ui.colours();
  ui.line(x, y, x + width, y, c.ink3);
  y += 8;
  if (!bill.unpriced.empty()) {
    mark(ui, Mark::warning, x + 7, y + 10, 14, c.over);
    return 8 + text(ui, "bill/unpriced", TextStyle::body, c.ink, x + 24, y, width - 24, words::missing_prices(bill));
  }
  draw_text(ui, TextStyle::body_strong, c.ink, x, y, words::kTotal);
  const std::string spread = words::spread(bill.monthly, bill.currency);
  float right = x + width;
  if (!spread.empty()) right -= draw_text(ui, TextStyle::body, c.ink3, right, y, spread, Align::right) + 6;
  draw_text(ui, TextStyle::body_strong, c.ink, right, y, words::total(bill), Align::right);
  ui.semantics().open({.id = "bill/sum", .role = Role::list, .name = std::string(words::kTotal)});
  const Rect row{x, y - 4, width, 28};
  const Explained item = explained_item(ui, "bill/total", row, words::total_in_full(bill), words::kTotalWhy,
                                        view.state.is_open("bill/total"), 14);
  ui.semantics().close({x, row.y, width, item.height});
  if (item.pressed) view.state.toggle("bill/total");
  return item.height + 4;
}

// What was taken for granted: another region, the reader's own prices, and no taxes.
float draw_notes(Ui& ui, const Bill& bill, float x, float y, float width) {
  if (bill.items.empty()) return 0;
  std::string notes;
  for (const std::string& note : bill.notes) notes += note + " ";
  return 4 + text(ui, "bill/notes", TextStyle::body, ui.colours().ink2, x, y + 4, width,
                  notes + std::string(words::kTaxes));
}

}  // namespace

float draw_bill(Ui& ui, const View& view, float x, float y, float width) {
  const Option* option = chosen_option(view.model, view.state);
  if (option == nullptr) return 0;
  const Bill& bill = chosen_bill(*option, view.state);
  const float top = y;
  const std::string title = words::bill_title(*option, bill);
  y += card_title(ui, "bill/title", {x, y, width, 20}, title, words::oldest_price(bill)) + 4;
  const float list_top = y;
  ui.semantics().open({.id = "bill", .role = Role::list, .name = title});
  y += draw_lines(ui, view, *option, bill, x, y, width);
  ui.semantics().close({x, list_top, width, y - list_top});
  const std::vector<const Component*> free = free_parts(*option);
  if (!free.empty()) {
    std::vector<std::string> names;
    for (const Component* part : free) names.push_back(part->name);
    ui.line(x, y, x + width, y, ui.colours().grid);
    y += 7 +
         text(ui, "bill/free", TextStyle::body, ui.colours().ink2, x, y + 7, width, words::costs_nothing_more(names)) +
         7;
  }
  y += draw_total(ui, view, bill, x, y, width);
  return y + draw_notes(ui, bill, x, y, width) - top;
}

}  // namespace scalewright::ui
