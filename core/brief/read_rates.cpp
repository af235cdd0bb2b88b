// Growth by factors and percentages, and the peak: the same words, told apart by whether they come back or stay.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr double kWeeksPerMonth = 52.0 / 12;
constexpr double kGreatestFactor = 10'000;
constexpr std::size_t kReachToOccasion = 4;

// A factor and the pieces that say it.
struct Factor {
  double value = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  NumberPhrase* number = nullptr;
};

std::optional<double> months_of_period(const Reading& r, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to && i < r.pieces.size(); ++i) {
    if (const Term* period = r.term(i, Sense::period)) {
      if (period->value == "month") return 1;
      if (period->value == "year") return 12;
      if (period->value == "week") return 1 / kWeeksPerMonth;
    }
    const bool every = r.has(i, Sense::per) || r.has(i, Sense::each);
    if (!every) continue;
    // "every half year"
    const Term* half = r.term(i + 1, Sense::half);
    if (half != nullptr && r.has(i + 2, Sense::time_unit))
      return half->number * minutes_in(r.term(i + 2, Sense::time_unit)->value) / minutes_in("month");
    // "in each of the last two years"
    for (std::size_t k = i + 2; k < i + 6 && r.words(i + 1) == "of"; ++k) {
      if (r.is_number(k) && r.number_at(k).unit == UnitKind::time)
        return minutes_in(r.number_at(k).unit_name) / minutes_in("month");
    }
    if (const Term* unit = r.term(i + 1, Sense::time_unit)) {
      if (unit->value == "month") return 1;
      if (unit->value == "quarter") return 3;
      if (unit->value == "year") return 12;
      if (unit->value == "week") return 1 / kWeeksPerMonth;
    }
    if (r.is_number(i + 1) && r.number_at(i + 1).unit == UnitKind::time) {
      const double months = r.number_at(i + 1).value() * r.number_at(i + 1).unit_size / (30.4167 * 1440);
      if (months > 0.2) return std::floor(months * 10 + 0.5) / 10;
    }
  }
  return std::nullopt;
}

