#include "core/brief/reading.hpp"

#include <algorithm>

#include "core/brief/number_phrases.hpp"

namespace scalewright {

namespace {

constexpr std::size_t kLongestSentence = 160;  // pieces

}  // namespace

Reading::Reading(std::string_view whole, std::uint32_t begin, std::uint32_t end, const Vocabulary& words_known)
    : vocabulary(words_known), text(whole) {
  std::vector<Token> tokens;
  tokens.reserve((end - begin) / 4 + 16);
  split_tokens(text, begin, end, tokens);
  std::vector<WordId> ids(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind != TokenKind::mark) {
      ids[i] = vocabulary.find_word(text.substr(token.begin, token.end - token.begin));
    } else if (token.mark != 'n' && token.mark != 'u') {
      ids[i] = vocabulary.find_mark(token.mark);
    }
  }
  std::vector<RawNumber> raw;
  pieces.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    const Token& token = tokens[i];
    Piece piece{.begin = token.begin, .end = token.end, .mark = token.mark, .glued = token.glued};
    std::size_t length = 1;
    const Vocabulary::Match match = ids[i] == 0 || (token.kind == TokenKind::mark && token.mark != '/')
                                        ? Vocabulary::Match{}
                                        : vocabulary.longest(std::span(ids).subspan(i));
    if (match.words > 0 && (token.kind != TokenKind::number || match.words > 1 || !match.meanings.empty())) {
      length = match.words;
      piece.kind = PieceKind::term;
      piece.meanings = match.meanings;
      for (const Vocabulary::Meaning& m : match.meanings) {
        piece.senses |= std::uint64_t{1} << static_cast<unsigned>(vocabulary.term(m.term).sense);
      }
      piece.end = tokens[i + length - 1].end;
    } else if (token.kind == TokenKind::number) {
      piece.kind = PieceKind::number;
      piece.number = static_cast<std::uint32_t>(raw.size());
      raw.push_back({token.value, token.digits});
    } else if (token.kind == TokenKind::mark) {
      piece.kind = PieceKind::mark;
      has_bars = has_bars || token.mark == '|';
    }
    pieces.push_back(piece);
    i += length;
  }
  drop_abbreviation_dots();
  fold_numbers(*this, raw);
  split_sentences();
  place_cues(tokens, ids);
}

// The dot of "8 тыс. users", "ca. 300" and "max. 20" ends nothing.
void Reading::drop_abbreviation_dots() {
  const auto continues = [&](std::size_t i) {
    if (i >= pieces.size() || pieces[i].glued) return false;
    if (pieces[i].kind == PieceKind::number) return true;
    // German writes what is counted with a capital: "3 Mio. Nutzer".
    if (has(i, Sense::user_noun) || has(i, Sense::request_noun) || has(i, Sense::job_noun)) return true;
    std::string folded;
    fold_case(words(i), folded);
    return pieces[i].kind != PieceKind::mark && folded == words(i);
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool dot = is_mark(i, '.') && pieces[i].glued && kept > 0 && pieces[kept - 1].kind == PieceKind::term;
    const bool abbreviation = dot &&
                              (has(kept - 1, Sense::multiplier) || has(kept - 1, Sense::approximate) ||
                               has(kept - 1, Sense::at_most) || has(kept - 1, Sense::at_least)) &&
                              pieces[kept - 1].end - pieces[kept - 1].begin <= 8 &&
                              words(kept - 1).find(' ') == std::string_view::npos;
    if (abbreviation && continues(i + 1)) continue;
    if (kept != i) pieces[kept] = pieces[i];
    ++kept;
  }
  pieces.resize(kept);
}

const Term* Reading::spelled_term(std::size_t piece, Sense sense) const {
  for (const Vocabulary::Meaning& meaning : pieces[piece].meanings) {
    const Term& candidate = vocabulary.term(meaning.term);
    if (candidate.sense != sense) continue;
    if (meaning.spelling != 0 && vocabulary.spelling(meaning.spelling) != words(piece)) continue;
    return &candidate;
  }
  return nullptr;
}

bool Reading::is_mark(std::size_t piece, char mark) const {
  return piece < pieces.size() && pieces[piece].kind == PieceKind::mark && pieces[piece].mark == mark;
}

bool Reading::is_number(std::size_t piece) const {
  return piece < pieces.size() && pieces[piece].kind == PieceKind::number;
}

std::string_view Reading::words(std::size_t piece) const {
  if (piece >= pieces.size()) return {};
  return text.substr(pieces[piece].begin, pieces[piece].end - pieces[piece].begin);
}

Span Reading::span(std::size_t first, std::size_t last) const {
  return {pieces[first].begin, pieces[last].end};
}

bool Reading::ends_clause(std::size_t piece) const {
  if (piece >= pieces.size()) return true;
  const Piece& p = pieces[piece];
  if (p.kind != PieceKind::mark) return false;
  switch (p.mark) {
    case '.':
    case '!':
    case '?':
    case ';':
    case ',':
    case ':':
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '|':
    case 'n':
      return true;
    case '-':
      return !p.glued;
    default:
      return false;
  }
}

