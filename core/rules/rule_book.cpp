#include "core/rules/rule_book.hpp"

#include <algorithm>

#include "core/result/sort.hpp"
#include "core/rules/reader.hpp"
#include "core/rules/sha256.hpp"

namespace scalewright {

namespace {

struct Pack {
  std::string id;  // "prices/aws"
  RuleFile file;
};

constexpr std::string_view kPriceBook = "prices/";
constexpr std::string_view kFolder = "rules/";
constexpr std::string_view kSuffix = ".json";

// The built-in packs stand under their ids, which saves parsing each of them twice.
std::string id_of_path(std::string_view path) {
  if (path.starts_with(kFolder)) path.remove_prefix(kFolder.size());
  if (path.ends_with(kSuffix)) path.remove_suffix(kSuffix.size());
  return std::string(path);
}

// Moves a loaded pack to its place, or keeps the error. Returns whether loading can go on.
template <class T>
bool take(Result<T> loaded, T& place, std::optional<Error>& problem) {
  if (!loaded) {
    problem = loaded.error();
    return false;
  }
  place = std::move(loaded).value();
  return true;
}

const Pack* find_pack(std::span<const Pack> packs, std::string_view id) {
  const auto found = std::find_if(packs.begin(), packs.end(), [id](const Pack& pack) { return pack.id == id; });
  return found == packs.end() ? nullptr : &*found;
}

class Loader {
 public:
  explicit Loader(std::span<const Pack> packs) : packs_(packs) {}

  std::optional<Error> load(RuleBook& book) {
    with("facts", [&](auto path, auto text) { return take(load_fact_kinds(path, text), book.facts, problem_); });
    with("vocabulary",
         [&](auto path, auto text) { return take(load_vocabulary(path, text), book.vocabulary, problem_); });
    with("scale", [&](auto path, auto text) { return take(load_scale_rules(path, text), book.scale, problem_); });
    with("components",
         [&](auto path, auto text) { return take(load_components(path, text), book.components, problem_); });
    with("needs", [&](auto path, auto text) { return take(load_needs(path, text, book.facts), book.needs, problem_); });
    with("workloads", [&](auto path, auto text) { return take(load_workloads(path, text), book.workloads, problem_); });
    with("service_levels",
         [&](auto path, auto text) { return take(load_service_levels(path, text), book.service_levels, problem_); });
    with("patterns", [&](auto path, auto text) {
      return take(load_patterns(path, text, book.facts, book.service_levels), book.patterns, problem_);
    });
    with("decision",
         [&](auto path, auto text) { return take(load_decision(path, text, book.facts), book.decision, problem_); });
    with("questions",
         [&](auto path, auto text) { return take(load_questions(path, text, book.facts), book.questions, problem_); });
    load_price_books(book);
    refuse_unknown_packs();
    return problem_;
  }

 private:
  template <class Load>
  void with(std::string_view id, Load load) {
    known_.emplace_back(id);
    if (problem_) return;
    if (const Pack* pack = find_pack(packs_, id)) {
      load(pack->file.path, pack->file.text);
    } else {
      problem_ = Error{"missing_pack", "the rule pack \"" + std::string(id) + "\" is missing", std::string(id)};
    }
  }

  void load_price_books(RuleBook& book) {
    for (const Pack& pack : packs_) {
      if (problem_ || !pack.id.starts_with(kPriceBook)) continue;
      PriceBook prices;
      if (take(load_price_book(pack.file.path, pack.file.text), prices, problem_)) {
        book.prices.books.push_back(std::move(prices));
      }
    }
  }

  void refuse_unknown_packs() {
    for (const Pack& pack : packs_) {
      if (problem_ || pack.id.starts_with(kPriceBook)) continue;
      if (std::find(known_.begin(), known_.end(), pack.id) != known_.end()) continue;
      std::string message = "no pack is called \"" + pack.id + "\"";
      message += did_you_mean(pack.id, known_);
      problem_ = Error{"unknown_pack", message, std::string(pack.file.path) + "/id"};
    }
  }

  std::span<const Pack> packs_;
  std::vector<std::string> known_;
  std::optional<Error> problem_;
};

// Finds "as_of": "YYYY-MM-DD" at the start of a pack's text without parsing it again; loaders have checked the rest.
std::string_view date_of(std::string_view text) {
  constexpr std::string_view kKey = "\"as_of\"";
  const std::size_t key = text.find(kKey);
  if (key == std::string_view::npos) return {};
  const std::size_t open = text.find('"', key + kKey.size());
  if (open == std::string_view::npos || open + 11 > text.size()) return {};
  return text.substr(open + 1, 10);
}

Result<RuleBook> load_packs(std::vector<Pack> packs) {
  sort_stably(packs, [](const Pack& a, const Pack& b) { return a.id < b.id; });
  RuleBook book;
  if (std::optional<Error> problem = Loader(packs).load(book)) return *problem;
  Sha256 hash;
  for (const Pack& pack : packs) {
    hash.add(pack.id);
    hash.add(std::string_view("\0", 1));
    hash.add(pack.file.text);
    book.as_of = std::max(book.as_of, std::string(date_of(pack.file.text)));
  }
  book.hash = hash.hex();
  return book;
}

std::vector<Pack> by_path(std::span<const RuleFile> files) {
  std::vector<Pack> packs;
  for (const RuleFile& file : files) packs.push_back({id_of_path(file.path), file});
  return packs;
}

}  // namespace

Result<RuleBook> load_rules(std::span<const RuleFile> files) {
  return load_packs(by_path(files));
}

Result<RuleBook> load_rules_with(std::span<const RuleFile> replacements) {
  std::vector<Pack> packs = by_path(builtin_rules());
  for (const RuleFile& file : replacements) {
    Result<std::string> id = pack_id(file);
    if (!id) return id.error();
    const auto same = std::find_if(packs.begin(), packs.end(), [&](const Pack& pack) { return pack.id == *id; });
    if (same != packs.end()) {
      same->file = file;
    } else {
      packs.push_back({*id, file});
    }
  }
  return load_packs(std::move(packs));
}

Result<std::string> pack_id(const RuleFile& file) {
  std::optional<Error> problem;
  std::string id = Reader::parse(file.path, file.text, problem).text("id");
  if (problem) return *problem;
  return id;
}

}  // namespace scalewright
