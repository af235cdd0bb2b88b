// Numbers whose noun stands before them: keys, groups of keys, questions, columns of tables.
#include <algorithm>

#include "core/brief/counted_nouns.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachBack = 9;     // pieces between a key and its number
constexpr std::size_t kTableReach = 240;  // pieces back to the head of a table

// The comma of "employees,3400", the semicolon of "employees;3400": fields of a table stand without white space.
bool separates_fields(const Reading& r, std::size_t i) {
  return (r.is_mark(i, ',') || r.is_mark(i, ';')) && r.pieces[i].glued && i + 1 < r.pieces.size() &&
         r.pieces[i + 1].glued && r.is_number(i + 1);
}

bool is_anchor(const Reading& r, std::size_t i) {
  const Piece& p = r.pieces[i];
  if (p.kind == PieceKind::mark) {
    return p.mark == ':' || p.mark == '=' || p.mark == '|' || p.mark == '>' || separates_fields(r, i);
  }
  return is_word(r, i, "is") || is_word(r, i, "are") || is_word(r, i, "of") || is_word(r, i, "was") ||
         is_word(r, i, "at");
}

bool counted_already(const Reading& r, std::size_t noun) {
  if (r.is_mark(noun + 1, ':') || r.is_mark(noun + 1, '=')) return false;
  for (std::size_t i = noun; i-- > 0 && i + 4 > noun;) {
    const Piece& p = r.pieces[i];
    if (p.kind == PieceKind::number) return r.number_at(i).plain();
    if ((p.kind == PieceKind::mark && !skipped_mark(p)) || r.words(i) == "/") return false;  // "DAU 640 / MAU 9.1k"
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
    } else if (const Term* unit = r.has(i - 1, Sense::conjunction) ? r.term(i, Sense::time_unit) : nullptr) {
      counted.period = rate_period(unit->value);  // "per user and day"
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

// "per", and not the "a" of "a user base of 500".
bool means_each(const Reading& r, std::size_t i) {
  const bool parts = r.words(i) == "/" && !r.is_glued(i);  // "DAU 640 / MAU 9.1k"
  return r.has(i, Sense::per) && !r.has(i, Sense::article) && !parts;
}

}  // namespace

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
    // "API calls per active user and day | 30"
    if (noun.kind == CountKind::users && i > 1 && (means_each(r, i - 1) || means_each(r, i - 2))) continue;
    if (noun.kind != CountKind::nothing) {
      if (!anchored && in_parentheses(r, i, piece)) anchored = true;
      if (counted_already(r, i) || (!anchored && i + 1 != piece)) return false;
      if (noun.kind == CountKind::trap && !anchored) return false;
      take_key(r, i, noun, counted);
      if (noun.kind == CountKind::tenants && i + 2 == piece && is_word(r, i + 1, "of") && !is_word(r, i, "team"))
        counted.kind = CountKind::users;  // "a class of 28"
      return true;
    }
    if (r.has(i, Sense::per) || r.has(i, Sense::period) || r.has(i, Sense::time_unit) || r.has(i, Sense::user_kind))
      continue;
    // "broker: rabbitmq:3.13" counts no brokers; "user count as of this morning: 300" counts users.
    const int most = r.is_mark(piece - 1, ':') ? 4 : 2;
    if (r.has(i, Sense::component) || r.has(i, Sense::stack) || ++unknown > most) return false;
  }
  return false;
}

namespace {

// Where the line of a piece begins; nothing when it is longer than a key and its value are.
std::optional<std::size_t> short_line_begin(const Reading& r, std::size_t piece) {
  const std::size_t far = piece - std::min(piece, kReachBack);
  for (std::size_t i = piece;; --i) {
    if (i == 0 || r.is_mark(i - 1, 'n')) return i;
    if (i == far) return std::nullopt;
  }
}

// "users:", on a line of its own, and below it "  registered: 300": what the key of the group counts.
bool look_at_group(const Reading& r, std::size_t piece, Counted& counted) {
  std::optional<std::size_t> line = short_line_begin(r, piece);
  if (!line) return false;
  Counted own;
  for (std::size_t i = *line; i < piece; ++i) take_qualifier(r, i, own);
  if (!own.concurrent && !own.registered && !own.period) return false;
  while (line && *line > 0 && *line + kTableReach > piece) {
    const std::size_t end = *line - 1;
    line = short_line_begin(r, end);
    if (!line || end == *line || !r.is_mark(end - 1, ':')) continue;
    const Noun noun = noun_at(r, std::max(*line + 2, end) - 2);
    if (noun.kind != CountKind::users && noun.kind != CountKind::requests) return false;
    own.kind = noun.kind;
    own.term = noun.term;
    own.noun = own.end = piece;
    own.from_key = true;
    counted = own;
    return true;
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

}  // namespace

bool look_at_surroundings(const Reading& r, std::size_t piece, Counted& counted) {
  return look_at_group(r, piece, counted) || look_at_question(r, piece, counted) || look_at_column(r, piece, counted);
}

}  // namespace scalewright
