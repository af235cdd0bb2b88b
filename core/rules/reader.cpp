#include "core/rules/reader.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace scalewright {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDepthLimit = 64;

// Builds the document and refuses duplicate keys and depth, which nlohmann's own parser accepts silently.
class StrictBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit StrictBuilder(Json& root) : root_(root) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t& /*written*/) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (stack_.back()->contains(name)) {
      message = "the key \"" + name + "\" stands here twice";
      return false;
    }
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t at, const std::string& /*token*/, const nlohmann::detail::exception& /*why*/) override {
    position = at;
    return false;
  }

  std::size_t position = 0;  // byte after the offending one; 0 when the builder itself refused
  std::string message;

 private:
  template <class Value>
  Json* place(Value&& value) {
    if (stack_.empty()) {
      root_ = std::forward<Value>(value);
      return &root_;
    }
    Json& parent = *stack_.back();
    if (parent.is_array()) {
      parent.push_back(std::forward<Value>(value));
      return &parent.back();
    }
    Json& member = parent[key_];
    member = std::forward<Value>(value);
    return &member;
  }
  template <class Value>
  bool put(Value&& value) {
    place(std::forward<Value>(value));
    return true;
  }
  bool open(Json&& container) {
    if (stack_.size() >= kDepthLimit) {
      message = "the document is nested more than 64 deep";
      return false;
    }
    // A container is filled before its parent grows again, so the pointer stays good while it is on the stack.
    stack_.push_back(place(std::move(container)));
    return true;
  }
  bool close() {
    stack_.pop_back();
    return true;
  }

  Json& root_;
  std::vector<Json*> stack_;
  std::string key_;
};

std::string line_and_column(std::string_view text, std::size_t position) {
  const std::size_t end = std::min(position == 0 ? 0 : position - 1, text.size());
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < end; ++i) {
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else {
      ++column;
    }
  }
  return ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace

// One place in a document. The document is shared by all readers of it; places know their parent, so that a path is
// only written out when there is something to report.
struct Reader::Node {
  std::shared_ptr<const Json> document;
  const Json* value = nullptr;
  std::shared_ptr<const Node> parent;
  std::string step;  // the file for the root, the key or index below it
};

Reader::Reader(std::shared_ptr<const Node> node, std::optional<Error>* problem)
    : node_(std::move(node)), problem_(problem) {}

Reader Reader::parse(std::string_view file, std::string_view text, std::optional<Error>& problem) {
  auto document = std::make_shared<Json>();
  StrictBuilder builder(*document);
  if (!Json::sax_parse(text.begin(), text.end(), &builder)) {
    if (!problem) {
      problem =
          Error{"bad_json",
                builder.message.empty() ? "this is not JSON from here on; correct it and try again" : builder.message,
                std::string(file) + (builder.message.empty() ? line_and_column(text, builder.position) : "")};
    }
    *document = Json::object();
  }
  auto node = std::make_shared<Node>();
  node->document = document;
  node->value = document.get();
  node->step = file;
  Reader reader(std::move(node), &problem);
  if (!document->is_object()) reader.refuse("the document must be an object");
  return reader;
}

std::string Reader::path() const {
  std::vector<const Node*> places;
  for (const Node* node = node_.get(); node != nullptr; node = node->parent.get()) places.push_back(node);
  std::string path;
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    if (!path.empty()) path += '/';
    path += (*place)->step;
  }
  return path;
}

void Reader::refuse(std::string_view message) {
  if (!*problem_) *problem_ = Error{"bad_rule", std::string(message), path()};
}

void Reader::refuse(std::string_view key, std::string_view message) {
  if (!*problem_) *problem_ = Error{"bad_rule", std::string(message), path() + "/" + std::string(key)};
}

void Reader::note(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
}

bool Reader::has(std::string_view key) const {
  return node_->value->is_object() && node_->value->contains(std::string(key));
}

Reader Reader::child(std::string_view key) {
  static const Json kNothing;
  note(key);
  auto node = std::make_shared<Node>();
  node->document = node_->document;
  node->parent = node_;
  node->step = key;
  node->value = &kNothing;
  if (!node_->value->is_object()) {
    refuse("must be an object");
  } else if (const auto found = node_->value->find(std::string(key)); found != node_->value->end()) {
    node->value = &*found;
  } else {
    refuse("the member \"" + std::string(key) + "\" is missing");
  }
  return Reader(std::move(node), problem_);
}

std::string Reader::as_text() {
  if (node_->value->is_string()) return *node_->value->get_ptr<const std::string*>();
  refuse("must be a text");
  return {};
}

double Reader::as_number() {
  if (node_->value->is_number()) return node_->value->get<double>();
  refuse("must be a number");
  return 0;
}

bool Reader::as_flag() {
  if (node_->value->is_boolean()) return node_->value->get<bool>();
  refuse("must be true or false");
  return false;
}

