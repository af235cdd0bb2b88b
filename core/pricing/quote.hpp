// What one provider makes of one component: its services of that kind compared, the best one as lines.
#pragma once

#include <optional>
#include <string>

#include "core/pricing/machine_choice.hpp"
#include "core/pricing/metering.hpp"

namespace scalewright {

struct Quote {
  const Service* service = nullptr;
  Metered metered;
  std::string size;
  std::optional<MachineChoice> machines;
  int count = 1;
  double vcpu = 0, memory_gib = 0, storage_gib = 0;  // of each

  // Complete quotes before incomplete ones, then the cheaper one.
  [[nodiscard]] bool better_than(const Quote& other) const;
};

// One provider in one bill, with what the account has used so far. The blueprint must outlive it.
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
  void add_machines(const Component& component, const Service& service, AccountUse& account, Quote& quote) const;
  [[nodiscard]] Metered charged(const Component& component, const Charge& charge, const Quote& quote,
                                AccountUse& account) const;
  [[nodiscard]] Metered included_line(const Component& component, const Charge& charge, const Service& service) const;
  [[nodiscard]] Metered charged_for_disk(const Component& component, std::size_t rate, const Quote& quote,
                                         AccountUse& account) const;
  [[nodiscard]] bool waived(const Charge& charge) const;
  [[nodiscard]] std::optional<double> disk_price(const Service& service) const;
  [[nodiscard]] std::string no_machine(const MachineFamily& family, const Component& component) const;
  void say_uncharged(const Component& component, const Service& service, Quote& quote) const;

  const Blueprint& blueprint_;
  Market market_;
  AccountUse account_;
};

}  // namespace scalewright
