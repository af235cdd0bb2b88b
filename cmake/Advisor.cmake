# The door that JavaScript uses (web/advisor.hpp: text in, text out) without its embind surface, so that native programs, such as
# the one that proves both builds answer alike, go through the very same functions.
if(NOT EXISTS "${PROJECT_SOURCE_DIR}/web/advisor.cpp")
  return()
endif()
file(GLOB advisor_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*.cpp")
list(FILTER advisor_sources EXCLUDE REGEX "/web/[a-z_]*bindings\\.cpp$")
get_property(room_targets GLOBAL PROPERTY SCALEWRIGHT_ROOM_TARGETS)
add_library(scalewright_advisor STATIC ${advisor_sources})
target_link_libraries(scalewright_advisor PUBLIC ${room_targets} PRIVATE scalewright_own nlohmann_json)
