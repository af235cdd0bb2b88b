#include "core/brief/running.hpp"

#include <algorithm>

namespace scalewright {

namespace {

// Half points, fitted by hand on labelled requests: who speaks of the machine that it stands on, of trouble, of the day
// and of peaks speaks of something that runs; a bare list of counts and wishes does not.
constexpr int kEnough = 6;

struct Sign {
  std::string_view value;
  int points;
};
constexpr Sign kSigns[] = {{"trouble", 3}, {"place", 2}, {"now", 1},  {"own", 1},
                           {"past", 1},    {"year", 1},  {"story", 1}};

int points_of_words(const std::vector<Weighed>& signs) {
  int points = 0;
  for (const Sign& sign : kSigns) {
    const bool said = std::any_of(signs.begin(), signs.end(), [&](const Weighed& w) { return w.value == sign.value; });
    points += said ? sign.points : 0;
  }
  return points;
}

int points_of_facts(const Stated& s) {
  int points = 0;
  if (s.domain) points += 2;
  if (!s.proposed_components.empty()) points += 2;
  if (s.peak_factor) points += 2;
  if (!s.providers.empty()) points += 1;
  if (!s.stack.empty()) points += 1;
  if (s.team_size) points += 1;
  if (s.current_spend_per_month) points += s.users || s.requests ? 2 : 1;
  if (s.users && s.users->kind == UserKind::total) points -= 2;
  if (s.users && s.users->kind == UserKind::concurrent) points -= 1;
  if (!s.users_also.empty()) points -= 1;
  return points;
}

}  // namespace

bool is_sign_of_running(std::string_view value) {
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](const Sign& sign) { return sign.value == value; });
}

std::optional<Origin> running_by_signs(const Stated& stated, const std::vector<Weighed>& signs) {
  if (stated.nobody_yet || points_of_words(signs) + points_of_facts(stated) < kEnough) return std::nullopt;
  const auto first =
      std::find_if(signs.begin(), signs.end(), [](const Weighed& w) { return is_sign_of_running(w.value); });
  if (first == signs.end()) return std::nullopt;
  return Origin{first->origin.span, std::string(kRunningBySigns)};
}

}  // namespace scalewright
