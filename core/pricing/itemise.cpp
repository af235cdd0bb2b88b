#include "core/pricing/itemise.hpp"

#include "core/pricing/wording.hpp"
#include "core/units/format.hpp"

namespace scalewright {
namespace {

void name_machine(const DraftLine& line, BillLine& words) {
  const MachineFamily& family = line.market->book->families[*line.service->family];
  words.sku = line.machine->sku;
  words.title = family.title + " " + line.machine->sku;
  if (line.price != nullptr && line.price->commitment != Commitment::on_demand) {
    words.title += ", " + std::string(to_text(line.price->commitment));
  }
}

void name_rate(const DraftLine& line, BillLine& words) {
  words.sku = line.rate->id;
  words.title = line.rate->title;
  if (line.disk != nullptr) words.title += " " + line.disk->sku + ", " + for_people(line.disk->gib) + " GiB";
  if (line.free) words.title += " (" + std::string(line.allowance) + ")";
}

// An allowance without a price of its own stands by the first source of the book.
const PriceSource& source_of(const DraftLine& line) {
  return line.market->book->sources[line.price == nullptr ? 0 : line.price->source];
}

void cite(const DraftLine& line, BillLine& words) {
  const PriceBook& book = *line.market->book;
  const PriceSource& source = source_of(line);
  words.region = line.price == nullptr ? book.regions[line.market->group].names.front() : line.price->region;
  words.source = source.title;
  if (line.price != nullptr && !source.as_of_note.empty()) words.source += " (date " + source.as_of_note + ")";
  words.confidence = source.confidence;
  words.elsewhere = line.price != nullptr && stands_elsewhere(*line.market, *line.price);
}

void name_included(const DraftLine& line, BillLine& words) {
  const PriceBook& book = *line.market->book;
  words.sku = line.service->id;
  words.title = line.service->title;
  words.title += line.included->of == ChargedFor::storage ? ", storage included" : ", traffic included";
  words.region = book.regions[line.market->group].names.front();
  words.source = line.included->why;
}

std::string no_price_of(std::string_view what, const Gap& gap) {
  return gap.service->title + ": no sourced price of " + std::string(what) + " at " + gap.market->book->title;
}

std::string no_rate_here(const Gap& gap) {
  const Rate& rate = *gap.rate;
  if (rate.sizes.empty()) return no_price_here(*gap.market, rate.title, rate.unit, rate.prices);
  std::vector<RegionalPrice> elsewhere;
  for (const DiskSize& size : rate.sizes) elsewhere.push_back(size.price);
  return no_price_here(*gap.market, rate.title, rate.unit, elsewhere);
}

// What the reader says of the line is marked, and what it says instead of a price has the reader as its source.
void name_own(const DraftLine& line, BillLine& words) {
  const OwnLine& own = *line.own;
  words.own = own.free ? "free" : own.states_price() ? "price" : "quantity";
  words.included = words.included || own.free;
  if (own.free) words.title += " (free for you)";
  if (!own.states_price()) return;
  words.source = "your own figure";
  words.confidence.clear();
  words.as_of.clear();
  words.region.clear();
}

BillLine itemise_people(const DraftLine& line, const Blueprint& blueprint, BillLine words) {
  words.provider = kPeopleProvider;
  words.sku = "upkeep";
  words.title = "Upkeep of " + blueprint.components[line.component].name;
  words.own = "price";
  words.source = "hours by rules/patterns.json, a judgement; the rate is yours";
  return words;
}

BillLine itemise_component(const DraftLine& line, const Blueprint& blueprint, BillLine words) {
  const Component& component = blueprint.components[line.component];
  words.title = component.name;
  words.sku = component.kind;
  name_own(line, words);
  return words;
}

}  // namespace

BillLine itemise(const DraftLine& line, const Blueprint& blueprint) {
  BillLine words;
  words.component = blueprint.components[line.component].id;
  words.provider = line.market->book->provider;
  words.quantity = line.quantity;
  words.unit = unit_name(line.unit_price.unit);
  words.unit_price = static_cast<double>(line.unit_price.pico) / 1e12;
  words.monthly = line.monthly;
  words.included = line.free || line.included != nullptr;
  words.allowance = line.allowed;
  words.as_of = date_of(line);
  words.discount_percent = line.discount_permille / 10.0;
  if (line.people) return itemise_people(line, blueprint, std::move(words));
  if (line.own != nullptr && line.machine == nullptr && line.rate == nullptr) {
    return itemise_component(line, blueprint, std::move(words));
  }
  if (line.included != nullptr) {
    name_included(line, words);
    return words;
  }
  cite(line, words);
  if (line.machine != nullptr) {
    name_machine(line, words);
  } else {
    name_rate(line, words);
  }
  if (line.own != nullptr) name_own(line, words);
  return words;
}

std::string_view date_of(const DraftLine& line) {
  if (line.people || (line.own != nullptr && line.own->states_price())) return {};
  return line.included != nullptr ? line.market->book->as_of : source_of(line).as_of;
}

std::string size_title(const DraftSize& size, const Blueprint& blueprint) {
  const Component& component = blueprint.components[size.component];
  std::string words = size.service->title;
  if (size.machine != nullptr) {
    words = size.machine->sku + ": " + size_words(size.machine->vcpu, size.machine->memory_gib);
    if (size.machines > 1) words = std::to_string(size.machines) + " x " + words + " each";
  } else if (!size.service->family && (component.vcpu > 0 || component.memory_gib > 0)) {
    words += ": " + size_words(size.vcpu, size.memory_gib);
  }
  return words;
}

std::string explain(const Gap& gap, const Blueprint& blueprint) {
  const Component& component = blueprint.components[gap.component];
  const PriceBook& book = *gap.market->book;
  switch (gap.kind) {
    case GapKind::nothing_sold:
      return nothing_sold(book, *gap.market->terms, component.kind);
    case GapKind::no_machine:
      return no_machine(*gap.market, book.families[*gap.service->family], component);
    case GapKind::no_price_here:
      return no_rate_here(gap);
    case GapKind::beyond_bound:
      return beyond(*gap.market, *gap.rate, gap.bound);
    case GapKind::no_storage_price:
      return no_price_of("storage", gap);
    case GapKind::no_egress_price:
      return no_price_of("egress", gap);
  }
  return {};
}

}  // namespace scalewright
