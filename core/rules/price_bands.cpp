// Prices that are likelier a slip of the pen than a price.
#include <algorithm>

#include "core/rules/prices.hpp"
#include "core/units/format.hpp"

namespace scalewright {

namespace {

constexpr double kMemoryPerProcessorGib = 8;

const PriceBand* band_of(const std::vector<PriceBand>& bands, std::string_view of) {
  const auto found = std::find_if(bands.begin(), bands.end(), [of](const PriceBand& band) { return band.of == of; });
  return found == bands.end() ? nullptr : &*found;
}

double dollars(std::int64_t pico) {
  return static_cast<double>(pico) / 1e12;
}

class BandCheck {
 public:
  explicit BandCheck(const PriceTerms& terms) : terms_(terms) {}

  void check_machines(const Service& service, const MachineFamily& family) {
    const PriceBand* band = band_of(terms_.machine_bands, service.kind);
    if (band == nullptr) return;
    const double hours = family.unit == PriceUnit::per_hour ? static_cast<double>(kHoursPerMonth) : 1;
    for (const Machine& machine : family.machines) {
      const double size = std::max({machine.vcpu, machine.memory_gib / kMemoryPerProcessorGib, 0.0});
      for (const RegionalPrice& price : machine.prices) {
        const double monthly = dollars(price.tiers.front().pico) * hours;
        if (price.commitment != Commitment::on_demand || size <= 0) continue;
        check(family.title + " " + machine.sku + " in " + price.region, monthly / size,
              " a month for each processor or 8 GiB", *band);
      }
    }
  }

  void check_rate(const Rate& rate) {
    const PriceBand* band = band_of(terms_.unit_bands, to_text(rate.unit));
    if (band == nullptr) return;
    for (const RegionalPrice& price : rate.prices) {
      if (price.commitment != Commitment::on_demand) continue;
      for (const PriceTier& tier : price.tiers) {
        if (tier.pico > 0) check(rate.title + " in " + price.region, dollars(tier.pico), " a unit", *band);
      }
    }
  }

  std::vector<std::string> take() && { return std::move(found_); }

 private:
  void check(const std::string& what, double price, std::string_view per, const PriceBand& band) {
    if (price >= band.low && price <= band.high) return;
    found_.push_back(what + " at $" + for_people(price) + std::string(per) + " lies outside what is usual, $" +
                     for_people(band.low) + " to $" + for_people(band.high) +
                     ": check its unit and its decimal point.");
  }

  const PriceTerms& terms_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> implausible_prices(const PriceBook& book, const PriceTerms& terms) {
  BandCheck check(terms);
  for (const Service& service : book.services) {
    if (service.family) check.check_machines(service, book.families[*service.family]);
  }
  for (const Rate& rate : book.rates) check.check_rate(rate);
  return std::move(check).take();
}

}  // namespace scalewright
