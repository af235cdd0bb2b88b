// rules/vocabulary.json: the words that people use for components, domains, regions and so on, and the words by which a
// text is read at all: number words, units, nouns for users and requests, negation, past and future.
//
// The pack maps a sense and a value to aliases, written as one line: "kubernetes": "kubernetes, k8s, kube". An alias is
// one or more words; the value "=" lists names that are their own value; "=US" matches in this spelling only; "_"
// stands for any one word (in cues). Regular plurals and slips of one letter in long words are found without being
// listed.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/result.hpp"
#include "core/rules/senses.hpp"
#include "core/rules/tokens.hpp"

namespace scalewright {

// One meaning of an alias. `value` is the value under which the pack lists it ("kubernetes"); `number` is that value
// where it is numeric, and the ends of "300..500" where it is a range.
struct Term {
  Sense sense = Sense::plain_word;
  std::string value;
  double number = 0;
  double number_high = 0;
};

// A consequence of a fact: a domain that handles health data, a product that belongs to a provider.
struct Implication {
  std::string id;
  std::string when;  // fact or list that must hold …
  std::string is;    // … this value
  std::string fact;  // what follows
  std::string value;
};

// Identifies a word of the vocabulary; 0 is no word.
using WordId = std::uint32_t;

class Vocabulary {
 public:
  // The id of a word, whatever its case: as listed, else as a regular plural or possessive of a listed one, else as a
  // slip of one letter in a listed word of six letters or more. O(length^2) at worst, and length is capped.
  [[nodiscard]] WordId find_word(std::string_view written) const;

  // One meaning of an alias: a term, and the spelling that it asks for (see "=US"), "" for any.
  struct Meaning {
    std::uint32_t term = 0;
    std::uint32_t spelling = 0;
  };
  struct Match {
    std::uint32_t words = 0;  // how many words the alias has; 0: none was found
    std::span<const Meaning> meanings;
  };
  // The id of a mark, as find_word would give it.
  [[nodiscard]] WordId find_mark(char mark) const { return mark_ids_[static_cast<unsigned char>(mark) & 0x7FU]; }

  // The longest alias, cues left aside, that begins at words[0]. Precondition, here and below: words is not empty.
  [[nodiscard]] Match longest(std::span<const WordId> words) const;
  // Calls found(Match) for each cue that begins at words[0].
  template <class Found>
  void each_cue(std::span<const WordId> words, Found&& found) const {
    each_start(words[0], &Start::cue, [&](std::uint32_t node) { walk_cues(words, 1, node, found); });
  }
  // A listed word by its id, as it was folded.
  [[nodiscard]] std::string_view word_text(WordId id) const {
    return std::string_view(pool_).substr(words_[id].first, words_[id].second);
  }
  // The place of a term that this vocabulary gave out.
  [[nodiscard]] std::size_t index_of(const Term& term) const { return static_cast<std::size_t>(&term - terms_.data()); }
  [[nodiscard]] const Term& term(std::uint32_t index) const { return terms_[index]; }
  // The value of this sense that reads like that, whatever the case and with a space for "_"; "" for none. O(terms).
  [[nodiscard]] std::string_view value_like(Sense sense, std::string_view words) const;
  // All values of this sense, in the order of the pack. O(terms).
  [[nodiscard]] std::vector<std::string_view> values(Sense sense) const;
  [[nodiscard]] std::string_view spelling(std::uint32_t index) const { return spellings_[index]; }

  [[nodiscard]] const std::vector<Implication>& implications() const { return implications_; }
  // Why a number is not used, by reason id ("hardware").
  [[nodiscard]] std::string_view reason(std::string_view id) const;
  // True for a word such as "beekeepers": an unlisted plural that names people by what they do.
  [[nodiscard]] bool names_people(std::string_view folded) const;

  static constexpr std::size_t kLongestAlias = 8;

