#include "core/brief/counted.hpp"

#include <algorithm>
#include <string>

#include "core/brief/counted_nouns.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachForward = 7;  // pieces between a number and its noun
constexpr int kUnknownWords = 3;          // "210 very happy paying customers"

bool plain_stop(const Reading& r, std::size_t i) {
  return r.has(i, Sense::stop_word) || r.has(i, Sense::conjunction) || r.has(i, Sense::alternative);
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
  if (look_at_key(r, piece, counted) || look_at_surroundings(r, piece, counted)) {
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
