#include "core/brief/money_words.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToHindrance = 4;  // "money is not really the issue"

}  // namespace

// "no budget limit"; "money is not what limits us", "costs are secondary": what is said of money, behind it.
bool says_unlimited(const Reading& r, const Cue& cue) {
  const std::string& part = r.term_of(cue).value;
  if (part == "unlimited") return true;
  if (part != "free" && part != "hindrance") return false;
  const Sentence& sentence = r.sentences[cue.sentence];
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue && r.cues[i].piece < cue.piece; ++i) {
    const Cue& money = r.cues[i];
    if (money.sense != Sense::unlimited || r.term_of(money).value != "money") continue;
    if (money.piece_end + kReachToHindrance < cue.piece) continue;
    const Cue* negator = r.cue_before(cue.piece, Sense::negator, kReachToHindrance);
    if (part == "free" || (negator != nullptr && negator->piece >= money.piece_end)) return true;
  }
  return false;
}

// "22k a month for 8 Kafka clusters"
bool paid_for_behind(const Reading& r, std::size_t piece) {
  for (std::size_t i = piece + 2; i < r.pieces.size() && i < piece + 8 && !r.ends_clause(i); ++i) {
    if (r.has(i, Sense::component) || r.has(i, Sense::provider)) return true;
  }
  return false;
}

bool hosted_before(const Reading& r, std::size_t piece) {
  const Sentence& sentence = r.sentences[r.pieces[piece].sentence];
  for (std::size_t i = sentence.first; i < piece; ++i) {
    const bool host = r.has(i, Sense::provider) || r.has(i, Sense::provider_product);
    if (host && r.cue_before(i, Sense::in_place, 6) != nullptr) return true;
  }
  return false;
}

// "a droplet for 24 dollars", "VPS at Contabo for 6 EUR"
bool machine_before(const Reading& r, std::size_t piece) {
  if (r.sentences[r.pieces[piece].sentence].question) return false;
  for (std::size_t i = piece; i-- > 0 && i + 7 > piece;) {
    if (r.ends_clause(i)) return false;
    if (r.has(i, Sense::provider) || r.has(i, Sense::provider_product) || r.has(i, Sense::component)) return true;
  }
  return false;
}

}  // namespace scalewright
