// People who are listed one after the other: "2 devs and a DBA", "me and a summer intern", "3 backend, 2 frontend".
#pragma once

#include <optional>

#include "core/brief/reading.hpp"

namespace scalewright {

struct Crew {
  double size = 0;
  std::size_t last = 0;    // its last piece
  std::size_t people = 0;  // items of the list
  bool technical = false;  // somebody in it builds or runs things
  bool self = false;       // "me" is among them
};

// The list that begins at a piece; nothing where none does. Looks at a bounded number of pieces for each item.
[[nodiscard]] std::optional<Crew> crew_at(const Reading& reading, std::size_t piece);

}  // namespace scalewright
