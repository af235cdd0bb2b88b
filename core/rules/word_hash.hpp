// The hashes that the vocabulary is built and looked up by. Private to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/rules/vocabulary.hpp"

namespace scalewright {

inline constexpr std::size_t kLongestWord = 40;  // longer ones are unknown
inline constexpr std::size_t kShortestSlip = 6;  // shorter words are too near to each other
inline constexpr std::uint64_t kNoEdge = 0xFFFFFFFFFFFFFFFFULL;

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/. `hash` continues the hash of what stands before.
[[nodiscard]] inline std::uint32_t hash_of(std::string_view text, std::uint32_t hash = 2166136261U) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

[[nodiscard]] inline std::uint64_t edge_key(std::uint32_t node, WordId word) {
  return std::uint64_t{node} << 32U | word;
}

// Multiplication by 2^64 over the golden ratio spreads neighbours. `slots` is a power of two.
[[nodiscard]] inline std::size_t edge_slot(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20U) & (slots - 1);
}

}  // namespace scalewright
