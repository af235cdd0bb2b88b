// Reads the vocabulary pack into the flat tables that vocabulary.cpp looks words up in.
#include <algorithm>
#include <array>
#include <optional>

#include "core/rules/reader.hpp"
#include "core/rules/vocabulary.hpp"
#include "core/rules/word_hash.hpp"

namespace scalewright {

namespace {

std::size_t slots_for(std::size_t entries) {
  std::size_t slots = 16;
  while (slots < entries * 2) slots *= 2;
  return slots;
}

// "300..500" -> 300 and 500; "12" -> 12 and 12; anything else -> nothing.
std::optional<std::pair<double, double>> numeric(std::string_view value) {
  const std::size_t dots = value.find("..");
  const auto read = [](std::string_view digits) -> std::optional<double> {
    double number = 0;
    double scale = 0;
    if (digits.empty()) return std::nullopt;
    for (const char c : digits) {
      if (c == '.' && scale == 0) {
        scale = 1;
      } else if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
        scale *= 10;
      } else {
        return std::nullopt;
      }
    }
    return scale > 0 ? number / scale : number;
  };
  const auto low = read(value.substr(0, dots));
  const auto high = dots == std::string_view::npos ? low : read(value.substr(dots + 2));
  if (!low || !high) return std::nullopt;
  return std::pair{*low, *high};
}

}  // namespace

// Builds the word table and the trie while the pack is read, then lays them out flat.
class VocabularyBuilder {
 public:
  explicit VocabularyBuilder(Vocabulary& vocabulary) : v_(vocabulary) {
    v_.words_.push_back({0, 0});
    v_.word_slots_.assign(32768, 0);
    v_.nodes_.resize(2);
    by_node_.reserve(16384);
    edges_.assign(65536, {kNoEdge, 0});
    v_.spellings_.emplace_back();
    v_.any_word_ = add_word("_");
  }

  void read_senses(Reader senses) {
    const std::span<const std::string_view> names = sense_names();
    for (Reader::Member& sense : senses.members()) {
      const auto name = std::find(names.begin(), names.end(), sense.key);
      if (name == names.end()) {
        std::string message = "unknown sense \"" + sense.key + "\"";
        message += did_you_mean(sense.key, {names.begin(), names.end()});
        senses.refuse(sense.key, message);
        return;
      }
      const auto index = static_cast<std::uint8_t>(name - names.begin());
      for (Reader::Member& entry : sense.value.members()) add_term(static_cast<Sense>(index), entry);
    }
    senses.finish();
  }

  void finish() {
    v_.singulars_.assign(v_.words_.size(), 0);
    for (WordId id = 1; id < v_.words_.size(); ++id) v_.singulars_[id] = v_.lookup_plural(v_.word_text(id));
    v_.edges_ = std::move(edges_);
    link_nodes();
    lay_out();
    share_meanings();
    lay_out();
    index_slips();
  }

 private:
  // "=" lists names that are their own value: "redis, kafka".
  void add_term(Sense sense, Reader::Member& entry) {
    const bool own_value = entry.key == "=";
    if (!own_value) v_.terms_.push_back(term_of(sense, entry.key));
    const std::string aliases = entry.value.as_text();
    // The packs that are built in list aliases in the form that cmake/embed_rules.py tells of.
    const bool packed = aliases.starts_with(',');
    const std::string_view between = packed ? "," : ", ";
    std::string alias;
    std::size_t begin = packed ? 1 : 0;
    while (begin <= aliases.size()) {
      const std::size_t comma = std::min(aliases.find(between, begin), aliases.size());
      const bool shares = packed && aliases[begin] >= 'A' && aliases[begin] <= 'Z';
      alias.resize(shares ? static_cast<std::size_t>(aliases[begin] - 'A') + 1 : 0);
      if (shares) ++begin;
      alias.append(aliases, begin, comma - begin);
      if (own_value) v_.terms_.push_back(term_of(sense, alias));
      if (!add_alias(alias, static_cast<std::uint32_t>(v_.terms_.size()) - 1)) {
        entry.value.refuse("the alias \"" + alias +
                           "\" has no words, more than eight, or begins with \"_\"; separate aliases by \", \"");
        return;
      }
      begin = comma + between.size();
    }
  }
  static Term term_of(Sense sense, std::string value) {
    Term term{sense, std::move(value), 0, 0};
    if (const auto ends = numeric(term.value)) {
      term.number = ends->first;
      term.number_high = ends->second;
    }
    return term;
  }

