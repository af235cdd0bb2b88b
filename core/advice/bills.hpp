// The bills that a reader sees. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// How much of the bills of every provider is written.
[[nodiscard]] BillDetail detail_to_show(const AdviceRequest& request);

// What the request says of prices. Points into it.
[[nodiscard]] PricingOptions pricing_options(const AdviceRequest& request, BillDetail detail);

// The cheapest complete bill of the wanted providers, else the cheapest complete one, else the one that lacks least.
[[nodiscard]] const Bill* choose_bill(const std::vector<Bill>& bills, const std::vector<std::string>& wanted);

// Gives the chosen bill of the option its lines, where it has none yet.
void itemise(Option& option, const FactTable& facts, const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
