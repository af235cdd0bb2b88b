// What the views read, and what they may change: the state of the view itself, and the brief through edits.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/advice/advice.hpp"
#include "core/report/utf.hpp"
#include "imgui_frontend/views/diagram_layout.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

// One advice with what the views derive from it, made once for each advice and not for each frame.
struct Model {
  const RuleBook& rules;
  AdviceRequest request = {};
  std::optional<Advice> advice = {};  // the last one that there was; absent before the first
  std::optional<Error> error = {};    // why `advice` does not follow the request
  std::vector<UsersInMonth> growth = {};
  bool provisional = false;  // something is being dragged: questions and overturns are not those of this advice

  // Nothing was said and nothing answered: there is nothing to judge yet.
  [[nodiscard]] bool blank() const;
};
// Derives the rest from the request and its outcome. `before` gives the last advice where there is an error.
[[nodiscard]] Model make_model(const RuleBook& rules, AdviceRequest request, Result<Advice> outcome,
                               std::optional<Advice> before);

// What is open, chosen and scrolled to; no part of the brief.
struct ViewState {
  std::string option;                           // "" is the recommended one
  std::string provider;                         // whose bill is itemised; "" is that of the option
  std::string question;                         // that was asked for by a chip; "" is the most valuable one
  std::set<std::string, std::less<>> skipped;   // ids of questions
  std::set<std::string, std::less<>> expanded;  // ids of items whose details are open
  std::string diagram_box;                      // id of the component whose reason is shown
  std::optional<DiagramDetail> diagram_detail;  // none: as much as fits
  Scrolled::Offset diagram_scroll;
  float field_height = 120;  // what the text field of the page needs

  [[nodiscard]] bool is_open(std::string_view id) const { return expanded.find(id) != expanded.end(); }
  void toggle(std::string_view id);
};

// What the reader did to the brief in this frame.
struct Edits {
  std::optional<std::string> text;
  std::optional<Answer> answer;
  std::optional<std::string> take_back;  // id of an answered question
  std::optional<Span> select;            // words that the text field is to select
  bool chose = false;                    // another option or bill is looked at
};

// What a view is given.
struct View {
  const Model& model;
  ViewState& state;
  Edits& edits;
};

// The option that the views speak of: the chosen one, else the recommended one. nullptr when there is none.
[[nodiscard]] const Option* chosen_option(const Model& model, const ViewState& state);
// The bill of that option that is itemised.
[[nodiscard]] const Bill& chosen_bill(const Option& option, const ViewState& state);

}  // namespace scalewright::ui
