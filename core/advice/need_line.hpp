// How the need grows with users. Private to the room.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright {

// A base that is there anyway, and a part for each user.
struct Line {
  double base = 0, per_user = 0;
  [[nodiscard]] double at(double users) const { return base + per_user * users; }
};

// Straight lines through today and twice as many users. Where only a rate was stated they count in multiples of it, of
// which there is one today, and nothing is said of users. Without users or requests they are drawn from a thousand
// imagined users and there is no today. "Busy" is processors in use at the peak, without the room that is kept free.
struct NeedLine {
  double users_today = 0;    // or 1, of a rate
  bool counts_users = true;  // false: multiples of a rate
  Line application_busy, database_busy;
  Line application_memory_gib, database_memory_gib;
  Line database_storage_gib, file_storage_gib;
  Line database_connections;
  Line egress_gib_per_month;
  double processor_seconds = 0;  // of one computed request
  double waiting_seconds = 0;    // what the latency leaves for waiting
};
[[nodiscard]] NeedLine draw_need_line(const FactTable& facts, const Demand& demand, const RuleBook& rules);

}  // namespace scalewright
