// The frontend without a window: frames are drawn into memory and nobody looks but the test.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "imgui_frontend/frontend.hpp"
#include "tests/frontend/sample_advice.hpp"

namespace scalewright::ui {

// What a Dear ImGui renderer would do with textures: say that they arrived.
inline void accept_textures(const ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

// A frontend that advises with the hand-made sample, on a canvas with both panes or with one of them.
class Headless {
 public:
  explicit Headless(float width = 1440, float height = 952, float pixel_ratio = 1)
      : rules(sample::rules()), frontend(rules, [this](const AdviceRequest& request) { return consult(request); }) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    stage.set_size(width, height, pixel_ratio);
    if (width >= 900) {
      frontend.place(PaneId::ask, {{0, 0, 384, height}, 0, 0, 384});
      frontend.place(PaneId::answer, {{385, 0, width - 385, height}, 385, 0, width - 385});
    } else {
      frontend.place(PaneId::answer, {{0, 0, width, height}, 0, 0, width});
    }
    frontend.set_request({.text = sample::text()});
  }

  void frame() {
    stage.enter();
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    changed = frontend.draw(stage);
    ImGui::Render();
    accept_textures(*ImGui::GetDrawData());
  }

  // Presses an item by its id and draws until that is seen.
  bool press(std::string_view id) {
    const bool known = frontend.press(id);
    frame();
    edits = frontend.edits();
    frame();
    return known;
  }

  // Presses with the pointer in the middle of a rectangle, as seen on the canvas.
  void click(float x, float y) {
    stage.enter();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    frame();
    io.AddMouseButtonEvent(0, true);
    frame();
    io.AddMouseButtonEvent(0, false);
    frame();
    edits = frontend.edits();
    frame();
  }

  [[nodiscard]] const Item* item(std::string_view id) const {
    const Item* found = frontend.semantics(PaneId::ask).find(id);
    return found != nullptr ? found : frontend.semantics(PaneId::answer).find(id);
  }

  [[nodiscard]] std::vector<const Item*> by_role(PaneId pane, Role role) const {
    std::vector<const Item*> found;
    for (const Item& candidate : frontend.semantics(pane).items()) {
      if (candidate.role == role) found.push_back(&candidate);
    }
    return found;
  }

  RuleBook rules;
  Stage stage;
  Frontend frontend;
  Edits edits;
  bool changed = false;
  int consulted = 0;
  AdviceRequest last_request;
  Result<Advice> outcome{sample::advice()};

 private:
  Result<Advice> consult(const AdviceRequest& request) {
    ++consulted;
    last_request = request;
    if (!outcome) return outcome;
    Advice advice = *outcome;
    if (request.text != sample::text()) advice.brief = Brief{};
    advice.brief.text = request.text;
    return advice;
  }
};

}  // namespace scalewright::ui
