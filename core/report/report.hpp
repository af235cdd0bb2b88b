// An advice as a document of typed blocks, and as JSON, Markdown, HTML and text.
// The room's door: to_json for programs, write_document for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/advice/advice.hpp"

namespace scalewright {

struct Block {
  enum class Kind : std::uint8_t { paragraph, list, table, note };
  Kind kind = Kind::paragraph;
  bool detail = false;                         // for who asks how we know: left out of the text for terminals
  std::string text;                            // paragraph, note; of a table its caption, or ""
  std::vector<std::string> items;              // list
  std::vector<std::string> header;             // table
  std::vector<std::vector<std::string>> rows;  // table; each as long as the header
  std::vector<bool> numeric;  // table: which columns hold figures, for alignment; as long as the header
};

struct Section {
  std::string id, title;
  std::vector<Block> blocks;
};

struct Document {
  std::string title;
  std::vector<Section> sections;
};

// `rules` are the ones that the advice was made with; they give the titles and units of facts and categories. Sections,
// in order: executive_summary, what_was_understood, scale_and_need, recommendation, options, bill, growth_and_breaks,
// findings, assumptions_and_sources. All text is plain: no markup, no control characters.
[[nodiscard]] Document write_document(const Advice& advice, const RuleBook& rules);

// The contract's JSON, keys in its order; the same advice gives the same bytes everywhere. Spans are in UTF-16 code
// units, as JavaScript counts.
[[nodiscard]] std::string to_json(const Advice& advice, const RuleBook& rules);

// Renderers. Whatever the document holds, the result is well formed: text is escaped, tables are rectangular.
[[nodiscard]] std::string to_markdown(const Document& document);
[[nodiscard]] std::string to_html(const Document& document);  // a fragment: h2, p, ul, table; no style, no script
// For a terminal, 100 columns; details are left out, and it says where they are.
[[nodiscard]] std::string to_text(const Document& document);

// The member "document" of an advice, read back strictly: what to_json wrote, or what a program made of it. `json` is
// the document alone. Errors: "bad_json", "bad_rule" with the place in it.
[[nodiscard]] Result<Document> read_document(std::string_view json);

}  // namespace scalewright
