#include "core/brief/brief.hpp"

#include "core/brief/answers.hpp"
#include "core/brief/facts_in_force.hpp"
#include "core/brief/read_text.hpp"
#include "core/brief/utf8.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kLongestText = 64U << 20U;  // spans are 32 bits wide; nobody reads that much

// "10^42 users": a number beyond what rules/facts.json takes of it is told and not used.
void set_aside_the_impossible(Brief& brief, FactsInForce& facts, const RuleBook& rules) {
  for (const FactKind& kind : rules.facts) {
    if (kind.type != FactType::number || kind.form.empty()) continue;
    const Fact* fact = facts.find(kind.id);
    if (fact == nullptr || fact->value.number.high <= kind.most) continue;
    const Span span = fact->span.value_or(Span{});
    brief.ignored.push_back(
        {span, brief.text.substr(span.begin, span.end - span.begin), std::string(rules.vocabulary.reason("beyond"))});
    facts.erase(kind.id);
  }
}

}  // namespace

Result<Brief> read_brief(std::string_view text, std::span<const Answer> answers, const RuleBook& rules) {
  if (text.size() > kLongestText) {
    return Error{"text_too_long", "the text is longer than 64 MB; send the part that describes the system", "text"};
  }
  Brief brief;
  brief.text = valid_utf8(text, brief.repaired);
  TextReading reading = read_text(brief.text, rules.vocabulary);
  brief.ignored = std::move(reading.ignored);
  brief.contradictions = std::move(reading.contradictions);
  brief.stated = std::move(reading.stated);

  FactsInForce facts;
  put_stated(brief.stated, facts);
  set_aside_the_impossible(brief, facts, rules);
  if (auto problem = put_answered(answers, rules, facts)) return *problem;
  put_inferred(rules.vocabulary, facts);
  put_assumed(rules.facts, facts);
  brief.facts = facts.take();
  for (const Fact& fact : brief.facts) brief.table.set(fact.id, fact.value);
  return brief;
}

}  // namespace scalewright
