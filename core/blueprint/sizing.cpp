#include "core/blueprint/sizing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/units/format.hpp"

namespace scalewright {

namespace {

constexpr double kKibPerGib = 1024.0 * 1024;

// One end of a quantity: its low, likely or high value.
struct LowEnd {
  template <class Unit>
  double operator()(const Quantity<Unit>& quantity) const {
    return quantity.low;
  }
};
struct LikelyEnd {
  template <class Unit>
  double operator()(const Quantity<Unit>& quantity) const {
    return quantity.likely;
  }
};
struct HighEnd {
  template <class Unit>
  double operator()(const Quantity<Unit>& quantity) const {
    return quantity.high;
  }
};

// What one component has to hold, before it is cut into machines.
struct Share {
  double vcpu = 0, memory_gib = 0, storage_gib = 0, egress_gib = 0, requests = 0, seconds = 0, gpus = 0;
};

template <class End>
Share share_of(const SizeRule& size, const Demand& demand, const Room& room, End end) {
  Share share;
  share.vcpu =
      size.application * end(demand.application_vcpu) * std::max(1.0, demand.application_utilisation / room.processor) +
      size.database * end(demand.database_vcpu) * std::max(1.0, demand.database_utilisation / room.processor);
  share.memory_gib =
      (size.application * end(demand.application_memory_gib) + size.database * end(demand.database_memory_gib)) /
          room.memory +
      size.cache * end(demand.database_memory_gib);  // a cache is there to be full
  if (room.connections_per_gib > 0) {
    share.memory_gib =
        std::max(share.memory_gib, size.database * end(demand.database_connections) / room.connections_per_gib);
  }
  const double requests = end(demand.requests_per_day) * kMonthDays;
  const double database = end(demand.database_storage_gib);
  share.storage_gib = size.database_storage * database +
                      size.file_storage * std::max(0.0, end(demand.storage_gib) - database) +
                      size.log_kib_per_request * requests / kKibPerGib;
  const double files = size.static_egress * demand.static_share * end(demand.egress_gib_per_month);
  const double computed = size.computed_egress * (1 - demand.static_share) * end(demand.egress_gib_per_month);
  share.egress_gib = files + computed;
  share.requests = size.requests * requests + size.fixed_requests;
  if (size.static_requests > 0) share.requests += size.static_requests * files * kKibPerGib / demand.static_file_kib;
  share.seconds = size.requests * requests * demand.dynamic_share * end(demand.service_seconds);
  share.gpus = size.gpus * end(demand.gpus);
  return share;
}

// Machines that carry the load, and with the spare ones and the other sites all of them.
struct Machines {
  int working = 1;
  int all = 1;
};

Machines machines_for(const SizeRule& size, const Share& share) {
  double needed = size.copies_at_least - size.spare;
  if (size.most_vcpu_each > 0) needed = std::max(needed, std::ceil(share.vcpu / size.most_vcpu_each));
  if (size.gpus > 0) needed = std::max(needed, std::ceil(share.gpus));
  constexpr double kMost = 1e6;  // keeps an absurd load inside an int
  const int working = std::max(1, static_cast<int>(std::min(needed, kMost)));
  return {working, (working + size.spare) * size.sites};
}

struct OneOf {
  double vcpu = 0, memory_gib = 0;
};

OneOf machine_of(const SizeRule& size, const Share& share, const Machines& machines) {
  OneOf machine;
  machine.vcpu = std::max(size.least_vcpu, share.vcpu / machines.working);
  machine.memory_gib = share.memory_gib / machines.working;
  if (machines.working + size.spare > 1) machine.memory_gib += size.machine_memory_gib;
  machine.memory_gib = std::max(size.least_memory_gib, machine.memory_gib);
  return machine;
}

double over(double value, double likely) {
  return likely > 0 ? value / likely : 1;
}

// How much another end of the demand changes the component.
struct Factors {
  double smallest = 1, largest = 1;
};

Factors change(const SizeRule& size, const Share& likely, const Share& end) {
  const Machines then = machines_for(size, end);
  const Machines now = machines_for(size, likely);
  const OneOf machine_then = machine_of(size, end, then);
  const OneOf machine_now = machine_of(size, likely, now);
  const double vcpu = over(machine_then.vcpu * then.all, machine_now.vcpu * now.all);
  const double memory = over(machine_then.memory_gib * then.all, machine_now.memory_gib * now.all);
  if (machine_now.vcpu > 0 || machine_now.memory_gib > 0) return {std::min(vcpu, memory), std::max(vcpu, memory)};
  const double storage =
      over(std::max(size.least_storage_gib, end.storage_gib), std::max(size.least_storage_gib, likely.storage_gib));
  const auto [smallest, largest] =
      std::minmax({storage, over(end.egress_gib, likely.egress_gib), over(end.requests, likely.requests)});
  return {smallest, largest};
}

// The text for one place of a sentence; nothing for a name that is none.
std::optional<std::string> text_for(std::string_view name, const Component& component, const Demand& demand) {
  if (name == "users") return for_people(demand.users.likely);
  if (name == "requests_per_day") return for_people(demand.requests_per_day.likely);
  if (name == "peak_rps") return for_people(demand.peak_rps.likely, 2);
  if (name == "concurrent_users") return for_people(demand.concurrent_users.likely, 2);
  if (name == "database_qps") return for_people(demand.database_qps.likely, 2);
  if (name == "data_gib") return for_people(demand.storage_gib.likely, 2);
  if (name == "count") return std::to_string(component.count);
  if (name == "vcpu") return for_people(component.vcpu, 2);
  if (name == "memory_gib") return for_people(component.memory_gib, 2);
  if (name == "storage_gib") return for_people(component.storage_gib, 2);
  if (name == "egress_gib") return for_people(component.egress_gib_per_month, 2);
  if (name == "requests_per_month") return for_people(component.requests_per_month, 2);
  return std::nullopt;
}

}  // namespace

Room room_of(const DecisionRules& rules) {
  Room room;
  for (const LimitRule& limit : rules.limits) {
    if (!limit.ends_size) continue;
    const double share = std::min(1.0, limit.share);
    if (limit.resource == LimitedResource::processor) room.processor = std::min(room.processor, share);
    if (limit.resource == LimitedResource::memory) room.memory = std::min(room.memory, share);
    if (limit.resource == LimitedResource::disk) room.disk = std::min(room.disk, share);
    if (limit.resource == LimitedResource::connections) room.connections_per_gib = share * limit.per_gib;
  }
  return room;
}

Component size_component(const ComponentRule& rule, const Demand& demand, int machines, Explaining explaining,
                         const Room& room) {
  const SizeRule& size = rule.size;
  const Share share = share_of(size, demand, room, LikelyEnd{});
  const Machines cut = machines_for(size, share);
  const OneOf machine = machine_of(size, share, cut);
  const Factors low = change(size, share, share_of(size, demand, room, LowEnd{}));
  const Factors high = change(size, share, share_of(size, demand, room, HighEnd{}));
  Component component;
  component.id = rule.id;
  if (explaining == Explaining::yes) {
    component.layer = rule.layer;
    component.name = rule.name;
  }
  component.kind = rule.kind;
  component.count = size.per_machine ? std::max(1, machines) : cut.all;
  component.machines = machine.vcpu > 0 ? size.machines_each : 0;
  component.vcpu = machine.vcpu;
  component.memory_gib = machine.memory_gib;
  // A disk is bought; what is stored by the gigabyte has no end to keep away from.
  const double disk = machine.vcpu > 0 ? room.disk : 1;
  component.storage_gib = std::max(size.least_storage_gib, share.storage_gib / disk);
  component.egress_gib_per_month = share.egress_gib;
  component.requests_per_month = share.requests;
  component.gib_seconds_per_month = share.seconds * size.function_memory_gib;
  component.vcpu_seconds_per_month = share.seconds * size.function_vcpu;
  component.hours_per_month = size.hours_per_month;
  component.carries = {.application = size.application,
                       .database = size.database,
                       .cache = size.cache,
                       .database_storage = size.database_storage,
                       .file_storage = size.file_storage,
                       .machines = cut.working};
  component.low_factor = std::min(1.0, low.smallest);
  component.high_factor = std::max(1.0, high.largest);
  return component;
}

// Braces around anything that is no place stay as they are.
std::string why_in_words(const ComponentRule& rule, const Component& component, const Demand& demand,
                         const PatternLibrary& library) {
  std::string_view sentence = rule.why;
  if (sentence.find('{') == std::string_view::npos) return rule.why;
  if (!demand.known) return library.why_when_unknown;
  std::string filled;
  while (true) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = sentence.find('}', open);
    if (close == std::string_view::npos) return filled += sentence;
    filled += sentence.substr(0, open);
    const std::optional<std::string> text = text_for(sentence.substr(open + 1, close - open - 1), component, demand);
    filled += text ? std::string_view(*text) : sentence.substr(open, close - open + 1);
    sentence.remove_prefix(close + 1);
  }
}

int machines_of(const std::vector<Component>& components) {
  int machines = 0;
  for (const Component& component : components) machines += component.count * component.machines;
  return machines;
}

}  // namespace scalewright
