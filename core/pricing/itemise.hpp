// A draft put into words: what a reader sees of a bill.
#pragma once

#include <string>

#include "core/pricing/draft.hpp"
#include "core/pricing/pricing.hpp"

namespace scalewright {

// The line, its amounts still in US dollars.
[[nodiscard]] BillLine itemise(const DraftLine& line, const Blueprint& blueprint);

// The date of the price, as ISO date.
[[nodiscard]] std::string_view date_of(const DraftLine& line);

// "t4g.small: 2 vCPU, 2 GiB", "3 x m7g.8xlarge: 32 vCPU, 128 GiB each"
[[nodiscard]] std::string size_title(const DraftSize& size, const Blueprint& blueprint);

// "Managed PostgreSQL: no sourced price at Hetzner (Hetzner sells no managed database)"
[[nodiscard]] std::string explain(const Gap& gap, const Blueprint& blueprint);

}  // namespace scalewright
