// Users: a daily number decides, else the largest; the others are kept beside it, and what is ahead is a goal.
#include <algorithm>

#include "core/brief/resolving.hpp"

namespace scalewright {

namespace {

constexpr double kAnecdote = 2;  // people

class UserResolver {
 public:
  explicit UserResolver(Resolving& all) : f_(all.findings), s_(all.stated) {}

  void run() {
    merge_possible();
    add_more();
    const auto present = [](const UserFinding& u) { return u.tense == Tense::present && !u.per_piece; };
    const bool counted =
        std::any_of(f_.users.begin(), f_.users.end(), [&](const UserFinding& u) { return present(u) && !u.alone; });
    const bool alone = std::any_of(f_.users.begin(), f_.users.end(), [](const UserFinding& u) { return u.alone; });
    std::vector<UserStatement> now;
    guessed_.clear();
    double largest_now = 0;
    for (const UserFinding& u : f_.users) {
      if (present(u) && !(u.alone && (counted || s_.nobody_yet))) {
        now.push_back(u.statement);
        guessed_.push_back(u.possible);
        largest_now = std::max(largest_now, size_of(u.statement.count));
      }
    }
    for (const UserFinding& u : f_.users) {
      if (present(u) || u.alone || u.per_piece) continue;
      const bool only_hope = u.tense == Tense::weak_future && !u.horizon_months && !counted && !alone &&
                             !f_.stated.nobody_yet && !s_.nobody_yet;
      const bool part = size_of(u.statement.count) <= largest_now && u.tense == Tense::weak_future;
      if (only_hope || part) {
        now.push_back(u.statement);
        guessed_.push_back(u.possible);
      } else {
        add_target(u);
      }
    }
    choose_users(std::move(now));
  }

 private:
  void merge_possible() {
    for (std::size_t i = 1; i < f_.users.size();) {
      UserFinding& first = f_.users[i - 1];
      UserFinding& second = f_.users[i];
      const bool pair = first.possible && second.possible &&
                        first.statement.count.at_peak == second.statement.count.at_peak &&
                        first.sentence == second.sentence && first.statement.kind == second.statement.kind &&
                        first.statement.count.low && second.statement.count.high &&
                        *first.statement.count.low < *second.statement.count.high;
      if (!pair) {
        ++i;
        continue;
      }
      first.statement.count.high = second.statement.count.high;
      first.statement.origin.span.end = second.statement.origin.span.end;
      first.tense = Tense::present;
      f_.users.erase(f_.users.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // "the three of us edit; six more people would look at it"
  void add_more() {
    UserFinding* first = nullptr;
    for (UserFinding& u : f_.users) {
      if (u.alone) first = &u;
    }
    if (first == nullptr) return;
    for (UserFinding& u : f_.users) {
      if (!u.more || !u.statement.count.high || !u.statement.count.low) continue;
      *u.statement.count.low += *first->statement.count.low;
      *u.statement.count.high += *first->statement.count.high;
      u.statement.count.derived = true;
      u.tense = Tense::present;
    }
  }

  void add_target(const UserFinding& u) {
    GrowthStatement growth;
    growth.target_users = size_of(u.statement.count);
    growth.horizon_months = u.horizon_months;
    growth.vague = u.statement.count.vague;
    growth.origin = {u.statement.origin.span, "growth.target_users"};
    if (growth.vague && u.statement.count.low) growth.target_users = *u.statement.count.low;
    f_.growth.push_back(growth);
  }

  // "0 families yet, 5 sitters": from none to those who are there.
  static void merge_zero(std::vector<UserStatement>& now) {
    const auto zero = [](const UserStatement& u) { return u.count.high && *u.count.high == 0; };
    const auto none = std::find_if(now.begin(), now.end(), zero);
    if (none == now.end() || now.size() != 2) return;
    UserStatement& some = now[none == now.begin() ? 1 : 0];
    some.count.low = 0;
    some.count.derived = true;
    now.erase(none);
  }

  void choose_users(std::vector<UserStatement> now) {
    merge_zero(now);
    if (now.empty()) return;
    // A daily number decides, unless it is a guess beside numbers that are known.
    const auto rank = [&](const UserStatement& u) {
      const bool guess = guessed_[static_cast<std::size_t>(&u - now.data())];
      return u.kind == UserKind::daily && !u.count.at_peak && !u.count.derived && !guess ? 2 : u.count.at_peak ? 0 : 1;
    };
    std::size_t main = 0;
    for (std::size_t i = 1; i < now.size(); ++i) {
      const bool better = rank(now[i]) > rank(now[main]) ||
                          (rank(now[i]) == rank(now[main]) && size_of(now[i].count) > size_of(now[main].count));
      if (better) main = i;
    }
    s_.users = now[main];
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (i == main) continue;
      // "her two friends", told beside a larger number, is a story and no load.
      if (size_of(now[i].count) <= kAnecdote && size_of(now[main].count) > 2 * kAnecdote) continue;
      const auto same = [&](const UserStatement& u) {
        return u.count.low == now[i].count.low && u.count.high == now[i].count.high;
      };
      if (same(*s_.users) || std::any_of(s_.users_also.begin(), s_.users_also.end(), same)) continue;
      s_.users_also.push_back(now[i]);
    }
  }

  Findings& f_;
  Stated& s_;
  std::vector<bool> guessed_;  // of the user statements that are weighed: "I'd guess 50"
};

}  // namespace

void resolve_users(Resolving& all) {
  UserResolver(all).run();
}

}  // namespace scalewright
