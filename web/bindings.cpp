// The embind surface of scalewright.wasm: strings in, strings out.
#include <emscripten/bind.h>

#include "web/advisor.hpp"

namespace {

using scalewright::Advisor;

std::string advise(const Advisor& advisor, const std::string& request) {
  return advisor.advise(request);
}

std::string render(const Advisor& advisor, const std::string& document, const std::string& format) {
  return advisor.render(document, format);
}

std::string load_rules(Advisor& advisor, const std::string& files) {
  return advisor.load_rules(files);
}

}  // namespace

EMSCRIPTEN_BINDINGS(scalewright) {
  emscripten::class_<Advisor>("Advisor")
      .constructor<>()
      .function("advise", &advise)
      .function("render", &render)
      .function("loadRules", &load_rules)
      .class_function("version", &Advisor::version);
}
