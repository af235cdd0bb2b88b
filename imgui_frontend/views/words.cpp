// Amounts and dates, wherever they stand; the words of each place are in words_ask.cpp, words_answer.cpp and
// words_options.cpp.
#include "imgui_frontend/views/words.hpp"

#include <array>

#include "core/units/phrases.hpp"

namespace scalewright::ui::words {
namespace {

std::string without_currency(const std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789");
  return digit == std::string::npos ? text : text.substr(digit);
}

}  // namespace

std::string by_rule(std::string_view rule) {
  return " [rule " + std::string(rule) + "]";
}

std::string a_month(std::string_view amount) {
  return std::string(amount) + " a month";
}

std::string spread(const MoneyRange& range, std::string_view currency) {
  const std::string low = without_currency(money_for_people(range.low, currency));
  const std::string high = without_currency(money_for_people(range.high, currency));
  return low == high ? std::string() : low + "–" + high;
}

std::string total(const Bill& bill) {
  return bill.unpriced.empty() ? money_for_people(bill.monthly.likely, bill.currency) : std::string(kNothing);
}

std::string date(std::string_view iso) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  const int number = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (number < 1 || number > 12) return std::string(iso);
  std::string day(iso.substr(8, 2));
  if (day.front() == '0') day.erase(0, 1);
  return day + " " + std::string(kMonths[static_cast<std::size_t>(number - 1)]) + " " + std::string(iso.substr(0, 4));
}

}  // namespace scalewright::ui::words
