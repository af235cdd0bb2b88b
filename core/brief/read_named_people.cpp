// Users who are named one by one: "just me", "Mum, dad, me".
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"

namespace scalewright {

namespace {

class NamedPeopleReader {
 public:
  NamedPeopleReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  // "just me", "for me and my wife"
  void read_alone() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::alone) continue;
      if (r_.cue_in_sentence(cue.sentence, Sense::negator) != nullptr &&
          r_.cue_before(cue.piece, Sense::negator, 1) != nullptr) {
        continue;
      }
      const Term& term = r_.term_of(cue);
      if (is_team(cue)) continue;
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

 private:
  // "Two of us maintain it": said of who builds it.
  [[nodiscard]] bool is_team(const Cue& cue) const {
    if (!f_.stated.team_size) return false;
    const Span team = f_.stated.team_size->origin.span;
    return team.begin >= cue.begin && team.begin < cue.end;
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

void read_named_people(Reading& reading, Findings& findings) {
  NamedPeopleReader reader(reading, findings);
  reader.read_alone();
  reader.read_family();
}

}  // namespace scalewright
