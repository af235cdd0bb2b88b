// What a character is in a text that people write: digit, letter, white space, sign or mark. Private to the room.
#pragma once

#include <cstdint>

namespace scalewright {

// The digit that a character stands for, in the scripts that write decimal numbers; -1 for others.
[[nodiscard]] int digit_of(std::uint32_t code);
// Of the scripts that put no white space between words.
[[nodiscard]] bool is_ideograph(std::uint32_t code);
[[nodiscard]] bool is_space(std::uint32_t code);  // but for the new line
[[nodiscard]] bool is_letter(std::uint32_t code);
// Signs that carry meaning of their own and are looked up as words.
[[nodiscard]] bool is_sign_word(std::uint32_t code);
// The mark of Token::mark that a character stands for; '#' for what is none.
[[nodiscard]] char mark_of(std::uint32_t code);

}  // namespace scalewright
