// The options as columns of one table; where that is too narrow, one below the other.
#include <algorithm>

#include "imgui_frontend/views/option_rows.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kHeaderWidth = 132;
constexpr float kLeastColumn = 120;
constexpr float kCell = 8;     // padding at the sides
constexpr float kCellTop = 7;  // and above and below

// Draws only: the caller tells the semantics.
float draw_cell(Ui& ui, const OptionCell& cell, float x, float y, float width) {
  const Palette& c = ui.colours();
  if (cell.lines.empty()) {
    const std::vector<Run> parts{
        {cell.strong.empty() && cell.dim.empty() ? words::kNothing : std::string_view(cell.strong), TextStyle::body,
         c.ink},
        {" ", TextStyle::body, c.ink},
        {cell.dim, TextStyle::body, c.ink2}};
    return draw_runs(ui, x, y, width, parts);
  }
  const float top = y;
  const bool several = cell.lines.size() > 1;
  for (const std::string& line : cell.lines) {
    if (several) mark(ui, Mark::dot, x + 2, y + 10, 4, c.ink3);
    y += draw_paragraph(ui, TextStyle::body, c.ink, several ? x + 12 : x, y, several ? width - 12 : width, line) + 2;
  }
  return y - top - 2;
}

struct Header {
  bool recommended = false, chosen = false;
};

std::string spoken_header(const Option& option, const Header& header) {
  std::string name = option.blueprint.title;
  if (header.recommended) name += ", " + std::string(words::kRecommended);
  if (!option.meets_need) name += ", " + std::string(words::kUnmet);
  return name;
}

// Title and badge; the height for the given width.
float draw_header(Ui& ui, const Option& option, const Header& header, float x, float y, float width) {
  const Palette& c = ui.colours();
  const float top = y;
  y += draw_paragraph(ui, TextStyle::large_strong, c.ink, x, y, width, option.blueprint.title);
  if (header.recommended) {
    mark(ui, Mark::check, x + 5, y + 10, 9, c.accent);
    draw_text(ui, TextStyle::body_strong, c.accent, x + 15, y, words::kRecommended);
    y += 20;
  }
  if (header.chosen) {
    mark(ui, Mark::ring, x + 5, y + 10, 8, c.accent);
    draw_text(ui, TextStyle::body_strong, c.accent, x + 15, y, words::kShown);
    y += 20;
  }
  if (!option.meets_need) {
    mark(ui, Mark::triangle_down, x + 6, y + 10, 11, c.under);
    y += draw_paragraph(ui, TextStyle::body, c.under, x + 17, y, width - 17, words::kUnmet);
  }
  return y - top;
}

// What is pressed for what stands behind the figures of a row.
void draw_row_title(Ui& ui, std::string_view title, float x, float y, bool open, bool hovered) {
  const Palette& c = ui.colours();
  draw_text(ui, TextStyle::body, c.ink2, x, y, title);
  mark(ui, open ? Mark::chevron_up : Mark::chevron_down, x + text_width(ui, TextStyle::body, title) + 10, y + 10, 7,
       hovered ? c.accent : c.ink3);
}

class Table {
 public:
  Table(Ui& ui, const View& view, float x, float y, float width)
      : ui_(ui), view_(view), options_(view.model.advice->options), x_(x), y_(y), width_(width) {
    // Where the titles of the rows have no column of their own, they stand above their rows.
    const auto columns = static_cast<float>(options_.size());
    titles_ = width >= kHeaderWidth + kLeastColumn * columns ? kHeaderWidth : 0;
    column_ = (width - titles_) / columns;
  }

  float draw() {
    Behind behind(ui_);
    const float top = y_;
    ui_.semantics().open({.id = "options", .role = Role::table, .name = std::string(words::kOptions)});
    draw_headers();
    for (const OptionRow& row : option_rows(view_.model)) draw_row(row);
    ui_.semantics().close({x_, top, width_, y_ - top});
    behind.begin();
    const Option* chosen = chosen_option(view_.model, view_.state);
    const float at = left(static_cast<std::size_t>(chosen - options_.data()));
    ui_.fill({at, top, column_, y_ - top}, ui_.colours().accent_soft, 8);
    return y_ - top;
  }

