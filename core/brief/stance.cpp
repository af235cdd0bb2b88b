#include "core/brief/stance.hpp"

#include <algorithm>

#include "core/brief/questions.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kNegationReach = 14;
constexpr std::size_t kNegationBehind = 6;
constexpr std::size_t kAskReach = 22;
constexpr std::size_t kStayReach = 5;
constexpr std::size_t kOfferReach = 6;  // sentences
constexpr std::size_t kOpening = 4;     // pieces in which a sentence says whose it is

class StanceReader {
 public:
  StanceReader(const Reading& reading, std::size_t piece)
      : r_(reading), i_(piece), sentence_(reading.sentences[reading.pieces[piece].sentence]) {}

  [[nodiscard]] Stance stance() const {
    const std::size_t sentence = r_.pieces[i_].sentence;
    if (r_.in_instruction(i_) || r_.cue_in_sentence(sentence, Sense::past_job) != nullptr) return Stance::unsaid;
    if (sentence_.quoted) return Stance::suggested;
    const bool insisted = r_.words(i_ + 1) == "only";
    if (const Cue* negator = insisted ? nullptr : this->negator()) {
      if (kept_by(*negator)) return Stance::proposed;
      if (wished_by_others(*negator)) return Stance::unsaid;
      if (is_kept(r_.cue_before(i_, Sense::kept, 0), "further")) return Stance::unsaid;  // "no other cloud"
      if (r_.words(i_ + 1) == "outside") return Stance::unsaid;                          // "no cloud outside the EU"
      return unfamiliar(*negator) ? Stance::unsaid : Stance::rejected;
    }
    if (left_behind() || keyed_no()) return Stance::rejected;
    if (weighed_alone()) return Stance::asked;
    if (in_a_skill()) return Stance::unsaid;
    if (others_wish() || quotes_a_price() || credited_to_others() || in_an_offer()) return Stance::suggested;
    if (asks_something(r_, sentence)) return stance_in_question();
    return asked_before() || asked_behind() ? Stance::asked : Stance::proposed;
  }

