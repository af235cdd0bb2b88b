#include "core/brief/bare_numbers.hpp"

#include <algorithm>

namespace scalewright {

namespace {

// "twenty" takes "one" to "nine", "hundred" takes what is below it.
bool fits_behind(double current, double next) {
  if (next >= 100 || next <= 0) return current >= 1000 && next < 1000;
  if (current >= 100) return next < 100;
  return current >= 20 && next < 10;
}

}  // namespace

const Term* BareNumbers::multiplier_at(std::size_t i) const {
  const Term* found = r_.term(i, Sense::multiplier);
  if (found == nullptr || r_.length(i) > 1 || r_.is_glued(i)) return found;
  const std::string_view letter = r_.words(i);
  return letter[0] == 'K' || letter[0] == 'M' ||
                 (letter[0] == 'k' && i + 1 < r_.pieces.size() && !r_.is_mark(i + 1, 'n'))
             ? found
             : nullptr;
}

std::optional<BareNumbers::Base> BareNumbers::base(std::size_t i) const {
  if (i >= r_.pieces.size()) return std::nullopt;
  if (r_.is_number(i)) return from_digits(i);
  if (const auto figures = from_figures(i)) return figures;
  if (const Term* half = r_.term(i, Sense::half)) {
    std::size_t j = i + 1;
    while (r_.has(j, Sense::article) && j < i + 2) ++j;
    const Term* multiplier = multiplier_at(j);
    const bool measured = r_.has(j, Sense::time_unit) || r_.has(j, Sense::data_unit);
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
  if (const Term* vague = r_.term(i, Sense::vague_plural)) {
    return Base{.low = vague->number, .high = vague->number_high, .vague = true, .in_words = true, .end = i + 1};
  }
  if (const Term* few = r_.term(i, Sense::vague_count)) return from_vague(i, *few);
  return from_words(i);
}

std::optional<BareNumbers::Base> BareNumbers::from_digits(std::size_t i) const {
  const RawNumber& raw = raw_[r_.pieces[i].number];
  Base base{.low = raw.value, .high = raw.value, .style = raw.style, .end = i + 1};
  base.year_like = raw.style == DigitStyle::plain && r_.length(i) == 4 && raw.value >= 1950 && raw.value < 2050;
  // "100s of users"
  if (r_.is_glued(i + 1) && r_.words(i + 1) == "s" && (raw.value == 10 || raw.value == 100 || raw.value == 1000)) {
    const Term* thousands = r_.term(i + 2, Sense::vague_plural);
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
  if (r_.has(base.end, Sense::conjunction) && r_.has(base.end + 1, Sense::article) &&
      r_.has(base.end + 2, Sense::half)) {
    take_half(base, base.end + 2);
  }
  return base;
}

void BareNumbers::take_power(Base& base) const {
  constexpr double kMostPower = 15;  // more is as much beyond everything
  if (!r_.is_mark(base.end, '^') || !r_.is_glued(base.end) || !r_.is_number(base.end + 1) || !r_.is_glued(base.end + 1))
    return;
  const double power = std::min(raw_[r_.pieces[base.end + 1].number].value, kMostPower);
  if (power < 1) return;
  const double one = base.low;
  for (double times = 1; times + 1 <= power; ++times) base.low *= one;
  base.high = base.low;
  base.year_like = false;
  base.end += 2;
}

// "2.1 mil users": a point makes it English, where a mil is a million; in "15 mil usuarios" it is a thousand.
bool BareNumbers::is_english_mil(std::size_t i) const {
  return i > 0 && r_.words(i) == "mil" && r_.is_number(i - 1) && r_.words(i - 1).find('.') != std::string_view::npos;
}

void BareNumbers::take_multipliers(Base& base) const {
  while (base.end < r_.pieces.size()) {
    const Term* multiplier = multiplier_at(base.end);
    if (multiplier == nullptr) break;
    const double times = is_english_mil(base.end) ? 1'000'000 : multiplier->number;
    base.low *= times;
    base.high *= times;
    base.multiplier *= times;
    base.year_like = false;
    base.style = base.style == DigitStyle::decimal_or_thousands ? base.style : DigitStyle::plain;
    ++base.end;
    if (base.low > 1e15) break;
  }
}

void BareNumbers::take_half(Base& base, std::size_t half_at) const {
  const Term* half = r_.term(half_at, Sense::half);
  const Term* multiplier = multiplier_at(half_at + 1);
  const double part = half->number * (multiplier == nullptr ? base.multiplier : 1);
  base.low += part;
  base.high += part;
  base.end = half_at + 1;
  if (multiplier != nullptr) take_multipliers(base);
}

std::optional<BareNumbers::Base> BareNumbers::from_vague(std::size_t i, const Term& few) const {
  Base base{.low = few.number, .high = few.number_high, .vague = true, .in_words = true, .end = i + 1};
  take_multipliers(base);
  return base;
}

std::optional<BareNumbers::Base> BareNumbers::from_figures(std::size_t i) const {
  const Term* part = r_.term(i, Sense::figures_part);
  std::size_t j = part != nullptr ? i + 1 : i;
  double count = 0;
  if (r_.is_number(j)) {
    count = raw_[r_.pieces[j].number].value;
  } else if (const Term* number = r_.term(j, Sense::number)) {
    count = number->number;
  }
  ++j;
  if (r_.is_mark(j, '-')) ++j;
  if (!r_.has(j, Sense::figures) || count < 2 || count > 12) return std::nullopt;
  double unit = 1;
  for (int digit = 1; digit < static_cast<int>(count); ++digit) unit *= 10;
  Base base{.low = unit, .high = unit * 10 - 1, .vague = true, .in_words = true, .end = j + 1};
  if (part != nullptr) {
    base.low = unit * (part->value == "low" ? 1 : part->value == "mid" ? 4 : 7);
    base.high = part->value == "low" ? unit * 3 : part->value == "mid" ? unit * 6 : unit * 10 - 1;
  }
  return base;
}

std::optional<BareNumbers::Base> BareNumbers::from_words(std::size_t i) const {
  std::size_t j = i;
  double total = 0;
  double current = 0;
  double last_multiplier = 1;
  bool any = false;
  if (r_.has(j, Sense::article) && !r_.has(j, Sense::number) && multiplier_at(j + 1) != nullptr && r_.length(j + 1) > 1)
    ++j;
  while (j < r_.pieces.size()) {
    const Term* number = r_.term(j, Sense::number);
    const Term* multiplier = multiplier_at(j);
    const bool fits = number != nullptr && !(multiplier != nullptr && current > 0) &&
                      (current == 0 || (fits_behind(current, number->number)));
    if (fits && !(any && number->number == 0)) {
      current += number->number;
    } else if (multiplier != nullptr && (r_.length(j) > 1 || current > 0 || any || r_.words(j).size() > 1)) {
      if (!any && j == i && r_.length(j) < 3) break;  // a bare "k" or "m"
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
    const bool joined = r_.has(j, Sense::conjunction) || r_.is_mark(j, '-');
    if (joined && r_.has(j + 1, Sense::half) && !r_.has(j + 2, Sense::multiplier)) break;
    if (joined && r_.has(j + 1, Sense::number) && (last_multiplier > 1 || r_.is_mark(j, '-')) &&
        fits_behind(current == 0 ? last_multiplier : current, r_.term(j + 1, Sense::number)->number)) {
      ++j;
    }
  }
  if (!any) return std::nullopt;
  Base base{.low = total + current, .high = total + current, .multiplier = last_multiplier, .in_words = true, .end = j};
  if (r_.has(j, Sense::conjunction) && r_.has(j + 1, Sense::half)) take_half(base, j + 1);
  if (r_.has(j, Sense::conjunction) && r_.has(j + 1, Sense::article) && r_.has(j + 2, Sense::half))
    take_half(base, j + 2);
  return base;
}

BareNumbers::Unit BareNumbers::unit_behind(std::size_t i) const {
  if (i >= r_.pieces.size()) return {};
  std::size_t j = i;
  if (r_.is_mark(j, '-') && r_.is_glued(j) && r_.is_glued(j + 1) &&
      (r_.has(j + 1, Sense::time_unit) || r_.has(j + 1, Sense::times)))
    ++j;
  if (r_.has(j, Sense::percent)) return {UnitKind::percent, 1, {}, j + 1};
  if (const Term* unit = r_.term(j, Sense::bandwidth_unit)) return {UnitKind::bandwidth, 1, unit->value, j + 1};
  if (const Term* unit = r_.term(j, Sense::data_unit)) return data_unit(*unit, j);
  const bool sign_of_next = r_.has(j, Sense::currency) && !r_.is_glued(j) && r_.is_glued(j + 1) && r_.is_number(j + 1);
  if (const Term* unit = r_.term(j, Sense::currency); unit != nullptr && !sign_of_next)
    return {UnitKind::money, 1, unit->value, j + 1};
  if (r_.has(j, Sense::clock)) return {UnitKind::clock, 1, {}, j + 1};
  if (r_.has(j, Sense::times)) return factor_unit(j);
  const bool one_letter = r_.length(j) == 1;
  if (const Term* unit = r_.term(j, Sense::time_unit);
      unit != nullptr && (!one_letter || r_.is_glued(j) || clause_ends(j + 1))) {
    return {UnitKind::time, minutes_in(unit->value), unit->value, j + 1};
  }
  // "18,400 meters, each of them reports": of the things that measure
  const bool things = r_.has(j, Sense::user_noun) && r_.has(j + (r_.is_mark(j + 1, ',') ? 2 : 1), Sense::each);
  if (const Term* unit = r_.term(j, Sense::other_unit); unit != nullptr && !things && (!one_letter || r_.is_glued(j))) {
    return {UnitKind::other, 1, unit->value, j + 1};
  }
  return {};
}

bool BareNumbers::clause_ends(std::size_t i) const {
  return i >= r_.pieces.size() || r_.pieces[i].kind == PieceKind::mark || r_.has(i, Sense::stop_word) ||
         r_.has(i, Sense::conjunction);
}

BareNumbers::Unit BareNumbers::data_unit(const Term& unit, std::size_t j) const {
  const bool one_letter = r_.length(j) == 1;
  if (one_letter && !r_.is_glued(j)) return {};
  const bool per_second = r_.has(j + 1, Sense::per) && r_.has(j + 2, Sense::time_unit) &&
                          r_.term(j + 2, Sense::time_unit)->value == "second";
  return {per_second ? UnitKind::bandwidth : UnitKind::data, unit.number, unit.value, j + (per_second ? 3 : 1)};
}

BareNumbers::Unit BareNumbers::factor_unit(std::size_t j) const {
  const bool sign = r_.length(j) <= 2 && !r_.is_glued(j);
  if (r_.is_number(j + 1) && r_.is_glued(j + 1) && r_.is_glued(j)) return {UnitKind::other, 1, "screen", j + 2};
  if (sign && (r_.is_number(j + 1) || r_.has(j + 1, Sense::number))) return {};
  return {UnitKind::factor, 1, {}, j + 1};
}

}  // namespace scalewright
