// The strategies of rules/decision.json.
#include <algorithm>
#include <array>

#include "core/rules/decision.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 7> kKinds = {"commit",   "spot",      "shutdown", "colder",
                                                    "provider", "drop_plan", "today"};

StrategyKind read_kind(Reader& entry) {
  const std::string named = entry.text("kind");
  const auto found = std::find(kKinds.begin(), kKinds.end(), named);
  if (found != kKinds.end()) return static_cast<StrategyKind>(found - kKinds.begin());
  entry.refuse("kind", "unknown kind \"" + named + "\"" + did_you_mean(named, {kKinds.begin(), kKinds.end()}));
  return StrategyKind::commit;
}

Commitment read_commitment(Reader& entry) {
  const std::optional<Commitment> commitment = commitment_from(entry.text("commitment"));
  if (!commitment) entry.refuse("commitment", "must be one of spot, 1y and 3y");
  return commitment.value_or(Commitment::on_demand);
}

}  // namespace

StrategyRule read_strategy(Reader& entry, std::span<const FactKind> kinds) {
  StrategyRule rule{.id = entry.text("id"),
                    .kind = read_kind(entry),
                    .title = entry.text("title"),
                    .how = entry.text("how"),
                    .components = entry.texts_or_none("components"),
                    .kinds = entry.texts_or_none("kinds"),
                    .to_kind = entry.text_or("to_kind", ""),
                    .share = entry.number_or("share", 0),
                    .from_gib = entry.number_or("from_gib", 0),
                    .hours_per_month = entry.number_or("hours_per_month", 0),
                    .source = entry.text("source")};
  if (entry.has("when")) rule.when = read_condition(entry.object("when"), kinds);
  if (rule.kind == StrategyKind::commit) rule.commitment = read_commitment(entry);
  if (rule.kind == StrategyKind::colder && !(rule.share > 0 && rule.share <= 1))
    entry.refuse("share", "must lie above 0 and at most at 1");
  if (rule.kind == StrategyKind::shutdown && !(rule.hours_per_month > 0 && rule.hours_per_month < 730))
    entry.refuse("hours_per_month", "must lie between 0 and 730");
  entry.finish();
  return rule;
}

}  // namespace scalewright
