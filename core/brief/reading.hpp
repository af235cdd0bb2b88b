// One stretch of text, taken apart: pieces (words, known terms, number phrases, marks), the cues that colour them, and
// the sentences and clauses they stand in. Everything that reads facts works on this and never on bytes.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/brief/stated.hpp"
#include "core/rules/vocabulary.hpp"

namespace scalewright {

enum class PieceKind : std::uint8_t { word, term, number, mark };

// The bits of Piece::senses that stand for these senses.
[[nodiscard]] constexpr std::uint64_t sense_bits(std::initializer_list<Sense> senses) {
  std::uint64_t all = 0;
  for (const Sense sense : senses) all |= std::uint64_t{1} << static_cast<unsigned>(sense);
  return all;
}

struct Piece {
  std::uint32_t begin = 0;  // bytes, half-open
  std::uint32_t end = 0;
  std::span<const Vocabulary::Meaning> meanings;  // of a term
  std::uint64_t senses = 0;                       // a bit for each sense among them
  std::uint32_t number = 0;                       // index of a number phrase
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;
  PieceKind kind = PieceKind::word;
  char mark = 0;
  bool glued = false;
};

enum class UnitKind : std::uint8_t { none, percent, money, data, bandwidth, time, factor, clock, date, code, other };

// A number as it is meant: "between 2 and 5k" is one phrase with two ends.
struct NumberPhrase {
  double low = 0;
  double high = 0;
  bool no_low = false;   // "up to 500"
  bool no_high = false;  // "more than 500"
  bool exclusive = false;
  bool vague = false;
  bool approximate = false;
  bool from_to = false;  // "from 3k to 9k"
  bool starts = false;   // "from 300", without an end
  bool plus_sign = false;
  bool minus_sign = false;
  bool in_words = false;  // "two", "a few": no digit in it
  bool year_like = false;
  UnitKind unit = UnitKind::none;
  double unit_size = 1;        // of data in GB, of time in minutes
  std::string_view unit_name;  // the currency, or the time unit
  std::uint32_t piece = 0;
  bool claimed = false;     // some fact rests on it
  std::string_view reason;  // why not, where that is known

  // The value where one number stands for the phrase: the end that is given, or the middle.
  [[nodiscard]] double value() const { return no_low ? high : no_high ? low : (low + high) / 2; }
  [[nodiscard]] double largest() const { return no_high ? low : high; }
  [[nodiscard]] bool plain() const { return unit == UnitKind::none; }
};

struct Cue {
  Sense sense = Sense::negator;
  std::uint32_t term = 0;
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t piece = 0;      // the piece it begins in
  std::uint32_t piece_end = 0;  // one past the piece it ends in
  std::uint32_t sentence = 0;
};

struct Sentence {
  std::uint32_t first = 0;  // pieces, half-open
  std::uint32_t last = 0;
  std::uint32_t first_cue = 0;  // cues, half-open
  std::uint32_t last_cue = 0;
  bool question = false;
  bool quoted = false;  // in a line that begins with ">", as mails quote, beside lines that do not
  static constexpr std::size_t kSenseWords = (static_cast<std::size_t>(Sense::count_of_senses) + 63) / 64;
  std::array<std::uint64_t, kSenseWords> cue_senses = {};  // a bit for each sense of its cues
};

enum class CountKind : std::uint8_t { nothing, users, requests, jobs, tenants, team, trap };

// What a number counts: the noun behind it, or the key before it.
struct Counted {
  CountKind kind = CountKind::nothing;
  const Term* term = nullptr;  // of the noun
  std::size_t noun = 0;        // its piece
  std::size_t end = 0;         // one past the last piece that was looked at behind the number
  bool from_key = false;       // the noun stands before the number
  bool of_them = false;        // "8K of them"
  bool is_new = false;         // "50 new users"
  bool concurrent = false;     // said between number and noun, or in the key
  bool registered = false;
  std::optional<RatePeriod> period;  // "daily" between number and noun, or in the key
  bool agent_noun = false;           // an unlisted noun that names people
  bool used = false;                 // a verb of use follows: "12 look at it"
  bool device = false;               // an unlisted thing that sends
};

// A sense that pieces have. Cues are found by Reading::cue_before and the like: asked of a piece, they would never be
// there, and such a slip does not compile.
struct PieceSense {
  // NOLINTNEXTLINE(google-explicit-constructor): written as Sense::user_noun wherever one is asked for.
  consteval PieceSense(Sense sense) : value(sense) {
    if (is_cue(sense)) cues_are_no_sense_of_pieces();
  }
  Sense value;

 private:
  static void cues_are_no_sense_of_pieces();  // never defined: what is no constant does not compile
};

class Reading {
 public:
  Reading(std::string_view text, std::uint32_t begin, std::uint32_t end, const Vocabulary& vocabulary);

