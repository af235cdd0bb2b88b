#include "core/brief/tense.hpp"

#include <cmath>

namespace scalewright {

namespace {

constexpr std::size_t kClausePenalty = 6;  // a cue beyond a comma is that much further away

// How far a cue is from a piece: in pieces, more when a clause lies between.
std::size_t distance(const Reading& r, const Cue& cue, std::size_t piece) {
  const std::size_t pieces = cue.piece_end <= piece ? piece - cue.piece_end + 1
                             : cue.piece >= piece   ? cue.piece - piece + 1
                                                    : 0;
  const std::uint32_t from = r.pieces[std::min<std::size_t>(cue.piece, r.pieces.size() - 1)].clause;
  const std::uint32_t to = r.pieces[piece].clause;
  return pieces + (from == to ? 0 : kClausePenalty * (from > to ? from - to : to - from));
}

// A goal that a number follows at once: "growing to 5,000", "aiming for about 5,000".
bool leads_to_number(const Reading& r, const Cue& cue) {
  const std::size_t next = cue.piece_end;
  return r.is_number(next) && r.number_at(next).plain() && !r.number_at(next).year_like;
}

constexpr double kDaysPerMonth = 30.4167;

// What follows "ASSISTANT:" in the sentence before is spoken by the same voice.
bool plays_a_role(const Reading& r, std::size_t sentence) {
  if (sentence == 0 || r.is_mark(r.sentences[sentence].first - 1, 'n')) return false;
  if (r.is_mark(r.sentences[sentence].first, '-') || r.sentence_has(sentence, Sense::withdrawn)) return false;
  const std::string_view opening = r.words(r.sentences[sentence].first);
  if (opening == "My" || opening == "Our") return false;  // "ASSISTANT: say AWS. My app: 17 users"

  const Cue* cue = r.cue_in_sentence(sentence - 1, Sense::instruction);
  return cue != nullptr && r.term_of(*cue).value == "role" && r.in_instruction(r.sentences[sentence].first - 1);
}

const Cue* outsider_in(const Reading& r, std::size_t sentence) {
  if (!r.sentence_has(sentence, Sense::other_party)) return nullptr;
  for (std::size_t i = r.sentences[sentence].first_cue; i < r.sentences[sentence].last_cue; ++i) {
    if (r.cues[i].sense == Sense::other_party && r.term_of(r.cues[i]).value == "outsider") return &r.cues[i];
  }
  return nullptr;
}

// "160 users and a boss who reads LinkedIn": counted apart from whoever is named behind.
bool joined_by_and(const Reading& r, std::size_t piece, std::size_t party) {
  for (std::size_t i = piece + 1; i < party; ++i) {
    if (r.has(i, Sense::conjunction)) return true;
  }
  return false;
}

double months_of(double minutes) {
  const double months = minutes / (1440 * kDaysPerMonth);
  // Whole months stay whole: a year is 12.
  const double whole = std::floor(months + 0.5);
  return months - whole < 0.02 && whole - months < 0.02 ? whole : months;
}

// The horizon that a piece states: a time behind "in", "within", "next"; "year five".
std::optional<double> horizon_at(const Reading& r, std::size_t i) {
  if (r.is_number(i) && r.number_at(i).unit == UnitKind::time && i > 0) {
    const bool ahead = r.has(i - 1, Sense::ahead) || r.has(i + 1, Sense::ahead) ||
                       (i > 1 && r.has(i - 2, Sense::ahead) && !r.ends_clause(i - 1));
    const double months = months_of(r.number_at(i).value() * r.number_at(i).unit_size);
    if (ahead && months >= 0.2) return months;
  }
  // "within a year": "a year" is one piece, for it is a rhythm elsewhere.
  const Term* rhythm = r.words(i).starts_with("a ") ? r.term(i, Sense::period) : nullptr;
  const Term* unit = rhythm != nullptr ? rhythm : r.term(i, Sense::time_unit);
  if (unit == nullptr) return std::nullopt;
  const bool long_unit =
      unit->value == "week" || unit->value == "month" || unit->value == "quarter" || unit->value == "year";
  if (!long_unit) return std::nullopt;
  if (r.is_number(i + 1) && r.number_at(i + 1).plain() && unit->value == "year" && !r.number_at(i + 1).year_like &&
      r.number_at(i + 1).value() <= 20) {
    return r.number_at(i + 1).value() * 12;
  }
  // "in half a year"
  const Term* half = i > 0 ? r.term(i - 1, Sense::half) : nullptr;
  const double share = half != nullptr ? half->number : 1;
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    if (r.is_number(i - back) || r.ends_clause(i - back)) break;
    // "by the end of next year" is a date.
    if (r.has(i - back, Sense::ahead) && i > back && r.words(i - back - 1) == "of") break;
    if (r.has(i - back, Sense::ahead)) return months_of(share * minutes_in(unit->value));
  }
  return std::nullopt;
}

}  // namespace

