#include "tests/frontend/sample_advice.hpp"

namespace scalewright::sample {
namespace {

constexpr std::string_view kText =
    "Software for 40 law firms, about 600 users, Germany and Austria, GDPR. Three developers, $300 a month. "
    "We planned EKS with a service mesh. We expect 3,000 users in a year.";

FactKind kind(std::string id, FactType type, std::string title, std::string unit = {}) {
  FactKind made;
  made.id = std::move(id);
  made.type = type;
  made.title = std::move(title);
  made.unit = std::move(unit);
  return made;
}

Span words(std::string_view part) {
  const std::size_t at = kText.find(part);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

Money dollars(double amount) {
  return {static_cast<std::int64_t>(amount * 1e6)};
}
MoneyRange range(double low, double likely, double high) {
  return {dollars(low), dollars(likely), dollars(high)};
}

Fact fact(std::string id, FactValue value, FactSource source, std::string because, std::string_view said = {}) {
  Fact made{std::move(id), std::move(value), source, std::nullopt, std::move(because)};
  if (!said.empty()) made.span = words(said);
  return made;
}

Brief brief() {
  Brief b;
  b.text = kText;
  b.facts = {
      fact("users", FactValue::of(600), FactSource::stated, "users.count_noun", "about 600 users"),
      fact("growth_target_users", FactValue::of(3000), FactSource::stated, "growth.expect", "3,000 users in a year"),
      fact("budget_usd_per_month", FactValue::of(300), FactSource::stated, "budget.amount", "$300 a month"),
      fact("team_size", FactValue::of(3), FactSource::stated, "team.count", "Three developers"),
      fact("compliance", FactValue::of(std::vector<std::string>{"GDPR"}), FactSource::stated, "compliance.word",
           "GDPR"),
      fact("availability_percent", FactValue::of(99.5), FactSource::answered, "availability"),
      fact("domain", FactValue::of(std::string("business_software")), FactSource::inferred, "domain.law"),
      fact("peak_factor", FactValue::of(3), FactSource::assumed, "workload.peak"),
      fact("data_gib", FactValue::of(Ratio{10, 20, 40}), FactSource::assumed, "workload.data"),
  };
  for (const Fact& f : b.facts) b.table.set(f.id, f.value);
  b.table.set("growth_horizon_months", FactValue::of(12));
  b.ignored = {{words("40"), "40", "a number of firms, which does not set the load"}};
  b.contradictions = {{"availability_percent", "“Always on” and “a day is fine” cannot both hold.", {}}};
  return b;
}

Demand demand() {
  Demand d;
  d.known = true;
  d.users = {540, 600, 660};
  d.requests_per_day = {12000, 24000, 48000};
  d.average_rps = {0.14, 0.28, 0.56};
  d.peak_rps = {2, 4.2, 9};
  d.concurrent_requests = {0.3, 0.8, 2.1};
  d.vcpu = {0.2, 0.6, 1.1};
  d.memory_gib = {1, 1.6, 2.4};
  d.database_qps = {8, 21, 45};
  d.storage_gib = {10, 20, 40};
  d.egress_gib_per_month = {4, 12, 30};
  d.why = {{"peak_rps",
            "requests a day × peak factor / 86,400",
            {{"requests a day", {12000, 24000, 48000}, "", "requests_per_day", ""},
             {"peak factor", {2, 3, 5}, "times the mean", "peak_factor", "T017"}}}};
  return d;
}

LayerFit layer(std::string id, std::string title, int need, int envelope, std::optional<int> plan,
               std::vector<std::string> needed = {}, std::vector<std::string> planned = {}) {
  return {std::move(id),
          std::move(title),
          std::move(needed),
          {"up to the tier’s own"},
          std::move(planned),
          need,
          envelope,
          plan,
          {}};
}

Scale scale() {
  Scale s;
  s.category = Category::medium;
  s.complexity = Tier::moderate;
  s.needed_complexity = Tier::simple;
  s.confidence = 0.9;
  s.because = {"600 users are more than 100 and at most 1,000.", "Nine requests a second need 0.6 of one core."};
  s.layers = {layer("compute", "Compute", 1, 3, 4, {"One server"}, {"EKS"}),
              layer("database", "Database", 2, 3, 3, {"Managed PostgreSQL"}),
              layer("caching", "Caching", 0, 2, std::nullopt),
              layer("load_balancing", "Load balancing", 0, 2, 4, {}, {"Service mesh"}),
              layer("monitoring", "Monitoring", 1, 2, std::nullopt, {"Uptime check"}),
              layer("security", "Security", 2, 3, 1, {"Audit trail"}, {"HTTPS"}),
              layer("backup", "Backup", 2, 3, 1, {"Tested restores"}, {"Daily dump"}),
              layer("ci_cd", "Delivery", 1, 2, 2)};
  s.path = {{0, {540, 600, 660}, Category::medium},
            {5, {1000, 1170, 1400}, Category::large},
            {12, {2400, 3000, 4100}, Category::large}};
  return s;
}

Bill bill(std::string provider, std::string title, MoneyRange monthly, std::string as_of) {
  Bill b;
  b.provider = std::move(provider);
  b.provider_title = std::move(title);
  b.region = "EU";
  b.monthly = monthly;
  b.as_of = std::move(as_of);
  BillLine server;
  server.component = "server";
  server.provider = b.provider;
  server.sku = "m.small";
  server.title = "Virtual machine m.small";
  server.quantity = 730;
  server.unit = "hour";
  server.unit_price = 0.0104;
  server.monthly = MoneyRange::exactly(dollars(7.59));
  server.region = "eu-1";
  server.source = "price list";
  server.as_of = b.as_of;
  server.confidence = "A";
  BillLine database = server;
  database.component = "database";
  database.sku = "pg.small";
  database.title = "Managed PostgreSQL pg.small";
  database.unit_price = 0.034;
  database.monthly = range(20, 24.82, 31);
  b.items = {server, database};
  return b;
}

Option option(std::string id, std::string title, MoneyRange aws, double upkeep, double percent) {
  Option o;
  o.blueprint.id = std::move(id);
  o.blueprint.title = std::move(title);
  o.blueprint.availability = {percent, (100 - percent) / 100 * 43800, "database"};
  o.blueprint.upkeep_hours_per_month = upkeep;
  o.blueprint.first_deploy_hours = upkeep * 3;
  Component server;
  server.id = "server";
  server.layer = "compute";
  server.name = "Application server";
  server.kind = "server";
  server.why = "Nine requests a second need 0.6 of one core.";
  Component database = server;
  database.id = "database";
  database.name = "Database";
  database.kind = "managed_postgresql";
  database.why = "A managed database restores itself to any minute.";
  Component backup = server;
  backup.id = "backup";
  backup.name = "Backup script";
  backup.kind = "";
  o.blueprint.components = {server, database, backup};
  o.bills = {bill("aws", "AWS", aws, "2026-08-14"), bill("hetzner", "Hetzner", range(24, 31, 42), "2026-08-01"),
             bill("digitalocean", "DigitalOcean", range(49, 58, 74), "2026-08-14")};
  Bill unpriced = bill("gcp", "Google Cloud", {}, "2026-08-14");
  unpriced.unpriced = {"Managed PostgreSQL: no sourced price at Google Cloud"};
  o.bills.push_back(unpriced);
  o.bill = o.bills.front();
  o.vcpu = 2, o.memory_gib = 4, o.storage_gib = 50;
  o.headroom = 3.2;
  o.users_until = 1900;
  o.score = 0.8;
  o.pros = {"Cheapest that meets the need", "Two parts to look after"};
  o.cons = {"Half an hour down at each larger change"};
  o.holds_until = {"more than 1,900 users"};
  return o;
}

Finding finding(std::string id, FindingKind kind, Severity severity, std::string message, std::string alternative,
                std::optional<MoneyRange> saving) {
  return {std::move(id), kind, severity, "component", std::move(message), std::move(alternative), saving, "T1"};
}

std::vector<Finding> findings() {
  return {finding("over.kubernetes", FindingKind::over_engineering, Severity::warning,
                  "Kubernetes for 600 users: 9 requests a second need 0.6 of one core.", "One server does the same.",
                  range(180, 219, 260)),
          finding("under.audit", FindingKind::under_engineering, Severity::error,
                  "Client files without an audit trail: GDPR Art. 32 expects one.", "Write one.", range(-6, -4, -2)),
          finding("risk.restore", FindingKind::risk, Severity::info, "Nobody has tried to restore a backup.", "",
                  std::nullopt)};
}

}  // namespace

std::string text() {
  return std::string(kText);
}

RuleBook rules() {
  RuleBook book;
  book.facts = {kind("users", FactType::number, "Users"),
                kind("growth_target_users", FactType::number, "Users expected"),
                kind("budget_usd_per_month", FactType::number, "Budget", "a month"),
                kind("team_size", FactType::number, "Team", "people"),
                kind("compliance", FactType::list, "Compliance"),
                kind("availability_percent", FactType::number, "Availability", "percent"),
                kind("domain", FactType::text, "Kind"),
                kind("peak_factor", FactType::number, "Peak", "times the mean"),
                kind("data_gib", FactType::number, "Stored data", "GiB")};
  const auto say = [&book](std::string_view id, std::string form, double least, double most,
                           std::vector<double> stops) {
    for (FactKind& one : book.facts) {
      if (one.id != id) continue;
      one.form = std::move(form);
      one.least = least;
      one.most = most;
      one.slider = std::move(stops);
    }
  };
  say("users", "Load", 1, 1e10, {1, 10, 100, 200, 500, 700, 1000, 10000});
  say("peak_factor", "Load", 1, 1000, {1, 2, 3, 5, 10});
  say("availability_percent", "Objectives", 50, 100, {99, 99.5, 99.9, 99.99});
  say("compliance", "Objectives", 0, 0, {});
  book.facts.push_back(kind("takes_payments", FactType::flag, "Takes payments"));
  say("takes_payments", "Objectives", 0, 0, {});
  book.patterns.diagram = {{"", "managed_postgresql", "", 2}, {"", "server", "", 1}, {"", "", "backup", 0}};
  book.scale.categories = {{"mvp", "MVP", "minimal", 10, 1000},
                           {"small", "SMALL", "simple", 100, 1e4},
                           {"medium", "MEDIUM", "moderate", 1000, 1e5},
                           {"large", "LARGE", "complex", 1e4, 1e6},
                           {"enterprise", "ENTERPRISE", "enterprise", 1e18, 1e18}};
  QuestionRule availability;
  availability.id = "availability";
  availability.fact = "availability_percent";
  availability.text = "If the service stops on a working day, how long can the firms wait?";
  availability.answers = {{"hours", "An hour or two", 0.5, {}}, {"minutes", "A few minutes", 0.5, {}}};
  book.questions.questions = {availability};
  book.hash = "0123456789abcdef";
  book.as_of = "2026-08-14";
  return book;
}

Advice advice() {
  Advice a;
  a.brief = brief();
  a.demand = demand();
  a.scale = scale();
  a.options = {option("server_database", "One server, managed database", range(78, 96, 131), 3, 99.5),
               option("platform", "Platform as a service", range(120, 142, 188), 1, 99.9),
               option("plan", "Your plan: EKS, mesh", range(370, 412, 520), 22, 99.95)};
  a.options[2].meets_need = false;
  a.recommended = "server_database";
  a.breaks = {{7, 1540, "disk full", "100 GB", "grow to 200 GB"},
              {11, 2600, "connections", "100 at once", "add a pooler"}};
  a.findings = findings();
  a.questions = {{"recovery",
                  "If the service stops on a working day, how long can the firms wait?",
                  {{"hours", "An hour or two", "stays on one server"},
                   {"minutes", "A few minutes", "adds a standby, +$38"},
                   {"never", "Not at all", "two zones, +$61"}},
                  "99.9 % or less keeps this on one server.",
                  0.4}};
  a.headline = "Medium scale, simple need: one server and a managed database";
  a.summary =
      "$96 a month on AWS (78–131), $31 on Hetzner · 99.5 % up, about 3.6 hours down a month at worst · holds until "
      "about 1,900 users, month 8";
  a.rules_hash = "0123456789abcdef";
  a.rules_as_of = "2026-08-14";
  return a;
}

}  // namespace scalewright::sample
