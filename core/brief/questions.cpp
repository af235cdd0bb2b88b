#include "core/brief/questions.hpp"

namespace scalewright {

namespace {

// What a word does for a question: "yes_no" (is, should), "open" (what, how), "choice" (or), "filler" (so, and) or
// "subject" (it, we, the); "" for nothing.
std::string_view role_at(const Reading& r, const Sentence& sentence, std::size_t piece) {
  for (std::size_t k = sentence.first_cue; k < sentence.last_cue && r.cues[k].piece <= piece; ++k) {
    const Cue& cue = r.cues[k];
    if (cue.sense == Sense::question_word && cue.piece == piece) return r.term_of(cue).value;
  }
  return {};
}

bool is_named(const Reading& r, std::size_t piece) {
  return r.has(piece, Sense::component) || r.has(piece, Sense::stack) || r.has(piece, Sense::provider);
}

}  // namespace

bool asks_something(const Reading& r, std::size_t index) {
  const Sentence& sentence = r.sentences[index];
  if (sentence.question) return true;
  std::size_t piece = sentence.first;
  while (piece + 1 < sentence.last && (role_at(r, sentence, piece) == "filler" || r.is_mark(piece, ','))) ++piece;
  // The subject behind the verb tells "is it enough" from "is in Berlin".
  return role_at(r, sentence, piece) == "yes_no" && piece + 1 < sentence.last &&
         (role_at(r, sentence, piece + 1) == "subject" || is_named(r, piece + 1));
}

std::size_t question_begin(const Reading& r, std::size_t index) {
  const Sentence& sentence = r.sentences[index];
  for (std::size_t k = sentence.last; k-- > sentence.first + 1;) {
    if (!r.ends_clause(k - 1) || r.is_mark(k - 1, '(')) continue;
    std::string_view role = role_at(r, sentence, k);
    if (role == "filler" && k + 1 < sentence.last) role = role_at(r, sentence, k + 1);
    const bool of_those = r.words(k) == "which";  // "AWS or Azure, which one is friendlier?"
    if (role == "choice" || of_those) return sentence.first;
    if (role == "yes_no" || role == "open") return k;
  }
  return sentence.first;
}

bool is_open_question(const Reading& r, std::size_t index) {
  const Sentence& sentence = r.sentences[index];
  for (std::size_t k = sentence.first; k < sentence.last && k < sentence.first + 3; ++k) {
    if (role_at(r, sentence, k) == "open") return true;
  }
  return false;
}

bool confirms_what_is_said(const Reading& r, std::size_t index) {
  const Sentence& sentence = r.sentences[index];
  if (sentence.last < sentence.first + 2 || r.cue_in_sentence(index, Sense::asks) != nullptr) return false;
  for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
    if (r.cues[k].sense == Sense::confirms && r.cues[k].piece_end + 1 >= sentence.last) return true;
  }
  return false;
}

}  // namespace scalewright
