// Groups whose size is told first: "one live stream = 1 trainer + 80 participants. 15 to 30 of these run in parallel".
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToNext = 4;    // pieces from a part of the group to the next: "1 trainer + 80 guests"
constexpr std::size_t kReachToCount = 40;  // pieces from the group to how many of it there are

struct Group {
  std::size_t noun = 0;
  double people = 0;
  std::size_t last = 0;  // the piece of its last number
};

class GroupReader {
 public:
  GroupReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (std::size_t i = 2; i < r_.pieces.size(); ++i) {
      if (!r_.is_mark(i, '=')) continue;
      if (const auto group = group_at(i)) count(*group);
    }
  }

 private:
  [[nodiscard]] bool is_count(std::size_t i) const {
    return r_.is_number(i) && r_.number_at(i).plain() && !r_.number_at(i).year_like;
  }
  [[nodiscard]] bool is_one(std::size_t i) const { return is_count(i) && r_.number_at(i).value() == 1; }
  [[nodiscard]] bool adds(std::size_t i) const {
    return r_.is_mark(i, '+') || r_.has(i, Sense::conjunction) || r_.words(i) == "plus";
  }

  [[nodiscard]] std::optional<Group> group_at(std::size_t equals) const {
    if (!is_one(equals - 2) && !(equals > 2 && is_one(equals - 3))) return std::nullopt;
    Group group{equals - 1, 0, 0};
    for (std::size_t i = equals + 1; is_count(i);) {
      group.people += r_.number_at(i).value();
      group.last = i;
      std::size_t next = i + 1;
      while (next < i + kReachToNext && !adds(next) && !r_.ends_clause(next)) ++next;
      i = next + 1;
      if (!adds(next)) break;
    }
    return group.people > 1 ? std::optional(group) : std::nullopt;
  }

  // "between 12 and 20 rooms", "15 to 30 of these"
  [[nodiscard]] bool counts(std::size_t i, const Group& group) const {
    if (!is_count(i) || r_.number_at(i).value() < 2) return false;
    return r_.words(i + 1).starts_with(r_.words(group.noun)) || (r_.words(i + 1) == "of" && r_.words(i + 2) == "these");
  }
  void count(const Group& group) {
    for (std::size_t i = group.last + 1; i < r_.pieces.size() && i < group.last + kReachToCount; ++i) {
      if (!counts(i, group) || !foreign_reason(r_, i).empty()) continue;
      UserFinding finding;
      finding.statement.count = count_of(r_.number_at(i));
      for (std::optional<double>* end : {&finding.statement.count.low, &finding.statement.count.high}) {
        if (*end) **end *= group.people;
      }
      finding.statement.count.derived = true;
      finding.statement.kind = at_once(i) ? UserKind::concurrent : UserKind::total;
      finding.statement.origin = {r_.span(i, i + 1), "users.groups"};
      finding.sentence = r_.pieces[i].sentence;
      finding.piece = i;
      finding.number = r_.pieces[i].number;
      claim(group.noun, group.last);
      claim(i, i);
      return f_.groups.push_back(finding);
    }
  }
  [[nodiscard]] bool at_once(std::size_t from) const {
    for (std::size_t i = from + 1; i < r_.pieces.size() && !r_.ends_clause(i); ++i) {
      const Term* kind = r_.term(i, Sense::user_kind);
      if (kind != nullptr && kind->value == "concurrent") return true;
    }
    return false;
  }
  void claim(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (r_.is_number(i)) r_.numbers[r_.pieces[i].number].claimed = true;
    }
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_groups(Reading& reading, Findings& findings) {
  GroupReader(reading, findings).run();
}

}  // namespace scalewright
