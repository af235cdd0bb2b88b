#include "core/brief/users_context.hpp"

#include <algorithm>
#include <string>

namespace scalewright {

namespace {

constexpr std::size_t kReachBehindNoun = 12;

bool be_verb_before(const Reading& r, std::size_t i) {
  if (i == 0) return false;
  const std::string_view word = r.words(i - 1);
  return word == "are" || word == "be" || word == "is" || word == "were" || word == "being";
}

// "Online shop", "live page": as often said of a thing as of people who are there at once.
bool is_loose(const Reading& r, std::size_t i) {
  std::string word;
  fold_case(r.words(i), word);
  return word == "online" || word == "live" || word == "parallel";
}

// "if it's off for a day": a time and no rhythm.
bool is_lasting(const Reading& r, std::size_t i) {
  return i > 0 && r.words(i - 1) == "for";
}

// "look at their payslip twice a month": how often each of them does.
bool is_repeated(const Reading& r, std::size_t i) {
  return i > 0 && (r.words(i - 1) == "twice" || r.words(i - 1) == "times");
}

}  // namespace

UserKind kind_of(const Counted& counted) {
  const std::string_view name = counted.term != nullptr ? std::string_view(counted.term->value) : "total";
  if (name == "registered" || name == "signups") return UserKind::registered;
  if (name == "daily") return UserKind::daily;
  if (name == "monthly") return UserKind::monthly;
  if (name == "concurrent") return UserKind::concurrent;
  if (name == "devices") return UserKind::devices;
  return UserKind::total;
}

Behind look_behind_noun(const Reading& r, const Counted& counted, std::size_t number_piece) {
  Behind behind;
  const std::size_t from = std::max(counted.end, number_piece + 1);
  bool used = counted.used;
  bool verb = false;
  int unknown = 0;
  for (std::size_t i = from; i < r.pieces.size() && i < from + kReachBehindNoun; ++i) {
    const bool soft = r.is_mark(i, '(') || r.is_mark(i, ')');
    if (r.is_number(i) || (r.ends_clause(i) && !soft)) break;
    if (r.has(i, Sense::use_verb)) used = true;
    if (const Term* kind = r.term(i, Sense::user_kind)) {
      const bool loose = is_loose(r, i);
      if (kind->value != "concurrent") {
        behind.registered = true;
      } else if (!loose || i == from || be_verb_before(r, i)) {
        behind.concurrent = true;
      }
    }
    const bool rhythm = r.has(i + 1, Sense::time_unit) || r.is_number(i + 1);
    // "20 users a school", but "900 users of a fleet dashboard"
    const bool per = r.has(i, Sense::per) && r.words(i) != "by the" && (i == from || !r.has(i, Sense::article));
    if ((r.has(i, Sense::each) && !rhythm) || (per && r.has(i + 1, Sense::tenant_noun))) {
      behind.each = behind.each || i < from + 4;
    }
    const bool no_rate = is_lasting(r, i) || is_repeated(r, i);
    if (const auto period = period_at(r, i); period && !behind.period && !no_rate) {
      if (period->count == 1 && (used || !verb || counted.of_them)) behind.period = period->unit;
      i = period->end - 1;
      continue;
    }
    if (r.has(i, Sense::new_word) && i == from) behind.more_is_new = true;
    // One word may stand between: "usuários ativos por dia".
    if (r.pieces[i].kind == PieceKind::word) ++unknown;
    const bool leads_to_period = i == from && period_at(r, i + 1).has_value();  // "21,000 on a working day"
    verb = verb || (r.has(i, Sense::stop_word) && !leads_to_period) || unknown > 1;
  }
  behind.used = used;
  return behind;
}

void look_before_number(const Reading& r, std::size_t piece, Counted& counted) {
  for (std::size_t i = piece; i-- > 0 && i + 4 > piece;) {
    if (r.ends_clause(i) || r.is_number(i)) break;
    if (const Term* period = r.term(i, Sense::period)) counted.period = rate_period(period->value);
    if (const Term* kind = r.term(i, Sense::user_kind); kind != nullptr && kind->value == "concurrent") {
      if (!is_loose(r, i)) counted.concurrent = true;
    }
  }
}

Span span_of(const Reading& r, const NumberPhrase& number, const Counted& counted) {
  std::size_t first = number.piece;
  std::size_t last = number.piece;
  if (counted.kind != CountKind::nothing) {
    if (r.pieces[counted.noun].sentence == r.pieces[number.piece].sentence) {
      first = std::min<std::size_t>(first, counted.noun);
      last = std::max<std::size_t>(last, counted.noun);
    }
  }
  return r.span(first, last);
}

}  // namespace scalewright
