// What one provider makes of one component: its services of that kind compared, the best one as lines.
#pragma once

#include <optional>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/machine_choice.hpp"
#include "core/pricing/metering.hpp"

namespace scalewright {

struct Quote {
  Metered metered;
  DraftSize size;

  // Complete quotes before incomplete ones, prices of the region before those of another one, then the cheaper one.
  [[nodiscard]] bool better_than(const Quote& other) const;
};

// Whether anything is sold as that kind.
[[nodiscard]] bool sells(const PriceBook& book, std::string_view kind);

// One provider in one bill, with what the account has used so far. The blueprint and the market must outlive it, and
// the market its drafts.
class Seller {
 public:
  Seller(const Blueprint& blueprint, const Market& market);

  [[nodiscard]] const Market& market() const { return market_; }

  // The best of what is sold as the component's kind; nothing when nothing is. The traffic of machines is left to
  // `bill_traffic`, since the allowances of all machines together count.
  [[nodiscard]] std::optional<Quote> quote(const Component& component);

  // The traffic of a component that runs on machines; call it when all machines are quoted.
  [[nodiscard]] Metered bill_traffic(const Component& component, const Service& service);

 private:
  [[nodiscard]] Quote quote_service(const Component& component, const Service& service, AccountUse& account) const;
  void add_machines(const Component& component, AccountUse& account, Quote& quote) const;
  void add_charge(const Component& component, const Charge& charge, AccountUse& account, Quote& quote) const;
  void add_included(const Component& component, const Charge& charge, Quote& quote) const;
  void add_disks(const Component& component, std::size_t rate, AccountUse& account, Quote& quote) const;
  [[nodiscard]] const OwnLine* own_line(const Component& component, std::string_view sku) const;
  void bill_usage(const Component& component, std::size_t rate, UsageRange usage, AccountUse& account,
                  Metered& metered) const;
  void correct_disks(const Component& component, Metered& metered) const;
  [[nodiscard]] bool waived(const Charge& charge) const;
  [[nodiscard]] std::optional<double> disk_price(const Service& service) const;
  void note_uncharged(const Component& component, Quote& quote) const;

  const Blueprint& blueprint_;
  const Market& market_;
  AccountUse account_;
};

}  // namespace scalewright
