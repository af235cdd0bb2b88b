// Requests and growth: what is the load now, and what it is to become.
#include <algorithm>

#include "core/brief/resolving.hpp"
#include "core/result/sort.hpp"

namespace scalewright {

namespace {

double per_day(const RequestStatement& requests) {
  const double seconds = seconds_in(requests.per);
  return seconds > 0 ? size_of(requests.count) * 86400 / seconds : size_of(requests.count);
}

// "2,300 daily users, each sends 150 requests per day"
void multiply(const RequestFinding& r, const Stated& stated, std::vector<RequestStatement>& steady) {
  if (!stated.users || !stated.users->count.low || !stated.users->count.high || r.statement.per == RatePeriod::none)
    return;
  RequestStatement product = r.statement;
  if (product.count.low) *product.count.low *= *stated.users->count.low;
  if (product.count.high) *product.count.high *= *stated.users->count.high;
  product.count.derived = true;
  product.origin.rule = "requests.product";
  steady.push_back(product);
}

// Where no users are to grow, the largest of the tenant goals.
void add_tenant_target(Resolving& all) {
  const TenantFinding* goal = nullptr;
  for (const TenantFinding& t : all.findings.tenants) {
    const bool ahead = t.tense == Tense::strong_future && !t.additional && size_of(t.count) >= 2;
    if (ahead && (goal == nullptr || size_of(t.count) > size_of(goal->count))) goal = &t;
  }
  if (goal == nullptr) return;
  GrowthStatement growth;
  growth.target_tenants = size_of(goal->count);
  growth.horizon_months = goal->horizon_months;
  growth.origin = {goal->origin.span, "growth.target_tenants"};
  all.stated.growth = growth;
}

}  // namespace

void resolve_requests(Resolving& all) {
  Stated& stated = all.stated;
  std::vector<RequestStatement> steady;
  std::vector<RequestStatement> peaks;
  std::vector<RequestStatement> jobs;
  // A rate of the past stands in for today's where nothing else is told.
  const auto past = [](const RequestFinding& r) { return r.tense == Tense::past; };
  const bool only_past = std::all_of(all.findings.requests.begin(), all.findings.requests.end(), past);
  for (const RequestFinding& r : all.findings.requests) {
    if (past(r) && (!only_past || r.statement.per == RatePeriod::none)) continue;
    if (r.per_piece) {
      multiply(r, stated, steady);
    } else if (r.job) {
      jobs.push_back(r.statement);
    } else {
      (r.statement.count.at_peak ? peaks : steady).push_back(r.statement);
    }
  }
  // A rate beats a count without a period.
  const auto rated = [](const RequestStatement& r) { return r.per != RatePeriod::none; };
  sort_stably(steady, [&](const RequestStatement& a, const RequestStatement& b) {
    if (rated(a) != rated(b)) return rated(a);
    if (a.count.derived != b.count.derived) return b.count.derived;
    return per_day(a) > per_day(b);
  });
  sort_stably(peaks, [](const RequestStatement& a, const RequestStatement& b) { return per_day(a) > per_day(b); });
  if (!steady.empty()) {
    stated.requests = steady.front();
    stated.requests_also.assign(steady.begin() + 1, steady.end());
    if (!peaks.empty() && rated(peaks.front())) stated.requests_peak = peaks.front();
  } else if (!peaks.empty()) {
    stated.requests = peaks.front();
    stated.requests_also.assign(peaks.begin() + 1, peaks.end());
  } else if (!jobs.empty() && !stated.users && jobs.front().per != RatePeriod::none) {
    stated.requests = jobs.front();
  }
}

void resolve_growth(Resolving& all) {
  Stated& stated = all.stated;
  std::vector<GrowthStatement> goals = std::move(all.findings.growth);
  sort_stably(goals, [](const GrowthStatement& a, const GrowthStatement& b) {
    return a.origin.span.begin < b.origin.span.begin;
  });
  if (!stated.users || goals.empty()) add_tenant_target(all);
  if (stated.growth) {
    stated.growth_also = std::move(goals);
    return;
  }
  if (goals.empty()) return;
  stated.growth = goals.front();
  stated.growth_also.assign(goals.begin() + 1, goals.end());
}

}  // namespace scalewright
