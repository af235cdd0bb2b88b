#include "core/brief/users_meant.hpp"

#include <string>

#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr double kSpokenCount = 100;        // smaller numbers in words are more often no counts: "one or two"
constexpr std::size_t kReachToFactor = 16;  // pieces between two counts of which either may be meant
constexpr double kLeastServed = 5;          // "looking for 2 developers" is no load
constexpr double kTeamAtMost = 150;         // more developers than that are users of something

}  // namespace

bool UserCounts::names_people(const Counted& counted) const {
  std::string folded;
  fold_case(r_.words(counted.noun), folded);
  return r_.vocabulary.names_people(folded);
}

bool UserCounts::year(const NumberPhrase& number, const Counted& counted) const {
  if (!number.year_like) return false;
  const Term* before = number.piece > 0 ? r_.term(number.piece - 1, Sense::stop_word) : nullptr;
  if (counted.kind == CountKind::nothing) return !counted.concurrent && !counted.period;
  if (counted.from_key) return false;
  return (before != nullptr && before->value == "dating") || counted.noun > number.piece + 2;
}

bool UserCounts::counts_users(const NumberPhrase& number, const Counted& counted, const Behind& behind) const {
  switch (counted.kind) {
    case CountKind::users:
      if (r_.cue_before(number.piece, Sense::not_users, 3) != nullptr) return false;
      // "10 live streams a day" are events; "2,000 viewers a day" are people.
      if (kind_of(counted) == UserKind::concurrent && (counted.period || behind.period) && !names_people(counted))
        return false;
      return !(bare_one(number) && !exactly_one(number, counted));
    case CountKind::team:
      // "runners for 9 developers": those for whom it is.
      if (number.low >= kLeastServed && for_whom(r_, number.piece)) return true;
      return number.low > kTeamAtMost || of_counted_groups(number.piece) || uses_it(counted) || counted.concurrent ||
             behind.concurrent;
    case CountKind::nothing:
      break;
    case CountKind::trap:
      return true;
    default:
      return false;
  }
  return counts_without_noun(number, counted, behind);
}

bool UserCounts::counts_without_noun(const NumberPhrase& number, const Counted& counted, const Behind& behind) const {
  if (bare_one(number)) return false;
  if (number.piece > 0 && r_.has(number.piece - 1, Sense::article) && !counted.of_them)
    return false;  // "a 503 every Sunday"
  const bool concurrent = counted.concurrent || behind.concurrent;
  // "an alumni network, 2,150 registered"
  if (counted.registered && !number.in_words && r_.ends_clause(counted.end) && !counted.of_them) return true;
  // "18,600 may vote"
  if (const Term* use = r_.term(counted.end, Sense::use_verb); counted.used && use != nullptr && use->value == "may")
    return !number.in_words;
  // "only 6,000 open it daily"
  if (counted.used && !number.in_words && (r_.words(counted.end + 1) == "it" || behind.period)) return true;
  const bool spoken_of = !f_.users.empty() && f_.users.back().sentence + 2 >= r_.pieces[number.piece].sentence;
  const std::optional<RatePeriod> period = counted.period ? counted.period : behind.period;
  if (concurrent) return r_.words(number.piece + 2) != "these";
  // "could be 10 users, could be 10,000"
  if (spoken_of && f_.users.back().possible && f_.users.back().sentence == r_.pieces[number.piece].sentence &&
      possible(number.piece))
    return true;
  if (counted.of_them && behind.registered) return true;
  // "there's seven of us"
  if (counted.of_them && r_.words(number.piece + 2) == "us" && number.piece > 0 &&
      r_.has(number.piece - 1, Sense::leads_to_count))
    return true;
  if (counted.of_them && (of_users(number.piece) || (counted.used && period)) &&
      (behind.used || period == RatePeriod::day || period == RatePeriod::month)) {
    return true;
  }
  if (elliptic(number)) return true;
  if (!spoken_of) return false;
  if (counted.of_them) return false;
  const std::size_t next = number.piece + 1;
  const bool noun_unknown = next < r_.pieces.size() && r_.pieces[next].kind == PieceKind::word;
  if (noun_unknown) return false;
  // "meters that each send 24 a day": a rate of theirs.
  if (f_.users.back().statement.kind == UserKind::devices) return false;
  if (period == RatePeriod::day) return true;
  return period == RatePeriod::month && f_.users.back().sentence == r_.pieces[number.piece].sentence &&
         r_.cue_in_sentence(r_.pieces[number.piece].sentence, Sense::spend) == nullptr;
}

bool UserCounts::counts_people(const NumberPhrase& number) const {
  const CountKind kind = counted_by(r_, number).kind;
  return kind == CountKind::users || (kind == CountKind::nothing && number.claimed);
}

