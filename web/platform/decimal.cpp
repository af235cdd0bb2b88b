#include "web/platform/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace scalewright {

namespace {

// 0.digits x 10^exponent, without zeros at either end of the digits.
struct Decimal {
  std::vector<std::uint8_t> digits;
  int exponent = 0;
};

// No halfway point between two doubles has more digits than this: what comes later only decides that there is more.
constexpr std::size_t kDigitsThatCount = 770;

Decimal read_decimal(std::string_view written) {
  Decimal decimal;
  bool point = false;
  bool more = false;
  std::size_t i = 0;
  for (; i < written.size() && (written[i] | 0x20) != 'e'; ++i) {
    if (written[i] == '.') {
      point = true;
    } else if (written[i] == '0' && decimal.digits.empty()) {
      if (point) --decimal.exponent;
    } else {
      if (decimal.digits.size() < kDigitsThatCount) {
        decimal.digits.push_back(static_cast<std::uint8_t>(written[i] - '0'));
      } else {
        more |= written[i] != '0';
      }
      if (!point) ++decimal.exponent;
    }
  }
  if (more) decimal.digits.push_back(1);
  while (!decimal.digits.empty() && decimal.digits.back() == 0) decimal.digits.pop_back();
  if (i == written.size()) return decimal;

  const bool below = written[++i] == '-';
  if (below || written[i] == '+') ++i;
  constexpr int kPlenty = 100'000'000;
  int exponent = 0;
  for (; i < written.size(); ++i) exponent = std::min(exponent * 10 + (written[i] - '0'), kPlenty);
  decimal.exponent += below ? -exponent : exponent;
  return decimal;
}

// A whole number of any size.
class Whole {
 public:
  // this x factor + addend
  void multiply_add(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  }
  void multiply_by_ten_to(int power) {
    for (; power >= 9; power -= 9) multiply_add(1'000'000'000, 0);
    for (; power > 0; --power) multiply_add(10, 0);
  }
  void shift_left(int bits) {
    for (; bits >= 16; bits -= 16) multiply_add(1U << 16, 0);
    multiply_add(1U << bits, 0);
  }
  [[nodiscard]] int bits() const {
    int top = 0;
    for (std::uint32_t limb = limbs_.empty() ? 0 : limbs_.back(); limb != 0; limb >>= 1) ++top;
    return limbs_.empty() ? 0 : static_cast<int>(limbs_.size() - 1) * 32 + top;
  }
  [[nodiscard]] int compare(const Whole& other) const {
    if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size() ? -1 : 1;
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
    }
    return 0;
  }
  // Precondition: other is not larger.
  void subtract(const Whole& other) {
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      borrow += limbs_[i];
      if (i < other.limbs_.size()) borrow -= other.limbs_[i];
      limbs_[i] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32;
    }
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
  }

 private:
  std::vector<std::uint32_t> limbs_;  // the lowest first, none of them zero at the end
};

// Long division of digits x 10^exponent by powers of two, as far as a double has bits.
double divide(const Decimal& decimal) {
  Whole dividend, divisor;
  for (const std::uint8_t digit : decimal.digits) dividend.multiply_add(10, digit);
  divisor.multiply_add(0, 1);
  const int power = decimal.exponent - static_cast<int>(decimal.digits.size());
  (power > 0 ? dividend : divisor).multiply_by_ten_to(std::abs(power));

  // number = dividend / divisor x 2^exponent, with 1 <= dividend / divisor < 2
  int exponent = dividend.bits() - divisor.bits();
  (exponent > 0 ? divisor : dividend).shift_left(std::abs(exponent));
  if (dividend.compare(divisor) < 0) {
    dividend.shift_left(1);
    --exponent;
  }
  constexpr int kLowest = std::numeric_limits<double>::min_exponent - 1;
  const int bits = std::numeric_limits<double>::digits - std::max(0, kLowest - exponent);
  if (bits < 0) return 0;
  std::uint64_t quotient = 0;
  for (int i = 0; i < bits; ++i) {
    quotient *= 2;
    if (dividend.compare(divisor) >= 0) {
      dividend.subtract(divisor);
      ++quotient;
    }
    dividend.shift_left(1);
  }
  const int rest = dividend.compare(divisor);
  if (rest > 0 || (rest == 0 && quotient % 2 == 1)) ++quotient;
  return std::ldexp(static_cast<double>(quotient), exponent + 1 - bits);
}

}  // namespace

double nearest_double(std::string_view written) {
  const bool negative = written.front() == '-';
  const Decimal decimal = read_decimal(written.substr(negative ? 1 : 0));
  const double sign = negative ? -1 : 1;
  if (decimal.digits.empty() || decimal.exponent < -330) return sign * 0.0;
  if (decimal.exponent > 310) return sign * std::numeric_limits<double>::infinity();

  // Whole numbers and powers of ten of this size are doubles themselves, and a division of doubles rounds correctly.
  constexpr std::size_t kExactDigits = 15;
  constexpr int kExactPower = 22;
  const int power = decimal.exponent - static_cast<int>(decimal.digits.size());
  if (decimal.digits.size() <= kExactDigits && std::abs(power) <= kExactPower) {
    double digits = 0, ten_to = 1;
    for (const std::uint8_t digit : decimal.digits) digits = digits * 10 + digit;
    for (int i = 0; i < std::abs(power); ++i) ten_to *= 10;
    return sign * (power < 0 ? digits / ten_to : digits * ten_to);
  }
  return sign * divide(decimal);
}

}  // namespace scalewright
