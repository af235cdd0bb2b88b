// What a reader knows better than the price books: a price that was agreed with the provider, a quantity that was
// measured, a line that costs them nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scalewright {

// One correction of a bill. `provider`, `component` and `sku` say where it holds; an empty one holds everywhere.
// Amounts are in the currency of the bill.
struct OwnLine {
  std::string provider;              // "aws"
  std::string component;             // id in the design: "server"
  std::string sku;                   // as the bill names it: "t4g.small"; "" is the component as a whole
  std::optional<double> unit_price;  // instead of the book's, for all that is billed of it, free allowances included
  std::optional<double> quantity;    // instead of the computed one, in the unit of the line
  std::optional<double> monthly;     // for the component as a whole; fills in, too, where no price is known
  bool free = false;                 // shown, and costs nothing

  [[nodiscard]] bool states_price() const { return free || unit_price || monthly; }
  friend bool operator==(const OwnLine&, const OwnLine&) = default;
};

struct Discount {
  std::string provider;
  double percent = 0;  // off every price of the provider, 0 to 100
  friend bool operator==(const Discount&, const Discount&) = default;
};

struct OwnPrices {
  std::vector<OwnLine> lines;  // the first that fits a line of a bill holds
  std::vector<Discount> discounts;
  std::optional<double> hour_rate;  // of the people who keep it running; absent: their time is no line of a bill

  [[nodiscard]] bool empty() const { return lines.empty() && discounts.empty() && !hour_rate; }
  [[nodiscard]] const OwnLine* of_line(std::string_view provider, std::string_view component,
                                       std::string_view sku) const;
  // A correction of the component as a whole, or nothing.
  [[nodiscard]] const OwnLine* of_component(std::string_view provider, std::string_view component) const;
  [[nodiscard]] int discount_permille(std::string_view provider) const;
  friend bool operator==(const OwnPrices&, const OwnPrices&) = default;
};

}  // namespace scalewright
