// Whether those who run it have operated anything before.
#include <algorithm>

#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToNobody = 9;  // "none of us six on the committee can run a server"
constexpr std::size_t kReachToTool = 4;    // "knows a little Linux"

class OperationsReader {
 public:
  OperationsReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    const Cue* best = nullptr;
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::operations || covered(cue) || !foreign_reason(r_, cue.piece).empty() || hiring(cue.piece))
        continue;
      if (best == nullptr || rank(cue) > rank(*best)) best = &cue;
    }
    if (f_.stated.ops_experience) return;
    if (best != nullptr) {
      std::string value = r_.term_of(*best).value;
      if (value == "strong" && r_.cue_before(best->piece, Sense::negator, 4) != nullptr) value = "none";
      if (value != "some") return state(value, {best->begin, best->end});
    }
    if (const Cue* tool = skill_of("nobody"); tool != nullptr) return state("none", {tool->begin, tool->end});
    if (best != nullptr) return state("some", {best->begin, best->end});
    if (const Cue* tool = skill_of("able"); tool != nullptr) state("some", {tool->begin, tool->end});
  }

 private:
  void state(const std::string& value, Span span) {
    f_.stated.ops_experience = WordStatement{value, {span, "operations." + value}};
  }
  // Said plainly that nobody can beats a little knowledge; a team of its own beats both.
  [[nodiscard]] int rank(const Cue& cue) const {
    const std::string& value = r_.term_of(cue).value;
    return value == "strong" ? 3 : value == "none" ? 2 : 1;
  }
  [[nodiscard]] bool covered(const Cue& cue) const {
    return r_.covered(cue, [](const Cue& other) { return other.sense == Sense::operations; });
  }
  [[nodiscard]] bool hiring(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && i + 4 > piece;) {
      const std::string_view word = r_.words(i);
      if (word == "hire" || word == "hiring" || word == "hired" || word == "need" || word == "looking") return true;
    }
    return false;
  }

  // "none of us has ever opened a terminal", "knows a little Linux": who, and behind it what there is to know.
  [[nodiscard]] const Cue* skill_of(std::string_view who) const {
    for (const Cue& tool : r_.cues) {
      if (tool.sense != Sense::skill || r_.sentences[tool.sentence].question) continue;
      const std::string& kind = r_.term_of(tool).value;
      const bool of_nobody = who == "nobody";
      if (kind != "tool" && !(of_nobody && kind == "duty")) continue;
      const Cue* subject = said_before(tool, who, of_nobody ? kReachToNobody : kReachToTool);
      if (subject == nullptr || !foreign_reason(r_, tool.piece).empty()) continue;
      if (!of_nobody && r_.cue_before(subject->piece, Sense::negator, 3) != nullptr) continue;
      if (of_nobody && said_before(tool, "can", kReachToNobody) == nullptr) continue;
      return &tool;
    }
    return nullptr;
  }
  [[nodiscard]] const Cue* said_before(const Cue& tool, std::string_view kind, std::size_t reach) const {
    const Sentence& sentence = r_.sentences[tool.sentence];
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue && r_.cues[i].piece < tool.piece; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense == Sense::skill && r_.term_of(cue).value == kind && cue.piece_end + reach >= tool.piece &&
          r_.pieces[cue.piece].clause == r_.pieces[tool.piece].clause)
        return &cue;
    }
    return nullptr;
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_operations(Reading& reading, Findings& findings) {
  OperationsReader(reading, findings).run();
}

}  // namespace scalewright
