#include "core/rules/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "core/rules/word_hash.hpp"

namespace scalewright {

WordId Vocabulary::lookup(std::string_view folded) const {
  return lookup(folded, hash_of(folded));
}

WordId Vocabulary::lookup(std::string_view folded, std::uint32_t hash) const {
  std::size_t slot = hash & (word_slots_.size() - 1);
  while (word_slots_[slot] != 0) {
    const auto& [begin, length] = words_[word_slots_[slot]];
    if (std::string_view(pool_).substr(begin, length) == folded) return word_slots_[slot];
    slot = (slot + 1) & (word_slots_.size() - 1);
  }
  return 0;
}

WordId Vocabulary::lookup_plural(std::string_view folded) const {
  if (folded.size() > 3 && folded.ends_with("'s")) return lookup(folded.substr(0, folded.size() - 2));
  if (folded.size() < 4 || folded.back() != 's') return 0;
  if (const WordId id = lookup(folded.substr(0, folded.size() - 1)); id != 0) return id;
  if (folded.size() > 5 && folded.ends_with("ies")) {
    std::string singular(folded.substr(0, folded.size() - 3));
    singular += 'y';
    return lookup(singular);
  }
  const bool short_stem = folded.ends_with("xes") || folded.ends_with("ses");  // "boxes", but not "notes"
  if (!folded.ends_with("es") || (folded.size() <= 5 && !short_stem)) return 0;
  return lookup(folded.substr(0, folded.size() - 2));
}

// A slip is one letter too many, missing, wrong, or two exchanged. Words share a form without one letter then; the
// first and the last letter must be right.
WordId Vocabulary::lookup_slip(std::string_view folded) const {
  const auto find = [&](std::uint32_t hash) -> WordId {
    std::size_t slot = hash & (slip_slots_.size() - 1);
    while (slip_slots_[slot].second != 0) {
      if (slip_slots_[slot].first == hash) return slip_slots_[slot].second;
      slot = (slot + 1) & (slip_slots_.size() - 1);
    }
    return 0;
  };
  const auto fits = [&](WordId id) {
    if (id == 0) return false;
    const std::size_t length = words_[id].second;
    const std::string_view word = word_text(id);
    return word.front() == folded.front() && word.back() == folded.back() && length + 1 >= folded.size() &&
           length <= folded.size() + 1;
  };
  if (const WordId id = find(hash_of(folded)); fits(id)) return id;
  std::uint32_t before = hash_of(folded.substr(0, 1));
  for (std::size_t left_out = 1; left_out < folded.size(); ++left_out) {
    const WordId id = find(hash_of(folded.substr(left_out + 1), before));
    if (fits(id)) return id;
    before = hash_of(folded.substr(left_out, 1), before);
  }
  return 0;
}

// Nearly every word is ASCII: it is folded, hashed and looked up without a string of its own.
WordId Vocabulary::find_word(std::string_view written) const {
  std::array<char, kLongestWord> buffer;
  if (written.size() > buffer.size()) {
    std::string folded;
    fold_case(written, folded);  // may become shorter
    return find_folded(folded, hash_of(folded));
  }
  std::uint32_t hash = hash_of({});
  for (std::size_t i = 0; i < written.size(); ++i) {
    char c = written[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      std::string folded;
      fold_case(written, folded);
      return find_folded(folded, hash_of(folded));
    }
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    buffer[i] = c;
    hash = hash_of({&buffer[i], 1}, hash);
  }
  return find_folded({buffer.data(), written.size()}, hash);
}

WordId Vocabulary::find_folded(std::string_view folded, std::uint32_t hash) const {
  if (folded.empty() || folded.size() > kLongestWord) return 0;
  if (const WordId id = lookup(folded, hash); id != 0) return id;
  if (const WordId id = lookup_plural(folded); id != 0) return id;
  if (folded.size() < kShortestSlip ||
      std::any_of(folded.begin(), folded.end(), [](char c) { return c < 'a' || c > 'z'; })) {
    return 0;
  }
  if (const WordId id = lookup_slip(folded); id != 0) return id;
  if (folded.back() == 's' && folded.size() > kShortestSlip) return lookup_slip(folded.substr(0, folded.size() - 1));
  return 0;
}

std::uint32_t Vocabulary::child(std::uint32_t node, WordId word) const {
  const std::uint64_t key = edge_key(node, word);
  std::size_t slot = edge_slot(key, edges_.size());
  while (edges_[slot].first != kNoEdge) {
    if (edges_[slot].first == key) return edges_[slot].second;
    slot = (slot + 1) & (edges_.size() - 1);
  }
  return kNone;
}

void Vocabulary::walk_longest(std::span<const WordId> words, std::uint32_t depth, std::uint32_t node,
                              Match& best) const {
  if (nodes_[node].meanings_count > 0 && depth > best.words) best = {depth, meanings_of(node)};
  if (depth >= words.size() || depth >= kLongestAlias) return;
  each_child(node, words[depth], [&](std::uint32_t next) { walk_longest(words, depth + 1, next, best); });
}

Vocabulary::Match Vocabulary::longest(std::span<const WordId> words) const {
  Match best;
  each_start(words[0], &Start::alias, [&](std::uint32_t node) { walk_longest(words, 1, node, best); });
  return best;
}

std::string_view Vocabulary::reason(std::string_view id) const {
  for (const auto& [key, sentence] : reasons_) {
    if (key == id) return sentence;
  }
  return {};
}

bool Vocabulary::names_people(std::string_view folded) const {
  return std::any_of(people_endings_.begin(), people_endings_.end(), [&](const std::string& ending) {
    return folded.size() > ending.size() + 2 && folded.ends_with(ending);
  });
}

std::string_view Vocabulary::value_like(Sense sense, std::string_view words) const {
  const auto plain = [](char c) {
    return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  const auto alike = [&plain](char a, char b) { return plain(a) == plain(b); };
  for (const Term& term : terms_) {
    if (term.sense == sense && std::equal(term.value.begin(), term.value.end(), words.begin(), words.end(), alike))
      return term.value;
  }
  return {};
}

std::vector<std::string_view> Vocabulary::values(Sense sense) const {
  std::vector<std::string_view> all;
  for (const Term& term : terms_) {
    if (term.sense == sense) all.emplace_back(term.value);
  }
  return all;
}

}  // namespace scalewright
