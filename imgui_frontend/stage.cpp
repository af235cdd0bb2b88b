#include "imgui_frontend/stage.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace scalewright::ui {

Stage::Stage() : context_(ImGui::CreateContext()) {
  enter();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames without a cause
  ImGuiStyle& style = ImGui::GetStyle();
  style.CurveTessellationTol = 0.6F;
  style.CircleTessellationMaxError = 0.15F;
  typeface_ = std::make_unique<Typeface>(*io.Fonts);
}

Stage::~Stage() {
  typeface_.reset();
  ImGui::DestroyContext(context_);
}

void Stage::enter() {
  ImGui::SetCurrentContext(context_);
}

void Stage::set_size(float width, float height, float pixel_ratio) {
  enter();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  pixel_ratio_ = pixel_ratio;
}

bool Stage::input_waits() const {
  return context_->InputEventsQueue.Size > 0;
}

}  // namespace scalewright::ui