 private:
  [[nodiscard]] float left(std::size_t column) const { return x_ + titles_ + static_cast<float>(column) * column_; }

  [[nodiscard]] Header header_of(const Option& option) const {
    return {option.blueprint.id == view_.model.advice->recommended, &option == chosen_option(view_.model, view_.state)};
  }

  void draw_headers() {
    float height = 0;
    for (std::size_t i = 0; i < options_.size(); ++i) {
      const Header header = header_of(options_[i]);
      height = std::max(height, draw_header(ui_, options_[i], header, left(i) + kCell, y_ + 10, column_ - 2 * kCell));
    }
    height += 10 + 8;
    ui_.semantics().open({.id = "options/head", .role = Role::row});
    ui_.semantics().add({.id = "options/head/-", .role = Role::cell, .rect = {x_, y_, titles_, height}});
    for (std::size_t i = 0; i < options_.size(); ++i) draw_choice(options_[i], {left(i), y_, column_, height});
    ui_.semantics().close({x_, y_, width_, height});
    y_ += height;
  }

  void draw_choice(const Option& option, const Rect& rect) {
    const std::string id = "option/" + option.blueprint.id;
    const Header header = header_of(option);
    const Touch touch = ui_.touch(id, rect);
    if (touch.pressed) view_.state.option = option.blueprint.id;
    if (touch.hovered && !header.chosen) ui_.stroke(rect.inset(0.5F, 0.5F), ui_.colours().accent, 8);
    ui_.semantics().open({.id = id + "/head", .role = Role::columnheader});
    ui_.semantics().add({.id = id,
                         .role = Role::button,
                         .name = spoken_header(option, header),
                         .pressed = header.chosen,
                         .rect = rect});
    ui_.semantics().close(rect);
  }

  void draw_row(const OptionRow& row) {
    const Palette& c = ui_.colours();
    const std::string id = "options/" + std::string(row.id);
    ui_.line(x_, y_, x_ + width_, y_, c.grid);
    const float above = titles_ > 0 ? 0 : ui_.row(31) - kCellTop, text_top = y_ + kCellTop + above;
    const bool open = !row.why.empty() && view_.state.is_open(id + "/why");
    float height = draw_cells(row.cells, text_top);
    if (open) height += 4 + draw_cells(row.why, text_top + height + 4);
    height += 2 * kCellTop + above;
    ui_.semantics().open({.id = id, .role = Role::row});
    const Rect head = titles_ > 0 ? Rect{x_, y_, titles_, height} : Rect{x_, y_, width_, kCellTop + above};
    if (row.why.empty()) {
      draw_text(ui_, TextStyle::body, c.ink2, x_ + kCell, y_ + kCellTop, row.title);
      ui_.semantics().add({.id = id + "/title", .role = Role::rowheader, .name = std::string(row.title), .rect = head});
    } else {
      draw_why(id + "/why", row.title, open, head);
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      ui_.semantics().add({.id = id + "/" + options_[i].blueprint.id,
                           .role = Role::cell,
                           .name = spoken(row.cells[i]) + (open ? ": " + spoken(row.why[i]) : std::string()),
                           .rect = {left(i), y_ + above, column_, height - above}});
    }
    ui_.semantics().close({x_, y_, width_, height});
    y_ += height;
  }

  // All cells of a row, from `top` on; the height of the highest.
  float draw_cells(const std::vector<OptionCell>& cells, float top) {
    float height = 20;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      height = std::max(height, draw_cell(ui_, cells[i], left(i) + kCell, top, column_ - 2 * kCell));
    }
    return height;
  }

  // The title of a row, to be pressed for what stands behind its figures.
  void draw_why(const std::string& id, std::string_view title, bool open, const Rect& head) {
    const Touch touch = ui_.touch(id, head);
    if (touch.pressed) view_.state.toggle(id);
    draw_row_title(ui_, title, x_ + kCell, y_ + kCellTop, open, touch.hovered);
    ui_.semantics().open({.id = id + "/head", .role = Role::rowheader});
    Item item{.id = id, .role = Role::button, .name = std::string(title), .rect = head};
    item.expanded = open;
    ui_.semantics().add(std::move(item));
    ui_.semantics().close(head);
  }

  Ui& ui_;
  const View& view_;
  const std::vector<Option>& options_;
  float x_, y_, width_;
  float titles_, column_;  // widths
};

