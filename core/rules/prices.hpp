// rules/prices/*.json: one price book a provider, and the terms that all of them share (prices/terms.json). The books
// are built from a price catalogue by scripts/refresh_prices; each price names its region, source, date and confidence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"
#include "core/units/money.hpp"

namespace scalewright {

enum class Commitment : std::uint8_t { on_demand, spot, one_year, three_years };
[[nodiscard]] std::string_view to_text(Commitment commitment);  // "on_demand", "spot", "1y", "3y"

[[nodiscard]] std::optional<Commitment> commitment_from(std::string_view text);  // the inverse

// cloud: sells machines and most of what runs on them. platform: runs applications or databases. specialist: sells one
// thing to customers of any provider, and so has no bill of its own.
enum class ProviderRole : std::uint8_t { cloud, platform, specialist };

// Which quantity of a component a charge is for.
enum class ChargedFor : std::uint8_t {
  each,     // the component itself, for as long as it runs
  once,     // the component, however many of it there are
  account,  // the provider, however many components use it
  storage,  // GiB stored, beyond what the machine includes; GiB written in a month for logs
  egress,   // GiB sent
  requests,
  vcpu,   // time of processors
  memory  // time of memory
};

struct PriceSource {
  std::string id;
  std::string title;
  std::string as_of;       // ISO date
  std::string as_of_note;  // "estimated: …" where the source has no exact date
  std::string confidence;  // id in PriceTerms::confidences
};

// The price of usage up to a bound, counted from zero with the free allowance; the last tier may be open.
struct PriceTier {
  double up_to = 0;  // infinity where open
  std::int64_t pico = 0;
};

inline constexpr std::size_t kRegionGroups = 4;  // at most, in one book

struct RegionalPrice {
  std::string region;
  Commitment commitment = Commitment::on_demand;
  std::vector<PriceTier> tiers;  // at least one, ascending
  std::size_t source = 0;        // index in PriceBook::sources
  // Rank of the region in each group of the book, 0 the first choice; -1 where it is in another group.
  std::array<std::int8_t, kRegionGroups> rank{};
};

struct Machine {
  std::string sku;  // "t4g.small"
  double vcpu = 0;  // 0: not known
  double memory_gib = 0;
  double storage_gib = 0;  // included
  double egress_gib = 0;   // included a month, pooled over all machines
  bool burstable = false;  // slows down under steady load
  std::vector<RegionalPrice> prices;
};

// A machine at its on-demand price.
struct MachineOffer {
  std::size_t machine = 0;  // index in MachineFamily::machines
  std::size_t price = 0;    // index in Machine::prices
};

struct MachineFamily {
  std::string id;
  std::string title;  // "EC2"
  PriceUnit unit = PriceUnit::per_hour;
  std::vector<Machine> machines;
  // What is sold in each region group, the cheapest first; made by the loader.
  std::array<std::vector<MachineOffer>, kRegionGroups> by_price;
};

struct FreeAllowance {
  double quantity = 0;  // in the unit of its rate
  std::string note;
};

// A disk that is sold in sizes: the whole price for up to so many GiB.
struct DiskSize {
  double gib = 0;
  std::string sku;
  RegionalPrice price;
};

struct Rate {
  std::string id;
  std::string title;  // "EBS gp3 disk"
  PriceUnit unit = PriceUnit::per_month;
  std::optional<FreeAllowance> free;
  std::vector<RegionalPrice> prices;  // empty: nothing beyond the allowance has a price
  std::vector<DiskSize> sizes;        // instead of prices
};

struct Charge {
  ChargedFor of = ChargedFor::each;
  std::optional<std::size_t> rate;  // index in PriceBook::rates; absent: the quantity costs nothing here
  std::string why;                  // it costs nothing
  double times = 1;
  std::vector<std::string> unless;  // not charged in a design that has a component of one of these kinds
};

// What a component of that kind is at this provider, and what it is billed by.
struct Service {
  std::string id;
  std::string kind;                   // "server"
  std::string title;                  // "EC2"
  std::optional<std::size_t> family;  // index in PriceBook::families
  double vcpu_step = 0;               // sizes are rounded up to multiples of it; 0: any size
  double memory_step_gib = 0;
  std::vector<Charge> charges;
};

struct NoPrice {
  std::string kind;
  std::string why;
};

struct RegionNames {
  std::string group;               // id in PriceTerms::region_groups
  std::vector<std::string> names;  // the home region first
};

struct Confidence {
  std::string id;           // "A"
  int spread_permille = 0;  // the price may be off by so much either way
  std::string source;
};

struct CurrencyRate {
  std::string code;               // "EUR"
  std::int64_t pico_dollars = 0;  // dollars for one unit, times 10^12
  std::string as_of;
  std::string source;
};

struct RegionGroup {
  std::string id;                   // "eu"
  std::string title;                // "Europe"
  std::vector<std::string> places;  // as the brief names them: "Germany"
};

struct KindTitle {
  std::string id;
  std::string title;
  bool bought_anywhere = false;  // sold as well by specialists, whoever runs the rest
};

// Where a price is plausible: dollars per unit; of machines dollars a month for each processor or 8 GiB of memory,
// whichever is more.
struct PriceBand {
  std::string of;  // a kind of component whose machines it is about, or the text of a unit
  double low = 0, high = 0;
};

struct PriceTerms {
  std::vector<Confidence> confidences;
  std::vector<CurrencyRate> currencies;
  std::vector<RegionGroup> region_groups;
  std::vector<KindTitle> kinds;
  double burstable_up_to_vcpu = 0;    // a component that needs more is not put on a burstable machine
  double unknown_vcpu_counts_as = 0;  // processors of a machine whose number is not published
  // Where no single machine is enough, several of those that have at least this share of the largest one's processors.
  double several_from_share = 1;
  // What a price in one region may be of the price in another, of the same thing at the same provider.
  int elsewhere_low_permille = 1000, elsewhere_high_permille = 1000;
  std::vector<PriceBand> machine_bands, unit_bands;
  [[nodiscard]] const Confidence* confidence(std::string_view id) const;
  [[nodiscard]] const KindTitle* kind(std::string_view id) const;
};

struct PriceBook {
  std::string provider;  // "aws"; "" for the terms
  std::string title;
  ProviderRole role = ProviderRole::cloud;
  std::string as_of;  // the newest price in it
  std::string currency;
  std::vector<RegionNames> regions;  // the default group first
  std::vector<PriceSource> sources;
  std::vector<MachineFamily> families;
  std::vector<Rate> rates;
  std::vector<Service> services;
  std::vector<NoPrice> no_price;
  std::optional<PriceTerms> terms;  // of prices/terms.json, and of nothing else
};

// Prices on demand of the book that lie outside their bands, in a sentence each: "EC2 t4g.small at 12 per hour …".
[[nodiscard]] std::vector<std::string> implausible_prices(const PriceBook& book, const PriceTerms& terms);

struct PriceBooks {
  std::vector<PriceBook> books;  // in the order of their ids
  [[nodiscard]] const PriceTerms* terms() const;
};

// Reads one pack of rules/prices/: a provider's book, or the terms where its id is "prices/terms". Prices are decimals
// written as texts. Fails with "bad_json" or "bad_rule" and the place: on an unknown source, rate or family, on tiers
// out of order, on a price of zero, on a date that is none.
[[nodiscard]] Result<PriceBook> load_price_book(std::string_view file, std::string_view text);

}  // namespace scalewright
