// Reads a JSON document strictly: each member is asked for by name and type, and what was not asked for is an error.
// The first problem stays, with its place in the document; reading goes on with harmless values, so that a loader is
// straight-line code that checks once, at its end.
//
//   Reader reader = Reader::parse("rules/scale.json", text, problem);
//   for (Reader category : reader.list("categories")) { c.id = category.text("id"); category.finish(); }
//   reader.finish();
//   if (problem) return *problem;
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

class Reader {
 public:
  // Parses text (UTF-8 JSON, no comments, no duplicate keys, depth at most 64). On a syntax error `problem` is set
  // (code "bad_json", path "rules/scale.json:LINE:COLUMN") and the returned reader reads as an empty object.
  // `problem` must outlive the reader and all readers made from it; it is set at most once.
  static Reader parse(std::string_view file, std::string_view text, std::optional<Error>& problem);

  // Required members. A missing or ill-typed one sets the problem and gives an empty value.
  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] double number(std::string_view key);                     // finite
  [[nodiscard]] int integer(std::string_view key, int least, int most);  // no fraction, within these
  [[nodiscard]] bool flag(std::string_view key);
  [[nodiscard]] std::vector<Reader> list(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] Reader object(std::string_view key);
  // A number n, or {"low": n, "likely": n, "high": n} with low <= likely <= high, or [low, likely, high].
  [[nodiscard]] Ratio ratio(std::string_view key);
  // A number as it is written, for decimals that must not pass through a double: JSON strings only ("0.0104").
  [[nodiscard]] std::string decimal(std::string_view key);

  // Optional members: absent gives the fallback; a wrong type is a problem.
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback);
  [[nodiscard]] double number_or(std::string_view key, double fallback);
  [[nodiscard]] bool flag_or(std::string_view key, bool fallback);
  [[nodiscard]] std::vector<std::string> texts_or_none(std::string_view key);
  [[nodiscard]] std::vector<Reader> list_or_none(std::string_view key);
  [[nodiscard]] bool has(std::string_view key) const;

  // The members of an object in the order of the document, each as a reader with its key: for open maps.
  struct Member;
  [[nodiscard]] std::vector<Member> members();

  // The value itself, where a list holds bare values.
  [[nodiscard]] std::string as_text();
  [[nodiscard]] double as_number();
  [[nodiscard]] bool is_text() const;
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] bool is_flag() const;
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_list() const;
  [[nodiscard]] bool as_flag();
  [[nodiscard]] std::vector<Reader> as_list();

  // Sets the problem at this place ("bad_rule"), for checks that the caller makes.
  void refuse(std::string_view message);
  void refuse(std::string_view key, std::string_view message);
  // Refuses members that were not asked for, naming the nearest known name. Call after the last member.
  void finish();

  // "rules/scale.json/categories/0"
  [[nodiscard]] std::string path() const;

 private:
  struct Node;
  explicit Reader(std::shared_ptr<const Node> node, std::optional<Error>* problem);
  [[nodiscard]] Reader child(std::string_view key);
  void note(std::string_view key);

  std::shared_ptr<const Node> node_;
  std::optional<Error>* problem_ = nullptr;
  std::vector<std::string> asked_;
};

struct Reader::Member {
  std::string key;
  Reader value;
};

// What a message says of the word of `known` that is nearest to `word` by edit distance, to be added to its end:
// "user" -> `; did you mean "users"?`. Empty when none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace scalewright
