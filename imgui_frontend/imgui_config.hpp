// Settings of Dear ImGui that its build takes (IMGUI_USER_CONFIG).
#pragma once

#ifdef __EMSCRIPTEN__
#include <stdio.h>

// Dear ImGui formats names of windows and complaints about shaders, and reads version numbers. For that the C library's
// formatting would come along, with floating point of 128 bits. platform/imgui_format.cpp does what is needed in a
// tenth of the bytes.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
int scalewright_scan(const char* text, const char* format, ...);
#define sscanf scalewright_scan
int scalewright_complain(FILE* stream, const char* format, ...);
#define fprintf scalewright_complain

// Wrong use would be told in a tooltip and a log. The headless tests, where it stops the program, are the place for
// that.
#define IM_ASSERT_USER_ERROR(condition, message) static_cast<void>(0)
#endif
