// The words of a bill: units, sizes, and what has no price.
#pragma once

#include <string>
#include <string_view>

#include "core/blueprint/blueprint.hpp"
#include "core/pricing/market.hpp"
#include "core/units/money.hpp"

namespace scalewright {

// "Europe"
[[nodiscard]] std::string region_title(const PriceTerms& terms, std::string_view group);

[[nodiscard]] std::string_view unit_name(PriceUnit unit);  // "GiB-month"

// "2 vCPU, 4 GiB"; without processors where their number is not known.
[[nodiscard]] std::string size_words(double vcpu, double memory_gib);

// "Managed Redis" out of the terms, or the kind itself.
[[nodiscard]] std::string kind_title(const PriceTerms& terms, std::string_view kind);

// "Managed PostgreSQL: no sourced price at Hetzner (Hetzner sells no managed database)"
[[nodiscard]] std::string nothing_sold(const PriceBook& book, const PriceTerms& terms, std::string_view kind);

// "RDS gp3 storage: no sourced price at AWS in Europe; the nearest is $0.115 per GiB-month in us-east-1"
[[nodiscard]] std::string no_price_here(const Market& market, std::string_view title, PriceUnit unit,
                                        std::span<const RegionalPrice> elsewhere);

// "EC2: no sourced size at AWS holds 200 vCPU, 400 GiB and a disk of 100 GiB"
[[nodiscard]] std::string no_machine(const Market& market, const MachineFamily& family, const Component& component);

// What would be billed if the allowance or the first tiers were all that has a price.
[[nodiscard]] std::string beyond(const Market& market, const Rate& rate, double bound);

// "Server: no sourced price at Hetzner in North America; it has prices in Europe"
[[nodiscard]] std::string not_in_region(const PriceBook& book, const PriceTerms& terms, std::string_view kind,
                                        const RegionGroup& wanted);

}  // namespace scalewright
