// Facts: what is known about the reader's system, by id. rules/facts.json lists the ids, their types and units; rules
// and conditions may speak of these and of no others.
#pragma once

#include <cstdint>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/result.hpp"
#include "core/units/quantity.hpp"

namespace scalewright {

class Reader;

enum class FactType : std::uint8_t { number, text, list, flag };

// One entry of rules/facts.json.
struct FactKind {
  std::string id;  // "availability_percent"
  FactType type = FactType::number;
  std::string title;  // "Availability"
  std::string unit;   // "percent", "" for text
  // What is taken when nobody said anything; absent: unknown stays unknown.
  std::optional<double> assumed_number;
  std::optional<std::string> assumed_text;
  std::string source;  // of the assumed value
  // What a reader may say without being asked has a group of the form: "Load". Empty: it is derived from other facts.
  std::string form;
  bool is_part = false;        // tells another fact in full: the currency of the budget
  double least = 0, most = 0;  // the sensible range of a number that is said
  std::vector<double> slider;  // what a slider for it stops at, rising; empty: it has none
};

// nullptr where there is none of this id.
[[nodiscard]] const FactKind* find_kind(std::span<const FactKind> kinds, std::string_view id);

// A value of one of the four types. Exactly the member that fits `type` is meaningful.
struct FactValue {
  FactType type = FactType::number;
  Ratio number;
  std::string text;
  std::vector<std::string> list;
  bool flag = false;

  [[nodiscard]] static FactValue of(double n) { return {.number = Ratio::exactly(n)}; }
  [[nodiscard]] static FactValue of(Ratio n) { return {.number = n}; }
  [[nodiscard]] static FactValue of(std::string t) { return {.type = FactType::text, .text = std::move(t)}; }
  [[nodiscard]] static FactValue of(std::vector<std::string> l) {
    return {.type = FactType::list, .list = std::move(l)};
  }
  [[nodiscard]] static FactValue yes() { return {.type = FactType::flag, .flag = true}; }
  friend bool operator==(const FactValue&, const FactValue&) = default;
};

// The facts in force, by id. Lookup is by binary search.
class FactTable {
 public:
  FactTable() = default;
  // The facts of another table, to be changed here and not there, without a copy. The other one must stay as it is as
  // long as this one and its copies are used.
  [[nodiscard]] static FactTable on_top_of(const FactTable& base);

  void set(std::string_view id, FactValue value);
  void erase(std::string_view id);
  [[nodiscard]] const FactValue* find(std::string_view id) const;

  // Shorthands; absent or of another type reads as absent.
  [[nodiscard]] std::optional<Ratio> number(std::string_view id) const;
  [[nodiscard]] std::string_view text(std::string_view id) const;  // "" when absent
  [[nodiscard]] const std::vector<std::string>& list(std::string_view id) const;
  [[nodiscard]] bool flag(std::string_view id) const;
  [[nodiscard]] bool lists(std::string_view id, std::string_view member) const;

 private:
  struct Entry {
    std::uint32_t hash = 0;  // of the id: compared first, since conditions look up facts all the time
    std::string id;
    FactValue value;
    bool erased = false;  // it hides the one of the base
  };
  [[nodiscard]] static bool before(const Entry& entry, const std::pair<std::uint32_t, std::string_view>& key);
  [[nodiscard]] const Entry* entry(std::uint32_t hash, std::string_view id) const;

  const FactTable* base_ = nullptr;
  std::vector<Entry> entries_;  // by hash, then by id
};

[[nodiscard]] Result<std::vector<FactKind>> load_fact_kinds(std::string_view file, std::string_view text);

}  // namespace scalewright
