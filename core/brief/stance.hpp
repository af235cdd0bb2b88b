// How the text stands to something that it names: in place or planned, ruled out, asked about, wished by somebody else.
#pragma once

#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

[[nodiscard]] Stance stance_of(const Reading& reading, std::size_t piece);
// The negation that reaches the piece, or nothing: "no AWS, Azure or GCP", "Shopify got too expensive".
[[nodiscard]] const Cue* negator_of(const Reading& reading, std::size_t piece);
// A name of the catalogue: a component, software, a provider or a practice.
[[nodiscard]] bool in_catalogue(const Reading& reading, std::size_t piece);
// Whether to have it is what is asked, rather than something about it.
[[nodiscard]] bool asks_whether(const Reading& reading, std::size_t piece);
// "X or Y?": a choice is offered, and neither is taken.
[[nodiscard]] bool offers_a_choice(const Reading& reading, std::size_t piece);

}  // namespace scalewright
