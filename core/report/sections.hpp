// The sections of a document, each made from an advice, and the blocks that they are made of.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/report/report.hpp"

namespace scalewright {

// What a section is written from.
struct Material {
  const Advice& advice;
  const RuleBook& rules;
  const Option* recommended = nullptr;  // absent when nothing could be recommended
};

[[nodiscard]] Section executive_summary(const Material& material);
[[nodiscard]] Section what_was_understood(const Material& material);
[[nodiscard]] Section scale_and_need(const Material& material);
[[nodiscard]] Section recommendation(const Material& material);
[[nodiscard]] Section all_options(const Material& material);
[[nodiscard]] Section bill_section(const Material& material);
[[nodiscard]] Section growth_and_breaks(const Material& material);
[[nodiscard]] Section findings_section(const Material& material);
[[nodiscard]] Section assumptions_and_sources(const Material& material);

[[nodiscard]] inline Block paragraph(std::string text) {
  Block block;
  block.text = std::move(text);
  return block;
}
[[nodiscard]] inline Block note(std::string text) {
  Block block;
  block.kind = Block::Kind::note;
  block.text = std::move(text);
  return block;
}
[[nodiscard]] inline Block list_of(std::vector<std::string> items) {
  Block block;
  block.kind = Block::Kind::list;
  block.items = std::move(items);
  return block;
}

[[nodiscard]] inline Block detail(Block block) {
  block.detail = true;
  return block;
}

// A table takes its columns first, then rows of as many cells.
struct Column {
  std::string title;
  bool numeric = false;
};
[[nodiscard]] inline Block table_of(std::string caption, const std::vector<Column>& columns) {
  Block block;
  block.kind = Block::Kind::table;
  block.text = std::move(caption);
  for (const Column& column : columns) {
    block.header.push_back(column.title);
    block.numeric.push_back(column.numeric);
  }
  return block;
}

// "Large. That justifies up to complex infrastructure; simple does the job."
[[nodiscard]] std::string scale_sentence(const Scale& scale, const RuleBook& rules);
// "One server at Hetzner".
[[nodiscard]] std::string option_name(const Option& option);
// "$4.20–$6.10 a month, likely $5", "no cost", or that there is no price.
[[nodiscard]] std::string option_cost(const Option& option);
// "$4.20–$6.10", or "no price" when a part of the bill has none.
[[nodiscard]] std::string bill_total(const Bill& bill);

}  // namespace scalewright
