#include "core/advice/bills.hpp"

namespace scalewright {

BillDetail detail_to_show(const AdviceRequest& request) {
  return request.itemise_every_bill ? BillDetail::full : BillDetail::summary;
}

PricingOptions pricing_options(const AdviceRequest& request, BillDetail detail) {
  return {.commitment = request.commitment, .own = request.own.empty() ? nullptr : &request.own, .detail = detail};
}

void itemise(Option& option, const FactTable& facts, const AdviceRequest& request, const RuleBook& rules) {
  if (request.itemise_every_bill || (option.bill.provider.empty() && !option.blueprint.on_premises)) return;
  PricingOptions options = pricing_options(request, BillDetail::full);
  options.only_provider = option.bill.provider;
  std::vector<Bill> full = price_blueprint(option.blueprint, facts, request.currency, rules, options);
  if (!full.empty()) option.bill = std::move(full.front());
}

}  // namespace scalewright
