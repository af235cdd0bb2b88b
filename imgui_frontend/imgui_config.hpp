// Settings of Dear ImGui that its build takes (IMGUI_USER_CONFIG).
#pragma once

#ifdef __EMSCRIPTEN__
#include <stdio.h>

// Dear ImGui formats names of windows and reads .ini files. For that the C library's formatting would come along, with
// floating point of 128 bits: 26 kB of WebAssembly, 10 kB of the compressed page. platform/imgui_format.cpp formats
// what is needed; there is no .ini file.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define sscanf(...) 0
#endif
