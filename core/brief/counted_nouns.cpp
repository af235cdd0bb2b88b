#include "core/brief/counted_nouns.hpp"

#include <algorithm>

namespace scalewright {

Noun noun_at(const Reading& r, std::size_t i) {
  if (const Term* t = r.term(i, Sense::team_noun)) return {CountKind::team, t};
  if (const Term* t = r.term(i, Sense::user_noun)) return {CountKind::users, t};
  if (const Term* t = r.term(i, Sense::request_noun)) return {CountKind::requests, t};
  if (const Term* t = r.term(i, Sense::rate_word)) return {CountKind::requests, t};
  if (const Term* t = r.term(i, Sense::job_noun)) return {CountKind::jobs, t};
  if (const Term* t = r.term(i, Sense::tenant_noun)) return {CountKind::tenants, t};
  if (const Term* t = r.term(i, Sense::trap_noun)) return {CountKind::trap, t};
  return {};
}

bool is_word(const Reading& r, std::size_t i, std::string_view word) {
  const std::string_view written = r.words(i);
  return written.size() == word.size() && std::equal(word.begin(), word.end(), written.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

bool take_qualifier(const Reading& r, std::size_t i, Counted& counted) {
  if (const Term* kind = r.term(i, Sense::user_kind)) {
    (kind->value == "concurrent" ? counted.concurrent : counted.registered) = true;
    return true;
  }
  if (const Term* period = r.term(i, Sense::period)) {
    counted.period = rate_period(period->value);
    return true;
  }
  if (r.has(i, Sense::new_word)) {
    counted.is_new = true;
    return true;
  }
  return false;
}

bool skipped_mark(const Piece& piece) {
  return piece.kind == PieceKind::mark && (piece.mark == '"' || piece.mark == '*' || piece.mark == '\'' ||
                                           (piece.mark == '-' && piece.glued) || piece.mark == '_');
}

}  // namespace scalewright
