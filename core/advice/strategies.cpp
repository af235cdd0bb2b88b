#include "core/advice/strategies.hpp"

#include <algorithm>

#include "core/advice/bills.hpp"
#include "core/result/sort.hpp"
#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

bool includes(const std::vector<std::string>& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

// What is paid and what would be.
struct Change {
  MoneyRange before, after;
  std::string at;  // provider and region, where they are others
};

MoneyRange saving_of(const Change& change) {
  const auto less = [](Money before, Money after) { return std::max(before - after, Money{}); };
  const Money likely = less(change.before.likely, change.after.likely);
  return {std::min(likely, less(change.before.low, change.after.low)), likely,
          std::max(likely, less(change.before.high, change.after.high))};
}

class Saving {
 public:
  Saving(const Advice& advice, const AdviceRequest& request, const RuleBook& rules)
      : advice_(advice), request_(request), rules_(rules), option_(advice.options.front()) {}

  [[nodiscard]] std::optional<Change> of(const StrategyRule& rule) const {
    if (!option_.bill.unpriced.empty()) return std::nullopt;
    switch (rule.kind) {
      case StrategyKind::commit:
        return committed(rule.commitment);
      case StrategyKind::spot:
        return on_spot(rule);
      case StrategyKind::shutdown:
        return shut_down(rule);
      case StrategyKind::colder:
        return colder(rule);
      case StrategyKind::provider:
        return elsewhere();
      case StrategyKind::drop_plan:
        return without_plan();
      case StrategyKind::today:
        return without_todays();
    }
    return std::nullopt;
  }

 private:
  // The design, or one like it, at the provider that was chosen.
  [[nodiscard]] std::optional<Bill> priced(const Blueprint& blueprint, Commitment commitment) const {
    PricingOptions options = pricing_options(request_, BillDetail::full);
    options.only_provider = option_.bill.provider;
    options.commitment = commitment;
    std::vector<Bill> bills = price_blueprint(blueprint, advice_.brief.table, request_.currency, rules_, options);
    if (bills.empty() || !bills.front().unpriced.empty()) return std::nullopt;
    return std::move(bills.front());
  }

  // From the chosen bill to that one.
  [[nodiscard]] std::optional<Change> to(const std::optional<Bill>& bill) const {
    return bill ? std::optional(Change{option_.bill.monthly, bill->monthly, {}}) : std::nullopt;
  }

  [[nodiscard]] std::optional<Change> committed(Commitment commitment) const {
    if (request_.commitment == commitment) return std::nullopt;
    return to(priced(option_.blueprint, commitment));
  }

  [[nodiscard]] std::optional<Change> on_spot(const StrategyRule& rule) const {
    const auto tolerant = [&rule](const Component& component) { return includes(rule.components, component.id); };
    const auto& components = option_.blueprint.components;
    if (std::none_of(components.begin(), components.end(), tolerant)) return std::nullopt;
    const std::optional<Bill> bill = priced(option_.blueprint, Commitment::spot);
    if (!bill) return std::nullopt;
    const auto of_tolerant = [&rule](const Bill& whole) {
      MoneyRange sum;
      for (const BillLine& line : whole.items) {
        if (includes(rule.components, line.component)) sum = sum + line.monthly;
      }
      return sum;
    };
    return Change{of_tolerant(option_.bill), of_tolerant(*bill), {}};
  }

  [[nodiscard]] std::optional<Change> shut_down(const StrategyRule& rule) const {
    Blueprint blueprint = option_.blueprint;
    for (Component& component : blueprint.components) {
      if (includes(rule.kinds, component.kind)) component.hours_per_month = rule.hours_per_month;
    }
    return to(priced(blueprint, request_.commitment));
  }

  [[nodiscard]] std::optional<Change> colder(const StrategyRule& rule) const {
    Blueprint blueprint = option_.blueprint;
    std::vector<Component> cold;
    for (Component& component : blueprint.components) {
      if (!includes(rule.kinds, component.kind) || component.storage_gib < rule.from_gib) continue;
      Component old = component;
      old.id += "_cold";
      old.kind = rule.to_kind;
      old.storage_gib = component.storage_gib * rule.share;
      old.egress_gib_per_month = old.requests_per_month = 0;
      component.storage_gib -= old.storage_gib;
      cold.push_back(std::move(old));
    }
    if (cold.empty()) return std::nullopt;
    blueprint.components.insert(blueprint.components.end(), cold.begin(), cold.end());
    return to(priced(blueprint, request_.commitment));
  }

  [[nodiscard]] std::optional<Change> elsewhere() const {
    const Bill* cheapest = nullptr;
    for (const Bill& bill : option_.bills) {
      if (!bill.unpriced.empty() || bill.provider == option_.bill.provider) continue;
      if (cheapest == nullptr || bill.monthly.likely < cheapest->monthly.likely) cheapest = &bill;
    }
    if (cheapest == nullptr) return std::nullopt;
    return Change{option_.bill.monthly, cheapest->monthly, cheapest->provider_title + ", " + cheapest->region};
  }

  [[nodiscard]] std::optional<Change> without_plan() const {
    const auto plan = std::find_if(advice_.options.begin(), advice_.options.end(),
                                   [](const Option& option) { return option.is_plan; });
    if (plan == advice_.options.end()) return std::nullopt;
    // What has no price in the plan can only add to it.
    return Change{plan->bill.monthly, option_.bill.monthly, {}};
  }

  [[nodiscard]] std::optional<Change> without_todays() const {
    const auto& spend = advice_.brief.stated.current_spend_per_month;
    if (!spend || !option_.meets_need || advice_.scale.category == Category::unclear) return std::nullopt;
    const Money paid = money_from(spend->value);
    const std::string& currency = advice_.brief.stated.spend_currency;
    const auto before = exchanged(paid, currency.empty() ? "USD" : currency, option_.bill.currency, rules_);
    if (!before) return std::nullopt;
    return Change{MoneyRange::exactly(*before), option_.bill.monthly, {}};
  }

  const Advice& advice_;
  const AdviceRequest& request_;
  const RuleBook& rules_;
  const Option& option_;
};

}  // namespace

std::vector<Strategy> find_strategies(const Advice& advice, const AdviceRequest& request, const RuleBook& rules) {
  std::vector<Strategy> strategies;
  const Saving saving(advice, request, rules);
  for (const StrategyRule& rule : rules.decision.strategies) {
    if (!holds(rule.when, advice.brief.table)) continue;
    const std::optional<Change> change = saving.of(rule);
    if (!change || change->before.likely <= Money{}) continue;
    const MoneyRange saved = saving_of(*change);
    const double share = saved.likely.units() / change->before.likely.units();
    if (share < rules.decision.saving_worth_saying) continue;
    std::string how = filled(rule.how, "provider", change->at);
    how = filled(std::move(how), "recommended", advice.options.front().blueprint.title);
    strategies.push_back({.id = rule.id,
                          .title = rule.title,
                          .how = std::move(how),
                          .monthly_saving = saved,
                          .percent = share * 100,
                          .source = rule.source});
  }
  sort_stably(strategies,
              [](const Strategy& a, const Strategy& b) { return a.monthly_saving.likely > b.monthly_saving.likely; });
  return strategies;
}

}  // namespace scalewright
