#include "core/brief/number_phrases.hpp"

#include <algorithm>

#include "core/brief/bare_numbers.hpp"

namespace scalewright {

namespace {

// The senses of pieces that may begin a number phrase.
constexpr std::uint64_t kBeginnings =
    sense_bits({Sense::number, Sense::multiplier, Sense::vague_count, Sense::vague_plural, Sense::half,
                Sense::figures_part, Sense::article, Sense::approximate, Sense::at_least, Sense::more_than,
                Sense::at_most, Sense::less_than, Sense::between, Sense::from, Sense::currency, Sense::times});

using Base = BareNumbers::Base;
using Unit = BareNumbers::Unit;

class NumberFolder {
 public:
  NumberFolder(Reading& reading, const std::vector<RawNumber>& raw) : r_(reading), raw_(raw), numbers_(reading, raw) {}

  void run() {
    folded_.reserve(r_.pieces.size());
    for (std::size_t i = 0; i < r_.pieces.size();) {
      const std::size_t end = phrase(i);
      if (end > i) {
        i = end;
      } else {
        folded_.push_back(r_.pieces[i]);
        ++i;
      }
    }
    r_.pieces = std::move(folded_);
  }

 private:
  // What stands before the number itself.
  struct Prefix {
    NumberPhrase phrase;  // its flags
    std::string_view currency;
    bool between = false;
    std::size_t end = 0;
  };
  Prefix prefix(std::size_t i) const {
    Prefix p;
    std::size_t j = i;
    for (; j < r_.pieces.size() && j < i + 5; ++j) {
      if (r_.has(j, Sense::at_least)) {
        p.phrase.no_high = true;
      } else if (r_.has(j, Sense::more_than) && !closes_tag(j)) {
        p.phrase.no_high = p.phrase.exclusive = true;
      } else if (r_.has(j, Sense::at_most)) {
        p.phrase.no_low = true;
      } else if (r_.has(j, Sense::less_than)) {
        p.phrase.no_low = p.phrase.exclusive = true;
      } else if (r_.has(j, Sense::between)) {
        p.between = true;
      } else if (r_.has(j, Sense::from)) {
        p.phrase.from_to = true;
      } else if (r_.has(j, Sense::currency) && p.currency.empty()) {
        if (r_.is_glued(j) && j > 0 && (r_.is_number(j - 1)) && !r_.is_glued(j + 1)) break;
        p.currency = r_.term(j, Sense::currency)->value;
      } else if (r_.is_mark(j, '+') && r_.is_glued(j + 1)) {
        p.phrase.plus_sign = true;
      } else if (r_.is_mark(j, '-') && r_.is_glued(j + 1) && !r_.is_glued(j)) {
        p.phrase.minus_sign = true;
      } else if (r_.has(j, Sense::approximate) && !(r_.has(j, Sense::number) && !r_.has(j + 1, Sense::number))) {
        p.phrase.approximate = true;
      } else if (r_.is_mark(j, '.') && j > i && r_.length(j - 1) <= 5 &&
                 (r_.has(j - 1, Sense::currency) || r_.has(j - 1, Sense::approximate) ||
                  r_.has(j - 1, Sense::at_most) || r_.has(j - 1, Sense::at_least))) {
        continue;  // "ca. 300", "max. 20"
      } else {
        break;
      }
    }
    p.end = j;
    return p;
  }

  // The ">" of "<b>" compares nothing.
  [[nodiscard]] bool closes_tag(std::size_t i) const {
    if (!r_.is_glued(i) || r_.words(i) != ">") return false;
    return !r_.is_glued(i + 1) || (i > 1 && r_.words(i - 2) == "<") || (i > 2 && r_.words(i - 3) == "<");
  }

  // Where a second end of a range may begin, or 0: behind "-", "..", "to", "and" (after "between"), "or".
  std::size_t second_end(std::size_t i, bool between) const {
    if (r_.is_mark(i, '-') && !(r_.is_mark(i + 1, '-'))) return i + 1;
    if (r_.is_mark(i, '.') && r_.is_mark(i + 1, '.') && r_.is_glued(i + 1)) return i + (r_.is_mark(i + 2, '.') ? 3 : 2);
    if (r_.has(i, Sense::range_to)) return i + 1;
    if (between && r_.has(i, Sense::conjunction)) return i + 1;
    if (r_.has(i, Sense::alternative)) return i + 1;
    return 0;
  }

