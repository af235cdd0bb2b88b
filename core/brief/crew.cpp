#include "core/brief/crew.hpp"

#include <algorithm>
#include <string>

namespace scalewright {

namespace {

constexpr double kMostOfARole = 500;
constexpr std::size_t kMostItems = 8;
constexpr std::size_t kWordsBeforeRole = 3;  // "a retired network engineer"

struct Item {
  double count = 0;
  std::size_t last = 0;
  bool technical = false;
  bool self = false;
};

bool is_self(const Reading& r, std::size_t i) {
  constexpr std::size_t kLongest = 6;
  if (i >= r.pieces.size() || r.pieces[i].end - r.pieces[i].begin > kLongest) return false;
  std::string word;
  fold_case(r.words(i), word);
  return word == "me" || word == "myself" || word == "i";
}

// The role behind a number or an article: at most a few words that qualify it lie between.
std::optional<Item> role_behind(const Reading& r, std::size_t at, double count, bool counted) {
  std::optional<Item> found;
  for (std::size_t i = at + 1; i < r.pieces.size() && i <= at + 1 + kWordsBeforeRole; ++i) {
    if (r.is_mark(i, '-') && r.pieces[i].glued) continue;
    if (r.is_number(i) || r.pieces[i].kind == PieceKind::mark) break;
    if (r.has(i, Sense::team_noun)) {
      found = Item{count, i, true, false};
      continue;
    }
    if (found || r.has(i, Sense::conjunction)) break;
    if (!counted && r.has(i, Sense::user_noun)) return Item{count, i, false, false};
    // "a summer intern": a word that stands before the role belongs to it.
    const bool of_role = r.has(i + 1, Sense::team_noun);
    if ((r.has(i, Sense::stop_word) && !of_role) || r.words(i) == "of") break;
  }
  return found;
}

// Most pieces begin no item, and every piece is asked.
bool may_begin_item(const Reading& r, std::size_t i) {
  if (i >= r.pieces.size()) return false;
  const Piece& piece = r.pieces[i];
  if (piece.kind == PieceKind::mark) return false;
  const char initial = r.text[piece.begin];
  const bool me_or_my = initial == 'm' || initial == 'M' || initial == 'i' || initial == 'I';
  return me_or_my || piece.kind == PieceKind::number || r.has(i, Sense::article);
}

std::optional<Item> item_at(const Reading& r, std::size_t i) {
  if (!may_begin_item(r, i)) return std::nullopt;
  if (is_self(r, i)) return Item{1, i, false, true};
  if (r.is_number(i)) {
    const NumberPhrase& number = r.number_at(i);
    const bool count =
        number.plain() && !number.vague && !number.year_like && number.value() >= 1 && number.value() <= kMostOfARole;
    // "one techie" is a person like "a techie".
    return count ? role_behind(r, i, number.value(), !number.in_words || number.value() > 1) : std::nullopt;
  }
  const bool one = r.has(i, Sense::article) || r.words(i) == "my" || r.words(i) == "My";
  return one ? role_behind(r, i, 1, false) : std::nullopt;
}

// "2 junior devs and me, I'm the COO", "plus me, head of finance"
bool does_something_else(const Reading& r, std::size_t i) {
  return r.is_mark(i, ',') && (is_self(r, i + 1) || r.words(i + 1) == "head" || r.has(i + 1, Sense::article) ||
                               r.words(i + 1) == "the" || r.words(i + 1).starts_with("I'"));
}

// Where the next item would begin: behind a comma, "and", "plus" or a sign for them; `piece` where the list ends.
std::size_t next_item(const Reading& r, std::size_t piece) {
  std::size_t i = piece;
  if (r.is_mark(i, ',')) ++i;
  if (r.has(i, Sense::conjunction) || r.is_mark(i, '+') || r.words(i) == "plus" || r.words(i) == "+") ++i;
  return i;
}

}  // namespace

std::optional<Crew> crew_at(const Reading& r, std::size_t piece) {
  if (!may_begin_item(r, piece)) return std::nullopt;
  Crew crew;
  std::size_t at = piece;
  while (crew.people < kMostItems) {
    const auto item = item_at(r, at);
    if (!item || (crew.people > 0 && item->self && does_something_else(r, item->last + 1))) break;
    crew.size += item->count;
    crew.technical = crew.technical || item->technical;
    crew.self = crew.self || item->self;
    crew.last = item->last;
    ++crew.people;
    at = next_item(r, item->last + 1);
    if (at == item->last + 1) break;
  }
  if (crew.people == 0) return std::nullopt;
  return crew;
}

}  // namespace scalewright
