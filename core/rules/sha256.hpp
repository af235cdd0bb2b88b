// SHA-256 (FIPS 180-4), for the fingerprint of the rule packs in force.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace scalewright {

class Sha256 {
 public:
  void add(std::string_view bytes);
  // The digest of all bytes added, as 64 lower-case hexadecimal digits. Call once.
  [[nodiscard]] std::string hex();

 private:
  void block(const unsigned char* bytes);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> pending_{};
  std::uint64_t length_ = 0;
};

}  // namespace scalewright
