// The JSON of what is behind the choice: the budget, what would overturn it, ways to pay less, the weights.
#include "core/report/advice_json.hpp"

namespace scalewright {
namespace {

void write_budget(JsonWriter& json, const Advice& advice) {
  const BudgetVerdict& budget = advice.budget;
  json.key("budget").begin_object();
  json.key("status").text(to_text(budget.status));
  if (budget.status != BudgetStatus::unstated && budget.status != BudgetStatus::not_comparable) {
    json.key("limit").money(budget.limit);
    json.key("currency").text(advice.options.front().bill.currency);
  }
  json.key("gives").texts(budget.gives);
  text_if_any(json, "words", budget.words);
  json.end_object();
}

void write_overturns(JsonWriter& json, const Advice& advice) {
  json.key("overturns").begin_array();
  for (const Overturn& overturn : advice.overturns) {
    json.begin_object();
    json.key("dimension").text(overturn.dimension);
    json.key("value").number(overturn.value);
    json.key("option").text(overturn.option);
    json.key("title").text(overturn.title);
    json.key("words").text(overturn.words);
    json.end_object();
  }
  json.end_array();
  json.key("break_evens").begin_array();
  for (const BreakEven& even : advice.break_evens) {
    json.begin_object();
    json.key("cheaper").text(even.cheaper).key("dearer").text(even.dearer);
    json.key("users").number(even.users);
    json.key("words").text(even.words);
    json.end_object();
  }
  json.end_array();
}

void write_strategies(JsonWriter& json, const Advice& advice) {
  json.key("strategies").begin_array();
  for (const Strategy& strategy : advice.strategies) {
    json.begin_object();
    json.key("id").text(strategy.id);
    json.key("title").text(strategy.title);
    json.key("how").text(strategy.how);
    json.key("monthly_saving").money_range(strategy.monthly_saving);
    json.key("percent").number(strategy.percent);
    json.key("source").text(strategy.source);
    json.end_object();
  }
  json.end_array();
}

void write_weights(JsonWriter& json, const ScoreWeights& weights) {
  json.key("weights").begin_object();
  json.key("cost").number(weights.cost);
  json.key("simplicity").number(weights.simplicity);
  json.key("reliability").number(weights.reliability);
  json.key("headroom").number(weights.headroom);
  json.key("time_to_market").number(weights.time_to_market);
  json.key("portability").number(weights.portability);
  json.end_object();
}

}  // namespace

void write_decision(JsonWriter& json, const Advice& advice) {
  write_budget(json, advice);
  write_overturns(json, advice);
  write_strategies(json, advice);
  write_weights(json, advice.weights);
  json.key("old_prices").flag(advice.old_prices);
}

}  // namespace scalewright
