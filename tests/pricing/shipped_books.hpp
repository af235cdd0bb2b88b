// The price books of the repository, and designs to price with them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/pricing/pricing.hpp"

namespace scalewright::test {

inline std::vector<std::pair<std::string, std::string>> price_files() {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : std::filesystem::directory_iterator(SCALEWRIGHT_SOURCE_DIR "/rules/prices")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream(entry.path());
    std::stringstream text;
    text << stream.rdbuf();
    files.emplace_back("rules/prices/" + entry.path().filename().string(), text.str());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Ends the program when a book of the repository does not load: nothing else could be tested then.
inline const RuleBook& shipped_rules() {
  static const RuleBook rules = [] {
    RuleBook book;
    for (const auto& [name, text] : price_files()) {
      Result<PriceBook> loaded = load_price_book(name, text);
      if (!loaded) {
        std::fprintf(stderr, "%s: %s\n", loaded.error().path.c_str(), loaded.error().message.c_str());
        std::abort();
      }
      book.prices.books.push_back(std::move(loaded).value());
    }
    return book;
  }();
  return rules;
}

inline Blueprint design(std::vector<Component> components) {
  Blueprint blueprint;
  blueprint.components = std::move(components);
  return blueprint;
}

inline Component part(std::string kind) {
  Component component;
  component.id = kind;
  component.name = kind;
  component.kind = std::move(kind);
  return component;
}

inline Component machine(std::string kind, double vcpu, double memory_gib, double storage_gib, int count = 1) {
  Component component = part(std::move(kind));
  component.vcpu = vcpu;
  component.memory_gib = memory_gib;
  component.storage_gib = storage_gib;
  component.count = count;
  return component;
}

inline FactTable in(std::vector<std::string> regions) {
  FactTable facts;
  if (!regions.empty()) facts.set("regions", FactValue::of(std::move(regions)));
  return facts;
}

inline Bill bill_at(std::string_view provider, const Blueprint& blueprint, const FactTable& facts = {},
                    std::string_view currency = "USD", const PricingOptions& options = {}) {
  for (Bill& bill : price_blueprint(blueprint, facts, currency, shipped_rules(), options)) {
    if (bill.provider == provider) return std::move(bill);
  }
  return {};
}

}  // namespace scalewright::test
