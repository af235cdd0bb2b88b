// How the sizes that the advisor recommends compare with published ones: a line for each row of tests/sizing/rows.json,
// read as a sentence that anybody could type, then the share of rows within a factor of two and of four. With
// --markdown, as the table of docs/sizing.md.
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
  double vcpu = 0, memory_gib = 0;  // 0: not published
  int machines = 0;                 // likewise
  bool at_most = false;             // a real system that had room to spare: to need more would be wrong
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

double off_by(double ratio) {
  return ratio <= 0 ? 1e9 : std::max(ratio, 1 / ratio);
}

struct Compared {
  Row row;
  const char* option = "";
  double vcpu = 0, memory_gib = 0;
  int machines = 0;
};

std::string figure(double value) {
  return value > 0 ? for_people(value) : "–";
}

std::string ratio(double ours, double published) {
  char text[32] = "–";
  if (published > 0) std::snprintf(text, sizeof text, "%.2f", ours / published);
  return text;
}

void print_line(const Compared& one, bool markdown) {
  const char* form =
      markdown ? "| %s | %s | %s | %s | %s | %s | %s | %s: %s |\n" : "%-6s %9s %9s %6s %9s %9s %6s  %s: %s\n";
  std::printf(form, one.row.id.c_str(), figure(one.vcpu).c_str(), figure(one.row.vcpu).c_str(),
              ratio(one.vcpu, one.row.vcpu).c_str(), figure(one.memory_gib).c_str(), figure(one.row.memory_gib).c_str(),
              ratio(one.memory_gib, one.row.memory_gib).c_str(), one.option, one.row.text.c_str());
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

bool exceeds(const Compared& one) {
  const bool machines = one.row.machines > 0 && one.machines > one.row.machines;
  const bool vcpu = one.row.vcpu > 0 && one.vcpu > one.row.vcpu;
  return one.row.at_most && (machines || vcpu || (one.row.memory_gib > 0 && one.memory_gib > one.row.memory_gib));
}

int machines_of(const Option& option) {
  int machines = 0;
  for (const Component& component : option.blueprint.components) {
    if (component.vcpu > 0) machines += component.count * component.machines;
  }
  return machines;
}

int measure(const std::string& path, bool markdown) {
  const Result<RuleBook> rules = load_rules(builtin_rules());
  const Result<std::vector<Row>> rows = read_rows(path);
  const Error* error = !rules ? &rules.error() : !rows ? &rows.error() : nullptr;
  if (error != nullptr) {
    std::fprintf(stderr, "%s: %s\n", error->path.c_str(), error->message.c_str());
    return 2;
  }
  std::vector<double> vcpu, memory;
  std::string exceeding;
  std::printf(markdown ? "| row | vCPU | published | ratio | GiB | published | ratio | recommended for |\n|%s\n"
                       : "row         vCPU published  ratio       GiB published  ratio  recommended for\n%s",
              markdown ? "---|---|---|---|---|---|---|---|" : "");
  for (const Row& row : *rows) {
    const Result<Advice> advice = advise({.text = row.text}, *rules);
    if (!advice) continue;
    const Option& option = advice->options.front();
    const Compared one{row, option.blueprint.id.c_str(), option.vcpu, option.memory_gib, machines_of(option)};
    print_line(one, markdown);
    if (exceeds(one)) exceeding += " " + row.id;
    if (row.at_most) continue;
    if (row.vcpu > 0) vcpu.push_back(one.vcpu / row.vcpu);
    if (row.memory_gib > 0) memory.push_back(one.memory_gib / row.memory_gib);
  }
  std::printf("\n");
  print_share("vCPU", vcpu);
  print_share("Memory", memory);
  std::printf("More than a real system ran on:%s\n", exceeding.empty() ? " none" : exceeding.c_str());
  return 0;
}

}  // namespace
}  // namespace scalewright

int main(int count, char** arguments) {
  std::string path = SCALEWRIGHT_SOURCE_DIR "/tests/sizing/rows.json";
  bool markdown = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--markdown") {
      markdown = true;
    } else {
      path = argument;
    }
  }
  return scalewright::measure(path, markdown);
}
