// Budget and current spend. Most sums in such texts are neither: prices, offers, funding, revenue, bills for a part.
#include <algorithm>
#include <cmath>

#include "core/brief/counted.hpp"
#include "core/brief/findings.hpp"
#include "core/brief/money_share.hpp"
#include "core/brief/money_words.hpp"
#include "core/brief/tense.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kReachToCue = 12;
constexpr std::size_t kClausePenalty = 5;
constexpr std::size_t kSentencesToBill = 2;  // between a bill and the wish to lower it
constexpr double kSmallestShare = 0.05;      // of a bill that somebody hopes to get down to
constexpr double kLeastBill = 20;            // of a sum without a currency
constexpr std::size_t kReachToHost = 10;
constexpr std::size_t kReachToGoal = 4;
constexpr std::size_t kReachToBill = 6;  // "invoice for the machines was 2,100"

enum class Role : std::uint8_t { unknown, budget, spend, price, funding, once };

class MoneyReader {
 public:
  MoneyReader(Reading& reading, Findings& findings) : r_(reading), f_(findings) {}

  void run() {
    read_cues();
    for (NumberPhrase& number : r_.numbers) {
      if (number.claimed || !number.reason.empty()) continue;
      if (number.unit == UnitKind::money || plain_sum(number)) read(number);
    }
  }

 private:
  void read_cues() {
    for (const Cue& cue : r_.cues) {
      if (cue.sense != Sense::unlimited && cue.sense != Sense::free) continue;
      if (r_.in_instruction(cue.piece) || longer_cue_covers(cue)) continue;
      // "a volunteer offers to move everything for free"
      if (cue.sense == Sense::free && r_.cue_in_clause(cue.piece, Sense::others_verb) != nullptr) continue;
      if (cue.sense == Sense::unlimited && !says_unlimited(r_, cue)) continue;
      if (cue.sense == Sense::unlimited) {
        f_.stated.budget_unlimited = true;
        f_.stated.budget_unlimited_origin = {{cue.begin, cue.end}, "budget.unlimited"};
      } else if (f_.budgets.empty()) {
        f_.budgets.push_back({0.0, 0.0, currency_in(cue.sentence), false, {{cue.begin, cue.end}, "budget.free"}});
      }
    }
  }
  [[nodiscard]] bool longer_cue_covers(const Cue& cue) const {
    return r_.covered(cue,
                      [](const Cue& other) { return other.sense == Sense::unlimited || other.sense == Sense::free; });
  }

