// What the service must reach: recovery time, recovery point, latency.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/durations.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReach = 9;             // pieces between an amount of time and what it is said of
constexpr std::size_t kClausePenalty = 3;     // a cue beyond a comma counts as that much further away
constexpr std::size_t kReachToConfirmed = 4;  // "400 ms, good enough"
constexpr std::size_t kReachToLoss = 9;       // "... of bookings is the most that may go missing"
constexpr double kLongestLatency = 60'000;    // ms; longer is a job
constexpr double kLongestRecovery = 44'640;   // minutes: a month; longer is a lifetime

class ObjectiveReader {
 public:
  ObjectiveReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    durations_ = durations_in(r_);
    for (std::size_t i = 0; i < durations_.size(); ++i) read_duration(i);
    read_elliptic_latency();
  }

 private:
  // Durations ---------------------------------------------------------------------------------------------------------
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
          cue.sense != Sense::latency && cue.sense != Sense::retention && cue.sense != Sense::loss) {
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
      const bool bounded = d.number != nullptr && d.number->no_high;  // "if we lose more than 15 minutes"
      if ((cue.sense == Sense::recovery_point || cue.sense == Sense::loss) && !bounded && supposed(cue)) continue;
      // "results come back within 20 minutes"
      if (cue.sense == Sense::recovery_time && r_.covered(cue, [](const Cue& o) { return o.sense == Sense::latency; }))
        continue;
      // "4 hours of outage": what follows "of" is said of the duration itself.
      if (!before && away <= 2 && !joined(d.piece, cue.piece)) away = 0;
      if (away > kReach || away > best.distance) continue;
      const bool sharper = away < best.distance || rank(cue.sense) > rank(best.sense);
      if (sharper) best = {cue.sense, away, &cue};
    }
    return best;
  }
  // "RTO 2 hours and RPO 10 minutes", "RTO 4h / RPO 30min": each its own.
  [[nodiscard]] bool joined(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (r_.has(i, Sense::conjunction) || r_.words(i) == "/" || r_.pieces[i].kind == PieceKind::mark) return true;
    }
    return false;
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
    if (foreign) return;
    if (d.unit == "millisecond" || (said.cue == nullptr && prompt(d))) {
      latency(d, 1);
      return;
    }
    if (d.minutes > kLongestRecovery) return;
    if (stretch_of_records(d)) return set_point(d, "rpo.stretch");
    if (said.cue == nullptr) {
      // "If it is out for a day we write on paper, so 8 hours is acceptable": settled behind what was weighed.
      if (weight_rto_ > 0 && weight_rto_ < kInClause - static_cast<int>(kReach) && tolerated(d) == kInClause &&
          sentence_rto_ == r_.pieces[d.piece].sentence)
        recovery_time(d, "rto.tolerated_outage", kInClause);
      return;
    }
    switch (said.sense) {
      case Sense::recovery_point:
        recovery_point(d, index);
        break;
      case Sense::recovery_time:
        if (!took(d)) recovery_time(d, "rto.named", kByName);
        break;
      case Sense::outage:
        if (const int weight = tolerated(d); weight > 0)
          recovery_time(d, "rto.tolerated_outage", weight - static_cast<int>(said.distance));
        break;
      case Sense::loss:
        if (tolerated(d) == kInClause || r_.cue_in_clause(d.piece, Sense::negator) != nullptr)
          set_point(d, "rpo.tolerated_loss");
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

  // What is said by name weighs more than an outage that somebody could live with.
  void recovery_time(const Duration& d, const char* rule, int weight) {
    if (!f_.stated.rto_minutes || weight > weight_rto_) {
      f_.stated.rto_minutes = NumberStatement{d.minutes, false, {r_.span(d.first, d.piece), rule}};
      weight_rto_ = weight;
      sentence_rto_ = r_.pieces[d.piece].sentence;
    }
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
      recovery_time(d, "rto.paired", kByName);
      const bool second = index + 1 < durations_.size() && durations_[index + 1].piece <= d.piece + 3;
      const Duration& other = second ? durations_[index + 1] : d;
      set_point(other, "rpo.paired");
      return;
    }
    set_point(d, "rpo.named");
  }
  // What may be lost weighs more than what would be: "if it burns we lose a week. They'd like at most an hour."
  void set_point(const Duration& d, const char* rule) {
    const bool bounded = (d.number != nullptr && d.number->no_low) || tolerated(d) == kInClause ||
                         r_.cue_in_clause(d.piece, Sense::negator) != nullptr;
    const int weight = bounded ? 2 : 1;
    if (!f_.stated.rpo_minutes || weight > weight_rpo_) {
      f_.stated.rpo_minutes = NumberStatement{d.minutes, false, {r_.span(d.first, d.piece), rule}};
      weight_rpo_ = weight;
    }
    claim(d);
  }
  // "five minutes of bookings is the most that may go missing", "at most one minute of trips lost"
  [[nodiscard]] bool stretch_of_records(const Duration& d) const {
    const std::size_t next = d.piece + 1;
    if (r_.words(next) != "of" || r_.ends_clause(next + 1) || r_.cue_after(d.piece, Sense::outage, 2) != nullptr)
      return false;
    const Cue* loss = r_.cue_in_sentence(r_.pieces[d.piece].sentence, Sense::loss);
    const bool bounded = d.number != nullptr && d.number->no_low;
    return loss != nullptr && (bounded || tolerated(d) > 0) &&
           r_.cue_near(d.piece, Sense::loss, kReachToLoss) != nullptr;
  }

  // "it took 3 hours to restore it": what happened is no goal.
  [[nodiscard]] bool took(const Duration& d) const {
    const Sentence& sentence = r_.sentences[r_.pieces[d.piece].sentence];
    for (std::size_t i = sentence.first; i < d.first; ++i) {
      const std::string_view word = r_.words(i);
      if ((word == "took" || word == "lasted" || word == "needed") && r_.pieces[i].clause == r_.pieces[d.piece].clause)
        return true;
    }
    return false;
  }
  // How surely a recovery time is meant; the pieces to its cue are taken off.
  static constexpr int kByName = 60;
  static constexpr int kInClause = 40;
  static constexpr int kInSentence = 20;
  // An outage that may happen, not one that did; 0 for none.
  [[nodiscard]] int tolerated(const Duration& d) const {
    if (r_.cue_in_clause(d.piece, Sense::past) != nullptr) return 0;
    if (d.number != nullptr && d.number->no_low) return kInClause;
    if (r_.cue_in_clause(d.piece, Sense::goal) != nullptr || r_.cue_in_clause(d.piece, Sense::tolerated) != nullptr)
      return kInClause;
    return r_.cue_in_sentence(r_.pieces[d.piece].sentence, Sense::tolerated) != nullptr ? kInSentence : 0;
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

  // "every phone must ring within 5 seconds", "2 seconds for nearly all of them (95 %)"
  [[nodiscard]] bool prompt(const Duration& d) const {
    if (d.unit != "second" || d.first == 0) return false;
    if (r_.cue_in_sentence(r_.pieces[d.piece].sentence, Sense::percentile) != nullptr) return true;
    const bool bound = (d.number != nullptr && d.number->no_low && d.number->exclusive) ||
                       r_.has(d.first - 1, Sense::ahead) || r_.has(d.first - 1, Sense::less_than);
    return bound && r_.cue_in_clause(d.piece, Sense::goal) != nullptr;
  }

  void latency(const Duration& d, int weight) {
    if (d.unit != "millisecond" && d.unit != "second") return;
    if (d.first > 0 && r_.words(d.first - 1) == "same") return;  // "all answer in the same ten seconds"
    const double ms = d.minutes * 60'000;
    if (ms <= 0 || ms > kLongestLatency) return;
    const std::size_t measured = cue_distance(d.piece, Sense::measured);
    const std::size_t aimed = cue_distance(d.piece, Sense::goal);
    const bool bound = d.number != nullptr && d.number->no_low;
    const bool wanted = r_.cue_in_clause(d.piece, Sense::goal) != nullptr || bound;
    // "p95 is 400 ms at the moment, good enough"
    const Cue* accepted = r_.cue_after(d.piece, Sense::confirms, kReachToConfirmed);
    if (measured < aimed && accepted == nullptr) {
      if (d.number != nullptr) d.number->reason = "past";
      return;
    }
    if (wanted) ++weight;
    offer_latency(d.number, d.piece, ms, weight);
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

  [[nodiscard]] double share_before(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + kReach >= piece && !r_.ends_clause(i);) {
      if (!r_.is_number(i)) continue;
      return r_.number_at(i).unit == UnitKind::percent ? r_.number_at(i).value() : 0;
    }
    return 0;
  }

  void offer_latency(NumberPhrase* number, std::size_t piece, double ms, int weight) {
    const Term* percentile = percentile_of(piece);
    if (percentile != nullptr && percentile->number < 95) return;
    const bool tail = percentile != nullptr ? percentile->number >= 99 : share_before(piece) >= 99;
    if (percentile != nullptr) weight += 2;
    std::optional<NumberStatement>& slot = tail ? f_.stated.latency_ms_p99 : f_.stated.latency_ms_p95;
    int& held = tail ? weight_p99_ : weight_p95_;
    if (number != nullptr) number->claimed = true;
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
        offer_latency(&number, piece, number.value() * timed->unit_size * 60'000, 2);
      } else if (percentile && number.value() >= 5 && number.value() <= 10'000 && !r_.ends_clause(piece)) {
        offer_latency(&number, piece, number.value(), 2);
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

  Reading& r_;
  Findings& f_;
  std::vector<Duration> durations_;
  int weight_rto_ = 0;
  int weight_rpo_ = 0;
  std::uint32_t sentence_rto_ = 0;
  int weight_p95_ = 0;
  int weight_p99_ = 0;
};

}  // namespace

void read_objectives(Reading& reading, Findings& findings) {
  ObjectiveReader(reading, findings).run();
  read_losses(reading, findings);
}

}  // namespace scalewright
