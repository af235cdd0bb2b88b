#include "core/brief/durations.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToKey = 6;  // pieces between a number and the name that it is the value of

bool cue_of_time_before(const Reading& r, std::size_t piece, std::size_t reach) {
  for (const Sense sense : {Sense::recovery_point, Sense::recovery_time, Sense::outage, Sense::latency, Sense::loss}) {
    if (r.cue_before(piece, sense, reach) != nullptr) return true;
  }
  return false;
}

// "RPO=15m": the m that is a million elsewhere.
bool minutes_by_context(const Reading& r, std::size_t piece, const NumberPhrase& number) {
  const std::string_view written = r.words(piece);
  if (!number.plain() || number.claimed || !written.ends_with('m') || number.value() < 1e6) return false;
  return r.cue_before(piece, Sense::recovery_point, 3) != nullptr ||
         r.cue_before(piece, Sense::recovery_time, 3) != nullptr;
}

// "max_outage_min = 20", "RTO (hours): 4": the unit stands in the key.
const Term* unit_in_key(const Reading& r, std::size_t piece, const NumberPhrase& number) {
  if (!number.plain() || number.claimed || !number.reason.empty()) return nullptr;
  std::size_t i = piece;
  while (i > 0 && i + 3 > piece &&
         (r.is_mark(i - 1, '=') || r.is_mark(i - 1, ':') || r.is_mark(i - 1, ')') || r.is_mark(i - 1, '|'))) {
    --i;
  }
  if (i == piece || i == 0) return nullptr;
  const Term* unit = r.term(i - 1, Sense::time_unit);
  const bool of_the_key = unit != nullptr && (r.pieces[i - 1].glued || (i > 1 && r.is_mark(i - 2, '(')));
  return of_the_key && !r.has(i - 2, Sense::per) && cue_of_time_before(r, piece, kReachToKey) ? unit : nullptr;
}

// "every 30 seconds"
bool is_rhythm(const Reading& r, std::size_t piece) {
  return piece > 0 && (r.has(piece - 1, Sense::each) || r.words(piece - 1) == "every" || r.words(piece - 1) == "each");
}

void add_number(const Reading& r, std::size_t i, NumberPhrase& number, std::vector<Duration>& all) {
  if (number.unit == UnitKind::time) {
    if (!is_rhythm(r, i)) all.push_back({i, i, number.value() * number.unit_size, &number, number.unit_name});
  } else if (minutes_by_context(r, i, number)) {
    all.push_back({i, i, number.value() / 1e6, &number, "minute"});
  } else if (const Term* unit = unit_in_key(r, i, number)) {
    all.push_back({i, i, number.value() * minutes_in(unit->value), &number, unit->value});
  }
}

// "quarter of" before "an hour", "and a half" behind "a second".
double parts(const Reading& r, std::size_t first, std::size_t last) {
  const Term* half = first > 0 ? r.term(first - 1, Sense::half) : nullptr;
  if (half != nullptr) return half->number;
  const bool more = r.has(last + 1, Sense::conjunction) && r.has(last + 2, Sense::article);
  const Term* extra = more ? r.term(last + 3, Sense::half) : nullptr;
  return extra != nullptr ? 1 + extra->number : 1;
}

// "an hour", "a whole weekend", "within the hour"
void add_one(const Reading& r, std::size_t i, std::vector<Duration>& all) {
  const Term* unit = r.term(i, Sense::time_unit);
  const Term* period = r.term(i, Sense::period);
  if (unit == nullptr && period == nullptr) return;
  // "a day" is one piece, for it is a rhythm elsewhere: "80 euros a month".
  const std::string_view written = r.words(i);
  const bool one = written.starts_with("a ") || written.starts_with("an ") || written.starts_with("A ") ||
                   written.starts_with("An ");
  const bool rhythm = i > 0 && r.is_number(i - 1);
  if (period != nullptr && one && !rhythm) {
    all.push_back({i, i, parts(r, i, i) * minutes_in(period->value), nullptr, period->value});
    return;
  }
  if (unit != nullptr && (written.starts_with("half") || written.starts_with("Half"))) {
    // "half a day" of an outage is half of the 24 hours, and no morning's work.
    const bool day = written.ends_with("day") && cue_of_time_before(r, i, kReachToKey);
    all.push_back({i, i, day ? minutes_in("day") / 2 : minutes_in(unit->value), nullptr, unit->value});
    return;
  }
  if (unit == nullptr || i == 0) return;
  const std::string_view before = r.words(i - 1);
  const bool within_the =
      before == "the" && i > 1 && r.has(i - 2, Sense::ahead) && r.words(i - 2) != "in" && r.words(i - 2) != "over";
  if (i > 1 && r.is_number(i - 2) && !r.has(i - 2, Sense::time_unit)) return;  // "4000 euro a minute" is a rate
  if (r.has(i - 1, Sense::article) || before == "whole" || before == "full" || within_the) {
    all.push_back({i, i - 1, parts(r, i - 1, i) * minutes_in(unit->value), nullptr, unit->value});
  }
}

}  // namespace

std::vector<Duration> durations_in(Reading& reading) {
  std::vector<Duration> all;
  for (std::size_t i = 0; i < reading.pieces.size(); ++i) {
    if (reading.is_number(i)) {
      add_number(reading, i, reading.numbers[reading.pieces[i].number], all);
    } else {
      add_one(reading, i, all);
    }
  }
  return all;
}

}  // namespace scalewright