  const Vocabulary& vocabulary;
  std::string_view text;  // the whole text; spans refer to it
  std::vector<Piece> pieces;
  std::vector<NumberPhrase> numbers;
  std::vector<Counted> counted;  // of each number
  std::vector<Cue> cues;         // by place
  std::vector<Sentence> sentences;
  bool has_bars = false;  // "|" stands somewhere: there may be tables

  // The term of this sense at a piece, or nothing.
  [[nodiscard]] const Term* term(std::size_t piece, PieceSense asked) const {
    static_assert(static_cast<unsigned>(Sense::negator) <= 64, "the senses of pieces are bits of one word");
    const auto bit = static_cast<unsigned>(asked.value);
    const bool listed = piece < pieces.size() && (pieces[piece].senses >> bit & 1U) != 0;
    return listed ? spelled_term(piece, asked.value) : nullptr;
  }
  [[nodiscard]] bool has(std::size_t piece, PieceSense sense) const { return term(piece, sense) != nullptr; }
  [[nodiscard]] bool is_mark(std::size_t piece, char mark) const;
  [[nodiscard]] bool is_number(std::size_t piece) const;
  [[nodiscard]] bool is_glued(std::size_t piece) const { return piece < pieces.size() && pieces[piece].glued; }
  [[nodiscard]] std::size_t length(std::size_t piece) const {
    return pieces[piece].end - pieces[piece].begin;
  }  // bytes
  [[nodiscard]] const NumberPhrase& number_at(std::size_t piece) const { return numbers[pieces[piece].number]; }
  [[nodiscard]] std::string_view words(std::size_t piece) const;
  [[nodiscard]] std::string_view words(Span span) const { return text.substr(span.begin, span.end - span.begin); }
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const;  // pieces, both included
  // A mark that ends a sentence or a clause.
  [[nodiscard]] bool ends_clause(std::size_t piece) const;

  [[nodiscard]] bool sentence_has(std::size_t sentence, Sense sense) const {
    const auto bit = static_cast<unsigned>(sense);
    return (sentences[sentence].cue_senses[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  // Calls found(cue) for each cue of the sentence that covers more than `inner` does and all of it.
  template <class Found>
  [[nodiscard]] bool covered(const Cue& inner, Found&& counts) const {
    const auto at = static_cast<std::size_t>(&inner - cues.data());
    const auto covers = [&](const Cue& other) {
      return other.begin <= inner.begin && other.end >= inner.end &&
             other.end - other.begin > inner.end - inner.begin && other.sentence == inner.sentence && counts(other);
    };
    for (std::size_t i = at; i-- > 0 && cues[i].piece + Vocabulary::kLongestAlias >= inner.piece;) {
      if (covers(cues[i])) return true;
    }
    for (std::size_t i = at + 1; i < cues.size() && cues[i].begin == inner.begin; ++i) {
      if (covers(cues[i])) return true;
    }
    return false;
  }
  // Cues of a sense in a sentence, or in the clause of a piece; the first one, or nothing.
  [[nodiscard]] const Cue* cue_in_sentence(std::size_t sentence, Sense sense) const;
  [[nodiscard]] const Cue* cue_in_clause(std::size_t piece, Sense sense) const;
  // The nearest cue of a sense that ends at or before the piece, at most `reach` pieces away, in its sentence.
  [[nodiscard]] const Cue* cue_before(std::size_t piece, Sense sense, std::size_t reach) const;
  // The nearest cue of a sense that begins after the piece, likewise.
  [[nodiscard]] const Cue* cue_after(std::size_t piece, Sense sense, std::size_t reach) const;
  // The nearer of the two.
  [[nodiscard]] const Cue* cue_near(std::size_t piece, Sense sense, std::size_t reach) const;
  [[nodiscard]] const Term& term_of(const Cue& cue) const { return vocabulary.term(cue.term); }
  [[nodiscard]] bool in_instruction(std::size_t piece) const;

 private:
  [[nodiscard]] const Term* spelled_term(std::size_t piece, Sense sense) const;
  void drop_abbreviation_dots();
  void split_sentences();
  void place_cues(std::span<const Token> tokens, std::span<const WordId> ids);
};

// A period of a rate that begins at a piece: "per day", "/s", "every 30 seconds", "daily".
struct Period {
  RatePeriod unit = RatePeriod::none;
  double count = 1;     // "every 30 seconds": 30
  std::size_t end = 0;  // one past its last piece
};
[[nodiscard]] std::optional<Period> period_at(const Reading& reading, std::size_t piece);

[[nodiscard]] RatePeriod rate_period(std::string_view time_unit);
// Seconds in a period; months have 30 days, as the guide counts them. 0 for none.
[[nodiscard]] double seconds_in(RatePeriod period);
// Minutes in a time unit of the vocabulary: "hour" -> 60. Months have 30.4167 days.
[[nodiscard]] double minutes_in(std::string_view time_unit);

}  // namespace scalewright