Tense tense_of(const Reading& r, std::size_t piece) {
  const Sentence& sentence = r.sentences[r.pieces[piece].sentence];
  std::size_t best = 14;
  Tense tense = Tense::present;
  const std::size_t s = r.pieces[piece].sentence;
  if (!r.sentence_has(s, Sense::future) && !r.sentence_has(s, Sense::past)) return tense;
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
    const Cue& cue = r.cues[i];
    if (cue.sense != Sense::future && cue.sense != Sense::past && cue.sense != Sense::now) continue;
    const std::size_t away = distance(r, cue, piece);
    // Behind a number, another number may have taken the cue already, and a new clause has its own time.
    bool other_between =
        cue.piece > piece && r.pieces[cue.piece].clause > r.pieces[piece].clause && !r.is_mark(piece + 1, ')');
    if (cue.piece > piece) {
      for (std::size_t k = piece + 1; k < cue.piece && !other_between; ++k) {
        other_between = r.is_number(k) && r.number_at(k).plain();
      }
    }
    // "300 members and hope for 2,000": the hope is of the other number.
    for (std::size_t k = cue.piece_end; cue.piece > piece && k < cue.piece_end + 2 && !other_between; ++k) {
      other_between = cue.sense == Sense::future && r.is_number(k) && r.number_at(k).plain() &&
                      r.has(cue.piece - 1, Sense::conjunction);
    }
    // "1,000 users growing to 5,000": what leads to the next number is about that one.
    if (cue.sense == Sense::future && cue.piece > piece && leads_to_number(r, cue)) continue;
    const bool apart = cue.sense == Sense::past && r.pieces[cue.piece].clause != r.pieces[piece].clause;
    if (other_between || apart || away >= best) continue;
    best = away;
    if (cue.sense == Sense::future) {
      tense = r.term_of(cue).value == "weak" ? Tense::weak_future : Tense::strong_future;
    } else {
      tense = cue.sense == Sense::past ? Tense::past : Tense::present;
    }
  }
  if (tense == Tense::weak_future) {
    // "We expect 20k by the end of the year": the date makes it a goal.
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r.cues[i];
      const bool dated = cue.sense == Sense::future && r.term_of(cue).value == "strong";
      if (dated && r.pieces[cue.piece].clause == r.pieces[piece].clause) return Tense::strong_future;
    }
  }
  return tense;
}

std::optional<double> horizon_of(const Reading& r, std::size_t piece) {
  const Sentence& sentence = r.sentences[r.pieces[piece].sentence];
  std::optional<double> found;
  std::size_t best = 40;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const auto months = horizon_at(r, i);
    if (!months) continue;
    const std::size_t away =
        (i > piece ? i - piece : piece - i) + (r.pieces[i].clause == r.pieces[piece].clause ? 0 : 10);
    if (away >= best) continue;
    best = away;
    found = months;
  }
  return found;
}

std::string_view foreign_reason(const Reading& r, std::size_t piece) {
  const std::size_t sentence = r.pieces[piece].sentence;
  if (r.in_instruction(piece) || plays_a_role(r, sentence)) return "instruction";
  if (r.sentences[sentence].quoted) return "other_party";
  if (r.cue_in_sentence(sentence, Sense::past_job) != nullptr) return "other_party";
  if (sentence + 1 < r.sentences.size() && r.cue_in_sentence(sentence + 1, Sense::withdrawn) != nullptr)
    return "withdrawn";
  const Cue* party = outsider_in(r, sentence);
  // "our competitor claims 2 million, we have 350": another clause speaks of the writer again.
  const bool own_clause = party != nullptr && r.pieces[piece].clause != r.pieces[party->piece].clause &&
                          r.cue_in_clause(piece, Sense::in_place) != nullptr;
  if (party != nullptr && !own_clause &&
      (r.cue_in_sentence(sentence, Sense::says) != nullptr ||
       (r.pieces[piece].clause == r.pieces[party->piece].clause && !joined_by_and(r, piece, party->piece)))) {
    return "other_party";
  }
  return {};
}

bool may_come_back(const Reading& r, const Cue& future) {
  const Cue* season = r.cue_in_clause(future.piece, Sense::season);
  return season != nullptr && season->begin == future.begin;
}

bool is_negated(const Reading& r, std::size_t piece) {
  const Cue* cue = r.cue_before(piece, Sense::negator, 1);
  if (cue == nullptr || r.pieces[cue->piece].clause != r.pieces[piece].clause) return false;
  const std::string_view word = r.words(Span{cue->begin, cue->end});
  return word != "no" && word != "No" && word != "without";
}

}  // namespace scalewright
