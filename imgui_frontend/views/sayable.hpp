// Facts that the reader may say without being asked: by a chip, a field of the form, a slider.
#pragma once

#include <string>
#include <string_view>

#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

// The kind of a fact; nullptr where the rules have none of this id, or where it is derived and cannot be said.
[[nodiscard]] const FactKind* sayable(const RuleBook& rules, std::string_view fact);
// The fact in force; nullptr where there is none.
[[nodiscard]] const Fact* fact_of(const Brief& brief, std::string_view id);
// What a field for the fact holds, without the unit: "600", "500–1,000", "99.9", "Germany and France", "Amazon EKS"; ""
// for nothing.
[[nodiscard]] std::string field_text(const Fact* fact, const RuleBook& rules);
// "One of: idea, prototype, …" for a text that can be one of a few only; else "".
[[nodiscard]] std::string allowed(const FactKind& kind, const RuleBook& rules);
// The fact as people say it: "600 people", "$300 a month".
[[nodiscard]] std::string in_words(const Fact& fact, const View& view);
// Whether the reader answered this fact, so that there is something to take back.
[[nodiscard]] bool is_answered(const View& view, const Fact* fact);

// A field or a check box for a fact, `width` wide. An answer goes into the edits.
void draw_fact_field(Ui& ui, const View& view, const FactKind& kind, std::string_view id, float x, float y,
                     float width);
inline constexpr float kFactFieldHeight = 32;

}  // namespace scalewright::ui
