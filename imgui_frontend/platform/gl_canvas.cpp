#include "imgui_frontend/platform/gl_canvas.hpp"

#include <GLES3/gl3.h>
#include <emscripten/em_js.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace scalewright::ui {
namespace {

// Emscripten looks a target up in the document by selector, where a canvas without an id or inside a shadow root cannot
// be found (https://github.com/emscripten-core/emscripten/issues/16541). Names that start with "!" it takes from this
// table.
EM_JS(void, bind_canvas, (const char* name, emscripten::EM_VAL canvas),
      { specialHTMLTargets[UTF8ToString(name)] = Emval.toValue(canvas); });
EM_JS(void, unbind_canvas, (const char* name), { delete specialHTMLTargets[UTF8ToString(name)]; });

}  // namespace

GlCanvas::GlCanvas(const emscripten::val& canvas, std::function<void(bool)> on_context)
    : target_("!scalewright-" + std::to_string(reinterpret_cast<std::uintptr_t>(this))),
      on_context_(std::move(on_context)) {
  bind_canvas(target_.c_str(), canvas.as_handle());
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;  // opaque: the browser need not blend the canvas with the page
  attributes.depth = EM_FALSE;
  attributes.antialias = EM_FALSE;  // Dear ImGui smooths its own edges
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  attributes.enableExtensionsByDefault = EM_FALSE;  // WebGL 2 is enough, and asking for each is a fifth of the start
  // A canvas that is made in its size needs no second set of buffers.
  emscripten_get_canvas_element_size(target_.c_str(), &width_, &height_);
  context_ = emscripten_webgl_create_context(target_.c_str(), &attributes);
  if (context_ <= 0) return;
  emscripten_webgl_make_context_current(context_);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_set_webglcontextlost_callback(target_.c_str(), this, EM_TRUE, lost);
  emscripten_set_webglcontextrestored_callback(target_.c_str(), this, EM_TRUE, restored);
}

GlCanvas::~GlCanvas() {
  if (context_ > 0) {
    emscripten_set_webglcontextlost_callback(target_.c_str(), nullptr, EM_TRUE, nullptr);
    emscripten_set_webglcontextrestored_callback(target_.c_str(), nullptr, EM_TRUE, nullptr);
    emscripten_webgl_make_context_current(context_);
    ImGui_ImplOpenGL3_Shutdown();
    emscripten_webgl_destroy_context(context_);
  }
  unbind_canvas(target_.c_str());
}

void GlCanvas::set_size(int width, int height) {
  sized_ = true;
  if (width == width_ && height == height_) return;
  width_ = width;
  height_ = height;
  emscripten_set_canvas_element_size(target_.c_str(), width, height);
}

void GlCanvas::begin_frame() {
  emscripten_webgl_make_context_current(context_);
  ImGui_ImplOpenGL3_NewFrame();
}

void GlCanvas::end_frame(std::uint32_t background) {
  const auto channel = [&](int shift) { return static_cast<float>((background >> shift) & 0xFF) / 255.0F; };
  glViewport(0, 0, width_, height_);
  glClearColor(channel(0), channel(8), channel(16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void GlCanvas::drop_device_objects() {
  emscripten_webgl_make_context_current(context_);
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

EM_BOOL GlCanvas::lost(int, const void*, void* self) {
  auto& canvas = *static_cast<GlCanvas*>(self);
  canvas.lost_ = true;
  canvas.on_context_(true);
  return EM_TRUE;  // prevents the default, without which the browser never restores it
}

EM_BOOL GlCanvas::restored(int, const void*, void* self) {
  auto& canvas = *static_cast<GlCanvas*>(self);
  canvas.lost_ = false;
  canvas.on_context_(false);
  return EM_TRUE;
}

}  // namespace scalewright::ui
