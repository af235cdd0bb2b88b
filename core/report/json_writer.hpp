// Writes JSON into one string: commas and escapes are its business, keys and their order are the caller's.
//
//   JsonWriter json;
//   json.begin_object().key("id").text("server").key("count").number(2).end_object();
//   std::string text = std::move(json).take();
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/units/money.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

class JsonWriter {
 public:
  // `expected_bytes` saves moving a long document while it grows.
  explicit JsonWriter(std::size_t expected_bytes = 0) { grow(expected_bytes); }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  // In ASCII, all else escaped: a JavaScript engine takes such a string 20 times as fast as one with a single dash in
  // it, and no code page can spoil it. Bytes that are not UTF-8 are written as U+FFFD.
  JsonWriter& text(std::string_view value);
  JsonWriter& texts(const std::vector<std::string>& values);
  // Six significant figures; what is not finite is written as null.
  JsonWriter& number(double value);
  // A figure that somebody stated, a count or a position: whole numbers below 10^15 keep all their digits.
  JsonWriter& exact(double value);
  JsonWriter& flag(bool value);
  JsonWriter& money(Money value);          // the exact decimal, in units of the currency
  JsonWriter& raw(std::string_view json);  // a JSON value that is already written

  // {"low": n, "likely": n, "high": n}
  template <class Unit>
  JsonWriter& quantity(const Quantity<Unit>& q) {
    begin_object().key("low").number(q.low).key("likely").number(q.likely).key("high").number(q.high);
    return end_object();
  }
  JsonWriter& money_range(const MoneyRange& range);

  [[nodiscard]] std::string take() && { return {bytes_.data(), size_}; }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void put(std::string_view bytes);
  void put(char byte);
  void grow(std::size_t bytes);
  void quoted(std::string_view value);
  std::size_t escape_at(std::string_view value, std::size_t at);  // returns the bytes that it took
  void escape(std::uint32_t utf16_unit);

  // Emscripten's library brings its own std::string::append, made small and not fast; this took a third of an advice.
  std::vector<char> bytes_;
  std::size_t size_ = 0;  // of what is written
  bool comma_due_ = false;
};

}  // namespace scalewright
