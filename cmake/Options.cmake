# Language, warnings and code generation for our own targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

if(NOT EMSCRIPTEN AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(SCALEWRIGHT_CCACHE ccache)
  if(SCALEWRIGHT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SCALEWRIGHT_CCACHE}")
  endif()
endif()

# Code generation that every translation unit shares, third-party code included.
add_library(scalewright_codegen INTERFACE)
target_compile_options(scalewright_codegen INTERFACE -fno-exceptions -fno-rtti)
# The same input must give the same bytes on every target. Left to themselves, compilers fuse a*b+c where the machine
# has an instruction for it, and x87 keeps extra bits; both change last digits (measured: a third of all a*b+c).
target_compile_options(scalewright_codegen INTERFACE -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13) # C++ knows it from 13 on
  target_compile_options(scalewright_codegen INTERFACE -fexcess-precision=standard)
endif()
if(EMSCRIPTEN AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  # Emscripten forbids inlining at -Oz, accessors of one instruction included; allowing it is both smaller and faster.
  # Every browser since 2021 has instructions that copy memory, convert and extend: 16 % less time for a decision, measured
  # on the questions of tests/intake, against a library function that copies byte by byte.
  target_compile_options(scalewright_codegen INTERFACE -Oz -finline-functions -mbulk-memory -mnontrapping-fptoint -msign-ext -flto)
endif()
if(SCALEWRIGHT_SANITIZE)
  target_compile_options(scalewright_codegen INTERFACE -fsanitize=${SCALEWRIGHT_SANITIZE} -fno-sanitize-recover=all
                                                       -fno-omit-frame-pointer)
  target_link_options(scalewright_codegen INTERFACE -fsanitize=${SCALEWRIGHT_SANITIZE})
  if(SCALEWRIGHT_SANITIZE MATCHES "undefined")
    target_compile_options(scalewright_codegen INTERFACE -fno-sanitize=vptr) # vptr needs the type information we drop
  endif()
endif()
# libstdc++ checks subscripts and empty optionals where tests run: without it a test once read the value of an empty
# optional, found what the test before had left there, and passed.
if(NOT EMSCRIPTEN)
  target_compile_definitions(scalewright_codegen INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# Our own code, on top of that: warnings, and includes from the root of the repository ("core/brief/brief.hpp").
add_library(scalewright_own INTERFACE)
target_link_libraries(scalewright_own INTERFACE scalewright_codegen)
target_include_directories(scalewright_own INTERFACE "${PROJECT_SOURCE_DIR}")
# clang counts sign conversions into -Wconversion, gcc does not: say the same to both.
target_compile_options(scalewright_own INTERFACE -Wall -Wextra -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
                                                 $<$<BOOL:${SCALEWRIGHT_WERROR}>:-Werror>)
target_compile_definitions(scalewright_own INTERFACE SCALEWRIGHT_VERSION="${PROJECT_VERSION}")
