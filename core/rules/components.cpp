#include "core/rules/components.hpp"

#include <algorithm>

#include "core/result/sort.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {

const ComponentKind* ComponentCatalogue::find(std::string_view id) const {
  const auto at = std::lower_bound(components.begin(), components.end(), id,
                                   [](const ComponentKind& kind, std::string_view key) { return kind.id < key; });
  return at != components.end() && at->id == id ? &*at : nullptr;
}

Result<ComponentCatalogue> load_components(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  ComponentCatalogue catalogue;
  for (Reader& entry : reader.list("components")) {
    ComponentKind kind{.id = entry.text("id"),
                       .title = entry.text("title"),
                       .layer = entry.text("layer"),
                       .level = entry.integer("level", 0, 5),
                       .simpler = entry.text("simpler"),
                       .source = entry.text("source")};
    entry.finish();
    catalogue.components.push_back(std::move(kind));
  }
  (void)reader.text("id");
  (void)reader.text("as_of");
  reader.finish();
  if (problem) return *problem;
  sort_stably(catalogue.components, [](const ComponentKind& a, const ComponentKind& b) { return a.id < b.id; });
  return catalogue;
}

}  // namespace scalewright
