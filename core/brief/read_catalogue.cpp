// Components, providers, software, regions and compliance, and how the text stands to each of them.
#include <algorithm>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/stance.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::uint64_t kListed = sense_bits({Sense::component, Sense::practice, Sense::stack, Sense::provider,
                                              Sense::provider_product, Sense::region, Sense::city, Sense::compliance});
constexpr std::string_view kOwnBuilding = "on-prem";

class CatalogueReader {
 public:
  CatalogueReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    for (std::size_t i = 0; i < r_.pieces.size(); ++i) {
      if ((r_.pieces[i].senses & kListed) != 0) read(i);
    }
    for (const Cue& cue : r_.cues) {
      if (cue.sense == Sense::own_place) add_own_place(cue);
    }
    reject_pronouns();
  }

 private:
  void read(std::size_t i) {
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
          add_software(term, i);
          break;
        case Sense::provider:
          add_provider(term, i);
          break;
        case Sense::provider_product:
          add_product(term, i);
          break;
        case Sense::region:
          add_region(f_.regions, term, i, "region.named");
          break;
        case Sense::city:
          add_region(holds_machines(i) ? f_.regions : f_.cities, term, i, "region.city");
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
    if (begins_a_request(i)) return false;
    return meaning.spelling == 0 || r_.vocabulary.spelling(meaning.spelling) == r_.words(i) ||
           weak_with_neighbour(meaning, i);
  }

  // "Go back?", "Go for it": no language.
  [[nodiscard]] bool begins_a_request(std::size_t i) const {
    return r_.words(i) == "Go" && i == r_.sentences[r_.pieces[i].sentence].first &&
           (r_.words(i + 1) == "back" || r_.words(i + 1) == "for" || r_.words(i + 1) == "with");
  }
  // "?express": an everyday word that names software next to other software only ("colyseus + express").
  [[nodiscard]] bool weak_with_neighbour(const Vocabulary::Meaning& meaning, std::size_t i) const {
    if (!r_.vocabulary.spelling(meaning.spelling).starts_with('?') || (i > 0 && r_.is_number(i - 1))) return false;
    const auto joins = [&](std::size_t k) {
      return r_.has(k, Sense::conjunction) || r_.is_mark(k, '+') || r_.is_mark(k, ',') || r_.words(k) == "/" ||
             r_.is_mark(k, '>') || r_.is_mark(k, '(');
    };
    const auto known = [&](std::size_t k) {
      if (r_.has(k, Sense::stack) || r_.has(k, Sense::component)) return true;
      const bool added = r_.is_mark(i + 1, '+') || (i > 0 && r_.is_mark(i - 1, '+'));  // "phoenix + node"
      return added && k < r_.pieces.size() && (r_.pieces[k].senses >> static_cast<unsigned>(Sense::stack) & 1U) != 0;
    };
    return (i > 1 && joins(i - 1) && known(i - 2)) || (joins(i + 1) && known(i + 2)) ||
           (i > 2 && joins(i - 1) && known(i - 3));
  }

  void add(std::vector<Mention>& mentions, const Term& term, std::size_t i, const char* family) {
    add(mentions, term, i, family, stance_of(r_, i));
  }
  void add(std::vector<Mention>& mentions, const Term& term, std::size_t i, const char* family, Stance stance) {
    Mention mention;
    mention.stance = stance;
    mention.alternative = alternative(i);
    mention.paid_for = paid_for(i);
    if (!first_time(term, mention)) return;
    mention.value = term.value;
    mention.origin = {r_.span(i, i), std::string(family) + "." + stance_name(mention.stance)};
    mentions.push_back(std::move(mention));
  }
  // "must never leave our building": what is not left is where it stands.
  void add_provider(const Term& term, std::size_t i) {
    const Stance s = stance_of(r_, i);
    const bool stays = s == Stance::rejected && r_.words(i).starts_with("leave ");
    add(f_.providers, term, i, "provider", stays ? Stance::proposed : s);
  }
  // A language or an everyday database is named as what one writes in, also where it is weighed; who else would like it
  // says nothing of this system.
  void add_software(const Term& term, std::size_t i) {
    const Stance s = stance_of(r_, i);
    const bool everyday = is_everyday(i);
    if (everyday && s == Stance::suggested) return;
    const bool in_use = s == Stance::asked && (everyday || !asks_whether(r_, i));
    add(f_.stack, term, i, "stack", in_use ? Stance::proposed : s);
  }
  [[nodiscard]] bool is_everyday(std::size_t i) const {
    const Sentence& sentence = r_.sentences[r_.pieces[i].sentence];
    return std::any_of(r_.cues.begin() + sentence.first_cue, r_.cues.begin() + sentence.last_cue,
                       [i](const Cue& cue) { return cue.sense == Sense::code && cue.piece == i; });
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
    const Stance s = stance_of(r_, i);
    if (s == Stance::unsaid || s == Stance::suggested || s == Stance::rejected) return;
    if (s == Stance::asked && (offers_a_choice(r_, i) || term.value == kOwnBuilding)) return;
    const Stance stands = s == Stance::asked && gone_to(i) ? Stance::asked : Stance::proposed;
    Mention mention{term.value, stands, false, paid_for(i), {r_.span(i, i), "provider.product"}};
    if (first_time(term, mention)) f_.providers.push_back(std::move(mention));
  }

  // "would you go to a plain Hetzner box?"
  [[nodiscard]] bool gone_to(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 4 > i && !r_.ends_clause(k);) {
      if (r_.has(k, Sense::range_to)) return true;
    }
    return false;
  }

  // "under the stairs", "in my cellar": where it stands says whose it is, in a question too.
  void add_own_place(const Cue& cue) {
    const Cue* in = r_.cue_before(cue.piece, Sense::located, 3);
    if (in == nullptr) in = r_.cue_before(cue.piece, Sense::leaving, 2);  // "may not leave our own server room"
    if (in == nullptr || r_.pieces[in->piece].clause != r_.pieces[cue.piece].clause) return;
    const Stance s = stance_of(r_, cue.piece);
    if (s == Stance::unsaid || s == Stance::suggested || s == Stance::rejected) return;
    const Stance stands = offers_a_choice(r_, cue.piece) ? Stance::asked : Stance::proposed;
    const Term& term = r_.term_of(cue);
    Mention mention{term.value, stands, false, false, {{cue.begin, cue.end}, "provider.place"}};
    if (first_time(term, mention)) f_.providers.push_back(std::move(mention));
  }

  // "backups", "the cloud": words of everyday use, that say something only when they are ruled out.
  void add_practice(const Term& term, std::size_t i) {
    if (stance_of(r_, i) == Stance::rejected) add(f_.components, term, i, "component");
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
        if (reject(i, Sense::component, f_.components) || reject(i, Sense::stack, f_.stack) ||
            reject(i, Sense::provider, f_.providers)) {
          break;
        }
      }
    }
  }
  bool reject(std::size_t i, PieceSense sense, std::vector<Mention>& mentions) {
    const Term* term = r_.term(i, sense);
    if (term == nullptr) return false;
    Mention mention{term->value, Stance::rejected, false, false, {r_.span(i, i), "component.rejected"}};
    if (first_time(*term, mention)) mentions.push_back(std::move(mention));
    return true;
  }

  // Regions and compliance --------------------------------------------------------------------------------------------
  void add_region(std::vector<Mention>& regions, const Term& term, std::size_t i, const char* rule) {
    if (r_.in_instruction(i) || !foreign_reason(r_, i).empty()) return;
    if (negator_of(r_, i) != nullptr && !nothing_outside(i)) return;
    if (r_.cue_before(i, Sense::moving_to, 2) != nullptr) return;
    if (weighed_place(i)) return;
    // "US platform", "Czech hoster": where a company is from.
    static constexpr std::string_view kCompanies[] = {"platform", "platforms", "hoster", "provider", "providers",
                                                      "company",  "companies", "vendor", "clouds",   "cloud",
                                                      "startup",  "bank",      "sheet",  "cents",    "dollars"};
    if (std::find(std::begin(kCompanies), std::end(kCompanies), r_.words(i + 1)) != std::end(kCompanies)) return;
    Mention mention{term.value, Stance::proposed, false, false, {r_.span(i, i), rule}};
    if (first_time(term, mention)) regions.push_back(std::move(mention));
  }

  // "Aurora and MSK in Frankfurt", "a Vultr machine in Tokyo": beside named countries, too.
  [[nodiscard]] bool holds_machines(std::size_t i) const {
    constexpr std::size_t kReachToMachine = 3;
    constexpr int kMostJoined = 3;  // cities, each with "and" before it
    for (int joined = 0; joined < kMostJoined && i > 2 && r_.has(i - 1, Sense::conjunction); ++joined) i -= 2;
    if (i < 2 || r_.cue_before(i, Sense::located, 0) == nullptr) return false;
    for (std::size_t k = i - 1; k-- > 0 && k + kReachToMachine + 1 > i - 1 && !r_.ends_clause(k);) {
      if (in_catalogue(r_, k)) return true;
    }
    return false;
  }
  // "no cloud outside of the EU", "nothing outside Germany"
  [[nodiscard]] bool nothing_outside(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 4 > i;) {
      if (r_.words(k) == "outside") return true;
    }
    return false;
  }
  // "in Frankfurt or the Netherlands" is open; "in Australia or New Zealand" says where.
  [[nodiscard]] bool weighed_place(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 3 > i;) {
      if (r_.has(k, Sense::alternative)) return k == 0 || !r_.has(k - 1, Sense::region);
    }
    return false;
  }

  void add_compliance(const Term& term, std::size_t i) {
    if (r_.in_instruction(i) || !foreign_reason(r_, i).empty()) return;
    const Cue* negator = negator_of(r_, i);
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
