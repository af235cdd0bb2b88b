#include "core/advice/bills.hpp"

namespace scalewright {

BillDetail detail_to_show(const AdviceRequest& request) {
  return request.itemise_every_bill ? BillDetail::full : BillDetail::summary;
}

void itemise(Option& option, const FactTable& facts, const AdviceRequest& request, const RuleBook& rules) {
  if (request.itemise_every_bill || option.bill.provider.empty()) return;
  std::vector<Bill> full =
      price_blueprint(option.blueprint, facts, request.currency, rules, {.only_provider = option.bill.provider});
  if (!full.empty()) option.bill = std::move(full.front());
}

}  // namespace scalewright
