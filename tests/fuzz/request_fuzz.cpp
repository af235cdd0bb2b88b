// Any bytes as a request: an answer comes out, one JSON object.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "web/advisor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const scalewright::Advisor advisor;
  const std::string answer = advisor.advise({reinterpret_cast<const char*>(data), size});
  if (answer.empty() || answer.front() != '{' || answer.back() != '}') __builtin_trap();
  return 0;
}
