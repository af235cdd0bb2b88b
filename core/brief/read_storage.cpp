// Stored data, how it grows, and how long it is kept.
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr double kDaysPerMonth = 30;  // "day x 30", as the guide counts
constexpr double kWeeksPerMonth = 52.0 / 12;
constexpr double kMinutesPerMonth = 30.4167 * 1440;
constexpr std::size_t kReachToPeriod = 6;

double per_month(const Period& period) {
  const double count = period.count > 0 ? period.count : 1;
  switch (period.unit) {
    case RatePeriod::hour:
      return 24 * kDaysPerMonth / count;
    case RatePeriod::day:
      return kDaysPerMonth / count;
    case RatePeriod::week:
      return kWeeksPerMonth / count;
    case RatePeriod::month:
      return 1 / count;
    case RatePeriod::year:
      return 1.0 / 12 / count;
    default:
      return 0;
  }
}

class StorageReader {
 public:
  StorageReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (number.unit == UnitKind::time && !number.claimed && number.reason.empty()) read_retention(number);
    }
    for (NumberPhrase& number : r_.numbers) {
      if (number.unit == UnitKind::data && number.reason.empty()) read_amount(number);
      if (number.plain() && number.reason.empty() && !number.claimed) read_keyed(number);
      if (number.plain() && number.reason.empty() && !number.claimed) read_keyed_retention(number);
    }
  }

 private:
  // "db_gb = 40": the unit stands in the key.
  void read_keyed(NumberPhrase& number) {
    const std::size_t piece = number.piece;
    if (piece < 3 || (!r_.is_mark(piece - 1, '=') && !r_.is_mark(piece - 1, ':'))) return;
    const Term* unit = r_.term(piece - 2, Sense::data_unit);
    if (unit == nullptr || !r_.pieces[piece - 2].glued || !r_.has(piece - 3, Sense::data_noun)) return;
    number.claimed = true;
    const double gib = number.value() * unit->number;
    f_.keep_number(f_.data, {gib, false, {r_.span(piece, piece), "data.keyed"}});
  }

  void read_amount(NumberPhrase& number) {
    number.reason = "data";
    if (is_mobile_network(number)) return;
    if (!foreign_reason(r_, number.piece).empty()) return;
    if (!of_something(number.piece) && is_hardware(number.piece)) {
      number.reason = "hardware";
      plan_memory(number);
      return;
    }
    const double gib = number.value() * number.unit_size;
    if (each_item(number)) {
      uploads(number, gib);
      return;
    }
    if (const auto period = period_near(number)) {
      grow(number, gib * per_month(*period));
      return;
    }
    if (gib < kLeastStored || !is_stored(number.piece)) return;
    number.claimed = true;
    number.reason = {};
    f_.keep_number(f_.data, {gib, false, {r_.span(number.piece, number.piece), "data.stored"}});
  }

  // "whenever they find 3G"
  [[nodiscard]] bool is_mobile_network(const NumberPhrase& number) const {
    return r_.words(number.piece).ends_with("G") && number.value() >= 2 && number.value() <= 5;
  }

  void grow(NumberPhrase& number, double gib_per_month) {
    number.claimed = true;
    number.reason = {};
    if (f_.stated.data_growth_gib_per_month) return;
    f_.stated.data_growth_gib_per_month =
        NumberStatement{gib_per_month, false, {r_.span(number.piece, number.piece), "data_growth.per_period"}};
  }

  // "2 TB per day", "about 2 GB more every week", "growing 40 GB a month"
  [[nodiscard]] std::optional<Period> period_near(const NumberPhrase& number) const {
    for (std::size_t i = number.piece + 1; i < r_.pieces.size() && i <= number.piece + kReachToPeriod; ++i) {
      if (const auto period = period_at(r_, i); period && per_month(*period) > 0) return period;
      if (r_.is_number(i) || r_.ends_clause(i)) break;
    }
    for (std::size_t i = number.piece; i-- > 0 && i + 5 > number.piece;) {
      if (r_.is_number(i) || r_.ends_clause(i)) break;
      if (const auto period = period_at(r_, i); period && per_month(*period) > 0 && period->end <= number.piece)
        return period;
    }
    return std::nullopt;
  }

  // The size of a machine: "2 cores / 4gb / 50gb ssd", "16 GB RAM", "1GB / 1 CPU".
  [[nodiscard]] bool is_hardware(std::size_t piece) const {
    for (std::size_t i = piece + 1; i <= piece + 3 && i < r_.pieces.size(); ++i) {
      if (r_.ends_clause(i) && !r_.is_mark(i, ',')) break;
      if (r_.is_number(i) && !r_.number_at(i).plain()) break;
      if (r_.has(i, Sense::hardware)) return !stored_noun_between(piece, i);
      if (r_.has(i, Sense::data_noun)) return false;
    }
    for (std::size_t i = piece; i-- > 0 && i + 5 > piece;) {
      if (r_.is_mark(i, '.') || r_.is_mark(i, ';') || r_.is_mark(i, 'n') || r_.is_mark(i, '(')) break;
      if (r_.has(i, Sense::data_noun) && !r_.has(i, Sense::hardware)) break;
      if (!r_.has(i, Sense::hardware)) continue;
      if (i + 1 == piece) return true;
      const std::string_view word = r_.words(i);
      const bool host =
          word == "vps" || word == "VPS" || word == "server" || word == "box" || word == "machine" || word == "droplet";
      return !host || r_.cue_in_clause(piece, Sense::data_on) == nullptr;
    }
    return false;
  }
  // The largest memory that is named: "4,048 GB of RAM for 5 users?". It is a plan and not a need, so the number stays
  // among those that were not used.
  void plan_memory(const NumberPhrase& number) {
    const double gib = number.value() * number.unit_size;
    const Cue* memory = r_.cue_after(number.piece, Sense::memory, 3);
    const Cue* key = r_.cue_before(number.piece, Sense::memory, 3);
    if (memory == nullptr && (key == nullptr || key->piece_end + 1 < number.piece)) return;
    if (r_.cue_in_clause(number.piece, Sense::past) != nullptr) return;
    std::optional<NumberStatement>& planned = f_.stated.planned_memory_gib;
    if (!planned || planned->value < gib) {
      planned = NumberStatement{gib, false, {r_.span(number.piece, number.piece), "planned_memory.named"}};
    }
  }
  [[nodiscard]] bool stored_noun_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (r_.has(i, Sense::data_noun)) return true;
    }
    return false;
  }

  // Near a noun for stored things, in the clause or as a key: "6 GB database", "Data: 2 TB", "Postgres 14 with 1.6 TB".
  [[nodiscard]] bool is_stored(std::size_t piece) const {
    const std::size_t sentence = r_.pieces[piece].sentence;
    const std::size_t first = r_.sentences[sentence].first;
    const std::size_t last = r_.sentences[sentence].last;
    for (std::size_t i = piece + 1; i < last && i < piece + 9; ++i) {
      if (r_.has(i, Sense::data_noun)) return true;
      if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::data) break;
    }
    for (std::size_t i = piece; i-- > first && i + 12 > piece;) {
      if (r_.has(i, Sense::data_noun)) return true;
    }
    // "PostGIS with 3.4 TB"
    if (piece > first + 1 && r_.words(piece - 1) == "with" && r_.has(piece - 2, Sense::stack)) return true;
    if (of_something(piece) || (piece == first && piece > 1 && r_.has(piece - 2, Sense::data_noun))) return true;
    // "Data? A: 4 gigabyte"
    if (sentence > 0 && r_.sentences[sentence - 1].question && piece < first + 4) {
      for (std::size_t i = r_.sentences[sentence - 1].first; i < r_.sentences[sentence - 1].last; ++i) {
        if (r_.has(i, Sense::data_noun)) return true;
      }
    }
    return false;
  }

  // "60 GB of drawings", "38 TB from the microscopes", "3 TB in DB2"
  [[nodiscard]] bool of_something(std::size_t piece) const {
    const std::size_t next = piece + 1;
    const Cue* whose = r_.words(next) == "from" ? r_.cue_after(next, Sense::possessive, 1) : nullptr;
    if (whose != nullptr && whose->piece == next + 1 && !r_.has(next + 2, Sense::hardware)) return true;
    if (r_.words(next) == "of") return !r_.has(next + 1, Sense::hardware) && !r_.ends_clause(next + 1);
    return r_.words(next) == "in" && r_.has(next + 1, Sense::stack);
  }

  // "400 uploads/day of about 80 MB each", "5 MB per child and day"
  [[nodiscard]] bool each_item(const NumberPhrase& number) const {
    for (std::size_t i = number.piece + 1; i < number.piece + 5; ++i) {
      if (r_.has(i, Sense::each)) return true;
      if (r_.has(i, Sense::per) &&
          (r_.has(i + 1, Sense::user_noun) || r_.has(i + 1, Sense::job_noun) || r_.has(i + 1, Sense::trap_noun)))
        return true;
      if (r_.ends_clause(i)) break;
    }
    for (std::size_t i = number.piece; i-- > 0 && i + 5 > number.piece && number.unit_size < 1;) {
      if (r_.ends_clause(i)) break;
      if (r_.has(i, Sense::each)) return true;
    }
    return false;
  }

  // A size of each item times the count of items a period, when both stand in one sentence.
  void uploads(NumberPhrase& number, double gib) {
    const Sentence& sentence = r_.sentences[r_.pieces[number.piece].sentence];
    for (std::size_t i = number.piece; i-- > sentence.first;) {
      if (!r_.is_number(i) || !r_.number_at(i).plain()) continue;
      const Counted counted = counted_by(r_, r_.number_at(i));
      // "300 users with 5 GB each"
      if (counted.kind == CountKind::users && number.unit_size >= 1 && !period_near(number)) {
        number.claimed = true;
        number.reason = {};
        const double all = gib * r_.number_at(i).value();
        return f_.keep_number(f_.data, {all, true, {r_.span(i, number.piece), "data.of_each_user"}});
      }
      if (counted.kind != CountKind::jobs) continue;
      for (std::size_t k = counted.noun + 1; k < counted.noun + 4; ++k) {
        const auto period = period_at(r_, k);
        if (!period || per_month(*period) == 0) continue;
        grow(number, gib * r_.number_at(i).value() * per_month(*period));
        f_.stated.data_growth_gib_per_month->derived = true;
        return;
      }
    }
  }

  // "How long is data kept? A: 2 years"
  [[nodiscard]] const Cue* asked_for_retention(std::size_t piece) const {
    const std::size_t sentence = r_.pieces[piece].sentence;
    const bool answers =
        sentence > 0 && piece < r_.sentences[sentence].first + 4 && r_.sentences[sentence - 1].question;
    return answers ? r_.cue_in_sentence(sentence - 1, Sense::retention) : nullptr;
  }

  // {"retention_days": 180}: the unit stands in the key.
  void read_keyed_retention(NumberPhrase& number) {
    std::size_t i = number.piece;
    while (i > 0 && i + 3 > number.piece &&
           (r_.is_mark(i - 1, ':') || r_.is_mark(i - 1, '=') || r_.is_mark(i - 1, '"')))
      --i;
    if (i < 2 || i == number.piece || !r_.pieces[i - 1].glued) return;
    const Term* unit = r_.term(i - 1, Sense::time_unit);
    const Cue* kept = unit == nullptr ? nullptr : r_.cue_before(i - 1, Sense::retention, 1);
    if (kept == nullptr || !foreign_reason(r_, number.piece).empty()) return;
    number.claimed = true;
    const double months = number.value() * minutes_in(unit->value) / kMinutesPerMonth;
    f_.keep_number(f_.retention, {months, false, {r_.span(number.piece, number.piece), "retention.keyed"}});
  }

  void read_retention(NumberPhrase& number) {
    const Cue* kept = r_.cue_before(number.piece, Sense::retention, 8);
    if (kept == nullptr) kept = r_.cue_after(number.piece, Sense::retention, 4);
    if (kept == nullptr) kept = asked_for_retention(number.piece);
    if (kept == nullptr || !foreign_reason(r_, number.piece).empty()) return;
    const double months = number.value() * number.unit_size / kMinutesPerMonth;
    if (months < 0.03) return;
    const std::string_view cue = r_.words(Span{kept->begin, kept->end});
    const bool loose =
        cue == "keep" || cue == "keeps" || cue == "keeping" || cue == "kept" || cue == "hot and" || cue == "cold";
    if (loose && r_.cue_in_sentence(r_.pieces[number.piece].sentence, Sense::stored_thing) == nullptr &&
        kept->piece + 4 < number.piece)
      return;
    number.claimed = true;
    f_.keep_number(f_.retention, {months, false, {r_.span(number.piece, number.piece), "retention.kept"}});
  }

  static constexpr double kLeastStored = 0.1;  // GB; smaller amounts are sizes of files

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_storage(Reading& reading, Findings& findings) {
  StorageReader(reading, findings).run();
}

}  // namespace scalewright
