// The cost of the chosen option at each provider, as bars with their ranges.
#include <algorithm>

#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kRow = 28;

// Cheapest first; equals stay in the order of the rules.
std::vector<const Bill*> priced(const Option& option) {
  std::vector<const Bill*> bills;
  for (const Bill& bill : option.bills) {
    if (!bill.unpriced.empty()) continue;
    const auto dearer = std::find_if(bills.begin(), bills.end(),
                                     [&](const Bill* other) { return bill.monthly.likely < other->monthly.likely; });
    bills.insert(dearer, &bill);
  }
  return bills;
}

std::vector<const Bill*> unpriced(const Option& option) {
  std::vector<const Bill*> bills;
  for (const Bill& bill : option.bills) {
    if (!bill.unpriced.empty()) bills.push_back(&bill);
  }
  return bills;
}

double most(const std::vector<const Bill*>& bills) {
  double most = 0;
  for (const Bill* bill : bills) most = std::max(most, bill->monthly.high.units());
  return most;
}

struct Bar {
  float left, right;
  double most;
  [[nodiscard]] float at(Money amount) const {
    return most > 0 ? left + (right - left) * static_cast<float>(std::clamp(amount.units() / most, 0.0, 1.0)) : left;
  }
};

void draw_bar(Ui& ui, const Bar& bar, const MoneyRange& cost, bool chosen, float middle) {
  const Palette& c = ui.colours();
  const float end = std::max(bar.at(cost.likely), bar.left + 2);
  ui.fill({bar.left, middle - 7, end - bar.left, 14}, chosen ? c.accent : c.envelope, 2);
  if (cost.low == cost.high) return;
  const float low = bar.at(cost.low), high = bar.at(cost.high);
  // The part of the range that lies on the filled bar needs the other ink.
  const Colour on_bar = chosen ? c.panel : c.ink;
  ui.line(low, middle, std::min(end, high), middle, on_bar, 1.5F);
  if (high > end) ui.line(std::max(end, low), middle, high, middle, c.ink, 1.5F);
  constexpr float kRoomForEnds = 8;
  if (high - low < kRoomForEnds) return;
  ui.line(low, middle - 4, low, middle + 4, low < end ? on_bar : c.ink, 1.5F);
  ui.line(high, middle - 4, high, middle + 4, high <= end ? on_bar : c.ink, 1.5F);
}

void draw_amount(Ui& ui, const Bill& bill, float right, float y) {
  const Palette& c = ui.colours();
  if (!bill.unpriced.empty()) {
    draw_text(ui, TextStyle::body, c.ink3, right, y, words::kNoPrice, Align::right);
    return;
  }
  const std::string spread = words::spread(bill.monthly, bill.currency);
  if (!spread.empty()) right -= draw_text(ui, TextStyle::body, c.ink3, right, y, spread, Align::right) + 5;
  draw_text(ui, TextStyle::body, c.ink, right, y, words::total(bill), Align::right);
}

float amount_width(Ui& ui, const Bill& bill) {
  if (!bill.unpriced.empty()) return 0;
  return text_width(ui, TextStyle::body, words::total(bill)) + 5 +
         text_width(ui, TextStyle::body, words::spread(bill.monthly, bill.currency));
}

std::string remark(const Option& option) {
  std::string oldest;
  for (const Bill* bill : priced(option)) {
    if (!bill->as_of.empty() && (oldest.empty() || bill->as_of < oldest)) oldest = bill->as_of;
  }
  return words::cost_remark(oldest);
}

// What the rows of one chart share.
struct Rows {
  Bar bar;
  std::string_view chosen;  // the provider whose bill is itemised
};