bool UserCounts::of_users(std::size_t piece) const {
  for (std::size_t i = piece; i-- > r_.sentences[r_.pieces[piece].sentence].first;) {
    if (r_.is_number(i) && r_.number_at(i).plain()) return counts_people(r_.number_at(i));
  }
  if (r_.words(piece + 2) == "us") return true;
  return !f_.users.empty() && f_.users.back().sentence + 2 >= r_.pieces[piece].sentence;
}

bool UserCounts::never_use_it(const Counted& counted) const {
  if (counted.kind != CountKind::users || counted.from_key) return false;
  const Cue* never = r_.cue_after(counted.noun, Sense::negator, 3);
  if (never == nullptr || r_.pieces[never->piece].clause != r_.pieces[counted.noun].clause) return false;
  for (std::size_t i = never->piece_end; i < never->piece_end + 2; ++i) {
    if (r_.has(i, Sense::use_verb)) return !r_.has(never->piece_end, Sense::article);
  }
  return false;
}

bool UserCounts::uses_it(const Counted& counted) const {
  const Cue* keeps = r_.cue_after(counted.end - 1, Sense::maintains, 1);
  return r_.has(counted.end, Sense::use_verb) && (keeps == nullptr || keeps->piece != counted.end);
}

bool UserCounts::sends_by_itself(const NumberPhrase& number) const {
  const std::size_t thing = number.piece + 1;
  if (number.low < 2 || r_.is_number(thing) || !r_.words(thing).ends_with('s')) return false;
  std::size_t i = thing + 1;
  if (r_.is_mark(i, ',')) ++i;
  if (!r_.has(i, Sense::each) && r_.words(i) != "that" && r_.words(i) != "which") return false;
  return r_.cue_after(i, Sense::transmits, r_.words(i + 1) == "of" ? 3 : 2) != nullptr;
}

bool UserCounts::each_sends(const Counted& counted) const {
  constexpr std::size_t kReachToClause = 7;
  for (std::size_t i = counted.end; i < counted.end + kReachToClause && !r_.is_number(i); ++i) {
    if (!r_.is_mark(i, ',')) continue;
    return r_.has(i + 1, Sense::each) && r_.cue_after(i + 1, Sense::transmits, 2) != nullptr;
  }
  return false;
}

bool UserCounts::connected_things(const NumberPhrase& number, const Counted& counted) const {
  if (counted.term->value != "products" || counted.from_key || number.in_words || number.low < 2) return false;
  for (std::size_t i = counted.noun + 1; i < counted.noun + 5 && !r_.ends_clause(i); ++i) {
    if (const Term* noun = r_.term(i, Sense::user_noun)) return noun->value == "devices";
    if (const Term* kind = r_.term(i, Sense::user_kind)) return kind->value == "concurrent";
    if (r_.cue_after(i - 1, Sense::transmits, 1) != nullptr) return true;
  }
  const std::size_t behind = counted.noun + 1;
  if (!r_.is_mark(behind, ',')) return false;
  // ", each sends …", ", one reading every 15 minutes"
  const bool each = r_.has(behind + 1, Sense::each) || r_.has(behind + 1, Sense::per);
  const bool one = r_.is_number(behind + 1) && r_.number_at(behind + 1).value() == 1;
  return (each && r_.cue_after(behind, Sense::transmits, 3) != nullptr) ||  // "every tag reports"
         (one && r_.has(behind + 2, Sense::request_noun) && r_.has(behind + 3, Sense::per));
}

bool UserCounts::elliptic(const NumberPhrase& number) const {
  const std::size_t piece = number.piece;
  if (number.year_like || (number.in_words && number.high < kSpokenCount) || number.high < 2 || number.from_to)
    return false;
  if (r_.cue_in_clause(number.piece, Sense::funding) != nullptr) return false;
  constexpr double kHoursOfADay = 24;
  if (piece > 0 && r_.words(piece - 1) == "at" && number.high <= kHoursOfADay) return false;  // "on Monday at 8"
  if (goes_on_counting(piece) && at_times(piece)) return true;
  const bool now = r_.cue_after(piece, Sense::now, 1) != nullptr;
  const bool goal = r_.cue_before(piece, Sense::future, 3) != nullptr;
  const bool date = horizon_of(r_, piece).has_value() || r_.cue_after(piece, Sense::future, 1) != nullptr;
  // "growing to 5,000": the goal leads to the number.
  const Cue* led_by = r_.cue_before(piece, Sense::future, 0);
  const bool by_then = (goal && date) || dated_behind(piece) || (led_by != nullptr && r_.ends_clause(piece + 1));
  if (!r_.ends_clause(piece + 1) && !now && !by_then) return false;
  if (piece > 0 && (r_.has(piece - 1, Sense::stack) || r_.has(piece - 1, Sense::component))) return false;
  const bool bounded = number.no_low || number.no_high || number.approximate || number.low < number.high;
  const bool corrected = piece > 1 && r_.is_mark(piece - 1, ',') && r_.has(piece - 2, Sense::leads_to_count);
  const bool led =
      piece > 0 && (r_.has(piece - 1, Sense::leads_to_count) || r_.has(piece - 1, Sense::stop_word) || corrected);
  const bool first = piece == 0 || r_.ends_clause(piece - 1) ||
                     (r_.is_number(piece - 1) && r_.number_at(piece - 1).unit == UnitKind::time);
  if (!now && !led && !by_then && !(bounded && first)) return false;
  const bool just_counted =
      !f_.users.empty() && f_.users.back().sentence + 1 >= r_.pieces[piece].sentence && (led || by_then);
  return just_counted || users_spoken_of(piece);
}

