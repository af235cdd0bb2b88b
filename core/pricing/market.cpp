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

const RegionalPrice* best(const Market& market, std::span<const RegionalPrice> prices, Commitment commitment) {
  const RegionalPrice* found = nullptr;
  for (const RegionalPrice& price : prices) {
    const std::int8_t rank = price.rank[market.group];
    if (price.commitment != commitment || rank < 0) continue;
    if (found == nullptr || rank < found->rank[market.group]) found = &price;
  }
  return found;
}

}  // namespace

const RegionalPrice* price_in(const Market& market, std::span<const RegionalPrice> prices) {
  if (market.commitment != Commitment::on_demand) {
    if (const RegionalPrice* committed = best(market, prices, market.commitment)) return committed;
  }
  return best(market, prices, Commitment::on_demand);
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
