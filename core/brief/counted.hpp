// What a number counts: the noun behind it, or the key before it.
#pragma once

#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

enum class CountKind : std::uint8_t { nothing, users, requests, jobs, tenants, team, trap };

struct Counted {
  CountKind kind = CountKind::nothing;
  const Term* term = nullptr;  // of the noun
  std::size_t noun = 0;        // its piece
  std::size_t end = 0;         // one past the last piece that was looked at behind the number
  bool from_key = false;       // the noun stands before the number
  bool of_them = false;        // "8K of them"
  bool is_new = false;         // "50 new users"
  bool concurrent = false;     // said between number and noun, or in the key
  bool registered = false;
  std::optional<RatePeriod> period;  // "daily" between number and noun, or in the key
  bool agent_noun = false;           // an unlisted noun that names people
  bool used = false;                 // a verb of use follows: "12 look at it"
};

[[nodiscard]] Counted counted_by(const Reading& reading, const NumberPhrase& number);

// Past, present or future of a count, from the cues around it.
[[nodiscard]] Tense tense_of(const Reading& reading, std::size_t piece);
// How many months ahead: "in 6 months", "by year five", "next month", "within a year".
[[nodiscard]] std::optional<double> horizon_of(const Reading& reading, std::size_t piece);
// Said about an outsider (a vendor, a competitor), about a former job, or taken back: the reason, else "".
[[nodiscard]] std::string_view foreign_reason(const Reading& reading, std::size_t piece);
// "not 10,000", "certainly not tens of thousands"
[[nodiscard]] bool is_negated(const Reading& reading, std::size_t piece);

}  // namespace scalewright
