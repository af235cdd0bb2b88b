// A document as JSON, and back.
#include <array>

#include "core/report/advice_json.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"paragraph", "list", "table", "note"};

void write_block(JsonWriter& json, const Block& block) {
  json.begin_object().key("kind").text(kKinds[static_cast<std::size_t>(block.kind)]);
  if (block.detail) json.key("detail").flag(true);
  switch (block.kind) {
    case Block::Kind::paragraph:
    case Block::Kind::note:
      json.key("text").text(block.text);
      break;
    case Block::Kind::list:
      json.key("items").texts(block.items);
      break;
    case Block::Kind::table:
      text_if_any(json, "text", block.text);
      json.key("header").texts(block.header).key("rows").begin_array();
      for (const std::vector<std::string>& row : block.rows) json.texts(row);
      json.end_array().key("numeric").begin_array();
      for (const bool numeric : block.numeric) json.flag(numeric);
      json.end_array();
      break;
  }
  json.end_object();
}

std::vector<std::string> read_row(Reader& row) {
  std::vector<std::string> cells;
  for (Reader& cell : row.as_list()) cells.push_back(cell.as_text());
  return cells;
}

void read_table(Reader& reader, Block& block) {
  block.text = reader.text_or("text", "");
  block.header = reader.texts("header");
  for (Reader& row : reader.list("rows")) {
    block.rows.push_back(read_row(row));
    if (block.rows.back().size() != block.header.size()) row.refuse("a row has as many cells as the header");
  }
  for (Reader& column : reader.list("numeric")) block.numeric.push_back(column.as_flag());
  if (block.numeric.size() != block.header.size()) reader.refuse("numeric", "one flag for each column");
}

Block read_block(Reader& reader) {
  Block block;
  const std::string kind = reader.text("kind");
  block.detail = reader.flag_or("detail", false);
  if (kind == "list") {
    block.kind = Block::Kind::list;
    block.items = reader.texts("items");
  } else if (kind == "table") {
    block.kind = Block::Kind::table;
    read_table(reader, block);
  } else if (kind == "paragraph" || kind == "note") {
    block.kind = kind == "note" ? Block::Kind::note : Block::Kind::paragraph;
    block.text = reader.text("text");
  } else {
    reader.refuse("kind", "a block is a paragraph, a list, a table or a note");
  }
  reader.finish();
  return block;
}

}  // namespace

void write_document_json(JsonWriter& json, const Document& document) {
  json.begin_object().key("title").text(document.title).key("sections").begin_array();
  for (const Section& section : document.sections) {
    json.begin_object().key("id").text(section.id).key("title").text(section.title).key("blocks").begin_array();
    for (const Block& block : section.blocks) write_block(json, block);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

Result<Document> read_document(std::string_view json) {
  std::optional<Error> problem;
  Reader reader = Reader::parse("document", json, problem);
  Document document;
  document.title = reader.text("title");
  for (Reader& part : reader.list("sections")) {
    Section section{part.text("id"), part.text("title"), {}};
    for (Reader& block : part.list("blocks")) section.blocks.push_back(read_block(block));
    part.finish();
    document.sections.push_back(std::move(section));
  }
  reader.finish();
  if (problem) return *problem;
  return document;
}

}  // namespace scalewright