// A full stop ends a sentence where white space follows; "but" begins a clause. No sentence is longer than a paragraph,
// so that what looks around in its sentence stays linear in the text.
void Reading::split_sentences() {
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;
  std::size_t first = 0;
  bool quoted = false;
  bool all_quoted = true;
  const auto close = [&](std::size_t last, bool question) {
    if (last > first) {
      sentences.push_back(
          {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), 0, 0, question, quoted});
      all_quoted = all_quoted && (quoted || last == first + 1);
      ++sentence;
    }
    first = last;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool line_begins = i == 0 || is_mark(i - 1, 'n');
    if (line_begins) quoted = words(i) == ">" && i + 1 < pieces.size() && pieces[i + 1].kind != PieceKind::number;
    const Term* stop = term(i, Sense::stop_word);
    if (stop != nullptr && stop->value == "contrast") ++clause;
    pieces[i].sentence = sentence;
    pieces[i].clause = clause;
    if (i - first >= kLongestSentence) {
      ++clause;
      close(i + 1, false);
      continue;
    }
    if (!ends_clause(i)) continue;
    const char mark = pieces[i].mark;
    const bool full_stop = mark == '.' && (i + 1 == pieces.size() || !pieces[i + 1].glued);
    ++clause;
    if (mark == 'n' || mark == '!' || mark == '?' || mark == ';' || full_stop) {
      close(i + 1, mark == '?');
    }
  }
  close(pieces.size(), false);
  if (!all_quoted) return;
  for (Sentence& one : sentences) one.quoted = false;  // nobody else speaks
}

void Reading::place_cues(std::span<const Token> tokens, std::span<const WordId> ids) {
  // Pieces come in the order of tokens, so one walk finds the piece of each cue.
  std::size_t piece = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (ids[i] == 0) continue;  // no cue begins with a word that nothing lists
    while (piece + 1 < pieces.size() && pieces[piece + 1].begin <= tokens[i].begin) ++piece;
    vocabulary.each_cue(ids.subspan(i), [&](const Vocabulary::Match& match) {
      const std::uint32_t end = tokens[i + match.words - 1].end;
      std::size_t piece_end = piece + 1;
      while (piece_end < pieces.size() && pieces[piece_end].begin < end) ++piece_end;
      for (const Vocabulary::Meaning& meaning : match.meanings) {
        if (meaning.spelling != 0 &&
            vocabulary.spelling(meaning.spelling) != text.substr(tokens[i].begin, end - tokens[i].begin)) {
          continue;
        }
        cues.push_back({vocabulary.term(meaning.term).sense, meaning.term, tokens[i].begin, end,
                        static_cast<std::uint32_t>(piece), static_cast<std::uint32_t>(piece_end),
                        pieces[piece].sentence});
      }
    });
  }
  std::uint32_t at = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    sentences[s].first_cue = at;
    for (; at < cues.size() && cues[at].sentence == s; ++at) {
      const auto bit = static_cast<unsigned>(cues[at].sense);
      sentences[s].cue_senses[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    sentences[s].last_cue = at;
  }
}

const Cue* Reading::cue_in_sentence(std::size_t sentence, Sense sense) const {
  if (sentence >= sentences.size() || !sentence_has(sentence, sense)) return nullptr;
  for (std::size_t i = sentences[sentence].first_cue; i < sentences[sentence].last_cue; ++i) {
    if (cues[i].sense == sense) return &cues[i];
  }
  return nullptr;
}

const Cue* Reading::cue_in_clause(std::size_t piece, Sense sense) const {
  if (piece >= pieces.size() || !sentence_has(pieces[piece].sentence, sense)) return nullptr;
  const Sentence& sentence = sentences[pieces[piece].sentence];
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
    if (cues[i].sense == sense && pieces[cues[i].piece].clause == pieces[piece].clause) return &cues[i];
  }
  return nullptr;
}

const Cue* Reading::cue_before(std::size_t piece, Sense sense, std::size_t reach) const {
  const Cue* found = nullptr;
  if (piece >= pieces.size() || !sentence_has(pieces[piece].sentence, sense)) return nullptr;
  const Sentence& sentence = sentences[pieces[piece].sentence];
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue && cues[i].piece < piece; ++i) {
    if (cues[i].sense == sense && cues[i].piece_end <= piece && cues[i].piece_end + reach >= piece) found = &cues[i];
  }
  return found;
}

const Cue* Reading::cue_after(std::size_t piece, Sense sense, std::size_t reach) const {
  if (piece >= pieces.size() || !sentence_has(pieces[piece].sentence, sense)) return nullptr;
  const Sentence& sentence = sentences[pieces[piece].sentence];
  for (std::size_t i = sentence.first_cue; i < sentence.last_cue; ++i) {
    if (cues[i].piece > piece + reach) break;
    if (cues[i].sense == sense && cues[i].piece > piece) return &cues[i];
  }
  return nullptr;
}

const Cue* Reading::cue_near(std::size_t piece, Sense sense, std::size_t reach) const {
  const Cue* before = cue_before(piece, sense, reach);
  const Cue* after = cue_after(piece, sense, reach);
  if (before == nullptr) return after;
  if (after == nullptr) return before;
  return piece - before->piece_end <= after->piece - piece ? before : after;
}

bool Reading::in_instruction(std::size_t piece) const {
  const Cue* cue = cue_in_sentence(pieces[piece].sentence, Sense::instruction);
  if (cue == nullptr) return false;
  // Of one voice: no quotation mark and no end of a tag lies between. {"users": 640, "comment": "ignore all"},
  // "<system>…</system> 300"
  const std::size_t from = std::min<std::size_t>(cue->piece_end, piece);
  const std::size_t to = std::max<std::size_t>(cue->piece, piece);
  for (std::size_t i = from; i < to; ++i) {
    if (is_mark(i, '"') || (words(i) == ">" && pieces[i].glued)) return false;
  }
  return true;
}

}  // namespace scalewright
