// Requests and what counts as such: calls, page views, events, messages, queries, transactions, jobs.
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToPeriod = 7;
constexpr std::size_t kReachToNormal = 4;

struct Rate {
  RatePeriod per = RatePeriod::none;
  double count = 1;
  std::size_t end = 0;
};

// "second queries" -> per second, unit "queries"
Rate rate_of_word(const Term& word, std::string& unit) {
  const std::size_t space = word.value.find(' ');
  unit = word.value.substr(space + 1);
  if (unit == "requests") unit.clear();
  return {rate_period(std::string_view(word.value).substr(0, space)), 1, 0};
}

Rate period_behind(const Reading& r, std::size_t from) {
  for (std::size_t i = from; i < r.pieces.size() && i < from + kReachToPeriod; ++i) {
    if (const auto period = period_at(r, i)) {
      if (period->unit != RatePeriod::none) return {period->unit, period->count, period->end};
    }
    if (r.is_number(i) || (r.ends_clause(i) && !r.is_mark(i, '('))) break;
  }
  return {};
}

Rate period_before(const Reading& r, std::size_t piece) {
  for (std::size_t i = piece; i-- > 0 && i + 6 > piece;) {
    if (r.ends_clause(i) || r.is_number(i)) break;
    if (const auto period = period_at(r, i); period && period->end <= piece && period->count == 1) {
      return {period->unit, 1, period->end};
    }
  }
  return {};
}

