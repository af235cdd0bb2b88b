#include "tests/intake/scoring.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "core/brief/stated_json.hpp"
#include "core/rules/rule_book.hpp"
#include "tests/intake/scale_rule.hpp"

namespace scalewright::intake {

namespace {

using Json = nlohmann::json;

constexpr double kDataTolerance = 0.10;
constexpr double kTolerance = 0.01;

RuleBook load_book() {
  RuleBook book;
  const std::string path = std::string(SCALEWRIGHT_SOURCE_DIR) + "/rules/vocabulary.json";
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  auto vocabulary = load_vocabulary("rules/vocabulary.json", text.str());
  if (!vocabulary) {
    std::fprintf(stderr, "%s: %s\n", vocabulary.error().path.c_str(), vocabulary.error().message.c_str());
    std::exit(2);
  }
  book.vocabulary = std::move(vocabulary).value();
  return book;
}

bool near(double a, double b, double tolerance) {
  return std::fabs(a - b) <= tolerance * std::max(std::fabs(a), std::fabs(b)) + 1e-9;
}

bool same_number(const Json& a, const Json& b, double tolerance) {
  if (a.is_null() || b.is_null()) return a.is_null() == b.is_null();
  return near(a.get<double>(), b.get<double>(), tolerance);
}

std::string family(const std::string& kind) {
  return kind == "registered" ? "total" : kind;
}

bool overlaps(const Json& a, const Json& b) {
  const auto low = [](const Json& r) { return r["low"].is_null() ? 0.0 : r["low"].get<double>(); };
  const auto high = [](const Json& r) { return r["high"].is_null() ? 1e18 : r["high"].get<double>(); };
  return low(a) <= high(b) && low(b) <= high(a);
}

bool same_users(const Json& expected, const Json& read) {
  if (family(expected.value("kind", "total")) != family(read.value("kind", "total"))) return false;
  if (expected.value("vague", false)) return overlaps(expected, read);
  return same_number(expected["low"], read["low"], kTolerance) &&
         same_number(expected["high"], read["high"], kTolerance);
}

bool same_requests(const Json& expected, const Json& read) {
  if (expected["per"] != read["per"]) return false;
  return same_number(expected["low"], read["low"], kTolerance) &&
         same_number(expected["high"], read["high"], kTolerance);
}

bool same_range(const Json& expected, const Json& read) {
  return same_number(expected["low"], read["low"], kTolerance) &&
         same_number(expected["high"], read["high"], kTolerance);
}

bool same_growth(const Json& expected, const Json& read) {
  const bool vague = expected.value("vague", false);
  static constexpr const char* kKeys[] = {"target_users",    "target_tenants",    "factor",        "percent_per_month",
                                          "users_per_month", "tenants_per_month", "horizon_months"};
  for (const char* key : kKeys) {
    if (expected.contains(key) != read.contains(key)) return false;
    if (expected.contains(key) && !near(expected[key].get<double>(), read[key].get<double>(), vague ? 1.5 : 0.1))
      return false;
  }
  return true;
}

std::vector<Json> as_list(const Json& value) {
  if (value.is_array()) return std::vector<Json>(value.begin(), value.end());
  return {value};
}

class Line {
 public:
  Line(const Json& line, const Json& read, Report& report)
      : line_(line), expected_(line["labels"]), read_(read), report_(report) {
    for (const Json& name : line.value("derived", Json::array())) derived_.insert(name.get<std::string>());
  }

  void compare() {
    main_and_also("users", "users_also", same_users);
    main_and_also("requests", "requests_also", same_requests);
    single("growth", same_growth);
    single("budget_usd_per_month", same_range);
    for (const char* key : {"peak_factor", "availability_percent", "rto_minutes", "rpo_minutes", "latency_ms_p95",
                            "latency_ms_p99", "current_spend_per_month", "team_size"}) {
      single(key, [](const Json& a, const Json& b) { return near(a.get<double>(), b.get<double>(), kTolerance); });
    }
    for (const char* key : {"data_gib", "data_growth_gib_per_month", "retention_months"}) {
      single(key, [](const Json& a, const Json& b) { return near(a.get<double>(), b.get<double>(), kDataTolerance); });
    }
    for (const char* key : {"ops_experience", "stage", "data_sensitivity", "budget_currency", "budget_unlimited"}) {
      single(key, [](const Json& a, const Json& b) { return a == b; });
    }
    single("domain", [this](const Json& a, const Json& b) {
      if (a == b) return true;
      for (const Json& also : as_list(expected_.value("domain_also", Json::array()))) {
        if (also == b) return true;
      }
      return false;
    });
    for (const char* key : {"regions", "compliance", "proposed_components", "rejected_components", "asked_components",
                            "provider", "stack"})
      list(key);
  }