  [[nodiscard]] const Cue* negator() const {
    const Cue* negator = nullptr;
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece > i_ + kNegationBehind) break;
      if (cue.sense == Sense::negation_end && cue.piece_end <= i_ && negator != nullptr && cue.begin >= negator->end) {
        negator = nullptr;
      }
      if (cue.sense != Sense::negator || part_of_longer(cue)) continue;
      if (r_.term_of(cue).value == "no" && rules_out(cue)) negator = &cue;
      if (r_.term_of(cue).value == "behind" && rules_out_behind(cue)) return &cue;
    }
    return negator;
  }

  // "k8s=no", "kubernetes: none"
  [[nodiscard]] bool keyed_no() const {
    if (!r_.is_mark(i_ + 1, '=') && !r_.is_mark(i_ + 1, ':')) return false;
    const Cue* no = r_.cue_after(i_ + 1, Sense::negator, 1);
    return no != nullptr && no->piece == i_ + 2 &&
           (r_.ends_clause(no->piece_end) || r_.is_mark(no->piece_end + 1, '='));
  }
  // "redis or not", "Watchtower yes or no?"
  [[nodiscard]] bool weighed_alone() const {
    std::size_t at = r_.is_mark(i_ + 1, ',') ? i_ + 2 : i_ + 1;
    if (!r_.has(at, Sense::alternative)) ++at;
    const Cue* no = r_.has(at, Sense::alternative) ? r_.cue_after(at, Sense::negator, 1) : nullptr;
    return no != nullptr && no->piece == at + 1 && r_.ends_clause(no->piece_end);
  }

 private:
  // Negation ----------------------------------------------------------------------------------------------------------
  [[nodiscard]] bool rules_out(const Cue& cue) const {
    // "anything but" ends in the next clause.
    const std::size_t last = cue.piece_end > cue.piece ? cue.piece_end - 1 : cue.piece;
    const bool same = r_.pieces[last].clause == r_.pieces[i_].clause || list_between(last);
    return cue.piece_end <= i_ && cue.piece_end + kNegationReach > i_ && same && !replaced_by(last) &&
           !stands_there_without(cue) && !r_.is_mark(cue.piece - std::min(cue.piece, 1U), '=');
  }
  // "a machine without a contract at Leaseweb"
  [[nodiscard]] bool stands_there_without(const Cue& negator) const {
    return r_.words(negator.piece) == "without" && r_.has(i_, Sense::provider) &&
           r_.cue_before(i_, Sense::located, 0) != nullptr && negator.piece_end + 1 < i_;
  }
  // "dropped Elasticsearch for Meilisearch": what takes its place is in place.
  [[nodiscard]] bool replaced_by(std::size_t negator) const {
    bool named = false;
    for (std::size_t k = negator + 1; k < i_; ++k) {
      if (named && (r_.words(k) == "for" || r_.words(k) == "to")) return true;
      named = named || in_catalogue(r_, k);
    }
    return false;
  }
  // "Shopify got too expensive": what rules out stands behind.
  [[nodiscard]] bool rules_out_behind(const Cue& cue) const {
    if (cue.piece <= i_ || r_.pieces[cue.piece].clause != r_.pieces[i_].clause || named_between(cue.piece))
      return false;
    return !asks_something(r_, r_.pieces[i_].sentence);
  }
  // "hoje no Heroku" (Portuguese: on Heroku now) holds no "no".
  [[nodiscard]] bool part_of_longer(const Cue& cue) const {
    return r_.covered(cue, [](const Cue& other) { return other.sense == Sense::in_place; });
  }
  // "no AWS, Azure or GCP": commas between catalogue words do not end a negation.
  [[nodiscard]] bool list_between(std::size_t from) const {
    bool any = false;
    bool named = false;
    for (std::size_t k = from + 1; k < i_; ++k) {
      named = named || in_catalogue(r_, k);
      if (r_.is_mark(k, ',')) {
        if (!named || !in_catalogue(r_, k - 1)) return false;
        if (k + 1 < i_ && !in_catalogue(r_, k + 1) && !r_.has(k + 1, Sense::alternative)) return false;
        any = true;
      } else if (r_.ends_clause(k)) {
        return false;
      }
      if (any && r_.pieces[k].kind == PieceKind::word) return false;
    }
    return any && (in_catalogue(r_, i_ - 1) || r_.is_mark(i_ - 1, ',') || r_.has(i_ - 1, Sense::alternative));
  }
  [[nodiscard]] bool named_between(std::size_t to) const {
    for (std::size_t k = i_ + 1; k < to; ++k) {
      if (in_catalogue(r_, k)) return true;
    }
    return false;
  }
  // "I don't want to leave Koha": what is not left stays.
  [[nodiscard]] bool kept_by(const Cue& negator) const {
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue && r_.cues[k].piece < i_; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense == Sense::leaving && cue.begin >= negator.end && cue.piece_end + 3 > i_) return true;
    }
    return false;
  }
  // "I've never used Docker": not known, rather than not wanted. "Nobody here can run Kubernetes" rules it out.
  [[nodiscard]] bool unfamiliar(const Cue& negator) const {
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense != Sense::unfamiliar || r_.term_of(cue).value == "skill" || cue.piece < negator.piece ||
          cue.piece >= i_)
        continue;
      if (r_.term_of(cue).value == "unable") return false;
      if (!r_.covered(cue, [](const Cue& other) { return other.sense == Sense::unfamiliar; })) return true;
    }
    return false;
  }
  // "she wants to drop Kubernetes": dropped by her, and not by us.
  [[nodiscard]] bool wished_by_others(const Cue& negator) const {
    const Cue* wish = r_.cue_before(negator.piece, Sense::others_verb, 1);
    return wish != nullptr && r_.cue_before(wish->piece, Sense::own_subject, 1) == nullptr;
  }
  // "we moved off Heroku to Render": no longer in place.
  [[nodiscard]] bool left_behind() const {
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue && r_.cues[k].piece < i_; ++k) {
      const Cue& cue = r_.cues[k];
      const bool near = cue.piece_end == i_ || (cue.piece_end + 1 == i_ && !in_catalogue(r_, cue.piece_end));
      const bool given = r_.covered(cue, [](const Cue& other) { return other.sense == Sense::kept; });
      if (cue.sense == Sense::leaving && near && !given && r_.term_of(cue).value == "left") return true;
    }
    return false;
  }

  // Somebody else's wish ----------------------------------------------------------------------------------------------
  // "the CTO wants Kafka, I want a queue", "Vendor A: rebuild on AKS", "my friend says containers"
  [[nodiscard]] bool others_wish() const {
    const bool said = r_.cue_in_sentence(r_.pieces[i_].sentence, Sense::says) != nullptr;
    const Cue* wish = nullptr;
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece >= i_) break;
      if (cue.sense == Sense::other_party && (said || speaks_first(cue))) wish = &cue;
      if (cue.sense == Sense::others_verb && r_.cue_before(cue.piece, Sense::own_subject, 1) == nullptr) wish = &cue;
      if (cue.sense == Sense::says && wish != nullptr && wish->begin != cue.begin) wish = &cue;
      if (wish != nullptr && (wants_to_keep(cue, *wish) || speaks_of_us(cue, *wish))) wish = nullptr;
    }
    return wish != nullptr;
  }
  // "ClickHouse Cloud quoted 1,150"
  [[nodiscard]] bool quotes_a_price() const {
    const Cue* says = r_.cue_after(i_, Sense::says, 1);
    return says != nullptr && r_.term_of(*says).value == "quotes" && in_catalogue(r_, i_) &&
           r_.pieces[says->piece].clause == r_.pieces[i_].clause;
  }
  // "okay with Linux": what somebody knows, and not what runs.
  [[nodiscard]] bool in_a_skill() const {
    const Cue* skill = r_.cue_before(i_, Sense::unfamiliar, 3);
    return skill != nullptr && r_.term_of(*skill).value == "skill" && r_.term(i_, Sense::stack) != nullptr &&
           r_.term(i_, Sense::stack)->value == "linux";
  }
  [[nodiscard]] bool speaks_first(const Cue& party) const {
    return r_.term_of(party).value == "outsider" && party.piece < sentence_.first + kOpening;
  }
  // "IT wants to keep all in our own data centre", "the contractor left us OpenShift"
  [[nodiscard]] bool wants_to_keep(const Cue& cue, const Cue& wish) const {
    if (cue.sense != Sense::kept || cue.piece > wish.piece_end + 1) return false;
    return is_kept(&cue, "given") || (is_kept(&cue, "kept") && wish.sense == Sense::others_verb);
  }
  // Another clause in which the writer speaks again; "he says, we need Kafka" is still his.
  [[nodiscard]] bool speaks_of_us(const Cue& cue, const Cue& wish) const {
    if (cue.sense != Sense::own_subject || (wish.sense == Sense::says && r_.term_of(cue).value == "we")) return false;
    return cue.piece > wish.piece_end && r_.pieces[cue.piece].clause != r_.pieces[wish.piece].clause;
  }
  // "Lambda, SQS, Aurora. That's what our integrator has drawn.", "Kafka, according to our architect"
  [[nodiscard]] bool credited_to_others() const {
    const Cue* behind = r_.cue_after(i_, Sense::credited, kAskReach);
    if (behind != nullptr && names_others(r_.pieces[i_].sentence)) return true;
    const std::size_t next = r_.pieces[i_].sentence + 1;
    if (next >= r_.sentences.size()) return false;
    const Cue* opening = r_.cue_in_sentence(next, Sense::credited);
    return opening != nullptr && opening->piece < r_.sentences[next].first + kOpening && names_others(next);
  }
  [[nodiscard]] bool names_others(std::size_t sentence) const {
    return r_.cue_in_sentence(sentence, Sense::other_party) != nullptr ||
           r_.cue_in_sentence(sentence, Sense::others_verb) != nullptr;
  }

  // "I've got two quotes. Number one: EKS and a Redis. Number two: a bigger machine.", until the writer speaks again.
  [[nodiscard]] bool in_an_offer() const {
    const std::size_t here = r_.pieces[i_].sentence;
    for (std::size_t s = here + 1; s-- > 0 && s + kOfferReach > here;) {
      const Cue* offer = r_.cue_in_sentence(s, Sense::offers);
      if (offer != nullptr && (s < here || has_colon(offer->piece_end))) return true;
      if (s == here && (speaks_for_us(s) || r_.cue_before(i_, Sense::in_place, kAskReach) != nullptr)) return false;
      if (s < here && speaks_for_us(s)) return false;
    }
    return false;
  }
  [[nodiscard]] bool has_colon(std::size_t from) const {
    for (std::size_t k = from; k < i_; ++k) {
      if (r_.is_mark(k, ':')) return true;
    }
    return false;
  }
  [[nodiscard]] bool speaks_for_us(std::size_t sentence) const {
    const Cue* own = r_.cue_in_sentence(sentence, Sense::own_subject);
    return own != nullptr && own->piece < r_.sentences[sentence].first + kOpening;
  }

  // Questions ---------------------------------------------------------------------------------------------------------
  [[nodiscard]] bool asked_before() const {
    const Cue* asks = nullptr;
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece >= i_) break;
      if (cue.sense == Sense::asks && cue.piece + kAskReach > i_) asks = &cue;
      if (cue.sense == Sense::in_place && asks != nullptr && cue.piece > asks->piece + 1 && cue.piece_end + 1 >= i_ &&
          r_.pieces[cue.piece].clause != r_.pieces[asks->piece].clause) {
        asks = nullptr;
      }
    }
    if (asks == nullptr || r_.pieces[i_].clause - r_.pieces[asks->piece].clause > 2) return false;
    return !compared_with(asks->piece) && !stays();
  }
  // "openshift yes or no"
  [[nodiscard]] bool asked_behind() const {
    const Cue* verdict = r_.cue_after(i_, Sense::confirms, r_.is_mark(i_ + 1, ',') ? 2 : 1);
    return verdict != nullptr && r_.term_of(*verdict).value == "verdict";
  }
  // "is X less pain than 60 hand-made VMs": what is compared with is what is there.
  [[nodiscard]] bool compared_with(std::size_t asks) const {
    for (std::size_t k = i_; k-- > asks && k + 7 > i_;) {
      if (r_.words(k) == "than" || r_.words(k) == "from") return true;
      if (r_.ends_clause(k) || r_.words(k) == "to") break;  // "from ECS to EKS"
    }
    return false;
  }

  [[nodiscard]] Stance stance_in_question() const {
    const std::size_t sentence = r_.pieces[i_].sentence;
    if (owned() || stays() || is_left() || is_topic() || i_ < question_begin(r_, sentence)) return Stance::proposed;
    if (confirms_what_is_said(r_, sentence)) return Stance::proposed;
    const Cue* asks = r_.cue_before(i_, Sense::asks, kAskReach);
    if (asks == nullptr && houses()) return Stance::proposed;
    if (is_open_question(r_, sentence) && asks == nullptr && !r_.has(i_, Sense::provider))
      return r_.has(i_, Sense::stack) || is_sized() ? Stance::proposed : Stance::unsaid;
    const Cue* place = r_.cue_before(i_, Sense::in_place, 6);
    // What is told before the question itself: "we run X on Y, is that ok?"
    if (place != nullptr && asks == nullptr && r_.pieces[place->piece].clause == r_.pieces[i_].clause &&
        r_.pieces[i_].clause != r_.pieces[sentence_.last - 1].clause) {
      return Stance::proposed;
    }
    return Stance::asked;
  }
  // "Jitsi for 40 clubs: one big machine or two?": what the question is about, and not what it asks.
  [[nodiscard]] bool is_topic() const {
    for (std::size_t k = i_; i_ == sentence_.first && k < sentence_.last; ++k) {
      if (r_.has(k, Sense::alternative) || r_.ends_clause(k)) {
        return r_.is_mark(k, ':') && r_.cue_before(i_, Sense::asks, kAskReach) == nullptr &&
               (k + 1 >= sentence_.last || !asks_which(k + 1));
      }
    }
    return false;
  }
  [[nodiscard]] bool asks_which(std::size_t piece) const {
    return is_open_question(r_, r_.pieces[piece].sentence) || sentence_.last < piece + kOpening;
  }
  // "too much for 3 containers?"
  [[nodiscard]] bool counted() const {
    return i_ >= sentence_.first + 2 && r_.is_number(i_ - 1) && !r_.number_at(i_ - 1).in_words &&
           r_.has(i_ - 2, Sense::stop_word);
  }
  // "how many cores for a jenkins?"
  [[nodiscard]] bool is_sized() const {
    const std::string_view opening = r_.words(sentence_.first);
    return (opening == "how" || opening == "How") && i_ > 1 && r_.has(i_ - 1, Sense::article) &&
           r_.words(i_ - 2) == "for";
  }
  // "if we already have Memcached?"
  [[nodiscard]] bool has_already() const {
    const Cue* place = r_.cue_before(i_, Sense::in_place, 1);
    if (place == nullptr || place->piece == sentence_.first) return false;
    const Cue* subject = r_.cue_before(place->piece_end, Sense::own_subject, 2);
    return subject != nullptr && subject->piece + 1 >= place->piece;
  }
  // "outgrow SQLite"; "rewrite as serverless" goes to it.
  [[nodiscard]] bool is_left() const {
    const Cue* leaving = r_.cue_before(i_, Sense::leaving, 3);
    for (std::size_t k = leaving == nullptr ? i_ : leaving->piece_end; k < i_; ++k) {
      const std::string_view word = r_.words(k);
      if (word == "to" || word == "as" || word == "into" || r_.has(k, Sense::alternative)) return false;
    }
    return leaving != nullptr;
  }
  // "our cluster", "the VPS": spoken of as something that is there.
  [[nodiscard]] bool owned() const {
    if (r_.words(i_ + 1) == "free" || r_.words(i_).find("free") != std::string_view::npos) return true;
    if (r_.has(i_ + 1, Sense::alternative) && r_.is_number(i_ + 2) && r_.ends_clause(i_ + 3))
      return true;  // "one RabbitMQ or three?"
    if (r_.has(i_, Sense::provider) && offers_a_choice(r_, i_)) return false;
    if (counted() || has_already()) return true;
    if (r_.words(i_ - 1) == "own" && i_ > 2 && r_.has(i_ - 3, Sense::alternative)) return false;  // "or our own Ghost"
    const Cue* owner = r_.cue_before(i_, Sense::possessive, 1);
    if (owner != nullptr && r_.pieces[owner->piece].clause == r_.pieces[i_].clause) return true;
    return r_.words(i_).starts_with("the ") || r_.words(i_).starts_with("our ");
  }
  // "how long will MySQL on one small Linode last": a provider that something stands on.
  [[nodiscard]] bool houses() const {
    const bool carries = r_.has(i_, Sense::provider) || r_.has(i_, Sense::stack);
    const Cue* place = carries ? r_.cue_before(i_, Sense::located, 2) : nullptr;
    if (place == nullptr || place->piece == sentence_.first) return false;
    for (std::size_t k = i_; k < sentence_.last; ++k) {  // "on Deno or am I naive" weighs nothing else
      if (r_.has(k, Sense::alternative) && named_after(k)) return false;
    }
    return !alternative_between(sentence_.first, i_);
  }
  [[nodiscard]] bool named_after(std::size_t alternative) const {
    for (std::size_t k = alternative + 1; k < sentence_.last && k < alternative + 4; ++k) {
      if (in_catalogue(r_, k)) return true;
    }
    return false;
  }
  // "stay on Heroku or move?", "does Aurora stay?"
  [[nodiscard]] bool stays() const {
    const Cue* kept = r_.cue_before(i_, Sense::kept, 3);  // "keep it or ECS" weighs ECS
    if (is_kept(kept, "kept") && !alternative_between(kept->piece, i_)) return true;
    for (std::size_t k = sentence_.first_cue; k < sentence_.last_cue && r_.cues[k].piece < i_ + kStayReach; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece <= i_ || cue.sense != Sense::kept || !is_kept(&cue, "behind")) continue;
      return r_.pieces[cue.piece].clause == r_.pieces[i_].clause && !alternative_between(i_, cue.piece);
    }
    return false;
  }
  [[nodiscard]] bool alternative_between(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      if (r_.has(k, Sense::alternative)) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_kept(const Cue* cue, std::string_view how) const {
    return cue != nullptr && r_.term_of(*cue).value == how;
  }

  const Reading& r_;
  std::size_t i_;
  const Sentence& sentence_;
};

}  // namespace

