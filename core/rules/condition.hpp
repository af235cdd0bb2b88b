// The condition language that all rule packs share, as JSON:
//   {"fact": "users", "at_least": 100}      also "above", "at_most", "below"; number facts, compared at `likely`
//   {"fact": "domain", "is": "medical"}     text; "is_any": [...]
//   {"fact": "compliance", "includes": "hipaa"}   lists; "includes_any": [...]
//   {"fact": "runs_locally"}                flags: true when set; any other type: true when known
//   {"all": [...]}, {"any": [...]}, {"not": {...}}, {"always": true}
// A comparison with an unknown fact is false; {"not": …} of it is true.
#pragma once

#include <cstdint>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/facts.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {

struct Condition {
  enum class Kind : std::uint8_t {
    always,
    all,
    any,
    none,
    known,
    at_least,
    above,
    at_most,
    below,
    is_any,
    includes_any
  };
  Kind kind = Kind::always;
  std::string fact;
  double bound = 0;
  std::vector<std::string> words;
  std::vector<Condition> parts;  // of all, any; one part for none ("not")
};

// Reads a condition and checks its facts and types against `kinds`; problems go to the reader's problem, as
// "unknown fact "user"; did you mean "users"?".
[[nodiscard]] Condition read_condition(Reader reader, std::span<const FactKind> kinds);

[[nodiscard]] bool holds(const Condition& condition, const FactTable& facts);

// The ids of the facts that the condition speaks of, in order, without repeats.
[[nodiscard]] std::vector<std::string_view> facts_of(const Condition& condition);

}  // namespace scalewright
