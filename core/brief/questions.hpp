// Which sentences ask, where in them the question begins, and what kind of question it is.
#pragma once

#include "core/brief/reading.hpp"

namespace scalewright {

// It ends in a question mark, or opens as a question does: "is k8s overkill", "do I need redis for that".
[[nodiscard]] bool asks_something(const Reading& reading, std::size_t sentence);
// The piece at which the question begins: "there's a Pi in the drawer, will it do?" asks in its last clause.
[[nodiscard]] std::size_t question_begin(const Reading& reading, std::size_t sentence);
// "what", "when", "how": about something, not whether to have it.
[[nodiscard]] bool is_open_question(const Reading& reading, std::size_t sentence);
// "polr + redis ok?"
[[nodiscard]] bool confirms_what_is_said(const Reading& reading, std::size_t sentence);

}  // namespace scalewright
