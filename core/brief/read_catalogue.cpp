// Components, providers, software, regions and compliance, and how the text stands to each of them.
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kNegationReach = 14;
constexpr std::size_t kNegationBehind = 5;
constexpr std::size_t kAskReach = 22;

class CatalogueReader {
 public:
  CatalogueReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (std::size_t i = 0; i < r_.pieces.size(); ++i) {
      if (r_.pieces[i].kind == PieceKind::term) read(i);
    }
    reject_pronouns();
  }

 private:
  void read(std::size_t i) {
    const Origin origin{r_.span(i, i), {}};
    for (const Vocabulary::Meaning& meaning : r_.pieces[i].meanings) {
      const Term& term = r_.vocabulary.term(meaning.term);
      if (!spelled(meaning, i)) continue;
      switch (term.sense) {
        case Sense::component:
          add(f_.components, term, i, "component");
          break;
        case Sense::practice:
          add_practice(term, i);
          break;
        case Sense::stack:
          add(f_.stack, term, i, "stack");
          break;
        case Sense::provider:
          add(f_.providers, term, i, "provider");
          break;
        case Sense::provider_product:
          add_product(term, i);
          break;
        case Sense::region:
          add_region(f_.regions, term, i);
          break;
        case Sense::city:
          add_region(f_.cities, term, i);
          break;
        case Sense::compliance:
          add_compliance(term, i);
          break;
        default:
          break;
      }
    }
  }
  [[nodiscard]] bool spelled(const Vocabulary::Meaning& meaning, std::size_t i) const {
    return meaning.spelling == 0 || r_.vocabulary.spelling(meaning.spelling) == r_.words(i) ||
           weak_with_neighbour(meaning, i);
  }

  // "?express": an everyday word that names software next to other software only ("colyseus + express").
  [[nodiscard]] bool weak_with_neighbour(const Vocabulary::Meaning& meaning, std::size_t i) const {
    if (!r_.vocabulary.spelling(meaning.spelling).starts_with('?') || (i > 0 && r_.is_number(i - 1))) return false;
    const auto joins = [&](std::size_t k) {
      return r_.has(k, Sense::conjunction) || r_.is_mark(k, '+') || r_.is_mark(k, ',') || r_.words(k) == "/" ||
             r_.is_mark(k, '>') || r_.is_mark(k, '(');
    };
    const auto known = [&](std::size_t k) { return r_.has(k, Sense::stack) || r_.has(k, Sense::component); };
    return (i > 1 && joins(i - 1) && known(i - 2)) || (joins(i + 1) && known(i + 2)) ||
           (i > 2 && joins(i - 1) && known(i - 3));
  }

  void add(std::vector<Mention>& mentions, const Term& term, std::size_t i, const char* family) {
    Mention mention;
    mention.value = term.value;
    mention.stance = stance(i);
    mention.alternative = alternative(i);
    mention.paid_for = paid_for(i);
    mention.origin = {r_.span(i, i), std::string(family) + "." + stance_name(mention.stance)};
    if (first_time(term, mention)) mentions.push_back(std::move(mention));
  }
  // Each way of mentioning a term counts once, so that the list is no longer than the vocabulary.
  bool first_time(const Term& term, const Mention& mention) {
    const std::size_t index = r_.vocabulary.index_of(term);
    if (f_.mentioned.size() <= index) f_.mentioned.resize(index + 1);
    const unsigned way =
        static_cast<unsigned>(mention.stance) * 4 + (mention.alternative ? 2U : 0U) + (mention.paid_for ? 1U : 0U);
    const bool first = (f_.mentioned[index] >> way & 1U) == 0;
    f_.mentioned[index] |= 1U << way;
    return first;
  }
  [[nodiscard]] bool paid_for(std::size_t i) const {
    if (!f_.stated.current_spend_per_month) return false;
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    const Span bill = f_.stated.current_spend_per_month->origin.span;
    return r_.pieces[sentence.first].begin <= bill.begin && r_.pieces[sentence.last - 1].end >= bill.end;
  }
  static const char* stance_name(Stance stance) {
    switch (stance) {
      case Stance::proposed:
        return "in_place_or_planned";
      case Stance::rejected:
        return "rejected";
      case Stance::asked:
        return "asked_about";
      case Stance::suggested:
        return "suggested";
      case Stance::unsaid:
        break;
    }
    return "mentioned";
  }

  // "t3.small", "droplet": the product of a provider names the provider, in a question too.
  void add_product(const Term& term, std::size_t i) {
    const Stance s = stance(i);
    if (s == Stance::unsaid || s == Stance::suggested || s == Stance::rejected) return;
    Mention mention{term.value, Stance::proposed, false, paid_for(i), {r_.span(i, i), "provider.product"}};
    if (first_time(term, mention)) f_.providers.push_back(std::move(mention));
  }

  // "backups", "the cloud": words of everyday use, that say something only when they are ruled out.
  void add_practice(const Term& term, std::size_t i) {
    if (stance(i) == Stance::rejected) add(f_.components, term, i, "component");
  }

  // Stance ------------------------------------------------------------------------------------------------------------
  [[nodiscard]] Stance stance(std::size_t i) const {
    const std::size_t sentence = r_.pieces[i].sentence;
    if (r_.in_instruction(i) || r_.cue_in_sentence(sentence, Sense::past_job) != nullptr) return Stance::unsaid;
    const bool insisted = r_.words(i + 1) == "only";
    if (const Cue* negator = insisted ? nullptr : negator_of(i)) {
      return unfamiliar(*negator, i) ? Stance::unsaid : Stance::rejected;
    }
    if (left_behind(i)) return Stance::unsaid;
    if (others_wish(i)) return Stance::suggested;
    if (r_.sentences[sentence].question) return stance_in_question(i);
    return asked_before(i) ? Stance::asked : Stance::proposed;
  }

  [[nodiscard]] const Cue* negator_of(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    const Cue* negator = nullptr;
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece > i + kNegationBehind) break;
      if (cue.sense == Sense::negation_end && cue.piece_end <= i && negator != nullptr && cue.begin >= negator->end) {
        negator = nullptr;
      }
      if (cue.sense != Sense::negator || part_of_longer(cue)) continue;
      const std::size_t negator_end =
          cue.piece_end > cue.piece ? cue.piece_end - 1 : cue.piece;  // "anything but" ends in the next clause
      const bool same = r_.pieces[negator_end].clause == r_.pieces[i].clause || list_between(negator_end, i);
      const std::string_view value = r_.term_of(cue).value;
      if (cue.piece_end <= i && cue.piece_end + kNegationReach > i && same && value == "no") negator = &cue;
      // "Shopify got too expensive": what rules out stands behind.
      if (cue.piece > i && r_.pieces[cue.piece].clause == r_.pieces[i].clause && value == "behind" &&
          !plain_between(i, cue.piece) && !sentence.question)
        return &cue;
    }
    return negator;
  }
  // "hoje no Heroku" (Portuguese: on Heroku now) holds no "no".
  [[nodiscard]] bool part_of_longer(const Cue& cue) const {
    return r_.covered(cue, [](const Cue& other) { return other.sense == Sense::in_place; });
  }
  // "no AWS, Azure or GCP": commas between catalogue words do not end a negation.
  [[nodiscard]] bool list_between(std::size_t from, std::size_t to) const {
    if (from >= to) return false;
    bool any = false;
    bool named = false;
    for (std::size_t i = from + 1; i < to; ++i) {
      named = named || catalogue_word(i);
      if (r_.is_mark(i, ',')) {
        if (!named || !catalogue_word(i - 1)) return false;
        if (i + 1 < to && !catalogue_word(i + 1) && !r_.has(i + 1, Sense::alternative)) return false;
        any = true;
      } else if (r_.ends_clause(i)) {
        return false;
      }
      if (any && r_.pieces[i].kind == PieceKind::word) return false;
    }
    return any && (catalogue_word(to - 1) || r_.is_mark(to - 1, ',') || r_.has(to - 1, Sense::alternative));
  }
  [[nodiscard]] bool catalogue_word(std::size_t i) const {
    return r_.has(i, Sense::component) || r_.has(i, Sense::stack) || r_.has(i, Sense::provider) ||
           r_.has(i, Sense::practice);
  }
  [[nodiscard]] bool plain_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (catalogue_word(i)) return true;
    }
    return false;
  }
  // "I've never used Docker": not known, rather than not wanted.
  [[nodiscard]] bool unfamiliar(const Cue& negator, std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense == Sense::unfamiliar && cue.piece >= negator.piece && cue.piece < i) return true;
    }
    return false;
  }

  // "the CTO wants Kafka", "Vendor A: rebuild on AKS", "my friend says containers"
  [[nodiscard]] bool others_wish(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    const bool said = r_.cue_in_sentence(r_.pieces[i].sentence, Sense::says) != nullptr;
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense != Sense::other_party || cue.piece > i) continue;
      const bool outsider = r_.term_of(cue).value == "outsider";
      if (said || (outsider && cue.piece < sentence.first + 4)) return true;
    }
    return false;
  }

  [[nodiscard]] bool asked_before(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    const Cue* asks = nullptr;
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.piece >= i) break;
      if (cue.sense == Sense::asks && cue.piece + kAskReach > i) asks = &cue;
      if (cue.sense == Sense::in_place && asks != nullptr && cue.piece > asks->piece + 1 && cue.piece_end + 1 >= i &&
          r_.pieces[cue.piece].clause != r_.pieces[asks->piece].clause) {
        asks = nullptr;
      }
    }
    if (asks == nullptr) return false;
    const std::uint32_t clauses = r_.pieces[i].clause - r_.pieces[asks->piece].clause;
    if (clauses > 2) return false;
    return !left_or_kept(i, asks->piece);
  }
  // "is X less pain than 60 hand-made VMs": what is compared with is what is there.
  [[nodiscard]] bool left_or_kept(std::size_t i, std::size_t asks) const {
    for (std::size_t k = i; k-- > asks && k + 7 > i;) {
      if (r_.words(k) == "than" || r_.words(k) == "from") return true;
      if (r_.ends_clause(k)) break;
    }
    return false;
  }

  [[nodiscard]] Stance stance_in_question(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    if (possessed(i) || left(i) || i < question_begin(sentence)) return Stance::proposed;
    if (confirmed(sentence)) return Stance::proposed;
    if (open_question(sentence) && r_.cue_before(i, Sense::asks, kAskReach) == nullptr && !r_.has(i, Sense::provider))
      return Stance::unsaid;
    const Cue* place = r_.cue_before(i, Sense::in_place, 6);
    const Cue* asks = r_.cue_before(i, Sense::asks, kAskReach);
    // What is told before the question itself: "we run X on Y, is that ok?"
    if (place != nullptr && asks == nullptr && r_.pieces[place->piece].clause == r_.pieces[i].clause &&
        r_.pieces[i].clause != r_.pieces[sentence.last - 1].clause) {
      return Stance::proposed;
    }
    return Stance::asked;
  }
  [[nodiscard]] bool possessed(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 3 > i;) {
      const std::string_view word = r_.words(k);
      if (word == "our" || word == "my" || word == "the" || word == "this" || word == "current" || word == "existing" ||
          word == "single" || word == "free") {
        return true;
      }
      if (r_.ends_clause(k)) break;
    }
    if (r_.words(i + 1) == "free") return true;
    return r_.words(i).starts_with("the ") || r_.words(i).starts_with("our ");
  }
  [[nodiscard]] bool left(std::size_t i) const {
    const Cue* leaving = r_.cue_before(i, Sense::leaving, 3);
    return leaving != nullptr;
  }
  // "we moved off Heroku to Render": no longer in place.
  [[nodiscard]] bool left_behind(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue && r_.cues[k].piece < i; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense == Sense::leaving && r_.term_of(cue).value == "left" && cue.piece_end <= i &&
          cue.piece_end + 2 >= i)
        return true;
    }
    return false;
  }
  // "polr + redis ok?"
  [[nodiscard]] bool confirmed(const Sentence& sentence) const {
    if (sentence.last < sentence.first + 2) return false;
    for (std::size_t k = sentence.first_cue; k < sentence.last_cue; ++k) {
      const Cue& cue = r_.cues[k];
      if (cue.sense == Sense::confirms && cue.piece_end + 1 >= sentence.last &&
          r_.cue_in_sentence(r_.pieces[sentence.first].sentence, Sense::asks) == nullptr) {
        return true;
      }
    }
    return false;
  }
  // Where the question itself begins: "there's a Pi in the drawer, will it do?" asks in its last clause.
  [[nodiscard]] std::size_t question_begin(const Sentence& sentence) const {
    static constexpr std::string_view kAsking[] = {"what", "when", "how",   "why",  "where", "who",   "which", "should",
                                                   "is",   "are",  "do",    "does", "can",   "could", "would", "will",
                                                   "any",  "have", "shall", "did",  "has",   "or"};
    std::string word;
    for (std::size_t k = sentence.last; k-- > sentence.first + 1;) {
      if (!r_.ends_clause(k - 1) || r_.is_mark(k - 1, '(')) continue;
      fold_case(r_.words(k), word);
      if (word == "and" || word == "so" || word == "but") fold_case(r_.words(k + 1), word);
      if (std::find(std::begin(kAsking), std::end(kAsking), word) == std::end(kAsking)) continue;
      if (word == "or") return sentence.first;
      return k;
    }
    return sentence.first;
  }
  // "what", "when", "how": about something, not whether to have it.
  [[nodiscard]] bool open_question(const Sentence& sentence) const {
    static constexpr std::string_view kOpen[] = {"what", "when", "how", "why", "where", "who"};
    std::string word;
    for (std::size_t k = sentence.first; k < sentence.last && k < sentence.first + 3; ++k) {
      fold_case(r_.words(k), word);
      if (std::find(std::begin(kOpen), std::end(kOpen), word) != std::end(kOpen)) return true;
    }
    return false;
  }
  // "which of Heroku, AWS or GCP"
  [[nodiscard]] bool alternative(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    if (!sentence.question) return false;
    std::size_t providers = 0;
    bool which = false;
    for (std::size_t k = sentence.first; k < sentence.last; ++k) {
      providers += r_.has(k, Sense::provider) ? 1 : 0;
      const std::string_view word = r_.words(k);
      which = which || word == "which" || word == "Which" || word == "between";
    }
    return which && providers > 1;
  }

  // "everybody says docker but … I'd like to stay away from it": the last component that was named.
  void reject_pronouns() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::rejected_it) continue;
      for (std::size_t i = cue.piece; i-- > r_.sentences[cue.sentence].first;) {
        if (reject(i, Sense::component, f_.components) || reject(i, Sense::stack, f_.stack)) break;
      }
    }
  }
  bool reject(std::size_t i, Sense sense, std::vector<Mention>& mentions) {
    const Term* term = r_.term(i, sense);
    if (term == nullptr) return false;
    Mention mention{term->value, Stance::rejected, false, false, {r_.span(i, i), "component.rejected"}};
    if (first_time(*term, mention)) mentions.push_back(std::move(mention));
    return true;
  }

  // Regions and compliance --------------------------------------------------------------------------------------------
  void add_region(std::vector<Mention>& regions, const Term& term, std::size_t i) {
    if (r_.in_instruction(i) || negator_of(i) != nullptr || !foreign_reason(r_, i).empty()) return;
    if (r_.cue_before(i, Sense::moving_to, 2) != nullptr) return;
    if (i > 0 && (r_.has(i - 1, Sense::alternative) || (i > 1 && r_.has(i - 2, Sense::alternative)))) return;
    // "US platform", "Czech hoster": where a company is from.
    static constexpr std::string_view kCompanies[] = {"platform", "platforms", "hoster", "provider", "providers",
                                                      "company",  "companies", "vendor", "clouds",   "cloud",
                                                      "startup",  "bank",      "sheet"};
    if (std::find(std::begin(kCompanies), std::end(kCompanies), r_.words(i + 1)) != std::end(kCompanies)) return;
    Mention mention{term.value, Stance::proposed, false, false, {r_.span(i, i), "region.named"}};
    if (first_time(term, mention)) regions.push_back(std::move(mention));
  }

  void add_compliance(const Term& term, std::size_t i) {
    if (r_.in_instruction(i) || !foreign_reason(r_, i).empty()) return;
    const Cue* negator = negator_of(i);
    if (negator != nullptr) return;
    const Cue* behind = r_.cue_after(i, Sense::negator, 2);
    if (behind != nullptr && r_.pieces[behind->piece].clause == r_.pieces[i].clause) return;
    if (first_time(term, Mention{})) {
      f_.stated.compliance.push_back({term.value, {r_.span(i, i), "compliance.named"}});
    }
  }

  Reading& r_;
  Findings& f_;
};

}  // namespace

void read_catalogue(Reading& reading, Findings& findings) {
  CatalogueReader(reading, findings).run();
}

}  // namespace scalewright
