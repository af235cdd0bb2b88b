// What may be lost where no amount of time is said: "no data loss", "RPO 0", "no order may be lost", "backups nightly".
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToNegator = 8;  // "not one single vital sign may get lost"
constexpr std::size_t kReachToAmount = 5;   // "may lose at most the last 5 minutes"
constexpr std::size_t kReachToZero = 4;     // "RPO must be 0"
constexpr std::size_t kReachToRhythm = 8;   // "we copy the database to a second site every 30 minutes"

class LossReader {
 public:
  LossReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    const Cue* rhythm = nullptr;
    for (const Cue& cue : r_.cues) {
      const bool tells = cue.sense == Sense::recovery_point || cue.sense == Sense::recovery_time ||
                         cue.sense == Sense::no_loss || cue.sense == Sense::loss || cue.sense == Sense::backup_rhythm;
      if (!tells || !foreign_reason(r_, cue.piece).empty()) continue;
      if (cue.sense == Sense::recovery_point || cue.sense == Sense::recovery_time) read_zero(cue);
      if (cue.sense == Sense::no_loss || (cue.sense == Sense::loss && forbidden(cue))) none(cue, "rpo.no_loss");
      const bool denied = r_.cue_before(cue.piece, Sense::negator, 2) != nullptr;
      if (cue.sense == Sense::backup_rhythm && rhythm == nullptr && !denied && minutes_of(cue) > 0) rhythm = &cue;
    }
    if (f_.stated.rpo_minutes || rhythm == nullptr) return;
    f_.stated.rpo_minutes = NumberStatement{minutes_of(*rhythm), false, {{rhythm->begin, rhythm->end}, "rpo.backups"}};
  }

 private:
  void none(const Cue& cue, const char* rule) {
    if (!f_.stated.rpo_minutes) f_.stated.rpo_minutes = NumberStatement{0, false, {{cue.begin, cue.end}, rule}};
  }

  // "RPO 0", "RTO: zero", "RPO must be zero", "zero RPO"
  void read_zero(const Cue& cue) {
    if (r_.term_of(cue).value == "said") return;
    std::size_t at = cue.piece_end;
    const std::size_t end = std::min<std::size_t>(at + kReachToZero, r_.pieces.size());
    while (at < end && !r_.is_number(at) && !is_none(at) && !r_.is_mark(at, '.') && !r_.is_mark(at, ',')) ++at;
    const bool behind = at < end && (is_none(at) || is_zero(at));
    const bool before = cue.piece > 0 && is_zero(cue.piece - 1);
    if (!behind && !before) return;
    std::optional<NumberStatement>& slot =
        cue.sense == Sense::recovery_point ? f_.stated.rpo_minutes : f_.stated.rto_minutes;
    const std::size_t piece = behind ? at : cue.piece - 1;
    if (r_.is_number(piece)) r_.numbers[r_.pieces[piece].number].claimed = true;
    if (!slot) slot = NumberStatement{0, false, {r_.span(piece, piece), "recovery.zero"}};
  }
  [[nodiscard]] bool is_zero(std::size_t piece) const {
    return r_.is_number(piece) && r_.number_at(piece).plain() && r_.number_at(piece).value() == 0;
  }
  // "RPO: none"
  [[nodiscard]] bool is_none(std::size_t piece) const {
    const std::string_view word = r_.words(piece);
    return word == "none" || word == "None" || word == "nil";
  }

  // "no sold ticket may be lost", "we can't lose bookings"; with an amount of time it is that amount.
  [[nodiscard]] bool forbidden(const Cue& cue) const {
    const std::string& said = r_.term_of(cue).value;
    if (said == "loss" || r_.cue_in_clause(cue.piece, Sense::past) != nullptr || timed(cue) || of_people(cue))
      return false;
    if (said == "forbidden") return true;
    const Cue* negator = r_.cue_before(cue.piece, Sense::negator, kReachToNegator);
    return negator != nullptr && r_.pieces[negator->piece].clause == r_.pieces[cue.piece].clause;
  }
  [[nodiscard]] bool timed(const Cue& cue) const {
    const std::size_t first = cue.piece - std::min<std::size_t>(cue.piece, kReachToAmount);
    for (std::size_t i = first; i < r_.pieces.size() && i < cue.piece_end + kReachToAmount; ++i) {
      if (r_.pieces[i].clause != r_.pieces[cue.piece].clause) continue;
      const bool amount =
          r_.is_number(i) && (r_.number_at(i).unit == UnitKind::time || r_.number_at(i).unit == UnitKind::percent);
      if (amount || r_.has(i, Sense::time_unit) || r_.has(i, Sense::period)) return true;
    }
    return false;
  }
  // "we can't lose customers" speaks of no data.
  [[nodiscard]] bool of_people(const Cue& cue) const {
    std::size_t i = cue.piece_end;
    while (i < cue.piece_end + 2 && (r_.has(i, Sense::article) || r_.has(i, Sense::stop_word))) ++i;
    return r_.has(i, Sense::user_noun) && (i + 1 >= r_.pieces.size() || r_.pieces[i + 1].kind != PieceKind::word);
  }

  // "nightly backup", "backups every night"; "a dump of the tables every 6 hours": the amount stands beside the words.
  [[nodiscard]] double minutes_of(const Cue& cue) const {
    const double listed = r_.term_of(cue).number;
    if (listed > 0) return listed;
    if (const double before = cue.piece > 0 ? rhythm_at(cue.piece - 1) : 0; before > 0) return before;
    for (std::size_t i = cue.piece_end; i < r_.pieces.size() && i <= cue.piece_end + kReachToRhythm; ++i) {
      if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::time && every(i - 1))
        return r_.number_at(i).value() * r_.number_at(i).unit_size;
      if (r_.is_number(i) || (r_.ends_clause(i) && !r_.is_mark(i, ':'))) break;
      if (const double minutes = rhythm_at(i); minutes > 0) return minutes;
    }
    return 0;
  }
  [[nodiscard]] bool every(std::size_t piece) const {
    return r_.has(piece, Sense::each) || r_.has(piece, Sense::per) || r_.words(piece) == "every";
  }
  // "nightly", "every hour"
  [[nodiscard]] double rhythm_at(std::size_t piece) const {
    if (const Term* period = r_.term(piece, Sense::period)) return minutes_in(period->value);
    const Term* unit = r_.term(piece, Sense::time_unit);
    return unit != nullptr && piece > 0 && every(piece - 1) ? minutes_in(unit->value) : 0;
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_losses(Reading& reading, Findings& findings) {
  LossReader(reading, findings).run();
}

}  // namespace scalewright
