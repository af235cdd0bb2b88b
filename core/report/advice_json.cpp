#include "core/report/advice_json.hpp"

namespace scalewright {
namespace {

constexpr double kContract = 1;
constexpr std::size_t kUsualBytes = 96 * 1024;

void write_engine(JsonWriter& json, const Advice& advice) {
  json.key("engine").begin_object();
  json.key("version").text(SCALEWRIGHT_VERSION);
  json.key("rules").text(advice.rules_hash);
  text_if_any(json, "as_of", advice.rules_as_of);
  json.end_object();
}

void write_question(JsonWriter& json, const Question& question) {
  json.begin_object();
  json.key("id").text(question.id);
  json.key("text").text(question.text);
  json.key("answers").begin_array();
  for (const QuestionAnswer& answer : question.answers) {
    json.begin_object();
    json.key("id").text(answer.id).key("label").text(answer.label).key("changes").text(answer.changes);
    json.end_object();
  }
  json.end_array();
  json.key("why").text(question.why);
  json.key("value").number(question.value);
  json.end_object();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object();
  json.key("id").text(finding.id);
  json.key("kind").text(to_text(finding.kind));
  json.key("severity").text(to_text(finding.severity));
  text_if_any(json, "component", finding.component);
  json.key("message").text(finding.message);
  text_if_any(json, "alternative", finding.alternative);
  if (finding.monthly_saving) json.key("monthly_saving").money_range(*finding.monthly_saving);
  text_if_any(json, "source", finding.source);
  json.end_object();
}

}  // namespace

void text_if_any(JsonWriter& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json.key(key).text(text);
}

std::string to_json(const Advice& advice, const RuleBook& rules) {
  JsonWriter json(kUsualBytes);
  json.begin_object();
  json.key("contract").number(kContract);
  write_engine(json, advice);
  write_brief(json, advice.brief, rules);
  write_demand(json, advice.demand);
  write_scale(json, advice);
  json.key("questions").begin_array();
  for (const Question& question : advice.questions) write_question(json, question);
  json.end_array();
  json.key("options").begin_array();
  for (const Option& option : advice.options) write_option(json, option);
  json.end_array();
  text_if_any(json, "recommended", advice.recommended);
  json.key("findings").begin_array();
  for (const Finding& finding : advice.findings) write_finding(json, finding);
  json.end_array();
  json.key("document");
  write_document_json(json, write_document(advice, rules));
  write_decision(json, advice);
  json.key("headline").text(advice.headline);
  json.key("summary").text(advice.summary);
  json.end_object();
  return std::move(json).take();
}

}  // namespace scalewright
