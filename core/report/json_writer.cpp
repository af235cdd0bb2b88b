#include "core/report/json_writer.hpp"

#include <algorithm>
#include <utility>

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

void JsonWriter::grow(std::size_t bytes) {
  bytes_.resize(std::max(2 * bytes_.size(), size_ + bytes));
}

void JsonWriter::put(std::string_view bytes) {
  if (bytes_.size() - size_ < bytes.size()) grow(bytes.size());
  std::copy_n(bytes.data(), bytes.size(), bytes_.data() + size_);
  size_ += bytes.size();
}

void JsonWriter::put(char byte) {
  if (bytes_.size() == size_) grow(1);
  bytes_[size_++] = byte;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  put(bracket);
  comma_due_ = true;
  return *this;
}

void JsonWriter::separate() {
  if (comma_due_) put(',');
  comma_due_ = true;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  put(':');
  comma_due_ = false;
  return *this;
}

void JsonWriter::quoted(std::string_view value) {
  put('"');
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && is_plain(value[at])) ++at;
    put(value.substr(begin, at - begin));
    if (at < value.size()) at += escape_at(value, at);
  }
  put('"');
}

std::size_t JsonWriter::escape_at(std::string_view value, std::size_t at) {
  constexpr std::uint32_t kReplacement = 0xFFFD;
  constexpr std::uint32_t kBeyondOneUnit = 0x10000;
  const CodePoint code = code_point_at(value, at);
  const std::uint32_t point = code.valid ? code.value : kReplacement;
  if (point == '"' || point == '\\') {
    put('\\');
    put(value[at]);
  } else if (point == '\n') {
    put("\\n");
  } else if (point < kBeyondOneUnit) {
    escape(point);
  } else {
    escape(0xD800 + ((point - kBeyondOneUnit) >> 10U));
    escape(0xDC00 + (point & 0x3FFU));
  }
  return code.bytes;
}

void JsonWriter::escape(std::uint32_t unit) {
  constexpr std::string_view kHex = "0123456789abcdef";
  put("\\u");
  for (const std::uint32_t shift : {12U, 8U, 4U, 0U}) put(kHex[(unit >> shift) & 0xFU]);
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
  put(json);
  return *this;
}

JsonWriter& JsonWriter::money_range(const MoneyRange& range) {
  begin_object().key("low").money(range.low).key("likely").money(range.likely).key("high").money(range.high);
  return end_object();
}

}  // namespace scalewright
