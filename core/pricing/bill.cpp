#include "core/pricing/bill.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/pricing/quote.hpp"

namespace scalewright {
namespace {

bool bought_anywhere(const PriceTerms& terms, std::string_view kind) {
  const KindTitle* known = terms.kind(kind);
  return known != nullptr && known->bought_anywhere;
}

// Collects the parts of one bill, component by component.
class Drafting {
 public:
  Drafting(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
           const DraftBounds& bounds)
      : blueprint_(blueprint), provider_(blueprint, market), specialist_markets_(specialists), bounds_(bounds) {}

  Draft write() {
    const std::vector<Component>& components = blueprint_.components;
    draft_.sizes.reserve(components.size());
    draft_.lines.reserve(2 * components.size());
    for (std::size_t i = 0; i < components.size() && !ended(); ++i) {
      if (!components[i].kind.empty()) add(i);
    }
    bill_traffic();
    bill_people();
    return std::move(draft_);
  }

 private:
  [[nodiscard]] bool ended() const {
    return draft_.gaps.size() > bounds_.gaps ||
           (bounds_.likely_dollars && draft_.likely_dollars > *bounds_.likely_dollars);
  }
  void put(const DraftLine& line, std::size_t index) {
    draft_.lines.emplace_back(line).component = index;
    draft_.likely_dollars = draft_.likely_dollars + line.monthly.likely;
  }

  void add(std::size_t index) {
    const Component& component = blueprint_.components[index];
    const Market& market = provider_.market();
    const OwnLine* own =
        market.own == nullptr ? nullptr : market.own->of_component(market.book->provider, component.id);
    if (own != nullptr && own->states_price()) {
      add_own(component, *own, index);
      return;
    }
    std::optional<Quote> quote = provider_.quote(component);
    if (!quote) quote = elsewhere(component);
    if (!quote) {
      note({.kind = GapKind::nothing_sold, .market = &provider_.market()}, index);
      return;
    }
    quote->size.component = index;
    draft_.sizes.push_back(quote->size);
    take(quote->metered, index);
  }

  // What the reader pays for the component as a whole stands for all its lines and fills what has no price.
  void add_own(const Component& component, const OwnLine& own, std::size_t index) {
    Seller sizing(blueprint_, provider_.market());  // of its own: what is paid for uses no allowance of the account
    if (const std::optional<Quote> quote = sizing.quote(component))
      draft_.sizes.emplace_back(quote->size).component = index;
    put(own_line_at(provider_.market(), own, PriceUnit::per_month, UsageRange::exactly(1)), index);
    paid_for_.push_back(index);
  }

  // What specialists sell to customers of any provider.
  std::optional<Quote> elsewhere(const Component& component) {
    if (!bought_anywhere(*provider_.market().terms, component.kind)) return std::nullopt;
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

  // The provider's machines share their traffic allowance, so it is billed when all of them are known.
  void bill_traffic() {
    for (const DraftSize& size : draft_.sizes) {
      if (ended()) return;
      const bool own = size.market == &provider_.market();
      const bool paid_for = std::find(paid_for_.begin(), paid_for_.end(), size.component) != paid_for_.end();
      if (!own || paid_for || !size.service->family) continue;
      take(provider_.bill_traffic(blueprint_.components[size.component], *size.service), size.component);
    }
  }

  // The time of people, where the reader says what an hour costs.
  void bill_people() {
    const Market& market = provider_.market();
    if (market.own == nullptr || !market.own->hour_rate) return;
    for (std::size_t i = 0; i < blueprint_.components.size(); ++i) {
      const double hours = blueprint_.components[i].upkeep_hours_per_month;
      if (!(hours > 0)) continue;
      put(people_line_at(market, *market.own->hour_rate, hours), i);
    }
  }

  void take(const Metered& metered, std::size_t index) {
    for (const DraftLine& line : metered.lines) put(line, index);
    for (const Gap& gap : metered.gaps) note(gap, index);
  }

  void note(Gap gap, std::size_t index) {
    gap.component = index;
    const auto same = [&](const Gap& other) { return same_gap(gap, other); };
    if (std::none_of(draft_.gaps.begin(), draft_.gaps.end(), same)) draft_.gaps.push_back(gap);
  }

  // Two components of a kind lack the same price, and it is said once.
  [[nodiscard]] bool same_gap(const Gap& a, const Gap& b) const {
    if (a.kind != b.kind || a.market != b.market || a.service != b.service || a.rate != b.rate) return false;
    const Component& x = blueprint_.components[a.component];
    const Component& y = blueprint_.components[b.component];
    if (a.kind == GapKind::nothing_sold) return x.kind == y.kind;
    if (a.kind != GapKind::no_machine) return a.bound == b.bound;
    return x.vcpu == y.vcpu && x.memory_gib == y.memory_gib && x.storage_gib == y.storage_gib;
  }

  const Blueprint& blueprint_;
  Seller provider_;
  std::span<const Market> specialist_markets_;
  DraftBounds bounds_;
  std::vector<Seller> specialists_;    // made when the first gap is met
  std::vector<std::size_t> paid_for_;  // components of which the reader says the whole price
  Draft draft_;
};

}  // namespace

std::size_t kinds_unsold(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
                         std::size_t most) {
  std::vector<std::string_view> unsold;
  for (const Component& component : blueprint.components) {
    if (unsold.size() > most) break;
    const std::string& kind = component.kind;
    if (kind.empty() || sells(*market.book, kind)) continue;
    if (market.own != nullptr && market.own->of_component(market.book->provider, component.id) != nullptr) continue;
    const bool sold = bought_anywhere(*market.terms, kind) &&
                      std::any_of(specialists.begin(), specialists.end(),
                                  [&kind](const Market& specialist) { return sells(*specialist.book, kind); });
    if (!sold && std::find(unsold.begin(), unsold.end(), kind) == unsold.end()) unsold.push_back(kind);
  }
  return unsold.size();
}

Draft draft_bill(const Blueprint& blueprint, const Market& market, std::span<const Market> specialists,
                 const DraftBounds& bounds) {
  return Drafting(blueprint, market, specialists, bounds).write();
}

}  // namespace scalewright
