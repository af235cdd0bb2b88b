// The bills that a reader sees. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// How much of the bills of every provider is written.
[[nodiscard]] BillDetail detail_to_show(const AdviceRequest& request);

// What the request says of prices. Points into it.
[[nodiscard]] PricingOptions pricing_options(const AdviceRequest& request, BillDetail detail);

// How well a bill serves: 0 complete and of a wanted provider, 1 of a wanted one that runs the design and lacks some
// price, 2 complete and another's, 3 neither.
[[nodiscard]] int rank_of(const Bill& bill, const Blueprint& blueprint, const std::vector<std::string>& wanted);

// The bill of the best rank; of those the one that lacks least, then the cheapest.
[[nodiscard]] const Bill* choose_bill(const std::vector<Bill>& bills, const Blueprint& blueprint,
                                      const std::vector<std::string>& wanted);

// Gives the chosen bill of the option its lines, where it has none yet.
void itemise(Option& option, const FactTable& facts, const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
