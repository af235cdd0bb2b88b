// The people who build and run it: how many.
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/crew.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr double kLargestTeam = 2000;
constexpr double kMostKeepers = 30;  // of people who are no engineers by name and look after it
constexpr double kMostOfACrew = 12;  // of people of whom no work is named
constexpr std::size_t kReachToVerb = 6;
constexpr std::size_t kReachToFurther = 7;

class TeamReader {
 public:
  TeamReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (NumberPhrase& number : r_.numbers) {
      if (!number.claimed && number.plain() && number.reason.empty() && !number.year_like) read(number);
    }
    read_said();
    read_crews();
  }

 private:
  void read(NumberPhrase& number) {
    const Counted counted = counted_by(r_, number);
    const bool builders = builders_before(number.piece);
    const bool team = counted.kind == CountKind::team;
    const bool people = builders &&
                        (counted.kind == CountKind::users || counted.kind == CountKind::nothing ||
                         (counted.kind == CountKind::tenants && counted.from_key)) &&
                        technical(number.piece, counted) && number.value() < kLargestTeam;
    if (team && number.value() == 0) return nobody(number, counted);
    if (!team && !people && !keepers(number, counted)) return;
    if (team && (used_by_them(number, counted) || counted.from_key ? used_by_them(number, counted) : false)) return;
    if (team && for_them(number.piece) && !builders) return;
    if (!foreign_reason(r_, number.piece).empty() || hiring(number.piece)) {
      number.reason = "team";
      return;
    }
    number.claimed = true;
    bool derived = false;
    double size = number.value() + companions(counted, number.piece, derived);
    if (const double others = further_team(counted, number.piece); others > 0 && team) {
      size += others;
      derived = true;
    }
    if (f_.stated.team_size && f_.stated.team_size->value >= size) return;
    f_.stated.team_size = NumberStatement{
        size,
        derived,
        {r_.span(number.piece, std::max<std::size_t>(number.piece, counted.from_key ? 0 : counted.noun)),
         team ? "team.count_noun" : "team.people"}};
  }

  // "zero engineers"
  void nobody(NumberPhrase& number, const Counted& counted) {
    number.claimed = true;
    const std::size_t last = std::max<std::size_t>(number.piece, counted.from_key ? 0 : counted.noun);
    if (!f_.stated.ops_experience)
      f_.stated.ops_experience = WordStatement{"none", {r_.span(number.piece, last), "operations.none"}};
  }
  // "two volunteers look after it", "two of us write the code", "We're two, me and a technician", "makes us four"
  [[nodiscard]] bool keepers(const NumberPhrase& number, const Counted& counted) const {
    if (number.value() > kMostKeepers || number.value() < 1 || number.vague) return false;
    const std::size_t piece = number.piece;
    const Cue* builders = r_.cue_before(piece, Sense::builders, 1);
    const bool of_users = builders != nullptr && (for_them(builders->piece) || for_them(builders->piece - 1));
    if (builders != nullptr && r_.term_of(*builders).value == "key" && !of_users)
      return r_.is_mark(piece - 1, '=') || r_.is_mark(piece - 1, ':') || r_.is_mark(piece - 1, '(') ||
             builders->piece_end == piece;
    const bool us = counted.of_them && r_.words(piece + 2) == "us";
    if (us && number.value() > 1 && r_.sentence_has(r_.pieces[piece].sentence, Sense::operations)) return true;
    if (us && r_.cue_in_clause(piece, Sense::maintains) != nullptr) return true;
    if (us && number.value() > 1 && listed_alone(piece)) return true;
    if (us && opens_sentence(piece) && r_.ends_clause(piece + 3)) return true;
    if (counted.kind == CountKind::users && opens_sentence(piece) && number.value() <= kMostOfACrew &&
        on_duty(piece, counted.end))
      return true;
    if (counted.kind == CountKind::nothing && builders_before(piece) && builders->piece_end == piece &&
        r_.ends_clause(piece + 1))
      return true;
    const bool people = counted.kind == CountKind::users || counted.kind == CountKind::nothing;
    // "two .NET people": named for what they work with.
    if (counted.kind == CountKind::users && !counted.from_key && counted.noun > piece + 1 &&
        r_.has(counted.noun - 1, Sense::stack) && !used_by_them(number, counted))
      return true;
    const Cue* verb = r_.cue_after(piece, Sense::maintains, kReachToVerb);
    if (verb != nullptr && verb->piece == piece + 1) return true;  // "three write code", "26 are engineering"
    return people && !counted.from_key && verb != nullptr && r_.pieces[verb->piece].clause == r_.pieces[piece].clause;
  }
  // "Two of us, evenings.", "The three of us (2 dev, 1 on the phone)": said of the team, and not of those who use it.
  [[nodiscard]] bool opens_sentence(std::size_t piece) const {
    const std::size_t first = r_.sentences[r_.pieces[piece].sentence].first;
    return piece == first || (piece == first + 1 && (r_.words(first) == "The" || r_.words(first) == "the"));
  }
  // "indie dev, two of us.", "budget: 24,000 a year, 2 of us, Rails"
  [[nodiscard]] bool listed_alone(std::size_t piece) const {
    return piece > 0 && r_.is_mark(piece - 1, ',') && r_.ends_clause(piece + 3);
  }
  // "Four people, no one is on call"
  [[nodiscard]] bool on_duty(std::size_t piece, std::size_t end) const {
    const Cue* duty = r_.cue_in_sentence(r_.pieces[piece].sentence, Sense::maintains);
    return r_.is_mark(end, ',') && duty != nullptr && duty->piece > piece;
  }
  // "7 developers and one DBA", "5 devs plus an infrastructure team of 3"
  [[nodiscard]] double further_team(const Counted& counted, std::size_t piece) const {
    const std::size_t from = std::max(counted.end, piece + 1);
    const bool comma = r_.is_mark(from, ',');
    if (!comma && !r_.has(from, Sense::conjunction) && !r_.is_mark(from, '+') && r_.words(from) != "plus") return 0;
    for (std::size_t i = from + 1; i < r_.pieces.size() && i < from + kReachToFurther && !r_.ends_clause(i); ++i) {
      if (!r_.is_number(i)) continue;
      const NumberPhrase& other = r_.number_at(i);
      const bool team = counted_by(r_, other).kind == CountKind::team || (!comma && builders_before(i));
      return team && other.plain() && (!comma || i == from + 1) ? other.value() : 0;
    }
    return 0;
  }

  [[nodiscard]] bool used_by_them(const NumberPhrase& number, const Counted& counted) const {
    if (number.value() > kLargestTeam) return true;
    const std::size_t behind = counted.from_key ? number.piece + 1 : counted.end;
    return r_.has(behind, Sense::use_verb) || r_.has(behind, Sense::user_kind) || counted.concurrent ||
           counted.period.has_value();
  }
  // "a tool for 40 developers"
  [[nodiscard]] bool for_them(std::size_t piece) const {
    return piece > 0 && piece < r_.pieces.size() && (for_whom(r_, piece) || r_.words(piece - 1) == "by");
  }
  [[nodiscard]] bool hiring(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 4 > piece;) {
      const std::string_view word = r_.words(i);
      if (word == "hire" || word == "hiring" || word == "hired" || word == "need" || word == "looking") return true;
    }
    return false;
  }

  // "team of 5", "we're 3"
  [[nodiscard]] bool builders_before(std::size_t piece) const {
    const Cue* cue = r_.cue_before(piece, Sense::builders, 1);
    return cue != nullptr && r_.pieces[cue->piece].clause == r_.pieces[piece].clause;
  }
  [[nodiscard]] bool technical(std::size_t piece, const Counted& counted) const {
    const Cue* cue = r_.cue_before(piece, Sense::builders, 1);
    std::string word;
    fold_case(r_.words(Span{cue->begin, cue->end}), word);
    const bool team_of = word.find("team") != std::string::npos;
    if (team_of && cue->piece > 0 && for_them(cue->piece)) return false;
    if (team_of && cue->piece > 1 && for_them(cue->piece - 1)) return false;
    if (team_of || word.ends_with(" is")) return true;  // "our IT department is six people"
    // "We're 2 teachers and a retired engineer": someone technical is named with them.
    const std::size_t last = std::min<std::size_t>(r_.pieces.size(), piece + 10);
    for (std::size_t i = piece + 1; i < last; ++i) {
      if (r_.has(i, Sense::team_noun)) return true;
      if (r_.ends_clause(i) && !r_.is_mark(i, ',')) break;
    }
    return counted.kind == CountKind::nothing && false;
  }

  // "... and a retired engineer", "... and me", "with me"
  double companions(const Counted& counted, std::size_t piece, bool& derived) const {
    const std::size_t from = std::max(counted.end, piece + 1);
    const bool joined = r_.has(from, Sense::conjunction) || r_.is_mark(from, '+');
    std::string word;
    if (joined || r_.words(from) == "with") {
      fold_case(r_.words(from + 1), word);
      if ((word == "me" || word == "myself") && r_.words(from) == "with") {
        derived = true;
        return 1;
      }
    }
    if (joined && named_person(from + 1)) {
      derived = true;
      return 1;
    }
    if (!joined || !r_.has(from + 1, Sense::article)) return 0;
    for (std::size_t i = from + 2; i < from + 5; ++i) {
      if (r_.has(i, Sense::team_noun) || r_.has(i, Sense::user_noun)) {
        derived = true;
        return 1;
      }
      if (r_.ends_clause(i)) break;
    }
    return 0;
  }

  // "5 developers and Dave"
  [[nodiscard]] bool named_person(std::size_t i) const {
    if (i >= r_.pieces.size() || r_.pieces[i].kind != PieceKind::word ||
        !(r_.ends_clause(i + 1) || i + 1 >= r_.pieces.size()))
      return false;
    const char initial = r_.words(i).front();
    return initial >= 'A' && initial <= 'Z';
  }

  // "eleven developers, two DBAs, a network man", "it's me and a summer intern", "my brother and I wrote it"
  void read_crews() {
    for (std::size_t i = 0; i < r_.pieces.size(); ++i) {
      if (r_.pieces[i].kind == PieceKind::mark) continue;  // most of a text begins no crew
      const auto crew = crew_at(r_, i);
      if (!crew) continue;
      if (crew->people > 1 && builds(*crew, i)) {
        const bool more = !f_.stated.team_size || f_.stated.team_size->value < crew->size;
        if (more) f_.stated.team_size = NumberStatement{crew->size, true, {r_.span(i, crew->last), "team.list"}};
      }
      i = std::max(i, crew->last);
    }
  }
  [[nodiscard]] bool builds(const Crew& crew, std::size_t first) const {
    if (for_them(first) || hiring(first) || !foreign_reason(r_, first).empty()) return false;
    const Cue* keeps = r_.cue_after(crew.last, Sense::maintains, 1);
    if (r_.has(crew.last + 1, Sense::use_verb) && keeps == nullptr) return false;
    if (crew.technical) return true;
    return crew.self && r_.cue_in_clause(crew.last, Sense::maintains) != nullptr;
  }

  void read_said() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::tech_person || !foreign_reason(r_, cue.piece).empty()) continue;
      const double size = r_.term_of(cue).number;
      if (f_.stated.team_size && f_.stated.team_size->value >= size) continue;
      f_.stated.team_size = NumberStatement{size, size > 1, {{cue.begin, cue.end}, "team.said"}};
    }
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_team(Reading& reading, Findings& findings) {
  TeamReader(reading, findings).run();
  read_operations(reading, findings);
}

}  // namespace scalewright
