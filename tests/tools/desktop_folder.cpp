#include "engine/clinic/machine/desktop_folder.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace dorsal;

TEST_CASE("desktop folder: where user-dirs.dirs says, or home where it says nothing useful") {
  const test::ScratchFolder home;
  const auto at = [&](const char* text) { return desktop_in(home.path(), text); };
  std::filesystem::create_directory(home / "Schreibtisch");
  CHECK(at("# comment\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\n") == home / "Schreibtisch");
  const std::string absolute = "XDG_DESKTOP_DIR=\"" + (home / "Schreibtisch").string() + "\"";
  CHECK(at(absolute.c_str()) == home / "Schreibtisch");
  for (const char* useless : {"", "XDG_DESKTOP_DIR=\"$HOME/none\"", "XDG_DESKTOP_DIR=\"Schreibtisch\"",
                              "XDG_DESKTOP_DIR=\"", "XDG_DOWNLOAD_DIR=\"$HOME/Schreibtisch\""})
    CHECK(at(useless) == home.path());
}
