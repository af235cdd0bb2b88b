// What resolve() is made of: each settles one family of facts, and later ones look at what earlier ones settled.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/brief/findings.hpp"

namespace scalewright {

struct Resolving {
  Findings& findings;
  const Vocabulary& vocabulary;
  std::vector<Contradiction>& contradictions;
  Stated stated;

  void conflict(std::string fact, std::string message, std::vector<Span> spans) {
    contradictions.push_back({std::move(fact), std::move(message), std::move(spans)});
  }
};

// The number that a range stands for where one is weighed: its upper end, else its lower one.
[[nodiscard]] inline double size_of(const CountRange& count) {
  return count.high.value_or(count.low.value_or(0));
}

void resolve_users(Resolving& all);     // the count that decides, those besides, goals
void resolve_requests(Resolving& all);  // after the users, whom a rate of each multiplies
void resolve_growth(Resolving& all);    // after the users, too
void resolve_catalogue(Resolving& all);
void resolve_character(Resolving& all);  // domain, stage, sensitivity

}  // namespace scalewright
