#include "imgui_frontend/theme/palette.hpp"

#include <algorithm>
#include <cmath>

namespace scalewright::ui {
namespace {

// 0x0b6e63, as a style sheet writes it, to the packed form.
constexpr Colour web(std::uint32_t rgb) {
  return 0xFF000000u | ((rgb & 0xFFu) << 16) | (rgb & 0xFF00u) | ((rgb >> 16) & 0xFFu);
}

double linear(std::uint32_t channel) {
  const double c = channel / 255.0;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(Colour c) {
  return 0.2126 * linear(c & 0xFF) + 0.7152 * linear((c >> 8) & 0xFF) + 0.0722 * linear((c >> 16) & 0xFF);
}

constexpr Palette kLight{
    .bg = web(0xf6f6f3),
    .panel = web(0xffffff),
    .line = web(0xe2e1db),
    .ink = web(0x1b1f23),
    .ink2 = web(0x5b6168),
    .ink3 = web(0x6a7077),
    .accent = web(0x0b6e63),
    .accent_soft = web(0xdcefeb),
    .need = web(0x0b6e63),
    .envelope = web(0xd5e7e3),
    .plan = web(0x1b1f23),
    .over = web(0xa8410b),
    .over_soft = web(0xfbe9dd),
    .under = web(0xb3261e),
    .under_soft = web(0xfbe3e1),
    .ok = web(0x2b6b2f),
    .said = web(0x0b6e63),
    .answered = web(0x2f5bb7),
    .inferred = web(0x7a4fb0),
    .assumed = web(0x8a6100),
    .grid = web(0xecebe6),
};

constexpr Palette kDark{
    .bg = web(0x14171a),
    .panel = web(0x1b1f23),
    .line = web(0x2d3339),
    .ink = web(0xeceff1),
    .ink2 = web(0xaab2b9),
    .ink3 = web(0x9aa2aa),
    .accent = web(0x5cc9bb),
    .accent_soft = web(0x173a37),
    .need = web(0x5cc9bb),
    .envelope = web(0x20423f),
    .plan = web(0xeceff1),
    .over = web(0xf2a56b),
    .over_soft = web(0x3d2a1c),
    .under = web(0xf28b82),
    .under_soft = web(0x40221f),
    .ok = web(0x86c98a),
    .said = web(0x5cc9bb),
    .answered = web(0x8fb1ff),
    .inferred = web(0xc4a3f0),
    .assumed = web(0xe0b85a),
    .grid = web(0x252a2f),
};

}  // namespace

const Palette& light_palette() {
  return kLight;
}
const Palette& dark_palette() {
  return kDark;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace scalewright::ui
