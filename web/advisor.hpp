// What JavaScript can ask of the core, text in and text out. A few coarse calls: crossing the border costs more than
// the work behind it. The native identity test calls the same functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/advice/advice.hpp"
#include "core/result/result.hpp"
#include "core/rules/rule_book.hpp"

namespace scalewright {

// {"text": "…", "answers": {"question": value}, "provider": "aws", "currency": "EUR", "today": "2026-11-21"}; all but
// text or answers may be missing. Errors: "bad_json", "bad_request", with the path inside the request.
[[nodiscard]] Result<AdviceRequest> read_request(std::string_view json);

// {"error": {"code": "…", "message": "…", "path": "…"}}
[[nodiscard]] std::string error_json(const Error& error);

// One advisor with rules of its own. Every call answers with JSON or, where it cannot, with error_json.
class Advisor {
 public:
  Advisor();  // the built-in rules

  // A request as above -> the contract's advice.
  [[nodiscard]] std::string advise(std::string_view request) const;

  // What may be said without being asked, for a form: {"facts": [{"id", "type": "number|text|list|flag", "title",
  // "form": its group, "answer": what the answer is given to, "unit"?}, …]}.
  [[nodiscard]] std::string facts() const;

  // The member "document" of an advice -> {"text": "…"} in "markdown", "html" or "text". Any document renders, of
  // whatever version and rules.
  [[nodiscard]] std::string render(std::string_view document, std::string_view format) const;

  // [{"path": "my/scale.json", "text": "{…}"}, …] -> {"ids": ["scale"], "warnings": []}. Each pack takes the place of
  // the one in force with its id. All come into force or none: after an error the rules are what they were.
  [[nodiscard]] std::string load_rules(std::string_view files);

  [[nodiscard]] static std::string version();

 private:
  struct HeldPack {
    std::string id, path, text;
  };

  [[nodiscard]] static Result<std::vector<HeldPack>> read_packs(std::string_view files);

  Result<RuleBook> rules_;
  std::vector<HeldPack> packs_;  // the replacements in force
};

}  // namespace scalewright