class RateReader {
 public:
  RateReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense == Sense::growth_factor) {
        read_factor({r_.term_of(cue).number, cue.piece, cue.piece_end - 1, nullptr}, true);
      }
      if (cue.sense == Sense::growth_verb) read_share(cue);
    }
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.reason.empty()) continue;
      if (number.unit == UnitKind::factor) read_factor({number.high, number.piece, number.piece, &number}, false);
      if (number.unit == UnitKind::percent) read_percent(number);
    }
  }

 private:
  [[nodiscard]] bool in_clause(std::size_t piece, Sense sense) const {
    return r_.cue_in_clause(piece, sense) != nullptr;
  }
  [[nodiscard]] bool in_sentence(std::size_t piece, Sense sense) const {
    return r_.cue_in_sentence(r_.pieces[piece].sentence, sense) != nullptr;
  }

  void read_factor(const Factor& factor, bool verb) {
    if (factor.value < 1.1 || factor.value > kGreatestFactor) return;
    if (!foreign_reason(r_, factor.first).empty()) return;
    const std::size_t sentence_last = r_.sentences[r_.pieces[factor.first].sentence].last;
    const auto repeated = months_of_period(r_, factor.last + 1, std::min(factor.last + 6, sentence_last));
    const auto horizon = repeated ? repeated : horizon_of(r_, factor.first);
    const bool dated = until_season(factor.first);
    const bool season = !dated && (in_sentence(factor.first, Sense::season) || in_clause(factor.first, Sense::peak));
    const Tense tense = tense_of(r_, factor.first);
    const bool grows = verb || in_clause(factor.first, Sense::growth_verb) || in_clause(factor.first, Sense::future);
    const bool sign = !verb && r_.words(factor.first).find("time") == std::string_view::npos;
    // "peak: first week of January, 6x"
    const Cue* key = r_.cue_in_sentence(r_.pieces[factor.first].sentence, Sense::peak);
    const bool keyed = key != nullptr && r_.is_mark(key->piece_end, ':');
    if (keyed && sign && key->piece < factor.first && r_.ends_clause(factor.last + 1)) return peak(factor);
    const bool compared = in_sentence(factor.first, Sense::normal);
    const Cue* ahead = r_.cue_in_clause(factor.first, Sense::future);
    if (ahead != nullptr && !verb && !repeated && !horizon && may_come_back(r_, *ahead) && ahead->piece < factor.first)
      return peak(factor);
    const bool strong = tense == Tense::strong_future || (ahead != nullptr && r_.term_of(*ahead).value == "strong");
    const bool future = strong || tense == Tense::weak_future || ahead != nullptr;
    if (compared && !repeated && !(future && !season)) return peak(factor);
    if (season && !repeated && !strong) return peak(factor);
    if (!repeated && !future && at_times(factor.first)) return peak(factor);
    if (tense == Tense::past && !repeated) return;
    if (repeated && (verb || in_clause(factor.first, Sense::growth_verb))) return grow(factor, repeated);
    if (future && (grows || sign)) return grow(factor, horizon);
    if (verb && horizon) return grow(factor, horizon);
    if (season || on_occasion(factor.last) || (!verb && tense == Tense::present && beside_usual(factor.last)))
      peak(factor);
  }

  // "eight times that if the weather is good", "twelve times as many as on a summer day"
  [[nodiscard]] bool beside_usual(std::size_t last) const {
    const Cue* usual = r_.cue_after(last, Sense::normal, 1);
    if (usual == nullptr) usual = r_.cue_before(last, Sense::normal, 0);
    return usual != nullptr;
  }

  // "until the world cup it'll be tenfold": a date, and no season.
  [[nodiscard]] bool until_season(std::size_t piece) const {
    const Cue* season = r_.cue_in_sentence(r_.pieces[piece].sentence, Sense::season);
    if (season == nullptr || r_.cue_in_clause(piece, Sense::future) == nullptr) return false;
    for (std::size_t i = season->piece; i-- > 0 && i + 3 > season->piece;) {
      if (const Term* ahead = r_.term(i, Sense::ahead); ahead != nullptr && ahead->value == "until") return true;
    }
    return false;
  }
  // "triples at lunchtime", "in March it's 6x"
  [[nodiscard]] bool at_times(std::size_t piece) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense == Sense::occasion && r_.term_of(cue).value == "time" &&
          r_.pieces[cue.piece].clause == r_.pieces[piece].clause)
        return true;
    }
    return false;
  }

  // "grows by half each year", "shrinks by a third every quarter"
  void read_share(const Cue& verb) {
    std::size_t at = verb.piece_end;
    if (r_.words(at) != "by" || !foreign_reason(r_, verb.piece).empty()) return;
    if (r_.has(++at, Sense::article)) ++at;
    const Term* share = r_.term(at, Sense::half);
    if (share == nullptr) share = r_.term(at, Sense::fraction);
    const auto months = months_of_period(r_, at + 1, std::min<std::size_t>(at + 5, r_.sentences[verb.sentence].last));
    if (share == nullptr || !months) return;
    GrowthStatement growth;
    growth.factor = 1 + (r_.term_of(verb).value == "shrink" ? -share->number : share->number);
    growth.horizon_months = months;
    growth.origin = {r_.span(verb.piece, at), "growth.share"};
    f_.keep(f_.growth, growth, growth.origin.span);
  }

  // "40x when the newsletter goes out", "10 times as much during sales"
  [[nodiscard]] bool on_occasion(std::size_t last) const {
    const Cue* occasion = r_.cue_after(last, Sense::occasion, kReachToOccasion);
    if (occasion != nullptr && r_.pieces[occasion->piece].clause == r_.pieces[last].clause) return true;
    // "whenever a newsletter goes out it's 20x": the occasion opens the sentence.
    const Cue* first = r_.cue_in_sentence(r_.pieces[last].sentence, Sense::occasion);
    return first != nullptr && first->piece == r_.sentences[first->sentence].first;
  }

  void peak(const Factor& factor) {
    if (factor.number != nullptr) factor.number->claimed = true;
    if (f_.stated.peak_factor) return;
    f_.stated.peak_factor = NumberStatement{factor.value, false, {r_.span(factor.first, factor.last), "peak.factor"}};
  }

  void grow(const Factor& factor, std::optional<double> horizon) {
    if (factor.number != nullptr) factor.number->claimed = true;
    GrowthStatement growth;
    growth.factor = factor.value;
    growth.horizon_months = horizon;
    growth.origin = {r_.span(factor.first, factor.last), "growth.factor"};
    f_.keep(f_.growth, growth, growth.origin.span);
  }

  // "growing 20% month over month", "+8% MoM", "30 % a year", "losing 3 % a month"
  void read_percent(NumberPhrase& number) {
    const std::size_t piece = number.piece;
    const Cue* verb = nearest_growth_verb(piece);
    const bool more = r_.words(piece + 1) == "more";  // "20% more visitors every year"
    if ((verb == nullptr && !number.plus_sign && !more) || !foreign_reason(r_, piece).empty()) return;
    const std::size_t sentence_last = r_.sentences[r_.pieces[piece].sentence].last;
    std::optional<double> months = months_of_period(r_, piece + 1, std::min(piece + 6, sentence_last));
    std::string_view kind = verb == nullptr ? std::string_view{} : std::string_view(r_.term_of(*verb).value);
    if (const Cue* rhythm = rhythm_cue(piece))
      months = r_.term_of(*rhythm).value == "year"   ? 12.0
               : r_.term_of(*rhythm).value == "week" ? 1 / kWeeksPerMonth
                                                     : 1.0;
    const double sign = number.minus_sign || kind == "shrink" ? -1 : 1;
    GrowthStatement growth;
    growth.origin = {r_.span(piece, piece), "growth.percent"};
    if (!months) {
      const auto horizon = horizon_of(r_, piece);
      if (!horizon) return;
      growth.factor = 1 + sign * number.value() / 100;
      growth.horizon_months = horizon;
    } else if (*months > 1.5) {
      growth.factor = 1 + sign * number.value() / 100;
      growth.horizon_months = months;
    } else {
      growth.percent_per_month = sign * number.value() / *months;
    }
    number.claimed = true;
    f_.keep(f_.growth, growth, growth.origin.span);
  }
  [[nodiscard]] const Cue* nearest_growth_verb(std::size_t piece) const {
    const Cue* before = r_.cue_before(piece, Sense::growth_verb, 8);
    if (before != nullptr) return before;
    return r_.cue_after(piece, Sense::growth_verb, 8);
  }
  [[nodiscard]] const Cue* rhythm_cue(std::size_t piece) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense != Sense::growth_verb) continue;
      const std::string& value = r_.term_of(cue).value;
      if (value == "month" || value == "year" || value == "week") return &cue;
    }
    return nullptr;
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_rates(Reading& reading, Findings& findings) {
  RateReader(reading, findings).run();
}

}  // namespace scalewright
