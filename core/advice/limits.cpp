#include "core/advice/limits.hpp"

#include <algorithm>
#include <cmath>

#include "core/demand/queueing.hpp"

namespace scalewright {

namespace {

constexpr int kMostWaitedFor = 256;  // beyond, waiting ends long before the utilisation does
constexpr double kLateShare = 0.95;

// The parts of a line that a component carries.
Line share(double times, const Line& line) {
  return {times * line.base, times * line.per_user};
}
Line sum(const Line& a, const Line& b) {
  return {a.base + b.base, a.per_user + b.per_user};
}

double users_where(const Line& need, double capacity) {
  if (capacity <= 0 || need.per_user <= 0) return 0;
  return std::max(0.0, (capacity - need.base) / need.per_user);
}

// What else runs on the machine takes its processors too.
Line busy_processors(const NeedLine& line, const Carries& carries) {
  return sum(share(carries.application, line.application_busy), share(carries.database, line.database_busy));
}

// The largest number of busy processors of `servers` with which 95 % wait no longer than is allowed.
double busy_within_latency(int servers, double processor_seconds, double allowed_seconds) {
  double low = 0;
  double high = servers;
  for (int step = 0; step < 20; ++step) {
    const double busy = (low + high) / 2;
    const double waits = waiting_seconds(servers, busy / processor_seconds, processor_seconds, kLateShare);
    (waits >= 0 && waits <= allowed_seconds ? low : high) = busy;
  }
  return low;
}

double latency_users(const NeedLine& line, const LimitRule& limit, const ComponentCapacity& capacity) {
  const Carries& carries = capacity.component->carries;
  const double servers = std::floor(capacity.vcpu);
  const bool answers = carries.application > 0 && line.waiting_seconds > 0 && line.processor_seconds > 0;
  if (!answers || servers < 1 || servers > kMostWaitedFor) return 0;
  const double busy = busy_within_latency(static_cast<int>(servers), line.processor_seconds, line.waiting_seconds);
  return users_where(busy_processors(line, carries), limit.share * busy);
}

// A design that pays for traffic today has no allowance to lose.
double egress_users(const NeedLine& line, const LimitRule& limit, const ComponentCapacity& capacity) {
  const double all = line.egress_gib_per_month.at(line.users_today);
  const double here = capacity.component->egress_gib_per_month;
  const double included = limit.share * capacity.egress_gib_per_month;
  if (all <= 0 || here <= 0 || here >= included) return 0;
  return users_where(share(here / all, line.egress_gib_per_month), included);
}

}  // namespace

double users_at(const NeedLine& line, const LimitRule& limit, const ComponentCapacity& capacity) {
  const Carries& carries = capacity.component->carries;
  switch (limit.resource) {
    case LimitedResource::processor:
      return users_where(busy_processors(line, carries), limit.share * capacity.vcpu);
    case LimitedResource::latency:
      return latency_users(line, limit, capacity);
    case LimitedResource::memory:
      return users_where(sum(share(carries.application, line.application_memory_gib),
                             share(carries.database, line.database_memory_gib)),
                         limit.share * capacity.memory_gib);
    case LimitedResource::connections:
      return users_where(share(carries.database, line.database_connections),
                         limit.share * limit.per_gib * capacity.memory_gib);
    case LimitedResource::disk:
      return users_where(sum(share(carries.database_storage, line.database_storage_gib),
                             share(carries.file_storage, line.file_storage_gib)),
                         limit.share * capacity.storage_gib);
    case LimitedResource::egress:
      return egress_users(line, limit, capacity);
  }
  return 0;
}

}  // namespace scalewright