  bool add_alias(std::string_view alias, std::uint32_t term) {
    const bool exact = alias.size() > 1 && (alias.front() == '=' || alias.front() == '?');
    const std::string_view marked = alias;
    if (exact) alias.remove_prefix(1);
    tokens_.clear();
    split_tokens(alias, 0, static_cast<std::uint32_t>(alias.size()), tokens_);
    const bool any_first = alias.starts_with("_ ");  // would begin at every word of every text
    if (tokens_.empty() || tokens_.size() > Vocabulary::kLongestAlias || any_first) return false;
    std::uint32_t node = is_cue(v_.terms_[term].sense) ? Vocabulary::kCueRoot : Vocabulary::kRoot;
    for (const Token& token : tokens_) {
      fold_case(alias.substr(token.begin, token.end - token.begin), folded_);
      node = step(node, add_word(folded_));
    }
    if (tokens_.size() == 1 && !exact && folded_.size() >= shortest_slip(v_.terms_[term].sense)) {
      slip_targets_.push_back(add_word(folded_));
    }
    Vocabulary::Meaning meaning{term, 0};
    if (exact) {
      meaning.spelling = static_cast<std::uint32_t>(v_.spellings_.size());
      v_.spellings_.emplace_back(marked.front() == '?' ? marked : alias);
    }
    by_node_.emplace_back(node, meaning);
    return true;
  }

  WordId add_word(std::string_view folded) {
    if (const WordId known = v_.lookup(folded); known != 0) return known;
    if (v_.words_.size() * 2 > v_.word_slots_.size()) grow_words();
    const auto id = static_cast<WordId>(v_.words_.size());
    v_.words_.push_back({static_cast<std::uint32_t>(v_.pool_.size()), static_cast<std::uint32_t>(folded.size())});
    v_.pool_ += folded;
    place_word(id);
    return id;
  }
  void place_word(WordId id) {
    const std::string_view word = std::string_view(v_.pool_).substr(v_.words_[id].first, v_.words_[id].second);
    std::size_t slot = hash_of(word) & (v_.word_slots_.size() - 1);
    while (v_.word_slots_[slot] != 0) slot = (slot + 1) & (v_.word_slots_.size() - 1);
    v_.word_slots_[slot] = id;
  }
  void grow_words() {
    v_.word_slots_.assign(v_.word_slots_.size() * 2, 0);
    for (WordId id = 1; id < v_.words_.size(); ++id) place_word(id);
  }

  std::uint32_t step(std::uint32_t node, WordId word) {
    const std::uint64_t key = edge_key(node, word);
    std::size_t slot = edge_slot(key, edges_.size());
    while (edges_[slot].first != kNoEdge) {
      if (edges_[slot].first == key) return edges_[slot].second;
      slot = (slot + 1) & (edges_.size() - 1);
    }
    const auto next = static_cast<std::uint32_t>(v_.nodes_.size());
    v_.nodes_.emplace_back();
    edges_[slot] = {key, next};
    if (v_.nodes_.size() * 2 > edges_.size()) grow_edges();
    return next;
  }
  void grow_edges() {
    auto old = std::move(edges_);
    edges_.assign(old.size() * 2, {kNoEdge, 0});
    for (const auto& edge : old) {
      if (edge.first == kNoEdge) continue;
      std::size_t slot = edge_slot(edge.first, edges_.size());
      while (edges_[slot].first != kNoEdge) slot = (slot + 1) & (edges_.size() - 1);
      edges_[slot] = edge;
    }
  }