  // A number without a currency that must be money: "max 30 a month", "budget: 200", "costs us 380/month".
  [[nodiscard]] bool plain_sum(const NumberPhrase& number) const {
    if (!number.plain() || number.year_like) return false;
    const std::size_t piece = number.piece;
    const Counted counted = counted_by(r_, number);
    // "the finance people told us 30,000", "the budget line says 36,000": a key that is none.
    const bool by_key =
        counted.from_key && (counted.kind == CountKind::trap || budget_key(piece) || budget_verb(number));
    if (counted.kind != CountKind::nothing && !by_key) return false;
    const bool said = r_.cue_in_clause(piece, Sense::budget) != nullptr ||
                      r_.cue_in_clause(piece, Sense::spend) != nullptr ||
                      r_.cue_in_clause(piece, Sense::price) != nullptr;
    if (share_of_month(r_, piece).of_month > 0 && monthly_behind(piece) &&
        (said || cost_before(piece) || (number.value() == 0 && !number.in_words)))
      return true;
    if (!f_.budgets.empty() && last_budget_sentence_ == r_.pieces[piece].sentence && !number.in_words &&
        said_with(piece))
      return true;
    return budget_key(piece) || below_the_bill(number) || budget_verb(number) || budget_tail(number) || paid(number) ||
           billed(number) || (monthly_behind(piece) && asked_for(piece)) ||
           (monthly_behind(piece) && paid_for_behind(r_, piece));
  }
  // "we want to spend 400", "agreed on 2,500"
  [[nodiscard]] bool budget_verb(const NumberPhrase& number) const {
    const Cue* budget = number.in_words ? nullptr : r_.cue_before(number.piece, Sense::budget, 0);
    return budget != nullptr && r_.term_of(*budget).value == "verb";
  }
  // "I've been told 700 and not more"; "cost today 240, and 400 would be alright" where costs are spoken of
  [[nodiscard]] bool budget_tail(const NumberPhrase& number) const {
    const Cue* budget = number.in_words ? nullptr : r_.cue_after(number.piece, Sense::budget, 1);
    if (budget == nullptr) return false;
    const std::string& kind = r_.term_of(*budget).value;
    return kind == "tail" || (kind == "alright" && (f_.stated.current_spend_per_month || cost_before(number.piece)));
  }
  // "currently paying 4.2k"
  [[nodiscard]] bool paid(const NumberPhrase& number) const {
    const Cue* spend =
        number.in_words || number.value() < kLeastBill ? nullptr : r_.cue_before(number.piece, Sense::spend, 1);
    return spend != nullptr && r_.term_of(*spend).value == "verb";
  }
  // "last invoice: 411.37", "the bill was 2,100 in June"
  [[nodiscard]] bool billed(const NumberPhrase& number) const {
    const bool a_sum = !number.in_words && number.value() >= kLeastBill && !number.minus_sign;
    const Cue* bill = a_sum ? r_.cue_before(number.piece, Sense::spend, kReachToBill) : nullptr;
    if (bill == nullptr || r_.term_of(*bill).value != "bill") return false;
    for (std::size_t i = bill->piece_end; i < number.piece; ++i) {
      if (r_.is_number(i)) return false;
    }
    const std::string_view before = r_.words(number.piece - 1);
    return r_.is_mark(number.piece - 1, ':') || r_.has(number.piece - 1, Sense::stop_word) || number.no_low ||
           bill->piece_end == number.piece || r_.has(number.piece - 1, Sense::range_to) || before == "of" ||
           r_.cue_before(number.piece, Sense::now, 0) != nullptr;
  }
  // "we pay 1,900 and want to get below 1,000", "... to see that number below two thousand"
  [[nodiscard]] bool below_the_bill(const NumberPhrase& number) const {
    if (!f_.stated.current_spend_per_month) return false;
    const NumberStatement& bill = *f_.stated.current_spend_per_month;
    const std::size_t sentence = r_.pieces[number.piece].sentence;
    const bool same = bill.origin.span.begin >= r_.pieces[r_.sentences[sentence].first].begin;
    if (same && number.no_low) return true;
    const bool share = number.high < bill.value && number.high > bill.value * kSmallestShare;
    if (!share || r_.cue_in_sentence(sentence, Sense::latency) != nullptr) return false;
    // "our bill is 1,200 dollars, target: 700"
    if (same && r_.cue_in_clause(number.piece, Sense::spend) == nullptr) return aimed_at(number.piece);
    const std::size_t near = sentence - std::min(sentence, kSentencesToBill);
    const bool priced = r_.sentence_has(sentence, Sense::price) || r_.sentences[sentence].question;
    if (!same && !priced && monthly_behind(number.piece) && counted_by(r_, number).kind == CountKind::nothing &&
        !r_.sentence_has(sentence, Sense::spend))
      return true;
    return number.no_low && bill.origin.span.begin >= r_.pieces[r_.sentences[near].first].begin;
  }
  [[nodiscard]] bool aimed_at(std::size_t piece) const {
    return r_.cue_before(piece, Sense::goal, kReachToGoal) != nullptr;
  }
  // "... and 200 with a discussion": a second sum behind a budget.
  [[nodiscard]] bool said_with(std::size_t piece) const {
    return piece > 0 && (r_.has(piece - 1, Sense::conjunction) || r_.has(piece - 1, Sense::alternative)) &&
           number_is_budget_like(piece);
  }
  [[nodiscard]] bool number_is_budget_like(std::size_t piece) const {
    return r_.number_at(piece).value() >= 1 && r_.pieces[piece].sentence == last_budget_sentence_;
  }
  [[nodiscard]] bool monthly_behind(std::size_t piece) const {
    for (std::size_t i = piece + 1; i <= piece + 3; ++i) {
      if (const auto period = period_at(r_, i))
        return period->unit == RatePeriod::month || period->unit == RatePeriod::year;
      if (r_.is_number(i) || r_.ends_clause(i)) break;
    }
    return false;
  }
  [[nodiscard]] bool cost_before(std::size_t piece) const {
    const std::size_t sentence = r_.pieces[piece].sentence;
    return r_.cue_in_sentence(sentence, Sense::spend) != nullptr ||
           r_.cue_in_sentence(sentence, Sense::budget) != nullptr ||
           (sentence > 0 && r_.cue_in_sentence(sentence - 1, Sense::spend) != nullptr);
  }
  // "budget: 200", "budget=200"
  [[nodiscard]] bool budget_key(std::size_t piece) const {
    bool anchored = false;
    for (std::size_t i = piece; i-- > 0 && i + 5 > piece;) {
      if (r_.is_mark(i, ':') || r_.is_mark(i, '=') || r_.is_mark(i, '|') || r_.words(i) == "is" ||
          r_.words(i) == "of" || r_.words(i) == "says")
        anchored = true;
      if (r_.is_mark(i, 'n') || r_.is_mark(i, '.') || r_.is_number(i)) return false;
    }
    const Cue* budget = r_.cue_before(piece, Sense::budget, 4);
    if (budget == nullptr) return false;
    std::string word;
    fold_case(r_.words(Span{budget->begin, budget->end}), word);
    const bool noun = word.find("budget") != std::string::npos || word.find("бюджет") != std::string::npos ||
                      word.find("presupuesto") != std::string::npos || word.find("orçamento") != std::string::npos ||
                      word == "ceiling" || word.find("limit") != std::string::npos;
    return noun && (anchored || budget->piece_end == piece);
  }

