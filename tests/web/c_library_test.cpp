// What the WebAssembly program has in place of the C library (web/platform/c_library.cpp), compared with it.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

// NOLINTBEGIN(bugprone-reserved-identifier): ld's names
extern "C" {
double __wrap_strtod(const char* text, char** end);
unsigned long long __wrap_strtoull(const char* text, char** end, int base);
long long __wrap_strtoll(const char* text, char** end, int base);
}
// NOLINTEND(bugprone-reserved-identifier)

namespace {

void expect_same_double(const std::string& written) {
  char* end = nullptr;
  const double ours = __wrap_strtod(written.c_str(), &end);
  const double theirs = std::strtod(written.c_str(), nullptr);
  EXPECT_EQ(std::bit_cast<std::uint64_t>(ours), std::bit_cast<std::uint64_t>(theirs)) << written;
  EXPECT_EQ(end, written.c_str() + written.size());
}

std::string written(double number, int digits) {
  std::array<char, 1500> text{};
  return {text.data(), static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.*e", digits, number))};
}

// All doubles are equally likely, so that most are very large or very small.
double any_double(std::mt19937_64& random) {
  for (;;) {
    const double number = std::bit_cast<double>(random());
    if (std::isfinite(number)) return number;
  }
}

TEST(NearestDouble, IsThatOfTheCLibraryAtTheEdges) {
  for (const char* text : {"0",
                           "-0",
                           "-0.0",
                           "0e999",
                           "0.1",
                           "0.0104",
                           "1e22",
                           "1e23",
                           "123456789012345678",
                           "9007199254740993",
                           "9007199254740993.0001",
                           "18446744073709551616",
                           "1e308",
                           "1.7976931348623157e308",
                           "1.7976931348623158e308",
                           "1.7976931348623159e308",
                           "4.9e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "2.2250738585072011e-308",
                           "0.000000000000000000000000000000000000123e40",
                           "-179769313486231580793e289",
                           "8.5e-400",
                           "1E+5",
                           "1e999999999999",
                           "1e-999999999999"}) {
    expect_same_double(text);
  }
}

TEST(NearestDouble, IsThatOfTheCLibraryForAnyDouble) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 5000; ++i) {
    const double number = any_double(random);
    for (const int digits : {2, 14, 15, 16, 17, 30}) expect_same_double(written(number, digits));
  }
}

TEST(NearestDouble, IsThatOfTheCLibraryHalfwayBetweenTwoDoubles) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 500; ++i) {
    // 54 bits, the last of them set; a whole number that is halfway between two doubles, and all its digits
    const std::uint64_t odd = (random() >> 10) | (std::uint64_t{1} << 53) | 1;
    const std::string whole = std::to_string(odd);
    expect_same_double(whole);
    expect_same_double(whole + ".0");
    expect_same_double(whole + "." + std::string(700, '0') + "1");
    expect_same_double(std::to_string(odd - 1) + "." + std::string(700, '9'));
  }
  // Halfway between the two smallest doubles, with as many digits as that takes.
  const std::string tiny = written(std::ldexp(1.0, -1074), 750);
  const std::size_t exponent = tiny.find('e');
  expect_same_double(tiny);
  expect_same_double("0.5" + tiny.substr(exponent));
  expect_same_double(tiny.substr(0, exponent) + "1" + tiny.substr(exponent));
}

TEST(NearestDouble, IsThatOfTheCLibraryForHundredsOfDigits) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 300; ++i) {
    std::string digits = "7";
    while (digits.size() < 700) digits += static_cast<char>('0' + random() % 10);
    digits.insert(1 + random() % 600, ".");
    expect_same_double(digits + "e" + std::to_string(static_cast<int>(random() % 2000) - 1300));
  }
}

TEST(WholeNumbers, AreThoseOfTheCLibrary) {
  for (const char* text :
       {"0", "7", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
        "18446744073709551625", "99999999999999999999", "184467440737095516150"}) {
    for (const bool negative : {false, true}) {
      const std::string number = (negative ? "-" : "") + std::string(text);
      char* end = nullptr;
      errno = 0;
      const std::uint64_t theirs = negative ? static_cast<std::uint64_t>(std::strtoll(number.c_str(), nullptr, 10))
                                            : std::strtoull(number.c_str(), nullptr, 10);
      const int their_errno = errno;
      errno = 0;
      const std::uint64_t ours = negative ? static_cast<std::uint64_t>(__wrap_strtoll(number.c_str(), &end, 10))
                                          : __wrap_strtoull(number.c_str(), &end, 10);
      EXPECT_EQ(errno, their_errno) << number;
      if (their_errno == 0) {
        EXPECT_EQ(ours, theirs) << number;
      }
      EXPECT_EQ(end, number.c_str() + number.size());
    }
  }
}

}  // namespace
