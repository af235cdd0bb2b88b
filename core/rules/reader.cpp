#include "core/rules/reader.hpp"

#include <algorithm>

#include "core/rules/json.hpp"

namespace scalewright {

namespace {

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
  std::shared_ptr<const JsonValue> document;
  const JsonValue* value = nullptr;
  std::shared_ptr<const Node> parent;
  std::string step;  // the file for the root, the key or index below it
};

Reader::Reader(std::shared_ptr<const Node> node, std::optional<Error>* problem)
    : node_(std::move(node)), problem_(problem) {}

Reader Reader::parse(std::string_view file, std::string_view text, std::optional<Error>& problem) {
  auto document = std::make_shared<JsonValue>();
  if (const std::optional<JsonProblem> found = parse_json(text, *document)) {
    if (!problem) {
      const bool syntax = found->message.empty();
      problem = Error{"bad_json", syntax ? "this is not JSON from here on; correct it and try again" : found->message,
                      std::string(file) + (syntax ? line_and_column(text, found->bytes_read) : "")};
    }
    *document = JsonValue{.kind = JsonValue::Kind::object};
  }
  auto node = std::make_shared<Node>();
  node->document = document;
  node->value = document.get();
  node->step = file;
  Reader reader(std::move(node), &problem);
  if (!reader.is_object()) reader.refuse("the document must be an object");
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
  return node_->value->find(key) != nullptr;
}

Reader Reader::child(std::string_view key) {
  static const JsonValue kNothing;
  note(key);
  auto node = std::make_shared<Node>();
  node->document = node_->document;
  node->parent = node_;
  node->step = key;
  node->value = &kNothing;
  if (!is_object()) {
    refuse("must be an object");
  } else if (const JsonValue* found = node_->value->find(key); found != nullptr) {
    node->value = found;
  } else {
    refuse("the member \"" + std::string(key) + "\" is missing");
  }
  return Reader(std::move(node), problem_);
}

std::string Reader::as_text() {
  if (is_text()) return node_->value->text;
  refuse("must be a text");
  return {};
}

double Reader::as_number() {
  if (is_number()) return node_->value->number;
  refuse("must be a number");
  return 0;
}

bool Reader::as_flag() {
  if (is_flag()) return node_->value->flag;
  refuse("must be true or false");
  return false;
}

std::vector<Reader> Reader::as_list() {
  std::vector<Reader> items;
  if (!is_list()) {
    refuse("must be a list");
    return items;
  }
  std::size_t index = 0;
  for (const JsonValue& item : node_->value->items) {
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
  return node_->value->kind == JsonValue::Kind::text;
}
bool Reader::is_number() const {
  return node_->value->kind == JsonValue::Kind::number;
}
bool Reader::is_flag() const {
  return node_->value->kind == JsonValue::Kind::flag;
}
bool Reader::is_object() const {
  return node_->value->kind == JsonValue::Kind::object;
}
bool Reader::is_list() const {
  return node_->value->kind == JsonValue::Kind::list;
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

int Reader::integer(std::string_view key, int least, int most) {
  Reader member = child(key);
  const JsonValue& value = *member.node_->value;
  if (!value.whole) {
    member.refuse("must be a whole number");
    return least;
  }
  if (value.integer >= least && value.integer <= most) return static_cast<int>(value.integer);
  member.refuse("must lie between " + std::to_string(least) + " and " + std::to_string(most));
  return least;
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
  if (!is_object()) {
    refuse("must be an object");
    return all;
  }
  for (const std::string& key : node_->value->keys) all.push_back({key, child(key)});
  return all;
}

void Reader::finish() {
  if (*problem_) return;
  for (const std::string& key : node_->value->keys) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    std::string message = "unknown member \"" + key + "\"";
    message += did_you_mean(key, asked_);
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
