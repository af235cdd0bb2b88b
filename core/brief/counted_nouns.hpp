// What the words around a number are: nouns that can be counted, keys, what qualifies a count.
#pragma once

#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

struct Noun {
  CountKind kind = CountKind::nothing;
  const Term* term = nullptr;
};
// What the piece counts, if it is a noun that can be counted.
[[nodiscard]] Noun noun_at(const Reading& reading, std::size_t piece);
// The piece is this word, in capitals or not. `word` is in lower case.
[[nodiscard]] bool is_word(const Reading& reading, std::size_t piece, std::string_view word);
// Takes what qualifies the count ("daily", "concurrent", "new"); false when the piece does none of that.
bool take_qualifier(const Reading& reading, std::size_t piece, Counted& counted);
// A mark that may stand inside a count: quotation marks, a hyphen, an underscore.
[[nodiscard]] bool skipped_mark(const Piece& piece);

// The key before a number tells what it counts: "users: 300", "MAU 85k".
bool look_at_key(const Reading& reading, std::size_t piece, Counted& counted);
// Else the key of the group, the question before it, or the head of its column.
bool look_at_surroundings(const Reading& reading, std::size_t piece, Counted& counted);

}  // namespace scalewright
