#include "imgui_frontend/frontend.hpp"

#include <imgui.h>

#include <algorithm>

#include "imgui_frontend/views/answer.hpp"
#include "imgui_frontend/views/ask.hpp"
#include "imgui_frontend/views/parts.hpp"

namespace scalewright::ui {
namespace {

constexpr float kPhone = 480;  // a pane that is narrower and alone is that of a phone

bool same(const AdviceRequest& a, const AdviceRequest& b) {
  const auto same_answer = [](const Answer& x, const Answer& y) {
    return x.question == y.question && x.value == y.value;
  };
  const bool same_prices = a.own == b.own && a.commitment == b.commitment && a.weights == b.weights;
  return same_prices && a.text == b.text && a.provider == b.provider && a.currency == b.currency &&
         a.today == b.today &&
         std::equal(a.answers.begin(), a.answers.end(), b.answers.begin(), b.answers.end(), same_answer);
}

}  // namespace

std::string_view to_text(PaneId pane) {
  return pane == PaneId::ask ? "ask" : "answer";
}

Frontend::Frontend(const RuleBook& rules, Consult consult) : consult_(std::move(consult)), model_{.rules = rules} {}

void Frontend::set_request(AdviceRequest request) {
  if (model_.advice && same(request, model_.request)) return;
  model_.request = std::move(request);
  judge();
}

void Frontend::judge() {
  model_.provisional = dragging_;
  if (model_.blank()) {  // nothing to judge, and nothing to wait for
    model_.advice.reset();
    model_.error.reset();
    return;
  }
  AdviceRequest request = model_.request;
  request.questions = !dragging_;
  request.itemise_every_bill = !dragging_ || !state_.provider.empty();  // of whose bill the lines are shown
  std::vector<Question> questions;
  if (dragging_ && model_.advice) questions = std::move(model_.advice->questions);  // those of before the drag
  Model next = make_model(model_.rules, {}, consult_(request), std::move(model_.advice));
  model_.advice = std::move(next.advice);
  model_.error = std::move(next.error);
  model_.growth = std::move(next.growth);
  if (dragging_ && model_.advice) model_.advice->questions = std::move(questions);
}

void Frontend::set_dragging(bool dragging) {
  dragging_ = dragging;
  if (!dragging && model_.provisional) judge();
}

void Frontend::scroll(std::string_view id, float x, float y) {
  if (id == "diagram") state_.diagram_scroll = {x, y};
}

bool Frontend::known(std::string_view id) const {
  return std::any_of(semantics_.begin(), semantics_.end(),
                     [&](const Semantics& semantics) { return semantics.find(id) != nullptr; });
}

bool Frontend::press(std::string_view id) {
  if (!known(id)) return false;
  poke_ = {std::string(id), std::nullopt};
  return true;
}

bool Frontend::change(std::string_view id, std::string value) {
  if (!known(id)) return false;
  poke_ = {std::string(id), std::move(value)};
  return true;
}

void Frontend::draw_pane(Stage& stage, PaneId pane) {
  const PanePlace& place = places_[index(pane)];
  Semantics& semantics = semantics_[index(pane)];
  semantics.clear();
  if (place.visible.width <= 0) return;
  const Palette& colours = dark_ ? dark_palette() : light_palette();
  const PanePlace& other = places_[index(pane == PaneId::ask ? PaneId::answer : PaneId::ask)];
  const bool phone = place.width < kPhone && other.visible.width <= 0;
  Ui ui(colours, stage.typeface(), semantics, poke_, pointer_,
        {{place.content_x, place.content_y}, stage.pixel_ratio(), phone});
  const ImVec2 from{place.visible.x, place.visible.y};
  const ImVec2 to{place.visible.right(), place.visible.bottom()};
  ui.draw().PushClipRect(from, to, true);
  ui.draw().AddRectFilled(from, to, pane == PaneId::ask ? colours.panel : colours.bg);
  const View view{model_, state_, edits_};
  heights_[index(pane)] = pane == PaneId::ask ? draw_ask(ui, view, place.width) : draw_answer(ui, view, place.width);
  ui.draw().PopClipRect();
}

bool Frontend::apply_edits() {
  AdviceRequest request = model_.request;
  if (edits_.text) request.text = *edits_.text;
  const auto without = [&](std::string_view question) {
    std::erase_if(request.answers, [&](const Answer& answer) { return answer.question == question; });
  };
  if (edits_.take_back) without(*edits_.take_back);
  if (edits_.answer) {
    without(edits_.answer->question);
    request.answers.push_back(*edits_.answer);
  }
  const bool changes = edits_.text || edits_.take_back || edits_.answer;
  if (!changes) return false;
  AdviceRequest before = model_.request;
  set_request(std::move(request));
  // An answer that is refused does not stay in the way of the next one; only what is wrong with it does.
  if (edits_.answer && model_.error) model_.request = std::move(before);
  return true;
}

// Before anything is drawn, so that one pass shows what follows from it.
bool Frontend::take_slider() {
  if (!poke_.value) return false;
  edits_.answer = slider_moved(model_.rules, poke_.id, *poke_.value);
  if (!edits_.answer) return false;
  poke_ = {};
  apply_edits();
  return true;
}

bool Frontend::draw(Stage& stage) {
  stage.typeface().set_density(stage.pixel_ratio());
  edits_ = {};
  const bool slid = take_slider();
  const bool poked = poke_.waits();
  const std::string option = state_.option, provider = state_.provider;
  pointer_.begin_frame();
  draw_pane(stage, PaneId::ask);
  draw_pane(stage, PaneId::answer);
  pointer_.end_frame();
  poke_ = {};
  edits_.chose = state_.option != option || state_.provider != provider;
  return (!slid && apply_edits()) || poked;
}

}  // namespace scalewright::ui
