// One provider's book in one region group: which of its prices hold there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/pricing/own_prices.hpp"
#include "core/rules/facts.hpp"
#include "core/rules/prices.hpp"

namespace scalewright {

struct Market {
  const PriceBook* book = nullptr;
  const PriceTerms* terms = nullptr;
  std::size_t group = 0;  // index in book->regions
  Commitment commitment = Commitment::on_demand;
  const OwnPrices* own = nullptr;  // the reader's, in US dollars
  bool elsewhere = false;          // a seller who names no price in the wanted region and sells there all the same
};

// The price that holds in the market: of the wanted commitment, else on demand, in the region of the first rank; where
// the book has none in the group, its price elsewhere, which stands_elsewhere tells.
[[nodiscard]] const RegionalPrice* price_in(const Market& market, std::span<const RegionalPrice> prices);
[[nodiscard]] bool stands_elsewhere(const Market& market, const RegionalPrice& price);

// The region group out of which machines of the family are sold to the market: its own, or the first that has any.
[[nodiscard]] std::size_t group_selling(const Market& market, const MachineFamily& family);

// Where the reader's system stands, out of the fact "regions".
struct Place {
  const RegionGroup* group = nullptr;  // null: nobody said, or no book has prices there
  std::string note;                    // what was taken for granted
};
[[nodiscard]] Place place_of(const FactTable& facts, const PriceTerms& terms);

// The group of the book that holds the place, its default group where nobody named one, nothing where it has none.
[[nodiscard]] std::optional<std::size_t> group_of(const PriceBook& book, const Place& place);

}  // namespace scalewright
