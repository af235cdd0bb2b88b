// What the advisor recommends for the rows of tests/sizing/rows.json, each read as a sentence that anybody could type.
#pragma once

#include <string>
#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

struct Row {
  std::string id, text, source;
  double vcpu = 0, memory_gib = 0;  // 0: not published
  int machines = 0;                 // likewise
  bool at_most = false;             // a real system that had room to spare: to need more would be wrong
};

struct Compared {
  Row row;
  std::string option;  // id of the recommended one
  double vcpu = 0, memory_gib = 0;
  int machines = 0;  // that carry load or wait
};

// Fails on a file that is no list of rows.
[[nodiscard]] Result<std::vector<Compared>> compare_rows(const std::string& path, const RuleBook& rules);

// More than the real system ran on.
[[nodiscard]] bool exceeds(const Compared& one);

// Ours over the published ones, of the rows that are no upper bounds.
[[nodiscard]] std::vector<double> vcpu_ratios(const std::vector<Compared>& rows);
[[nodiscard]] std::vector<double> memory_ratios(const std::vector<Compared>& rows);

// Percent of the ratios within a factor, up or down.
[[nodiscard]] double percent_within(const std::vector<double>& ratios, double factor);

}  // namespace scalewright
