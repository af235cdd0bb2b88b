#include "core/brief/number_phrases.hpp"

#include <algorithm>

namespace scalewright {

namespace {

// A number without bounds: "2 hundred thousand", "a few dozen", "half a million".
struct Base {
  double low = 0;
  double high = 0;
  double multiplier = 1;  // what its last multiplier was, for "2 to 5k"
  bool vague = false;
  bool in_words = false;
  bool year_like = false;
  DigitStyle style = DigitStyle::plain;
  std::size_t end = 0;
};

struct Unit {
  UnitKind kind = UnitKind::none;
  double size = 1;
  std::string_view name;
  std::size_t end = 0;
};

// The senses of pieces that may begin a number phrase.
constexpr std::uint64_t kBeginnings =
    sense_bits({Sense::number, Sense::multiplier, Sense::vague_count, Sense::vague_plural, Sense::half,
                Sense::figures_part, Sense::article, Sense::approximate, Sense::at_least, Sense::more_than,
                Sense::at_most, Sense::less_than, Sense::between, Sense::from, Sense::currency, Sense::times});

class NumberFolder {
 public:
  NumberFolder(Reading& reading, const std::vector<RawNumber>& raw) : r_(reading), raw_(raw) {}

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
  [[nodiscard]] std::size_t size() const { return r_.pieces.size(); }
  [[nodiscard]] bool has(std::size_t i, Sense sense) const { return i < size() && r_.has(i, sense); }
  [[nodiscard]] const Term* term(std::size_t i, Sense sense) const { return i < size() ? r_.term(i, sense) : nullptr; }
  [[nodiscard]] bool mark(std::size_t i, char c) const { return i < size() && r_.is_mark(i, c); }
  [[nodiscard]] bool digits(std::size_t i) const { return i < size() && r_.pieces[i].kind == PieceKind::number; }
  [[nodiscard]] bool glued(std::size_t i) const { return i < size() && r_.pieces[i].glued; }
  [[nodiscard]] std::size_t length(std::size_t i) const { return r_.pieces[i].end - r_.pieces[i].begin; }

  // "k" and "m" must stand at the digits; "5 K users" is forgiven when a capital.
  [[nodiscard]] const Term* multiplier_at(std::size_t i) const {
    const Term* found = term(i, Sense::multiplier);
    if (found == nullptr || length(i) > 1 || glued(i)) return found;
    const std::string_view letter = r_.words(i);
    return letter[0] == 'K' || letter[0] == 'M' || (letter[0] == 'k' && i + 1 < size() && !mark(i + 1, 'n')) ? found
                                                                                                             : nullptr;
  }

  std::optional<Base> base(std::size_t i) const {
    if (i >= size()) return std::nullopt;
    if (digits(i)) return from_digits(i);
    if (const auto figures = from_figures(i)) return figures;
    if (const Term* half = term(i, Sense::half)) {
      std::size_t j = i + 1;
      while (has(j, Sense::article) && j < i + 2) ++j;
      const Term* multiplier = multiplier_at(j);
      const bool measured = has(j, Sense::time_unit) || has(j, Sense::data_unit);
      if (multiplier == nullptr && measured && j > i + 1 && half->number == 0.5) {
        return Base{.low = 0.5, .high = 0.5, .in_words = true, .end = j};  // "half a second"
      }
      if (multiplier == nullptr) return std::nullopt;
      return Base{.low = half->number * multiplier->number,
                  .high = half->number * multiplier->number,
                  .multiplier = multiplier->number,
                  .in_words = true,
                  .end = j + 1};
    }
    if (const Term* vague = term(i, Sense::vague_plural)) {
      return Base{.low = vague->number, .high = vague->number_high, .vague = true, .in_words = true, .end = i + 1};
    }
    if (const Term* few = term(i, Sense::vague_count)) return from_vague(i, *few);
    return from_words(i);
  }

