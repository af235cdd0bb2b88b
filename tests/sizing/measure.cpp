// How the sizes that the advisor recommends compare with published ones: a line for each row of tests/sizing/rows.json,
// read as a sentence that anybody could type, then the share of rows within a factor of two and of four.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "core/advice/advice.hpp"
#include "core/rules/reader.hpp"
#include "core/units/format.hpp"

namespace scalewright {
namespace {

struct Row {
  std::string id, text, source;
  double vcpu = 0, memory_gib = 0;
  bool at_most = false;  // a real system that had room to spare: to need more would be wrong
};

std::string read_file(const std::string& path) {
  std::string text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return text;
  char buffer[4096];
  for (std::size_t n = std::fread(buffer, 1, sizeof buffer, file); n > 0;
       n = std::fread(buffer, 1, sizeof buffer, file)) {
    text.append(buffer, n);
  }
  std::fclose(file);
  return text;
}

Result<std::vector<Row>> read_rows(const std::string& path) {
  std::optional<Error> problem;
  const std::string text = read_file(path);
  Reader reader = Reader::parse(path, text, problem);
  std::vector<Row> rows;
  (void)reader.text("id");
  (void)reader.text("as_of");
  for (Reader& entry : reader.list("rows")) {
    rows.push_back({.id = entry.text("id"),
                    .text = entry.text("text"),
                    .source = entry.text("source"),
                    .vcpu = entry.number("vcpu"),
                    .memory_gib = entry.number("memory_gib"),
                    .at_most = entry.flag_or("at_most", false)});
    entry.finish();
  }
  reader.finish();
  if (problem) return *problem;
  return rows;
}

double off_by(double ratio) {
  return ratio <= 0 ? 1e9 : std::max(ratio, 1 / ratio);
}

void print_share(const char* what, const std::vector<double>& ratios) {
  const auto within = [&ratios](double factor) {
    const auto count =
        std::count_if(ratios.begin(), ratios.end(), [factor](double ratio) { return off_by(ratio) <= factor; });
    return 100.0 * static_cast<double>(count) / static_cast<double>(ratios.size());
  };
  std::printf("%-7s %zu rows: %.0f %% within a factor of 2, %.0f %% within 4\n", what, ratios.size(), within(2),
              within(4));
}

int measure(const std::string& path) {
  const Result<RuleBook> rules = load_rules(builtin_rules());
  const Result<std::vector<Row>> rows = read_rows(path);
  const Error* error = !rules ? &rules.error() : !rows ? &rows.error() : nullptr;
  if (error != nullptr) {
    std::fprintf(stderr, "%s: %s\n", error->path.c_str(), error->message.c_str());
    return 2;
  }
  std::vector<double> vcpu, memory;
  bool too_much = false;
  std::printf("%-6s %9s %9s %6s %9s %9s %6s  %s\n", "row", "vCPU", "published", "ratio", "GiB", "published", "ratio",
              "recommended for");
  for (const Row& row : *rows) {
    const Result<Advice> advice = advise({.text = row.text}, *rules);
    if (!advice) continue;
    const Option& option = advice->options.front();
    const double vcpu_ratio = option.vcpu / row.vcpu;
    const double memory_ratio = option.memory_gib / row.memory_gib;
    std::printf("%-6s %9s %9s %6.2f %9s %9s %6.2f  %s: %s\n", row.id.c_str(), for_people(option.vcpu).c_str(),
                for_people(row.vcpu).c_str(), vcpu_ratio, for_people(option.memory_gib).c_str(),
                for_people(row.memory_gib).c_str(), memory_ratio, option.blueprint.id.c_str(), row.text.c_str());
    if (row.at_most) {
      too_much = too_much || vcpu_ratio > 1;
      continue;
    }
    vcpu.push_back(vcpu_ratio);
    memory.push_back(memory_ratio);
  }
  print_share("vCPU", vcpu);
  print_share("Memory", memory);
  std::printf("More than a real system ran on: %s\n", too_much ? "yes" : "no");
  return 0;
}

}  // namespace
}  // namespace scalewright

int main(int count, char** arguments) {
  return scalewright::measure(count > 1 ? arguments[1] : SCALEWRIGHT_SOURCE_DIR "/tests/sizing/rows.json");
}
