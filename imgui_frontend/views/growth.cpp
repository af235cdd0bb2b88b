// Users over the months with the category bands, and each limit where it falls; without growth the limits alone.
#include <algorithm>
#include <cmath>

#include "core/demand/exponential.hpp"
#include "core/report/facts_text.hpp"
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/parts.hpp"
#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr float kHeight = 176;
constexpr float kFoot = 28;      // below, for the months
constexpr float kBands = 88;     // on the right, for the names of the categories
constexpr float kAxisGap = 20;   // between the users on the left and the plot
constexpr float kLabelGap = 14;  // between a mark and its label

struct Plot {
  float left, right, top, bottom;
  double low, high;  // powers of ten
  int months;

  [[nodiscard]] float x(double month) const {
    return left + (right - left) * static_cast<float>(month / std::max(months, 1));
  }
  [[nodiscard]] float y(double users) const {
    const double share = natural_logarithm(std::clamp(users, low, high) / low) / natural_logarithm(high / low);
    return bottom - (bottom - top) * static_cast<float>(share);
  }
};

Plot plot_of(Ui& ui, const Model& model, float x, float y, float width) {
  double least = 1e18, most = 1;
  for (const UsersInMonth& point : model.growth) {
    least = std::min(least, std::max(1.0, point.users.low));
    most = std::max(most, point.users.high);
  }
  Plot plot{x, x + width - kBands, y + 12, y + kHeight - kFoot, 1, 10, model.growth.back().month};
  // By steps, since nothing else needs std::pow: a kilobyte less to download.
  while (plot.low * 10 <= least) plot.low *= 10;
  while (plot.high < most || plot.high <= plot.low) plot.high *= 10;
  float labels = 0;
  for (double users = plot.low; users <= plot.high * 1.01; users *= 10) {
    labels = std::max(labels, text_width(ui, TextStyle::body, words::in_short(users)));
  }
  plot.left += labels + kAxisGap;
  return plot;
}

void draw_scale(Ui& ui, const Plot& plot) {
  const Palette& c = ui.colours();
  for (double users = plot.low; users <= plot.high * 1.01; users *= 10) {
    const float at = std::round(plot.y(users));
    ui.line(plot.left, at, plot.right, at, c.grid);
    draw_text(ui, TextStyle::body, c.ink2, plot.left - kAxisGap, at - 10, words::in_short(users), Align::right);
  }
  const int step = plot.months <= 6 ? 1 : plot.months <= 12 ? 3 : plot.months <= 36 ? 6 : 12;
  const float room = (plot.right - plot.left) / static_cast<float>(std::max(plot.months, 1));
  const int sparse = room * static_cast<float>(step) < 56 ? step * 2 : step;
  for (int month = 0; month <= plot.months; month += sparse) {
    const std::string label = words::month_on_axis(month);
    const Align align = month == 0 ? Align::left : month + sparse > plot.months ? Align::right : Align::middle;
    const float nudge = align == Align::right ? 8.0F : align == Align::left ? -4.0F : 0.0F;
    draw_text(ui, TextStyle::body, c.ink2, plot.x(month) + nudge, plot.bottom + 8, label, align);
  }
}

// The names of the categories beside the plot, each in the middle of its band.
void draw_bands(Ui& ui, const Model& model, const Plot& plot) {
  double from = 1;
  for (const CategoryRule& category : model.rules.scale.categories) {
    const double to = std::min(category.users_up_to, plot.high);
    const float top = plot.y(to), bottom = plot.y(std::max(from, plot.low));
    if (bottom - top >= 18 && to > plot.low && from < plot.high) {
      draw_text(ui, TextStyle::body, ui.colours().ink3, plot.right + 10, (top + bottom) / 2 - 10, category.title);
    }
    from = category.users_up_to;
  }
}

