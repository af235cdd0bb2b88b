#include "core/rules/json.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace scalewright {

namespace {

// Nothing is converted from or to JSON here.
template <class Type, class = void>
struct NoConversions;

// nlohmann/json reads the text and hands over what it finds. Its own tree is
// not made: a few types of value are all that is read here, and the code that
// copies, compares and writes the others would have to be downloaded. The type
// is one of this file's own, so that what is specialised below is so for this
// file alone.
using Json = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t, std::uint64_t, double,
                                  std::allocator, NoConversions>;
using Bytes = nlohmann::detail::contiguous_bytes_input_adapter;

}  // namespace

}  // namespace scalewright

// Of a mistake only its place is told (core/rules/reader.cpp), so that
// nlohmann's sentences about it, and the C library's formatting that they need,
// are left out. A release of nlohmann/json that has renamed these functions
// does not compile; one that no longer calls them only makes the program
// larger.
template <>
std::string nlohmann::detail::lexer<scalewright::Json, scalewright::Bytes>::get_token_string() const {
  return {};
}
template <>
std::string nlohmann::detail::parser<scalewright::Json, scalewright::Bytes>::exception_message(
    const token_type /*expected*/, const std::string& /*context*/) {
  return {};
}

namespace scalewright {

namespace {

constexpr int kDepthLimit = 64;
constexpr std::size_t kMemberLimit = 4096;  // members are found one after the other

// Builds the document and refuses duplicate keys and depth, which nlohmann's
// own parser accepts silently.
class TreeBuilder {
 public:
  explicit TreeBuilder(JsonValue& root) : root_(root) {}

  bool null() {
    place(JsonValue::Kind::nothing);
    return true;
  }
  bool boolean(bool flag) {
    place(JsonValue::Kind::flag).flag = flag;
    return true;
  }
  bool number_integer(Json::number_integer_t integer) { return put_whole(integer, static_cast<double>(integer)); }
  bool number_unsigned(Json::number_unsigned_t integer) {
    return put_whole(static_cast<std::int64_t>(integer), static_cast<double>(integer));
  }
  bool number_float(double number, const std::string& /*written*/) {
    place(JsonValue::Kind::number).number = number;
    return true;
  }
  bool string(std::string& text) {
    place(JsonValue::Kind::text).text = std::move(text);
    return true;
  }
  bool binary(Json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(JsonValue::Kind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*size*/) { return open(JsonValue::Kind::list); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    JsonValue& object = *stack_.back();
    if (object.keys.size() >= kMemberLimit) {
      problem.message = "an object holds more than 4,096 members";
      return false;
    }
    if (object.find(name) != nullptr) {
      problem.message = "the key \"" + name + "\" stands here twice";
      return false;
    }
    object.keys.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t at, const std::string& /*token*/, const Json::exception& /*why*/) {
    problem.bytes_read = at;
    return false;
  }

  JsonProblem problem;

 private:
  // A container is filled before its parent grows again, so that pointers to
  // those on the stack stay good.
  JsonValue& place(JsonValue::Kind kind) {
    JsonValue& value = stack_.empty() ? root_ : stack_.back()->items.emplace_back();
    value.kind = kind;
    return value;
  }
  bool put_whole(std::int64_t integer, double number) {
    JsonValue& value = place(JsonValue::Kind::number);
    value.whole = true;
    value.integer = integer;
    value.number = number;
    return true;
  }
  bool open(JsonValue::Kind kind) {
    if (stack_.size() >= kDepthLimit) {
      problem.message = "the document is nested more than 64 deep";
      return false;
    }
    stack_.push_back(&place(kind));
    return true;
  }
  bool close() {
    stack_.pop_back();
    return true;
  }

  JsonValue& root_;
  std::vector<JsonValue*> stack_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::optional<JsonProblem> parse_json(std::string_view text, JsonValue& document) {
  TreeBuilder builder(document);
  if (Json::sax_parse(text.data(), text.data() + text.size(), &builder)) return std::nullopt;
  return std::move(builder.problem);
}

}  // namespace scalewright
