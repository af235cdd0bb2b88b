#include "core/pricing/wording.hpp"

#include <algorithm>

#include "core/units/format.hpp"

namespace scalewright {

std::string region_title(const PriceTerms& terms, std::string_view group) {
  for (const RegionGroup& known : terms.region_groups) {
    if (known.id == group) return known.title;
  }
  return std::string(group);
}

std::string_view unit_name(PriceUnit unit) {
  switch (unit) {
    case PriceUnit::per_hour:
      return "hour";
    case PriceUnit::per_month:
      return "month";
    case PriceUnit::per_gib_month:
      return "GiB-month";
    case PriceUnit::per_gib:
      return "GiB";
    case PriceUnit::per_million_requests:
      return "million requests";
    case PriceUnit::per_vcpu_hour:
      return "vCPU-hour";
    case PriceUnit::per_gib_hour:
      return "GiB-hour";
    case PriceUnit::per_million_vcpu_seconds:
      return "million vCPU-seconds";
    case PriceUnit::per_million_gib_seconds:
      return "million GiB-seconds";
    case PriceUnit::per_user_month:
      return "user-month";
    case PriceUnit::per_million_events:
      return "million events";
    case PriceUnit::per_minute:
      return "minute";
    case PriceUnit::once:
      return "once";
  }
  return {};
}

std::string size_words(double vcpu, double memory_gib) {
  const std::string memory = for_people(memory_gib) + " GiB";
  return vcpu > 0 ? for_people(vcpu) + " vCPU, " + memory : memory;
}

std::string kind_title(const PriceTerms& terms, std::string_view kind) {
  const KindTitle* known = terms.kind(kind);
  return known == nullptr ? std::string(kind) : known->title;
}

std::string nothing_sold(const PriceBook& book, const PriceTerms& terms, std::string_view kind) {
  std::string words = kind_title(terms, kind) + ": no sourced price at " + book.title;
  const auto known = std::find_if(book.no_price.begin(), book.no_price.end(),
                                  [kind](const NoPrice& entry) { return entry.kind == kind; });
  if (known != book.no_price.end() && known->why != "not sourced") words += " (" + known->why + ")";
  return words;
}

std::string no_price_here(const Market& market, std::string_view title, PriceUnit unit,
                          std::span<const RegionalPrice> elsewhere) {
  std::string words = std::string(title) + ": no sourced price at " + market.book->title + " in " +
                      region_title(*market.terms, market.book->regions[market.group].group);
  for (const RegionalPrice& price : elsewhere) {
    if (price.commitment != Commitment::on_demand) continue;
    words += "; the nearest is $" + for_people(static_cast<double>(price.tiers.front().pico) / 1e12) + " per " +
             std::string(unit_name(unit)) + " in " + price.region;
    break;
  }
  return words;
}

std::string no_machine(const Market& market, const MachineFamily& family, const Component& component) {
  if (!family.by_price[market.group].empty()) {
    const std::string disk =
        component.storage_gib > 0 ? " and a disk of " + for_people(component.storage_gib) + " GiB" : "";
    return family.title + ": no sourced size at " + market.book->title + " holds " +
           size_words(component.vcpu, component.memory_gib) + disk;
  }
  const Machine& first = family.machines.front();
  return no_price_here(market, family.title + " " + first.sku, family.unit, first.prices);
}

std::string beyond(const Market& market, const Rate& rate, double bound) {
  return rate.title + ": no sourced price at " + market.book->title + " beyond " + for_people(bound) + " " +
         std::string(unit_name(rate.unit)) + (rate.unit == PriceUnit::per_gib ? " a month" : "");
}

std::string not_in_region(const PriceBook& book, const PriceTerms& terms, std::string_view kind,
                          const RegionGroup& wanted) {
  return kind_title(terms, kind) + ": no sourced price at " + book.title + " in " + wanted.title +
         "; the nearest are in " + region_title(terms, book.regions.front().group);
}

}  // namespace scalewright
