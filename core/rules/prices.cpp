#include "core/rules/prices.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/result/sort.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {
namespace {

constexpr int kPicoDecimals = 12;

constexpr std::array<std::pair<Commitment, std::string_view>, 4> kCommitments = {{
    {Commitment::on_demand, "on_demand"},
    {Commitment::spot, "spot"},
    {Commitment::one_year, "1y"},
    {Commitment::three_years, "3y"},
}};
constexpr std::array<std::pair<ProviderRole, std::string_view>, 3> kRoles = {{
    {ProviderRole::cloud, "cloud"},
    {ProviderRole::platform, "platform"},
    {ProviderRole::specialist, "specialist"},
}};
constexpr std::array<std::pair<ChargedFor, std::string_view>, 8> kChargedFor = {{
    {ChargedFor::each, "each"},
    {ChargedFor::once, "once"},
    {ChargedFor::account, "account"},
    {ChargedFor::storage, "storage"},
    {ChargedFor::egress, "egress"},
    {ChargedFor::requests, "requests"},
    {ChargedFor::vcpu, "vcpu"},
    {ChargedFor::memory, "memory"},
}};

// A word out of a table of words; an unknown one is refused with its nearest.
template <class Value, std::size_t kSize>
Value read_word(Reader& reader, std::string_view key, std::string_view word,
                const std::array<std::pair<Value, std::string_view>, kSize>& table) {
  std::vector<std::string> known;
  for (const auto& [value, name] : table) {
    if (name == word) return value;
    known.emplace_back(name);
  }
  std::string message = "unknown word \"" + std::string(word) + "\"";
  message += did_you_mean(word, known);
  reader.refuse(key, message);
  return table.front().first;
}

template <class Item>
std::size_t read_reference(Reader& reader, std::string_view key, const std::vector<Item>& items) {
  const std::string id = reader.text(key);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
    known.push_back(items[i].id);
  }
  std::string message = "nothing here is called \"" + id + "\"";
  message += did_you_mean(id, known);
  reader.refuse(key, message);
  return 0;
}

std::string read_date(Reader& reader, std::string_view key) {
  std::string date = reader.text(key);
  bool good = date.size() == 10;
  for (std::size_t i = 0; good && i < date.size(); ++i) {
    good = (i == 4 || i == 7) ? date[i] == '-' : (date[i] >= '0' && date[i] <= '9');
  }
  const std::string month = good ? date.substr(5, 2) : "";
  const std::string day = good ? date.substr(8, 2) : "";
  if (!good || month < "01" || month > "12" || day < "01" || day > "31") {
    reader.refuse(key, "must be a date such as \"2026-08-14\"");
  }
  return date;
}

std::int64_t read_pico(Reader& reader, std::string_view key) {
  const std::optional<std::int64_t> pico = parse_decimal(reader.decimal(key), kPicoDecimals);
  if (!pico) {
    reader.refuse(key, "has more than twelve decimals or is too large");
  } else if (*pico == 0) {
    reader.refuse(key, "a price of zero is not a price: leave it out, or give a free allowance");
  }
  return pico.value_or(0);
}

PriceUnit read_unit(Reader& reader) {
  const std::string name = reader.text("unit");
  const std::optional<PriceUnit> unit = price_unit_from(name);
  if (!unit) reader.refuse("unit", "unknown unit \"" + name + "\"");
  return unit.value_or(PriceUnit::per_month);
}

double read_amount(Reader& reader, std::string_view key) {
  const double amount = reader.number_or(key, 0);
  if (amount < 0) reader.refuse(key, "must not be negative");
  return amount;
}

void sort_by_price(MachineFamily& family) {
  const auto pico = [&family](const MachineOffer& offer) {
    return family.machines[offer.machine].prices[offer.price].tiers.front().pico;
  };
  for (std::size_t group = 0; group < kRegionGroups; ++group) {
    std::vector<MachineOffer>& offers = family.by_price[group];
    for (std::size_t machine = 0; machine < family.machines.size(); ++machine) {
      const std::vector<RegionalPrice>& prices = family.machines[machine].prices;
      std::size_t best = prices.size();
      for (std::size_t i = 0; i < prices.size(); ++i) {
        if (prices[i].commitment != Commitment::on_demand || prices[i].rank[group] < 0 || prices[i].tiers.empty())
          continue;
        if (best == prices.size() || prices[i].rank[group] < prices[best].rank[group]) best = i;
      }
      if (best < prices.size()) offers.push_back({machine, best});
    }
    sort_stably(offers, [&](const MachineOffer& a, const MachineOffer& b) { return pico(a) < pico(b); });
  }
}

class BookReader {
 public:
  explicit BookReader(PriceBook& book) : book_(book) {}

