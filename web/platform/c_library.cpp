// What nlohmann/json asks of the C library to read numbers, and embind to write an address. The library's own scanning
// and formatting work with floating point of 128 bits, in software, and with files, too; the linker puts these in its
// place: cmake/Web.cmake hands it every name of this file that begins with __wrap_. The native build, and so the tests,
// use the C library.
//
// nlohmann's lexer is the only one that reads numbers, and does so where it has found a whole number or a decimal.
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <limits>
#include <string_view>

#include "web/platform/decimal.hpp"

namespace {

// The digits as a number of at most `most`; errno says when it is more.
std::uint64_t read_digits(const char* text, char** end, std::uint64_t most) {
  std::uint64_t number = 0;
  for (; *text != '\0'; ++text) {
    const auto digit = static_cast<std::uint64_t>(*text - '0');
    if (number > (most - digit) / 10) {
      errno = ERANGE;
    } else {
      number = number * 10 + digit;
    }
  }
  *end = const_cast<char*>(text);
  return number;
}

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): ld's names
extern "C" {

double __wrap_strtod(const char* text, char** end) {
  const std::string_view written = text;
  *end = const_cast<char*>(text) + written.size();
  return scalewright::nearest_double(written);
}

unsigned long long __wrap_strtoull(const char* text, char** end, int /*base*/) {
  return read_digits(text, end, std::numeric_limits<std::uint64_t>::max());
}

long long __wrap_strtoll(const char* text, char** end, int /*base*/) {
  return static_cast<long long>(0 - read_digits(text + 1, end, std::uint64_t{1} << 63));  // only with a minus
}

// For embind alone, which names types by their addresses ("%p") in its messages.
int __wrap_siprintf(char* text, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const auto address = reinterpret_cast<std::uintptr_t>(va_arg(arguments, void*));
  va_end(arguments);
  constexpr int kDigits = 2 * sizeof address;
  for (int i = 0; i < kDigits; ++i) text[i] = "0123456789abcdef"[(address >> (4 * (kDigits - 1 - i))) & 15U];
  text[kDigits] = '\0';
  return kDigits;
}

}  // extern "C"
// NOLINTEND(bugprone-reserved-identifier)
