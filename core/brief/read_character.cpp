// What kind of system it is: domain, stage, sensitivity of its data, and the flags.
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/running.hpp"
#include "core/brief/stance.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr double kClearWeight = 3;          // of a sign that decides on its own
constexpr double kFurtherSign = 1;          // what each further clear sign adds …
constexpr double kFurtherHint = 0.5;        // … each further weak one …
constexpr double kMostFurtherSigns = 3;     // … up to this
constexpr std::size_t kShortRequest = 150;  // bytes; what is longer describes something

class CharacterReader {
 public:
  CharacterReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (const Cue& cue : r_.cues) {
      if (is_character(cue.sense) && !unsaid(cue)) weigh(cue);
    }
    for (const NumberPhrase& number : r_.numbers) {
      if (!number.year_like) continue;
      const Span span = r_.span(number.piece, number.piece);
      sign("year", span);
      const Cue* since = r_.cue_before(number.piece, Sense::stage_hint, 0);
      if (since != nullptr && r_.term_of(*since).value == "since")
        add(f_.stages, "launched", kClearWeight, span, "stage.since");
    }
    if (r_.text.size() > kShortRequest && !r_.pieces.empty()) sign("story", r_.span(0, 0));
  }

 private:
  static bool is_character(Sense sense) {
    return sense == Sense::domain_clear || sense == Sense::domain_likely || sense == Sense::domain_hint ||
           sense == Sense::stage_clear || sense == Sense::stage_hint || sense == Sense::now ||
           sense == Sense::sensitivity || sense == Sense::locally || sense == Sense::critical ||
           sense == Sense::payments || sense == Sense::workload || sense == Sense::circumstance;
  }

  // A small sign of something that runs; see running.hpp.
  void sign(const char* value, Span span) { add(f_.stages, value, 0, span, "stage.sign"); }

  [[nodiscard]] bool unsaid(const Cue& cue) const {
    return !foreign_reason(r_, std::min<std::size_t>(cue.piece, r_.pieces.size() - 1)).empty() || covered(cue) ||
           (cue.sense != Sense::sensitivity && suggested(cue));  // what is held is held, whoever says so
  }
  // "somebody says it could be a static site"
  [[nodiscard]] bool suggested(const Cue& cue) const {
    const Cue* party = r_.cue_before(cue.piece, Sense::other_party, 12);
    return party != nullptr && r_.cue_in_sentence(cue.sentence, Sense::says) != nullptr;
  }
  // "not launched" hides the "launched" in it.
  [[nodiscard]] bool covered(const Cue& cue) const {
    const auto of_domain = [](Sense sense) { return sense == Sense::domain_clear || sense == Sense::domain_likely; };
    const bool domain = of_some_domain(cue.sense);
    return r_.covered(cue,
                      [&](const Cue& other) { return other.sense == cue.sense || (domain && of_domain(other.sense)); });
  }
  [[nodiscard]] bool negated(const Cue& cue) const {
    const Cue* negator = r_.cue_before(cue.piece, Sense::negator, 3);
    if (negator != nullptr && r_.words(Span{negator->begin, negator->end}) == "except") return false;
    return negator != nullptr && r_.pieces[negator->piece].clause == r_.pieces[cue.piece].clause;
  }

  // "PCI is not ours", "PCI DSS?"
  [[nodiscard]] bool denied(const Cue& cue) const {
    if (r_.term_of(cue).value != "payment") return false;
    const Cue* behind = r_.cue_after(cue.piece, Sense::negator, 2);
    if (behind != nullptr && r_.pieces[behind->piece].clause == r_.pieces[cue.piece].clause) return true;
    const Sentence& sentence = r_.sentences[cue.sentence];
    return sentence.question && sentence.last < sentence.first + 5;
  }

  static bool of_some_domain(Sense sense) {
    return sense == Sense::domain_clear || sense == Sense::domain_likely || sense == Sense::domain_hint;
  }
  // What a system is comes first: "Dispatch app, 310 drivers".
  [[nodiscard]] bool opens_text(const Cue& cue) const {
    if (cue.sentence != 0 || r_.pieces.front().begin != 0) return false;
    for (std::size_t k = cue.piece < 2 ? 0 : cue.piece - 2; k <= cue.piece_end; ++k) {
      if (r_.is_number(k)) return false;  // "75 lawyers" says how many, and not what for
    }
    const std::size_t next = cue.piece_end;
    return !r_.is_number(next + 1) || r_.is_mark(next, ',') || r_.is_mark(next, '.');  // "Employees;75"
  }
  // "sleep coach app", in the first sentence: what it is; "an app server" is none.
  [[nodiscard]] bool is_an_app(const Cue& cue) const {
    const std::string_view word = r_.words(cue.piece);
    if (cue.sentence != 0 || (word != "app" && word != "appli") || names_software(cue)) return false;
    const bool ends = r_.ends_clause(cue.piece_end) || r_.has(cue.piece_end, Sense::stop_word) ||
                      r_.has(cue.piece_end, Sense::period) || r_.has(cue.piece_end, Sense::each);
    return ends && cue.piece > 0 && !r_.ends_clause(cue.piece - 1);
  }
  // "our Django app" is no app for phones.
  [[nodiscard]] bool names_software(const Cue& cue) const {
    for (std::size_t k = cue.piece; k < cue.piece_end; ++k) {
      if (in_catalogue(r_, k)) return true;
    }
    const Cue* code = cue.piece == 0 ? nullptr : r_.cue_before(cue.piece, Sense::code, 0);
    return code != nullptr || (cue.piece > 0 && in_catalogue(r_, cue.piece - 1));
  }

  // "160 employees" says how many they are, and little of what is built for them.
  [[nodiscard]] double likely_weight(const Cue& cue) const {
    const bool counted = cue.piece > 0 && r_.is_number(cue.piece - 1);
    if (counted && r_.term_of(cue).value == "internal") return 1.6;
    return opens_text(cue) ? 2.6 : 2;
  }

  void weigh(const Cue& cue) {
    const Term& term = r_.term_of(cue);
    const Span span{cue.begin, cue.end};
    if (of_some_domain(cue.sense) && negated(cue)) return;
    switch (cue.sense) {
      case Sense::domain_clear:
        add(f_.domains, term.value, opens_text(cue) ? 3.6 : 3, span, "domain.named");
        break;
      case Sense::domain_likely:
        if (!names_software(cue)) add(f_.domains, term.value, likely_weight(cue), span, "domain.likely");
        break;
      case Sense::domain_hint:
        add(f_.domains, term.value, is_an_app(cue) ? 2.6 : 0.6, span, "domain.hint");
        break;
      case Sense::stage_clear:
        if (term.value != "launched" || (!negated(cue) && r_.cue_before(cue.piece, Sense::future, 3) == nullptr))
          add(f_.stages, term.value, 3, span, "stage.said");
        break;
      case Sense::now:
        sign("now", span);
        break;
      case Sense::stage_hint:
        add(f_.stages, term.value, is_sign_of_running(term.value) ? 0 : 1, span, "stage.hint");
        break;
      case Sense::sensitivity:
        if ((!negated(cue) && !denied(cue)) || term.value == "none") {
          add(f_.sensitivities, term.value, 1, span, "sensitivity.said");
        }
        break;
      case Sense::locally:
        if (!f_.stated.runs_locally && !negated(cue)) f_.stated.runs_locally = Origin{span, "flag.runs_locally"};
        break;
      case Sense::workload:
        if (!f_.stated.workload_hint && !negated(cue))
          f_.stated.workload_hint = WordStatement{term.value, {span, "workload.named"}};
        break;
      case Sense::circumstance:
        if (!negated(cue)) add_circumstance(term.value, span);
        break;
      case Sense::critical:
        if (!f_.stated.mission_critical && !negated(cue))
          f_.stated.mission_critical = Origin{span, "flag.mission_critical"};
        break;
      case Sense::payments:
        if (!f_.stated.takes_payments && !negated(cue)) f_.stated.takes_payments = Origin{span, "flag.takes_payments"};
        break;
      default:
        break;
    }
  }

  void add_circumstance(const std::string& value, Span span) {
    std::vector<WordStatement>& all = f_.stated.circumstances;
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const WordStatement& one) { return one.value == value; });
    if (!known) all.push_back({value, {span, "circumstance.named"}});
  }

  // The first sign of a value stays; further ones add to its weight, up to a point.
  static void add(std::vector<Weighed>& list, const std::string& value, double weight, Span span, const char* rule) {
    const auto known = std::find_if(list.begin(), list.end(), [&](const Weighed& w) { return w.value == value; });
    if (known == list.end()) {
      list.push_back({value, weight, {span, rule}});
      return;
    }
    const bool clear = weight >= kClearWeight;
    if (clear && known->weight < kClearWeight) {
      *known = {value, weight + std::min(known->weight, kFurtherSign), {span, rule}};
    } else if (known->weight < kClearWeight + kMostFurtherSigns) {
      known->weight += clear ? kFurtherSign : kFurtherHint;
    }
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_character(Reading& reading, Findings& findings) {
  CharacterReader(reading, findings).run();
}

}  // namespace scalewright
