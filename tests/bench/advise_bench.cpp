// How long one advice takes natively, from request to JSON, rules already read.
#include <benchmark/benchmark.h>

#include <string>

#include "web/advisor.hpp"

namespace {

void advise(benchmark::State& state, const std::string& request) {
  const scalewright::Advisor advisor;
  for (auto _ : state) benchmark::DoNotOptimize(advisor.advise(request));
}
BENCHMARK_CAPTURE(advise, short_sentence, R"({"text": "MVP for 5 friends"})");
BENCHMARK_CAPTURE(
    advise, long_sentence,
    R"({"text": "e-commerce platform with 50K daily users in Europe, 99.95% uptime, $3,000 a month, 2 TB of data"})");

void read_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(scalewright::Advisor());
}
BENCHMARK(read_rules)->Unit(benchmark::kMillisecond);

}  // namespace
