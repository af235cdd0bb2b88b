// What the service must reach: availability, recovery time, recovery point, latency, the losses it survives.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReach = 9;             // pieces between an amount of time and what it is said of
constexpr std::size_t kClausePenalty = 3;     // a cue beyond a comma counts as that much further away
constexpr std::size_t kReachToSurvival = 10;  // pieces between a loss and the verb that survives it
constexpr double kLongestLatency = 60'000;    // ms; longer is a job

// An amount of time: "15 minutes", "an hour", "a whole weekend".
struct Duration {
  std::size_t piece = 0;
  std::size_t first = 0;
  double minutes = 0;
  NumberPhrase* number = nullptr;
  std::string_view unit;
};

double availability_of_nines(double nines) {
  double missing = 100;
  while (nines >= 1) {
    missing /= 10;
    nines -= 1;
  }
  return 100 - (nines >= 0.5 ? missing / 2 : missing);
}

class ObjectiveReader {
 public:
  ObjectiveReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) read_availability(number);
    collect_durations();
    for (std::size_t i = 0; i < durations_.size(); ++i) read_duration(i);
    read_elliptic_latency();
    read_loss_cues();
    read_survival();
  }

 private:
  // Availability ------------------------------------------------------------------------------------------------------
  void read_availability(NumberPhrase& number) {
    if (!number.reason.empty() || (number.unit != UnitKind::none && number.unit != UnitKind::percent)) return;
    if (nines(number)) return;
    const double value = number.value();
    if (value < 90 || value > 100) return;
    const bool fraction = value != std::floor(value);
    const bool percent = number.unit == UnitKind::percent;
    const Cue* named = near(number.piece, Sense::availability, kReach);
    if (named == nullptr && !(fraction && value > 99)) return;
    if (!percent && !fraction && (named == nullptr || value == 100)) return;
    if (percentile(number.piece) && (named == nullptr || r_.words(Span{named->begin, named->end}) != "of the time"))
      return;
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
    } else if (const std::string_view reason = foreign_reason(r_, number.piece); !reason.empty()) {
      number.reason = reason;
    }
    return !number.reason.empty();
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

  [[nodiscard]] const Cue* near(std::size_t piece, Sense sense, std::size_t reach) const {
    const Cue* before = r_.cue_before(piece, sense, reach);
    const Cue* after = r_.cue_after(piece, sense, reach);
    if (before == nullptr) return after;
    if (after == nullptr) return before;
    return piece - before->piece_end <= after->piece - piece ? before : after;
  }

  // Durations ---------------------------------------------------------------------------------------------------------
  void collect_durations() {
    for (std::size_t i = 0; i < r_.pieces.size(); ++i) {
      if (r_.is_number(i)) {
        NumberPhrase& number = r_.numbers[r_.pieces[i].number];
        if (number.unit != UnitKind::time) {
          if (minutes_by_context(i, number)) durations_.push_back({i, i, number.value() / 1e6, &number, "minute"});
          continue;
        }
        const bool rhythm =
            i > 0 && (r_.has(i - 1, Sense::each) || r_.words(i - 1) == "every" || r_.words(i - 1) == "each");
        if (!rhythm) durations_.push_back({i, i, number.value() * number.unit_size, &number, number.unit_name});
        continue;
      }
      // "a day" is one piece, for it is a rhythm elsewhere: "80 euros a month".
      const bool one = r_.words(i).starts_with("a ") || r_.words(i).starts_with("an ");
      const bool rhythm = i > 0 && r_.is_number(i - 1);
      if (const Term* period = r_.term(i, Sense::period); period != nullptr && one && !rhythm) {
        durations_.push_back({i, i, minutes_in(period->value), nullptr, period->value});
        continue;
      }
      const Term* unit = r_.term(i, Sense::time_unit);
      if (unit == nullptr || i == 0) continue;
      const bool whole = r_.has(i - 1, Sense::article) || r_.words(i - 1) == "whole" || r_.words(i - 1) == "full" ||
                         r_.words(i - 1) == "same";
      if (whole && r_.words(i - 1) != "same") {
        durations_.push_back({i, i - 1, minutes_in(unit->value), nullptr, unit->value});
      }
    }
  }

  // "RPO=15m": the m that is a million elsewhere.
  [[nodiscard]] bool minutes_by_context(std::size_t piece, const NumberPhrase& number) const {
    const std::string_view written = r_.words(piece);
    if (!number.plain() || number.claimed || !written.ends_with('m') || number.value() < 1e6) return false;
    return r_.cue_before(piece, Sense::recovery_point, 3) != nullptr ||
           r_.cue_before(piece, Sense::recovery_time, 3) != nullptr;
  }

  struct Said {
    Sense sense = Sense::negator;
    std::size_t distance = 1000;
    const Cue* cue = nullptr;
  };

  // Durations stand in the order of the text, so the neighbours tell.
  [[nodiscard]] bool other_duration_between(std::size_t from, std::size_t to, std::size_t self) const {
    const auto inside = [&](std::size_t i) {
      return i < durations_.size() && durations_[i].piece >= from && durations_[i].piece < to;
    };
    return (self > 0 && inside(self - 1)) || inside(self + 1);
  }

  // What the duration is said of: the nearest of the cues that a duration can belong to.
  [[nodiscard]] Said said_of(std::size_t index) const {
    const Duration& d = durations_[index];
    const Sentence& sentence = r_.sentences[r_.pieces[d.piece].sentence];
    Said best;
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense != Sense::recovery_time && cue.sense != Sense::recovery_point && cue.sense != Sense::outage &&
          cue.sense != Sense::latency && cue.sense != Sense::retention) {
        continue;
      }
      const bool before = cue.piece_end <= d.piece || cue.piece < d.piece;
      if (before && other_duration_between(cue.piece_end, d.piece, index)) continue;
      if (!before && other_duration_between(d.piece + 1, cue.piece, index)) continue;
      std::size_t away = before ? d.piece - std::min<std::size_t>(cue.piece_end, d.piece) : cue.piece - d.piece;
      if (r_.pieces[cue.piece].clause != r_.pieces[d.piece].clause) away += kClausePenalty;
      const bool same = r_.pieces[cue.piece].clause == r_.pieces[d.piece].clause;
      if (!same && !before && cue.sense != Sense::outage) continue;
      // "If we lose a morning": weighed, not wanted.
      if (cue.sense == Sense::recovery_point && supposed(cue)) continue;
      // "4 hours of outage": what follows "of" is said of the duration itself.
      if (!before && away <= 2) away = 0;
      if (away > kReach || away > best.distance) continue;
      const bool sharper = away < best.distance || rank(cue.sense) > rank(best.sense);
      if (sharper) best = {cue.sense, away, &cue};
    }
    return best;
  }
  [[nodiscard]] bool supposed(const Cue& cue) const {
    for (std::size_t i = cue.piece; i-- > 0 && i + 4 > cue.piece;) {
      if (r_.words(i) == "if" || r_.words(i) == "If" || r_.words(i) == "when" || r_.words(i) == "once") return true;
      if (r_.ends_clause(i)) break;
    }
    return false;
  }
  static int rank(Sense sense) {
    return sense == Sense::recovery_point ? 3 : sense == Sense::recovery_time ? 2 : sense == Sense::outage ? 1 : 0;
  }

  void read_duration(std::size_t index) {
    const Duration& d = durations_[index];
    if (d.number != nullptr && (d.number->claimed || !d.number->reason.empty())) return;
    const Said said = said_of(index);
    const bool foreign = !foreign_reason(r_, d.piece).empty();
    if (said.cue == nullptr) {
      if (d.unit == "millisecond" && !foreign) latency(d, 1);
      return;
    }
    if (foreign) return;
    switch (said.sense) {
      case Sense::recovery_point:
        recovery_point(d, index);
        break;
      case Sense::recovery_time:
        recovery_time(d, "rto.named");
        break;
      case Sense::outage:
        if (tolerated(d)) recovery_time(d, "rto.tolerated_outage");
        break;
      case Sense::latency:
        latency(d, 1);
        break;
      default:
        break;
    }
  }

  void claim(const Duration& d) {
    if (d.number != nullptr) d.number->claimed = true;
  }

  void recovery_time(const Duration& d, const char* rule) {
    if (!f_.stated.rto_minutes)
      f_.stated.rto_minutes = NumberStatement{d.minutes, false, {r_.span(d.first, d.piece), rule}};
    claim(d);
  }

  void recovery_point(const Duration& d, std::size_t index) {
    // "RTO/RPO 4h/1h", "RTO and RPO of one hour": in the order of the names.
    const Cue* time = r_.cue_before(d.piece, Sense::recovery_time, 6);
    const Cue* point = r_.cue_before(d.piece, Sense::recovery_point, 6);
    const bool paired = time != nullptr && point != nullptr && point->piece > time->piece &&
                        point->piece <= time->piece + 2 &&
                        r_.pieces[time->piece].clause == r_.pieces[point->piece].clause;
    if (paired && !f_.stated.rto_minutes) {
      recovery_time(d, "rto.paired");
      const bool second = index + 1 < durations_.size() && durations_[index + 1].piece <= d.piece + 3;
      const Duration& other = second ? durations_[index + 1] : d;
      set_point(other, "rpo.paired");
      return;
    }
    set_point(d, "rpo.named");
  }
  void set_point(const Duration& d, const char* rule) {
    if (!f_.stated.rpo_minutes)
      f_.stated.rpo_minutes = NumberStatement{d.minutes, false, {r_.span(d.first, d.piece), rule}};
    claim(d);
  }

  // An outage that may happen, not one that did.
  [[nodiscard]] bool tolerated(const Duration& d) const {
    if (r_.cue_in_clause(d.piece, Sense::past) != nullptr) return false;
    if (d.number != nullptr && d.number->no_low) return true;
    return r_.cue_in_clause(d.piece, Sense::goal) != nullptr || r_.cue_in_clause(d.piece, Sense::tolerated) != nullptr;
  }

  // Latency -----------------------------------------------------------------------------------------------------------
  [[nodiscard]] const Term* percentile_of(std::size_t piece) const {
    const Cue* before = r_.cue_before(piece, Sense::percentile, 6);
    const Cue* after = r_.cue_after(piece, Sense::percentile, 6);
    if (before != nullptr && r_.pieces[before->piece].clause != r_.pieces[piece].clause && after != nullptr)
      before = nullptr;
    const Cue* cue = before != nullptr ? before : after;
    if (cue == nullptr) cue = r_.cue_in_sentence(r_.pieces[piece].sentence, Sense::percentile);
    return cue == nullptr ? nullptr : &r_.term_of(*cue);
  }

  void latency(const Duration& d, int weight) {
    if (d.number == nullptr || (d.unit != "millisecond" && d.unit != "second")) return;
    const double ms = d.minutes * 60'000;
    if (ms <= 0 || ms > kLongestLatency) return;
    const std::size_t measured = cue_distance(d.piece, Sense::measured);
    const std::size_t aimed = cue_distance(d.piece, Sense::goal);
    const bool wanted = r_.cue_in_clause(d.piece, Sense::goal) != nullptr || d.number->no_low;
    if (measured < aimed) {
      d.number->reason = "past";
      return;
    }
    if (wanted) ++weight;
    offer_latency(*d.number, d.piece, ms, weight);
  }
  // Pieces to the nearest cue of a sense in the clause; 0 when it covers the piece; large when there is none.
  [[nodiscard]] std::size_t cue_distance(std::size_t piece, Sense sense) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    std::size_t best = 1000;
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense != sense || r_.pieces[cue.piece].clause != r_.pieces[piece].clause) continue;
      const std::size_t away = cue.piece_end <= piece ? piece - cue.piece_end + 1
                               : cue.piece > piece    ? cue.piece - piece
                                                      : 0;
      best = std::min(best, away);
    }
    return best;
  }

  void offer_latency(NumberPhrase& number, std::size_t piece, double ms, int weight) {
    const Term* percentile = percentile_of(piece);
    if (percentile != nullptr && percentile->number < 95) return;
    const bool tail = percentile != nullptr && percentile->number >= 99;
    if (percentile != nullptr) weight += 2;
    std::optional<NumberStatement>& slot = tail ? f_.stated.latency_ms_p99 : f_.stated.latency_ms_p95;
    int& held = tail ? weight_p99_ : weight_p95_;
    number.claimed = true;
    if (slot && held >= weight) return;
    slot = NumberStatement{ms,
                           false,
                           {r_.span(piece, piece), tail                    ? "latency.p99"
                                                   : percentile != nullptr ? "latency.p95"
                                                                           : "latency.target"}};
    held = weight;
  }

  // "page load 8 seconds now, goal is 2"; "anything above 100 feels bad, p95 that is"
  void read_elliptic_latency() {
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.plain() || !number.reason.empty() || number.year_like) continue;
      const std::size_t piece = number.piece;
      const std::size_t sentence = r_.pieces[piece].sentence;
      if (r_.cue_in_clause(piece, Sense::goal) == nullptr) continue;
      if (counted_by(r_, number).kind != CountKind::nothing) continue;
      const NumberPhrase* timed = timed_before(sentence, piece);
      const bool percentile = r_.cue_in_sentence(sentence, Sense::percentile) != nullptr;
      if (timed != nullptr && r_.cue_in_sentence(sentence, Sense::latency) != nullptr && number.value() <= 1000) {
        offer_latency(number, piece, number.value() * timed->unit_size * 60'000, 2);
      } else if (percentile && number.value() >= 5 && number.value() <= 10'000 && !r_.ends_clause(piece)) {
        offer_latency(number, piece, number.value(), 2);
      }
    }
  }
  [[nodiscard]] const NumberPhrase* timed_before(std::size_t sentence, std::size_t piece) const {
    for (std::size_t i = piece; i-- > r_.sentences[sentence].first;) {
      if (!r_.is_number(i)) continue;
      const NumberPhrase& number = r_.number_at(i);
      if (number.unit == UnitKind::time && (number.unit_name == "second" || number.unit_name == "millisecond"))
        return &number;
    }
    return nullptr;
  }

  // "no data loss", "backups nightly"
  void read_loss_cues() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::no_loss && cue.sense != Sense::backup_rhythm) continue;
      if (!foreign_reason(r_, cue.piece).empty()) continue;
      if (cue.sense == Sense::backup_rhythm) {
        if (r_.cue_before(cue.piece, Sense::negator, 2) == nullptr) rhythm_.push_back(&cue);
        continue;
      }
      const bool never = !f_.stated.rpo_minutes || f_.stated.rpo_minutes->origin.rule == "rpo.backups";
      if (never) f_.stated.rpo_minutes = NumberStatement{0, false, {{cue.begin, cue.end}, "rpo.no_loss"}};
    }
    if (!f_.stated.rpo_minutes && !rhythm_.empty()) {
      const Cue& cue = *rhythm_.front();
      f_.stated.rpo_minutes = NumberStatement{r_.term_of(cue).number, false, {{cue.begin, cue.end}, "rpo.backups"}};
    }
  }

  // "must survive losing a datacenter", "if one availability zone fails we keep running": a loss that is named, and a
  // verb of survival in its sentence. "Highly available" says it alone. The widest loss counts.
  void read_survival() {
    for (const Cue& cue : r_.cues) {
      const bool alone = cue.sense == Sense::redundant;
      if ((!alone && cue.sense != Sense::failure_domain) || !foreign_reason(r_, cue.piece).empty()) continue;
      const Cue* survives = alone ? &cue : near(cue.piece, Sense::survival, kReachToSurvival);
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
  std::vector<Duration> durations_;
  std::vector<const Cue*> rhythm_;
  int weight_p95_ = 0;
  int weight_p99_ = 0;
};

}  // namespace

void read_objectives(Reading& reading, Findings& findings) {
  ObjectiveReader(reading, findings).run();
}

}  // namespace scalewright