bool UserCounts::dated_behind(std::size_t piece) const {
  const std::size_t last = r_.has(piece + 1, Sense::user_noun) ? piece + 1 : piece;
  const bool date = r_.has(last + 1, Sense::ahead) || r_.cue_after(last, Sense::future, 1) != nullptr;
  if (piece == 0 || !date || !horizon_of(r_, piece)) return false;
  return r_.ends_clause(piece - 1) || r_.has(piece - 1, Sense::conjunction) || r_.has(piece - 1, Sense::range_to) ||
         r_.has(piece - 1, Sense::approximate);
}

bool UserCounts::at_times(std::size_t piece) const {
  if (r_.ends_clause(piece + 1)) {
    if (r_.cue_before(piece, Sense::season, 1) != nullptr) return true;
    const Cue* occasion = r_.cue_in_clause(piece, Sense::occasion);
    return occasion != nullptr && r_.term_of(*occasion).value == "time" && occasion->piece < piece;
  }
  const std::size_t reach = r_.cue_after(piece, Sense::located, 1) != nullptr ? 2 : 1;  // "600 at Easter"
  return r_.cue_after(piece, Sense::season, reach) != nullptr || r_.cue_after(piece, Sense::occasion, 1) != nullptr;
}

bool UserCounts::goes_on_counting(std::size_t piece) const {
  if (f_.users.empty() || f_.users.back().sentence != r_.pieces[piece].sentence) return false;
  const UserKind kind = f_.users.back().statement.kind;
  return kind == UserKind::concurrent || kind == UserKind::daily || kind == UserKind::monthly;
}

bool UserCounts::users_spoken_of(std::size_t piece) const {
  const std::size_t sentence = r_.pieces[piece].sentence;
  const std::size_t from = r_.sentences[sentence > 0 ? sentence - 1 : 0].first;
  for (std::size_t i = piece; i-- > from;) {
    if (r_.is_number(i) && counts_other_things(r_.number_at(i))) return false;
    if (const Term* noun = r_.term(i, Sense::user_noun)) return noun->value != "devices" && noun->value != "concurrent";
    if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::money) return false;
  }
  return false;
}

bool UserCounts::counts_other_things(const NumberPhrase& number) const {
  const CountKind kind = counted_by(r_, number).kind;
  return kind == CountKind::requests || kind == CountKind::jobs || kind == CountKind::tenants ||
         kind == CountKind::trap;
}

bool UserCounts::exactly_one(const NumberPhrase& number, const Counted& counted) const {
  if (counted.noun == number.piece + 1 && number.approximate) return true;  // "exactly one person"
  return counted.noun == number.piece + 1 && r_.cue_in_clause(number.piece, Sense::alone) != nullptr;
}

bool UserCounts::of_counted_groups(std::size_t piece) const {
  return piece >= 3 && r_.words(piece - 1) == "of" && r_.has(piece - 2, Sense::tenant_noun) && r_.is_number(piece - 3);
}

bool UserCounts::possible(std::size_t piece) const {
  const bool further = !f_.users.empty() && f_.users.back().possible &&
                       f_.users.back().sentence == r_.pieces[piece].sentence &&
                       f_.users.back().piece + kReachToFactor > piece;
  if (further && piece > 0 && r_.has(piece - 1, Sense::alternative)) return true;
  const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
    const Cue& cue = r_.cues[i];
    if (cue.piece > piece) break;
    if (cue.sense == Sense::hypothetical && r_.term_of(cue).value == "possible" && cue.piece_end + 2 >= piece)
      return true;
  }
  return false;
}

}  // namespace scalewright
