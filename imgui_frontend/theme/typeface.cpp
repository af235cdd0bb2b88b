#include "imgui_frontend/theme/typeface.hpp"

#include <imgui.h>

#include <cstdint>

#include "imgui_frontend/theme/fonts.hpp"

namespace scalewright::ui {
namespace {

enum class Role : std::uint8_t { face, fallback };  // a fallback fills the gaps of the face that was added before it

ImFont* add(ImFontAtlas& atlas, std::span<const unsigned char> file, Role role) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = role == Role::fallback;
  // Dear ImGui wants a pointer to non-const, and writes only to what it owns.
  return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(file.data()), static_cast<int>(file.size()), 16,
                                    &config);
}

}  // namespace

Typeface::Typeface(ImFontAtlas& atlas) {
  // The bolder weight holds ASCII; accented letters come from the regular one, to keep the page small.
  ImFont* regular = add(atlas, inter_regular(), Role::face);
  ImFont* semibold = add(atlas, inter_semibold(), Role::face);
  add(atlas, inter_regular(), Role::fallback);
  faces_[0] = {regular, 16, 20, 0};
  faces_[1] = {semibold, 16, 20, 0};
  faces_[2] = {regular, 18, 24, 0};
  faces_[3] = {semibold, 18, 24, -0.1F};
  faces_[4] = {semibold, 29, 32, -0.4F};
  faces_[5] = {semibold, 24, 26, -0.3F};
}

void Typeface::set_density(float pixel_ratio) {
  for (const Face& face : faces_) face.font->CurrentRasterizerDensity = pixel_ratio;
}

}  // namespace scalewright::ui
