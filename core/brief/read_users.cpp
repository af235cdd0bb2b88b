// Users of all kinds: total, registered, daily, monthly, concurrent, devices; growth by counts; tenants.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachBehindNoun = 12;
constexpr double kSpokenCount = 100;        // smaller numbers in words are more often no counts: "one or two"
constexpr std::size_t kReachToFactor = 16;  // pieces between "10x" and "from 300 users"
constexpr double kWeeksPerMonth = 52.0 / 12;
constexpr double kLeastServed = 5;   // "looking for 2 developers" is no load
constexpr double kTeamAtMost = 150;  // more developers than that are users of something

UserKind kind_of(const Counted& counted) {
  const std::string_view name = counted.term != nullptr ? std::string_view(counted.term->value) : "total";
  if (name == "registered") return UserKind::registered;
  if (name == "daily") return UserKind::daily;
  if (name == "monthly") return UserKind::monthly;
  if (name == "concurrent") return UserKind::concurrent;
  if (name == "devices") return UserKind::devices;
  return UserKind::total;
}

bool be_verb_before(const Reading& r, std::size_t i) {
  if (i == 0) return false;
  const std::string_view word = r.words(i - 1);
  return word == "are" || word == "be" || word == "is" || word == "were" || word == "being";
}

// "Online shop", "live page": as often said of a thing as of people who are there at once.
bool is_loose(const Reading& r, std::size_t i) {
  std::string word;
  fold_case(r.words(i), word);
  return word == "online" || word == "live" || word == "parallel";
}

// What stands behind the noun: "at the same time", "a day", "with a login", "each".
struct Behind {
  bool used = false;
  bool concurrent = false;
  bool registered = false;
  bool each = false;
  bool more_is_new = false;
  std::optional<RatePeriod> period;
};

Behind look_behind_noun(const Reading& r, const Counted& counted, std::size_t number_piece) {
  Behind behind;
  const std::size_t from = std::max(counted.end, number_piece + 1);
  bool used = counted.used;
  bool verb = false;
  int unknown = 0;
  for (std::size_t i = from; i < r.pieces.size() && i < from + kReachBehindNoun; ++i) {
    const bool soft = r.is_mark(i, '(') || r.is_mark(i, ')');
    if (r.is_number(i) || (r.ends_clause(i) && !soft)) break;
    if (r.has(i, Sense::use_verb)) used = true;
    if (const Term* kind = r.term(i, Sense::user_kind)) {
      const bool loose = is_loose(r, i);
      if (kind->value != "concurrent") {
        behind.registered = true;
      } else if (!loose || i == from || be_verb_before(r, i)) {
        behind.concurrent = true;
      }
    }
    const bool rhythm = r.has(i + 1, Sense::time_unit) || r.is_number(i + 1);
    if ((r.has(i, Sense::each) && !rhythm) || (r.has(i, Sense::per) && r.has(i + 1, Sense::tenant_noun))) {
      behind.each = behind.each || i < from + 4;
    }
    if (const auto period = period_at(r, i); period && !behind.period) {
      if (period->count == 1 && (used || !verb || counted.of_them)) behind.period = period->unit;
      i = period->end - 1;
      continue;
    }
    if (r.has(i, Sense::new_word) && i == from) behind.more_is_new = true;
    // One word may stand between: "usuários ativos por dia".
    if (r.pieces[i].kind == PieceKind::word) ++unknown;
    const bool leads_to_period = i == from && period_at(r, i + 1).has_value();  // "21,000 on a working day"
    verb = verb || (r.has(i, Sense::stop_word) && !leads_to_period) || unknown > 1;
  }
  behind.used = used;
  return behind;
}

// "every day 300 people", "concurrent: 300"
void look_before_number(const Reading& r, std::size_t piece, Counted& counted) {
  for (std::size_t i = piece; i-- > 0 && i + 4 > piece;) {
    if (r.ends_clause(i) || r.is_number(i)) break;
    if (const Term* period = r.term(i, Sense::period)) counted.period = rate_period(period->value);
    if (const Term* kind = r.term(i, Sense::user_kind); kind != nullptr && kind->value == "concurrent") {
      if (!is_loose(r, i)) counted.concurrent = true;
    }
  }
}

double per_month(RatePeriod period) {
  switch (period) {
    case RatePeriod::hour:
      return 24 * 30;
    case RatePeriod::day:
      return 30;
    case RatePeriod::week:
      return kWeeksPerMonth;
    case RatePeriod::month:
      return 1;
    case RatePeriod::year:
      return 1.0 / 12;
    default:
      return 0;
  }
}

