// The application without its window: the brief in, a drawn and described picture out. Knows Dear ImGui and the core,
// and nothing of browsers, so that tests run it headless.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "imgui_frontend/semantics/semantics.hpp"
#include "imgui_frontend/stage.hpp"
#include "imgui_frontend/views/model.hpp"
#include "imgui_frontend/widgets/ui.hpp"

namespace scalewright::ui {

enum class PaneId : std::uint8_t { ask, answer };
inline constexpr std::size_t kPanes = 2;
[[nodiscard]] std::string_view to_text(PaneId pane);  // "ask"

// Where a pane is on the canvas, in CSS pixels. The page scrolls it by moving the content.
struct PanePlace {
  Rect visible;         // what of the canvas it may draw on; of no width: the pane is not shown
  float content_x = 0;  // the top left corner of its content
  float content_y = 0;
  float width = 0;  // of its content
};

class Frontend {
 public:
  // `consult` is the pipeline of the core; it is run at each change of the brief, but not for a blank one. `rules` must
  // outlive this, and be in force before the first brief that is not blank.
  using Consult = std::function<Result<Advice>(const AdviceRequest&)>;
  Frontend(const RuleBook& rules, Consult consult);

  // ---- the brief; a request that changes nothing costs nothing
  void set_request(AdviceRequest request);
  [[nodiscard]] const AdviceRequest& request() const { return model_.request; }
  [[nodiscard]] const Model& model() const { return model_; }

  // ---- the view
  void set_dark(bool dark) { dark_ = dark; }
  void place(PaneId pane, const PanePlace& place) { places_[index(pane)] = place; }
  // The option and the provider that are looked at; "" for the recommended ones.
  void choose(std::string option, std::string provider) {
    state_.option = std::move(option), state_.provider = std::move(provider);
  }
  [[nodiscard]] const std::string& chosen_option_id() const { return state_.option; }
  [[nodiscard]] const std::string& chosen_provider() const { return state_.provider; }
  // The text field of the page needs this height.
  void set_field_height(float height) { state_.field_height = height; }

  // Presses the item with this id in the next frame. False when there was none in the last one.
  bool press(std::string_view id);
  // Gives the item another value in the next frame: a text field its text, a slider its position. What a slider does is
  // seen in that frame, what anything else does in the one after it.
  bool change(std::string_view id, std::string value);
  // The page scrolled the content of an item that scrolls by itself.
  void scroll(std::string_view id, float x, float y);
  // While something is dragged only the answer follows, in the same frame: which questions are open and what would
  // overturn the advice is looked for once the drag has ended.
  void set_dragging(bool dragging);
  [[nodiscard]] bool dragging() const { return dragging_; }

  // Draws one frame into the stage: all that lies between Dear ImGui's NewFrame and Render.
  // Returns whether the brief or the view changed, so that another frame is needed.
  bool draw(Stage& stage);

  // What the last frame drew.
  [[nodiscard]] const Semantics& semantics(PaneId pane) const { return semantics_[index(pane)]; }
  [[nodiscard]] float content_height(PaneId pane) const { return heights_[index(pane)]; }
  // What the reader did in the last frame that the page has to know of.
  [[nodiscard]] const Edits& edits() const { return edits_; }

 private:
  static constexpr std::size_t index(PaneId pane) { return static_cast<std::size_t>(pane); }
  void draw_pane(Stage& stage, PaneId pane);
  bool apply_edits();
  bool take_slider();
  void judge();

  Consult consult_;
  Model model_;
  ViewState state_;
  Edits edits_;
  bool dark_ = false;
  bool dragging_ = false;
  bool known(std::string_view id) const;
  Poke poke_;
  Pointer pointer_;
  std::array<PanePlace, kPanes> places_;
  std::array<Semantics, kPanes> semantics_;
  std::array<float, kPanes> heights_{};
};

}  // namespace scalewright::ui
