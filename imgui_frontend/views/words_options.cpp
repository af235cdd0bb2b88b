// The words of the options, of the drawing and of the bill.
#include <cmath>

#include "core/units/phrases.hpp"
#include "imgui_frontend/views/words.hpp"

namespace scalewright::ui::words {

std::string at_least(const Bill& bill) {
  return "at least " + money_for_people(bill.monthly.likely, bill.currency);
}

std::string hours(double hours) {
  return hours < 1 ? time_in_words(hours * 60) : count_of(hours, "hour", "hours");
}

std::string working_time(double hours) {
  if (hours <= 0) return std::string(kNothing);
  constexpr double kWorkingDay = 8, kWorkingWeek = 40;
  // An estimate: whole days and weeks are as much as it can claim.
  if (hours < kWorkingDay) return words::hours(hours);
  if (hours < kWorkingWeek) return count_of(std::round(hours / kWorkingDay), "working day", "working days");
  return count_of(std::round(hours / kWorkingWeek), "week", "weeks");
}

std::string capacity(const Option& option) {
  if (option.vcpu <= 0) return std::string(kNothing);
  return for_people(option.vcpu) + " vCPU, " + for_people(option.memory_gib) + " GiB";
}

std::string of_pattern(std::string_view pattern, std::string_view source) {
  return "The same for every design of this kind. Source: " + sentence(std::string(source)) + by_rule(pattern);
}

std::string differences_from(std::string_view other, const DecisionRules& rules) {
  return "Where the rows above differ from “" + std::string(other) + "” by more than " +
         percent_for_people(100 * rules.difference_worth_saying) + ".";
}

std::string downtime(double minutes_per_month) {
  return time_in_words(minutes_per_month) + " down a month";
}

std::string availability_of_part(const AvailabilityPart& part) {
  const std::string copies = part.copies > 1 ? for_people(part.copies) + " of " : std::string();
  return part.part + ": " + copies + part.service_level + ", " + percent_for_people(part.percent) + "; " +
         downtime(part.downtime_minutes_per_month);
}

std::string headroom(double factor) {
  return factor > 0 ? for_people(factor, 2) + " ×" : std::string(kNothing);
}

std::string until_users(double users) {
  return users > 0 ? "to " + for_people(users, 2) + " users" : std::string();
}

std::string diagram_title(const Option& option, const Bill& bill) {
  return option.blueprint.title + (bill.provider_title.empty() ? "" : " at " + bill.provider_title);
}

std::string users(double users) {
  return in_short(users) + " users";
}

std::string sized(const SizedComponent& component) {
  return (component.count > 1 ? for_people(component.count) + " × " : std::string()) + component.size;
}

std::string bill_title(const Option& option, const Bill& bill) {
  return "Bill: " + option.blueprint.title + (bill.provider_title.empty() ? "" : ", " + bill.provider_title);
}

std::string oldest_price(const Bill& bill) {
  return bill.as_of.empty() ? std::string() : "oldest price of " + date(bill.as_of);
}

std::string quantity_at_price(const BillLine& line, std::string_view currency) {
  constexpr double kPico = 1e6;
  const Money price{static_cast<std::int64_t>(line.unit_price * kPico)};
  // Unit prices are often a fraction of a cent: they are shown with their own figures, not rounded to cents.
  const std::string sign = money_for_people(Money{}, currency);
  const std::string unit_price = price.micro >= 1'000'000
                                     ? money_for_people(price, currency)
                                     : sign.substr(0, sign.find('0')) + for_people(line.unit_price, 3);
  return for_people(line.quantity) + " × " + unit_price + " per " + line.unit +
         (line.included ? ", within the free allowance" : "");
}

std::string price_date(const BillLine& line) {
  return "price of " + date(line.as_of) + (line.region.empty() ? "" : ", " + line.region);
}

std::string price_source(const BillLine& line) {
  return line.source.empty() ? std::string() : "Price from " + sentence(line.source);
}

std::string between(std::string_view range) {
  return range.empty() ? std::string() : ", between " + std::string(range);
}

std::string costs_nothing_more(const std::vector<std::string>& parts) {
  return "Costs nothing more: " + joined(parts) + ".";
}

std::string missing_prices(const Bill& bill) {
  std::string missing = bill.monthly.likely > Money{}
                            ? "At least " + a_month(money_for_people(bill.monthly.likely, bill.currency)) +
                                  "; the total is not known, since a price is missing. "
                            : "No total, since a price is missing. ";
  for (const std::string& what : bill.unpriced) missing += sentence(what) + " ";
  return missing;
}

std::string total_in_full(const Bill& bill) {
  return "Total: " + monthly_for_people(bill.monthly, bill.currency);
}

}  // namespace scalewright::ui::words
