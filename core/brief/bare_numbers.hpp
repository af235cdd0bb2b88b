// Numbers without bounds and the units behind them: "2 hundred thousand", "a few dozen", "half a million"; "GB", "per
// cent", "x". Private to the room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/brief/number_phrases.hpp"

namespace scalewright {

// Reads the numbers of one stretch whose digits are still pieces of their own. `reading` and `raw` must outlive it.
class BareNumbers {
 public:
  BareNumbers(const Reading& reading, const std::vector<RawNumber>& raw) : r_(reading), raw_(raw) {}

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
  // The number that begins at a piece, or nothing.
  [[nodiscard]] std::optional<Base> base(std::size_t piece) const;

  struct Unit {
    UnitKind kind = UnitKind::none;
    double size = 1;
    std::string_view name;
    std::size_t end = 0;
  };
  // The unit that stands at a piece, behind a number; UnitKind::none for none.
  [[nodiscard]] Unit unit_behind(std::size_t piece) const;

 private:
  // "k" and "m" must stand at the digits; "5 K users" is forgiven when a capital.
  [[nodiscard]] const Term* multiplier_at(std::size_t i) const;
  [[nodiscard]] std::optional<Base> from_digits(std::size_t i) const;
  [[nodiscard]] std::optional<Base> from_vague(std::size_t i, const Term& few) const;
  // "six figures", "mid six figures", "a 5-digit number"
  [[nodiscard]] std::optional<Base> from_figures(std::size_t i) const;
  [[nodiscard]] std::optional<Base> from_words(std::size_t i) const;
  // "10^6"
  void take_power(Base& base) const;
  void take_multipliers(Base& base) const;
  [[nodiscard]] bool is_english_mil(std::size_t i) const;
  // "... and a half [million]"; for "un milione e mezzo" the half is of the multiplier before.
  void take_half(Base& base, std::size_t half_at) const;
  [[nodiscard]] bool clause_ends(std::size_t i) const;
  [[nodiscard]] Unit data_unit(const Term& unit, std::size_t i) const;
  // "10x", but "4 schools x 60" and "960x600" are products.
  [[nodiscard]] Unit factor_unit(std::size_t i) const;

  const Reading& r_;
  const std::vector<RawNumber>& raw_;
};

}  // namespace scalewright
