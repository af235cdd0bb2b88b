// Any bytes give a brief that holds its promises: valid text, spans inside it, ordered and finite numbers.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/brief/brief.hpp"
#include "core/brief/stated_json.hpp"
#include "core/brief/utf8.hpp"
#include "core/rules/builtin.hpp"

namespace {

using namespace scalewright;

void require(bool holds) {
  if (!holds) std::abort();
}

const RuleBook& rules() {
  static const RuleBook kRules = [] {
    auto loaded = load_rules(builtin_rules());
    require(loaded.has_value());
    return std::move(loaded).value();
  }();
  return kRules;
}

void check_span(const Span& span, const std::string& text) {
  require(span.begin <= span.end && span.end <= text.size());
  const auto on_bound = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  require(on_bound(span.begin) && on_bound(span.end));
}

void check_valid(std::string_view text) {
  bool repaired = false;
  (void)valid_utf8(text, repaired);
  require(!repaired);
}

void check_value(const FactValue& value) {
  if (value.type != FactType::number) return;
  const Ratio& range = value.number;
  require(std::isfinite(range.low) && std::isfinite(range.likely) && std::isfinite(range.high) && range.ordered());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto brief = read_brief(text, {}, rules());
  require(brief.has_value());
  check_valid(brief->text);
  for (const Fact& fact : brief->facts) {
    check_value(fact.value);
    if (fact.span) check_span(*fact.span, brief->text);
    require(!fact.because.empty());
  }
  for (const Ignored& ignored : brief->ignored) {
    check_span(ignored.span, brief->text);
    require(!ignored.why.empty());
  }
  for (const Contradiction& contradiction : brief->contradictions) {
    for (const Span& span : contradiction.spans) check_span(span, brief->text);
  }
  check_valid(stated_json(brief->stated));
  return 0;
}
