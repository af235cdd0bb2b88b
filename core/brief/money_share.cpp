#include "core/brief/money_share.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToPeriod = 8;

double months_at(const Reading& r, std::size_t piece) {
  const NumberPhrase& number = r.number_at(piece);
  const bool stretch = r.is_mark(piece - 1, '(') || r.words(piece - 1) == "for";
  return number.unit == UnitKind::time && number.unit_name == "month" && stretch ? number.value() : 0;
}

double months_behind(const Reading& r, std::size_t year) {
  for (std::size_t i = year + 1; i <= year + 4; ++i) {
    if (r.is_number(i) && months_at(r, i) >= 1) return months_at(r, i);
  }
  return 12;
}

}  // namespace

Share share_of_month(const Reading& r, std::size_t piece) {
  for (std::size_t i = piece + 1; i < r.pieces.size() && i <= piece + kReachToPeriod; ++i) {
    if (const auto period = period_at(r, i)) {
      if (i > piece + 4) break;
      switch (period->unit) {
        case RatePeriod::month:
          return {1, false, false};
        case RatePeriod::year:
          return {1.0 / 12, true, false};
        case RatePeriod::week:
          return {52.0 / 12, true, false};
        case RatePeriod::day:
          return {30, true, false};
        default:
          return {0, false, true};
      }
    }
    if (r.words(i) == "a quarter") return {1.0 / 3, true, false};
    if (const Term* unit = r.term(i, Sense::time_unit);
        unit != nullptr && r.pieces[i].clause == r.pieces[piece].clause) {
      if (unit->value == "quarter" && r.has(i - 1, Sense::per)) return {1.0 / 3, true, false};
      if (unit->value == "year") return {1 / months_behind(r, i), true, false};
      if (unit->value == "month" && (r.words(i - 1) == "last" || r.words(i - 1) == "the")) return {1, false, false};
    }
    // "must last for the season (7 months)"
    if (const double months = r.is_number(i) ? months_at(r, i) : 0; months > 1) return {1 / months, true, false};
    if (r.is_number(i) || (r.ends_clause(i) && !r.is_mark(i, ',') && !r.is_mark(i, '('))) break;
  }
  for (std::size_t i = piece; i-- > 0 && i + 5 > piece;) {
    if (r.ends_clause(i) && !r.is_mark(i, ':')) break;
    const Term* period = r.term(i, Sense::period);
    if (period != nullptr && period->value == "month") return {1, false, false};
    if (period != nullptr && period->value == "year") return {1.0 / 12, true, false};
  }
  return {};
}

}  // namespace scalewright
