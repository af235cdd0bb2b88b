#include "core/brief/read_text.hpp"

#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/reading.hpp"

namespace scalewright {

namespace {

// A stretch is read at a time, so that the pieces of a very long text need little memory. Nearly every text is one.
constexpr std::uint32_t kStretch = 32 * 1024;

// The end of the stretch that begins at `begin`: behind a line, a sentence or at least a word.
std::uint32_t stretch_end(std::string_view text, std::uint32_t begin) {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (size - begin <= kStretch) return size;
  const std::uint32_t limit = begin + kStretch;
  for (const std::string_view ends : {std::string_view("\n"), std::string_view(".!?"), std::string_view(" ")}) {
    const std::size_t found = text.substr(begin + kStretch / 2, kStretch / 2).find_last_of(ends);
    if (found != std::string_view::npos) return begin + kStretch / 2 + static_cast<std::uint32_t>(found) + 1;
  }
  std::uint32_t end = limit;
  while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

void read_stretch(Reading& reading, Findings& findings) {
  count_all(reading);
  read_availability(reading, findings);
  read_objectives(reading, findings);
  read_storage(reading, findings);
  read_money(reading, findings);
  read_rates(reading, findings);
  read_groups(reading, findings);
  read_team(reading, findings);
  read_requests(reading, findings);
  read_users(reading, findings);
  read_goals(reading, findings);
  read_catalogue(reading, findings);
  read_character(reading, findings);
  list_ignored(reading, findings);
}

}  // namespace

TextReading read_text(std::string_view text, const Vocabulary& vocabulary) {
  Findings findings;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const std::uint32_t end = stretch_end(text, begin);
    Reading reading(text, begin, end, vocabulary);
    read_stretch(reading, findings);
    begin = end;
  }
  TextReading result;
  if (findings.more_ignored > 0) {
    findings.ignored.push_back({findings.more_ignored_span, std::to_string(findings.more_ignored) + " numbers",
                                std::string(vocabulary.reason("more"))});
  }
  result.ignored = std::move(findings.ignored);
  result.stated = resolve(findings, vocabulary, result.contradictions);
  return result;
}

}  // namespace scalewright
