#include "core/pricing/bill.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/pricing/quote.hpp"
#include "core/pricing/wording.hpp"

namespace scalewright {
namespace {

// Collects the parts of one bill, component by component.
class BillWriter {
 public:
  BillWriter(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists)
      : blueprint_(blueprint),
        provider_(blueprint, market),
        specialist_markets_(specialists),
        lines_(blueprint.components.size()) {}

  Bill write() {
    Bill bill;
    std::vector<const Service*> machines(blueprint_.components.size(), nullptr);
    for (std::size_t i = 0; i < blueprint_.components.size(); ++i) {
      if (!blueprint_.components[i].kind.empty()) machines[i] = add(i, bill);
    }
    for (std::size_t i = 0; i < machines.size(); ++i) {
      if (machines[i] != nullptr) take(provider_.bill_traffic(blueprint_.components[i], *machines[i]), i, bill);
    }
    for (std::vector<BillLine>& lines : lines_) std::move(lines.begin(), lines.end(), std::back_inserter(bill.items));
    return bill;
  }

 private:
  // Returns the service where its traffic is still to be billed.
  const Service* add(std::size_t index, Bill& bill) {
    const Component& component = blueprint_.components[index];
    std::optional<Quote> quote = provider_.quote(component);
    const bool own = quote.has_value();
    if (!own) quote = elsewhere(component);
    if (!quote) {
      say_unpriced(nothing_sold(*provider_.market().book, *provider_.market().terms, component.kind), bill);
      return nullptr;
    }
    bill.sizes.push_back({component.id, quote->size, quote->count, quote->vcpu, quote->memory_gib, quote->storage_gib});
    const Service* service = own && quote->service->family ? quote->service : nullptr;
    take(std::move(quote->metered), index, bill);
    return service;
  }

  // What specialists sell to customers of any provider.
  std::optional<Quote> elsewhere(const Component& component) {
    const KindTitle* kind = provider_.market().terms->kind(component.kind);
    if (kind == nullptr || !kind->bought_anywhere) return std::nullopt;
    if (specialists_.empty()) {
      for (const Market& market : specialist_markets_) specialists_.emplace_back(blueprint_, market);
    }
    std::optional<Quote> best;
    for (Seller& specialist : specialists_) {
      std::optional<Quote> offered = specialist.quote(component);
      if (offered && (!best || offered->better_than(*best))) best = std::move(offered);
    }
    return best;
  }

  void take(Metered metered, std::size_t index, Bill& bill) {
    for (BillLine& line : metered.lines) {
      line.component = blueprint_.components[index].id;
      lines_[index].push_back(std::move(line));
    }
    for (std::string& words : metered.unpriced) say_unpriced(std::move(words), bill);
  }

  static void say_unpriced(std::string words, Bill& bill) {
    if (std::find(bill.unpriced.begin(), bill.unpriced.end(), words) == bill.unpriced.end()) {
      bill.unpriced.push_back(std::move(words));
    }
  }

  const Blueprint& blueprint_;
  Seller provider_;
  std::span<const Market> specialist_markets_;
  std::vector<Seller> specialists_;           // made when the first gap is met
  std::vector<std::vector<BillLine>> lines_;  // by component
};

}  // namespace

Bill write_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists) {
  return BillWriter(blueprint, market, specialists).write();
}

}  // namespace scalewright
