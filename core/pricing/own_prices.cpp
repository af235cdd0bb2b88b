#include "core/pricing/own_prices.hpp"

#include <algorithm>

namespace scalewright {
namespace {

bool holds_at(std::string_view wanted, std::string_view actual) {
  return wanted.empty() || wanted == actual;
}

}  // namespace

const OwnLine* OwnPrices::of_line(std::string_view provider, std::string_view component, std::string_view sku) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const OwnLine& line) {
    return line.sku == sku && holds_at(line.provider, provider) && holds_at(line.component, component);
  });
  return found == lines.end() ? nullptr : &*found;
}

const OwnLine* OwnPrices::of_component(std::string_view provider, std::string_view component) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const OwnLine& line) {
    return line.sku.empty() && line.component == component && holds_at(line.provider, provider);
  });
  return found == lines.end() ? nullptr : &*found;
}

int OwnPrices::discount_permille(std::string_view provider) const {
  const auto found = std::find_if(discounts.begin(), discounts.end(),
                                  [provider](const Discount& discount) { return discount.provider == provider; });
  return found == discounts.end() ? 0 : static_cast<int>(found->percent * 10 + 0.5);
}

}  // namespace scalewright
