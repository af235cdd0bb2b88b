#include "imgui_frontend/platform/application.hpp"

#include <emscripten/bind.h>
#include <imgui.h>

#include <cfloat>

#include "core/interview/interview.hpp"
#include "core/report/facts_text.hpp"
#include "core/report/json_writer.hpp"
#include "imgui_frontend/theme/fonts.hpp"
#include "imgui_frontend/theme/palette.hpp"
#include "web/advisor.hpp"

namespace scalewright::ui {
namespace {

// {"panes": {"ask": {"height": n, "items": […]}, …}, "marks": [[begin, end, "stated", "users"], …],
// "verdict": [headline, summary]}: what is on the panes, which words of the text say which fact, and what it comes to.
std::string frame_json(const Frontend& frontend) {
  JsonWriter json;
  json.begin_object().key("panes").begin_object();
  for (const PaneId pane : {PaneId::ask, PaneId::answer}) {
    json.key(to_text(pane)).begin_object();
    json.key("height").number(static_cast<double>(static_cast<int>(frontend.content_height(pane) + 0.5F)));
    json.key("items").raw(frontend.semantics(pane).to_json()).end_object();
  }
  json.end_object().key("marks").begin_array();
  const Model& model = frontend.model();
  if (model.advice) {
    const Brief& brief = model.advice->brief;
    const Utf16Positions positions(brief.text);
    for (const Fact& fact : brief.facts) {
      if (!fact.span) continue;
      json.begin_array().exact(positions.of(fact.span->begin)).exact(positions.of(fact.span->end));
      json.text(name_of(fact.source)).text(fact.id).end_array();
    }
  }
  json.end_array().key("verdict").begin_array();
  json.text(model.advice ? model.advice->headline : "").text(model.advice ? model.advice->summary : "");
  json.end_array().end_object();
  return std::move(json).take();
}

emscripten::val to_js(const std::vector<Answer>& answers) {
  emscripten::val array = emscripten::val::array();
  for (const Answer& answer : answers) {
    emscripten::val entry = emscripten::val::object();
    entry.set("question", answer.question);
    if (answer.value.type == FactType::number) {
      entry.set("value", answer.value.number.likely);
    } else if (answer.value.type == FactType::flag) {
      entry.set("value", answer.value.flag);
    } else {
      entry.set("value", answer.value.text);
    }
    array.call<void>("push", entry);
  }
  return array;
}

FactValue from_js(const emscripten::val& value) {
  if (value.isNumber()) return FactValue::of(value.as<double>());
  if (value.isTrue() || value.isFalse()) return {.type = FactType::flag, .flag = value.isTrue()};
  return FactValue::of(value.as<std::string>());
}

}  // namespace

Application::Application(const emscripten::val& canvas, emscripten::val host)
    : host_(std::move(host)),
      gl_(canvas,
          [this](bool lost) {
            if (lost) {
              stage_.enter();
              gl_.drop_device_objects();  // now, while deleting what is gone is no error
            }
            host_.call<void>("context", lost);
            if (!lost) clock_.event(), request_frame();
          }),
      frontend_(rules_, [this](const AdviceRequest& request) -> Result<Advice> {
        if (const std::string problem = prepare(); !problem.empty()) return Error{"bad_rule", problem, ""};
        return consult(request, rules_);
      }) {}

Application::~Application() {
  if (pending_frame_ != 0) emscripten_cancel_animation_frame(pending_frame_);
  stage_.enter();  // the renderer is shut down in this context
}

std::string Application::prepare() {
  if (prepared_) return problem_;
  prepared_ = true;
  Result<RuleBook> rules = load_rules(builtin_rules());
  if (rules) {
    rules_ = std::move(rules).value();
  } else {
    problem_ = rules.error().path + ": " + rules.error().message;
  }
  return problem_;
}

void Application::set_text(std::string text) {
  AdviceRequest request = frontend_.request();
  request.text = std::move(text);
  frontend_.set_request(std::move(request));
  request_frame();
}

void Application::set_answers(const emscripten::val& answers) {
  AdviceRequest request = frontend_.request();
  request.answers.clear();
  const auto count = answers["length"].as<unsigned>();
  for (unsigned i = 0; i < count; ++i) {
    request.answers.push_back({answers[i]["question"].as<std::string>(), from_js(answers[i]["value"])});
  }
  frontend_.set_request(std::move(request));
  request_frame();
}

void Application::set_today(std::string iso_date) {
  AdviceRequest request = frontend_.request();
  request.today = std::move(iso_date);
  frontend_.set_request(std::move(request));
  request_frame();
}

void Application::set_chosen(std::string option, std::string provider) {
  frontend_.choose(std::move(option), std::move(provider));
  request_frame();
}

void Application::set_prices(const std::string& json) {
  const Result<AdviceRequest> said = read_request(json);
  if (!said) return;  // what was kept from another visit may be damaged: the published prices hold
  AdviceRequest request = frontend_.request();
  request.own = said->own;
  request.commitment = said->commitment;
  request.weights = said->weights;
  frontend_.set_request(std::move(request));
  request_frame();
}

void Application::resize(int device_width, int device_height, float pixel_ratio) {
  gl_.set_size(device_width, device_height);
  stage_.set_size(static_cast<float>(device_width) / pixel_ratio, static_cast<float>(device_height) / pixel_ratio,
                  pixel_ratio);
}

void Application::place_pane(int pane, float x, float y, float width, float height, float content_x, float content_y,
                             float content_width) {
  frontend_.place(static_cast<PaneId>(pane), {{x, y, width, height}, content_x, content_y, content_width});
  request_frame();
}

void Application::set_dark(bool dark) {
  dark_ = dark;
  frontend_.set_dark(dark);
  request_frame();
}

void Application::set_field_height(float height) {
  frontend_.set_field_height(height);
  request_frame();
}

void Application::pointer_moved(float x, float y, bool touch) {
  stage_.enter();
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  request_frame();
}

void Application::pointer_pressed(float x, float y, bool touch) {
  pointer_moved(x, y, touch);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void Application::pointer_released(float x, float y, bool touch) {
  pointer_moved(x, y, touch);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  if (touch) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a finger hovers over nothing
}

void Application::pointer_left() {
  stage_.enter();
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // before the release, so that nothing is pressed by it
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  request_frame();
}

bool Application::press(const std::string& id) {
  const bool known = frontend_.press(id);
  request_frame();
  return known;
}

bool Application::change(const std::string& id, const std::string& value) {
  const bool known = frontend_.change(id, value);
  request_frame();
  return known;
}

void Application::scroll(const std::string& id, float x, float y) {
  frontend_.scroll(id, x, y);
  request_frame();
}

void Application::set_dragging(bool dragging) {
  frontend_.set_dragging(dragging);
  request_frame();
}

void Application::request_frame() {
  clock_.event();
  if (pending_frame_ == 0) pending_frame_ = emscripten_request_animation_frame(animation_frame, this);
}

EM_BOOL Application::animation_frame(double, void* self) {
  auto& application = *static_cast<Application*>(self);
  application.pending_frame_ = 0;
  application.draw();
  return EM_FALSE;
}

void Application::draw() {
  if (!gl_.ready()) return;
  frame();
  if (clock_.wants_frame() && pending_frame_ == 0) {
    pending_frame_ = emscripten_request_animation_frame(animation_frame, this);
  }
}

void Application::frame() {
  stage_.enter();
  gl_.begin_frame();
  const bool changed = compose();
  const Edits edits = frontend_.edits();  // the host may call back and draw again
  if (changed) compose();                 // what was done shows in the same frame
  gl_.end_frame(dark_ ? dark_palette().bg : light_palette().bg);
  clock_.frame_drawn(stage_.input_waits());
  if (changed) clock_.event();
  tell_host(edits);
}

bool Application::compose() {
  ImGui::GetIO().DeltaTime = 1.0F / 60;  // nothing moves by itself
  ImGui::NewFrame();
  const bool changed = frontend_.draw(stage_);
  ImGui::Render();
  return changed;
}

void Application::tell_host(const Edits& told) {
  if (!frontend_.dragging()) describe();
  if (told.text) host_.call<void>("text", *told.text);
  if (told.answer || told.take_back) host_.call<void>("answers", to_js(frontend_.request().answers));
  if (told.chose) host_.call<void>("chosen", frontend_.chosen_option_id(), frontend_.chosen_provider());
  if (told.select && frontend_.model().advice) {
    const Utf16Positions positions(frontend_.model().advice->brief.text);
    host_.call<void>("select", positions.of(told.select->begin), positions.of(told.select->end));
  }
}

void Application::describe() {
  std::string json = frame_json(frontend_);
  if (json == frame_json_) return;
  frame_json_ = std::move(json);
  host_.call<void>("frame", frame_json_);
}

emscripten::val Application::font(int weight) const {
  const std::span<const unsigned char> file = weight >= 600 ? inter_semibold() : inter_regular();
  // A copy: a view of the memory of the program would die when that grows.
  return emscripten::val(emscripten::typed_memory_view(file.size(), file.data())).call<emscripten::val>("slice");
}

}  // namespace scalewright::ui

EMSCRIPTEN_BINDINGS(scalewright_application) {
  using scalewright::ui::Application;
  emscripten::class_<Application>("Application")
      .constructor<emscripten::val, emscripten::val>()
      .function("ready", &Application::ready)
      .function("prepare", &Application::prepare)
      .function("setText", &Application::set_text)
      .function("setAnswers", &Application::set_answers)
      .function("setToday", &Application::set_today)
      .function("setPrices", &Application::set_prices)
      .function("resize", &Application::resize)
      .function("placePane", &Application::place_pane)
      .function("setDark", &Application::set_dark)
      .function("setFieldHeight", &Application::set_field_height)
      .function("pointerMoved", &Application::pointer_moved)
      .function("pointerPressed", &Application::pointer_pressed)
      .function("pointerReleased", &Application::pointer_released)
      .function("pointerLeft", &Application::pointer_left)
      .function("press", &Application::press)
      .function("change", &Application::change)
      .function("scroll", &Application::scroll)
      .function("setDragging", &Application::set_dragging)
      .function("setChosen", &Application::set_chosen)
      .function("draw", &Application::draw)
      .function("frameCount", &Application::frame_count)
      .function("semantics", &Application::semantics)
      .function("font", &Application::font);
}
