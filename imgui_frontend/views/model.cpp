#include "imgui_frontend/views/model.hpp"

#include <algorithm>

namespace scalewright::ui {

bool Model::blank() const {
  return request.answers.empty() && request.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Model make_model(const RuleBook& rules, AdviceRequest request, Result<Advice> outcome, std::optional<Advice> before) {
  Model model{.rules = rules, .request = std::move(request), .advice = std::move(before)};
  if (outcome) {
    model.advice = std::move(outcome).value();
  } else {
    model.error = outcome.error();
  }
  if (model.advice) model.growth = users_over_time(model.advice->brief.table);
  return model;
}

void ViewState::toggle(std::string_view id) {
  const auto found = expanded.find(id);
  if (found == expanded.end()) {
    expanded.emplace(id);
  } else {
    expanded.erase(found);
  }
}

const Option* chosen_option(const Model& model, const ViewState& state) {
  if (!model.advice || model.advice->options.empty()) return nullptr;
  const std::vector<Option>& options = model.advice->options;
  const auto by_id = [&](std::string_view id) {
    return std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.blueprint.id == id; });
  };
  auto found = by_id(state.option);
  if (found == options.end()) found = by_id(model.advice->recommended);
  return found == options.end() ? &options.front() : &*found;
}

const Bill& chosen_bill(const Option& option, const ViewState& state) {
  for (const Bill& bill : option.bills) {
    if (bill.provider == state.provider) return bill;
  }
  return option.bill;
}

}  // namespace scalewright::ui
