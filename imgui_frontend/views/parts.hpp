// The parts of the answer. Each draws itself from (x, y) on, `width` wide, and returns its height; the caller draws the
// card behind it.
#pragma once

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

float draw_verdict(Ui& ui, const View& view, float x, float y, float width);
float draw_what_if(Ui& ui, const View& view, float x, float y, float width);
// What a slider says at this position; nothing where the id is that of another item.
[[nodiscard]] std::optional<Answer> slider_moved(const RuleBook& rules, std::string_view id, std::string_view position);
float draw_fit_chart(Ui& ui, const View& view, float x, float y, float width);
float draw_demand(Ui& ui, const View& view, float x, float y, float width);
float draw_cost(Ui& ui, const View& view, float x, float y, float width);
float draw_savings(Ui& ui, const View& view, float x, float y, float width);
float draw_findings(Ui& ui, const View& view, float x, float y, float width);
float draw_options(Ui& ui, const View& view, float x, float y, float width);
float draw_diagram(Ui& ui, const View& view, float x, float y, float width);
float draw_bill(Ui& ui, const View& view, float x, float y, float width);
float draw_growth(Ui& ui, const View& view, float x, float y, float width);
// Whether there is growth or a limit to show.
[[nodiscard]] bool has_growth(const Model& model);

}  // namespace scalewright::ui
