// rules/questions.json: what may be asked, when, in which words, and which facts each answer sets. One question may
// stand there several times with different conditions, so that a hobby and an enterprise are asked in their own words:
// the first whose condition holds is asked.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/condition.hpp"

namespace scalewright {

struct AnswerRule {
  std::string id;     // "three_nines"
  std::string label;  // "99.9 %: three quarters of an hour a month"
  double prior = 0;   // how likely this answer is, before asking; the priors of a question sum to 1
  std::vector<std::pair<std::string, FactValue>> sets;
};

struct QuestionRule {
  std::string id;
  std::string fact;  // the fact that it asks for; open while that fact is neither stated nor answered
  std::string text;
  std::string why;
  Condition when;  // asked only where this holds
  std::vector<AnswerRule> answers;
  std::string source;  // of the priors
};

// A figure so far from what is usual that a slip is likelier than the truth. It is asked back, with the mended figure
// as the one answer and the figure itself as the other.
struct CheckRule {
  std::string id;        // of the question: "check_data"
  std::string fact;      // the figure
  std::string per;       // a fact that it is divided by; "" for none
  double above = 0;      // asked when it is more than this
  double divide_by = 1;  // what mends it: 1000 for a separator or a unit that slipped
  std::string text;      // "{value} of data for {per} users?"
  std::string why;
  std::string source;
};
inline constexpr std::string_view kCorrected = "corrected";  // the answers of each check
inline constexpr std::string_view kKeep = "keep";

struct QuestionSet {
  std::vector<QuestionRule> questions;
  std::vector<CheckRule> checks;
  // An answer counts as plausible from this prior on; less likely ones are offered, but do not make a question worth
  // asking.
  double plausible_from = 0;

  // The first wording of a question; nullptr when there is none of that id.
  [[nodiscard]] const QuestionRule* find(std::string_view id) const;
  [[nodiscard]] const CheckRule* find_check(std::string_view id) const;
  // An answer of a question in any of its wordings.
  [[nodiscard]] const AnswerRule* find_answer(std::string_view question, std::string_view answer) const;
};

[[nodiscard]] Result<QuestionSet> load_questions(std::string_view file, std::string_view text,
                                                 std::span<const FactKind> kinds);

}  // namespace scalewright
