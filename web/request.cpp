#include "core/rules/reader.hpp"
#include "web/advisor.hpp"
#include "web/request_prices.hpp"

namespace scalewright {
namespace {

constexpr std::string_view kRequest = "request";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (const char c : text.substr(at, digits)) number = number * 10 + (c - '0');
  return number;
}

int days_in(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// "2026-11-21", a day of the calendar.
bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return false;
  const int year = number_at(text, 0, 4);
  const int month = number_at(text, 5, 2);
  const int day = number_at(text, 8, 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

bool is_currency(std::string_view text) {
  if (text.size() != 3) return false;
  for (const char c : text)
    if (c < 'A' || c > 'Z') return false;
  return true;
}

FactValue read_answer(Reader& answers, Reader::Member& member) {
  Reader& value = member.value;
  if (value.is_number() || value.is_object()) return FactValue::of(answers.ratio(member.key));
  if (value.is_text()) return FactValue::of(value.as_text());
  if (value.is_flag()) return {.type = FactType::flag, .flag = value.as_flag()};
  if (!value.is_list()) {
    value.refuse("an answer is a text, a number, true or false, a list of texts, or {\"low\", \"likely\", \"high\"}");
    return {};
  }
  return FactValue::of(answers.texts(member.key));
}

// A place in the request as the core's own errors name it: "answers/users". A syntax error keeps "request:1:5".
std::string inside_request(std::string_view path) {
  if (path == kRequest) return {};
  if (path.starts_with(kRequest) && path[kRequest.size()] == '/') path.remove_prefix(kRequest.size() + 1);
  return std::string(path);
}

void read_settings(Reader& reader, AdviceRequest& request) {
  request.provider = reader.text_or("provider", "");
  request.currency = reader.text_or("currency", request.currency);
  if (!is_currency(request.currency)) reader.refuse("currency", "a currency is three capital letters, such as USD");
  request.today = reader.text_or("today", "");
  if (!request.today.empty() && !is_date(request.today))
    reader.refuse("today", "today is a date of the calendar, such as 2026-11-21");
  if (reader.has("questions")) request.questions = reader.flag("questions");
  if (reader.has("overturns")) request.overturns = reader.flag("overturns");
  read_prices(reader, request);
}

}  // namespace

Result<AdviceRequest> read_request(std::string_view json) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(kRequest, json, problem);
  AdviceRequest request;
  request.text = reader.has("answers") ? reader.text_or("text", "") : reader.text("text");
  if (reader.has("answers")) {
    Reader answers = reader.object("answers");
    for (Reader::Member& member : answers.members())
      request.answers.push_back({member.key, read_answer(answers, member)});
  }
  read_settings(reader, request);
  reader.finish();
  if (!problem) return request;
  if (problem->code == "bad_rule") problem->code = "bad_request";
  return Error{problem->code, problem->message, inside_request(problem->path)};
}

}  // namespace scalewright
