// A document as a fragment of HTML, to be put into a page that has its own style.
#include "core/report/report.hpp"
#include "core/report/utf.hpp"

namespace scalewright {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string element(std::string_view open, std::string_view text, std::string_view name) {
  return "<" + std::string(open) + ">" + escaped(text) + "</" + std::string(name) + ">";
}

// The first cell of a row names it.
std::string cell(std::string_view text, bool first, bool numeric) {
  const std::string figures = numeric ? " class=\"number\"" : "";
  return first ? element("th scope=\"row\"" + figures, text, "th") : element("td" + figures, text, "td");
}

void add_table(std::string& out, const Block& block) {
  out += "<table>\n";
  if (!block.text.empty()) out += element("caption", block.text, "caption") + "\n";
  out += "<thead><tr>";
  for (std::size_t i = 0; i < block.header.size(); ++i)
    out += element(block.numeric[i] ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"", block.header[i], "th");
  out += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : block.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += cell(row[i], i == 0, block.numeric[i]);
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void add_block(std::string& out, const Block& block) {
  switch (block.kind) {
    case Block::Kind::paragraph:
      out += element("p", block.text, "p") + "\n";
      break;
    case Block::Kind::note:
      out += "<aside>" + element("p", block.text, "p") + "</aside>\n";
      break;
    case Block::Kind::list:
      out += "<ul>\n";
      for (const std::string& item : block.items) out += element("li", item, "li") + "\n";
      out += "</ul>\n";
      break;
    case Block::Kind::table:
      add_table(out, block);
      break;
  }
}

}  // namespace

std::string to_html(const Document& document) {
  std::string out = element("h2", document.title, "h2") + "\n";
  for (const Section& section : document.sections) {
    out += "<section data-section=\"" + escaped(section.id) + "\">\n" + element("h3", section.title, "h3") + "\n";
    for (const Block& block : section.blocks) add_block(out, block);
    out += "</section>\n";
  }
  return out;
}

}  // namespace scalewright
