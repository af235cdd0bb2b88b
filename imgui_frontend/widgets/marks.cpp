#include "imgui_frontend/widgets/marks.hpp"

namespace scalewright::ui {
namespace {

void check(Ui& ui, float x, float y, float r, Colour colour) {
  const ImVec2 points[] = {ui.at(x - r, y), ui.at(x - r * 0.3F, y + r * 0.7F), ui.at(x + r, y - r * 0.8F)};
  ui.draw().AddPolyline(points, 3, colour, 0, 1.6F);
}

void chevron(Ui& ui, float x, float y, float r, float direction, Colour colour) {
  const ImVec2 points[] = {ui.at(x - r, y - direction * r * 0.5F), ui.at(x, y + direction * r * 0.5F),
                           ui.at(x + r, y - direction * r * 0.5F)};
  ui.draw().AddPolyline(points, 3, colour, 0, 1.5F);
}

void triangle(Ui& ui, float x, float y, float r, float direction, Colour colour) {
  ui.draw().AddTriangleFilled(ui.at(x - r, y + direction * r * 0.85F), ui.at(x, y - direction * r * 0.95F),
                              ui.at(x + r, y + direction * r * 0.85F), colour);
}

// A ring with an upright stroke and a point: "!" with the point below, "i" with it above.
void ringed(Ui& ui, float x, float y, float r, float direction, Colour colour) {
  ui.draw().AddCircle(ui.at(x, y), r, colour, 0, 1.4F);
  ui.draw().AddLine(ui.at(x, y - direction * r * 0.5F), ui.at(x, y + direction * r * 0.12F), colour, 1.5F);
  ui.draw().AddCircleFilled(ui.at(x, y + direction * r * 0.5F), 0.9F, colour);
}

}  // namespace

void hollow_diamond(Ui& ui, float x, float y, float r, Colour colour) {
  const ImVec2 points[] = {ui.at(x, y - r), ui.at(x + r, y), ui.at(x, y + r), ui.at(x - r, y)};
  ui.draw().AddConvexPolyFilled(points, 4, ui.colours().panel);
  ui.draw().AddPolyline(points, 4, colour, ImDrawFlags_Closed, 2);
}

void mark(Ui& ui, Mark kind, float x, float y, float size, Colour colour) {
  const float r = size / 2;
  if (!ui.visible(y - r, y + r)) return;
  ImDrawList& draw = ui.draw();
  switch (kind) {
    case Mark::dot:
      draw.AddCircleFilled(ui.at(x, y), r, colour);
      break;
    case Mark::ring:
      draw.AddCircle(ui.at(x, y), r - 0.75F, colour, 0, 1.5F);
      break;
    case Mark::square:
      ui.fill({x - r, y - r, size, size}, colour, 2);
      break;
    case Mark::triangle:
      triangle(ui, x, y, r, 1, colour);
      break;
    case Mark::triangle_down:
      triangle(ui, x, y, r, -1, colour);
      break;
    case Mark::diamond:
      hollow_diamond(ui, x, y, r, colour);
      break;
    case Mark::check:
      check(ui, x, y, r, colour);
      break;
    case Mark::cross:
      ui.line(x - r * 0.7F, y - r * 0.7F, x + r * 0.7F, y + r * 0.7F, colour, 1.5F);
      ui.line(x - r * 0.7F, y + r * 0.7F, x + r * 0.7F, y - r * 0.7F, colour, 1.5F);
      break;
    case Mark::chevron_down:
      chevron(ui, x, y, r, 1, colour);
      break;
    case Mark::chevron_up:
      chevron(ui, x, y, r, -1, colour);
      break;
    case Mark::plus:
      ui.line(x, y - r, x, y + r, colour, 1.5F);
      [[fallthrough]];
    case Mark::minus:
      ui.line(x - r, y, x + r, y, colour, 1.5F);
      break;
    case Mark::warning:
      ringed(ui, x, y, r, 1, colour);
      break;
    case Mark::info:
      ringed(ui, x, y, r, -1, colour);
      break;
  }
}

}  // namespace scalewright::ui