  void read(NumberPhrase& number) {
    const std::size_t piece = number.piece;
    const std::string_view foreign = foreign_reason(r_, piece);
    if (!foreign.empty() && foreign != "other_party") {
      number.reason = foreign;
      return;
    }
    const Share share = share_of_month(r_, piece);
    const Role role = foreign.empty() ? role_of(number, share) : Role::price;
    if (role == Role::budget) {
      add_budget(number, share);
    } else if (role == Role::spend) {
      add_spend(number, share);
    } else {
      number.reason = "money";
    }
  }

  // The role of the cue that is nearest; a cue in another clause is further away.
  [[nodiscard]] Role role_of(const NumberPhrase& number, const Share& share) const {
    const std::size_t piece = number.piece;
    if (share.too_short || number.plus_sign || of_each(piece)) return Role::price;
    if (number.plain() && below_the_bill(number)) return Role::budget;
    if (number.value() == 0) return Role::budget;
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    Role role = Role::unknown;
    std::size_t best = 1000;
    std::size_t longest = 0;
    for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      const Role candidate = role_of_cue(cue, number);
      if (candidate == Role::unknown) continue;
      const bool covers = cue.piece <= piece && cue.piece_end > piece;
      std::size_t away = covers ? 0 : cue.piece_end <= piece ? piece - cue.piece_end : cue.piece - piece;
      const bool other_clause = r_.pieces[cue.piece].clause != r_.pieces[piece].clause;
      if (other_clause) away += kClausePenalty;
      if (cue.piece > piece) away += 1;
      const std::size_t length = cue.piece_end - cue.piece;
      if (away > kReachToCue + (other_clause ? kClausePenalty : 0)) continue;
      if (away < best || (away == best && length > longest)) {
        best = away;
        longest = length;
        role = candidate;
      }
    }
    return role == Role::unknown ? without_cue(number, share) : role;
  }

  [[nodiscard]] Role role_of_cue(const Cue& cue, const NumberPhrase& number) const {
    switch (cue.sense) {
      case Sense::budget:
        if (r_.term_of(cue).value == "bound" && r_.pieces[cue.piece].clause != r_.pieces[number.piece].clause)
          return Role::unknown;
        // A grant is spread over its time; where none is said it is given once.
        if (r_.term_of(cue).value == "grant" && share_of_month(r_, number.piece).of_month == 0) return Role::once;
        return covered(cue) ? Role::unknown : Role::budget;
      case Sense::spend:
        if (r_.term_of(cue).value == "verb" && others_pay(cue)) return Role::price;
        return covered(cue) ? Role::unknown : Role::spend;
      case Sense::price:
        return covered(cue) ? Role::unknown : Role::price;
      case Sense::funding:
        return Role::funding;
      case Sense::one_time:
        return r_.pieces[cue.piece].clause == r_.pieces[number.piece].clause ? Role::once : Role::unknown;
      default:
        return Role::unknown;
    }
  }
  // "12 euros each"
  [[nodiscard]] bool of_each(std::size_t piece) const {
    return r_.has(piece + 1, Sense::each) && !r_.has(piece + 1, Sense::period) &&
           !r_.has(piece + 2, Sense::time_unit) && !per_piece(piece);
  }
  // "each customer pays 12 euros a month": what comes in.
  [[nodiscard]] bool others_pay(const Cue& cue) const {
    return cue.piece > 0 && (r_.has(cue.piece - 1, Sense::user_noun) || r_.has(cue.piece - 1, Sense::tenant_noun)) &&
           cue.piece_end == cue.piece + 1;
  }
  // "How would you do it with 720 a year?", "what can I get for 40 euros a month"
  [[nodiscard]] bool asked_for(std::size_t piece) const {
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    const std::string_view before = piece > 0 ? r_.words(piece - 1) : std::string_view{};
    const std::string_view first = r_.words(sentence.first);
    return (before == "for" || before == "with" || before == "on") &&
           !r_.sentence_has(r_.pieces[piece].sentence, Sense::price) &&
           (first == "How" || first == "how" || first == "What" || first == "what" || first == "Can" ||
            first == "can" || first == "Could" || first == "could");
  }
  // "would pay" hides the "pay" in it.
  [[nodiscard]] bool covered(const Cue& cue) const {
    return r_.covered(cue, [&](const Cue& other) {
      const bool money = other.sense == Sense::budget || other.sense == Sense::spend || other.sense == Sense::price ||
                         other.sense == Sense::funding || other.sense == Sense::one_time;
      return money && other.sense != cue.sense;
    });
  }

  [[nodiscard]] Role without_cue(const NumberPhrase& number, const Share& share) const {
    const std::size_t piece = number.piece;
    const Sentence& sentence = r_.sentences[r_.pieces[piece].sentence];
    const bool place = r_.cue_in_clause(piece, Sense::in_place) != nullptr;
    if (share.of_month > 0 && asked_for(piece)) return Role::budget;
    for (std::size_t i = piece + 1; i < sentence.last && i < piece + 8; ++i) {
      if (r_.has(i, Sense::provider) && share.of_month > 0) return Role::spend;
    }
    if (r_.cue_in_sentence(r_.pieces[piece].sentence, Sense::spend) != nullptr && share.of_month > 0)
      return Role::spend;
    // "backend on two Hetzner boxes, 90 euros a month": what is said of a machine in place is its bill.
    if (share.of_month > 0 && !sentence.question && (hosted_before(r_, piece) || listed_behind_host(number)))
      return Role::spend;
    if (share.of_month > 0 && !number.no_low && paid_for_behind(r_, piece)) return Role::spend;
    // "I have $20 a month": the sum is what is there.
    if (number.unit == UnitKind::money && r_.cue_before(piece, Sense::in_place, 0) != nullptr) return Role::budget;
    if (place && share.of_month > 0) return Role::spend;
    if (number.unit == UnitKind::money && piece > 0 && r_.has(piece - 1, Sense::stop_word) && machine_before(r_, piece))
      return Role::spend;
    // "on a 7 euro Contabo", "a $5 droplet"
    if (number.unit == UnitKind::money && !sentence.question && piece > 0 && r_.has(piece - 1, Sense::article) &&
        (r_.has(piece + 1, Sense::provider) || r_.has(piece + 1, Sense::provider_product) ||
         r_.has(piece + 1, Sense::component)))
      return Role::spend;
    if (number.no_low) return Role::budget;
    // "forty bucks": a sum that stands for itself.
    if (number.unit == UnitKind::money && alone_in_clause(piece)) return Role::budget;
    if (share.of_month > 0 && number.unit == UnitKind::money) {
      const bool cost = piece >= 2 && sentence.first_cue < sentence.last_cue && cost_before(piece);
      return cost ? Role::spend : sentence.question ? Role::price : Role::budget;
    }
    if (share.of_month > 0 && cost_before(piece)) return Role::spend;
    return Role::price;
  }
  // "ECS on Fargate, 1,900 USD a month", "a cPanel account somewhere, £11.99 monthly"
  [[nodiscard]] bool listed_behind_host(const NumberPhrase& number) const {
    const std::size_t piece = number.piece;
    const std::size_t at = r_.pieces[piece].sentence;
    if (number.no_low || number.low < number.high || r_.sentence_has(at, Sense::future) ||
        r_.sentence_has(at, Sense::asks) || lists_wishes(at))
      return false;
    if (number.value() != std::floor(number.value())) return true;
    for (std::size_t i = piece; i-- > r_.sentences[at].first && i + kReachToHost > piece;) {
      if (r_.has(i, Sense::provider) || r_.has(i, Sense::provider_product) || r_.has(i, Sense::component)) return true;
    }
    return false;
  }
  // "4 users, several regions, five nines, 15 dollars a month": what is asked for, and not what is there.
  [[nodiscard]] bool lists_wishes(std::size_t sentence) const {
    return r_.sentence_has(sentence, Sense::nines) || r_.sentence_has(sentence, Sense::percentile) ||
           r_.sentence_has(sentence, Sense::availability);
  }
  [[nodiscard]] bool alone_in_clause(std::size_t piece) const {
    const std::uint32_t clause = r_.pieces[piece].clause;
    const bool before = piece == 0 || r_.pieces[piece - 1].clause != clause;
    std::size_t after = piece + 1;
    if (const auto period = period_at(r_, after)) after = period->end;
    return before && (after >= r_.pieces.size() || r_.ends_clause(after));
  }

  [[nodiscard]] bool per_piece(std::size_t piece) const {
    for (std::size_t i = r_.sentences[r_.pieces[piece].sentence].first_cue;
         i < r_.sentences[r_.pieces[piece].sentence].last_cue; ++i) {
      const Cue& cue = r_.cues[i];
      if (cue.sense == Sense::per_piece && cue.piece > piece && cue.piece < piece + 6) return true;
    }
    return false;
  }

  void add_budget(NumberPhrase& number, const Share& share) {
    BudgetStatement budget;
    const double factor = share.of_month > 0 ? share.of_month : 1;
    budget.currency = currency_of(number);
    budget.derived = share.derived;
    budget.origin = {r_.span(number.piece, number.piece), "budget.stated"};
    const bool range = number.low < number.high && !number.vague;
    const bool open_above = number.no_high && !not_more(number.piece);
    if (range || number.approximate || open_above || number.value() == 0) budget.low = number.low * factor;
    if (!open_above) budget.high = number.high * factor;
    if (per_piece(number.piece)) {
      budget.derived = true;
      budget.origin.rule = "budget.per_user";
    }
    number.claimed = true;
    last_budget_sentence_ = r_.pieces[number.piece].sentence;
    f_.keep(f_.budgets, budget, budget.origin.span);
  }

  // "cannot cost more than 300": the bound is the other one.
  [[nodiscard]] bool not_more(std::size_t piece) const {
    const Cue* negator = r_.cue_before(piece, Sense::negator, 4);
    return negator != nullptr && r_.pieces[negator->piece].clause == r_.pieces[piece].clause;
  }

  // "2,000 CHF at once, then 0 per month": a bare sum is in the currency of its sentence.
  [[nodiscard]] std::string currency_of(const NumberPhrase& number) const {
    return number.unit == UnitKind::money ? std::string(number.unit_name)
                                          : currency_in(r_.pieces[number.piece].sentence);
  }
  [[nodiscard]] std::string currency_in(std::size_t at) const {
    const Sentence& sentence = r_.sentences[at];
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (r_.is_number(i) && r_.number_at(i).unit == UnitKind::money) return std::string(r_.number_at(i).unit_name);
      // "budget_nok_month: 6000"
      const Term* key = r_.pieces[i].glued ? r_.term(i, Sense::currency) : nullptr;
      if (key != nullptr) return key->value;
    }
    return f_.stated.current_spend_per_month ? f_.stated.spend_currency : "USD";
  }

  void add_spend(NumberPhrase& number, const Share& share) {
    if (per_piece(number.piece)) {
      number.reason = "money";
      return;
    }
    const double factor = share.of_month > 0 ? share.of_month : 1;
    number.claimed = true;
    // A sum with a period says more than "about $300 so far".
    if (f_.stated.current_spend_per_month && (spend_has_period_ || share.of_month == 0)) return;
    spend_has_period_ = share.of_month > 0;
    f_.stated.current_spend_per_month = NumberStatement{(number.from_to ? number.high : number.value()) * factor,
                                                        share.derived,
                                                        {r_.span(number.piece, number.piece), "spend.stated"}};
    f_.stated.spend_currency = currency_of(number);
    const Cue* half = nullptr;
    for (const Cue& cue : r_.cues) {
      if (cue.sense == Sense::halving && cue.begin > r_.pieces[number.piece].begin) half = &cue;
    }
    if (half == nullptr) return;
    BudgetStatement budget;
    budget.high = number.value() * factor * r_.term_of(*half).number;
    budget.currency = f_.stated.spend_currency;
    budget.derived = true;
    budget.origin = {{half->begin, half->end}, "budget.share_of_spend"};
    f_.keep(f_.budgets, budget, budget.origin.span);
  }

  Reading& r_;
  Findings& f_;
  std::size_t last_budget_sentence_ = 0xFFFFFFFF;
  bool spend_has_period_ = false;
};

}  // namespace

void read_money(Reading& reading, Findings& findings) {
  MoneyReader(reading, findings).run();
}

}  // namespace scalewright
