#pragma once
// A real X server of a test's own (Xvfb), named by DISPLAY as long as this lives.
#include "engine/core/base/error.h"

#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

extern char** environ;

namespace dorsal::test {

class VirtualScreen {
public:
  explicit VirtualScreen(const std::string& size = "1280x720x24") {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw Error(ExitCode::internal_error, "no pipe");
    const std::string number = fmt::format("{}", ends[1]);
    const std::array<const char*, 10> arguments{"Xvfb",       "-ac",        "-screen",      "0",
                                                size.c_str(), "-displayfd", number.c_str(), "-nolisten",
                                                "tcp",        nullptr};
    const int error =
        posix_spawnp(&server_, "Xvfb", nullptr, nullptr, const_cast<char* const*>(arguments.data()), environ);
    close(ends[1]);
    std::string display;
    char byte{};
    while (error == 0 && ::read(ends[0], &byte, 1) == 1 && byte != '\n') display += byte;
    close(ends[0]);
    if (display.empty()) throw Error(ExitCode::no_display, "Xvfb did not start");
    setenv("DISPLAY", (":" + display).c_str(), 1);
  }
  ~VirtualScreen() {
    unsetenv("DISPLAY");
    kill(server_, SIGTERM);
    waitpid(server_, nullptr, 0);
  }
  VirtualScreen(const VirtualScreen&) = delete;
  VirtualScreen& operator=(const VirtualScreen&) = delete;

private:
  pid_t server_{};
};

} // namespace dorsal::test