  [[nodiscard]] std::optional<Base> from_digits(std::size_t i) const {
    const RawNumber& raw = raw_[r_.pieces[i].number];
    Base base{.low = raw.value, .high = raw.value, .style = raw.style, .end = i + 1};
    base.year_like = raw.style == DigitStyle::plain && length(i) == 4 && raw.value >= 1950 && raw.value < 2050;
    // "100s of users"
    if (glued(i + 1) && r_.words(i + 1) == "s" && (raw.value == 10 || raw.value == 100 || raw.value == 1000)) {
      const Term* thousands = term(i + 2, Sense::vague_plural);
      base.low = raw.value * 2;
      base.high = raw.value * 10 - 1;
      base.vague = true;
      base.year_like = false;
      base.end = i + 2;
      if (thousands != nullptr) return std::nullopt;
      return base;
    }
    take_power(base);
    take_multipliers(base);
    // "2 and a half million", "3 1/2" is not written in such texts.
    if (has(base.end, Sense::conjunction) && has(base.end + 1, Sense::article) && has(base.end + 2, Sense::half)) {
      take_half(base, base.end + 2);
    }
    return base;
  }

  // "10^6"
  void take_power(Base& base) const {
    constexpr double kMostPower = 15;  // more is as much beyond everything
    if (!mark(base.end, '^') || !glued(base.end) || !digits(base.end + 1) || !glued(base.end + 1)) return;
    const double power = std::min(raw_[r_.pieces[base.end + 1].number].value, kMostPower);
    if (power < 1) return;
    const double one = base.low;
    for (double times = 1; times + 1 <= power; ++times) base.low *= one;
    base.high = base.low;
    base.year_like = false;
    base.end += 2;
  }

  void take_multipliers(Base& base) const {
    while (base.end < size()) {
      const Term* multiplier = multiplier_at(base.end);
      if (multiplier == nullptr) break;
      base.low *= multiplier->number;
      base.high *= multiplier->number;
      base.multiplier *= multiplier->number;
      base.year_like = false;
      base.style = base.style == DigitStyle::decimal_or_thousands ? base.style : DigitStyle::plain;
      ++base.end;
      if (base.low > 1e15) break;
    }
  }

  // "... and a half [million]"; for "un milione e mezzo" the half is of the multiplier before.
  void take_half(Base& base, std::size_t half_at) const {
    const Term* half = term(half_at, Sense::half);
    const Term* multiplier = multiplier_at(half_at + 1);
    const double part = half->number * (multiplier == nullptr ? base.multiplier : 1);
    base.low += part;
    base.high += part;
    base.end = half_at + 1;
    if (multiplier != nullptr) take_multipliers(base);
  }

  [[nodiscard]] std::optional<Base> from_vague(std::size_t i, const Term& few) const {
    Base base{.low = few.number, .high = few.number_high, .vague = true, .in_words = true, .end = i + 1};
    take_multipliers(base);
    return base;
  }

  // "six figures", "mid six figures", "a 5-digit number"
  [[nodiscard]] std::optional<Base> from_figures(std::size_t i) const {
    const Term* part = term(i, Sense::figures_part);
    std::size_t j = part != nullptr ? i + 1 : i;
    double count = 0;
    if (digits(j)) {
      count = raw_[r_.pieces[j].number].value;
    } else if (const Term* number = term(j, Sense::number)) {
      count = number->number;
    }
    ++j;
    if (mark(j, '-')) ++j;
    if (!has(j, Sense::figures) || count < 2 || count > 12) return std::nullopt;
    double unit = 1;
    for (int digit = 1; digit < static_cast<int>(count); ++digit) unit *= 10;
    Base base{.low = unit, .high = unit * 10 - 1, .vague = true, .in_words = true, .end = j + 1};
    if (part != nullptr) {
      base.low = unit * (part->value == "low" ? 1 : part->value == "mid" ? 4 : 7);
      base.high = part->value == "low" ? unit * 3 : part->value == "mid" ? unit * 6 : unit * 10 - 1;
    }
    return base;
  }

