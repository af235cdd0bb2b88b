#include "core/advice/need_line.hpp"

#include <algorithm>

namespace scalewright {

namespace {

constexpr double kImaginedUsers = 1000;

double application_busy(const Demand& demand) {
  return demand.application_vcpu.likely * demand.application_utilisation;
}
double database_busy(const Demand& demand) {
  return demand.database_vcpu.likely * demand.database_utilisation;
}
double file_storage(const Demand& demand) {
  return std::max(0.0, demand.storage_gib.likely - demand.database_storage_gib.likely);
}

}  // namespace

NeedLine draw_need_line(const FactTable& facts, const Demand& demand, const RuleBook& rules) {
  NeedLine line;
  const std::optional<Ratio> users = facts.number("users");
  line.users_today = users && users->likely > 0 ? users->likely : 0;
  line.counts_users = line.users_today > 0 || !demand.known;
  if (!line.counts_users) line.users_today = 1;
  const double from = line.users_today > 0 ? line.users_today : kImaginedUsers;
  FactTable here = FactTable::on_top_of(facts);
  Demand imagined;
  if (line.users_today == 0) {
    here.set("users", FactValue::of(kImaginedUsers));
    imagined = compute_demand(here, rules, Explaining::no);
  }
  const Demand& once = line.users_today > 0 ? demand : imagined;
  const FactTable doubled =
      line.counts_users ? facts_with_users(here, Users::exactly(2 * from)) : facts_with_load(here, 2);
  const Demand twice = compute_demand(doubled, rules, Explaining::no);
  const auto through = [from](double one, double two) {
    const double per_user = std::max(0.0, (two - one) / from);
    return Line{one - per_user * from, per_user};
  };
  line.application_busy = through(application_busy(once), application_busy(twice));
  line.database_busy = through(database_busy(once), database_busy(twice));
  line.application_memory_gib = through(once.application_memory_gib.likely, twice.application_memory_gib.likely);
  line.database_memory_gib = through(once.database_memory_gib.likely, twice.database_memory_gib.likely);
  line.database_storage_gib = through(once.database_storage_gib.likely, twice.database_storage_gib.likely);
  line.file_storage_gib = through(file_storage(once), file_storage(twice));
  line.database_connections = through(once.database_connections.likely, twice.database_connections.likely);
  line.egress_gib_per_month = through(once.egress_gib_per_month.likely, twice.egress_gib_per_month.likely);
  line.processor_seconds = once.processor_seconds;
  line.waiting_seconds = once.waiting_seconds;
  return line;
}

}  // namespace scalewright
