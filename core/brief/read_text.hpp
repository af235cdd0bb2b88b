// From text to statements: the pipeline without answers and assumptions.
#pragma once

#include <string_view>
#include <vector>

#include "core/brief/brief.hpp"

namespace scalewright {

struct TextReading {
  Stated stated;
  std::vector<Ignored> ignored;
  std::vector<Contradiction> contradictions;
};

// Precondition: valid UTF-8. Linear time; beside the text, memory for one stretch of it at a time and for the findings.
[[nodiscard]] TextReading read_text(std::string_view text, const Vocabulary& vocabulary);

}  // namespace scalewright