void draw_row(Ui& ui, const View& view, const Bill& bill, const Rows& rows, const Rect& row) {
  const std::string id = "cost/" + bill.provider;
  const bool is_chosen = bill.provider == rows.chosen;
  const Touch touch = ui.touch(id, row);
  if (touch.hovered) ui.fill({row.x - 8, row.y, row.width + 16, row.height}, ui.colours().bg, 4);
  if (touch.pressed) view.state.provider = bill.provider;
  draw_text(ui, is_chosen ? TextStyle::body_strong : TextStyle::body, ui.colours().ink, row.x, row.middle() - 10,
            bill.provider_title);
  if (bill.unpriced.empty()) draw_bar(ui, rows.bar, bill.monthly, is_chosen, row.middle());
  draw_amount(ui, bill, row.right(), row.middle() - 10);
  ui.semantics().open({.id = id + "/row", .role = Role::listitem});
  ui.semantics().add(
      {.id = id, .role = Role::button, .name = words::cost_at_provider(bill), .pressed = is_chosen, .rect = row});
  ui.semantics().close(row);
}

// Those that cannot do the whole of it, on request.
float draw_unpriced(Ui& ui, const View& view, const Option& option, const Rows& rows, float x, float y, float width) {
  const std::vector<const Bill*> bills = unpriced(option);
  if (bills.empty()) return 0;
  const float top = y;
  const bool open = view.state.is_open("cost/unpriced");
  const std::string label = words::providers_without_price(bills.size());
  y += 4;
  if (link_button(ui, "cost/unpriced", x, y, label, open)) view.state.toggle("cost/unpriced");
  y += ui.row(24);
  if (!open) return y - top;
  const float list_top = y;
  ui.semantics().open({.id = "cost/without", .role = Role::list, .name = label});
  for (const Bill* bill : bills) {
    draw_row(ui, view, *bill, rows, {x, y, width, ui.row(kRow)});
    y += ui.row(kRow);
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top;
}

float draw_budget(Ui& ui, const View& view, float x, float y, float width) {
  const Advice& advice = *view.model.advice;
  const std::string& verdict = advice.budget.words;
  if (verdict.empty()) return 0;
  const float top = y;
  y += 8;
  const Rect row{x, y - 4, width, 8 + draw_paragraph(ui, TextStyle::body, ui.colours().ink2, x, y, width, verdict)};
  ui.semantics().open({.id = "cost/limit", .role = Role::list, .name = std::string(words::kBudget)});
  const Explained item =
      explained_item(ui, "cost/budget", row, verdict, words::budget_why(advice.options.front().bill, advice.budget),
                     view.state.is_open("cost/budget"), 14);
  ui.semantics().close({x, row.y, width, item.height});
  if (item.pressed) view.state.toggle("cost/budget");
  return row.y + item.height - top;
}

}  // namespace

float draw_cost(Ui& ui, const View& view, float x, float y, float width) {
  const Option* option = chosen_option(view.model, view.state);
  const float top = y;
  y += card_title(ui, "cost/title", {x, y, width, 20},
                  option != nullptr ? words::cost_of(*option) : std::string(words::kCost),
                  option != nullptr ? remark(*option) : std::string()) +
       8;
  if (option == nullptr) {
    y += text(ui, "cost/none", TextStyle::body, ui.colours().ink2, x, y, width, words::kNothingToPrice);
    return y - top;
  }
  const std::vector<const Bill*> bills = priced(*option);
  float names = 0, amounts = 72;
  for (const Bill* bill : bills) {
    names = std::max(names, text_width(ui, TextStyle::body_strong, bill->provider_title));
    amounts = std::max(amounts, amount_width(ui, *bill));
  }
  const float left = x + names + 16;
  const Rows rows{{left, std::max(left + 24, x + width - amounts - 16), most(bills)},
                  chosen_bill(*option, view.state).provider};
  const float list_top = y;
  ui.semantics().open({.id = "cost", .role = Role::list, .name = std::string(words::kCost)});
  for (const Bill* bill : bills) {
    draw_row(ui, view, *bill, rows, {x, y, width, ui.row(kRow)});
    y += ui.row(kRow);
  }
  ui.semantics().close({x, list_top, width, y - list_top});
  y += draw_unpriced(ui, view, *option, rows, x, y, width);
  return y + draw_budget(ui, view, x, y, width) - top;
}

}  // namespace scalewright::ui
