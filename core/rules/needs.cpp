#include "core/rules/needs.hpp"

namespace scalewright {

Result<NeedRules> load_needs(std::string_view file, std::string_view text, std::span<const FactKind> kinds) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  NeedRules needs;
  (void)reader.text("id");
  (void)reader.text("as_of");
  for (Reader& entry : reader.list("needs")) {
    NeedRule rule{.id = entry.text("id"),
                  .layer = entry.text("layer"),
                  .when = read_condition(entry.object("when"), kinds),
                  .level = entry.integer("level", 0, 5),
                  .components = entry.texts("components"),
                  .because = entry.text("because"),
                  .adds = entry.flag_or("adds", false),
                  .source = entry.text("source")};
    entry.finish();
    needs.rules.push_back(std::move(rule));
  }
  reader.finish();
  if (problem) return *problem;
  return needs;
}

}  // namespace scalewright
