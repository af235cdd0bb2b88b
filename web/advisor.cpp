#include "web/advisor.hpp"

#include <algorithm>
#include <array>

#include "core/interview/interview.hpp"
#include "core/report/facts_text.hpp"
#include "core/report/json_writer.hpp"
#include "core/report/report.hpp"
#include "core/rules/reader.hpp"

namespace scalewright {
namespace {

std::string text_json(const std::string& text) {
  JsonWriter json;
  json.begin_object().key("text").text(text).end_object();
  return std::move(json).take();
}

}  // namespace

std::string error_json(const Error& error) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.key("code").text(error.code).key("message").text(error.message).key("path").text(error.path);
  json.end_object().end_object();
  return std::move(json).take();
}

Advisor::Advisor() : rules_(scalewright::load_rules(builtin_rules())) {}

std::string Advisor::advise(std::string_view request) const {
  if (!rules_) return error_json(rules_.error());
  const Result<AdviceRequest> wanted = read_request(request);
  if (!wanted) return error_json(wanted.error());
  const Result<Advice> advice = consult(*wanted, *rules_);
  return advice ? to_json(*advice, *rules_) : error_json(advice.error());
}

std::string Advisor::facts() const {
  if (!rules_) return error_json(rules_.error());
  constexpr std::array<std::string_view, 4> kTypes = {"number", "text", "list", "flag"};
  JsonWriter json;
  json.begin_object().key("facts").begin_array();
  for (const FactKind& kind : rules_->facts) {
    if (kind.form.empty()) continue;
    json.begin_object().key("id").text(kind.id).key("type").text(kTypes[static_cast<std::size_t>(kind.type)]);
    json.key("title").text(kind.title).key("form").text(kind.form);
    json.key("answer").text(asked_as(kind.id, *rules_));
    if (!kind.unit.empty()) json.key("unit").text(kind.unit);
    json.end_object();
  }
  json.end_array().end_object();
  return std::move(json).take();
}

std::string Advisor::render(std::string_view document, std::string_view format) const {
  const Result<Document> read = read_document(document);
  if (!read) {
    Error error = read.error();
    if (error.code == "bad_rule") error.code = "bad_document";
    return error_json(error);
  }
  if (format == "markdown") return text_json(to_markdown(*read));
  if (format == "html") return text_json(to_html(*read));
  if (format == "text") return text_json(to_text(*read));
  return error_json({"unknown_format", "an advice renders as \"markdown\", \"html\" or \"text\"", "format"});
}

Result<std::vector<Advisor::HeldPack>> Advisor::read_packs(std::string_view files) {
  std::optional<Error> problem;
  // A document is an object, so the list gets a name.
  const std::string document = "{\"packs\":" + std::string(files) + "}";
  Reader reader = Reader::parse("rules", document, problem);
  std::vector<HeldPack> packs;
  for (Reader& file : reader.list("packs")) {
    HeldPack pack{"", file.text("path"), file.text("text")};
    file.finish();
    packs.push_back(std::move(pack));
  }
  reader.finish();
  if (problem) return *problem;
  for (HeldPack& pack : packs) {
    const Result<std::string> id = pack_id({pack.path, pack.text});
    if (!id) return id.error();
    for (const HeldPack& other : packs)
      if (other.id == *id)
        return Error{"duplicate_pack", "\"" + *id + "\" is the id of " + other.path + " too; give one",
                     pack.path + "/id"};
    pack.id = *id;
  }
  return packs;
}

std::string Advisor::load_rules(std::string_view files) {
  const Result<std::vector<HeldPack>> added = read_packs(files);
  if (!added) return error_json(added.error());
  std::vector<HeldPack> packs = packs_;
  JsonWriter json;
  json.begin_object().key("ids").begin_array();
  for (const HeldPack& pack : *added) {
    std::erase_if(packs, [&pack](const HeldPack& held) { return held.id == pack.id; });
    packs.push_back(pack);
    json.text(pack.id);
  }
  std::vector<RuleFile> replacements;
  for (const HeldPack& pack : packs) replacements.push_back({pack.path, pack.text});
  Result<RuleBook> rules = load_rules_with(replacements);
  if (!rules) return error_json(rules.error());
  json.end_array().key("warnings").begin_array();
  if (rules_ && rules->hash == rules_->hash) json.text("These rules were in force already; nothing changed.");
  if (rules_ && rules->as_of < rules_->as_of) json.text("These rules are older than the ones that they replace.");
  const PriceTerms* terms = rules->prices.terms();
  for (const PriceBook& book : rules->prices.books) {
    if (terms == nullptr || book.terms) continue;
    for (const std::string& warning : implausible_prices(book, *terms)) json.text(warning);
  }
  json.end_array().end_object();
  rules_ = std::move(rules);
  packs_ = std::move(packs);
  return std::move(json).take();
}

std::string Advisor::version() {
  return SCALEWRIGHT_VERSION;
}

}  // namespace scalewright
