#include "core/rules/patterns.hpp"

#include <algorithm>
#include <array>

namespace scalewright {

namespace {

constexpr std::array<std::string_view, 5> kTiers = {"minimal", "simple", "moderate", "complex", "enterprise"};

// What a requirement can fail with; core/blueprint/blueprint.hpp says what each means.
constexpr std::array<std::string_view, 7> kUnmet = {"too_much",     "too_much_at_stake", "beyond_limits", "wrong_kind",
                                                    "no_operators", "compliance",        "site_loss"};

struct Context {
  std::span<const FactKind> kinds;
  const ServiceLevels& levels;
};

double not_negative(Reader& reader, std::string_view key, double fallback) {
  const double value = reader.number_or(key, fallback);
  if (value < 0) reader.refuse(key, "must not be negative");
  return value;
}

int count(Reader& reader, std::string_view key, int least, int fallback) {
  return reader.has(key) ? reader.integer(key, least, 1000) : fallback;
}

Condition condition_or_always(Reader& reader, std::string_view key, const Context& context) {
  if (!reader.has(key)) return {};
  return read_condition(reader.object(key), context.kinds);
}

std::string known_level(Reader& reader, std::string_view key, const Context& context) {
  std::string id = reader.text(key);
  if (context.levels.find(id) == nullptr) {
    std::vector<std::string> known;
    for (const ServiceLevel& level : context.levels.levels) known.push_back(level.id);
    std::string message = "unknown service level \"" + id + "\"";
    message += did_you_mean(id, known);
    reader.refuse(key, message);
  }
  return id;
}

struct ShareMember {
  std::string_view key;
  double SizeRule::*place;
};
constexpr ShareMember kShares[] = {
    {"application", &SizeRule::application},
    {"database", &SizeRule::database},
    {"cache", &SizeRule::cache},
    {"gpus", &SizeRule::gpus},
    {"database_storage", &SizeRule::database_storage},
    {"file_storage", &SizeRule::file_storage},
    {"computed_egress", &SizeRule::computed_egress},
    {"static_egress", &SizeRule::static_egress},
    {"requests", &SizeRule::requests},
    {"fixed_requests", &SizeRule::fixed_requests},
    {"static_requests", &SizeRule::static_requests},
    {"log_kib_per_request", &SizeRule::log_kib_per_request},
    {"function_memory_gib", &SizeRule::function_memory_gib},
    {"function_vcpu", &SizeRule::function_vcpu},
    {"least_vcpu", &SizeRule::least_vcpu},
    {"least_memory_gib", &SizeRule::least_memory_gib},
    {"least_storage_gib", &SizeRule::least_storage_gib},
    {"machine_memory_gib", &SizeRule::machine_memory_gib},
    {"most_vcpu_each", &SizeRule::most_vcpu_each},
    {"hours_per_month", &SizeRule::hours_per_month},
};

SizeRule read_size(Reader reader) {
  SizeRule size;
  for (const auto& [key, place] : kShares) size.*place = not_negative(reader, key, size.*place);
  size.copies_at_least = count(reader, "copies_at_least", 1, 1);
  size.spare = count(reader, "spare", 0, 0);
  if (size.spare > 0 && size.copies_at_least <= size.spare) reader.refuse("spare", "must leave a copy that works");
  size.sites = count(reader, "sites", 1, 1);
  size.machines_each = count(reader, "machines_each", 0, 1);
  size.per_machine = reader.flag_or("per_machine", false);
  reader.finish();
  return size;
}

ComponentRule read_component(Reader& reader, const Context& context) {
  ComponentRule component;
  component.id = reader.text("id");
  component.layer = reader.text("layer");
  component.name = reader.text("name");
  component.kind = reader.text("kind");
  component.why = reader.text("why");
  component.when = condition_or_always(reader, "when", context);
  component.tokens = reader.texts_or_none("tokens");
  component.essential = reader.flag_or("essential", true);
  if (reader.has("size")) component.size = read_size(reader.object("size"));
  reader.finish();
  return component;
}

struct Part {
  std::string name;
  ComponentRule component;
};
using Parts = std::vector<Part>;

Parts read_parts(Reader reader, const Context& context) {
  Parts parts;
  for (auto& [name, value] : reader.members()) parts.push_back({name, read_component(value, context)});
  return parts;
}

ChainLink read_link(Reader& reader, const Context& context) {
  ChainLink link;
  link.part = reader.text("part");
  link.service_level = known_level(reader, "service_level", context);
  link.copies = count(reader, "copies", 1, 1);
  link.repair_minutes = not_negative(reader, "repair_minutes", 0);
  link.failover_minutes = not_negative(reader, "failover_minutes", 0);
  if (reader.has("shared_level")) link.shared_level = known_level(reader, "shared_level", context);
  reader.finish();
  return link;
}

Sites read_sites(Reader reader, const Context& context) {
  Sites sites;
  sites.copies = count(reader, "copies", 1, 1);
  sites.failovers_per_year = not_negative(reader, "failovers_per_year", 0);
  sites.failover_minutes = not_negative(reader, "failover_minutes", 0);
  sites.shared_level = known_level(reader, "shared_level", context);
  sites.weakest = reader.text("weakest");
  reader.finish();
  return sites;
}

Requirement read_requirement(Reader& reader, const Context& context) {
  Requirement requirement;
  requirement.unmet = reader.text("unmet");
  if (std::find(kUnmet.begin(), kUnmet.end(), requirement.unmet) == kUnmet.end()) {
    reader.refuse("unmet", "unknown reason \"" + requirement.unmet + "\"");
  }
  requirement.when = read_condition(reader.object("when"), context.kinds);
  reader.finish();
  return requirement;
}

int read_tier(Reader& reader) {
  const std::string tier = reader.text("tier");
  const auto found = std::find(kTiers.begin(), kTiers.end(), tier);
  if (found != kTiers.end()) return static_cast<int>(found - kTiers.begin());
  reader.refuse("tier", "must be minimal, simple, moderate, complex or enterprise");
  return 0;
}

void read_figures(Reader& reader, Pattern& pattern) {
  pattern.recovery_point_minutes = not_negative(reader, "recovery_point_minutes", 0);
  pattern.restore_point_minutes = not_negative(reader, "restore_point_minutes", pattern.recovery_point_minutes);
  pattern.recovery_time_minutes = not_negative(reader, "recovery_time_minutes", 0);
  pattern.upkeep_hours_per_month = not_negative(reader, "upkeep_hours_per_month", 0);
  pattern.first_deploy_hours = not_negative(reader, "first_deploy_hours", 0);
  pattern.portability = not_negative(reader, "portability", 0);
  if (pattern.portability > 1) reader.refuse("portability", "must lie between 0 and 1");
  pattern.grows_to_vcpu = reader.number("grows_to_vcpu");
}

// A component stands in a pattern itself, or by the name that it has among the parts.
std::vector<ComponentRule> read_components(Reader& reader, const Context& context, const Parts& parts) {
  std::vector<ComponentRule> components;
  for (Reader& entry : reader.list("components")) {
    if (!entry.is_text()) {
      components.push_back(read_component(entry, context));
      continue;
    }
    const std::string name = entry.as_text();
    const auto part = std::find_if(parts.begin(), parts.end(), [&name](const Part& p) { return p.name == name; });
    if (part != parts.end()) {
      components.push_back(part->component);
      continue;
    }
    std::vector<std::string> known;
    for (const Part& one : parts) known.push_back(one.name);
    std::string message = "unknown part \"" + name + "\"";
    message += did_you_mean(name, known);
    entry.refuse(message);
  }
  return components;
}

Pattern read_pattern(Reader& reader, const Context& context, const Parts& parts) {
  Pattern pattern;
  pattern.id = reader.text("id");
  pattern.title = reader.text("title");
  pattern.tier = read_tier(reader);
  pattern.applies = condition_or_always(reader, "applies", context);
  for (Reader& entry : reader.list_or_none("requires")) {
    pattern.requirements.push_back(read_requirement(entry, context));
  }
  pattern.on_premises = reader.flag_or("on_premises", false);
  pattern.tokens = reader.texts_or_none("tokens");
  pattern.rejected_by = reader.texts_or_none("rejected_by");
  pattern.components = read_components(reader, context, parts);
  for (Reader& entry : reader.list("chain")) pattern.chain.push_back(read_link(entry, context));
  if (reader.has("sites")) pattern.sites = read_sites(reader.object("sites"), context);
  read_figures(reader, pattern);
  pattern.because = reader.text("because");
  pattern.source = reader.text("source");
  reader.finish();
  return pattern;
}

std::vector<std::string> known_patterns(Reader& reader, std::string_view key, const PatternLibrary& library) {
  std::vector<std::string> ids = reader.texts_or_none(key);
  for (const std::string& id : ids) {
    if (library.find(id) == nullptr) reader.refuse(key, "unknown pattern \"" + id + "\"");
  }
  return ids;
}

Addition read_addition(Reader& reader, const Context& context, const PatternLibrary& library) {
  Addition addition;
  addition.when = read_condition(reader.object("when"), context.kinds);
  addition.except = known_patterns(reader, "except", library);
  addition.recovery_point_minutes = reader.number_or("recovery_point_minutes", -1);
  addition.upkeep_hours_per_month = not_negative(reader, "upkeep_hours_per_month", 0);
  Reader component = reader.object("component");
  addition.component = read_component(component, context);
  addition.source = reader.text("source");
  reader.finish();
  return addition;
}

PlanExtra read_extra(Reader& reader, const Context& context, const PatternLibrary& library) {
  PlanExtra extra;
  extra.covered_by = known_patterns(reader, "covered_by", library);
  Reader component = reader.object("component");
  extra.component = read_component(component, context);
  if (extra.component.tokens.empty()) reader.refuse("component", "needs tokens, or no plan can name it");
  reader.finish();
  return extra;
}

// Of its kind, else of its layer.
std::vector<DiagramPlace> read_diagram(Reader diagram) {
  std::vector<DiagramPlace> places;
  for (Reader& entry : diagram.list("places")) {
    DiagramPlace place{entry.text_or("id", ""), entry.text_or("kind", ""), entry.text_or("layer", ""),
                       static_cast<int>(entry.number_or("rank", 0))};
    const auto named = static_cast<int>(!place.id.empty()) + static_cast<int>(!place.kind.empty()) +
                       static_cast<int>(!place.layer.empty());
    if (named != 1) entry.refuse("a place is that of an id, of a kind or of a layer");
    entry.finish();
    places.push_back(std::move(place));
  }
  (void)diagram.text("source");
  diagram.finish();
  return places;
}

double upkeep_weight_of(const ComponentRule& rule, const std::vector<std::pair<std::string, double>>& weights) {
  double of_layer = 0;
  for (const auto& [name, weight] : weights) {
    if (name == rule.kind) return weight;
    if (name == rule.layer) of_layer = weight;
  }
  return of_layer;
}

}  // namespace

const Pattern* PatternLibrary::find(std::string_view id) const {
  const auto found =
      std::find_if(patterns.begin(), patterns.end(), [id](const Pattern& pattern) { return pattern.id == id; });
  return found == patterns.end() ? nullptr : &*found;
}

Result<PatternLibrary> load_patterns(std::string_view file, std::string_view text, std::span<const FactKind> kinds,
                                     const ServiceLevels& levels) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  const Context context{kinds, levels};
  PatternLibrary library;
  (void)reader.text("id");
  (void)reader.text("as_of");
  library.why_when_unknown = reader.text("why_when_unknown");
  std::vector<std::pair<std::string, double>> upkeep_weights;
  Reader weights = reader.object("upkeep_weights");
  for (Reader::Member& member : weights.members()) {
    if (member.key == "source") continue;
    const double weight = member.value.as_number();
    if (weight < 0) member.value.refuse("must not be negative");
    upkeep_weights.emplace_back(member.key, weight);
  }
  library.stays_on_premises = read_condition(reader.object("stays_on_premises"), kinds);
  library.needs_gpu = read_condition(reader.object("needs_gpu"), kinds);
  for (Reader::Member& member : reader.object("unmet").members()) {
    library.unmet.emplace_back(member.key, member.value.as_text());
  }
  library.forbidden = reader.texts("forbidden");
  library.diagram = read_diagram(reader.object("diagram"));
  const Parts parts = read_parts(reader.object("parts"), context);
  for (Reader& entry : reader.list("patterns")) {
    Pattern pattern = read_pattern(entry, context, parts);
    if (library.find(pattern.id) != nullptr) entry.refuse("id", "this id is taken");
    library.patterns.push_back(std::move(pattern));
  }
  for (Pattern& pattern : library.patterns) {
    for (ComponentRule& rule : pattern.components) rule.upkeep_weight = upkeep_weight_of(rule, upkeep_weights);
  }
  if (library.patterns.empty()) reader.refuse("patterns", "must hold at least one pattern");
  for (Reader& entry : reader.list("additions")) library.additions.push_back(read_addition(entry, context, library));
  for (Reader& entry : reader.list("extras")) library.extras.push_back(read_extra(entry, context, library));
  reader.finish();
  if (problem) return *problem;
  return library;
}

}  // namespace scalewright
