// measure_intake FILE.jsonl [--differences] [--read TEXT]: precision, recall and F1 of each label, their mean, and the
// scale confusion table.
#include <cstdio>
#include <cstring>
#include <string>

#include "tests/intake/scoring.hpp"

namespace {

using scalewright::intake::Report;

void print_labels(const Report& report) {
  std::printf("%-28s %9s %9s %9s %6s\n", "label", "precision", "recall", "F1", "n");
  for (const auto& [label, score] : report.labels) {
    std::printf("%-28s %9.3f %9.3f %9.3f %6d\n", label.c_str(), score.precision(), score.recall(), score.f1(),
                score.hits + score.missed);
  }
  std::printf("%-28s %29.3f\n", "mean over labels", report.mean_f1());
}

void print_confusion(const Report& report) {
  static constexpr const char* kClasses[] = {"mvp", "small", "medium", "large", "enterprise", "unclear"};
  std::printf("\nscale: expected (row), found (column)\n%-12s", "");
  for (const char* found : kClasses) std::printf("%11s", found);
  std::printf("\n");
  for (const char* expected : kClasses) {
    std::printf("%-12s", expected);
    const auto row = report.confusion.find(expected);
    for (const char* found : kClasses) {
      const bool none = row == report.confusion.end() || row->second.count(found) == 0;
      std::printf("%11d", none ? 0 : row->second.at(found));
    }
    std::printf("\n");
  }
  std::printf("scale right, alternatives counted: %d of %d = %.1f %%\n", report.scale_right, report.lines,
              100 * report.scale_share());
}

}  // namespace

int main(int count, char** arguments) {
  std::string path = std::string(SCALEWRIGHT_SOURCE_DIR) + "/tests/intake/dev.jsonl";
  bool differences = false;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(arguments[i], "--differences") == 0) {
      differences = true;
    } else {
      path = arguments[i];
    }
  }
  const Report report = scalewright::intake::measure(path);
  if (differences) {
    for (const auto& d : report.differences) {
      std::printf("%-10s %-24s expected %s, read %s\n", d.id.c_str(), d.label.c_str(), d.expected.c_str(),
                  d.read.c_str());
    }
  }
  print_labels(report);
  print_confusion(report);
  return 0;
}
