#include "core/advice/budget.hpp"

#include <algorithm>
#include <span>

#include "core/units/phrases.hpp"

namespace scalewright {

namespace {

std::string value_in_words(const FactValue& value) {
  switch (value.type) {
    case FactType::number:
      return for_people(value.number.likely, 5);
    case FactType::text:
      return value.text;
    case FactType::list:
      return joined(value.list);
    case FactType::flag:
      return {};
  }
  return {};
}

// A wish that was said and that may give way.
struct Wish {
  std::string_view fact;
  std::string words;  // "an availability of 99.99 %"
};

std::vector<Wish> wishes_of(const Brief& brief, const RuleBook& rules) {
  std::vector<Wish> wishes;
  for (const GiveRule& give : rules.decision.budget_gives) {
    const FactValue* value = brief.table.find(give.fact);
    const bool said = std::any_of(brief.facts.begin(), brief.facts.end(), [&give](const Fact& fact) {
      return fact.id == give.fact && (fact.source == FactSource::stated || fact.source == FactSource::answered);
    });
    if (value != nullptr && said) wishes.push_back({give.fact, filled(give.words, "value", value_in_words(*value))});
  }
  return wishes;
}

// The recommendation without some wishes.
class WithLess {
 public:
  WithLess(const Brief& brief, const AdviceRequest& request, const RuleBook& rules)
      : request_(request), rules_(rules), facts_(brief.table) {}
  Option without(std::span<const Wish> wishes) {
    Brief other;
    other.table = FactTable::on_top_of(facts_);
    for (const Wish& wish : wishes) other.table.erase(wish.fact);
    Decision decision = decide_on_totals(other, request_, rules_, memory_);
    return std::move(decision.options.front());
  }

 private:
  const AdviceRequest& request_;
  const RuleBook& rules_;
  const FactTable& facts_;
  BillMemory memory_;
};

std::string would_do(const std::string& without, const Option& least) {
  return "Without " + without + ", " + money_for_people(least.bill.monthly.likely, least.bill.currency) +
         " a month would do: " + least.blueprint.title;
}

// Each wish by itself that brings the bill within the limit; where none does, as many as it takes, the first ones
// first.
std::vector<std::string> what_gives(const std::vector<Wish>& wishes, const Money& limit, WithLess& less) {
  const auto fits = [&limit](const Option& option) {
    return option.meets_need && option.bill.unpriced.empty() && option.bill.monthly.likely <= limit;
  };
  std::vector<std::string> gives;
  for (const Wish& wish : wishes) {
    const Option least = less.without({&wish, 1});
    if (fits(least)) gives.push_back(would_do(wish.words, least));
  }
  if (!gives.empty() || wishes.size() < 2) return gives;
  std::vector<std::string> words{wishes.front().words};
  for (std::size_t count = 2; count <= wishes.size(); ++count) {
    words.push_back(wishes[count - 1].words);
    const Option least = less.without(std::span(wishes).first(count));
    if (fits(least)) return {would_do(joined(words), least)};
  }
  return gives;
}

}  // namespace

std::optional<Money> budget_limit(const FactTable& facts, std::string_view currency, const RuleBook& rules) {
  const auto budget = facts.number("budget_usd_per_month");
  if (!budget || facts.flag("budget_unlimited")) return std::nullopt;
  const std::string_view stated_in = facts.text("budget_currency");
  return exchanged(money_from(budget->high), stated_in.empty() ? "USD" : stated_in, currency, rules);
}

bool fits_budget(const Option& option, const std::optional<Money>& limit) {
  return !limit || option.bill.monthly.likely <= *limit;
}

BudgetVerdict judge_budget(const Brief& brief, const Option& recommended, const AdviceRequest& request,
                           const RuleBook& rules) {
  BudgetVerdict verdict;
  if (!brief.table.number("budget_usd_per_month") || brief.table.flag("budget_unlimited")) return verdict;
  const std::optional<Money> limit = budget_limit(brief.table, recommended.bill.currency, rules);
  if (!limit) {
    verdict.status = BudgetStatus::not_comparable;
    verdict.words = "The budget is in a currency without a known rate and was not compared.";
    return verdict;
  }
  verdict.limit = *limit;
  const std::string in_words = money_for_people(*limit, recommended.bill.currency) + " a month";
  if (fits_budget(recommended, limit) && !recommended.bill.unpriced.empty()) {
    verdict.status = BudgetStatus::not_comparable;
    verdict.words = "What has a price fits the budget of " + in_words +
                    "; the rest cannot be compared: " + listed(recommended.bill.unpriced) + ".";
    return verdict;
  }
  if (fits_budget(recommended, limit)) {
    verdict.status = BudgetStatus::within;
    verdict.words = "Within the budget of " + in_words + ".";
    return verdict;
  }
  const bool impossible = recommended.bill.monthly.low > *limit;
  verdict.status = impossible ? BudgetStatus::impossible : BudgetStatus::over;
  verdict.words = impossible ? "No design that meets the need fits the budget of " + in_words + "."
                             : "Likely over the budget of " + in_words + ", though the low end fits.";
  WithLess less(brief, request, rules);
  const std::vector<Wish> wishes = wishes_of(brief, rules);
  verdict.gives = what_gives(wishes, *limit, less);
  if (!verdict.gives.empty() || wishes.empty()) return verdict;
  const Option least = less.without(wishes);
  if (least.bill.unpriced.empty() && least.bill.monthly.likely < recommended.bill.monthly.likely) {
    verdict.gives.push_back("Even without any of these wishes the least costs " +
                            money_for_people(least.bill.monthly.likely, least.bill.currency) +
                            " a month: " + least.blueprint.title);
  }
  return verdict;
}

}  // namespace scalewright
