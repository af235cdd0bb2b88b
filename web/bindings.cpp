// The embind surface of scalewright.wasm: strings in, strings out.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <string>

#include "web/advisor.hpp"

namespace {

using scalewright::Advisor;

using emscripten::val;

// Embind's own way with a std::string copies it and looks at each byte in JavaScript, a quarter of the time of an
// advice.
val decoded(const std::string& text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  return val::global("TextDecoder").new_().call<val>("decode", emscripten::typed_memory_view(text.size(), bytes));
}

val advise(const Advisor& advisor, const std::string& request) {
  return decoded(advisor.advise(request));
}

val facts(const Advisor& advisor) {
  return decoded(advisor.facts());
}

val render(const Advisor& advisor, const std::string& document, const std::string& format) {
  return decoded(advisor.render(document, format));
}

val load_rules(Advisor& advisor, const std::string& files) {
  return decoded(advisor.load_rules(files));
}

}  // namespace

EMSCRIPTEN_BINDINGS(scalewright) {
  emscripten::class_<Advisor>("Advisor")
      .constructor<>()
      .function("advise", &advise)
      .function("facts", &facts)
      .function("render", &render)
      .function("loadRules", &load_rules)
      .class_function("version", &Advisor::version);
}
