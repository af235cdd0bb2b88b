// The parts of the contract's JSON that are long enough for a file of their own.
#pragma once

#include "core/report/json_writer.hpp"
#include "core/report/report.hpp"

namespace scalewright {

void write_brief(JsonWriter& json, const Brief& brief, const RuleBook& rules);
void write_demand(JsonWriter& json, const Demand& demand);
void write_scale(JsonWriter& json, const Advice& advice);
void write_decision(JsonWriter& json, const Advice& advice);
void write_option(JsonWriter& json, const Option& option);
void write_document_json(JsonWriter& json, const Document& document);

// A member that is left out when there is nothing to say.
void text_if_any(JsonWriter& json, std::string_view key, std::string_view text);

}  // namespace scalewright
