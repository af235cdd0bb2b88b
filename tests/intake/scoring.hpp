// Compares what a text was read to state with the labels of the intake data, as tests/intake/README.md defines it.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace scalewright::intake {

struct Score {
  int hits = 0;
  int extra = 0;   // said by us, not labelled
  int missed = 0;  // labelled, not said by us
  [[nodiscard]] double precision() const { return hits + extra == 0 ? 1 : double(hits) / (hits + extra); }
  [[nodiscard]] double recall() const { return hits + missed == 0 ? 1 : double(hits) / (hits + missed); }
  [[nodiscard]] double f1() const {
    return hits == 0 ? (extra + missed == 0 ? 1 : 0) : 2 * precision() * recall() / (precision() + recall());
  }
};

struct Difference {
  std::string id;
  std::string label;
  std::string expected;
  std::string read;
};

struct Report {
  std::map<std::string, Score> labels;
  std::map<std::string, std::map<std::string, int>> confusion;  // expected class -> class that was found
  int lines = 0;
  int scale_right = 0;
  std::vector<Difference> differences;

  [[nodiscard]] double mean_f1() const;
  [[nodiscard]] double scale_share() const { return lines == 0 ? 1 : double(scale_right) / lines; }
};

// Reads each line of the file, compares and sums up. `lines` that are no JSON are an error that ends the program.
[[nodiscard]] Report measure(const std::string& jsonl_path);

}  // namespace scalewright::intake
