// How long one advice takes, natively, and where the time goes.
#include <benchmark/benchmark.h>

#include "core/interview/interview.hpp"
#include "core/report/report.hpp"
#include "web/advisor.hpp"

namespace scalewright {
namespace {

constexpr const char* kShort = "MVP for 5 friends";
constexpr const char* kLong =
    "B2B SaaS for 800 companies in Germany and France, about 12,000 users, growing 10 % a month, GDPR, 99.9 % uptime, "
    "restore within an hour, 200 GB of data, two developers, Django and Postgres on AWS with Redis, under $2,000 a "
    "month";

const RuleBook& rules() {
  static const Result<RuleBook> book = load_rules(builtin_rules());
  return *book;
}

void run_consult(benchmark::State& state, const char* text) {
  for (auto _ : state) benchmark::DoNotOptimize(consult({.text = text}, rules()));
}
void run_advise(benchmark::State& state, const char* text) {
  for (auto _ : state) benchmark::DoNotOptimize(advise({.text = text}, rules()));
}
void run_json(benchmark::State& state, const char* text) {
  const Result<Advice> advice = consult({.text = text}, rules());
  for (auto _ : state) benchmark::DoNotOptimize(to_json(*advice, rules()));
}
void run_whole(benchmark::State& state, const char* text) {
  const Advisor advisor;
  const std::string request = std::string("{\"text\":\"") + text + "\"}";
  for (auto _ : state) benchmark::DoNotOptimize(advisor.advise(request));
}
void run_load_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_rules(builtin_rules()));
}
void run_megabyte(benchmark::State& state) {
  std::string text;
  while (text.size() < 1'000'000) text += "we are building a shop and ";
  const AdviceRequest request{.text = text + "5 users"};
  for (auto _ : state) benchmark::DoNotOptimize(advise(request, rules()));
}

BENCHMARK_CAPTURE(run_whole, short_sentence, kShort);
BENCHMARK_CAPTURE(run_whole, long_sentence, kLong);
BENCHMARK_CAPTURE(run_consult, short_sentence, kShort);
BENCHMARK_CAPTURE(run_advise, short_sentence, kShort);
BENCHMARK_CAPTURE(run_json, short_sentence, kShort);
BENCHMARK(run_load_rules);
BENCHMARK(run_megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace scalewright