float draw_stacked_row(Ui& ui, const View& view, const OptionRow& row, std::size_t index, float x, float y,
                       float width) {
  constexpr float kTitleWidth = 132;
  const std::string id = "option/" + view.model.advice->options[index].blueprint.id + "/" + std::string(row.id);
  const std::string opened = "options/" + std::string(row.id) + "/why";  // the same as in the wide form
  const bool explained = !row.why.empty() && !row.why[index].is_empty();
  const bool open = explained && view.state.is_open(opened);
  const float least = ui.row(26) - 6;  // the space around a row is pressed with it
  float height = std::max(least, draw_cell(ui, row.cells[index], x + kTitleWidth, y, width - kTitleWidth));
  Item item{.id = id,
            .name = std::string(row.title) + ": " + spoken(row.cells[index]),
            .rect = {x, y - 3, width, height + 6}};
  if (explained) {
    const Touch touch = ui.touch(id, item.rect);
    if (touch.pressed) view.state.toggle(opened);
    draw_row_title(ui, row.title, x, y, open, touch.hovered);
    item.role = Role::button;
    item.expanded = open;
  } else {
    draw_text(ui, TextStyle::body, ui.colours().ink2, x, y, row.title);
  }
  ui.semantics().add(std::move(item));
  if (!open) return height;
  const float more = draw_cell(ui, row.why[index], x + 12, y + height + 2, width - 12);
  ui.semantics().add({.id = id + "/why", .name = spoken(row.why[index]), .rect = {x, y + height + 2, width, more}});
  return height + 2 + more;
}

// One option of the narrow form: its head with the cost, and when it is the chosen one everything else.
float draw_stacked(Ui& ui, const View& view, const std::vector<OptionRow>& rows, std::size_t index, float x, float y,
                   float width) {
  const Option& option = view.model.advice->options[index];
  const Header header{option.blueprint.id == view.model.advice->recommended,
                      &option == chosen_option(view.model, view.state)};
  const std::string id = "option/" + option.blueprint.id;
  constexpr float kInset = 12;
  const float inner = width - 2 * kInset, top = y;
  Behind behind(ui);
  y += 8;
  float head = draw_header(ui, option, header, x + kInset, y, inner);
  head += draw_cell(ui, rows.front().cells[index], x + kInset, y + head, inner);
  const Rect head_rect{x, top, width, head + 16};
  const Touch touch = ui.touch(id, head_rect);
  if (touch.pressed) view.state.option = option.blueprint.id;
  ui.semantics().open({.id = id + "/group", .role = Role::listitem});
  ui.semantics().add({.id = id,
                      .role = Role::button,
                      .name = spoken_header(option, header) + ", " + words::a_month(spoken(rows.front().cells[index])),
                      .pressed = header.chosen,
                      .rect = head_rect});
  y = head_rect.bottom();
  if (header.chosen) {
    y += 4;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      y += draw_stacked_row(ui, view, rows[row], index, x + kInset, y, inner) + 6;
    }
    y += 6;
  }
  const Rect whole{x, top, width, y - top};
  ui.semantics().close(whole);
  behind.begin();
  if (header.chosen) ui.fill(whole, ui.colours().accent_soft, 8);
  ui.stroke(whole, header.chosen || touch.hovered ? ui.colours().accent : ui.colours().line, 8);
  return whole.height;
}

}  // namespace

float draw_options(Ui& ui, const View& view, float x, float y, float width) {
  const std::vector<Option>& options = view.model.advice->options;
  if (width >= kLeastColumn * static_cast<float>(options.size())) {
    return Table(ui, view, x, y, width).draw();
  }
  const float top = y;
  y += heading(ui, "options/title", 2, TextStyle::body_strong, x, y, width, words::kOptions) + 8;
  const std::vector<OptionRow> rows = option_rows(view.model);
  const float list_top = y;
  ui.semantics().open({.id = "options", .role = Role::list, .name = std::string(words::kOptions)});
  for (std::size_t i = 0; i < options.size(); ++i) y += draw_stacked(ui, view, rows, i, x, y, width) + 8;
  ui.semantics().close({x, list_top, width, y - list_top});
  return y - top - 8;
}

}  // namespace scalewright::ui
