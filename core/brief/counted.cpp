#include "core/brief/counted.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace scalewright {

namespace {

constexpr std::size_t kReachForward = 7;   // pieces between a number and its noun
constexpr std::size_t kReachBack = 9;      // pieces between a key and its number
constexpr int kUnknownWords = 3;           // "210 very happy paying customers"
constexpr std::size_t kClausePenalty = 6;  // a cue beyond a comma is that much further away
constexpr std::size_t kTableReach = 240;   // pieces back to the head of a table

struct Noun {
  CountKind kind = CountKind::nothing;
  const Term* term = nullptr;
};

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

bool plain_stop(const Reading& r, std::size_t i) {
  return r.has(i, Sense::stop_word) || r.has(i, Sense::conjunction) || r.has(i, Sense::alternative);
}

// The piece is this word, in capitals or not. `word` is in lower case.
bool is_word(const Reading& r, std::size_t i, std::string_view word) {
  const std::string_view written = r.words(i);
  return written.size() == word.size() && std::equal(word.begin(), word.end(), written.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

// Takes what qualifies the count ("daily", "concurrent", "new"); false when the piece does none of that.
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

// An unlisted plural of people right behind the number: "40 beekeepers", "300 volunteer beekeepers".
bool agent_noun(const Reading& r, std::size_t i) {
  if (r.pieces[i].kind != PieceKind::word) return false;
  std::string folded;
  fold_case(r.words(i), folded);
  return r.vocabulary.names_people(folded);
}

void look_behind_number(const Reading& r, std::size_t piece, Counted& counted) {
  int unknown = 0;
  counted.end = piece + 1;
  for (std::size_t i = piece + 1; i < r.pieces.size() && i <= piece + kReachForward; ++i) {
    const Piece& p = r.pieces[i];
    if (p.kind == PieceKind::number || p.mark == 'n') return;
    if (skipped_mark(p)) continue;
    if (p.kind == PieceKind::mark) return;
    const Noun noun = noun_at(r, i);
    // "500 rps: 0.8": the noun is the key of what follows.
    if (noun.kind != CountKind::nothing && (r.is_mark(i + 1, ':') || r.is_mark(i + 1, '='))) return;
    if (counted.kind != CountKind::nothing && r.has(i, Sense::use_verb)) return;
    if (noun.kind != CountKind::nothing) {
      // "6,500 staff accounts": the last noun of a compound is the one that is counted.
      const bool kept = counted.kind == CountKind::users && noun.kind == CountKind::users &&
                        noun.term->value == "total" && counted.term->value != "total";
      if (!kept)
        counted = {.kind = noun.kind,
                   .term = noun.term,
                   .noun = i,
                   .end = i + 1,
                   .of_them = counted.of_them,
                   .is_new = counted.is_new,
                   .concurrent = counted.concurrent,
                   .registered = counted.registered,
                   .period = counted.period};
      counted.end = i + 1;
      continue;
    }
    if (counted.kind != CountKind::nothing) return;
    if (take_qualifier(r, i, counted)) {
      counted.end = i + 1;
      continue;
    }
    if (r.has(i, Sense::use_verb) && i == piece + 1) {
      counted.used = true;
      return;
    }
    if (plain_stop(r, i) || (r.has(i, Sense::per) && !r.has(i, Sense::article)) || r.has(i, Sense::each)) return;
    if (is_word(r, i, "of")) continue;
    if (is_word(r, i, "these")) return;
    if (is_word(r, i, "them") || is_word(r, i, "those") || is_word(r, i, "us")) {
      counted.of_them = true;
      counted.end = i + 1;
      return;
    }
    if (agent_noun(r, i) && unknown < 2) {
      counted.kind = CountKind::users;
      counted.agent_noun = true;
      counted.noun = i;
      counted.end = i + 1;
      return;
    }
    if (++unknown > kUnknownWords) return;
  }
}

bool is_anchor(const Reading& r, std::size_t i) {
  const Piece& p = r.pieces[i];
  if (p.kind == PieceKind::mark) return p.mark == ':' || p.mark == '=' || p.mark == '|' || p.mark == '>';
  return is_word(r, i, "is") || is_word(r, i, "are") || is_word(r, i, "of") || is_word(r, i, "was") ||
         is_word(r, i, "at");
}

bool counted_already(const Reading& r, std::size_t noun) {
  if (r.is_mark(noun + 1, ':') || r.is_mark(noun + 1, '=')) return false;
  for (std::size_t i = noun; i-- > 0 && i + 4 > noun;) {
    const Piece& p = r.pieces[i];
    if (p.kind == PieceKind::number) return r.number_at(i).plain();
    if (p.kind == PieceKind::mark && !skipped_mark(p)) return false;
  }
  return false;
}

void take_key(const Reading& r, std::size_t noun, const Noun& found, Counted& counted) {
  counted.kind = found.kind;
  counted.term = found.term;
  counted.noun = noun;
  counted.from_key = true;
  // Qualifiers of the key: "daily active users", "requests per day", "users (peak, concurrent)".
  for (std::size_t i = noun;
       i-- > 0 && i + 3 > noun && r.pieces[i].kind != PieceKind::mark && r.pieces[i].kind != PieceKind::number;) {
    take_qualifier(r, i, counted);
  }
  for (std::size_t i = noun + 1; i < r.pieces.size() && i < noun + 6 && r.pieces[i].kind != PieceKind::number; ++i) {
    if (const auto period = period_at(r, i)) {
      counted.period = period->unit;
      i = period->end - 1;
    } else {
      take_qualifier(r, i, counted);
    }
  }
}

// "Doctors (about 900)"
bool in_parentheses(const Reading& r, std::size_t noun, std::size_t piece) {
  const std::string_view word = r.words(noun);
  return noun + 2 == piece && r.is_mark(noun + 1, '(') && r.is_mark(piece + 1, ')') && word.ends_with("s");
}

// "users: 300", "MAU 85k", "| DAU | 7,200 |", "the user base is about 500"
bool look_at_key(const Reading& r, std::size_t piece, Counted& counted) {
  bool anchored = false;
  int unknown = 0;
  for (std::size_t i = piece; i-- > 0 && i + kReachBack >= piece;) {
    const Piece& p = r.pieces[i];
    if (p.kind == PieceKind::number || p.mark == 'n') return false;
    if (is_anchor(r, i)) {
      anchored = true;
      continue;
    }
    if (p.kind == PieceKind::mark) {
      if (p.mark == '(' || p.mark == ')' || skipped_mark(p)) continue;
      return false;
    }
    const Noun noun = noun_at(r, i);
    if (noun.kind != CountKind::nothing) {
      if (!anchored && in_parentheses(r, i, piece)) anchored = true;
      if (counted_already(r, i) || (!anchored && i + 1 != piece)) return false;
      if (noun.kind == CountKind::trap && !anchored) return false;
      take_key(r, i, noun, counted);
      return true;
    }
    if (r.has(i, Sense::per) || r.has(i, Sense::period) || r.has(i, Sense::time_unit) || r.has(i, Sense::user_kind))
      continue;
    if (++unknown > 2) return false;
  }
  return false;
}

// "How many users? A: 330"
bool look_at_question(const Reading& r, std::size_t piece, Counted& counted) {
  const std::size_t sentence = r.pieces[piece].sentence;
  if (sentence == 0 || piece > r.sentences[sentence].first + 3 || !r.sentences[sentence - 1].question) return false;
  const Sentence& question = r.sentences[sentence - 1];
  for (std::size_t i = question.first; i < question.last; ++i) {
    const Noun noun = noun_at(r, i);
    if (noun.kind != CountKind::users && noun.kind != CountKind::requests) continue;
    take_key(r, i, noun, counted);
    return true;
  }
  return false;
}

// The head of the column that the number stands in.
bool look_at_column(const Reading& r, std::size_t piece, Counted& counted) {
  if (!r.has_bars) return false;
  std::size_t bars = 0;
  std::size_t line = piece;
  while (line > 0 && !r.is_mark(line - 1, 'n') && line + kTableReach > piece) {
    --line;
    if (r.is_mark(line, '|')) ++bars;
  }
  bool in_table = bars > 0;
  for (std::size_t i = piece + 1; i < r.pieces.size() && i < piece + 8 && !in_table && !r.is_mark(i, 'n'); ++i) {
    in_table = r.is_mark(i, '|');
  }
  if (!in_table || line == 0) return false;
  // Back to the first of the lines with bars.
  std::size_t head = line;
  bool has_bar = true;
  std::size_t candidate = line;
  while (head > 0 && head + kTableReach > piece && has_bar) {
    candidate = head;
    std::size_t begin = head - 1;
    has_bar = false;
    while (begin > 0 && !r.is_mark(begin - 1, 'n')) {
      --begin;
      has_bar = has_bar || r.is_mark(begin, '|');
    }
    if (begin >= head) break;
    head = begin;
    if (has_bar) candidate = head;
  }
  std::size_t column = 0;
  for (std::size_t i = candidate; i < line && !r.is_mark(i, 'n'); ++i) {
    if (r.is_mark(i, '|')) {
      ++column;
      continue;
    }
    const Noun noun = column == bars ? noun_at(r, i) : Noun{};
    if (noun.kind == CountKind::nothing) continue;
    take_key(r, i, noun, counted);
    return true;
  }
  return false;
}

// How far a cue is from a piece: in pieces, more when a clause lies between.
std::size_t distance(const Reading& r, const Cue& cue, std::size_t piece) {
  const std::size_t pieces = cue.piece_end <= piece ? piece - cue.piece_end + 1
                             : cue.piece >= piece   ? cue.piece - piece + 1
                                                    : 0;
  const std::uint32_t from = r.pieces[std::min<std::size_t>(cue.piece, r.pieces.size() - 1)].clause;
  const std::uint32_t to = r.pieces[piece].clause;
  return pieces + (from == to ? 0 : kClausePenalty * (from > to ? from - to : to - from));
}

constexpr double kDaysPerMonth = 30.4167;

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

CountRange count_of(const NumberPhrase& number) {
  CountRange count;
  if (!number.no_low) count.low = number.low;
  if (!number.no_high) count.high = number.high;
  count.vague = number.vague;
  count.exclusive = number.exclusive;
  return count;
}

namespace {

Counted count(const Reading& r, const NumberPhrase& number) {
  Counted counted;
  const std::size_t piece = number.piece;
  look_behind_number(r, piece, counted);
  if (counted.kind != CountKind::nothing || counted.of_them || counted.used) return counted;
  const Counted behind = counted;
  if (look_at_key(r, piece, counted) || look_at_question(r, piece, counted) || look_at_column(r, piece, counted)) {
    counted.concurrent = counted.concurrent || behind.concurrent;
    if (!counted.period) counted.period = behind.period;
    counted.end = std::max(behind.end, piece + 1);
  }
  return counted;
}

}  // namespace

void count_all(Reading& reading) {
  reading.counted.reserve(reading.numbers.size());
  for (const NumberPhrase& number : reading.numbers) {
    reading.counted.push_back(number.plain() && number.reason.empty() ? count(reading, number) : Counted{});
  }
}

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
  if (r.cue_in_sentence(sentence, Sense::instruction) != nullptr) return "instruction";
  if (r.cue_in_sentence(sentence, Sense::past_job) != nullptr) return "other_party";
  if (sentence + 1 < r.sentences.size() && r.cue_in_sentence(sentence + 1, Sense::withdrawn) != nullptr)
    return "withdrawn";
  const Cue* party = r.cue_in_sentence(sentence, Sense::other_party);
  // "our competitor claims 2 million, we have 350": another clause speaks of the writer again.
  const bool own_clause = party != nullptr && r.pieces[piece].clause != r.pieces[party->piece].clause &&
                          r.cue_in_clause(piece, Sense::in_place) != nullptr;
  if (party != nullptr && !own_clause && r.term_of(*party).value == "outsider" &&
      (r.cue_in_sentence(sentence, Sense::says) != nullptr ||
       r.pieces[piece].clause == r.pieces[party->piece].clause)) {
    return "other_party";
  }
  return {};
}

bool is_negated(const Reading& r, std::size_t piece) {
  const Cue* cue = r.cue_before(piece, Sense::negator, 1);
  if (cue == nullptr || r.pieces[cue->piece].clause != r.pieces[piece].clause) return false;
  const std::string_view word = r.words(Span{cue->begin, cue->end});
  return word != "no" && word != "No" && word != "without";
}

}  // namespace scalewright