 private:
  template <class Same>
  void single(const char* key, Same same) {
    const bool labelled = expected_.contains(key);
    const bool said = read_.contains(key);
    if (!labelled && !said) return;
    Score& score = report_.labels[key];
    if (labelled && said && same(expected_[key], read_[key])) {
      ++score.hits;
      return;
    }
    if (derived_.count(key) > 0 && !said) return;
    score.missed += labelled ? 1 : 0;
    score.extra += said ? 1 : 0;
    differ(key, labelled ? expected_[key].dump() : "-", said ? read_[key].dump() : "-");
  }

  // The main statement, and those that are said besides as a set.
  template <class Same>
  void main_and_also(const char* key, const char* also_key, Same same) {
    single(key, same);
    std::vector<Json> expected = as_list(expected_.value(also_key, Json::array()));
    std::vector<Json> read = as_list(read_.value(also_key, Json::array()));
    if (expected.empty() && read.empty()) return;
    Score& score = report_.labels[also_key];
    for (auto e = expected.begin(); e != expected.end();) {
      const auto r = std::find_if(read.begin(), read.end(), [&](const Json& one) { return same(*e, one); });
      if (r == read.end()) {
        ++e;
        continue;
      }
      ++score.hits;
      read.erase(r);
      e = expected.erase(e);
    }
    for (const Json& e : expected) {
      if (e.value("derived", false)) continue;
      ++score.missed;
      differ(also_key, e.dump(), "-");
    }
    for (const Json& r : read) {
      ++score.extra;
      differ(also_key, "-", r.dump());
    }
  }

  void list(const char* key) {
    std::set<std::string> expected;
    std::set<std::string> read;
    if (expected_.contains(key))
      for (const Json& item : as_list(expected_[key])) expected.insert(item.get<std::string>());
    if (read_.contains(key))
      for (const Json& item : as_list(read_[key])) read.insert(item.get<std::string>());
    if (expected.empty() && read.empty()) return;
    Score& score = report_.labels[key];
    for (const std::string& item : expected) {
      if (read.count(item) > 0) {
        ++score.hits;
      } else {
        ++score.missed;
        differ(key, item, "-");
      }
    }
    for (const std::string& item : read) {
      if (expected.count(item) > 0) continue;
      ++score.extra;
      differ(key, "-", item);
    }
  }

  void differ(const std::string& label, std::string expected, std::string read) {
    report_.differences.push_back({line_["id"].get<std::string>(), label, std::move(expected), std::move(read)});
  }

  const Json& line_;
  const Json& expected_;
  const Json& read_;
  Report& report_;
  std::set<std::string> derived_;
};

bool accepted(const Json& line, const std::string& scale) {
  if (line["expected_scale"] == scale) return true;
  for (const Json& other : line.value("scale_alt", Json::array())) {
    if (other == scale) return true;
  }
  return false;
}

}  // namespace

double Report::mean_f1() const {
  double sum = 0;
  int count = 0;
  for (const auto& [label, score] : labels) {
    if (score.hits + score.missed == 0) continue;  // never labelled in this file
    sum += score.f1();
    ++count;
  }
  return count == 0 ? 1 : sum / count;
}

Report measure(const std::string& jsonl_path) {
  const RuleBook book = load_book();
  Report report;
  std::ifstream file(jsonl_path);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", jsonl_path.c_str());
    std::exit(2);
  }
  std::string text;
  while (std::getline(file, text)) {
    if (text.empty()) continue;
    const Json line = Json::parse(text, nullptr, false);
    if (line.is_discarded()) {
      std::fprintf(stderr, "%s: line %d is no JSON\n", jsonl_path.c_str(), report.lines + 1);
      std::exit(2);
    }
    const auto brief = read_brief(line["text"].get<std::string>(), {}, book);
    if (!brief) {
      std::fprintf(stderr, "%s\n", brief.error().message.c_str());
      std::exit(2);
    }
    ++report.lines;
    const Json read = Json::parse(stated_json(brief->stated));
    Line(line, read, report).compare();
    const std::string scale = scale_of(*brief);
    const std::string expected = line["expected_scale"].get<std::string>();
    if (accepted(line, scale)) {
      ++report.scale_right;
    } else {
      report.differences.push_back({line["id"].get<std::string>(), "scale", expected, scale});
    }
    ++report.confusion[expected][scale];
  }
  return report;
}

}  // namespace scalewright::intake
