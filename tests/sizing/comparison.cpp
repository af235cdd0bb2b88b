#include "tests/sizing/comparison.hpp"

#include <algorithm>
#include <cstdio>

#include "core/rules/reader.hpp"

namespace scalewright {
namespace {

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
                    .vcpu = entry.number_or("vcpu", 0),
                    .memory_gib = entry.number_or("memory_gib", 0),
                    .machines = static_cast<int>(entry.number_or("machines", 0)),
                    .at_most = entry.flag_or("at_most", false)});
    entry.finish();
  }
  reader.finish();
  if (problem) return *problem;
  return rows;
}

int machines_of(const Option& option) {
  int machines = 0;
  for (const Component& component : option.blueprint.components) {
    if (component.vcpu > 0) machines += component.count * component.machines;
  }
  return machines;
}

}  // namespace

Result<std::vector<Compared>> compare_rows(const std::string& path, const RuleBook& rules) {
  const Result<std::vector<Row>> rows = read_rows(path);
  if (!rows) return rows.error();
  std::vector<Compared> compared;
  for (const Row& row : *rows) {
    const Result<Advice> advice = advise({.text = row.text}, rules);
    if (!advice) return advice.error();
    const Option& option = advice->options.front();
    compared.push_back({row, option.blueprint.id, option.vcpu, option.memory_gib, machines_of(option)});
  }
  return compared;
}

bool exceeds(const Compared& one) {
  const bool machines = one.row.machines > 0 && one.machines > one.row.machines;
  const bool vcpu = one.row.vcpu > 0 && one.vcpu > one.row.vcpu;
  const bool memory = one.row.memory_gib > 0 && one.memory_gib > one.row.memory_gib;
  return one.row.at_most && (machines || vcpu || memory);
}

std::vector<double> vcpu_ratios(const std::vector<Compared>& rows) {
  std::vector<double> ratios;
  for (const Compared& one : rows) {
    if (!one.row.at_most && one.row.vcpu > 0) ratios.push_back(one.vcpu / one.row.vcpu);
  }
  return ratios;
}

std::vector<double> memory_ratios(const std::vector<Compared>& rows) {
  std::vector<double> ratios;
  for (const Compared& one : rows) {
    if (!one.row.at_most && one.row.memory_gib > 0) ratios.push_back(one.memory_gib / one.row.memory_gib);
  }
  return ratios;
}

double percent_within(const std::vector<double>& ratios, double factor) {
  constexpr double kRounding = 1 + 1e-9;
  const auto near = [factor](double ratio) { return ratio > 0 && std::max(ratio, 1 / ratio) <= factor * kRounding; };
  const auto count = std::count_if(ratios.begin(), ratios.end(), near);
  return ratios.empty() ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(ratios.size());
}

}  // namespace scalewright
