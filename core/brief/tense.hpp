// When a number holds, and whether it is the writer's own: tense, horizon, and what somebody else said or was taken
// back.
#pragma once

#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

// Past, present or future of a count, from the cues around it.
[[nodiscard]] Tense tense_of(const Reading& reading, std::size_t piece);
// How many months ahead: "in 6 months", "by year five", "next month", "within a year".
[[nodiscard]] std::optional<double> horizon_of(const Reading& reading, std::size_t piece);
// Said about an outsider (a vendor, a competitor), about a former job, or taken back: the reason, else "".
[[nodiscard]] std::string_view foreign_reason(const Reading& reading, std::size_t piece);
// "in spring" is a date ("in spring we open a second shop") or a time that comes back ("in spring 900 a day").
[[nodiscard]] bool may_come_back(const Reading& reading, const Cue& future);
// "not 10,000", "certainly not tens of thousands"
[[nodiscard]] bool is_negated(const Reading& reading, std::size_t piece);

}  // namespace scalewright
