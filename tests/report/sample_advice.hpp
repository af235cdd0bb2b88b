// An advice and the rules that it speaks of, made by hand: what the report is tested on. Every member is set, so that a
// member that the report forgets is missed by a test.
#pragma once

#include "core/advice/advice.hpp"

namespace scalewright::testing {

inline RuleBook sample_rules() {
  RuleBook rules;
  rules.facts = {{.id = "availability_percent", .type = FactType::number, .title = "Availability", .unit = "percent"},
                 {.id = "compliance", .type = FactType::list, .title = "Compliance"},
                 {.id = "domain", .type = FactType::text, .title = "Kind"},
                 {.id = "team_size", .type = FactType::number, .title = "Team", .unit = "people"},
                 {.id = "users", .type = FactType::number, .title = "Users", .unit = "people"}};
  rules.scale.categories = {{.id = "mvp", .title = "MVP", .tier = "minimal", .users_up_to = 10},
                            {.id = "small", .title = "Small", .tier = "simple", .users_up_to = 100}};
  rules.hash = "0123456789abcdef";
  rules.as_of = "2026-11-21";
  return rules;
}

inline Brief sample_brief() {
  Brief brief;
  brief.text = "Café für 5 friends 💥 at <b>99.9 %</b>, take 2";
  brief.facts = {{"availability_percent", FactValue::of(99.9), FactSource::answered, std::nullopt, "availability"},
                 {"compliance", FactValue::of(std::vector<std::string>{"hipaa", "gdpr"}), FactSource::inferred,
                  Span{0, 5}, "compliance.from_words"},
                 {"team_size", FactValue::of(1), FactSource::assumed, std::nullopt, "default.team_size"},
                 {"users", FactValue::of(Ratio{4, 5, 6}), FactSource::stated, Span{11, 20}, "users.count_noun"}};
  const auto two = static_cast<std::uint32_t>(brief.text.rfind('2'));
  brief.ignored = {{Span{two, two + 1}, "2", "it counts takes"}};
  brief.contradictions = {{"users", "Five friends and six friends cannot both hold", {Span{11, 12}}}};
  for (const Fact& fact : brief.facts) brief.table.set(fact.id, fact.value);
  return brief;
}

inline Demand sample_demand() {
  Demand demand;
  demand.known = true;
  demand.workload = "web_app";
  demand.users = {4, 5, 6};
  demand.requests_per_day = {80, 150, 300};
  demand.average_rps = {0.000926, 0.001736, 0.003472};
  demand.peak_rps = {0.00463, 0.0104, 0.0278};
  demand.concurrent_requests = {0.0005, 0.00104, 0.00694};
  demand.vcpu = {0.02, 0.05, 0.1};
  demand.memory_gib = {0.4, 0.6, 1};
  demand.database_qps = {0.0139, 0.0417, 0.139};
  demand.storage_gib = {1, 2, 5};
  demand.egress_gib_per_month = {0.1, 0.3, 1};
  demand.why = {{"average_rps",
                 "requests a day / 86,400",
                 {{"requests a day", {80, 150, 300}, "requests", "requests_per_day", "T017: web measurements, 2024"}}}};
  return demand;
}

inline Scale sample_scale() {
  Scale scale;
  scale.category = Category::mvp;
  scale.confidence = 0.93;
  scale.because = {"5 users are at most 10."};
  scale.layers = {{.layer = "compute",
                   .title = "Compute",
                   .needed = {"One server"},
                   .envelope = {"Single server", "Shared hosting"},
                   .planned = {"Kubernetes"},
                   .need_level = 1,
                   .envelope_level = 1,
                   .plan_level = 5,
                   .because = {"need.compute.one_server"}},
                  {.layer = "caching", .title = "Caching"}};
  scale.path = {{0, {4, 5, 6}, Category::mvp}, {3, {11, 12, 14}, Category::small}};
  scale.category_from_range = true;
  scale.low_category = Category::mvp;
  scale.high_category = Category::small;
  return scale;
}

inline Bill sample_bill() {
  Bill bill;
  bill.provider = "hetzner";
  bill.provider_title = "Hetzner";
  bill.region = "fsn1";
  bill.monthly = {{4'150'000}, {4'990'000}, {6'000'000}};
  bill.people_hours_per_month = 1.5;
  bill.as_of = "2026-08-01";
  bill.items = {{"server",
                 "hetzner",
                 "CX22",
                 "Cloud server CX22",
                 730,
                 "hour",
                 0.006,
                 {{4'150'000}, {4'490'000}, {5'000'000}},
                 false,
                 "fsn1",
                 "https://example.org/prices",
                 "2026-08-01",
                 "A"},
                {"backup",
                 "hetzner",
                 "backup",
                 "Backup",
                 1,
                 "month",
                 0.5,
                 {{0}, {500'000}, {1'000'000}},
                 false,
                 "fsn1",
                 "https://example.org/prices",
                 "2026-08-02",
                 "B"}};
  bill.sizes = {{"server", "CX22: 2 vCPU, 4 GiB", 1, 2, 4, 40}};
  return bill;
}

inline Option sample_option() {
  Option option;
  option.blueprint.id = "single_server";
  option.blueprint.title = "One server";
  option.blueprint.pattern = "single_server";
  option.blueprint.components = {
      {.id = "server",
       .layer = "compute",
       .name = "Server",
       .kind = "server",
       .vcpu = 0.1,
       .memory_gib = 1,
       .why = "It carries the load 20 times over."},
      {.id = "database", .layer = "database", .name = "SQLite", .why = "One writer at a time is enough."},
      {.id = "backup",
       .layer = "backup",
       .name = "Daily backup",
       .kind = "backup_storage",
       .storage_gib = 5,
       .why = "A day is the most that may be lost."}};
  option.blueprint.availability = {99.5, 219, "server"};
  option.blueprint.recovery_point_minutes = 1440;
  option.blueprint.recovery_time_minutes = 240;
  option.blueprint.upkeep_hours_per_month = 1.5;
  option.blueprint.first_deploy_hours = 2;
  option.blueprint.portability = 1;
  option.blueprint.because = {"pattern.single_server.fits"};
  option.bill = sample_bill();
  Bill elsewhere;
  elsewhere.provider = "aws";
  elsewhere.provider_title = "AWS";
  elsewhere.unpriced = {"Backup: no sourced price at AWS"};
  option.bills = {option.bill, elsewhere};
  option.vcpu = 2;
  option.memory_gib = 4;
  option.storage_gib = 45;
  option.headroom = 20;
  option.users_until = 640;
  option.score = 0.81;
  option.scores = {0.9, 0.8, 0.6, 0.7, 0.9, 0.5};
  option.pros = {"Costs least of the three"};
  option.cons = {"Down while it is repaired"};
  option.holds_until = {"More than 640 users"};
  return option;
}

inline Advice sample_advice() {
  Advice advice;
  advice.brief = sample_brief();
  advice.demand = sample_demand();
  advice.scale = sample_scale();
  Option second = sample_option();
  second.blueprint.id = "platform";
  second.blueprint.title = "Platform as a service";
  second.bill.unpriced = {"Platform: no sourced price at Hetzner"};
  advice.options = {sample_option(), second};
  advice.recommended = "single_server";
  advice.breaks = {{3, 640, "Server", "2 vCPU at 60 % utilisation", "Move to a server of twice the size"}};
  advice.findings = {{"plan.too_much.kubernetes", FindingKind::over_engineering, Severity::warning, "kubernetes",
                      "Kubernetes is far more than 5 users need", "one server",
                      MoneyRange{{70'000'000}, {75'000'000}, {80'000'000}}, "judgement, 2026-11-21"}};
  advice.questions = {{"users",
                       "How many people will use it on a day?",
                       {{"up_to_10", "Up to 10", "nothing"}},
                       "It decides the load.",
                       0.41}};
  advice.headline = "MVP: one server is enough";
  advice.summary = "One server at about $5 a month carries this until 640 users.";
  advice.rules_hash = "0123456789abcdef";
  advice.rules_as_of = "2026-11-21";
  return advice;
}

}  // namespace scalewright::testing