void draw_curve(Ui& ui, const Model& model, const Plot& plot) {
  const Palette& c = ui.colours();
  std::vector<ImVec2> line;
  for (std::size_t i = 0; i < model.growth.size(); ++i) {
    const UsersInMonth& point = model.growth[i];
    const float x = plot.x(point.month);
    line.push_back(ui.at(x, plot.y(point.users.likely)));
    if (i == 0) continue;
    const UsersInMonth& before = model.growth[i - 1];
    const float x0 = plot.x(before.month);
    ui.draw().AddQuadFilled(ui.at(x0, plot.y(before.users.high)), ui.at(x, plot.y(point.users.high)),
                            ui.at(x, plot.y(point.users.low)), ui.at(x0, plot.y(before.users.low)), c.envelope);
  }
  ui.draw().AddPolyline(line.data(), static_cast<int>(line.size()), c.accent, 0, 2);
}

void dashed(Ui& ui, float x, float top, float bottom, Colour colour) {
  for (float y = top; y < bottom; y += 5) ui.line(x, y, x, std::min(y + 2, bottom), colour);
}

// Limits that fall so close together on the curve that one mark has to do for all of them.
struct Group {
  std::size_t first, last;  // in the list of limits
  float x, y;
};

bool on_chart(const Break& limit, const Plot& plot) {
  return limit.month >= 0 && limit.month <= plot.months;
}

std::vector<Group> groups_of(const std::vector<Break>& breaks, const Plot& plot) {
  constexpr float kMark = 24;  // of a mark and the least space beside it
  std::vector<Group> groups;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (!on_chart(breaks[i], plot)) continue;
    const float x = plot.x(breaks[i].month), y = plot.y(breaks[i].users);
    const bool follows = !groups.empty() && groups.back().last + 1 == i;
    if (follows && std::abs(x - groups.back().x) < kMark && std::abs(y - groups.back().y) < kMark) {
      groups.back().last = i;
    } else {
      groups.push_back({i, i, x, y});
    }
  }
  return groups;
}

// Labels beside the marks when none runs into the next mark or out of the plot.
bool labels_fit(Ui& ui, const std::vector<Break>& breaks, const std::vector<Group>& groups, const Plot& plot) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Break& limit = breaks[groups[i].first];
    const float end = i + 1 < groups.size() ? groups[i + 1].x - kLabelGap : plot.right;
    const float width =
        std::max(text_width(ui, TextStyle::body, limit.component), text_width(ui, TextStyle::body, limit.then));
    if (groups[i].first != groups[i].last || groups[i].x + kLabelGap + width > end) return false;
  }
  return true;
}

// The number of a limit in a ring, or those of several: the same on the curve and in the list.
void draw_number(Ui& ui, std::string_view number, float x, float y) {
  const Palette& c = ui.colours();
  const float width = std::max(18.0F, text_width(ui, TextStyle::body_strong, number) + 10);
  const Rect ring{x - width / 2, y - 9, width, 18};
  ui.fill(ring, c.panel, 9);
  ui.stroke(ring, c.over, 9, 1.5F);
  draw_text(ui, TextStyle::body_strong, c.over, x, y - 10, number, Align::middle);
}

void draw_breaks(Ui& ui, const std::vector<Break>& breaks, const Plot& plot) {
  const Palette& c = ui.colours();
  const std::vector<Group> groups = groups_of(breaks, plot);
  const bool labelled = labels_fit(ui, breaks, groups, plot);
  for (const Group& group : groups) {
    dashed(ui, group.x, group.y, plot.bottom, c.over);
    draw_number(ui, words::numbers(group.first + 1, group.last + 1), group.x, group.y);
    if (!labelled) continue;
    const Break& limit = breaks[group.first];
    const float below = std::min(group.y + 8, plot.bottom - 40);
    draw_text(ui, TextStyle::body, c.ink, group.x + kLabelGap, below, limit.component);
    draw_text(ui, TextStyle::body, c.ink2, group.x + kLabelGap, below + 17, limit.then);
  }
}

