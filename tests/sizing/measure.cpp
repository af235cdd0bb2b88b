// How the sizes that the advisor recommends compare with published ones: a line for each row of tests/sizing/rows.json,
// read as a sentence that anybody could type, then the share of rows within a factor of two and of four. With
// --markdown, as the table of docs/sizing.md.
#include <cstdio>
#include <string_view>

#include "core/units/format.hpp"
#include "tests/sizing/comparison.hpp"

namespace scalewright {
namespace {

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
              ratio(one.memory_gib, one.row.memory_gib).c_str(), one.option.c_str(), one.row.text.c_str());
}

void print_share(const char* what, const std::vector<double>& ratios) {
  std::printf("%-7s %zu rows: %.0f %% within a factor of 2, %.0f %% within 4\n", what, ratios.size(),
              percent_within(ratios, 2), percent_within(ratios, 4));
}

int measure(const std::string& path, bool markdown) {
  const Result<RuleBook> rules = load_rules(builtin_rules());
  const Result<std::vector<Compared>> rows = rules ? compare_rows(path, *rules) : rules.error();
  if (!rows) {
    std::fprintf(stderr, "%s: %s\n", rows.error().path.c_str(), rows.error().message.c_str());
    return 2;
  }
  std::printf(markdown ? "| row | vCPU | published | ratio | GiB | published | ratio | recommended for |\n|%s\n"
                       : "row         vCPU published  ratio       GiB published  ratio  recommended for\n%s",
              markdown ? "---|---|---|---|---|---|---|---|" : "");
  std::string exceeding;
  for (const Compared& one : *rows) {
    print_line(one, markdown);
    if (exceeds(one)) exceeding += " " + one.row.id;
  }
  std::printf("\n");
  print_share("vCPU", vcpu_ratios(*rows));
  print_share("Memory", memory_ratios(*rows));
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
