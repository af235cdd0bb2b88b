#include "core/units/phrases.hpp"

#include <algorithm>

namespace scalewright {
namespace {

constexpr double kMinutesPerHour = 60;
constexpr double kMinutesPerDay = 1440;
constexpr double kReadsSixty = 59.5;    // with two figures, and sixty of a unit is one of the next
constexpr double kReadsTwoDays = 47.5;  // hours

std::string span_of(const std::string& low, const std::string& high) {
  return low == high ? low : low + "–" + high;
}

bool is_mark(char c) {
  return c == '.' || c == '!' || c == '?' || c == ':';
}

}  // namespace

std::string span_for_people(double low, double high) {
  return span_of(for_people(low), for_people(high));
}

std::string span_for_people(const MoneyRange& range, std::string_view currency) {
  return span_of(money_for_people(range.low, currency), money_for_people(range.high, currency));
}

std::string monthly_for_people(const MoneyRange& range, std::string_view currency) {
  if (range.high.micro == 0) return money_for_people(range.high, currency);
  const std::string span = span_for_people(range, currency);
  const std::string likely = money_for_people(range.likely, currency);
  return span + " a month" + (span == likely ? "" : ", likely " + likely);
}

std::string percent_for_people(double percent) {
  constexpr int kMostFigures = 7;
  int figures = 3;
  for (double away = 100 - percent; figures < kMostFigures && away < 1; away *= 10) ++figures;
  const std::string text = for_people(percent, figures);
  return (text == "100" && percent < 100 ? "over 99.9999" : text) + " %";
}

std::string time_in_words(double minutes) {
  constexpr int kFigures = 2;
  const auto in = [](double count, std::string_view one, std::string_view many) {
    const std::string figure = for_people(count, kFigures);
    return figure + " " + std::string(figure == "1" ? one : many);
  };
  if (minutes >= kReadsTwoDays * kMinutesPerHour) return in(minutes / kMinutesPerDay, "day", "days");
  if (minutes >= kReadsSixty) return in(std::max(minutes / kMinutesPerHour, 1.0), "hour", "hours");
  if (minutes * 60 >= kReadsSixty) return in(std::max(minutes, 1.0), "minute", "minutes");
  return in(minutes * 60, "second", "seconds");
}

std::string count_of(double count, std::string_view one, std::string_view many) {
  const std::string figure = for_people(count);
  return figure + " " + std::string(figure == "1" ? one : many);
}

std::string with_unit(std::string figure, std::string_view unit) {
  if (unit.empty()) return figure;
  if (unit.starts_with("percent")) return figure + " %" + std::string(unit.substr(7));
  if (figure == "1" && unit.starts_with("people")) return "1 person" + std::string(unit.substr(6));
  figure += ' ';
  if (figure != "1 ") return figure += unit;
  const std::string_view counted = unit.substr(0, unit.find(' '));
  const bool many = counted.ends_with('s');  // "1 request a day"
  return figure.append(many ? counted.substr(0, counted.size() - 1) : counted).append(unit.substr(counted.size()));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string words_of(std::string_view token) {
  if (token == "over_engineering") return "over-engineering";
  if (token == "under_engineering") return "under-engineering";
  std::string words(token);
  for (char& c : words)
    if (c == '_') c = ' ';
  return words;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string lower_case_first(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z') text[0] += 'a' - 'A';
  return text;
}

std::string filled(std::string text, std::string_view place, std::string_view words) {
  const std::string mark = "{" + std::string(place) + "}";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size())) {
    text.replace(at, mark.size(), words);
  }
  return text;
}

std::string sentence(std::string text) {
  if (!text.empty() && !is_mark(text.back())) text += '.';
  return text;
}

}  // namespace scalewright
