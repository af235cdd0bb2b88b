// What the comparison of the options says, row by row, whatever form it is drawn in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui_frontend/views/model.hpp"

namespace scalewright::ui {

// The content of a cell: a figure with its range, or sentences.
struct OptionCell {
  std::string strong, dim;
  std::vector<std::string> lines;

  [[nodiscard]] bool is_empty() const { return strong.empty() && dim.empty() && lines.empty(); }
};

// One property of every option, in the order of the advice, and what stands behind each.
struct OptionRow {
  std::string_view id, title;
  std::vector<OptionCell> cells;
  std::vector<OptionCell> why;  // as many as cells; none at all where the cells say it all
};

// The rows that say something about any option. The model has an advice.
[[nodiscard]] std::vector<OptionRow> option_rows(const Model& model);
// A cell read aloud.
[[nodiscard]] std::string spoken(const OptionCell& cell);

}  // namespace scalewright::ui
