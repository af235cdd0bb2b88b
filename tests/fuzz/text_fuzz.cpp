// Any bytes as the reader's words: a brief comes out, and every span lies within its text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/brief/brief.hpp"

namespace {

const scalewright::RuleBook& rules() {
  static const scalewright::Result<scalewright::RuleBook> book = scalewright::load_rules_with({});
  return book.value();
}

void must(bool holds) {
  if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto brief = scalewright::read_brief(text, {}, rules());
  must(brief.has_value());
  const auto within = [&](const scalewright::Span& span) {
    must(span.begin <= span.end && span.end <= brief.value().text.size());
  };
  for (const scalewright::Fact& fact : brief.value().facts) {
    if (fact.span) within(*fact.span);
  }
  for (const scalewright::Ignored& ignored : brief.value().ignored) within(ignored.span);
  return 0;
}
