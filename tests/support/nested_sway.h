#pragma once
// A Wayland desktop at a scale that is no whole number, such as 150 %: sway with its X11 backend, in a window
// on the server that DISPLAY names. It refuses to run for root, and then runs for nobody.
#include "tests/support/nested_weston.h"

#include <pwd.h>

#include <fstream>

namespace dorsal::test {

struct SwayOutput {
  int width_px{};
  int height_px{};
  double scale{1};
};

class NestedSway {
public:
  [[nodiscard]] static bool is_installed() {
    return test::is_installed("sway") && (geteuid() != 0 || test::is_installed("setpriv"));
  }

  explicit NestedSway(const SwayOutput& output) {
    const std::filesystem::path settings = folder_.path() / "settings";
    std::ofstream{settings} << fmt::format("output X11-1 mode --custom {}x{}\noutput X11-1 scale {}\n",
                                           output.width_px, output.height_px, output.scale);
    chmod(folder_.path().c_str(), S_IRWXU);
    std::vector<std::string> words{"sway", "-c", settings};
    if (geteuid() == 0) {
      const passwd* nobody = getpwnam("nobody");
      if (!nobody || chown(folder_.path().c_str(), nobody->pw_uid, nobody->pw_gid) != 0)
        throw Error(ExitCode::no_display, "no user for sway to run for");
      words.insert(words.begin(), {"setpriv", fmt::format("--reuid={}", nobody->pw_uid),
                                   fmt::format("--regid={}", nobody->pw_gid), "--clear-groups"});
    }
    for (const auto& [name, value] : settings_of_environment(folder_.path())) setenv(name, value.c_str(), 1);
    compositor_.emplace(words);
    for (const auto& [name, value] : settings_of_environment(folder_.path())) unsetenv(name);
    session_.emplace(folder_.path() / "wayland-1");
  }

private:
  static std::vector<std::pair<const char*, std::string>>
  settings_of_environment(const std::filesystem::path& folder) {
    return {{"XDG_RUNTIME_DIR", folder},
            {"WLR_BACKENDS", "x11"},
            {"WLR_RENDERER", "pixman"},
            {"WLR_X11_OUTPUTS", "1"}};
  }

  ScratchFolder folder_;
  std::optional<StartedProgram> compositor_;
  std::optional<WaylandSession> session_;
};

} // namespace dorsal::test
