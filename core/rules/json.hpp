// A JSON document as a tree of values: what core/rules/reader.hpp reads from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scalewright {

struct JsonValue {
  enum class Kind : std::uint8_t { nothing, flag, number, text, list, object };

  Kind kind = Kind::nothing;
  bool flag = false;
  bool whole = false;        // a number without fraction or exponent that 64 bits hold
  std::int64_t integer = 0;  // the number, if it is whole
  double number = 0;
  std::string text;
  std::vector<std::string> keys;  // of an object, in the order of the document, each with the item of the same index
  std::vector<JsonValue> items;   // of a list or an object

  // The member of an object; null when there is none.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
};

struct JsonProblem {
  std::size_t bytes_read = 0;  // up to and including what is no JSON
  std::string message;         // of a document that is JSON and is refused all the same; otherwise empty
};

// Reads UTF-8 JSON (RFC 8259; a byte order mark may precede it, the end or a NUL ends it). Refuses an object with the
// same key twice or more than 4,096 members, and a document nested more than 64 deep.
[[nodiscard]] std::optional<JsonProblem> parse_json(std::string_view text, JsonValue& document);

}  // namespace scalewright
