#include "core/advice/providers.hpp"

#include <algorithm>

#include "core/units/phrases.hpp"

namespace scalewright {

std::vector<std::string> wanted_providers(const FactTable& facts, const AdviceRequest& request) {
  if (!request.provider.empty()) return {request.provider};
  return facts.list("providers");
}

bool is_wanted(const Bill& bill, const std::vector<std::string>& wanted) {
  if (bill.provider.empty()) return true;  // hardware of one's own is asked for by its place, not by a seller
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), bill.provider) != wanted.end();
}

std::string why_another_provider(const Option& option, const std::vector<std::string>& wanted) {
  if (is_wanted(option.bill, wanted)) return "";
  std::vector<std::string> reasons;
  for (const Bill& bill : option.bills) {
    if (is_wanted(bill, wanted))
      reasons.push_back(bill.provider_title + " has no full bill (" + listed(bill.unpriced) + ")");
  }
  if (reasons.empty()) reasons.push_back("no price book is of " + joined(wanted));
  return listed(reasons);
}

}  // namespace scalewright
