#include "core/pricing/market.hpp"

#include <algorithm>

namespace scalewright {
namespace {

const RegionGroup* group_holding(const PriceTerms& terms, const std::string& place) {
  for (const RegionGroup& group : terms.region_groups) {
    if (std::find(group.places.begin(), group.places.end(), place) != group.places.end()) return &group;
  }
  return nullptr;
}

const RegionalPrice* best(std::size_t group, std::span<const RegionalPrice> prices, Commitment commitment) {
  const RegionalPrice* found = nullptr;
  for (const RegionalPrice& price : prices) {
    const std::int8_t rank = price.rank[group];
    if (price.commitment != commitment || rank < 0) continue;
    if (found == nullptr || rank < found->rank[group]) found = &price;
  }
  return found;
}

}  // namespace

const RegionalPrice* price_in(const Market& market, std::span<const RegionalPrice> prices) {
  if (market.commitment != Commitment::on_demand) {
    if (const RegionalPrice* committed = best(market.group, prices, market.commitment)) return committed;
  }
  const RegionalPrice* found = best(market.group, prices, Commitment::on_demand);
  for (std::size_t group = 0; found == nullptr && group < market.book->regions.size(); ++group) {
    found = best(group, prices, Commitment::on_demand);
  }
  return found;
}

bool stands_elsewhere(const Market& market, const RegionalPrice& price) {
  return market.elsewhere || price.rank[market.group] < 0;
}

std::size_t group_selling(const Market& market, const MachineFamily& family) {
  std::size_t group = market.group;
  for (std::size_t other = 0; family.by_price[group].empty() && other < market.book->regions.size(); ++other) {
    group = other;
  }
  return group;
}

Place place_of(const FactTable& facts, const PriceTerms& terms) {
  Place place;
  const std::vector<std::string>& named = facts.list("regions");
  std::string elsewhere;
  for (const std::string& name : named) {
    const RegionGroup* group = group_holding(terms, name);
    if (group == nullptr) {
      if (elsewhere.empty() && name != "global") elsewhere = name;
    } else if (place.group == nullptr) {
      place.group = group;
    } else if (place.group != group) {
      place.note = "Several regions were named; these prices are those of " + place.group->title + ".";
    }
  }
  if (place.group == nullptr && !elsewhere.empty()) {
    place.note = "No price is known for " + elsewhere + "; these prices are those of the provider's default region.";
  }
  return place;
}

std::optional<std::size_t> group_of(const PriceBook& book, const Place& place) {
  if (place.group == nullptr) return 0;
  for (std::size_t i = 0; i < book.regions.size(); ++i) {
    if (book.regions[i].group == place.group->id) return i;
  }
  return std::nullopt;
}

}  // namespace scalewright
