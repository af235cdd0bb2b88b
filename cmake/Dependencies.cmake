# Everything that Scalewright takes from elsewhere. scripts/setup installs it; nothing of it is committed.
#
#   Emscripten     >= 3.1.6     Debian `emscripten`, or the emcc already on PATH (such as an active emsdk)
#   nlohmann/json  >= 3.11      Debian `nlohmann-json3-dev`
#   Dear ImGui     >= 1.92      Debian's source package `imgui` 1.92.2b+ds, see scripts/setup; IMGUI_DIR names another copy
#   GoogleTest     >= 1.12      Debian `libgtest-dev`           tests
#   Benchmark      >= 1.7       Debian `libbenchmark-dev`       benchmarks
#   Inter          >= 3.19      Debian `fonts-inter`            subset by cmake/embed_fonts.py (fontTools >= 4.38)
#   npm packages                package.json, pinned by package-lock.json

# The system's own python3 before any other on PATH, since it is the one that Debian's python3-fonttools belongs to.
find_program(SCALEWRIGHT_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(SCALEWRIGHT_PYTHON python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)

# --- nlohmann/json: a folder that holds only its headers, since em++ rightly does not look in the host's include folder.
find_path(NLOHMANN_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH
          DOC "Folder that holds nlohmann/json.hpp")
if(NOT NLOHMANN_JSON_INCLUDE)
  message(FATAL_ERROR "nlohmann/json is not installed: run scripts/setup, or pass -DNLOHMANN_JSON_INCLUDE=DIR.")
endif()
file(COPY "${NLOHMANN_JSON_INCLUDE}/nlohmann" DESTINATION "${PROJECT_BINARY_DIR}/third_party")
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/third_party")
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

# --- Dear ImGui: the library itself, plus the OpenGL 3 / WebGL 2 backend on the web.
set(IMGUI_DIR "$ENV{IMGUI_DIR}" CACHE PATH "Dear ImGui >= 1.92; empty means build/third_party/imgui")
set(scalewright_imgui_dir "${IMGUI_DIR}")
if(NOT scalewright_imgui_dir)
  set(scalewright_imgui_dir "${PROJECT_SOURCE_DIR}/build/third_party/imgui")
endif()
set(SCALEWRIGHT_HAVE_IMGUI OFF)
if(EXISTS "${scalewright_imgui_dir}/imgui.h")
  file(STRINGS "${scalewright_imgui_dir}/imgui.h" imgui_version_line REGEX "^#define IMGUI_VERSION_NUM")
  string(REGEX MATCH "[0-9]+$" imgui_version_num "${imgui_version_line}")
  if(imgui_version_num LESS 19200)
    message(FATAL_ERROR "Dear ImGui in ${scalewright_imgui_dir} is older than 1.92: point IMGUI_DIR to a newer one.")
  endif()
  set(SCALEWRIGHT_HAVE_IMGUI ON)
  add_library(imgui STATIC
    "${scalewright_imgui_dir}/imgui.cpp" "${scalewright_imgui_dir}/imgui_draw.cpp"
    "${scalewright_imgui_dir}/imgui_tables.cpp" "${scalewright_imgui_dir}/imgui_widgets.cpp")
  target_link_libraries(imgui PRIVATE scalewright_codegen)
  target_include_directories(imgui SYSTEM PUBLIC "${scalewright_imgui_dir}" "${scalewright_imgui_dir}/backends")
  target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)
  if(EXISTS "${PROJECT_SOURCE_DIR}/imgui_frontend/imgui_config.hpp")
    target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"imgui_frontend/imgui_config.hpp\"")
    target_include_directories(imgui PRIVATE "${PROJECT_SOURCE_DIR}")
  endif()
  if(EMSCRIPTEN)
    target_sources(imgui PRIVATE "${scalewright_imgui_dir}/backends/imgui_impl_opengl3.cpp")
    target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
  endif()
endif()

# --- Inter
find_path(SCALEWRIGHT_INTER_DIR NAMES Inter-Regular.otf Inter-Regular.ttf
          PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter NO_CMAKE_FIND_ROOT_PATH
          DOC "Folder that holds Inter-Regular.otf and its sister weights")
