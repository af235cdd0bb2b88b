// Periods of rates and units of time.
#include "core/brief/reading.hpp"

namespace scalewright {

namespace {

constexpr double kDaysPerMonth = 30.4167;

}  // namespace

RatePeriod rate_period(std::string_view unit) {
  if (unit == "second") return RatePeriod::second;
  if (unit == "minute") return RatePeriod::minute;
  if (unit == "hour") return RatePeriod::hour;
  if (unit == "day") return RatePeriod::day;
  if (unit == "week") return RatePeriod::week;
  if (unit == "month") return RatePeriod::month;
  if (unit == "year") return RatePeriod::year;
  return RatePeriod::none;
}

double seconds_in(RatePeriod period) {
  switch (period) {
    case RatePeriod::second:
      return 1;
    case RatePeriod::minute:
      return 60;
    case RatePeriod::hour:
      return 3600;
    case RatePeriod::day:
      return 86400;
    case RatePeriod::week:
      return 7 * 86400.0;
    case RatePeriod::month:
      return 30 * 86400.0;
    case RatePeriod::year:
      return 365 * 86400.0;
    case RatePeriod::none:
      break;
  }
  return 0;
}

double minutes_in(std::string_view unit) {
  constexpr double kDay = 1440;
  if (unit == "millisecond") return 1.0 / 60000;
  if (unit == "second") return 1.0 / 60;
  if (unit == "minute") return 1;
  if (unit == "hour") return 60;
  if (unit == "morning") return kDay / 6;
  if (unit == "day") return kDay;
  if (unit == "weekend") return 2 * kDay;
  if (unit == "week") return 7 * kDay;
  if (unit == "month") return kDaysPerMonth * kDay;
  if (unit == "quarter") return 3 * kDaysPerMonth * kDay;
  if (unit == "year") return 12 * kDaysPerMonth * kDay;
  return 1;
}

namespace {

constexpr std::size_t kReachToDay = 4;  // "on a good summer weekend day"

// One past the day of "on a match day", "on any working day"; nothing where no day is named.
std::optional<std::size_t> some_day(const Reading& r, std::size_t piece) {
  if (piece >= r.pieces.size() || r.length(piece) != 2) return std::nullopt;  // most pieces are asked in vain
  const std::string_view on = r.words(piece);
  if (on != "on" && on != "On") return std::nullopt;
  if (!r.has(piece + 1, Sense::article) && r.words(piece + 1) != "any") return std::nullopt;
  for (std::size_t i = piece + 2; i < piece + 2 + kReachToDay && i < r.pieces.size(); ++i) {
    const Term* unit = r.term(i, Sense::time_unit);
    if (unit != nullptr && unit->value == "day") return i + 1;
    if (r.pieces[i].kind == PieceKind::mark || r.is_number(i)) break;
  }
  return std::nullopt;
}

// "every 30 seconds", "every two seconds"; "in a few minutes" is none.
bool rhythmic(const Reading& r, std::size_t number) {
  return !r.number_at(number).in_words || (!r.number_at(number).vague && r.has(number - 1, Sense::each));
}

}  // namespace

std::optional<Period> period_at(const Reading& reading, std::size_t piece) {
  if (const Term* period = reading.term(piece, Sense::period)) return Period{rate_period(period->value), 1, piece + 1};
  if (const auto end = some_day(reading, piece)) return Period{RatePeriod::day, 1, *end};
  if (!reading.has(piece, Sense::per)) return std::nullopt;
  std::size_t next = piece + 1;
  if (const Term* unit = reading.term(next, Sense::time_unit)) {
    const RatePeriod per = rate_period(unit->value);
    if (per != RatePeriod::none) return Period{per, 1, next + 1};
  }
  // "every 30 seconds", "each 5 sec"
  if (reading.is_number(next) && reading.number_at(next).unit == UnitKind::time && rhythmic(reading, next)) {
    return Period{rate_period(reading.number_at(next).unit_name), reading.number_at(next).value(), next + 1};
  }
  return std::nullopt;
}

}  // namespace scalewright
