// What it is, how far it is, and how sensitive its data are: signs that are weighed.
#include <algorithm>

#include "core/brief/resolving.hpp"
#include "core/brief/running.hpp"
#include "core/result/sort.hpp"

namespace scalewright {

namespace {

constexpr double kDomainThreshold = 2.5;  // weight from which a domain is stated
constexpr double kAlsoWithin = 1.0;       // a second domain this near is as good
constexpr double kPlainlyRunning = 1;     // so much heavier outweigh signs of a running service those of a prototype

void resolve_domain(Findings& findings, Stated& stated) {
  std::vector<Weighed>& totals = findings.domains;
  sort_stably(totals, [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
  if (totals.empty() || totals.front().weight < kDomainThreshold) return;
  stated.domain = WordStatement{totals.front().value, totals.front().origin};
  for (std::size_t i = 1; i < totals.size() && i < 2; ++i) {
    if (totals[i].weight < kDomainThreshold || totals[i].weight + kAlsoWithin < totals.front().weight) continue;
    stated.domain_also.push_back({totals[i].value, totals[i].origin});
  }
}

double weight_of(const Findings& findings, std::string_view stage) {
  double weight = 0;
  for (const Weighed& sign : findings.stages) weight += sign.value == stage ? sign.weight : 0;
  return weight;
}

// A pilot is a pilot even where a bill is paid; what runs in production is launched whatever else is planned.
void resolve_stage(Findings& findings, Stated& stated) {
  static constexpr std::string_view kOrder[] = {"growth", "beta", "idea", "prototype", "launched"};
  for (const std::string_view stage : kOrder) {
    double weight = 0;
    const Weighed* first = nullptr;
    for (const Weighed& sign : findings.stages) {
      if (sign.value != stage) continue;
      weight += sign.weight;
      if (first == nullptr) first = &sign;
    }
    if (first == nullptr || weight < 3) continue;
    if (stage == "prototype" && weight_of(findings, "launched") >= weight + kPlainlyRunning) continue;
    stated.stage = WordStatement{first->value, first->origin};
    return;
  }
  if (const auto origin = running_by_signs(stated, findings.stages)) stated.stage = WordStatement{"launched", *origin};
}

void resolve_sensitivity(Findings& findings, Stated& stated) {
  static constexpr std::string_view kOrder[] = {"classified", "health",       "payment",  "student",
                                                "financial",  "confidential", "personal", "none"};
  for (const std::string_view level : kOrder) {
    for (const Weighed& sign : findings.sensitivities) {
      if (sign.value != level) continue;
      stated.data_sensitivity = WordStatement{sign.value, sign.origin};
      return;
    }
  }
}

}  // namespace

void resolve_character(Resolving& all) {
  resolve_domain(all.findings, all.stated);
  resolve_stage(all.findings, all.stated);
  resolve_sensitivity(all.findings, all.stated);
}

}  // namespace scalewright
