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

std::optional<Period> period_at(const Reading& reading, std::size_t piece) {
  if (const Term* period = reading.term(piece, Sense::period)) return Period{rate_period(period->value), 1, piece + 1};
  if (!reading.has(piece, Sense::per)) return std::nullopt;
  std::size_t next = piece + 1;
  if (const Term* unit = reading.term(next, Sense::time_unit)) {
    const RatePeriod per = rate_period(unit->value);
    if (per != RatePeriod::none) return Period{per, 1, next + 1};
  }
  // "every 30 seconds", "each 5 sec"
  if (reading.is_number(next) && reading.number_at(next).unit == UnitKind::time && !reading.number_at(next).in_words) {
    return Period{rate_period(reading.number_at(next).unit_name), reading.number_at(next).value(), next + 1};
  }
  return std::nullopt;
}

}  // namespace scalewright