  // Most pieces cannot begin a number phrase.
  [[nodiscard]] bool may_begin(const Piece& piece) const {
    switch (piece.kind) {
      case PieceKind::number:
        return true;
      case PieceKind::mark:
        return piece.mark == '+' || piece.mark == '-';
      case PieceKind::word:
        return r_.text[piece.begin] == 'x' || r_.text[piece.begin] == 'X';
      case PieceKind::term:
        return (piece.senses & kBeginnings) != 0;
    }
    return false;
  }
  // The number phrase that begins at piece i; returns its end, or i when there is none.
  std::size_t phrase(std::size_t i) {
    if (!may_begin(r_.pieces[i])) return i;
    // "a million": nothing else that an article begins is a number.
    if ((r_.pieces[i].senses & kBeginnings) == sense_bits({Sense::article}) && !r_.has(i + 1, Sense::multiplier))
      return i;
    if (const std::size_t end = clock_or_code(i); end > i) return end;
    Prefix p = prefix(i);
    if (r_.is_number(p.end) && p.end > i) {
      // Only the number itself is a code then; what stands before it is read again as words.
      if (code_reason(p.end) != nullptr) return i;
    }
    const auto first = numbers_.base(p.end);
    if (!first) return i;
    NumberPhrase phrase = p.phrase;
    phrase.low = first->low;
    phrase.high = first->high;
    phrase.vague = first->vague;
    phrase.in_words = first->in_words;
    phrase.year_like = first->year_like && p.currency.empty();
    Unit unit = numbers_.unit_behind(first->end);
    std::size_t end = unit.kind == UnitKind::none ? first->end : unit.end;
    if (!p.currency.empty() && unit.kind != UnitKind::money) {
      if (unit.kind == UnitKind::time || unit.kind == UnitKind::none || unit.kind == UnitKind::clock) {
        unit = {UnitKind::money, 1, p.currency, first->end};
        end = first->end;
      }
    }
    set_unit(phrase, unit);
    settle_style(phrase, first->style, unit.kind);
    end = try_range(phrase, *first, unit, end, p.between);
    end = open_end(phrase, end);
    if (p.between && phrase.low == phrase.high) phrase.from_to = false;
    if (phrase.from_to && phrase.low == phrase.high && p.end == i + 1 && !p.phrase.approximate) {
      phrase.from_to = false;  // "from 200 users": a start, and nothing says where it leads
      phrase.starts = true;
    }
    put(phrase, i, end);
    return end;
  }

  void set_unit(NumberPhrase& phrase, const Unit& unit) const {
    phrase.unit = unit.kind;
    phrase.unit_size = unit.size;
    phrase.unit_name = unit.name;
  }

  // "1.250": a decimal before units that are measured, thousands before things that are counted.
  static void settle_style(NumberPhrase& phrase, DigitStyle style, UnitKind unit) {
    if (style != DigitStyle::decimal_or_thousands) return;
    const bool measured = unit == UnitKind::percent || unit == UnitKind::data || unit == UnitKind::time ||
                          unit == UnitKind::factor || unit == UnitKind::bandwidth;
    const double as_decimal = phrase.low / 1000;
    if (measured || (as_decimal >= 99.9 && as_decimal < 100)) {
      phrase.low /= 1000;
      phrase.high /= 1000;
    }
  }

