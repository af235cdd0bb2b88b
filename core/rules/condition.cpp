#include "core/rules/condition.hpp"

#include <algorithm>

namespace scalewright {

namespace {

void refuse_unknown_fact(Reader& reader, std::string_view id, std::span<const FactKind> kinds) {
  std::vector<std::string> known;
  for (const FactKind& kind : kinds) known.push_back(kind.id);
  std::string message = "unknown fact \"" + std::string(id) + "\"";
  message += did_you_mean(id, known);
  reader.refuse(message);
}

struct Comparison {
  std::string_view word;
  Condition::Kind kind;
};
constexpr Comparison kComparisons[] = {{"at_least", Condition::Kind::at_least},
                                       {"above", Condition::Kind::above},
                                       {"at_most", Condition::Kind::at_most},
                                       {"below", Condition::Kind::below}};

void read_comparison(Condition& condition, Reader& reader, FactType type) {
  condition.kind = Condition::Kind::known;
  for (const auto& [word, kind] : kComparisons) {
    if (!reader.has(word)) continue;
    if (type != FactType::number) reader.refuse(word, "this fact is not a number");
    condition.kind = kind;
    condition.bound = reader.number(word);
    return;
  }
  const bool text = reader.has("is") || reader.has("is_any");
  const bool list = reader.has("includes") || reader.has("includes_any");
  if (text && type != FactType::text) reader.refuse("this fact is not a text");
  if (list && type != FactType::list) reader.refuse("this fact is not a list");
  if (reader.has("is")) condition.words = {reader.text("is")};
  if (reader.has("is_any")) condition.words = reader.texts("is_any");
  if (reader.has("includes")) condition.words = {reader.text("includes")};
  if (reader.has("includes_any")) condition.words = reader.texts("includes_any");
  if (text) condition.kind = Condition::Kind::is_any;
  if (list) condition.kind = Condition::Kind::includes_any;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool compares(const Condition& condition, const FactTable& facts) {
  const std::optional<Ratio> number = facts.number(condition.fact);
  if (!number) return false;
  switch (condition.kind) {
    case Condition::Kind::at_least:
      return number->likely >= condition.bound;
    case Condition::Kind::above:
      return number->likely > condition.bound;
    case Condition::Kind::at_most:
      return number->likely <= condition.bound;
    default:
      return number->likely < condition.bound;
  }
}

void collect_facts(const Condition& condition, std::vector<std::string_view>& ids) {
  if (!condition.fact.empty() && std::find(ids.begin(), ids.end(), condition.fact) == ids.end()) {
    ids.push_back(condition.fact);
  }
  for (const Condition& part : condition.parts) collect_facts(part, ids);
}

}  // namespace

Condition read_condition(Reader reader, std::span<const FactKind> kinds) {
  Condition condition;
  if (reader.has("all") || reader.has("any")) {
    const bool all = reader.has("all");
    condition.kind = all ? Condition::Kind::all : Condition::Kind::any;
    for (Reader& part : reader.list(all ? "all" : "any")) condition.parts.push_back(read_condition(part, kinds));
  } else if (reader.has("not")) {
    condition.kind = Condition::Kind::none;
    condition.parts.push_back(read_condition(reader.object("not"), kinds));
  } else if (reader.has("always")) {
    if (!reader.flag("always")) reader.refuse("always", "can only be true");
  } else {
    condition.fact = reader.text("fact");
    if (const FactKind* kind = find_kind(kinds, condition.fact)) {
      read_comparison(condition, reader, kind->type);
    } else {
      refuse_unknown_fact(reader, condition.fact, kinds);
    }
  }
  reader.finish();
  return condition;
}

bool holds(const Condition& condition, const FactTable& facts) {
  const auto part_holds = [&facts](const Condition& part) { return holds(part, facts); };
  switch (condition.kind) {
    case Condition::Kind::always:
      return true;
    case Condition::Kind::all:
      return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Kind::any:
      return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Kind::none:
      return !part_holds(condition.parts.front());
    case Condition::Kind::known: {
      const FactValue* value = facts.find(condition.fact);
      return value != nullptr && (value->type != FactType::flag || value->flag);
    }
    case Condition::Kind::is_any:
      return contains(condition.words, facts.text(condition.fact));
    case Condition::Kind::includes_any: {
      const std::vector<std::string>& members = facts.list(condition.fact);
      return std::any_of(members.begin(), members.end(),
                         [&](const std::string& member) { return contains(condition.words, member); });
    }
    case Condition::Kind::at_least:
    case Condition::Kind::above:
    case Condition::Kind::at_most:
    case Condition::Kind::below:
      return compares(condition, facts);
  }
  return false;
}

std::vector<std::string_view> facts_of(const Condition& condition) {
  std::vector<std::string_view> ids;
  collect_facts(condition, ids);
  return ids;
}

}  // namespace scalewright