  void read(Reader& reader) {
    book_.provider = reader.text("provider");
    book_.title = reader.text("title");
    book_.role = read_word(reader, "role", reader.text("role"), kRoles);
    book_.as_of = read_date(reader, "as_of");
    book_.currency = reader.text("currency");
    if (book_.currency != "USD") reader.refuse("currency", "prices are kept in USD; terms.json converts them");
    read_regions(reader);
    for (Reader& item : reader.list("sources")) read_source(item);
    for (Reader& item : reader.list("machines")) read_family(item);
    for (Reader& item : reader.list("rates")) read_rate(item);
    for (Reader& item : reader.list("services")) read_service(item);
    for (Reader& item : reader.list("no_price")) {
      book_.no_price.push_back({item.text("kind"), item.text("why")});
      item.finish();
    }
  }

 private:
  void read_regions(Reader& reader) {
    for (Reader& item : reader.list("regions")) {
      book_.regions.push_back({item.text("group"), item.texts("names")});
      if (book_.regions.back().names.empty()) item.refuse("names", "must name at least one region");
      item.finish();
    }
    if (book_.regions.empty() || book_.regions.size() > kRegionGroups) {
      reader.refuse("regions", "must hold one to four groups");
      book_.regions.resize(std::min(book_.regions.size(), kRegionGroups));
    }
  }

  void read_source(Reader& item) {
    PriceSource source;
    source.id = item.text("id");
    source.title = item.text("title");
    source.as_of = read_date(item, "as_of");
    source.as_of_note = item.text_or("as_of_note", "");
    source.confidence = item.text("confidence");
    item.finish();
    book_.sources.push_back(std::move(source));
  }

  // The members that every price has, whatever it is a price of.
  RegionalPrice read_price(Reader& item) {
    RegionalPrice price;
    price.region = item.text("region");
    price.commitment = read_word(item, "commitment", item.text_or("commitment", "on_demand"), kCommitments);
    price.source = read_reference(item, "source", book_.sources);
    bool known = false;
    for (std::size_t group = 0; group < kRegionGroups; ++group) {
      price.rank[group] = -1;
      if (group >= book_.regions.size()) continue;
      const std::vector<std::string>& names = book_.regions[group].names;
      const auto found = std::find(names.begin(), names.end(), price.region);
      if (found == names.end()) continue;
      price.rank[group] = static_cast<std::int8_t>(found - names.begin());
      known = true;
    }
    if (!known) item.refuse("region", "\"" + price.region + "\" is in no group of \"regions\"");
    if (item.has("tiers")) {
      read_tiers(item, price.tiers);
    } else {
      price.tiers.push_back({std::numeric_limits<double>::infinity(), read_pico(item, "price")});
    }
    return price;
  }

  static void read_tiers(Reader& item, std::vector<PriceTier>& tiers) {
    double previous = 0;
    for (Reader& entry : item.list("tiers")) {
      const double bound = entry.number_or("up_to", std::numeric_limits<double>::infinity());
      if (!(bound > previous)) entry.refuse("up_to", "tiers must ascend, and only the last may be open");
      previous = bound;
      tiers.push_back({bound, read_pico(entry, "price")});
      entry.finish();
    }
    if (tiers.empty()) item.refuse("tiers", "must not be empty");
  }

  void read_family(Reader& item) {
    MachineFamily family;
    family.id = item.text("family");
    family.title = item.text("title");
    family.unit = read_unit(item);
    if (family.unit != PriceUnit::per_hour && family.unit != PriceUnit::per_month) {
      item.refuse("unit", "machines are billed per_hour or per_month");
    }
    for (Reader& entry : item.list("machines")) family.machines.push_back(read_machine(entry));
    item.finish();
    sort_by_price(family);
    book_.families.push_back(std::move(family));
  }

  Machine read_machine(Reader& entry) {
    Machine machine;
    machine.sku = entry.text("sku");
    machine.vcpu = read_amount(entry, "vcpu");
    machine.memory_gib = entry.number("memory_gib");
    if (!(machine.memory_gib > 0)) entry.refuse("memory_gib", "must be positive");
    machine.storage_gib = read_amount(entry, "storage_gib");
    machine.egress_gib = read_amount(entry, "egress_gib");
    machine.burstable = entry.flag_or("burstable", false);
    for (Reader& item : entry.list("prices")) {
      RegionalPrice price = read_price(item);
      if (price.tiers.size() != 1) item.refuse("tiers", "a machine has one price");
      item.finish();
      machine.prices.push_back(std::move(price));
    }
    if (machine.prices.empty()) entry.refuse("prices", "must not be empty");
    entry.finish();
    return machine;
  }

  void read_rate(Reader& item) {
    Rate rate;
    rate.id = item.text("id");
    rate.title = item.text("title");
    rate.unit = read_unit(item);
    if (item.has("free")) {
      Reader free = item.object("free");
      rate.free = FreeAllowance{read_amount(free, "quantity"), free.text("note")};
      free.finish();
    }
    for (Reader& entry : item.list_or_none("prices")) {
      rate.prices.push_back(read_price(entry));
      entry.finish();
    }
    for (Reader& entry : item.list_or_none("steps")) {
      DiskSize size{entry.number("gib"), entry.text("sku"), read_price(entry)};
      if (!(size.gib > 0)) entry.refuse("gib", "must be positive");
      entry.finish();
      rate.sizes.push_back(std::move(size));
    }
    if (rate.prices.empty() && rate.sizes.empty() && !rate.free)
      item.refuse("prices", "a rate needs a price or an allowance");
    item.finish();
    book_.rates.push_back(std::move(rate));
  }

