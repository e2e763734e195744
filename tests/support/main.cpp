// The one main of every test program.
#define CATCH_CONFIG_RUNNER // Catch2 2.13 compiles its runner where this stands
#include "engine/system/scratch_folder.h"
#include "tests/support/catch.h"

#include <cstdlib>

int main(int count, char** arguments) {
  const dorsal::ScratchFolder state; // emergency journals of tests are no guests in anybody's home
  ::setenv("XDG_STATE_HOME", state.path().c_str(), 1);
  return Catch::Session().run(count, arguments);
}

// Mesa's software renderer and SDL's event queue lock in ways that the thread sanitizer cannot see into.
extern "C" const char* __tsan_default_suppressions() { // the name that the sanitizer asks for
  return "race:swrast_dri.so\nrace:libSDL2-2.0.so.0\n";
}
