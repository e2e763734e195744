#pragma once
// A real Wayland compositor of a test's own: weston with its X11 backend, in a window on the server that
// DISPLAY names. As long as this lives SDL opens its windows there. Never its headless backend: that has no
// seat, which SDL 2.26 does not survive.
#include "tests/support/scratch_folder.h"
#include "tests/support/started_program.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <thread>

namespace dorsal::test {

// SDL's windows open on the compositor behind this socket as long as it lives.
class WaylandSession {
public:
  explicit WaylandSession(const std::filesystem::path& socket) {
    for (int i = 0; i < 500 && !std::filesystem::exists(socket); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    if (!std::filesystem::exists(socket))
      throw Error(ExitCode::no_display, "the compositor opened no socket");
    setenv("WAYLAND_DISPLAY", socket.c_str(), 1);
    setenv("XDG_RUNTIME_DIR", socket.parent_path().c_str(), 1);
    setenv("SDL_VIDEODRIVER", "wayland", 1);
  }
  ~WaylandSession() {
    for (const char* name : {"XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) unsetenv(name);
  }
  WaylandSession(const WaylandSession&) = delete;
  WaylandSession& operator=(const WaylandSession&) = delete;
};

// In pixels of the X server, however many of them are a point; weston knows whole scales only.
struct WestonOutput {
  int width_px{1024};
  int height_px{640};
  int scale{1};
};

class NestedWeston {
public:
  [[nodiscard]] static bool is_installed() { return test::is_installed("weston"); }

  explicit NestedWeston(const WestonOutput& output = {}) {
    chmod(folder_.path().c_str(), S_IRWXU); // libwayland wants its folder private
    setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
    compositor_.emplace(std::vector<std::string>{"weston", "--backend=x11-backend.so", "--socket=dorsal-test",
                                                 "--no-config", "--idle-time=0",
                                                 fmt::format("--width={}", output.width_px / output.scale),
                                                 fmt::format("--height={}", output.height_px / output.scale),
                                                 fmt::format("--scale={}", output.scale), "--log=/dev/null"});
    session_.emplace(folder_.path() / "dorsal-test");
  }

private:
  ScratchFolder folder_;
  std::optional<StartedProgram> compositor_;
  std::optional<WaylandSession> session_;
};

} // namespace dorsal::test
