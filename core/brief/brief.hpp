// The reader's words and answers, as facts. The room's door: read_brief.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/brief/stated.hpp"
#include "core/result/result.hpp"
#include "core/rules/rule_book.hpp"

namespace scalewright {

enum class FactSource : std::uint8_t { stated, answered, inferred, assumed };

// One fact in force. `span` is set for stated facts (and for inferred ones that rest on words).
struct Fact {
  std::string id;
  FactValue value;
  FactSource source = FactSource::assumed;
  std::optional<Span> span;
  std::string because;  // the id of the rule, the question or the default
};

// A number that was seen and not used, with the reason in words.
struct Ignored {
  Span span;
  std::string text;
  std::string why;
};

// Two statements that cannot both hold; both are kept.
struct Contradiction {
  std::string fact;
  std::string message;
  std::vector<Span> spans;
};

// An answer to a question. `value` is the id of one of its answers, a number, or a text with units ("2 TB");
// "not_sure" keeps what was known.
struct Answer {
  std::string question;
  FactValue value;
};

struct Brief {
  std::string text;  // valid UTF-8: bad bytes are replaced by U+FFFD, and `repaired` says so
  bool repaired = false;
  Stated stated;
  std::vector<Fact> facts;  // in force, by id; an answer overrides what was stated
  std::vector<Ignored> ignored;
  std::vector<Contradiction> contradictions;
  FactTable table;  // the same facts, for conditions
};

// Reads a text of any length and content, in linear time. Empty text gives a brief of assumptions only.
// Unknown questions or values that do not fit give an Error with path "answers/<question>".
[[nodiscard]] Result<Brief> read_brief(std::string_view text, std::span<const Answer> answers, const RuleBook& rules);

}  // namespace scalewright
