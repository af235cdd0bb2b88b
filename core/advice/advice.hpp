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
  bool questions = true;  // whether the interview looks for what is worth asking, which takes most of the time
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
  double users_until = 0;  // the users that it holds for; 0 when no count of users can fill it
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
