// Availability, and the losses that the service is to survive.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReach = 9;             // pieces between a share and what it is said of
constexpr std::size_t kReachToSurvival = 10;  // pieces between a loss and the verb that survives it

double availability_of_nines(double nines) {
  double missing = 100;
  while (nines >= 1) {
    missing /= 10;
    nines -= 1;
  }
  return 100 - (nines >= 0.5 ? missing / 2 : missing);
}

class AvailabilityReader {
 public:
  AvailabilityReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) read_availability(number);
    read_survival();
  }

 private:
  void read_availability(NumberPhrase& number) {
    if (!number.reason.empty() || (number.unit != UnitKind::none && number.unit != UnitKind::percent)) return;
    if (nines(number)) return;
    const double value = number.value();
    if (value < 90 || value > 100) return;
    const bool fraction = value != std::floor(value);
    const bool percent = number.unit == UnitKind::percent;
    const Cue* named = r_.cue_near(number.piece, Sense::availability, kReach);
    // "99 percent would be plenty"
    const bool plainly =
        percent && value >= 98 && value < 100 && r_.cue_in_clause(number.piece, Sense::goal) != nullptr;
    if (named == nullptr && !(fraction && value > 99) && !plainly) return;
    if (!percent && !fraction && (named == nullptr || value == 100)) return;
    if (percentile(number.piece) && (named == nullptr || r_.words(Span{named->begin, named->end}) != "of the time"))
      return;
    if (percent && share_in_time(number.piece)) return;
    if (refused(number, value)) return;
    number.claimed = true;
    f_.keep_number(f_.availability, {value, false, {r_.span(number.piece, number.piece), "availability.percent"}});
  }

  bool refused(NumberPhrase& number, double value) const {
    const bool wanted = r_.cue_in_clause(number.piece, Sense::goal) != nullptr;
    if (r_.cue_in_clause(number.piece, Sense::offered) != nullptr && !wanted) {
      number.reason = "other_party";
    } else if (r_.cue_in_clause(number.piece, Sense::measured) != nullptr && !wanted && value < 100) {
      number.reason = "past";
    } else if (is_negated(r_, number.piece)) {
      number.reason = "withdrawn";  // "we do NOT need 99.9"
    } else if (const std::string_view reason = foreign_reason(r_, number.piece); !reason.empty()) {
      number.reason = reason;
    }
    return !number.reason.empty();
  }

  // "99% must be under 80 ms": a share of the requests, and no availability.
  [[nodiscard]] bool share_in_time(std::size_t piece) const {
    for (std::size_t i = piece + 1; i < r_.pieces.size() && i <= piece + kReach && !r_.ends_clause(i); ++i) {
      if (r_.has(i, Sense::conjunction)) return false;
      if (!r_.is_number(i)) continue;
      const NumberPhrase& time = r_.number_at(i);
      return time.unit == UnitKind::time && (time.unit_name == "second" || time.unit_name == "millisecond");
    }
    return false;
  }
  bool nines(NumberPhrase& number) {
    if (!number.plain() || number.value() < 1 || number.value() > 9) return false;
    const Cue* cue = r_.cue_after(number.piece, Sense::nines, 2);
    if (cue == nullptr) return false;
    for (std::size_t i = cue->piece; i < cue->piece_end; ++i) {
      if (r_.is_number(i)) r_.numbers[r_.pieces[i].number].claimed = true;
    }
    number.claimed = true;
    if (!foreign_reason(r_, number.piece).empty()) return true;
    f_.keep_number(f_.availability, {availability_of_nines(number.value()),
                                     false,
                                     {{r_.pieces[number.piece].begin, cue->end}, "availability.nines"}});
    return true;
  }

  [[nodiscard]] bool percentile(std::size_t piece) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      if (r_.cues[i].sense == Sense::percentile && r_.cues[i].piece <= piece && r_.cues[i].piece_end > piece)
        return true;
    }
    return false;
  }

  // "must survive losing a datacenter", "if one availability zone fails we keep running": a loss that is named, and a
  // verb of survival in its sentence. "Highly available" says it alone. The widest loss counts.
  void read_survival() {
    for (const Cue& cue : r_.cues) {
      const bool alone = cue.sense == Sense::redundant;
      if ((!alone && cue.sense != Sense::failure_domain) || !foreign_reason(r_, cue.piece).empty()) continue;
      const Cue* survives = alone ? &cue : r_.cue_near(cue.piece, Sense::survival, kReachToSurvival);
      if (survives == nullptr || r_.cue_before(survives->piece, Sense::negator, 3) != nullptr) continue;
      const std::string& lost = r_.term_of(cue).value;
      if (f_.stated.survives && breadth(lost) <= breadth(f_.stated.survives->value)) continue;
      const Span span{std::min(cue.begin, survives->begin), std::max(cue.end, survives->end)};
      f_.stated.survives = WordStatement{lost, {span, "survives.named_loss"}};
    }
  }
  static int breadth(std::string_view loss) { return loss == "region" ? 3 : loss == "zone" ? 2 : 1; }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_availability(Reading& reading, Findings& findings) {
  AvailabilityReader(reading, findings).run();
}

}  // namespace scalewright
