// How long the interview is on the labelled requests, when each question is answered with its likeliest answer.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/interview/interview.hpp"

namespace scalewright {
namespace {

std::vector<std::string> labelled_texts() {
  std::ifstream file(SCALEWRIGHT_SOURCE_DIR "/tests/intake/dev.jsonl");
  std::vector<std::string> texts;
  for (std::string line; std::getline(file, line);) {
    const auto request = nlohmann::json::parse(line, nullptr, false);
    if (request.is_object()) texts.push_back(request["text"].get<std::string>());
  }
  return texts;
}

// The likeliest answer of the wording that was asked.
std::string likeliest(const Question& question, const RuleBook& rules) {
  std::string best;
  double prior = -1;
  for (const QuestionAnswer& offered : question.answers) {
    for (const QuestionRule& rule : rules.questions.questions) {
      if (rule.id != question.id || rule.text != question.text) continue;
      for (const AnswerRule& answer : rule.answers) {
        if (answer.id == offered.id && answer.prior > prior) {
          prior = answer.prior;
          best = answer.id;
        }
      }
    }
  }
  return best;
}

int questions_asked(const std::string& text, const RuleBook& rules) {
  AdviceRequest request{.text = text};
  for (int asked = 0;; ++asked) {
    const Result<Advice> advice = consult(request, rules);
    if (!advice || advice->questions.empty() || asked > 10) return asked;
    const Question& question = advice->questions.front();
    request.answers.push_back({question.id, FactValue::of(likeliest(question, rules))});
  }
}

TEST(InterviewLength, IsAtMostFourQuestionsAndTwoAtTheMedian) {
  const RuleBook rules = load_rules(builtin_rules()).value();
  std::vector<int> counts;
  for (const std::string& text : labelled_texts()) {
    counts.push_back(questions_asked(text, rules));
    EXPECT_LE(counts.back(), 4) << text;
  }
  ASSERT_EQ(counts.size(), 160U);
  std::sort(counts.begin(), counts.end());
  EXPECT_LE(counts[80], 2);
  RecordProperty("median", counts[80]);
}

}  // namespace
}  // namespace scalewright