class RequestReader {
 public:
  RequestReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.reason.empty()) continue;
      if (read_bare_peak(number)) continue;
      if (!number.plain() && number.unit != UnitKind::factor) continue;
      const Counted counted = counted_by(r_, number);
      if (counted.kind != CountKind::requests && counted.kind != CountKind::jobs && !arrivals(counted)) {
        if (number.plain()) read_unknown(number, counted);
        continue;
      }
      if (number.plain()) read(number, counted);
    }
    for (std::size_t i = 2; i < r_.pieces.size(); ++i) read_rhythm(i);
  }

 private:
  // "50 logins/s", "200 users per minute": people who come at such a rate are requests.
  [[nodiscard]] bool arrivals(const Counted& counted) const {
    if (counted.kind != CountKind::users || counted.from_key || counted.term == nullptr) return false;
    const auto period = period_at(r_, counted.noun + 1);
    return period && period->count == 1 && (period->unit == RatePeriod::second || period->unit == RatePeriod::minute);
  }

  // "11 check-ins a second", "900 episodes an hour": whatever comes so often is a load, if nothing else tells one.
  void read_unknown(NumberPhrase& number, const Counted& counted) {
    const bool thing = counted.kind == CountKind::trap && counted.term->value == "products";
    if ((counted.kind != CountKind::nothing && !thing) || counted.from_key || number.in_words || number.year_like)
      return;
    const std::size_t piece = number.piece;
    const std::size_t noun = thing ? counted.noun : piece + 1;
    for (std::size_t i = noun; i < noun + 3 && !r_.ends_clause(i) && !r_.is_number(i); ++i) {
      const auto period = period_at(r_, i);
      if (!period) {
        if (i > noun && r_.has(i, Sense::stop_word)) return;
        continue;
      }
      if (i == piece + 1 || period->count != 1 || seconds_in(period->unit) > seconds_in(RatePeriod::hour)) return;
      if (!foreign_reason(r_, piece).empty()) return;
      RequestFinding finding;
      finding.statement.count = count_of(number);
      finding.statement.per = period->unit;
      finding.statement.origin = {r_.span(piece, period->end - 1), "requests.rate_of_things"};
      finding.statement.count.at_peak = at_peak(piece);
      finding.job = true;
      finding.tense = tense_of(r_, piece);
      finding.number = r_.pieces[piece].number;
      f_.keep(f_.requests, finding, finding.statement.origin.span);
      return;
    }
  }

  // "3 requests a second, bursts up to 120", "3 req/s, 120 at peak": of the same, at the peak.
  bool read_bare_peak(NumberPhrase& number) {
    const std::size_t piece = number.piece;
    if (f_.requests.empty() || !number.plain() || number.year_like) return false;
    const std::size_t sentence = r_.pieces[piece].sentence;
    const RequestFinding& rate = f_.requests.back();
    const bool same_sentence = rate.statement.origin.span.begin >= r_.pieces[r_.sentences[sentence].first].begin;
    if (!same_sentence || rate.statement.per == RatePeriod::none) return false;
    const Cue* before = r_.cue_before(piece, Sense::peak, 2);
    const Cue* after = r_.cue_after(piece, Sense::peak, 1);
    const Rate own = period_behind(r_, piece + 1);
    const bool stands_alone = r_.ends_clause(piece + 1) || (own.end > 0 && own.end <= piece + 3);
    if ((before == nullptr || !stands_alone) && after == nullptr) return false;
    if (counted_by(r_, number).kind != CountKind::nothing || !foreign_reason(r_, piece).empty()) return false;
    RequestFinding peak = rate;
    peak.statement.count = count_of(number);
    if (number.no_low) peak.statement.count.low = peak.statement.count.high;  // "up to" is what the peak reaches
    peak.statement.count.at_peak = true;
    if (own.per != RatePeriod::none && own.count == 1) peak.statement.per = own.per;
    peak.statement.origin = {r_.span(piece, piece), "requests.bare_peak"};
    peak.number = r_.pieces[piece].number;
    f_.requests.back().statement.count.at_peak = false;
    number.claimed = true;
    f_.keep(f_.requests, peak, peak.statement.origin.span);
    return true;
  }

  // "20k sensors sending a message every 30 seconds", "6,500 chargers report every 15 seconds": one of each device in
  // that time.
  void read_rhythm(std::size_t every) {
    const auto period = period_at(r_, every);
    if (!period || period->unit == RatePeriod::none || !foreign_reason(r_, every).empty()) return;
    const Term* noun = r_.term(every - 1, Sense::request_noun);
    if (noun != nullptr && !r_.has(every - 2, Sense::article)) noun = nullptr;
    const Cue* verb = noun == nullptr ? r_.cue_before(every, Sense::transmits, 2) : nullptr;
    if (noun == nullptr && (verb == nullptr || !devices_before(verb->piece))) return;
    RequestFinding finding;
    finding.statement.count.low = finding.statement.count.high = 1 / period->count;
    finding.statement.per = period->unit;
    speak_of_minutes(finding.statement, period->count);
    finding.statement.unit = noun != nullptr ? noun->value : "messages";
    finding.statement.origin = {r_.span(every - 1, period->end - 1), "requests.rhythm"};
    finding.per_piece = true;
    if (!multiply(finding, every - 1)) return;
    claim(every, period->end);
    f_.keep(f_.requests, finding, finding.statement.origin.span);
  }

  // The noun that the verb speaks of.
  [[nodiscard]] bool devices_before(std::size_t verb) const {
    for (std::size_t i = verb; i-- > 0 && i + 4 > verb;) {
      if (r_.ends_clause(i)) return false;
      if (r_.has(i, Sense::each) && i > 0 && r_.is_mark(i - 1, ',')) return true;  // "50,000 meters, each one reports"
      if (const Term* noun = r_.term(i, Sense::user_noun)) return noun->value == "devices";
      if (const Term* thing = r_.term(i, Sense::trap_noun)) return thing->value == "products";  // "2,500 trucks"
    }
    return false;
  }

  void claim(std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end && i < r_.pieces.size(); ++i) {
      if (r_.is_number(i)) r_.numbers[r_.pieces[i].number].claimed = true;
    }
  }

  void read(NumberPhrase& number, const Counted& counted) {
    const bool one = number.low == 1 && number.high == 1;
    RequestFinding finding;
    Rate rate = rate_of(number, counted, finding.statement.unit);
    if (number.in_words && one && !of_devices(number.piece) && rate.count <= 1) return;  // "one query every 10 seconds"
    if (rate.per == RatePeriod::none && !may_stand_alone(counted)) return;
    if (const std::string_view reason = foreign_reason(r_, number.piece); !reason.empty()) {
      number.reason = reason;
      return;
    }
    finding.statement.count = count_of(number);
    if (rate.count > 1) scale(finding.statement.count, 1 / rate.count);
    if (rate.count > 1 && rate.end > 0) claim(std::max<std::size_t>(counted.end, number.piece + 1), rate.end);
    finding.statement.per = rate.per;
    speak_of_minutes(finding.statement, rate.count);
    finding.job = counted.kind == CountKind::jobs;
    finding.statement.count.at_peak = at_peak(number.piece);
    const bool each_behind = rate.end > 0 && r_.has(rate.end, Sense::each);
    finding.per_piece =
        (each_behind || per_piece(number.piece, counted) || (one && of_devices(number.piece))) && !finding.job;
    finding.tense = tense_of(r_, number.piece);
    const std::size_t last =
        std::max({std::size_t{number.piece}, counted.from_key ? 0 : counted.noun, rate.end > 0 ? rate.end - 1 : 0});
    const std::size_t first = counted.from_key && r_.pieces[counted.noun].sentence == r_.pieces[number.piece].sentence
                                  ? std::min<std::size_t>(counted.noun, number.piece)
                                  : number.piece;
    finding.statement.origin = {r_.span(first, std::max<std::size_t>(last, number.piece)),
                                counted.from_key ? "requests.key" : "requests.count_noun"};
    if (rate.per == RatePeriod::none && counted.concurrent && !f_.stated.requests_in_flight) {
      f_.stated.requests_in_flight =
          NumberStatement{number.value(), false, {finding.statement.origin.span, "requests.in_flight"}};
    }
    finding.number = r_.pieces[number.piece].number;
    if (finding.per_piece && !multiply(finding, number.piece)) multiply_behind(finding, last);
    number.claimed = true;
    f_.keep(f_.requests, finding, finding.statement.origin.span);
  }

  Rate rate_of(const NumberPhrase& number, const Counted& counted, std::string& unit) const {
    if (counted.term->sense == Sense::rate_word) return rate_of_word(*counted.term, unit);
    if (counted.kind != CountKind::users) unit = counted.term->value;
    Rate rate;
    if (counted.period) rate.per = *counted.period;
    if (rate.per == RatePeriod::none && !counted.from_key) rate = period_behind(r_, counted.noun + 1);
    if (rate.per == RatePeriod::none && counted.from_key) rate = period_behind(r_, number.piece + 1);
    if (rate.per == RatePeriod::none) rate = period_before(r_, number.piece);
    if (rate.per == RatePeriod::none) rate.per = last_period(number.piece);
    return rate;
  }

  // "last month that was 41 million requests"
  [[nodiscard]] RatePeriod last_period(std::size_t piece) const {
    const Cue* past = r_.cue_in_clause(piece, Sense::past);
    if (past == nullptr || past->piece_end != past->piece + 2) return RatePeriod::none;
    const Term* unit = r_.term(past->piece + 1, Sense::time_unit);
    return unit != nullptr ? rate_period(unit->value) : RatePeriod::none;
  }

  // "around 2000 requests" says something; "3 updates" does not.
  static bool may_stand_alone(const Counted& counted) {
    return counted.kind == CountKind::requests && counted.term->sense == Sense::request_noun &&
           (counted.term->value.empty() || counted.term->value == "pageviews");
  }

  static void scale(CountRange& count, double factor) {
    if (count.low) *count.low *= factor;
    if (count.high) *count.high *= factor;
  }

  [[nodiscard]] bool at_peak(std::size_t piece) const {
    const std::size_t sentence = r_.pieces[piece].sentence;
    // "6 req/s avg and 70 req/s on release day"
    const Cue* normal = r_.cue_after(piece, Sense::normal, kReachToNormal);
    if (normal != nullptr && same_clause(normal->piece, piece)) return false;
    if (r_.cue_in_clause(piece, Sense::peak) != nullptr || r_.cue_in_clause(piece, Sense::season) != nullptr)
      return true;
    if (r_.cue_in_clause(piece, Sense::normal) != nullptr) return false;
    if (rate_with(sentence, Sense::normal, piece)) return true;
    const Cue* peak = r_.cue_in_sentence(sentence, Sense::peak);
    if (peak != nullptr && has_factor(peak->piece)) return false;  // "120 orders a day, peak on Black Friday 10 times"
    return peak != nullptr && peak->piece + 14 > piece && peak->piece < piece + 14 &&
           !rate_with(sentence, Sense::peak, piece);
  }
  [[nodiscard]] bool has_factor(std::size_t piece) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (r_.is_number(i) && same_clause(i, piece) && r_.number_at(i).unit == UnitKind::factor) return true;
    }
    return false;
  }
  // Another count of requests in the sentence whose clause has such a cue: "90 rps normally, 410 during the draw".
  [[nodiscard]] bool rate_with(std::size_t sentence, Sense sense, std::size_t piece) const {
    for (std::size_t i = r_.sentences[sentence].first; i < r_.sentences[sentence].last; ++i) {
      if (i == piece || !r_.is_number(i) || same_clause(i, piece)) continue;
      if (counted_by(r_, r_.number_at(i)).kind == CountKind::requests && r_.cue_in_clause(i, sense) != nullptr)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool per_piece(std::size_t piece, const Counted& counted) const {
    // "each sends 150 requests", "requests per user per day | 40", "900 requests each"
    const Cue* before = r_.cue_before(piece, Sense::per_user, 8);
    if (before != nullptr && (counted.from_key ? before->piece > counted.noun : same_clause(before->piece, piece)))
      return true;
    const Cue* after =
        r_.cue_after(piece, Sense::per_user, counted.end - std::min<std::size_t>(piece, counted.end) + 1);
    if (!counted.from_key && after != nullptr && after->piece <= counted.end + 1) return true;
    const std::size_t behind = counted.from_key ? counted.noun + 1 : counted.end;
    for (std::size_t i = behind; i < behind + 3; ++i) {
      const std::size_t whose = r_.has(i + 1, Sense::use_verb) ? i + 2 : i + 1;  // "per active user"
      if (r_.has(i, Sense::per) && (r_.has(whose, Sense::user_noun) || r_.has(whose, Sense::tenant_noun))) return true;
    }
    return false;
  }

  [[nodiscard]] bool same_clause(std::size_t a, std::size_t b) const {
    return r_.pieces[a].clause == r_.pieces[b].clause;
  }

  // "10k devices pushing one datapoint per second", "20k sensors, one reading every 30 seconds"
  [[nodiscard]] bool of_devices(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 5 > piece;) {
      if (r_.ends_clause(i) && !(r_.is_mark(i, ',') && i + 1 == piece)) return false;
      if (const Term* noun = r_.term(i, Sense::user_noun)) return noun->value == "devices" || noun->value == "total";
    }
    return false;
  }

  // "every 30 seconds" is spoken of as two a minute, "every 5 seconds" as one fifth a second.
  static void speak_of_minutes(RequestStatement& statement, double interval) {
    constexpr double kLeast = 15;
    constexpr double kSecondsPerMinute = 60;
    if (statement.per != RatePeriod::second || interval < kLeast) return;
    scale(statement.count, kSecondsPerMinute);
    statement.per = RatePeriod::minute;
  }

  // "one request every 4 minutes per till, 60 tills"
  void multiply_behind(RequestFinding& finding, std::size_t last) {
    for (std::size_t i = last + 1; i < r_.sentences[r_.pieces[last].sentence].last; ++i) {
      if (!r_.is_number(i)) continue;
      const NumberPhrase& number = r_.number_at(i);
      const Counted counted = counted_by(r_, number);
      const bool devices = counted.term != nullptr && counted.term->value == "devices";
      if (!number.plain() || number.year_like || number.value() < 2 || !r_.is_mark(i - 1, ',') || !devices) return;
      scale(finding.statement.count, number.value());
      finding.statement.count.derived = true;
      finding.per_piece = false;
      finding.statement.origin.rule = "requests.product";
      return;
    }
  }

  // "10 servers, each will see 900 requests a minute": the count before it in the sentence, unless it counts users.
  bool multiply(RequestFinding& finding, std::size_t piece) {
    for (std::size_t i = piece; i-- > r_.sentences[r_.pieces[piece].sentence].first;) {
      if (!r_.is_number(i) || !r_.number_at(i).plain() || r_.number_at(i).value() < 2 || r_.number_at(i).year_like)
        continue;
      const Counted counted = counted_by(r_, r_.number_at(i));
      const bool devices = counted.term != nullptr && counted.term->value == "devices";
      if ((counted.kind == CountKind::users && !devices) || counted.kind == CountKind::nothing) return false;
      scale(finding.statement.count, r_.number_at(i).value());
      finding.statement.count.derived = true;
      finding.per_piece = false;
      finding.statement.origin.rule = "requests.product";
      return true;
    }
    return false;
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_requests(Reading& reading, Findings& findings) {
  RequestReader(reading, findings).run();
}

}  // namespace scalewright
