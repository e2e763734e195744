#pragma once
// A real Wayland compositor of a test's own: weston with its X11 backend, in a window on the server that
// DISPLAY names. As long as this lives SDL opens its windows there. Never its headless backend: that has no
// seat, which SDL 2.26 does not survive.
#include "engine/core/error.h"
#include "tests/support/scratch_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

extern char** environ;

namespace dorsal::test {

class NestedWeston {
public:
  [[nodiscard]] static bool is_installed() {
    for (const char* path : {"/usr/bin/weston", "/usr/local/bin/weston"})
      if (access(path, X_OK) == 0) return true;
    return false;
  }

  NestedWeston() {
    chmod(folder_.path().c_str(), S_IRWXU); // libwayland wants its folder private
    setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
    start();
    wait_for_socket();
    setenv("WAYLAND_DISPLAY", socket, 1);
    setenv("SDL_VIDEODRIVER", "wayland", 1);
  }
  ~NestedWeston() {
    for (const char* name : {"XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) unsetenv(name);
    kill(compositor_, SIGTERM);
    waitpid(compositor_, nullptr, 0);
  }
  NestedWeston(const NestedWeston&) = delete;
  NestedWeston& operator=(const NestedWeston&) = delete;

private:
  static constexpr const char* socket = "dorsal-test";

  void start() {
    const std::array<const char*, 9> arguments{"weston",
                                               "--backend=x11-backend.so",
                                               "--socket=dorsal-test",
                                               "--no-config",
                                               "--idle-time=0",
                                               "--width=1024",
                                               "--height=640",
                                               "--log=/dev/null",
                                               nullptr};
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    const int error = posix_spawnp(&compositor_, "weston", &actions, nullptr,
                                   const_cast<char* const*>(arguments.data()), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw Error(ExitCode::no_display, "weston did not start");
  }
  void wait_for_socket() const {
    for (int i = 0; i < 500; ++i) {
      if (std::filesystem::exists(folder_.path() / socket)) return;
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    throw Error(ExitCode::no_display, "weston opened no socket");
  }

  ScratchFolder folder_;
  pid_t compositor_{};
};

} // namespace dorsal::test
