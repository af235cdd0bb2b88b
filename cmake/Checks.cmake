# Native programs that check the core: tests, benchmarks, fuzz targets.
enable_testing()

# scalewright_test(NAME brief SOURCES parse_test.cpp … USES brief …)
#
# Makes <NAME>_test from files of the calling folder. USES names rooms, or the target `frontend`. The tests run from the root of
# the repository and leave their outcome in results/<NAME>_test.json of the build folder, where scripts/test counts it.
function(scalewright_test)
  cmake_parse_arguments(TEST "" "NAME" "SOURCES;USES" ${ARGN})
  if(TEST_UNPARSED_ARGUMENTS OR NOT TEST_NAME OR NOT TEST_SOURCES)
    message(FATAL_ERROR "scalewright_test(NAME … SOURCES … USES …): cannot read '${ARGN}'.")
  endif()
  list(TRANSFORM TEST_USES PREPEND scalewright_ OUTPUT_VARIABLE used)
  foreach(target IN LISTS used)
    if(NOT TARGET ${target})
      message(STATUS "${TEST_NAME}_test left out: ${target} is not there")
      return()
    endif()
  endforeach()
  add_executable(${TEST_NAME}_test ${TEST_SOURCES})
  target_link_libraries(${TEST_NAME}_test PRIVATE ${used} scalewright_own nlohmann_json GTest::gtest_main GTest::gmock)
  target_compile_definitions(${TEST_NAME}_test PRIVATE SCALEWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(${TEST_NAME}_test PRIVATE -O0) # assertions are long to optimise and quick to run
  if(TARGET test_headers AND NOT "frontend" IN_LIST TEST_USES) # the frontend's flags are others
    target_precompile_headers(${TEST_NAME}_test REUSE_FROM test_headers)
  endif()
  add_test(NAME ${TEST_NAME}_test
           COMMAND ${TEST_NAME}_test "--gtest_output=json:${PROJECT_BINARY_DIR}/results/${TEST_NAME}_test.json"
           WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${TEST_NAME}_test PROPERTIES TIMEOUT 300)
endfunction()

# scalewright_tool(NAME identity SOURCES … USES …): a native program that tests run (tests/identity and the like).
function(scalewright_tool)
  cmake_parse_arguments(TOOL "" "NAME" "SOURCES;USES" ${ARGN})
  list(TRANSFORM TOOL_USES PREPEND scalewright_ OUTPUT_VARIABLE used)
  foreach(target IN LISTS used)
    if(NOT TARGET ${target})
      message(STATUS "${TOOL_NAME} left out: ${target} is not there")
      return()
    endif()
  endforeach()
  add_executable(${TOOL_NAME} ${TOOL_SOURCES})
  target_link_libraries(${TOOL_NAME} PRIVATE ${used} scalewright_own nlohmann_json)
  target_compile_definitions(${TOOL_NAME} PRIVATE SCALEWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

# scalewright_fuzz(NAME brief SOURCES brief_fuzz.cpp USES brief): the libFuzzer program <NAME>_fuzz.
function(scalewright_fuzz)
  cmake_parse_arguments(FUZZ "" "NAME" "SOURCES;USES" ${ARGN})
  list(TRANSFORM FUZZ_USES PREPEND scalewright_ OUTPUT_VARIABLE used)
  add_executable(${FUZZ_NAME}_fuzz ${FUZZ_SOURCES})
  target_link_libraries(${FUZZ_NAME}_fuzz PRIVATE ${used} scalewright_own nlohmann_json)
  target_link_options(${FUZZ_NAME}_fuzz PRIVATE -fsanitize=fuzzer)
endfunction()

# scalewright_bench(NAME advise SOURCES … USES …): the Google Benchmark program <NAME>_bench.
function(scalewright_bench)
  cmake_parse_arguments(BENCH "" "NAME" "SOURCES;USES" ${ARGN})
  list(TRANSFORM BENCH_USES PREPEND scalewright_ OUTPUT_VARIABLE used)
  add_executable(${BENCH_NAME}_bench ${BENCH_SOURCES})
  target_link_libraries(${BENCH_NAME}_bench PRIVATE ${used} scalewright_own nlohmann_json benchmark::benchmark_main)
endfunction()

# Every folder of tests/ that has a CMakeLists.txt takes part.
file(GLOB test_lists CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/*/CMakeLists.txt")
list(TRANSFORM test_lists REPLACE "/CMakeLists.txt$" "" OUTPUT_VARIABLE test_folders)
if(SCALEWRIGHT_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "SCALEWRIGHT_FUZZ needs clang: use the preset 'native-asan'.")
  endif()
  target_compile_options(scalewright_codegen INTERFACE -fsanitize=fuzzer-no-link)
else()
  list(FILTER test_folders EXCLUDE REGEX "/tests/fuzz$")
endif()
if(SCALEWRIGHT_BENCH)
  find_package(benchmark 1.7 REQUIRED)
  list(FILTER test_folders INCLUDE REGEX "/tests/bench$")
else()
  list(FILTER test_folders EXCLUDE REGEX "/tests/bench$")
  find_package(GTest 1.12)
  if(NOT GTest_FOUND)
    message(STATUS "Tests left out: GoogleTest is not installed (scripts/setup test brings it)")
    return()
  endif()
endif()

# GoogleTest's headers, read once for all tests.
if(NOT SCALEWRIGHT_BENCH)
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/test_headers.cpp" CONTENT "")
  add_library(test_headers OBJECT "${PROJECT_BINARY_DIR}/test_headers.cpp")
  target_link_libraries(test_headers PRIVATE scalewright_own nlohmann_json GTest::gtest_main GTest::gmock)
  target_compile_definitions(test_headers PRIVATE SCALEWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(test_headers PRIVATE -O0)
  target_precompile_headers(test_headers PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
endif()
foreach(folder IN LISTS test_folders)
  add_subdirectory("${folder}")
endforeach()
