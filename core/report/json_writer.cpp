#include "core/report/json_writer.hpp"

#include "core/report/utf.hpp"
#include "core/units/format.hpp"

namespace scalewright {
namespace {

constexpr double kExactBelow = 1e15;

// ASCII that JSON takes as it is: nearly all of an advice.
bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

}  // namespace

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  comma_due_ = true;
  return *this;
}

void JsonWriter::separate() {
  if (comma_due_) out_ += ',';
  comma_due_ = true;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
  comma_due_ = false;
  return *this;
}

void JsonWriter::quoted(std::string_view value) {
  out_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && is_plain(value[at])) ++at;
    out_ += value.substr(begin, at - begin);
    if (at < value.size()) at += escape_at(value, at);
  }
  out_ += '"';
}

std::size_t JsonWriter::escape_at(std::string_view value, std::size_t at) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const CodePoint code = code_point_at(value, at);
  if (!code.valid) {
    out_ += "\xEF\xBF\xBD";
  } else if (code.value == '"' || code.value == '\\') {
    out_ += '\\';
    out_ += value[at];
  } else if (code.value == '\n') {
    out_ += "\\n";
  } else if (code.value < 0x20 || code.value == 0x7F) {
    out_ += "\\u00";
    out_ += kHex[code.value >> 4U];
    out_ += kHex[code.value & 0xFU];
  } else {
    out_ += value.substr(at, code.bytes);
  }
  return code.bytes;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  quoted(value);
  return *this;
}

JsonWriter& JsonWriter::texts(const std::vector<std::string>& values) {
  begin_array();
  for (const std::string& value : values) text(value);
  return end_array();
}

JsonWriter& JsonWriter::number(double value) {
  return raw(json_number(value));
}

JsonWriter& JsonWriter::exact(double value) {
  if (value > -kExactBelow && value < kExactBelow) {
    const auto whole = static_cast<std::int64_t>(value);
    if (static_cast<double>(whole) == value) return raw(std::to_string(whole));
  }
  return number(value);
}

JsonWriter& JsonWriter::flag(bool value) {
  return raw(value ? "true" : "false");
}

JsonWriter& JsonWriter::money(Money value) {
  return raw(money_decimal(value));
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::money_range(const MoneyRange& range) {
  begin_object().key("low").money(range.low).key("likely").money(range.likely).key("high").money(range.high);
  return end_object();
}

}  // namespace scalewright