// What the chart ends before.
float draw_beyond(Ui& ui, const std::vector<Break>& breaks, const Plot& plot, float x, float y, float width) {
  std::vector<std::string> beyond;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (!on_chart(breaks[i], plot)) beyond.push_back(words::numbered(i + 1, breaks[i].component));
  }
  if (beyond.empty()) return 0;
  return text(ui, "growth/beyond", TextStyle::body, ui.colours().ink2, x, y, width, words::beyond_chart(beyond)) + 4;
}

std::string spoken_growth(const Model& model) {
  std::string all(words::kUsersOverMonths);
  for (const CategoryInMonth& step : model.advice->scale.path) {
    all += " " + words::users_in_month(step, category_title(to_text(step.category), model.rules)) + ";";
  }
  all.back() = '.';
  return all;
}

float draw_list(Ui& ui, const View& view, float x, float y, float width) {
  const Palette& c = ui.colours();
  const std::vector<Break>& breaks = view.model.advice->breaks;
  const double users_today = view.model.advice->demand.users.likely;
  const float top = y;
  ui.semantics().open({.id = "breaks", .role = Role::list, .name = std::string(words::kBreaks)});
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const Break& limit = breaks[i];
    if (i > 0) ui.line(x, y, x + width, y, c.grid);
    const std::string number = std::to_string(i + 1);
    const std::string when = words::break_when(limit), what = words::break_what(limit);
    const std::string then = words::break_then(limit);
    const Run parts[] = {
        {when, TextStyle::body_strong, c.ink}, {what, TextStyle::body, c.ink}, {then, TextStyle::body, c.ink2}};
    draw_number(ui, number, x + 9, y + 17);
    const float height = draw_runs(ui, x + 28, y + 7, width - 28, parts) + 14;
    const std::string id = "break/" + number;
    const Explained item = explained_item(ui, id, {x, y, width, height}, when + what + then,
                                          words::break_why(limit, users_today), view.state.is_open(id), 17);
    if (item.pressed) view.state.toggle(id);
    y += item.height;
  }
  ui.semantics().close({x, top, width, y - top});
  return y - top;
}

float draw_why(Ui& ui, const View& view, float x, float y, float width) {
  const bool open = view.state.is_open("growth/why");
  if (link_button(ui, "growth/why", x, y, words::kWhy, open)) view.state.toggle("growth/why");
  if (!open) return ui.row(24);
  return ui.row(24) + text(ui, "growth/because", TextStyle::body, ui.colours().ink2, x, y + ui.row(24) - 2, width,
                           words::kGrowthWhy);
}

bool grows(const Model& model) {
  return model.growth.size() > 1;
}

}  // namespace

bool has_growth(const Model& model) {
  return model.advice && (grows(model) || !model.advice->breaks.empty());
}

float draw_growth(Ui& ui, const View& view, float x, float y, float width) {
  const Model& model = view.model;
  const std::vector<Break>& breaks = model.advice->breaks;
  const float top = y;
  const bool chart = grows(model);
  y += card_title(ui, "growth/title", {x, y, width, 20}, chart ? words::kGrowth : words::kBreaks,
                  chart ? words::kGrowthRemark : std::string_view()) +
       8;
  if (chart) {
    const Plot plot = plot_of(ui, model, x, y, width);
    draw_scale(ui, plot);
    draw_curve(ui, model, plot);
    draw_bands(ui, model, plot);
    draw_breaks(ui, breaks, plot);
    ui.semantics().add(
        {.id = "growth", .role = Role::note, .name = spoken_growth(model), .rect = {x, y, width, kHeight}});
    y += kHeight;
    y += 4;
    y += draw_beyond(ui, breaks, plot, x, y, width);
    y += draw_why(ui, view, x, y, width);
  }
  if (!breaks.empty()) y += draw_list(ui, view, x, y, width);
  return y - top;
}

}  // namespace scalewright::ui