class UserReader {
 public:
  UserReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.plain() || !number.reason.empty()) continue;
      read(number);
    }
    read_alone();
    read_family();
  }

 private:
  void read(NumberPhrase& number) {
    Counted counted = counted_by(r_, number);
    if (year(number, counted)) {
      number.reason = "year";
      return;
    }
    if (counted.kind == CountKind::nothing && sends_by_itself(number)) counted = of_devices(number);
    if (counted.kind == CountKind::trap && !connected_things(number, counted)) {
      number.reason = counted.term->value;
      return;
    }
    if (counted.kind == CountKind::tenants) {
      read_tenants(number, counted);
      return;
    }
    const bool rated = counted.period.has_value();
    look_before_number(r_, number.piece, counted);
    const Behind behind = look_behind_noun(r_, counted, number.piece);
    if (number.low == number.high && number.low != std::floor(number.low)) return;  // a version: "rabbitmq:3.13"
    if (!counts_users(number, counted, behind) || never_use_it(counted)) return;
    if (const std::string_view reason = foreign_reason(r_, number.piece); !reason.empty()) {
      number.reason = reason;
      return;
    }
    if (is_negated(r_, number.piece)) {
      number.reason = "other_party";
      return;
    }
    add(number, counted, behind, rated || behind.period);
  }

  [[nodiscard]] bool names_people(const Counted& counted) const {
    std::string folded;
    fold_case(r_.words(counted.noun), folded);
    return r_.vocabulary.names_people(folded);
  }
  static bool bare_one(const NumberPhrase& number) { return number.in_words && number.high == 1; }

  [[nodiscard]] bool year(const NumberPhrase& number, const Counted& counted) const {
    if (!number.year_like) return false;
    const Term* before = number.piece > 0 ? r_.term(number.piece - 1, Sense::stop_word) : nullptr;
    if (counted.kind == CountKind::nothing) return !counted.concurrent && !counted.period;
    if (counted.from_key) return false;
    return (before != nullptr && before->value == "dating") || counted.noun > number.piece + 2;
  }

  [[nodiscard]] bool counts_users(const NumberPhrase& number, const Counted& counted, const Behind& behind) const {
    switch (counted.kind) {
      case CountKind::users:
        if (r_.cue_before(number.piece, Sense::not_users, 3) != nullptr) return false;
        // "10 live streams a day" are events; "2,000 viewers a day" are people.
        if (kind_of(counted) == UserKind::concurrent && (counted.period || behind.period) && !names_people(counted))
          return false;
        return !(bare_one(number) && !exactly_one(number, counted));
      case CountKind::team:
        // "runners for 9 developers": those for whom it is.
        if (number.piece > 0 && number.low >= kLeastServed && r_.words(number.piece - 1) == "for") return true;
        return number.low > kTeamAtMost || of_counted_groups(number.piece) || r_.has(counted.end, Sense::use_verb) ||
               counted.concurrent || behind.concurrent;
      case CountKind::nothing:
        break;
      case CountKind::trap:
        return true;
      default:
        return false;
    }
    // Without a noun: "30k concurrent", "34,000 on a weekday", "8K of them".
    if (bare_one(number)) return false;
    const bool concurrent = counted.concurrent || behind.concurrent;
    const bool spoken_of = !f_.users.empty() && f_.users.back().sentence + 2 >= r_.pieces[number.piece].sentence;
    const std::optional<RatePeriod> period = counted.period ? counted.period : behind.period;
    if (concurrent) return r_.words(number.piece + 2) != "these";
    // "could be 10 users, could be 10,000"
    if (spoken_of && f_.users.back().possible && f_.users.back().sentence == r_.pieces[number.piece].sentence &&
        possible(number.piece))
      return true;
    if (counted.of_them && behind.registered) return true;
    if (counted.of_them && (of_users(number.piece) || (counted.used && period)) &&
        (behind.used || period == RatePeriod::day || period == RatePeriod::month)) {
      return true;
    }
    if (elliptic(number)) return true;
    if (!spoken_of) return false;
    if (counted.of_them) return false;
    const std::size_t next = number.piece + 1;
    const bool noun_unknown = next < r_.pieces.size() && r_.pieces[next].kind == PieceKind::word;
    if (noun_unknown) return false;
    if (period == RatePeriod::day) return true;
    return period == RatePeriod::month && f_.users.back().sentence == r_.pieces[number.piece].sentence &&
           r_.cue_in_sentence(r_.pieces[number.piece].sentence, Sense::spend) == nullptr;
  }
  [[nodiscard]] bool counts_people(const NumberPhrase& number) const {
    const CountKind kind = counted_by(r_, number).kind;
    return kind == CountKind::users || (kind == CountKind::nothing && number.claimed);
  }
  // Whether "them" are users: what the number before it in the sentence counts, else what was spoken of.
  [[nodiscard]] bool of_users(std::size_t piece) const {
    for (std::size_t i = piece; i-- > r_.sentences[r_.pieces[piece].sentence].first;) {
      if (r_.is_number(i) && r_.number_at(i).plain()) return counts_people(r_.number_at(i));
    }
    if (r_.words(piece + 2) == "us") return true;
    return !f_.users.empty() && f_.users.back().sentence + 2 >= r_.pieces[piece].sentence;
  }
  // "5,200 patients who never log in", "400 parents do not use it"
  [[nodiscard]] bool never_use_it(const Counted& counted) const {
    if (counted.kind != CountKind::users || counted.from_key) return false;
    const Cue* never = r_.cue_after(counted.noun, Sense::negator, 3);
    if (never == nullptr || r_.pieces[never->piece].clause != r_.pieces[counted.noun].clause) return false;
    for (std::size_t i = never->piece_end; i < never->piece_end + 2; ++i) {
      if (r_.has(i, Sense::use_verb)) return !r_.has(never->piece_end, Sense::article);
    }
    return false;
  }
  // "40 freezers, each of them reports its temperature": a plural that nothing lists, and that sends.
  [[nodiscard]] bool sends_by_itself(const NumberPhrase& number) const {
    const std::size_t thing = number.piece + 1;
    if (number.low < 2 || r_.is_number(thing) || !r_.words(thing).ends_with('s')) return false;
    std::size_t i = thing + 1;
    if (r_.is_mark(i, ',')) ++i;
    if (!r_.has(i, Sense::each) && r_.words(i) != "that" && r_.words(i) != "which") return false;
    return r_.cue_after(i, Sense::transmits, r_.words(i + 1) == "of" ? 3 : 1) != nullptr;
  }
  static Counted of_devices(const NumberPhrase& number) {
    return {
        .kind = CountKind::users, .term = nullptr, .noun = number.piece + 1, .end = number.piece + 2, .device = true};
  }
  // "31,500 bikes online", "3,200 cows with a collar", "2,500 trucks that send their position": things with a device.
  [[nodiscard]] bool connected_things(const NumberPhrase& number, const Counted& counted) const {
    if (counted.term->value != "products" || counted.from_key || number.in_words || number.low < 2) return false;
    for (std::size_t i = counted.noun + 1; i < counted.noun + 5 && !r_.ends_clause(i); ++i) {
      if (const Term* noun = r_.term(i, Sense::user_noun)) return noun->value == "devices";
      if (const Term* kind = r_.term(i, Sense::user_kind)) return kind->value == "concurrent";
      if (r_.cue_after(i - 1, Sense::transmits, 1) != nullptr) return true;
    }
    const std::size_t behind = counted.noun + 1;
    if (!r_.is_mark(behind, ',')) return false;
    // ", each sends …", ", one reading every 15 minutes"
    const bool each = r_.has(behind + 1, Sense::each) || r_.has(behind + 1, Sense::per);
    const bool one = r_.is_number(behind + 1) && r_.number_at(behind + 1).value() == 1;
    return (each && r_.cue_after(behind, Sense::transmits, 2) != nullptr) ||
           (one && r_.has(behind + 2, Sense::request_noun) && r_.has(behind + 3, Sense::per));
  }
  // "our competitor has 2 million users, we have 350"; "600 now"; "not 5,000 users, more like 700": a number that
  // stands alone in its clause, after users were spoken of.
  [[nodiscard]] bool elliptic(const NumberPhrase& number) const {
    const std::size_t piece = number.piece;
    if (number.year_like || (number.in_words && number.high < kSpokenCount) || number.high < 2 || number.from_to)
      return false;
    if (r_.cue_in_clause(number.piece, Sense::funding) != nullptr) return false;
    const bool now = r_.cue_after(piece, Sense::now, 1) != nullptr;
    const bool goal = r_.cue_before(piece, Sense::future, 3) != nullptr;
    const bool date = horizon_of(r_, piece).has_value() || r_.cue_after(piece, Sense::future, 1) != nullptr;
    // "growing to 5,000": the goal leads to the number.
    const Cue* led_by = r_.cue_before(piece, Sense::future, 0);
    const bool by_then = (goal && date) || dated_behind(piece) || (led_by != nullptr && r_.ends_clause(piece + 1));
    if (!r_.ends_clause(piece + 1) && !now && !by_then) return false;
    if (piece > 0 && (r_.has(piece - 1, Sense::stack) || r_.has(piece - 1, Sense::component))) return false;
    const bool bounded = number.no_low || number.no_high || number.approximate || number.low < number.high;
    const bool corrected = piece > 1 && r_.is_mark(piece - 1, ',') && r_.has(piece - 2, Sense::leads_to_count);
    const bool led =
        piece > 0 && (r_.has(piece - 1, Sense::leads_to_count) || r_.has(piece - 1, Sense::stop_word) || corrected);
    const bool first = piece == 0 || r_.ends_clause(piece - 1) ||
                       (r_.is_number(piece - 1) && r_.number_at(piece - 1).unit == UnitKind::time);
    if (!now && !led && !by_then && !(bounded && first)) return false;
    const bool just_counted =
        !f_.users.empty() && f_.users.back().sentence + 1 >= r_.pieces[piece].sentence && (led || by_then);
    return just_counted || users_spoken_of(piece);
  }
  // "20 users now and 500 next year", "10 users, 400 users within a year", "from 20 users to 500 in half a year": the
  // date follows at once, and the clause or a small word leads to the number.
  [[nodiscard]] bool dated_behind(std::size_t piece) const {
    const std::size_t last = r_.has(piece + 1, Sense::user_noun) ? piece + 1 : piece;
    const bool date = r_.has(last + 1, Sense::ahead) || r_.cue_after(last, Sense::future, 1) != nullptr;
    if (piece == 0 || !date || !horizon_of(r_, piece)) return false;
    return r_.ends_clause(piece - 1) || r_.has(piece - 1, Sense::conjunction) || r_.has(piece - 1, Sense::range_to) ||
           r_.has(piece - 1, Sense::approximate);
  }
  [[nodiscard]] bool users_spoken_of(std::size_t piece) const {
    const std::size_t sentence = r_.pieces[piece].sentence;
    const std::size_t from = r_.sentences[sentence > 0 ? sentence - 1 : 0].first;
    for (std::size_t i = piece; i-- > from;) {
      if (r_.is_number(i) && counts_other_things(r_.number_at(i))) return false;
      if (const Term* noun = r_.term(i, Sense::user_noun))
        return noun->value != "devices" && noun->value != "concurrent";
      if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::money) return false;
    }
    return false;
  }
  [[nodiscard]] bool counts_other_things(const NumberPhrase& number) const {
    const CountKind kind = counted_by(r_, number).kind;
    return kind == CountKind::requests || kind == CountKind::jobs || kind == CountKind::tenants ||
           kind == CountKind::trap;
  }
  // "one" is a pronoun more often than a count; "1 user" is not.
  [[nodiscard]] bool exactly_one(const NumberPhrase& number, const Counted& counted) const {
    if (counted.noun == number.piece + 1 && number.approximate) return true;  // "exactly one person"
    return counted.noun == number.piece + 1 && r_.cue_in_clause(number.piece, Sense::alone) != nullptr;
  }

  // `rated`: the period stands at the noun and not before the number.
  void add(NumberPhrase& number, const Counted& counted, const Behind& behind, bool rated) {
    UserFinding finding;
    finding.statement.count = count_of(number);
    const bool devices = counted.kind == CountKind::trap || counted.device;
    finding.statement.kind = devices ? UserKind::devices : kind_of(counted);
    const bool goes_on = counted.kind == CountKind::nothing && !f_.users.empty() &&
                         f_.users.back().sentence == r_.pieces[number.piece].sentence && !counted.concurrent &&
                         !behind.concurrent && !counted.period && !behind.period;
    if (goes_on) finding.statement.kind = f_.users.back().statement.kind;
    finding.statement.origin = {span_of(number, counted), counted.agent_noun                   ? "users.agent_noun"
                                                          : counted.from_key                   ? "users.key"
                                                          : counted.kind == CountKind::nothing ? "users.elliptic"
                                                                                               : "users.count_noun"};
    finding.sentence = r_.pieces[number.piece].sentence;
    finding.piece = number.piece;
    finding.number = r_.pieces[number.piece].number;
    const std::optional<RatePeriod> period = counted.period ? counted.period : behind.period;
    if (increments(number, counted, behind, period, rated)) return;
    qualify(finding.statement, counted, behind, period);
    const bool peak = r_.cue_in_clause(number.piece, Sense::peak) != nullptr || season_before(number.piece);
    finding.statement.count.at_peak = peak;
    finding.per_piece =
        behind.each || each_before(number.piece) || of_counted_groups(number.piece) || defines_a_unit(number.piece);
    finding.possible = possible(number.piece);
    finding.more = counted.is_new && !period;
    finding.tense = tense_of(r_, number.piece);
    if (signed_up(number.piece, finding) || starts_growth(number) || number.high == 0) finding.tense = Tense::present;
    if (finding.tense == Tense::present && after_today(number.piece)) finding.tense = Tense::weak_future;
    if (in_a_month(number.piece, counted)) {
      finding.tense = Tense::present;
      if (finding.statement.kind != UserKind::concurrent) finding.statement.kind = UserKind::monthly;
    }
    if (finding.tense == Tense::past && arrived_at(number.piece)) finding.tense = Tense::present;
    if (finding.tense == Tense::past && !number.from_to) {
      number.reason = "past";
      return;
    }
    if (finding.tense != Tense::present || number.from_to) finding.horizon_months = horizon_of(r_, number.piece);
    number.claimed = true;
    if (number.from_to && number.low < number.high && !finding.possible) {
      add_from_to(finding, number);
    } else if (add_listed(finding, number); !merge_sum(finding, number, counted) && !multiply(finding, number)) {
      f_.keep(f_.users, finding, finding.statement.origin.span);
    }
  }

  // "8 users today, 900 users in half a year": the second of two counts in a sentence, with a date of its own.
  [[nodiscard]] bool after_today(std::size_t piece) const {
    if (f_.users.empty() || f_.users.back().sentence != r_.pieces[piece].sentence) return false;
    if (r_.cue_after(piece, Sense::now, 3) != nullptr || !horizon_of(r_, piece)) return false;
    const Cue* today = r_.cue_before(piece, Sense::now, 4);
    return (today != nullptr && r_.pieces[today->piece].clause != r_.pieces[piece].clause) || dated_behind(piece);
  }

  // "175k on a normal day, 920k in a month", "300 of them active in a month": no date but a rate.
  [[nodiscard]] bool in_a_month(std::size_t piece, const Counted& counted) const {
    const bool beside_a_day = !f_.users.empty() && f_.users.back().sentence == r_.pieces[piece].sentence &&
                              f_.users.back().statement.kind == UserKind::daily;
    if (!counted.of_them && !beside_a_day) return false;
    for (std::size_t i = piece + 1; i < piece + 6 && !r_.is_number(i) && !r_.ends_clause(i); ++i) {
      const Term* period = r_.term(i, Sense::period);
      if (period != nullptr && period->value == "month" && r_.has(i - 1, Sense::ahead)) return true;
    }
    return false;
  }
  // "went from 40 players to 2,700 concurrent": where it has come to.
  [[nodiscard]] bool arrived_at(std::size_t piece) const {
    if (piece == 0 || !r_.has(piece - 1, Sense::range_to)) return false;
    for (std::size_t i = piece - 1; i-- > r_.sentences[r_.pieces[piece].sentence].first && !r_.ends_clause(i);) {
      if (r_.is_number(i)) return r_.number_at(i).starts;
    }
    return false;
  }
  // "10x growth in a year from 300 users": the number is where the growth starts.
  [[nodiscard]] bool starts_growth(const NumberPhrase& number) const {
    if (!number.starts) return false;
    const std::size_t sentence = r_.pieces[number.piece].sentence;
    if (r_.sentence_has(sentence, Sense::growth_verb) || r_.sentence_has(sentence, Sense::growth_factor)) return true;
    const std::size_t first = std::max<std::size_t>(r_.sentences[sentence].first,
                                                    number.piece - std::min<std::size_t>(number.piece, kReachToFactor));
    const std::size_t last = std::min<std::size_t>(r_.sentences[sentence].last, number.piece + kReachToFactor);
    for (std::size_t i = first; i < last; ++i) {
      if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::factor) return true;
    }
    return false;
  }

  static void qualify(UserStatement& statement, const Counted& counted, const Behind& behind,
                      std::optional<RatePeriod> period) {
    const bool visitors = counted.term != nullptr && counted.term->value == "visitors";
    const bool people = statement.kind == UserKind::total || statement.kind == UserKind::registered ||
                        (statement.kind == UserKind::concurrent && period.has_value());
    if (people && (counted.concurrent || behind.concurrent)) {
      statement.kind = UserKind::concurrent;
    } else if (people && period == RatePeriod::day) {
      statement.kind = UserKind::daily;
    } else if (people && period == RatePeriod::month) {
      statement.kind = UserKind::monthly;
      statement.per_month_visitors = visitors;
    } else if (statement.kind == UserKind::total && (counted.registered || behind.registered)) {
      statement.kind = UserKind::registered;
    }
  }

  [[nodiscard]] Span span_of(const NumberPhrase& number, const Counted& counted) const {
    std::size_t first = number.piece;
    std::size_t last = number.piece;
    if (counted.kind != CountKind::nothing) {
      if (r_.pieces[counted.noun].sentence == r_.pieces[number.piece].sentence) {
        first = std::min<std::size_t>(first, counted.noun);
        last = std::max<std::size_t>(last, counted.noun);
      }
    }
    return r_.span(first, last);
  }

  [[nodiscard]] bool season_before(std::size_t piece) const {
    const Cue* season = r_.cue_in_clause(piece, Sense::season);
    return season != nullptr && r_.cue_in_clause(piece, Sense::future) == nullptr;
  }
  [[nodiscard]] bool each_before(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 5 > piece;) {
      if (r_.ends_clause(i) || r_.is_number(i)) return false;
      // "on each shift about 75": nothing that holds people.
      const bool other_group = r_.pieces[i + 1].kind == PieceKind::word && i + 2 == piece && r_.words(i + 1) != "of";
      if (r_.has(i, Sense::each) && !r_.has(i + 1, Sense::time_unit)) return !other_group;
    }
    return false;
  }
  // "12 classes of 25 pupils"
  [[nodiscard]] bool of_counted_groups(std::size_t piece) const {
    return piece >= 3 && r_.words(piece - 1) == "of" && r_.has(piece - 2, Sense::tenant_noun) &&
           r_.is_number(piece - 3);
  }
  [[nodiscard]] bool is_one(std::size_t piece) const { return r_.is_number(piece) && r_.number_at(piece).value() == 1; }
  // "one live stream = 1 trainer + 80 participants" says what one of them is.
  [[nodiscard]] bool defines_a_unit(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 6 > piece;) {
      if (r_.is_mark(i, '=')) return i > 2 && (is_one(i - 2) || (is_one(i - 3) && !r_.ends_clause(i - 2)));
      if (r_.ends_clause(i)) return false;
    }
    return false;
  }
  // "could be 10", and "or 10,000" behind it
  [[nodiscard]] bool possible(std::size_t piece) const {
    const bool further = !f_.users.empty() && f_.users.back().possible &&
                         f_.users.back().sentence == r_.pieces[piece].sentence &&
                         f_.users.back().piece + kReachToFactor > piece;
    if (further && piece > 0 && r_.has(piece - 1, Sense::alternative)) return true;
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.piece > piece) break;
      if (cue.sense == Sense::hypothetical && r_.term_of(cue).value == "possible" && cue.piece_end + 2 >= piece)
        return true;
    }
    return false;
  }

  // "870 signups in two weeks" have come; "1,000 signups by May" have not.
  [[nodiscard]] bool signed_up(std::size_t piece, const UserFinding& finding) const {
    if (finding.statement.kind != UserKind::registered || finding.tense != Tense::strong_future) return false;
    const Cue* future = r_.cue_in_clause(piece, Sense::future);
    return future != nullptr && future->piece > piece && r_.words(Span{future->begin, future->end}).starts_with("in ");
  }

  // "adding 50 users a month", "20 new customers per week", "30 signups a day"
  bool increments(NumberPhrase& number, const Counted& counted, const Behind& behind, std::optional<RatePeriod> period,
                  bool rated) {
    if (!period || per_month(*period) == 0) return false;
    const bool signups = rated && counted.term != nullptr && counted.term->value == "registered" && !counted.registered;
    const Cue* growth = r_.cue_before(number.piece, Sense::growth_verb, 3);
    const bool plus = counted.kind == CountKind::nothing && number.piece > 0 && !f_.users.empty() &&
                      r_.has(number.piece - 1, Sense::open_end);  // "340 users, plus 55 a month"
    if (!plus && !counted.is_new && !behind.more_is_new && !signups && growth == nullptr) return false;
    const bool goal = number.piece > 0 && r_.has(number.piece - 1, Sense::range_to);  // "growing to 5,000 a day"
    if (starts_growth(number) || goal) return false;
    GrowthStatement statement;
    statement.users_per_month = number.value() * per_month(*period);
    statement.origin = {span_of(number, counted), "growth.users_per_period"};
    f_.keep(f_.growth, statement, statement.origin.span);
    number.claimed = true;
    return true;
  }

  void add_from_to(UserFinding& finding, const NumberPhrase& number) {
    const bool past = finding.tense == Tense::past;
    GrowthStatement growth;
    growth.target_users = number.high;
    growth.horizon_months = finding.horizon_months;
    growth.origin = {finding.statement.origin.span, "growth.from_to"};
    const double now = past ? number.high : number.low;
    finding.statement.count.low = finding.statement.count.high = now;
    finding.tense = Tense::present;
    f_.keep(f_.users, finding, finding.statement.origin.span);
    if (!past) f_.keep(f_.growth, growth, growth.origin.span);
  }

  // "180 employees + 40 partners": at least the first, at most both.
  bool merge_sum(const UserFinding& finding, const NumberPhrase& number, const Counted& counted) {
    if (f_.users.empty() || number.piece < 2 || !r_.is_mark(number.piece - 1, '+')) {
      return number.plus_sign && merge_last(finding, number);
    }
    (void)counted;
    return merge_last(finding, number);
  }
  bool merge_last(const UserFinding& finding, const NumberPhrase& number) {
    if (f_.users.empty()) return false;
    UserFinding& last = f_.users.back();
    if (last.sentence != finding.sentence || last.piece + 5 < number.piece || !last.statement.count.high) return false;
    if (last.statement.kind != finding.statement.kind || !finding.statement.count.high) return false;
    *last.statement.count.high += *finding.statement.count.high;
    last.statement.count.derived = true;
    last.statement.origin.span.end = finding.statement.origin.span.end;
    return true;
  }

  // "(120, 85 and 240 heads)": numbers without nouns of their own, up to the noun.
  void add_listed(UserFinding& finding, const NumberPhrase& number) {
    if (number.low != number.high || !finding.statement.count.high || !finding.statement.count.low) return;
    std::size_t i = number.piece;
    while (i >= 2 && (r_.has(i - 1, Sense::conjunction) || r_.is_mark(i - 1, ',')) && r_.is_number(i - 2)) {
      NumberPhrase& other = r_.numbers[r_.pieces[i - 2].number];
      if (other.claimed || !other.plain() || other.year_like || other.low != other.high || !other.reason.empty()) break;
      if (r_.is_mark(i - 1, ',') && i == number.piece) break;  // "in 2, 3 users"
      *finding.statement.count.low += other.low;
      *finding.statement.count.high += other.high;
      finding.statement.count.derived = true;
      finding.statement.origin.rule = "users.sum";
      finding.statement.origin.span.begin = r_.pieces[i - 2].begin;
      other.claimed = true;
      i -= 2;
    }
  }

  [[nodiscard]] bool tenants_before(std::size_t piece) const {
    for (std::size_t i = piece; i-- > r_.sentences[r_.pieces[piece].sentence].first;) {
      if (r_.is_number(i) && counted_by(r_, r_.number_at(i)).kind == CountKind::tenants) return true;
    }
    return false;
  }
  // "4 schools x 60 pupils", "14 practices, 3-6 seats each"
  bool multiply(UserFinding& finding, NumberPhrase& number) {
    const bool sign = number.piece > 0 && (r_.has(number.piece - 1, Sense::times));
    if (!finding.per_piece && !sign) return false;
    if (defines_a_unit(number.piece)) return true;
    const bool of_tenants = tenants_before(number.piece);
    for (std::size_t i = number.piece; i-- > r_.sentences[finding.sentence].first;) {
      if (!r_.is_number(i) || !r_.number_at(i).plain() || r_.number_at(i).year_like) continue;
      const NumberPhrase& times = r_.number_at(i);
      if (of_tenants && counted_by(r_, times).kind != CountKind::tenants) continue;
      CountRange& count = finding.statement.count;
      if (count.low && !times.no_low) *count.low *= times.low;
      if (count.high && !times.no_high) *count.high *= times.high;
      count.derived = true;
      finding.per_piece = false;
      finding.statement.origin.rule = "users.product";
      finding.statement.origin.span.begin = r_.pieces[i].begin;
      r_.numbers[r_.pieces[i].number].claimed = true;
      break;
    }
    f_.keep(f_.users, finding, finding.statement.origin.span);
    return true;
  }

  void read_tenants(NumberPhrase& number, const Counted& counted) {
    if (bare_one(number)) return;
    if (!foreign_reason(r_, number.piece).empty() &&
        r_.cue_in_sentence(r_.pieces[number.piece].sentence, Sense::new_tenants) == nullptr) {
      number.reason = "tenants";
      return;
    }
    const Tense tense = tense_of(r_, number.piece);
    number.reason = "tenants";
    const Behind behind = look_behind_noun(r_, counted, number.piece);
    const std::optional<RatePeriod> period = counted.period ? counted.period : behind.period;
    if (period && per_month(*period) > 0 &&
        (counted.is_new || r_.cue_before(number.piece, Sense::growth_verb, 3) != nullptr)) {
      GrowthStatement growth;
      growth.tenants_per_month = number.value() * per_month(*period);
      growth.origin = {span_of(number, counted), "growth.tenants_per_period"};
      f_.keep(f_.growth, growth, growth.origin.span);
      number.claimed = true;
      return;
    }
    TenantFinding finding;
    finding.count = count_of(number);
    finding.tense = tense;
    if (tense != Tense::present) finding.horizon_months = horizon_of(r_, number.piece);
    finding.additional = counted.is_new;
    finding.origin = {span_of(number, counted), "tenants.count_noun"};
    f_.keep(f_.tenants, finding, finding.origin.span);
  }

  // "just me", "for me and my wife"
  void read_alone() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::alone) continue;
      if (r_.cue_in_sentence(cue.sentence, Sense::negator) != nullptr &&
          r_.cue_before(cue.piece, Sense::negator, 1) != nullptr) {
        continue;
      }
      const Term& term = r_.term_of(cue);
      if (term.number == 0) {
        f_.stated.nobody_yet = true;
        continue;
      }
      UserFinding finding;
      finding.statement.count.low = finding.statement.count.high = term.number;
      finding.statement.count.derived = term.number > 1;
      finding.statement.origin = {{cue.begin, cue.end}, "users.alone"};
      finding.alone = true;
      finding.sentence = cue.sentence;
      finding.piece = cue.piece;
      f_.keep(f_.users, finding, finding.statement.origin.span);
    }
  }

  // "Mum, dad, me": people who are named one by one, the writer among them.
  void read_family() {
    for (std::size_t i = 0; i < r_.pieces.size();) {
      if (!r_.has(i, Sense::kin)) {
        ++i;
        continue;
      }
      double people = 0;
      bool writer = false;
      std::size_t last = i;
      for (std::size_t k = i; k < r_.pieces.size(); ++k) {
        if (const Term* kin = r_.term(k, Sense::kin)) {
          people += several(k);
          writer = writer || kin->value == "self";
          last = k;
        } else if (!r_.is_mark(k, ',') && !joins(k) && !r_.has(k, Sense::article) && !possessive(k) &&
                   !(r_.is_number(k) && r_.has(k + 1, Sense::kin))) {
          break;
        }
      }
      if (people >= 1) people += people_behind(last);
      const bool meant = writer || (people >= 2 && r_.cue_before(i, Sense::negator, 3) != nullptr);
      if (people >= 2 && meant) {
        std::erase_if(f_.users, [&](const UserFinding& u) { return u.piece >= i && u.piece <= last; });
        UserFinding finding;
        finding.statement.count.low = finding.statement.count.high = people;
        finding.statement.count.derived = true;
        finding.statement.origin = {r_.span(i, last), "users.named"};
        finding.alone = true;
        finding.sentence = r_.pieces[i].sentence;
        finding.piece = i;
        f_.keep(f_.users, finding, finding.statement.origin.span);
      }
      i = last + 1;
    }
  }
  // "and", "plus", "+"
  [[nodiscard]] bool joins(std::size_t i) const {
    return r_.has(i, Sense::conjunction) || r_.has(i, Sense::open_end) || r_.is_mark(i, '+');
  }
  // "my two sisters"
  [[nodiscard]] double several(std::size_t kin) const {
    if (kin == 0 || !r_.is_number(kin - 1) || !r_.number_at(kin - 1).plain()) return 1;
    return r_.number_at(kin - 1).value();
  }
  // "my father and two people from the club"
  double people_behind(std::size_t last) {
    const std::size_t number = last + 2;
    if (!joins(last + 1) || !r_.is_number(number) || !r_.number_at(number).plain()) return 0;
    if (counted_by(r_, r_.number_at(number)).kind != CountKind::users) return 0;
    std::erase_if(f_.users,
                  [&](const UserFinding& u) { return u.number == r_.pieces[number].number && u.piece == number; });
    return r_.number_at(number).value();
  }
  [[nodiscard]] bool possessive(std::size_t i) const {
    const std::string_view word = r_.words(i);
    return word == "my" || word == "our" || word == "her" || word == "his" || word == "the";
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_users(Reading& reading, Findings& findings) {
  UserReader(reading, findings).run();
}

}  // namespace scalewright
