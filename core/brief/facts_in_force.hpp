// Statements, answers and assumptions as facts that conditions can speak of.
#pragma once

#include <vector>

#include "core/brief/brief.hpp"

namespace scalewright {

// The facts in force, by id, at most one each.
class FactsInForce {
 public:
  void put(Fact fact);  // takes the place of a fact with the same id
  void erase(std::string_view id);
  [[nodiscard]] const Fact* find(std::string_view id) const;
  [[nodiscard]] std::vector<Fact> take() { return std::move(facts_); }

 private:
  std::vector<Fact> facts_;
};

// The number of users that decides, by the scale rule of the label guide: a daily number together with concurrent and
// device counts where there is one, else the largest; visitors of a month count as a thirtieth a day.
[[nodiscard]] const UserStatement* deciding_users(const Stated& stated);
[[nodiscard]] Ratio users_range(const UserStatement& users);
[[nodiscard]] Ratio requests_per_day_range(const RequestStatement& requests);  // precondition: a period is stated

void put_stated(const Stated& stated, FactsInForce& facts);
void put_inferred(const Vocabulary& vocabulary, FactsInForce& facts);
void put_assumed(const std::vector<FactKind>& kinds, FactsInForce& facts);

}  // namespace scalewright
