# Data that is compiled in: the rule packs and the fonts. Each generated file is made again when what it is made from changes.

# Sets <out> to a C++ file that implements core/rules/builtin.hpp: every pack of rules/, minified, by its path.
function(scalewright_embed_rules out)
  set(generated "${PROJECT_BINARY_DIR}/generated/builtin_rules.cpp")
  file(GLOB packs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/*.json" "${PROJECT_SOURCE_DIR}/rules/prices/*.json")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${SCALEWRIGHT_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/embed_rules.py" "${PROJECT_SOURCE_DIR}" "${generated}"
            ${packs}
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/embed_rules.py" ${packs}
    COMMENT "Embedding the rule packs" VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()

# Sets <out> to a C++ file that implements imgui_frontend/theme/fonts.hpp: Inter in two weights, subset.
function(scalewright_embed_fonts out)
  set(generated "${PROJECT_BINARY_DIR}/generated/fonts_embedded.cpp")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${SCALEWRIGHT_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/embed_fonts.py" "${SCALEWRIGHT_INTER_DIR}" "${generated}"
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/embed_fonts.py"
    COMMENT "Subsetting Inter" VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()
