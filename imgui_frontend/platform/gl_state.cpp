// What Dear ImGui's renderer asks WebGL before each frame, to put it back afterwards: the program, the textures, the
// buffers, the blending that were in force. The browser answers each of these questions only when the graphics process
// has worked off all that it was given before, the whole picture of the last frame included: 240 ms a frame on a
// software renderer, where the frame itself takes 2. The context is ours alone and every frame sets all of it, so the
// answers are those of a context that nobody has touched. The linker puts this in the place of glGetIntegerv
// (cmake/Web.cmake).
#include <GLES3/gl3.h>

// NOLINTBEGIN(bugprone-reserved-identifier): ld's names
extern "C" {

void __real_glGetIntegerv(GLenum name, GLint* values);

void __wrap_glGetIntegerv(GLenum name, GLint* values) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) values[i] = 0;
      break;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_SRC_ALPHA:
    case GL_BLEND_DST_ALPHA:
      *values = 0;
      break;
    default:
      __real_glGetIntegerv(name, values);
  }
}

}  // extern "C"
// NOLINTEND(bugprone-reserved-identifier)
