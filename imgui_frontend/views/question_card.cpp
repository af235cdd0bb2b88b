#include "imgui_frontend/views/question_card.hpp"

#include <algorithm>

#include "imgui_frontend/views/words.hpp"
#include "imgui_frontend/widgets/controls.hpp"

namespace scalewright::ui {
namespace {

constexpr std::string_view kNotSureId = "not_sure";
constexpr float kPadding = 16;

struct Asked {
  Question question;
  bool open = true;  // its answer could still change the advice
};

// A question that is no longer open, asked again from a chip.
Question from_rule(const QuestionRule& rule) {
  Question question{rule.id, rule.text, {}, rule.why, 0};
  for (const AnswerRule& answer : rule.answers) question.answers.push_back({answer.id, answer.label, {}});
  return question;
}

std::optional<Asked> question_to_ask(const View& view) {
  const std::vector<Question>& open = view.model.advice->questions;
  if (!view.state.question.empty()) {
    for (const Question& question : open) {
      if (question.id == view.state.question) return Asked{question, true};
    }
    if (const QuestionRule* rule = view.model.rules.questions.find(view.state.question)) {
      return Asked{from_rule(*rule), false};
    }
  }
  for (const Question& question : open) {
    if (!view.state.skipped.contains(question.id)) return Asked{question, true};
  }
  return std::nullopt;
}

std::vector<QuestionAnswer> answers_of(const Question& question) {
  std::vector<QuestionAnswer> answers = question.answers;
  const bool has_not_sure =
      std::any_of(answers.begin(), answers.end(), [](const QuestionAnswer& answer) { return answer.id == kNotSureId; });
  if (!has_not_sure) {
    answers.push_back({std::string(kNotSureId), std::string(words::kNotSure), std::string(words::kNotSureChanges)});
  }
  return answers;
}

float draw_answers(Ui& ui, const View& view, const Question& question, float x, float y, float width) {
  const float top = y;
  for (const QuestionAnswer& answer : answers_of(question)) {
    const Rect rect{x, y, width, answer_height(ui, width, answer.label, answer.changes)};
    if (answer_button(ui, "question/" + question.id + "/" + answer.id, rect, answer.label, answer.changes)) {
      view.edits.answer = Answer{question.id, FactValue::of(answer.id)};
      view.state.question.clear();
    }
    y += rect.height + 6;
  }
  return y - top - 6;
}

bool has_effects(const Question& question) {
  return std::any_of(question.answers.begin(), question.answers.end(),
                     [](const QuestionAnswer& answer) { return !answer.changes.empty(); });
}

float draw_footer(Ui& ui, const View& view, const Asked& asked, float x, float y) {
  const bool another = asked.open && view.model.advice->questions.size() > 1;
  if (!another) return 0;
  if (link_button(ui, "question/skip", x, y, words::kSkip)) {
    view.state.skipped.insert(asked.question.id);
    view.state.question.clear();
  }
  return ui.row(24);
}

// The questions that were answered with "not sure": they may be asked again.
std::vector<std::string_view> unsure(const View& view) {
  std::vector<std::string_view> questions;
  for (const Answer& answer : view.model.request.answers) {
    if (answer.value.type == FactType::text && answer.value.text == kNotSureId) questions.push_back(answer.question);
  }
  return questions;
}

// All that is open was passed over, and can be come back to.
float draw_left_open(Ui& ui, const View& view, float x, float y, float width) {
  const std::vector<std::string_view> not_sure = unsure(view);
  const std::size_t passed = view.model.advice->questions.size();
  mark(ui, Mark::ring, x + 6, y + 10, 10, ui.colours().ink3);
  const float height = text(ui, "question/left", TextStyle::body, ui.colours().ink2, x + 22, y, width - 22,
                            words::left_open(passed + not_sure.size()));
  if (link_button(ui, "question/again", x + 22, y + height + 4, words::kAskAgain)) {
    view.state.skipped.clear();
    if (passed == 0) view.state.question = not_sure.front();
  }
  return height + 4 + ui.row(24);
}

float draw_none(Ui& ui, const View& view, float x, float y, float width) {
  if (!view.model.advice->questions.empty() || !unsure(view).empty()) return draw_left_open(ui, view, x, y, width);
  mark(ui, Mark::check, x + 6, y + 10, 10, ui.colours().ok);
  return text(ui, "question/none", TextStyle::body, ui.colours().ink2, x + 22, y, width - 22, words::kNoQuestion);
}

}  // namespace

float draw_question(Ui& ui, const View& view, float x, float y, float width) {
  const std::optional<Asked> asked = question_to_ask(view);
  if (!asked) return draw_none(ui, view, x, y, width);
  const Palette& c = ui.colours();
  const Question& question = asked->question;
  const float left = x + kPadding, inner = width - 2 * kPadding, top = y;
  ui.semantics().open({.id = "question", .role = Role::region, .name = std::string(words::kQuestion)});
  y += kPadding;
  y += text(ui, "question/remark", TextStyle::body_strong, c.accent, left, y, inner,
            asked->open ? words::kQuestionRemark : words::kQuestionAgain);
  y += heading(ui, "question/text", 3, TextStyle::large_strong, left, y, inner, question.text);
  if (!question.why.empty()) {
    y += 4;
    y += text(ui, "question/why", TextStyle::body, c.ink2, left, y, inner, question.why);
  }
  y += 12;
  y += draw_answers(ui, view, question, left, y, inner);
  if (has_effects(question))
    y += 8 + text(ui, "question/effects", TextStyle::body, c.ink3, left, y + 8, inner, words::kEffects);
  const float footer = draw_footer(ui, view, *asked, left, y + 12);
  if (footer > 0) y += 12 + footer;
  y += kPadding;
  const Rect rect{x, top, width, y - top};
  ui.stroke(rect, c.line, 8);
  ui.semantics().close(rect);
  return rect.height;
}

}  // namespace scalewright::ui
