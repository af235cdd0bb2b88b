#include "core/rules/scale_rules.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/rules/reader.hpp"

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 5> kCategories = {"mvp", "small", "medium", "large", "enterprise"};

CategoryRule read_category(Reader& entry, bool last) {
  CategoryRule category{.id = entry.text("id"), .title = entry.text("title"), .tier = entry.text("tier")};
  constexpr double kUnbounded = std::numeric_limits<double>::infinity();
  category.users_up_to = last ? kUnbounded : entry.number("users_up_to");
  category.requests_per_day_up_to = last ? kUnbounded : entry.number("requests_per_day_up_to");
  entry.finish();
  return category;
}

void read_categories(Reader& reader, ScaleRules& rules) {
  std::vector<Reader> entries = reader.list("categories");
  if (entries.size() != kCategories.size())
    reader.refuse("categories", "must hold mvp, small, medium, large, enterprise");
  for (std::size_t i = 0; i < entries.size() && i < kCategories.size(); ++i) {
    CategoryRule category = read_category(entries[i], i + 1 == entries.size());
    if (category.id != kCategories[i]) entries[i].refuse("id", "must be \"" + std::string(kCategories[i]) + "\"");
    if (i > 0 && category.users_up_to <= rules.categories.back().users_up_to) {
      entries[i].refuse("users_up_to", "must be larger than that of the category before");
    }
    rules.categories.push_back(std::move(category));
  }
}

ConfidenceRules read_confidence(Reader entry) {
  ConfidenceRules confidence{.stated_exactly = entry.number("stated_exactly"),
                             .stated_vaguely = entry.number("stated_vaguely"),
                             .from_requests_only = entry.number("from_requests_only"),
                             .from_range_in_one_category = entry.number("from_range_in_one_category"),
                             .from_range_in_two_categories = entry.number("from_range_in_two_categories"),
                             .unclear = entry.number("unclear"),
                             .near_boundary_share = entry.number("near_boundary_share"),
                             .near_boundary_factor = entry.number("near_boundary_factor")};
  (void)entry.text("source");
  entry.finish();
  return confidence;
}

void check_envelopes_complete(Reader& reader, const ScaleRules& rules) {
  for (const CategoryRule& category : rules.categories) {
    for (const LayerRule& layer : rules.layers) {
      if (rules.envelope(category.tier, layer.id) != nullptr) continue;
      reader.refuse("envelopes", "tier \"" + category.tier + "\" has no entry for layer \"" + layer.id + "\"");
    }
  }
}

}  // namespace

const EnvelopeRule* ScaleRules::envelope(std::string_view tier, std::string_view layer) const {
  const auto found = std::find_if(envelopes.begin(), envelopes.end(), [&](const EnvelopeRule& envelope) {
    return envelope.tier == tier && envelope.layer == layer;
  });
  return found == envelopes.end() ? nullptr : &*found;
}

Result<ScaleRules> load_scale_rules(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  ScaleRules rules;
  (void)reader.text("id");
  (void)reader.text("as_of");
  (void)reader.text("source");
  read_categories(reader, rules);
  for (Reader& entry : reader.list("layers")) {
    rules.layers.push_back({.id = entry.text("id"),
                            .title = entry.text("title"),
                            .structural = entry.flag_or("structural", false),
                            .cumulative = entry.flag_or("cumulative", false),
                            .has_substitutes = entry.flag_or("has_substitutes", false)});
    entry.finish();
  }
  for (Reader& entry : reader.list("envelopes")) {
    rules.envelopes.push_back({.tier = entry.text("tier"),
                               .layer = entry.text("layer"),
                               .level = entry.integer("level", 0, 5),
                               .components = entry.texts("components")});
    entry.finish();
  }
  rules.confidence = read_confidence(reader.object("confidence"));
  check_envelopes_complete(reader, rules);
  reader.finish();
  if (problem) return *problem;
  return rules;
}

}  // namespace scalewright
