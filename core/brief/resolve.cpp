// From everything that was said to what is stated: the main number of each kind, what is said besides, what conflicts.
#include "core/brief/resolving.hpp"
#include "core/units/format.hpp"

namespace scalewright {

namespace {

constexpr double kShortRetention = 1.0;  // months; what is thrown away sooner does not accumulate

void resolve_amounts(Resolving& all) {
  const Findings& f = all.findings;
  Stated& stated = all.stated;
  if (!f.availability.empty()) {
    stated.availability_percent = f.availability.front();
    for (const NumberStatement& other : f.availability) {
      if (other.value != f.availability.front().value) {
        all.conflict("availability_percent",
                     "The text asks for " + json_number(f.availability.front().value) + " % and for " +
                         json_number(other.value) + " %.",
                     {f.availability.front().origin.span, other.origin.span});
        break;
      }
    }
  }
  for (const NumberStatement& amount : f.data) {
    if (!stated.data_gib) {
      stated.data_gib = amount;
    } else {
      stated.data_gib->value += amount.value;
      stated.data_gib->derived = true;
    }
  }
  for (const NumberStatement& kept : f.retention) {
    if (!stated.retention_months || stated.retention_months->value < kept.value) stated.retention_months = kept;
  }
  if (stated.retention_months && stated.retention_months->value < kShortRetention * 0.9 &&
      stated.data_growth_gib_per_month) {
    stated.data_growth_gib_per_month.reset();
  }
}

void resolve_budget(Resolving& all) {
  const Findings& f = all.findings;
  Stated& stated = all.stated;
  if (f.budgets.empty()) return;
  const auto free = [](const BudgetStatement& b) { return b.origin.rule == "budget.free"; };
  const BudgetStatement* main = nullptr;
  for (const BudgetStatement& b : f.budgets) {
    const bool better =
        main == nullptr || (free(*main) && !free(b)) ||
        (!free(b) && b.high.value_or(0) > main->high.value_or(0) && b.origin.span.begin < main->origin.span.end + 80);
    if (better) main = &b;
  }
  stated.budget = *main;
  if (main->origin.rule == "budget.per_user" && stated.users && stated.users->count.high && stated.budget->high) {
    *stated.budget->high *= *stated.users->count.high;
    if (stated.budget->low) *stated.budget->low *= stated.users->count.low.value_or(*stated.users->count.high);
  }
  if (stated.budget_unlimited && stated.budget->high.value_or(0) > 0) {
    all.conflict("budget_usd_per_month", "The text names a budget and says that there is no limit.",
                 {stated.budget->origin.span, stated.budget_unlimited_origin.span});
  }
}

}  // namespace

Stated resolve(Findings& findings, const Vocabulary& vocabulary, std::vector<Contradiction>& contradictions) {
  Resolving all{findings, vocabulary, contradictions, std::move(findings.stated)};
  resolve_users(all);
  resolve_requests(all);
  resolve_growth(all);
  resolve_amounts(all);
  resolve_budget(all);
  resolve_catalogue(all);
  resolve_character(all);
  return std::move(all.stated);
}

}  // namespace scalewright
