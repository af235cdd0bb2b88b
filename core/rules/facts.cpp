#include "core/rules/facts.hpp"

#include <algorithm>
#include <utility>

#include "core/rules/reader.hpp"
#include "core/rules/word_hash.hpp"

namespace scalewright {

namespace {

FactType read_type(Reader& entry) {
  const std::string type = entry.text("type");
  if (type == "number") return FactType::number;
  if (type == "text") return FactType::text;
  if (type == "list") return FactType::list;
  if (type == "flag") return FactType::flag;
  entry.refuse("type", "must be number, text, list or flag");
  return FactType::number;
}

// The steps of each decade from one end to the other: 1, 2, 5, 10, 20, 50 …
std::vector<double> read_decades(Reader& slider) {
  const double from = slider.number("from"), to = slider.number("to");
  std::vector<double> stops;
  std::vector<double> steps;
  for (Reader& step : slider.list("each_decade")) steps.push_back(step.as_number());
  if (!(from > 0) || !(to > from) || to / from > 1e15) {
    slider.refuse("to", "must be above from, and from above 0");
    return stops;
  }
  for (double decade = from; decade < to; decade *= 10)
    for (const double step : steps) stops.push_back(decade * step);
  stops.push_back(to);
  return stops;
}

std::vector<double> read_slider(Reader slider) {
  std::vector<double> stops;
  if (slider.has("stops")) {
    for (Reader& stop : slider.list("stops")) stops.push_back(stop.as_number());
  } else {
    stops = read_decades(slider);
  }
  if (!std::is_sorted(stops.begin(), stops.end())) slider.refuse("the stops of a slider rise");
  slider.finish();
  return stops;
}

using Titles = std::vector<std::pair<std::string, std::string>>;

Titles read_forms(Reader& reader) {
  Titles titles;
  for (Reader& entry : reader.list("forms")) {
    titles.emplace_back(entry.text("id"), entry.text("title"));
    entry.finish();
  }
  return titles;
}

// What may be said of a fact without being asked.
void read_form(Reader& entry, const Titles& forms, FactKind& kind) {
  const std::string id = entry.text("form");
  const auto form = std::find_if(forms.begin(), forms.end(), [&id](const auto& one) { return one.first == id; });
  if (form == forms.end()) {
    entry.refuse("form", "unknown form \"" + id + "\"");
    return;
  }
  kind.form = form->second;
  if (kind.type != FactType::number) return;
  kind.least = entry.number("least");
  kind.most = entry.number("most");
  if (!entry.has("slider")) return;
  kind.slider = read_slider(entry.object("slider"));
  const bool inside = !kind.slider.empty() && kind.slider.front() >= kind.least && kind.slider.back() <= kind.most;
  if (!inside) entry.refuse("slider", "its stops must lie from least to most");
}

}  // namespace

const FactKind* find_kind(std::span<const FactKind> kinds, std::string_view id) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [id](const FactKind& kind) { return kind.id == id; });
  return found == kinds.end() ? nullptr : &*found;
}

Result<std::vector<FactKind>> load_fact_kinds(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  std::vector<FactKind> kinds;
  const Titles forms = read_forms(reader);
  (void)reader.text("ranges_source");
  for (Reader& entry : reader.list("facts")) {
    FactKind kind;
    kind.id = entry.text("id");
    kind.type = read_type(entry);
    kind.title = entry.text("title");
    kind.unit = entry.text_or("unit", "");
    if (entry.has("assumed")) {
      if (kind.type == FactType::number) {
        kind.assumed_number = entry.number("assumed");
      } else {
        kind.assumed_text = entry.text("assumed");
      }
      kind.source = entry.text("source");
    }
    kind.is_part = entry.flag_or("part", false);
    if (entry.has("form")) {
      read_form(entry, forms, kind);
    } else if (entry.has("most")) {
      kind.least = entry.number("least");
      kind.most = entry.number("most");
    }
    entry.finish();
    kinds.push_back(std::move(kind));
  }
  (void)reader.text("id");
  reader.finish();
  if (problem) return *problem;
  return kinds;
}

FactTable FactTable::on_top_of(const FactTable& base) {
  FactTable table;
  table.base_ = &base;
  return table;
}

void FactTable::set(std::string_view id, FactValue value) {
  const std::uint32_t hash = hash_of(id);
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), std::pair(hash, id), before);
  if (at != entries_.end() && at->id == id) {
    at->value = std::move(value);
    at->erased = false;
  } else {
    entries_.insert(at, Entry{hash, std::string(id), std::move(value)});
  }
}

void FactTable::erase(std::string_view id) {
  if (base_ != nullptr && base_->find(id) != nullptr) {
    set(id, {});
    entries_[static_cast<std::size_t>(entry(hash_of(id), id) - entries_.data())].erased = true;
  } else {
    std::erase_if(entries_, [id](const Entry& own) { return own.id == id; });
  }
}

}  // namespace scalewright
