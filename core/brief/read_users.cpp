// Users of all kinds: total, registered, daily, monthly, concurrent, devices; growth by counts; tenants.
#include <algorithm>
#include <cmath>

#include "core/brief/tense.hpp"
#include "core/brief/users_meant.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToFactor = 16;   // pieces between "10x" and "from 300 users"
constexpr std::size_t kReachToTenant = 8;    // pieces between a count and the tenant that holds it
constexpr std::size_t kTenantsLookedAt = 8;  // of those that were named last
constexpr double kWeeksPerMonth = 52.0 / 12;

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
  UserReader(Reading& reading, Findings& findings) : r_(reading), f_(findings), counts_(reading, findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.plain() || !number.reason.empty()) continue;
      read(number);
    }
  }

 private:
  void read(NumberPhrase& number) {
    Counted counted = counted_by(r_, number);
    if (counts_.year(number, counted)) {
      number.reason = "year";
      return;
    }
    const bool sends = counted.of_them ? counts_.each_sends(counted) : counts_.sends_by_itself(number);
    if (sends && (counted.kind == CountKind::nothing || counted.of_them)) counted = of_devices(number);
    if (counted.kind == CountKind::trap && !counts_.connected_things(number, counted)) {
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
    if (!counts_.counts_users(number, counted, behind) || counts_.never_use_it(counted)) return;
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

  static Counted of_devices(const NumberPhrase& number) {
    return {
        .kind = CountKind::users, .term = nullptr, .noun = number.piece + 1, .end = number.piece + 2, .device = true};
  }
  // `rated`: the period stands at the noun and not before the number.
  void add(NumberPhrase& number, const Counted& counted, const Behind& behind, bool rated) {
    UserFinding finding;
    finding.statement.count = count_of(number);
    const bool devices = counted.kind == CountKind::trap || counted.device;
    finding.statement.kind = devices ? UserKind::devices : kind_of(counted);
    const bool goes_on = counted.kind == CountKind::nothing && !f_.users.empty() &&
                         f_.users.back().sentence == r_.pieces[number.piece].sentence && !counted.concurrent &&
                         !behind.concurrent && !counted.registered && !behind.registered && !counted.period &&
                         !behind.period;
    if (goes_on) finding.statement.kind = f_.users.back().statement.kind;
    finding.statement.origin = {span_of(r_, number, counted), counted.agent_noun ? "users.agent_noun"
                                                              : counted.from_key ? "users.key"
                                                              : counted.kind == CountKind::nothing
                                                                  ? "users.elliptic"
                                                                  : "users.count_noun"};
    if (and_me(counted, finding.statement.count)) finding.statement.origin.rule = "users.and_me";
    finding.sentence = r_.pieces[number.piece].sentence;
    finding.piece = number.piece;
    finding.number = r_.pieces[number.piece].number;
    const std::optional<RatePeriod> period = counted.period ? counted.period : behind.period;
    if (increments(number, counted, behind, period, rated)) return;
    qualify(finding.statement, counted, behind, period);
    const bool fewer = goes_on && number.high < f_.users.back().statement.count.high.value_or(0);
    const bool peak = r_.cue_in_clause(number.piece, Sense::peak) != nullptr || season_before(number.piece) ||
                      (goes_on && counts_.at_times(number.piece));
    finding.statement.count.at_peak = peak && !fewer;  // "2,100 on a summer day, in winter 60"
    // "In August 52,000 visitors a day, the rest of the year 3,500"
    if (fewer && r_.cue_in_clause(number.piece, Sense::normal) != nullptr)
      f_.users.back().statement.count.at_peak = true;
    finding.per_piece = behind.each || each_before(number.piece) || counts_.of_counted_groups(number.piece) ||
                        defines_a_unit(number.piece);
    finding.possible = counts_.possible(number.piece);
    finding.more = counted.is_new && !period;
    finding.tense = tense_of(r_, number.piece);
    if (signed_up(number.piece, finding) || starts_growth(number) || number.high == 0) finding.tense = Tense::present;
    // "from February to April 9,400": it comes back.
    if (finding.tense == Tense::weak_future && goes_on && counts_.at_times(number.piece))
      finding.tense = Tense::present;
    if (finding.tense == Tense::present && after_today(number.piece)) finding.tense = Tense::weak_future;
    const Cue* future = r_.cue_in_clause(number.piece, Sense::future);
    if (finding.tense == Tense::strong_future && period && future != nullptr && may_come_back(r_, *future)) {
      finding.tense = Tense::present;
      finding.statement.count.at_peak = true;
    }
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

  // "my four colleagues and me": one more.
  bool and_me(const Counted& counted, CountRange& count) const {
    const bool joined =
        counted.kind == CountKind::users && !counted.from_key && r_.has(counted.end, Sense::conjunction);
    const std::string_view word = joined ? r_.words(counted.end + 1) : std::string_view{};
    if ((word != "me" && word != "I" && word != "myself") || !count.low || !count.high) return false;
    *count.low += 1;
    *count.high += 1;
    count.derived = true;
    return true;
  }

  // "8 users today, 900 users in half a year": the second of two counts in a sentence, with a date of its own.
  [[nodiscard]] bool after_today(std::size_t piece) const {
    if (f_.users.empty() || f_.users.back().sentence != r_.pieces[piece].sentence) return false;
    if (r_.cue_after(piece, Sense::now, 3) != nullptr || !horizon_of(r_, piece)) return false;
    const Cue* today = r_.cue_before(piece, Sense::now, 4);
    return (today != nullptr && r_.pieces[today->piece].clause != r_.pieces[piece].clause) ||
           counts_.dated_behind(piece);
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

  [[nodiscard]] bool season_before(std::size_t piece) const {
    const Cue* season = r_.cue_in_clause(piece, Sense::season);
    const bool normal = season != nullptr && r_.cue_before(season->piece, Sense::normal, 0) != nullptr;
    return season != nullptr && !normal && r_.cue_in_clause(piece, Sense::future) == nullptr;
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
  [[nodiscard]] bool is_one(std::size_t piece) const { return r_.is_number(piece) && r_.number_at(piece).value() == 1; }
  // "one live stream = 1 trainer + 80 participants" says what one of them is.
  [[nodiscard]] bool defines_a_unit(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 6 > piece;) {
      if (r_.is_mark(i, '=')) return i > 2 && (is_one(i - 2) || (is_one(i - 3) && !r_.ends_clause(i - 2)));
      if (r_.ends_clause(i)) return false;
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
    const bool ours = r_.cue_before(number.piece, Sense::possessive, 0) != nullptr;  // "4 % of our 52,000 subscribers"
    // "2,000 monthly subscribers" are there; "40 monthly signups" come.
    const std::string_view noun = counted.term != nullptr ? std::string_view(counted.term->value) : std::string_view{};
    const bool come = noun == "signups" ? rated : noun == "registered" && behind.period.has_value();
    const bool signups = come && !ours && !counted.of_them && !counted.registered;
    const Cue* growth = ours ? nullptr : r_.cue_before(number.piece, Sense::growth_verb, 3);
    const bool plus = counted.kind == CountKind::nothing && number.piece > 0 && !f_.users.empty() &&
                      r_.has(number.piece - 1, Sense::open_end);  // "340 users, plus 55 a month"
    if (!plus && !counted.is_new && !behind.more_is_new && !signups && growth == nullptr) return false;
    const bool goal = number.piece > 0 && r_.has(number.piece - 1, Sense::range_to);  // "growing to 5,000 a day"
    if (starts_growth(number) || goal) return false;
    GrowthStatement statement;
    statement.users_per_month = number.value() * per_month(*period);
    statement.origin = {span_of(r_, number, counted), "growth.users_per_period"};
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
    if (f_.users.empty() || number.piece < 2) return false;
    // "650 students and 40 teachers": nothing but the word between two nouns.
    const bool and_others = r_.has(number.piece - 1, Sense::conjunction) && counted.noun == number.piece + 1 &&
                            finding.tense == Tense::present && finding.statement.kind == UserKind::total &&
                            r_.has(number.piece - 2, Sense::user_noun) &&
                            f_.users.back().statement.count.high.value_or(0) > number.high;
    const bool plus = r_.is_mark(number.piece - 1, '+') || number.plus_sign;
    return (plus || and_others) && merge_last(finding, number);
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
      // "6 schools, 3 classes each, 22 pupils per class"
      const Counted held = counted_by(r_, times);
      if (held.kind != CountKind::tenants || held.from_key || !r_.has(held.noun + 1, Sense::each)) break;
    }
    if (finding.per_piece) multiply_by_tenants(finding, number.piece);
    f_.keep(f_.users, finding, finding.statement.origin.span);
    return true;
  }
  // "120 physio clinics now. Every clinic has 5-8 logins"
  void multiply_by_tenants(UserFinding& finding, std::size_t piece) {
    const TenantFinding* held = nullptr;
    for (std::size_t i = f_.tenants.size(); i-- > 0 && i + kTenantsLookedAt >= f_.tenants.size() && held == nullptr;) {
      const TenantFinding& tenants = f_.tenants[i];
      if (tenants.tense == Tense::present && !tenants.additional && names_tenant(piece, tenants)) held = &tenants;
    }
    CountRange& count = finding.statement.count;
    if (held == nullptr || !held->count.low || !held->count.high || !count.low || !count.high) return;
    *count.low *= *held->count.low;
    *count.high *= *held->count.high;
    count.derived = true;
    finding.per_piece = false;
    finding.statement.origin.rule = "users.product";
  }
  [[nodiscard]] bool names_tenant(std::size_t piece, const TenantFinding& tenants) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    const std::size_t first = std::max<std::size_t>(sentence.first, piece - std::min(piece, kReachToTenant));
    for (std::size_t i = first; i < sentence.last && i < piece + kReachToTenant; ++i) {
      if (r_.has(i, Sense::tenant_noun) && r_.words(tenants.origin.span).find(r_.words(i)) != std::string_view::npos)
        return true;
    }
    return false;
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
      growth.origin = {span_of(r_, number, counted), "growth.tenants_per_period"};
      f_.keep(f_.growth, growth, growth.origin.span);
      number.claimed = true;
      return;
    }
    TenantFinding finding;
    finding.count = count_of(number);
    finding.tense = tense;
    if (tense != Tense::present) finding.horizon_months = horizon_of(r_, number.piece);
    finding.additional = counted.is_new;
    finding.origin = {span_of(r_, number, counted), "tenants.count_noun"};
    f_.keep(f_.tenants, finding, finding.origin.span);
  }

  Reading& r_;
  Findings& f_;
  UserCounts counts_;
};

}  // namespace

void read_users(Reading& reading, Findings& findings) {
  UserReader(reading, findings).run();
  for (const UserFinding& group : findings.groups) {
    if (findings.users.size() < Findings::kMostOfAKind) findings.users.push_back(group);
  }
  findings.groups.clear();
  read_named_people(reading, findings);
}

}  // namespace scalewright