  // A plural that is listed itself means what its singular means as well, unless it is listed as a plain word.
  void share_meanings() {
    const std::size_t listed = by_node_.size();
    for (const auto& [key, node] : v_.edges_) {
      const auto word = static_cast<WordId>(key & 0xFFFFFFFFU);
      if (key == kNoEdge || v_.singulars_[word] == 0 || v_.nodes_[node].meanings_count == 0) continue;
      const std::uint32_t singular = v_.child(static_cast<std::uint32_t>(key >> 32U), v_.singulars_[word]);
      if (singular == Vocabulary::kNone) continue;
      const auto own = v_.meanings_of(node);
      const auto plain = [&](const Vocabulary::Meaning& m) { return v_.terms_[m.term].sense == Sense::plain_word; };
      if (std::any_of(own.begin(), own.end(), plain)) continue;
      for (const Vocabulary::Meaning& m : v_.meanings_of(singular)) by_node_.emplace_back(node, m);
    }
    // The table has no order of its own worth keeping; the nodes have.
    std::stable_sort(by_node_.begin() + static_cast<std::ptrdiff_t>(listed), by_node_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void link_nodes() {
    v_.starts_.assign(v_.words_.size(), {});
    for (const auto& [key, node] : v_.edges_) {
      if (key == kNoEdge) continue;
      const auto above = static_cast<std::uint32_t>(key >> 32U);
      const auto word = static_cast<WordId>(key & 0xFFFFFFFFU);
      Vocabulary::Node& parent = v_.nodes_[above];
      parent.children |= Vocabulary::child_bit(word);
      if (word == v_.any_word_) parent.any_child = node;
      if (above == Vocabulary::kRoot) v_.starts_[word].alias = node;
      if (above == Vocabulary::kCueRoot) v_.starts_[word].cue = node;
    }
    for (unsigned char mark = '!'; mark < 127; ++mark) {
      const char text = static_cast<char>(mark);
      v_.mark_ids_[mark] = v_.lookup(std::string_view(&text, 1));
    }
  }

  // Counting sort by node: first come, first in the list of its node.
  void lay_out() {
    for (Vocabulary::Node& node : v_.nodes_) node.meanings_count = 0;
    for (const auto& [node, meaning] : by_node_) ++v_.nodes_[node].meanings_count;
    std::uint32_t begin = 0;
    for (Vocabulary::Node& node : v_.nodes_) {
      node.meanings_begin = begin;
      begin += node.meanings_count;
      node.meanings_count = 0;
    }
    v_.meanings_.resize(begin);
    for (const auto& [node, meaning] : by_node_) {
      Vocabulary::Node& place = v_.nodes_[node];
      v_.meanings_[place.meanings_begin + place.meanings_count++] = meaning;
    }
  }

  // Names of products and the nouns for users and requests: words that people type in a hurry and that have few
  // neighbours.
  // The least length that a word of this sense must have; nouns of everyday language have more neighbours than
  // products.
  static std::size_t shortest_slip(Sense sense) {
    switch (sense) {
      case Sense::component:
      case Sense::stack:
      case Sense::provider:
      case Sense::compliance:
        return kShortestSlip;
      case Sense::user_noun:
      case Sense::request_noun:
      case Sense::user_kind:
        return kShortestSlip + 1;
      default:
        return kLongestWord + 1;
    }
  }

  // Each such word without one of its letters, so that a slip of one letter meets it there.
  void index_slips() {
    std::sort(slip_targets_.begin(), slip_targets_.end());
    slip_targets_.erase(std::unique(slip_targets_.begin(), slip_targets_.end()), slip_targets_.end());
    std::size_t entries = 0;
    for (const WordId id : slip_targets_) entries += v_.words_[id].second + 1;
    v_.slip_slots_.assign(slots_for(entries), {0, 0});
    for (const WordId id : slip_targets_) {
      const std::string_view word = v_.word_text(id);
      if (word.size() > kLongestWord) continue;
      if (std::any_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; })) continue;
      place_slip(hash_of(word), id);
      for (std::size_t left_out = 1; left_out < word.size(); ++left_out) {
        place_slip(hash_of(word.substr(left_out + 1), hash_of(word.substr(0, left_out))), id);
      }
    }
  }
  void place_slip(std::uint32_t hash, WordId id) {
    std::size_t slot = hash & (v_.slip_slots_.size() - 1);
    while (v_.slip_slots_[slot].second != 0) {
      if (v_.slip_slots_[slot].first == hash) return;
      slot = (slot + 1) & (v_.slip_slots_.size() - 1);
    }
    v_.slip_slots_[slot] = {hash, id};
  }

  Vocabulary& v_;
  std::vector<std::pair<std::uint32_t, Vocabulary::Meaning>> by_node_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> edges_;
  std::vector<Token> tokens_;
  std::vector<WordId> slip_targets_;
  std::string folded_;

 public:
  void read_implications(std::vector<Reader> entries) {
    for (Reader& entry : entries) {
      Implication one{entry.text("id"), entry.text("when"), {}, entry.text("fact"), entry.text("value")};
      const std::string values = entry.text("is");
      for (std::size_t begin = 0; begin <= values.size();) {
        const std::size_t comma = std::min(values.find(", ", begin), values.size());
        one.is = values.substr(begin, comma - begin);
        v_.implications_.push_back(one);
        begin = comma + 2;
      }
      entry.finish();
    }
  }
  void read_reasons(Reader reasons) {
    for (Reader::Member& reason : reasons.members()) v_.reasons_.emplace_back(reason.key, reason.value.as_text());
    reasons.finish();
  }
  void read_people_endings(std::vector<std::string> endings) { v_.people_endings_ = std::move(endings); }
};

Result<Vocabulary> load_vocabulary(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  Vocabulary vocabulary;
  VocabularyBuilder builder(vocabulary);
  (void)reader.text("id");
  (void)reader.text("source");
  builder.read_senses(reader.object("senses"));
  builder.read_people_endings(reader.texts("people_endings"));
  builder.read_reasons(reader.object("reasons"));
  builder.read_implications(reader.list("implies"));
  reader.finish();
  if (problem) return *problem;
  builder.finish();
  return vocabulary;
}

}  // namespace scalewright