  [[nodiscard]] std::optional<Base> from_words(std::size_t i) const {
    std::size_t j = i;
    double total = 0;
    double current = 0;
    double last_multiplier = 1;
    bool any = false;
    if (has(j, Sense::article) && !has(j, Sense::number) && multiplier_at(j + 1) != nullptr && length(j + 1) > 1) ++j;
    while (j < size()) {
      const Term* number = term(j, Sense::number);
      const Term* multiplier = multiplier_at(j);
      const bool fits = number != nullptr && !(multiplier != nullptr && current > 0) &&
                        (current == 0 || (fits_behind(current, number->number)));
      if (fits && !(any && number->number == 0)) {
        current += number->number;
      } else if (multiplier != nullptr && (length(j) > 1 || current > 0 || any || r_.words(j).size() > 1)) {
        if (!any && j == i && length(j) < 3) break;  // a bare "k" or "m"
        last_multiplier = multiplier->number;
        if (current == 0 && any) {
          total *= multiplier->number;  // "two hundred thousand" once the hundred is in the total
        } else if (multiplier->number <= 100) {
          current = (current == 0 ? 1 : current) * multiplier->number;
        } else {
          total += (current == 0 ? 1 : current) * multiplier->number;
          current = 0;
        }
      } else {
        break;
      }
      any = true;
      ++j;
      const bool joined = has(j, Sense::conjunction) || mark(j, '-');
      if (joined && has(j + 1, Sense::half) && !has(j + 2, Sense::multiplier)) break;
      if (joined && has(j + 1, Sense::number) && (last_multiplier > 1 || mark(j, '-')) &&
          fits_behind(current == 0 ? last_multiplier : current, term(j + 1, Sense::number)->number)) {
        ++j;
      }
    }
    if (!any) return std::nullopt;
    Base base{
        .low = total + current, .high = total + current, .multiplier = last_multiplier, .in_words = true, .end = j};
    if (has(j, Sense::conjunction) && has(j + 1, Sense::half)) take_half(base, j + 1);
    if (has(j, Sense::conjunction) && has(j + 1, Sense::article) && has(j + 2, Sense::half)) take_half(base, j + 2);
    return base;
  }

  // "twenty" takes "one" to "nine", "hundred" takes what is below it.
  static bool fits_behind(double current, double next) {
    if (next >= 100 || next <= 0) return current >= 1000 && next < 1000;
    if (current >= 100) return next < 100;
    return current >= 20 && next < 10;
  }