  void read_service(Reader& item) {
    Service service;
    service.id = item.text("id");
    service.kind = item.text("kind");
    service.title = item.text("title");
    if (item.has("machines")) service.family = read_reference(item, "machines", book_.families);
    service.vcpu_step = read_amount(item, "vcpu_step");
    service.memory_step_gib = read_amount(item, "memory_step_gib");
    for (Reader& entry : item.list_or_none("charges")) {
      Charge charge;
      charge.of = read_word(entry, "of", entry.text("of"), kChargedFor);
      if (entry.has("rate")) {
        charge.rate = read_reference(entry, "rate", book_.rates);
      } else {
        charge.why = entry.text("why");
      }
      charge.times = entry.number_or("times", 1);
      if (!(charge.times > 0)) entry.refuse("times", "must be positive");
      charge.unless = entry.texts_or_none("unless");
      entry.finish();
      service.charges.push_back(std::move(charge));
    }
    item.finish();
    book_.services.push_back(std::move(service));
  }

  PriceBook& book_;
};

void read_terms(Reader& reader, PriceTerms& terms) {
  for (Reader& item : reader.list("confidences")) {
    const int spread = item.integer("spread_permille", 0, 900);
    terms.confidences.push_back({item.text("id"), spread, item.text("source")});
    item.finish();
  }
  for (Reader& item : reader.list("currencies")) {
    terms.currencies.push_back(
        {item.text("code"), read_pico(item, "usd"), read_date(item, "as_of"), item.text("source")});
    item.finish();
  }
  for (Reader& item : reader.list("region_groups")) {
    terms.region_groups.push_back({item.text("id"), item.text("title"), item.texts("places")});
    item.finish();
  }
  for (Reader& item : reader.list("kinds")) {
    terms.kinds.push_back({item.text("id"), item.text("title"), item.flag_or("bought_anywhere", false)});
    item.finish();
  }
  Reader machines = reader.object("machines");
  terms.burstable_up_to_vcpu = machines.number("burstable_up_to_vcpu");
  terms.unknown_vcpu_counts_as = machines.number("unknown_vcpu_counts_as");
  terms.several_from_share = machines.number("several_from_share");
  (void)machines.text("source");
  machines.finish();
  Reader elsewhere = reader.object("elsewhere");
  terms.elsewhere_low_permille = elsewhere.integer("low_permille", 0, 1000);
  terms.elsewhere_high_permille = elsewhere.integer("high_permille", 1000, 10000);
  (void)elsewhere.text("source");
  const auto read_bands = [](Reader bands) {
    std::vector<PriceBand> read;
    for (Reader::Member& member : bands.members()) {
      std::vector<double> ends;
      for (Reader& end : bands.list(member.key)) ends.push_back(end.as_number());
      if (ends.size() != 2 || !(ends[0] > 0) || ends[0] > ends[1]) {
        bands.refuse(member.key, "must be two positive numbers, the lower one first");
      } else {
        read.push_back({member.key, ends[0], ends[1]});
      }
    }
    return read;
  };
  Reader bands = reader.object("bands");
  terms.machine_bands = read_bands(bands.object("machines"));
  terms.unit_bands = read_bands(bands.object("units"));
  (void)bands.text("source");
  bands.finish();
  if (terms.elsewhere_low_permille < 0 || terms.elsewhere_low_permille > 1000)
    elsewhere.refuse("low_permille", "must lie between 0 and 1000");
  if (terms.elsewhere_high_permille < 1000 || terms.elsewhere_high_permille > 10'000)
    elsewhere.refuse("high_permille", "must lie between 1000 and 10000");
  elsewhere.finish();
}

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_text(Commitment commitment) {
  for (const auto& [value, name] : kCommitments) {
    if (value == commitment) return name;
  }
  return {};
}

std::optional<Commitment> commitment_from(std::string_view text) {
  for (const auto& [value, name] : kCommitments) {
    if (name == text) return value;
  }
  return std::nullopt;
}

const Confidence* PriceTerms::confidence(std::string_view id) const {
  return find_by_id(confidences, id);
}
const KindTitle* PriceTerms::kind(std::string_view id) const {
  return find_by_id(kinds, id);
}

const PriceTerms* PriceBooks::terms() const {
  for (const PriceBook& book : books) {
    if (book.terms) return &*book.terms;
  }
  return nullptr;
}

Result<PriceBook> load_price_book(std::string_view file, std::string_view text) {
  std::optional<Error> problem;
  Reader reader = Reader::parse(file, text, problem);
  PriceBook book;
  const std::string id = reader.text("id");
  if (id == "prices/terms") {
    book.as_of = read_date(reader, "as_of");
    read_terms(reader, book.terms.emplace());
  } else {
    BookReader(book).read(reader);
    if (id != "prices/" + book.provider) reader.refuse("id", "must be \"prices/" + book.provider + "\"");
  }
  reader.finish();
  if (problem) return *problem;
  return book;
}

}  // namespace scalewright
