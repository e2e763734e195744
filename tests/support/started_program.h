#pragma once
// A program that a test needs beside it, ended when this goes. What it says is not heard.
#include "engine/core/base/error.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

extern char** environ;

namespace dorsal::test {

[[nodiscard]] inline bool is_installed(const std::string& program) {
  for (const char* folder : {"/usr/bin/", "/usr/local/bin/", "/usr/lib/xorg/"})
    if (access((folder + program).c_str(), X_OK) == 0) return true;
  return false;
}

class StartedProgram {
public:
  explicit StartedProgram(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    const int error =
        posix_spawnp(&program_, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw Error(ExitCode::no_display, words.front() + " did not start");
  }
  ~StartedProgram() {
    kill(program_, SIGTERM);
    waitpid(program_, nullptr, 0);
  }
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;

private:
  pid_t program_{};
};

} // namespace dorsal::test
