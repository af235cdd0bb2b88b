# Emscripten from PATH: Debian's 3.1.6 or any newer one, such as an active emsdk. Loads that Emscripten's own toolchain file.

find_program(SCALEWRIGHT_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
if(NOT SCALEWRIGHT_EMCC)
  message(FATAL_ERROR "emcc is not on PATH: run scripts/setup, or activate an emsdk.")
endif()
file(REAL_PATH "${SCALEWRIGHT_EMCC}" emcc_real)
get_filename_component(emcc_dir "${emcc_real}" DIRECTORY)
foreach(candidate "${emcc_dir}" "/usr/share/emscripten")
  if(EXISTS "${candidate}/cmake/Modules/Platform/Emscripten.cmake")
    set(emscripten_root "${candidate}")
    break()
  endif()
endforeach()
if(NOT emscripten_root)
  message(FATAL_ERROR "Found ${SCALEWRIGHT_EMCC}, but not the CMake modules of its Emscripten.")
endif()

set(SCALEWRIGHT_EMSCRIPTEN_IS_DEBIAN OFF)
if(emscripten_root STREQUAL "/usr/share/emscripten")
  set(SCALEWRIGHT_EMSCRIPTEN_IS_DEBIAN ON)
endif()

file(STRINGS "${emscripten_root}/emscripten-version.txt" emscripten_version LIMIT_COUNT 1)
string(REGEX MATCH "[0-9.]+" emscripten_version "${emscripten_version}")

# What every call of the compiler and the linker has in its environment.
set(scalewright_em_env "")
if(SCALEWRIGHT_EMSCRIPTEN_IS_DEBIAN)
  # Emscripten needs Debian's node-acorn, which only Debian's own node finds by itself.
  list(APPEND scalewright_em_env "NODE_PATH=/usr/share/nodejs")
endif()

# The closure compiler halves the JavaScript. An emsdk brings the one it needs; Debian's is of 2013 and fails. The release that
# package.json pins suits Emscripten 3.1.6 to 3.1.69; 4 and later ask for a language level that it does not know.
set(SCALEWRIGHT_CLOSURE OFF)
set(closure "${CMAKE_CURRENT_LIST_DIR}/../node_modules/google-closure-compiler-linux/compiler")
if(EXISTS "${emscripten_root}/node_modules/google-closure-compiler")
  set(SCALEWRIGHT_CLOSURE ON)
elseif(emscripten_version VERSION_LESS 4 AND EXISTS "${closure}")
  file(REAL_PATH "${closure}" closure)
  list(APPEND scalewright_em_env "EM_CLOSURE_COMPILER=${closure}")
  set(SCALEWRIGHT_CLOSURE ON)
endif()

find_program(SCALEWRIGHT_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(SCALEWRIGHT_CCACHE)
  list(APPEND scalewright_em_env "EM_COMPILER_WRAPPER=${SCALEWRIGHT_CCACHE}")
endif()
foreach(setting IN LISTS scalewright_em_env)
  if(setting MATCHES "^([^=]+)=(.*)$")
    set(ENV{${CMAKE_MATCH_1}} "${CMAKE_MATCH_2}") # for the calls that CMake makes while it configures
  endif()
endforeach()
if(scalewright_em_env)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;${scalewright_em_env}")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;${scalewright_em_env}")
endif()

include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
