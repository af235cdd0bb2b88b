// The words of the left side: what was understood, and why.
#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui::words {

std::string_view origin(FactSource source) {
  switch (source) {
    case FactSource::stated:
      return "you said";
    case FactSource::answered:
      return "answered";
    case FactSource::inferred:
      return "inferred";
    case FactSource::assumed:
      return "assumed";
  }
  return "assumed";
}

std::string origins(std::string_view all) {
  return "Where a fact comes from: " + std::string(all);
}

std::string read_by_rule(std::string_view rule) {
  return "Read from your words" + by_rule(rule);
}

std::string read_from(std::string_view quoted, std::string_view rule) {
  return "Read from “" + std::string(quoted) + "”" + by_rule(rule);
}

std::string answer_to(std::string_view question) {
  return "Your answer to “" + std::string(question) + "”";
}

std::string follows_by_rule(std::string_view rule) {
  return "Follows from the rest" + by_rule(rule);
}

std::string assumed_because(std::string_view reason) {
  return "Nobody said, so this is assumed (" + std::string(reason) + ").";
}

std::string numbers_not_used(std::size_t count) {
  return count_of(static_cast<double>(count), "number was not used", "numbers were not used");
}

std::string left_open(std::size_t count) {
  return "You left " + count_of(static_cast<double>(count), "question", "questions") + " open.";
}

std::string one_of(const std::vector<std::string>& values) {
  std::string words = "One of: ";
  for (const std::string& value : values) words += (&value == values.data() ? "" : ", ") + value;
  return words + ".";
}

std::string quoted_before(std::string_view text) {
  return "“" + std::string(text) + "” ";
}

}  // namespace scalewright::ui::words