Stance stance_of(const Reading& reading, std::size_t piece) {
  return StanceReader(reading, piece).stance();
}

const Cue* negator_of(const Reading& reading, std::size_t piece) {
  return StanceReader(reading, piece).negator();
}

bool in_catalogue(const Reading& reading, std::size_t piece) {
  return reading.has(piece, Sense::component) || reading.has(piece, Sense::stack) ||
         reading.has(piece, Sense::provider) || reading.has(piece, Sense::practice);
}

bool asks_whether(const Reading& reading, std::size_t piece) {
  const Sentence& sentence = reading.sentences[reading.pieces[piece].sentence];
  return sentence.last - sentence.first <= kOpening || offers_a_choice(reading, piece) ||
         reading.cue_before(piece, Sense::asks, kAskReach) != nullptr ||
         reading.cue_after(piece, Sense::asks, kAskReach) != nullptr;
}

bool offers_a_choice(const Reading& reading, std::size_t piece) {
  const std::size_t index = reading.pieces[piece].sentence;
  const Sentence& sentence = reading.sentences[index];
  if (!asks_something(reading, index)) return false;
  for (std::size_t k = std::max<std::size_t>(sentence.first, question_begin(reading, index)); k < sentence.last; ++k) {
    if (reading.has(k, Sense::alternative)) return true;
  }
  return false;
}

}  // namespace scalewright
