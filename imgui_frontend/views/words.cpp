#include "imgui_frontend/views/words.hpp"

#include <algorithm>
#include <array>

#include "core/units/phrases.hpp"

namespace scalewright::ui::words {
namespace {

std::string without_currency(const std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789");
  return digit == std::string::npos ? text : text.substr(digit);
}

}  // namespace

std::string_view origin(FactSource source) {
  switch (source) {
    case FactSource::stated:
      return "you said";
    case FactSource::answered:
      return "answered";
    case FactSource::inferred:
      return "inferred";
    case FactSource::assumed:
      return "assumed";
  }
  return "assumed";
}

std::string_view finding_kind(FindingKind kind) {
  switch (kind) {
    case FindingKind::over_engineering:
      return "too much";
    case FindingKind::under_engineering:
      return "too little";
    case FindingKind::conflict:
      return "conflict";
    case FindingKind::budget:
      return "budget";
    case FindingKind::compliance:
      return "compliance";
    case FindingKind::risk:
      return "risk";
    case FindingKind::optional:
      return "optional";
  }
  return "optional";
}

std::string findings_title(const std::vector<Finding>& findings) {
  const auto much = std::count_if(findings.begin(), findings.end(),
                                  [](const Finding& f) { return f.kind == FindingKind::over_engineering; });
  const auto little = std::count_if(findings.begin(), findings.end(),
                                    [](const Finding& f) { return f.kind == FindingKind::under_engineering; });
  if (findings.empty()) return "Nothing is too much or too little";
  const auto all = static_cast<double>(findings.size());
  std::string title = count_of(all, "thing stands out", "things stand out");
  if (much > 0) title += ", " + for_people(static_cast<double>(much)) + " too much";
  if (little > 0) title += ", " + for_people(static_cast<double>(little)) + " too little";
  return title;
}

std::string_view level(int level) {
  constexpr std::array<std::string_view, 6> kNames = {"none", "minimal", "simple", "moderate", "complex", "enterprise"};
  return kNames[static_cast<std::size_t>(std::clamp(level, 0, 5))];
}

std::string spread(const MoneyRange& range, std::string_view currency) {
  const std::string low = without_currency(money_for_people(range.low, currency));
  const std::string high = without_currency(money_for_people(range.high, currency));
  return low == high ? std::string() : low + "–" + high;
}

std::string total(const Bill& bill) {
  return bill.unpriced.empty() ? money_for_people(bill.monthly.likely, bill.currency) : std::string("–");
}

std::string change_of_cost(const MoneyRange& saving, std::string_view currency) {
  const bool saves = saving.likely.micro >= 0;
  const Money amount{saves ? saving.likely.micro : -saving.likely.micro};
  return (saves ? "−" : "+") + money_for_people(amount, currency);
}

std::string headroom(double factor) {
  return for_people(factor, 2) + " ×";
}

std::string quantity_at_price(const BillLine& line, std::string_view currency) {
  constexpr double kPico = 1e6;
  const Money price{static_cast<std::int64_t>(line.unit_price * kPico)};
  // Unit prices are often a fraction of a cent: they are shown with their own figures, not rounded to cents.
  const std::string sign = money_for_people(Money{}, currency);
  const std::string unit_price = price.micro >= 1'000'000
                                     ? money_for_people(price, currency)
                                     : sign.substr(0, sign.find('0')) + for_people(line.unit_price, 3);
  return for_people(line.quantity) + " × " + unit_price + " per " + line.unit;
}

std::string month(int month) {
  return month <= 0 ? "today" : "month " + for_people(month);
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
