// What the readers of each family of facts hand to resolve(): everything that was said, before it is decided which of
// several statements is the main one.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/brief/brief.hpp"
#include "core/brief/reading.hpp"
#include "core/brief/stated.hpp"

namespace scalewright {

enum class Tense : std::uint8_t { present, past, weak_future, strong_future };

struct UserFinding {
  UserStatement statement;
  Tense tense = Tense::present;
  std::optional<double> horizon_months;
  bool per_piece = false;  // "60 pupils each": of each of something
  bool possible = false;   // "could be", "maybe": one of several that were weighed
  bool alone = false;      // "just me"
  bool more = false;       // "six more people": besides those who were counted before
  std::size_t sentence = 0;
  std::size_t piece = 0;
  std::uint32_t number = 0;  // of the reading
};

struct TenantFinding {
  CountRange count;
  Tense tense = Tense::present;
  std::optional<double> horizon_months;
  bool additional = false;  // "30 more schools"
  Origin origin;
};

struct RequestFinding {
  RequestStatement statement;
  bool job = false;        // uploads, orders: a load only when nothing else is stated
  bool per_piece = false;  // requests of each user
  Tense tense = Tense::present;
  std::uint32_t number = 0;
};

// A mention of a component, provider or software and how the text stands to it: in place or planned, ruled out, asked
// about, wished by somebody else, or only named.
enum class Stance : std::uint8_t { proposed, rejected, asked, suggested, unsaid };

struct Mention {
  std::string value;
  Stance stance = Stance::proposed;
  bool alternative = false;  // one of several in "which of A, B or C"
  bool paid_for = false;     // a bill is spoken of in the same sentence
  Origin origin;
};

struct Weighed {
  std::string value;
  double weight = 0;
  Origin origin;
};

struct Findings {
  Stated stated;                    // families with one reading write here at once
  std::vector<UserFinding> groups;  // read before the users, whose order is that of the text, and listed behind them
  std::vector<UserFinding> users;
  std::vector<TenantFinding> tenants;
  std::vector<RequestFinding> requests;
  std::vector<GrowthStatement> growth;
  std::vector<NumberStatement> availability;
  std::vector<NumberStatement> data;
  std::vector<NumberStatement> retention;
  std::vector<BudgetStatement> budgets;
  std::vector<Mention> components;
  std::vector<Mention> providers;
  std::vector<Mention> stack;
  std::vector<Mention> regions;
  std::vector<Mention> cities;
  std::vector<Weighed> domains;
  std::vector<Weighed> stages;
  std::vector<Weighed> sensitivities;
  std::vector<Ignored> ignored;
  std::size_t more_ignored = 0;  // beyond the limit of the list
  Span more_ignored_span;
  std::vector<std::uint32_t> mentioned;  // of each term of the vocabulary: in which ways it was mentioned

  // Adds a statement; what is said more often than anybody reads is only counted.
  template <class Statement>
  void keep(std::vector<Statement>& list, Statement statement, Span span) {
    if (list.size() < kMostOfAKind) {
      list.push_back(std::move(statement));
    } else {
      leave_out(span);
    }
  }
  void keep_number(std::vector<NumberStatement>& list, NumberStatement statement) {
    const Span span = statement.origin.span;
    keep(list, std::move(statement), span);
  }
  // The families come one after the other, so what is left out comes in no order.
  void leave_out(Span span) {
    if (more_ignored == 0) more_ignored_span = span;
    more_ignored_span.begin = std::min(more_ignored_span.begin, span.begin);
    more_ignored_span.end = std::max(more_ignored_span.end, span.end);
    ++more_ignored;
  }
  static constexpr std::size_t kMostOfAKind = 200;
};

[[nodiscard]] CountRange count_of(const NumberPhrase& number);

// Each reads one family of facts from a stretch of text, claims the numbers that it used and adds to the findings.
void read_availability(Reading& reading, Findings& findings);  // availability, the losses that are survived
void read_objectives(Reading& reading, Findings& findings);    // RTO, RPO, latency
void read_losses(Reading& reading, Findings& findings);        // what may be lost, without an amount of time
void read_storage(Reading& reading, Findings& findings);       // data, its growth, retention
void read_money(Reading& reading, Findings& findings);         // budget and current spend
void read_rates(Reading& reading, Findings& findings);         // growth factors and percentages, peak factor
void read_team(Reading& reading, Findings& findings);          // team size
void read_operations(Reading& reading, Findings& findings);    // operations experience
void read_requests(Reading& reading, Findings& findings);
void read_users(Reading& reading, Findings& findings);
void read_named_people(Reading& reading, Findings& findings);  // after read_users
void read_groups(Reading& reading, Findings& findings);     // groups whose size is told first, and how many there are
void read_goals(Reading& reading, Findings& findings);      // goals that the counts before them explain
void read_catalogue(Reading& reading, Findings& findings);  // components, providers, software, regions, compliance
void read_character(Reading& reading, Findings& findings);  // domain, stage, sensitivity, flags
void list_ignored(Reading& reading, Findings& findings);    // numbers that nobody claimed

// Decides what is main, what is also said, what contradicts what.
[[nodiscard]] Stated resolve(Findings& findings, const Vocabulary& vocabulary,
                             std::vector<Contradiction>& contradictions);

}  // namespace scalewright