  std::size_t try_range(NumberPhrase& phrase, const Base& first, const Unit& unit, std::size_t end,
                        bool between) const {
    const std::size_t at = second_end(end, between);
    if (at == 0) return end;
    const bool hyphen = r_.is_mark(end, '-');
    const bool alternative = r_.has(end, Sense::alternative);
    const Prefix p = prefix(at);
    if (p.phrase.no_low || p.phrase.no_high || p.between) return end;
    const auto second = numbers_.base(p.end);
    if (!second || (hyphen && first.in_words != second->in_words)) return end;
    if (code_reason(p.end) != nullptr && !hyphen) return end;
    Unit other = numbers_.unit_behind(second->end);
    std::size_t other_end = other.kind == UnitKind::none ? second->end : other.end;
    if (!p.currency.empty() && (other.kind == UnitKind::none || other.kind == UnitKind::time)) {
      other = {UnitKind::money, 1, p.currency, second->end};
      other_end = second->end;
    }
    NumberPhrase high = phrase;
    high.low = second->low;
    high.high = second->high;
    set_unit(high, other);
    settle_style(high, second->style, other.kind);
    double low = phrase.low;
    if (first.multiplier == 1 && second->multiplier > 1 && low < high.high / second->multiplier)
      low *= second->multiplier;
    if (unit.kind != UnitKind::none && other.kind == UnitKind::none) {
      if (unit.kind != UnitKind::money) return end;  // "4 GB or 10 users"
      other = unit;
    }
    if (unit.kind != UnitKind::none && unit.kind != other.kind) return end;
    if (unit.kind != UnitKind::none && unit.size != other.size) low = low * unit.size / other.size;
    if (low >= high.high || (alternative && first.year_like)) return end;
    if (first.year_like && hyphen) return end;
    set_unit(phrase, other);
    phrase.low = low;
    phrase.high = high.high;
    phrase.vague = phrase.vague || second->vague;
    phrase.year_like = false;
    phrase.from_to = phrase.from_to && !hyphen && !alternative;
    phrase.no_low = phrase.no_high = false;
    phrase.in_words = phrase.in_words && second->in_words;
    return other_end;
  }

  std::size_t open_end(NumberPhrase& phrase, std::size_t end) const {
    if (r_.is_mark(end, '+') && r_.is_glued(end) && !r_.is_number(end + 1)) {
      phrase.no_high = true;
      return end + 1;
    }
    if (r_.has(end, Sense::open_end)) {
      phrase.no_high = true;
      return end + 1;
    }
    // "a dozen or so"
    if (r_.has(end, Sense::approximate) && !r_.has(end, Sense::at_least) && trails(end)) return end + 1;
    if (r_.is_mark(end, '-') && r_.is_glued(end) && (r_.words(std::min(end + 1, r_.pieces.size() - 1)) == "odd"))
      return end + 2;
    if (end < r_.pieces.size() && (r_.words(end) == "odd" || (r_.is_glued(end) && r_.words(end) == "ish")))
      return end + 1;
    return end;
  }

  // What is written behind a number it speaks of: "300 or so beekeepers".
  [[nodiscard]] bool trails(std::size_t i) const {
    return r_.words(i).starts_with("or ") && !r_.is_number(i + 1) && !r_.has(i + 1, Sense::number);
  }

  // Why the digits at piece i are no quantity, or null.
  const char* code_reason(std::size_t i) const {
    if (!r_.is_number(i)) return nullptr;
    const RawNumber& raw = raw_[r_.pieces[i].number];
    if (raw.style == DigitStyle::dotted || raw.style == DigitStyle::leading_zero) return "code";
    if (r_.is_glued(i) && i > 0) {
      const Piece& before = r_.pieces[i - 1];
      if (before.kind == PieceKind::word && r_.words(i - 1) != "x" && !ideograph(i - 1)) return "code";
      if (before.kind == PieceKind::mark && (before.mark == '#' || before.mark == '_' || before.mark == '@'))
        return "code";
      if (before.kind == PieceKind::term && !is_sign(i - 1)) return "code";
      if (before.kind == PieceKind::mark && before.mark == '-' && before.glued && i > 1 &&
          (r_.pieces[i - 2].kind == PieceKind::word || r_.pieces[i - 2].kind == PieceKind::number)) {
        return "code";
      }
    }
    if (r_.is_glued(i + 1) && r_.pieces[i + 1].kind == PieceKind::word) {
      const std::string_view behind = r_.words(i + 1);
      if (ideograph(i + 1)) return nullptr;
      if (behind != "s" && behind != "ish" && behind != "odd") return "code";
    }
    return nullptr;
  }
  // Chinese and Japanese put no space before a number.
  [[nodiscard]] bool ideograph(std::size_t i) const {
    const auto lead = static_cast<unsigned char>(r_.words(i).front());
    return lead >= 0xE3 && lead <= 0xE9;
  }
  [[nodiscard]] bool is_sign(std::size_t i) const {
    if (ideograph(i)) return true;
    return r_.has(i, Sense::currency) || r_.has(i, Sense::approximate) || r_.has(i, Sense::more_than) ||
           r_.has(i, Sense::less_than) || r_.has(i, Sense::at_least) || r_.has(i, Sense::at_most) ||
           r_.has(i, Sense::times) || r_.has(i, Sense::conjunction) || r_.length(i) <= 3;
  }

