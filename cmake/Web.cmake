# The one WebAssembly program: core, embind surface and frontend. The hosted page, the offline file and the npm package all
# carry these same bytes. scripts/package.mjs makes dist/ from scalewright.js and scalewright.wasm.
if(NOT EXISTS "${PROJECT_SOURCE_DIR}/web/bindings.cpp")
  message(STATUS "scalewright.wasm left out: web/bindings.cpp is not there")
  return()
endif()

file(GLOB bindings CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*bindings.cpp")
file(GLOB web_platform_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/platform/*.cpp")
add_executable(scalewright ${bindings} ${web_platform_sources} ${platform_sources})
target_link_libraries(scalewright PRIVATE scalewright_advisor scalewright_own nlohmann_json)
if(TARGET scalewright_frontend)
  target_link_libraries(scalewright PRIVATE scalewright_frontend)
  target_compile_definitions(scalewright PRIVATE SCALEWRIGHT_FRONTEND)
endif()
target_compile_definitions(scalewright PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0) # embind without type information

set(web_debug OFF)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  set(web_debug ON)
endif()

# Option names that changed between Emscripten 3.1.6 and 6.
set(version_options "")
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  list(APPEND version_options -sTOTAL_STACK=1MB)
else()
  list(APPEND version_options -sSTACK_SIZE=1MB)
endif()
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.51)
  list(APPEND version_options -sGL_ENABLE_GET_PROC_ADDRESS=1)
endif()
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.32)
  set(embind_option --bind)
else()
  set(embind_option -lembind)
endif()

# What every web program is linked with. ENVIRONMENT keeps code for other hosts out. Node runs the same program because
# web/scalewright.mjs hands over the bytes, so that the glue never looks for the file itself; `worker` makes it ask before it
# touches `document`.
set(web_link_options
  ${version_options} -fno-exceptions -fno-rtti
  -sSTRICT=1 -sMODULARIZE=1 -sENVIRONMENT=web,worker
  -sINCOMING_MODULE_JS_API=[instantiateWasm,wasmBinary,canvas,print,printErr,onAbort,locateFile,noInitialRun]
  -sTEXTDECODER=2 -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -lGL -lhtml5)
if(web_debug)
  list(APPEND web_link_options -g -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
else()
  # Only what is shorter in place than called is put in place across files: measured, 2.4 kB less to download.
  list(APPEND web_link_options -Oz -flto -Wl,-mllvm,-inline-threshold=-200)
  if(SCALEWRIGHT_CLOSURE)
    list(APPEND web_link_options --closure 1)
  else()
    message(WARNING "The JavaScript stays twice as large: no closure compiler suits this Emscripten (scripts/setup brings one).")
  endif()
endif()
target_link_options(scalewright PRIVATE ${web_link_options} ${embind_option} --no-entry -sEXPORT_NAME=createScalewrightModule)
# What takes the place of parts of Dear ImGui and of the C library.
set(replacements "${PROJECT_SOURCE_DIR}/web/platform/c_library.cpp")
if(TARGET scalewright_frontend)
  list(APPEND replacements "${PROJECT_SOURCE_DIR}/imgui_frontend/platform/left_out.cpp"
                           "${PROJECT_SOURCE_DIR}/imgui_frontend/platform/gl_state.cpp")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${replacements})
foreach(file IN LISTS replacements)
  file(STRINGS "${file}" lines REGEX "__wrap_[A-Za-z0-9_]+\\(")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "__wrap_([A-Za-z0-9_]+)" wrapper "${line}")
    target_link_options(scalewright PRIVATE "-Wl,--wrap=${CMAKE_MATCH_1}")
  endforeach()
endforeach()

# Binaryen once more with a flat control flow, which emcc does not offer together with -Oz: 1 % less to download.
find_program(SCALEWRIGHT_WASM_OPT wasm-opt HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin" NO_CMAKE_FIND_ROOT_PATH)
if(SCALEWRIGHT_WASM_OPT AND NOT web_debug AND EMSCRIPTEN_VERSION VERSION_LESS 4)
  add_custom_command(TARGET scalewright POST_BUILD VERBATIM
    COMMAND "${SCALEWRIGHT_WASM_OPT}" --mvp-features --enable-mutable-globals --enable-sign-ext --enable-bulk-memory
            --enable-nontrapping-float-to-int --flatten --rereloop --dae-optimizing -Oz -Oz
            scalewright.wasm -o scalewright.wasm)
endif()

# What the licences of the parts that are compiled in ask to be shipped beside them.
execute_process(
  COMMAND "${SCALEWRIGHT_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/notices.py" "${PROJECT_BINARY_DIR}/THIRD-PARTY.txt"
          --imgui "${scalewright_imgui_dir}" --emscripten "${EMSCRIPTEN_ROOT_PATH}"
  COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${PROJECT_BINARY_DIR}/emscripten-version" "${EMSCRIPTEN_VERSION}\n") # scripts/sizes compares like with like

# The yardstick of scripts/bench: a page with nothing but Dear ImGui's demo, made with the same flags.
if(TARGET scalewright_frontend AND EXISTS "${PROJECT_SOURCE_DIR}/tests/bench/bare_demo.cpp")
  get_target_property(imgui_sources imgui SOURCES)
  add_executable(bare_demo EXCLUDE_FROM_ALL tests/bench/bare_demo.cpp ${imgui_sources}
                           "${scalewright_imgui_dir}/imgui_demo.cpp")
  target_link_libraries(bare_demo PRIVATE scalewright_codegen)
  target_include_directories(bare_demo SYSTEM PRIVATE "${scalewright_imgui_dir}" "${scalewright_imgui_dir}/backends")
  target_compile_definitions(bare_demo PRIVATE IMGUI_IMPL_OPENGL_ES3 IMGUI_DISABLE_FILE_FUNCTIONS
                                               IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
  target_link_options(bare_demo PRIVATE ${web_link_options} -sEXPORT_NAME=createBareDemo)
endif()

# The time of pricing, measured where it matters; for Node, which has a clock fine enough.
add_executable(reprice EXCLUDE_FROM_ALL tests/bench/reprice.cpp)
set_target_properties(reprice PROPERTIES SUFFIX .cjs)
target_link_libraries(reprice PRIVATE scalewright_advisor scalewright_own nlohmann_json)
target_link_options(reprice PRIVATE ${version_options} -fno-exceptions -fno-rtti -Oz -flto -sENVIRONMENT=node
                    -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1)
