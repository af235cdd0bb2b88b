// Any bytes as a rule pack: it is taken or refused, and either way the advisor still answers.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/rules/rule_book.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const scalewright::RuleFile pack{"pack.json", std::string_view(reinterpret_cast<const char*>(data), size)};
  const auto book = scalewright::load_rules_with(std::span(&pack, 1));
  if (!book.has_value() && book.error().message.empty()) __builtin_trap();
  return 0;
}