  // Times of day, dates, list numbers and parts of names.
  std::size_t clock_or_code(std::size_t i) {
    if (const double factor = factor_word(i); factor > 0) {
      put({.low = factor, .high = factor, .unit = UnitKind::factor}, i, i + 1);
      return i + 1;
    }
    if (!r_.is_number(i)) return i;
    NumberPhrase phrase{.low = raw_[r_.pieces[i].number].value};
    phrase.high = phrase.low;
    phrase.unit = UnitKind::code;
    const auto three = [&](char sign) {
      return r_.words(i + 1) == std::string_view(&sign, 1) && r_.is_glued(i + 1) && r_.is_number(i + 2) &&
             r_.is_glued(i + 2);
    };
    if (three(':') && phrase.low < 25 && r_.length(i + 2) == 2) {
      phrase.unit = UnitKind::clock;
      phrase.reason = "clock";
      std::size_t end = i + 3;
      if (r_.has(end, Sense::clock)) ++end;
      put(phrase, i, end);
      return end;
    }
    if (three('/') || (three('-') && r_.is_mark(i + 3, '-') && r_.is_number(i + 4))) {
      std::size_t end = i + 3;
      if ((r_.is_mark(end, '-') || r_.words(end) == "/") && r_.is_number(end + 1)) end += 2;
      phrase.reason = phrase.low == 24 ? "clock" : "code";
      if (end == i + 3 && !r_.has(end, Sense::fraction) && phrase.low != 24 && phrase.low >= 100) return i;
      put(phrase, i, end);
      return end;
    }
    if (list_number(i)) {
      phrase.reason = "list";
      put(phrase, i, i + 1);
      return i + 1;
    }
    if (const char* reason = code_reason(i)) {
      phrase.reason = reason;
      std::size_t end = i + 1;
      if (r_.is_glued(end) && r_.pieces[end].kind == PieceKind::word) ++end;
      put(phrase, i, end);
      return end;
    }
    return i;
  }

  // "x8"
  [[nodiscard]] double factor_word(std::size_t i) const {
    if (r_.pieces[i].kind != PieceKind::word) return 0;
    const std::string_view word = r_.words(i);
    if (word.size() < 2 || word.size() > 5 || (word[0] != 'x' && word[0] != 'X')) return 0;
    double value = 0;
    for (const char c : word.substr(1)) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  [[nodiscard]] bool list_number(std::size_t i) const {
    const bool line_start =
        i == 0 || r_.is_mark(i - 1, 'n') || (r_.is_mark(i - 1, '(') && (i == 1 || r_.is_mark(i - 2, 'n')));
    if (!line_start || raw_[r_.pieces[i].number].value > 99) return false;
    const bool closed = r_.is_mark(i + 1, ')') || (r_.is_mark(i + 1, '.') && r_.is_glued(i + 1));
    return closed && i + 2 < r_.pieces.size() && !r_.is_glued(i + 2) && !r_.is_mark(i + 2, 'n');
  }

  void put(NumberPhrase phrase, std::size_t first, std::size_t end) {
    Piece piece = r_.pieces[first];
    piece.kind = PieceKind::number;
    piece.meanings = {};
    piece.senses = 0;
    piece.end = r_.pieces[end - 1].end;
    piece.number = static_cast<std::uint32_t>(r_.numbers.size());
    phrase.piece = static_cast<std::uint32_t>(folded_.size());
    if (phrase.low > phrase.high) std::swap(phrase.low, phrase.high);
    if (!phrase.reason.empty()) phrase.year_like = false;
    folded_.push_back(piece);
    r_.numbers.push_back(phrase);
  }

  Reading& r_;
  const std::vector<RawNumber>& raw_;
  BareNumbers numbers_;
  std::vector<Piece> folded_;
};

}  // namespace

void fold_numbers(Reading& reading, const std::vector<RawNumber>& raw_values) {
  NumberFolder(reading, raw_values).run();
}

}  // namespace scalewright
