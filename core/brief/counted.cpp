#include "core/brief/counted.hpp"

#include <algorithm>
#include <string>

namespace scalewright {

namespace {

constexpr std::size_t kReachForward = 7;  // pieces between a number and its noun
constexpr std::size_t kReachBack = 9;     // pieces between a key and its number
constexpr int kUnknownWords = 3;          // "210 very happy paying customers"
constexpr std::size_t kTableReach = 240;  // pieces back to the head of a table

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

// "NetScalers": a capital inside names a product.
bool is_name(std::string_view word) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::any_of(word.begin() + 1, word.end(), capital) && std::any_of(word.begin(), word.end(), small);
}

// An unlisted plural of people right behind the number: "40 beekeepers", "300 volunteer beekeepers".
bool agent_noun(const Reading& r, std::size_t i) {
  if (r.pieces[i].kind != PieceKind::word || is_name(r.words(i))) return false;
  std::string folded;
  fold_case(r.words(i), folded);
  return r.vocabulary.names_people(folded);
}

// "500 concurrent requests": the word counts people when it stands alone, and qualifies another noun.
bool names_concurrency(const Counted& counted) {
  return counted.term != nullptr && counted.term->value == "concurrent";
}

bool names_product(const Reading& r, std::size_t i) {
  return r.has(i, Sense::component) || r.has(i, Sense::stack) || r.has(i, Sense::provider);
}

// "of whom 300 come daily", "of these, 300"
bool of_them_before(const Reading& r, std::size_t piece) {
  for (std::size_t i = piece; i-- > 0 && i + 3 > piece;) {
    if (is_word(r, i, "whom") || is_word(r, i, "which") || is_word(r, i, "these") || is_word(r, i, "those"))
      return i > 0 && is_word(r, i - 1, "of");
  }
  return false;
}

void look_behind_number(const Reading& r, std::size_t piece, Counted& counted) {
  int unknown = 0;
  counted.end = piece + 1;
  counted.of_them = of_them_before(r, piece);
  for (std::size_t i = piece + 1; i < r.pieces.size() && i <= piece + kReachForward; ++i) {
    const Piece& p = r.pieces[i];
    if (p.kind == PieceKind::number || p.mark == 'n') return;
    if (skipped_mark(p)) continue;
    if (p.kind == PieceKind::mark) return;
    Noun noun = noun_at(r, i);
    // "3 Cosmos DB accounts", "2 AWS subscriptions"
    if (noun.kind == CountKind::users && noun.term->value == "registered" && names_product(r, i - 1)) noun = {};
    // "2,400 passengers book": behind a plural of people it is what they do; "2,400 customer records" are records.
    const bool several = counted.kind == CountKind::users &&
                         (r.words(counted.noun).ends_with('s') || is_word(r, counted.noun, "people"));
    const bool does = several && i == counted.noun + 1 && noun.kind != CountKind::users && !r.words(i).ends_with('s');
    if (does) {
      counted.used = true;
      return;
    }
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
                   .concurrent = counted.concurrent || names_concurrency(counted),
                   .registered = counted.registered,
                   .period = counted.period};
      counted.end = i + 1;
      continue;
    }
    // "1,050 claims handlers": the last noun of a compound is the one that is counted.
    if (counted.kind == CountKind::trap && i == counted.noun + 1 && agent_noun(r, i)) {
      counted.kind = CountKind::users;
      counted.term = nullptr;
      counted.agent_noun = true;
      counted.noun = i;
      counted.end = i + 1;
      return;
    }
    if (counted.kind != CountKind::nothing) return;
    if (take_qualifier(r, i, counted)) {
      counted.end = i + 1;
      continue;
    }
    // "6,000 open it daily", "4k still open it"
    const bool qualified = i == piece + 1 && r.has(i + 1, Sense::use_verb) && is_word(r, i + 2, "it");
    if (i == piece + 1 && (r.has(i, Sense::use_verb) || (qualified && !r.words(i).ends_with('s')))) {
      counted.used = true;
      counted.end = qualified ? i + 1 : i;
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

CountRange count_of(const NumberPhrase& number) {
  CountRange count;
  if (!number.no_low) count.low = number.low;
  if (!number.no_high) count.high = number.high;
  count.vague = number.vague;
  count.exclusive = number.exclusive;
  return count;
}

bool for_whom(const Reading& r, std::size_t piece) {
  if (piece == 0) return false;
  const bool possessive = piece > 1 && r.cue_before(piece, Sense::possessive, 0) != nullptr;
  return is_word(r, piece - (possessive ? 2 : 1), "for");
}

namespace {

// The noun of users in the sentence before it, without a count of its own.
bool spoken_of(const Reading& r, std::size_t piece, Counted& counted) {
  for (std::size_t i = piece - 1; i-- > r.sentences[r.pieces[piece].sentence].first && !r.is_number(i);) {
    const Noun noun = noun_at(r, i);
    if (noun.kind == CountKind::nothing) continue;
    if (noun.kind != CountKind::users) return false;
    counted.kind = noun.kind;
    counted.term = noun.term;
    counted.noun = i;
    return true;
  }
  return false;
}

Counted count(const Reading& r, const NumberPhrase& number) {
  Counted counted;
  const std::size_t piece = number.piece;
  look_behind_number(r, piece, counted);
  if (counted.kind != CountKind::nothing || counted.used) return counted;
  const Counted behind = counted;
  // "temperature probes in silos, 3,400 of them out there"
  if (counted.of_them && piece > 0 && r.is_mark(piece - 1, ',') && spoken_of(r, piece, counted)) return counted;
  // "water meters: 12,000 of them"
  if (counted.of_them && (!r.is_mark(piece - std::min<std::size_t>(piece, 1), ':') || !look_at_key(r, piece, counted)))
    return behind;
  if (counted.kind != CountKind::nothing) return counted;
  if (look_at_key(r, piece, counted) || look_at_group(r, piece, counted) || look_at_question(r, piece, counted) ||
      look_at_column(r, piece, counted)) {
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

}  // namespace scalewright
