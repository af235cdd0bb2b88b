// Components from rules: quantities from the demand, machines from quantities, the sentence that says why.
//
// A `why` of the rules may hold {users}, {requests_per_day}, {peak_rps}, {concurrent_users}, {database_qps},
// {data_gib}, {count}, {vcpu}, {memory_gib}, {storage_gib}, {egress_gib}, {requests_per_month}: the demand, and the
// size of each of the component. Where the load is not known, a sentence with places is replaced by the library's
// `why_when_unknown`.
#pragma once

#include "core/blueprint/blueprint.hpp"

namespace scalewright {

// The shares of a machine that may be in use: the limits of rules/decision.json that end a size, so that none is passed
// on the day that the machine is bought.
struct Room {
  double processor = 1, memory = 1, disk = 1;
  double connections_per_gib = 0;  // 0: not looked at
};
[[nodiscard]] Room room_of(const DecisionRules& rules);

// The component at the likely demand, with its range as factors. `machines` are those of the design so far, for what
// is counted by machine. Its `why` stays empty.
[[nodiscard]] Component size_component(const ComponentRule& rule, const Demand& demand, int machines,
                                       Explaining explaining = Explaining::yes, const Room& room = {});

// The sentence that says why the component is as large as it is.
[[nodiscard]] std::string why_in_words(const ComponentRule& rule, const Component& component, const Demand& demand,
                                       const PatternLibrary& library);

// Servers and their like among the components, standbys included.
[[nodiscard]] int machines_of(const std::vector<Component>& components);

}  // namespace scalewright
