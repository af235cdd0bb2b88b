// What stands around a count of users and says what kind of count it is. Private to the room.
#pragma once

#include <cstddef>
#include <optional>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"

namespace scalewright {

// What the noun that is counted says by itself; UserKind::total for none.
[[nodiscard]] UserKind kind_of(const Counted& counted);

// What stands behind the noun: "at the same time", "a day", "with a login", "each".
struct Behind {
  bool used = false;
  bool concurrent = false;
  bool registered = false;
  bool each = false;
  bool more_is_new = false;
  std::optional<RatePeriod> period;
};
[[nodiscard]] Behind look_behind_noun(const Reading& reading, const Counted& counted, std::size_t number_piece);

// "every day 300 people", "concurrent: 300": put into `counted`.
void look_before_number(const Reading& reading, std::size_t piece, Counted& counted);

// The span of a number and of the noun it counts.
[[nodiscard]] Span span_of(const Reading& reading, const NumberPhrase& number, const Counted& counted);

// "one" where it is a pronoun.
[[nodiscard]] inline bool bare_one(const NumberPhrase& number) {
  return number.in_words && number.high == 1;
}

}  // namespace scalewright