std::vector<Reader> Reader::as_list() {
  std::vector<Reader> items;
  if (!node_->value->is_array()) {
    refuse("must be a list");
    return items;
  }
  std::size_t index = 0;
  for (const Json& item : *node_->value) {
    auto node = std::make_shared<Node>();
    node->document = node_->document;
    node->parent = node_;
    node->step = std::to_string(index++);
    node->value = &item;
    items.push_back(Reader(std::move(node), problem_));
  }
  return items;
}

bool Reader::is_text() const {
  return node_->value->is_string();
}
bool Reader::is_number() const {
  return node_->value->is_number();
}
bool Reader::is_flag() const {
  return node_->value->is_boolean();
}
bool Reader::is_object() const {
  return node_->value->is_object();
}
bool Reader::is_list() const {
  return node_->value->is_array();
}

std::string Reader::text(std::string_view key) {
  return child(key).as_text();
}
double Reader::number(std::string_view key) {
  return child(key).as_number();
}
bool Reader::flag(std::string_view key) {
  return child(key).as_flag();
}
std::vector<Reader> Reader::list(std::string_view key) {
  return child(key).as_list();
}
Reader Reader::object(std::string_view key) {
  Reader member = child(key);
  if (!member.is_object()) member.refuse("must be an object");
  return member;
}

std::int64_t Reader::integer(std::string_view key) {
  Reader member = child(key);
  if (!member.node_->value->is_number_integer()) {
    member.refuse("must be a whole number");
    return 0;
  }
  return member.node_->value->get<std::int64_t>();
}

std::vector<std::string> Reader::texts(std::string_view key) {
  std::vector<std::string> words;
  for (Reader& item : child(key).as_list()) words.push_back(item.as_text());
  return words;
}

std::string Reader::decimal(std::string_view key) {
  Reader member = child(key);
  std::string digits = member.as_text();
  const bool plain = !digits.empty() && digits.find_first_not_of("0123456789.") == std::string::npos &&
                     std::count(digits.begin(), digits.end(), '.') <= 1 && digits.front() != '.' &&
                     digits.back() != '.';
  if (!plain) member.refuse("must be a decimal number written as a text, such as \"0.0104\"");
  return digits;
}

Ratio Reader::ratio(std::string_view key) {
  Reader member = child(key);
  Ratio range;
  if (member.is_number()) {
    range = Ratio::exactly(member.as_number());
  } else if (member.is_list()) {
    std::vector<Reader> ends = member.as_list();
    if (ends.size() != 3) {
      member.refuse("must hold three numbers: low, likely, high");
      return range;
    }
    range = {ends[0].as_number(), ends[1].as_number(), ends[2].as_number()};
  } else {
    range.low = member.number("low");
    range.likely = member.number("likely");
    range.high = member.number("high");
    member.finish();
  }
  if (!range.ordered()) member.refuse("low, likely and high must stand in this order");
  return range;
}

std::string Reader::text_or(std::string_view key, std::string_view fallback) {
  note(key);
  return has(key) ? text(key) : std::string(fallback);
}
double Reader::number_or(std::string_view key, double fallback) {
  note(key);
  return has(key) ? number(key) : fallback;
}
bool Reader::flag_or(std::string_view key, bool fallback) {
  note(key);
  return has(key) ? flag(key) : fallback;
}
std::vector<std::string> Reader::texts_or_none(std::string_view key) {
  note(key);
  return has(key) ? texts(key) : std::vector<std::string>{};
}
std::vector<Reader> Reader::list_or_none(std::string_view key) {
  note(key);
  return has(key) ? list(key) : std::vector<Reader>{};
}

std::vector<Reader::Member> Reader::members() {
  std::vector<Member> all;
  if (!node_->value->is_object()) {
    refuse("must be an object");
    return all;
  }
  for (auto entry = node_->value->begin(); entry != node_->value->end(); ++entry) {
    all.push_back({entry.key(), child(entry.key())});
  }
  return all;
}

void Reader::finish() {
  if (*problem_ || !node_->value->is_object()) return;
  for (auto entry = node_->value->begin(); entry != node_->value->end(); ++entry) {
    if (std::find(asked_.begin(), asked_.end(), entry.key()) != asked_.end()) continue;
    std::string message = "unknown member \"" + entry.key() + "\"";
    message += did_you_mean(entry.key(), asked_);
    refuse(message);
    return;
  }
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string* best = nullptr;
  std::size_t best_distance = word.size() / 3 + 1;  // further away is another word, not a slip
  std::vector<std::size_t> row;
  for (const std::string& candidate : known) {
    row.resize(candidate.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= word.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j < row.size(); ++j) {
        const std::size_t substitution = diagonal + (word[i - 1] == candidate[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
      }
    }
    if (row.back() <= best_distance && (best == nullptr || row.back() < best_distance)) {
      best = &candidate;
      best_distance = row.back();
    }
  }
  return best == nullptr ? std::string() : "; did you mean \"" + *best + "\"?";
}

}  // namespace scalewright