  Unit unit_behind(std::size_t i) const {
    if (i >= size()) return {};
    std::size_t j = i;
    if (mark(j, '-') && glued(j) && glued(j + 1) && (has(j + 1, Sense::time_unit) || has(j + 1, Sense::times))) ++j;
    if (has(j, Sense::percent)) return {UnitKind::percent, 1, {}, j + 1};
    if (const Term* unit = term(j, Sense::bandwidth_unit)) return {UnitKind::bandwidth, 1, unit->value, j + 1};
    if (const Term* unit = term(j, Sense::data_unit)) return data_unit(*unit, j);
    const bool sign_of_next = has(j, Sense::currency) && !glued(j) && glued(j + 1) && digits(j + 1);
    if (const Term* unit = term(j, Sense::currency); unit != nullptr && !sign_of_next)
      return {UnitKind::money, 1, unit->value, j + 1};
    if (has(j, Sense::clock)) return {UnitKind::clock, 1, {}, j + 1};
    if (has(j, Sense::times)) return factor_unit(j);
    const bool one_letter = length(j) == 1;
    if (const Term* unit = term(j, Sense::time_unit);
        unit != nullptr && (!one_letter || glued(j) || clause_ends(j + 1))) {
      return {UnitKind::time, minutes_in(unit->value), unit->value, j + 1};
    }
    if (const Term* unit = term(j, Sense::other_unit); unit != nullptr && (!one_letter || glued(j))) {
      return {UnitKind::other, 1, unit->value, j + 1};
    }
    return {};
  }
  [[nodiscard]] bool clause_ends(std::size_t i) const {
    return i >= size() || r_.pieces[i].kind == PieceKind::mark || has(i, Sense::stop_word) ||
           has(i, Sense::conjunction);
  }
  [[nodiscard]] Unit data_unit(const Term& unit, std::size_t j) const {
    const bool one_letter = length(j) == 1;
    if (one_letter && !glued(j)) return {};
    const bool per_second =
        has(j + 1, Sense::per) && has(j + 2, Sense::time_unit) && term(j + 2, Sense::time_unit)->value == "second";
    return {per_second ? UnitKind::bandwidth : UnitKind::data, unit.number, unit.value, j + (per_second ? 3 : 1)};
  }
  // "10x", but "4 schools x 60" and "960x600" are products.
  [[nodiscard]] Unit factor_unit(std::size_t j) const {
    const bool sign = length(j) <= 2 && !glued(j);
    if (digits(j + 1) && glued(j + 1) && glued(j)) return {UnitKind::other, 1, "screen", j + 2};
    if (sign && (digits(j + 1) || has(j + 1, Sense::number))) return {};
    return {UnitKind::factor, 1, {}, j + 1};
  }

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
    for (; j < size() && j < i + 5; ++j) {
      if (has(j, Sense::at_least)) {
        p.phrase.no_high = true;
      } else if (has(j, Sense::more_than) && !closes_tag(j)) {
        p.phrase.no_high = p.phrase.exclusive = true;
      } else if (has(j, Sense::at_most)) {
        p.phrase.no_low = true;
      } else if (has(j, Sense::less_than)) {
        p.phrase.no_low = p.phrase.exclusive = true;
      } else if (has(j, Sense::between)) {
        p.between = true;
      } else if (has(j, Sense::from)) {
        p.phrase.from_to = true;
      } else if (has(j, Sense::currency) && p.currency.empty()) {
        if (glued(j) && j > 0 && (digits(j - 1)) && !glued(j + 1)) break;
        p.currency = term(j, Sense::currency)->value;
      } else if (mark(j, '+') && glued(j + 1)) {
        p.phrase.plus_sign = true;
      } else if (mark(j, '-') && glued(j + 1) && !glued(j)) {
        p.phrase.minus_sign = true;
      } else if (has(j, Sense::approximate) && !(has(j, Sense::number) && !has(j + 1, Sense::number))) {
        p.phrase.approximate = true;
      } else if (mark(j, '.') && j > i && length(j - 1) <= 5 &&
                 (has(j - 1, Sense::currency) || has(j - 1, Sense::approximate) || has(j - 1, Sense::at_most) ||
                  has(j - 1, Sense::at_least))) {
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
    if (!glued(i) || r_.words(i) != ">") return false;
    return !glued(i + 1) || (i > 1 && r_.words(i - 2) == "<") || (i > 2 && r_.words(i - 3) == "<");
  }

  // Where a second end of a range may begin, or 0: behind "-", "..", "to", "and" (after "between"), "or".
  std::size_t second_end(std::size_t i, bool between) const {
    if (mark(i, '-') && !(mark(i + 1, '-'))) return i + 1;
    if (mark(i, '.') && mark(i + 1, '.') && glued(i + 1)) return i + (mark(i + 2, '.') ? 3 : 2);
    if (has(i, Sense::range_to)) return i + 1;
    if (between && has(i, Sense::conjunction)) return i + 1;
    if (has(i, Sense::alternative)) return i + 1;
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
    if ((r_.pieces[i].senses & kBeginnings) == sense_bits({Sense::article}) && !has(i + 1, Sense::multiplier)) return i;
    if (const std::size_t end = clock_or_code(i); end > i) return end;
    Prefix p = prefix(i);
    if (digits(p.end) && p.end > i) {
      // Only the number itself is a code then; what stands before it is read again as words.
      if (code_reason(p.end) != nullptr) return i;
    }
    const auto first = base(p.end);
    if (!first) return i;
    NumberPhrase phrase = p.phrase;
    phrase.low = first->low;
    phrase.high = first->high;
    phrase.vague = first->vague;
    phrase.in_words = first->in_words;
    phrase.year_like = first->year_like && p.currency.empty();
    Unit unit = unit_behind(first->end);
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
    const bool hyphen = mark(end, '-');
    const bool alternative = has(end, Sense::alternative);
    const Prefix p = prefix(at);
    if (p.phrase.no_low || p.phrase.no_high || p.between) return end;
    const auto second = base(p.end);
    if (!second || (hyphen && first.in_words != second->in_words)) return end;
    if (code_reason(p.end) != nullptr && !hyphen) return end;
    Unit other = unit_behind(second->end);
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
    if (mark(end, '+') && glued(end) && !digits(end + 1)) {
      phrase.no_high = true;
      return end + 1;
    }
    if (has(end, Sense::open_end)) {
      phrase.no_high = true;
      return end + 1;
    }
    // "a dozen or so"
    if (has(end, Sense::approximate) && !has(end, Sense::at_least) && trails(end)) return end + 1;
    if (mark(end, '-') && glued(end) && (r_.words(std::min(end + 1, size() - 1)) == "odd")) return end + 2;
    if (end < size() && (r_.words(end) == "odd" || (glued(end) && r_.words(end) == "ish"))) return end + 1;
    return end;
  }

  // What is written behind a number it speaks of: "300 or so beekeepers".
  [[nodiscard]] bool trails(std::size_t i) const {
    return r_.words(i).starts_with("or ") && !digits(i + 1) && !has(i + 1, Sense::number);
  }

  // Why the digits at piece i are no quantity, or null.
  const char* code_reason(std::size_t i) const {
    if (!digits(i)) return nullptr;
    const RawNumber& raw = raw_[r_.pieces[i].number];
    if (raw.style == DigitStyle::dotted || raw.style == DigitStyle::leading_zero) return "code";
    if (glued(i) && i > 0) {
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
    if (glued(i + 1) && r_.pieces[i + 1].kind == PieceKind::word) {
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
    return has(i, Sense::currency) || has(i, Sense::approximate) || has(i, Sense::more_than) ||
           has(i, Sense::less_than) || has(i, Sense::at_least) || has(i, Sense::at_most) || has(i, Sense::times) ||
           has(i, Sense::conjunction) || length(i) <= 3;
  }

  // Times of day, dates, list numbers and parts of names.
  std::size_t clock_or_code(std::size_t i) {
    if (const double factor = factor_word(i); factor > 0) {
      put({.low = factor, .high = factor, .unit = UnitKind::factor}, i, i + 1);
      return i + 1;
    }
    if (!digits(i)) return i;
    NumberPhrase phrase{.low = raw_[r_.pieces[i].number].value};
    phrase.high = phrase.low;
    phrase.unit = UnitKind::code;
    const auto three = [&](char sign) {
      return r_.words(i + 1) == std::string_view(&sign, 1) && glued(i + 1) && digits(i + 2) && glued(i + 2);
    };
    if (three(':') && phrase.low < 25 && length(i + 2) == 2) {
      phrase.unit = UnitKind::clock;
      phrase.reason = "clock";
      std::size_t end = i + 3;
      if (has(end, Sense::clock)) ++end;
      put(phrase, i, end);
      return end;
    }
    if (three('/') || (three('-') && mark(i + 3, '-') && digits(i + 4))) {
      std::size_t end = i + 3;
      if ((mark(end, '-') || r_.words(end) == "/") && digits(end + 1)) end += 2;
      phrase.reason = phrase.low == 24 ? "clock" : "code";
      if (end == i + 3 && !has(end, Sense::fraction) && phrase.low != 24 && phrase.low >= 100) return i;
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
      if (glued(end) && r_.pieces[end].kind == PieceKind::word) ++end;
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
    const bool line_start = i == 0 || mark(i - 1, 'n') || (mark(i - 1, '(') && (i == 1 || mark(i - 2, 'n')));
    if (!line_start || raw_[r_.pieces[i].number].value > 99) return false;
    const bool closed = mark(i + 1, ')') || (mark(i + 1, '.') && glued(i + 1));
    return closed && i + 2 < size() && !glued(i + 2) && !mark(i + 2, 'n');
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
  std::vector<Piece> folded_;
};

}  // namespace

void fold_numbers(Reading& reading, const std::vector<RawNumber>& raw_values) {
  NumberFolder(reading, raw_values).run();
}

}  // namespace scalewright
