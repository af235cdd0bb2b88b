// How long one design takes to be priced at every provider, with all lines, in the program that the page carries:
// scripts/bench builds it for Node. Prints microseconds, the best of many runs.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/advice/advice.hpp"
#include "web/advisor.hpp"

namespace scalewright {
namespace {

double best_microseconds(const Advice& advice, const RuleBook& rules, BillDetail detail) {
  using Clock = std::chrono::steady_clock;
  double best = 1e9;
  for (int run = 0; run < 200; ++run) {
    const auto begin = Clock::now();
    constexpr int kTimes = 10;
    for (int i = 0; i < kTimes; ++i) {
      (void)price_blueprint(advice.options.front().blueprint, advice.brief.table, "USD", rules, {.detail = detail});
    }
    best = std::min(best, std::chrono::duration<double, std::micro>(Clock::now() - begin).count() / kTimes);
  }
  return best;
}

int run() {
  const Result<RuleBook> rules = load_rules(builtin_rules());
  if (!rules) return 1;
  for (const char* text : {"MVP for 5 friends", "shop with 50K daily users in Europe", "SaaS with 10 million users"}) {
    const Result<Advice> advice = advise({.text = text, .questions = false}, *rules);
    if (!advice) return 1;
    std::printf("%-38s %2d parts: every line %.0f us, totals %.0f us\n", text,
                static_cast<int>(advice->options.front().blueprint.components.size()),
                best_microseconds(*advice, *rules, BillDetail::full),
                best_microseconds(*advice, *rules, BillDetail::totals));
  }
  return 0;
}

}  // namespace
}  // namespace scalewright

int main() {
  return scalewright::run();
}
