// What GLX says of itself, asked of a real X server.
#include "engine/device/onset/glx_oml.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/device/sdl/window.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/virtual_screen.h"

using namespace dorsal;

TEST_CASE("glx names: whole words of a list") {
  CHECK(lists_word("GLX_A GLX_OML_sync_control GLX_B", "GLX_OML_sync_control"));
  CHECK(lists_word("GLX_OML_sync_control", "GLX_OML_sync_control"));
  CHECK_FALSE(lists_word("GLX_OML_sync_control_ext", "GLX_OML_sync_control"));
  CHECK_FALSE(lists_word("", "GLX_OML_sync_control"));
}

TEST_CASE("glx names: GLX's own extensions are asked of GLX, where SDL sees none of them") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const SdlRuntime sdl;
  const StageOptions options{.windowed = ScreenSize{320, 240}};
  const Window window{options};
  if (!SDL_GL_GetCurrentContext()) return; // no OpenGL here: nothing is drawn through GLX
  const auto names = glx_extensions(window.x11_display());
  REQUIRE(names);
  CHECK(lists_word(*names, "GLX_ARB_create_context"));
  CHECK(SDL_GL_ExtensionSupported("GLX_ARB_create_context") == SDL_FALSE);
  std::string why;
  if (!load_oml(window.x11_display(), window.x11_window(), why))
    CHECK(why == "the driver has no GLX_OML_sync_control");
}