 private:
  friend class VocabularyBuilder;
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kCueRoot = 1;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Node {
    std::uint32_t meanings_begin = 0;
    std::uint32_t meanings_count = 0;
    std::uint32_t any_child = kNone;  // by "_"
    std::uint64_t children = 0;       // a bit for each word that leads on, by child_bit: most steps lead nowhere
  };
  // Where the aliases and the cues that begin with a word begin in the trie.
  struct Start {
    std::uint32_t alias = kNone;
    std::uint32_t cue = kNone;
  };
  // Neighbouring ids spread over the 64 bits by the golden ratio.
  [[nodiscard]] static std::uint64_t child_bit(WordId word) { return std::uint64_t{1} << (word * 0x9E3779B1U >> 26U); }
  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordId word) const;
  [[nodiscard]] WordId find_folded(std::string_view folded, std::uint32_t hash) const;
  [[nodiscard]] WordId lookup(std::string_view folded) const;
  [[nodiscard]] WordId lookup(std::string_view folded, std::uint32_t hash) const;
  [[nodiscard]] WordId lookup_plural(std::string_view folded) const;
  [[nodiscard]] WordId lookup_slip(std::string_view folded) const;

  template <class Found>
  void walk_cues(std::span<const WordId> words, std::uint32_t depth, std::uint32_t node, Found& found) const {
    if (nodes_[node].meanings_count > 0) found(Match{depth, meanings_of(node)});
    if (depth >= words.size() || depth >= kLongestAlias) return;
    each_child(node, words[depth], [&](std::uint32_t next) { walk_cues(words, depth + 1, next, found); });
    if (const auto next = nodes_[node].any_child; next != kNone) walk_cues(words, depth + 1, next, found);
  }
  void walk_longest(std::span<const WordId> words, std::uint32_t depth, std::uint32_t node, Match& best) const;
  // The ways on from a node by a word as it is, and by its singular.
  template <class Visit>
  void each_child(std::uint32_t node, WordId word, Visit&& visit) const {
    if (word == 0) return;
    const std::uint64_t children = nodes_[node].children;
    if ((children & child_bit(word)) != 0) {
      if (const auto next = child(node, word); next != kNone) visit(next);
    }
    if (singulars_[word] == 0 || (children & child_bit(singulars_[word])) == 0) return;
    if (const auto next = child(node, singulars_[word]); next != kNone) visit(next);
  }
  template <class Visit>
  void each_start(WordId word, std::uint32_t Start::*root, Visit&& visit) const {
    if (word == 0) return;
    if (const auto node = starts_[word].*root; node != kNone) visit(node);
    if (singulars_[word] == 0) return;
    if (const auto node = starts_[singulars_[word]].*root; node != kNone) visit(node);
  }
  [[nodiscard]] std::span<const Meaning> meanings_of(std::uint32_t node) const {
    return std::span(meanings_).subspan(nodes_[node].meanings_begin, nodes_[node].meanings_count);
  }

  // Words: text in one pool, open addressing by hash.
  std::string pool_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> words_;  // begin and length in the pool; index is the id
  std::vector<WordId> word_slots_ = {0};
  std::vector<WordId> singulars_ = {0};  // of a listed word that is the plural of another listed one, else 0
  std::vector<Start> starts_ = std::vector<Start>(1);                    // by word
  std::vector<std::pair<std::uint32_t, WordId>> slip_slots_ = {{0, 0}};  // hash of a listed word without one letter
  // Trie: (node, word) -> node, open addressing.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> edges_ = {{~std::uint64_t{0}, 0}};
  std::vector<Node> nodes_ = std::vector<Node>(2);
  std::vector<Meaning> meanings_;
  std::vector<Term> terms_;
  std::vector<std::string> spellings_;
  WordId any_word_ = 0;
  std::array<WordId, 128> mark_ids_ = {};

  std::vector<Implication> implications_;
  std::vector<std::pair<std::string, std::string>> reasons_;
  std::vector<std::string> people_endings_;
};

// Refuses unknown senses, empty aliases and values without aliases, with their place in the pack.
[[nodiscard]] Result<Vocabulary> load_vocabulary(std::string_view file, std::string_view text);

}  // namespace scalewright
