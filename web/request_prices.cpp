// What a request says of prices, read and checked.
#include "web/request_prices.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {
namespace {

constexpr double kMostMoney = 1e6;      // of a price or a rate, in units of the currency
constexpr double kMostQuantity = 1e12;  // of anything that is billed

// A number from 0 to `most`; absent where the key is.
std::optional<double> number_up_to(Reader& reader, std::string_view key, double most) {
  if (!reader.has(key)) return std::nullopt;
  const double value = reader.number(key);
  if (!(value >= 0 && value <= most)) {
    reader.refuse(key, "must lie between 0 and " + std::to_string(static_cast<long long>(most)));
    return std::nullopt;
  }
  return value;
}

OwnLine read_line(Reader& entry) {
  OwnLine line{.provider = entry.text_or("provider", ""),
               .component = entry.text_or("component", ""),
               .sku = entry.text_or("sku", ""),
               .unit_price = number_up_to(entry, "unit_price", kMostMoney),
               .quantity = number_up_to(entry, "quantity", kMostQuantity),
               .monthly = number_up_to(entry, "monthly", kMostMoney),
               .free = entry.flag_or("free", false)};
  entry.finish();
  if (line.component.empty() && line.sku.empty()) {
    entry.refuse("name the line by its sku, its component, or both");
  } else if (line.sku.empty() && (line.unit_price || line.quantity)) {
    entry.refuse("a unit price or a quantity belongs to one line: name its sku");
  } else if (!line.sku.empty() && line.monthly) {
    entry.refuse("monthly is for a component as a whole: leave out the sku");
  } else if (line.quantity && *line.quantity <= 0) {
    entry.refuse("quantity", "must be above 0; what costs nothing is free: true");
  } else if (!line.states_price() && !line.quantity) {
    entry.refuse("say one of unit_price, quantity, monthly and free");
  }
  return line;
}

ScoreWeights read_weights(Reader weights) {
  constexpr double kMostWeight = 1000;
  const auto weight = [&](std::string_view key) { return number_up_to(weights, key, kMostWeight).value_or(0); };
  const ScoreWeights read{.cost = weight("cost"),
                          .simplicity = weight("simplicity"),
                          .reliability = weight("reliability"),
                          .headroom = weight("headroom"),
                          .time_to_market = weight("time_to_market"),
                          .portability = weight("portability")};
  weights.finish();
  if (read.cost + read.simplicity + read.reliability + read.headroom + read.time_to_market + read.portability <= 0)
    weights.refuse("at least one weight must be above 0");
  return read;
}

}  // namespace

void read_prices(Reader& reader, AdviceRequest& request) {
  if (reader.has("overrides")) {
    for (Reader& entry : reader.list("overrides")) request.own.lines.push_back(read_line(entry));
  }
  if (reader.has("discounts")) {
    Reader discounts = reader.object("discounts");
    for (Reader::Member& member : discounts.members()) {
      const std::optional<double> percent = number_up_to(discounts, member.key, 100);
      if (percent && *percent > 0) request.own.discounts.push_back({member.key, *percent});
    }
  }
  request.own.hour_rate = number_up_to(reader, "hour_rate", kMostMoney);
  if (request.own.hour_rate && *request.own.hour_rate <= 0) request.own.hour_rate.reset();
  if (reader.has("weights")) request.weights = read_weights(reader.object("weights"));
  if (!reader.has("commitment")) return;
  const std::optional<Commitment> commitment = commitment_from(reader.text("commitment"));
  if (!commitment) reader.refuse("commitment", "must be one of on_demand, spot, 1y and 3y");
  request.commitment = commitment.value_or(Commitment::on_demand);
}

}  // namespace scalewright
