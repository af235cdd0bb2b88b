// Numbers that were seen and not used, each with the reason.
#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"

namespace scalewright {

namespace {

// A list that nobody reads to its end helps nobody; the rest is counted in one line.
constexpr std::size_t kLongestList = 500;

std::string_view reason_of(const Reading& reading, const NumberPhrase& number) {
  if (!number.reason.empty()) return number.reason;
  switch (number.unit) {
    case UnitKind::percent:
      return "percent";
    case UnitKind::money:
      return "money";
    case UnitKind::data:
      return "data";
    case UnitKind::bandwidth:
      return "bandwidth";
    case UnitKind::time:
      return "time";
    case UnitKind::factor:
      return "factor";
    case UnitKind::clock:
      return "clock";
    case UnitKind::date:
      return "year";
    case UnitKind::code:
      return "code";
    case UnitKind::other:
      return "physical";
    case UnitKind::none:
      break;
  }
  if (number.year_like) return "year";
  const Counted counted = counted_by(reading, number);
  if (counted.kind == CountKind::team) return "team";
  if (counted.kind == CountKind::tenants) return "tenants";
  const bool named = number.piece > 0 &&
                     (reading.has(number.piece - 1, Sense::stack) || reading.has(number.piece - 1, Sense::component));
  return named ? "version" : "unknown";
}

}  // namespace

void list_ignored(Reading& reading, Findings& findings) {
  for (const NumberPhrase& number : reading.numbers) {
    if (number.claimed || (number.in_words && number.high <= 1)) continue;
    const Span span = reading.span(number.piece, number.piece);
    if (findings.ignored.size() >= kLongestList) {
      findings.leave_out(span);
      continue;
    }
    std::string why(reading.vocabulary.reason(reason_of(reading, number)));
    if (why.empty()) why = reading.vocabulary.reason("unknown");
    findings.ignored.push_back({span, std::string(reading.words(span)), std::move(why)});
  }
}

}  // namespace scalewright
