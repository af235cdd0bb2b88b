// Everything decided: the options with their bills and scores, the recommendation, what breaks first, the findings.
// The room's door: advise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pricing/pricing.hpp"

namespace scalewright {

struct AdviceRequest {
  std::string text;
  std::vector<Answer> answers;
  std::string provider;  // "" lets the brief or the cheapest decide
  std::string currency = "USD";
  std::string today;  // ISO date, for warnings about old prices; "" gives none
  // Whether each option has the lines of every provider's bill, not of the chosen one's alone: for who lets a reader
  // look through them.
  bool itemise_every_bill = false;
  OwnPrices own;                                  // what the reader knows better than the price books
  Commitment commitment = Commitment::on_demand;  // how the reader would pay, where such a price is known
  std::optional<ScoreWeights> weights;            // the reader's instead of those of rules/decision.json
  // Whether it is looked for what is worth asking, and for what would overturn the advice: most of the time goes there.
  // Without questions neither is.
  bool questions = true;
  bool overturns = true;
};

struct Scores {
  double cost = 0, simplicity = 0, reliability = 0, headroom = 0, time_to_market = 0, portability = 0;
};

struct Option {
  Blueprint blueprint;
  Bill bill;                                         // of the chosen provider
  std::vector<Bill> bills;                           // of every provider, complete or not; lines as the request says
  double vcpu = 0, memory_gib = 0, storage_gib = 0;  // capacity of the whole design, redundancy included
  double headroom = 0;                               // capacity over need
  std::optional<Money> room;  // what the size for the growth of the next months costs more a month, where not taken
  double users_until = 0;     // the users that it holds for; 0 when none can fill it, or nobody counted them
  double score = 0;
  Scores scores;
  bool meets_need = true;
  bool is_plan = false;  // what the reader proposes
  std::vector<std::string> pros, cons, holds_until;
};

struct Break {
  int month = -1;  // -1: no growth was stated, only the number of users is known
  double users = 0;
  std::string component, limit, then;
};

// A limit that a load reaches when it comes at once: "Server: processors busier than 70 %" at 1.4 times today's.
struct SpikeLimit {
  double times = 1;
  std::string component, limit;
};

enum class FindingKind : std::uint8_t {
  over_engineering,
  under_engineering,
  conflict,
  budget,
  compliance,
  risk,
  optional
};
enum class Severity : std::uint8_t { info, warning, error };
[[nodiscard]] std::string_view to_text(FindingKind kind);
[[nodiscard]] std::string_view to_text(Severity severity);

struct Finding {
  std::string id;
  FindingKind kind = FindingKind::optional;
  Severity severity = Severity::info;
  std::string component, message, alternative;
  std::optional<MoneyRange> monthly_saving;
  std::string source;
};

// Whether the recommended design fits what the reader wants to spend.
enum class BudgetStatus : std::uint8_t {
  unstated,
  within,
  over,            // the likely bill is above it, the low end is not
  impossible,      // no design that meets the hard needs fits
  not_comparable,  // in a currency without a rate, or something has no price and the rest fits
};
[[nodiscard]] std::string_view to_text(BudgetStatus status);

struct BudgetVerdict {
  BudgetStatus status = BudgetStatus::unstated;
  Money limit;                     // in the currency of the bill
  std::string words;               // "Within the budget of $300 a month."; "" where nothing was stated
  std::vector<std::string> gives;  // what would bring the bill within it: "without an availability of 99.99 %: $6"
};

// At this value of one thing another design is recommended.
struct Overturn {
  std::string dimension;  // "users", "availability_percent", "budget", "team_size"
  double value = 0;       // money in the currency of the bill
  std::string option;     // id of the pattern that wins then
  std::string title;
  std::string words;  // "From about 7,000 users: an auto-scaling group"
};

// From so many users on, one option is cheaper than the other.
struct BreakEven {
  std::string cheaper, dearer;  // ids of options
  double users = 0;
  std::string words;
};

// A way to pay less for the recommended design; alternatives, whose savings do not add up.
struct Strategy {
  std::string id, title, how;
  MoneyRange monthly_saving;
  double percent = 0;  // of the likely bill, or of what is paid or planned now
  std::string source;
};

struct QuestionAnswer {
  std::string id, label, changes;
};
struct Question {
  std::string id, text;
  std::vector<QuestionAnswer> answers;
  std::string why;
  double value = 0;  // how much the answer is expected to change the advice, 0 to 1
};

// The recommendation if this availability were asked for.
struct AvailabilityStep {
  double percent = 0;
  double downtime_minutes_per_month = 0;  // that it allows
  std::string title;                      // of the design
  std::optional<MoneyRange> monthly;      // absent: no price
  std::string currency;
  double upkeep_hours_per_month = 0;
  bool reached = false;  // false: no design of the rules reaches it
};

struct Advice {
  Brief brief;
  Demand demand;
  Scale scale;
  std::vector<Option> options;  // the recommended one first
  std::string recommended;      // id of an option
  std::vector<Break> breaks;
  std::vector<SpikeLimit> spike;  // what gives way when the load comes at once; empty without users
  std::vector<Finding> findings;
  BudgetVerdict budget;
  std::vector<Overturn> overturns;     // of the recommendation; searched for where questions are
  std::vector<BreakEven> break_evens;  // between the recommended option and the others, likewise
  std::vector<Strategy> strategies;    // the largest saving first
  ScoreWeights weights;                // in force
  bool old_prices = false;             // the oldest price of the bill is old on the day that the request names
  std::vector<AvailabilityStep> availability_steps;  // what each nine costs, for who asked for several
  std::vector<Question> questions;                   // filled by the interview
  std::string headline;                              // the verdict in a sentence: "MVP: one server is enough"
  std::string summary;                               // cost, availability, until when, in a sentence
  std::string rules_hash;
  std::string rules_as_of;
};

// What decides an advice, without the words around it.
struct Decision {
  Demand demand;
  Scale scale;
  std::vector<Option> options;  // the recommended one first, then by score; the reader's plan last
  std::string recommended;      // id of an option
};

// From facts to a recommendation, for the brief's own facts or for others ("and with 99.9 %?"). `request` gives the
// provider and the currency; its text and answers are not read. Always recommends one option.
[[nodiscard]] Decision decide(const Brief& brief, const AdviceRequest& request, const RuleBook& rules);

// The same decision for what is only compared, in a fraction of the time: the chosen bill in totals, no `bills`, no
// `why`. Who compares many decisions gives them one memory.
[[nodiscard]] Decision decide_on_totals(const Brief& brief, const AdviceRequest& request, const RuleBook& rules,
                                        BillMemory& memory);

// The whole pipeline from text to decision, without the interview. Fails only on answers or names that do not exist.
[[nodiscard]] Result<Advice> advise(const AdviceRequest& request, const RuleBook& rules);

}  // namespace scalewright
