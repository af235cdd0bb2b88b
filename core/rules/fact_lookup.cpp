// Looking facts up, which conditions do all the time.
#include <algorithm>

#include "core/rules/facts.hpp"
#include "core/rules/word_hash.hpp"

namespace scalewright {

bool FactTable::before(const Entry& entry, const std::pair<std::uint32_t, std::string_view>& key) {
  return entry.hash != key.first ? entry.hash < key.first : entry.id < key.second;
}

const FactTable::Entry* FactTable::entry(std::uint32_t hash, std::string_view id) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), std::pair(hash, id), before);
  return at != entries_.end() && at->hash == hash && at->id == id ? &*at : nullptr;
}

const FactValue* FactTable::find(std::string_view id) const {
  const std::uint32_t hash = hash_of(id);
  for (const FactTable* table = this; table != nullptr; table = table->base_) {
    if (const Entry* own = table->entry(hash, id)) return own->erased ? nullptr : &own->value;
  }
  return nullptr;
}

std::optional<Ratio> FactTable::number(std::string_view id) const {
  const FactValue* value = find(id);
  if (value == nullptr || value->type != FactType::number) return std::nullopt;
  return value->number;
}

std::string_view FactTable::text(std::string_view id) const {
  const FactValue* value = find(id);
  return value != nullptr && value->type == FactType::text ? std::string_view(value->text) : std::string_view();
}

const std::vector<std::string>& FactTable::list(std::string_view id) const {
  static const std::vector<std::string> kNone;
  const FactValue* value = find(id);
  return value != nullptr && value->type == FactType::list ? value->list : kNone;
}

bool FactTable::flag(std::string_view id) const {
  const FactValue* value = find(id);
  return value != nullptr && value->type == FactType::flag && value->flag;
}

bool FactTable::lists(std::string_view id, std::string_view member) const {
  const std::vector<std::string>& members = list(id);
  return std::find(members.begin(), members.end(), member) != members.end();
}

}  // namespace scalewright
