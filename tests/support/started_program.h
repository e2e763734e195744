#pragma once
// A program that a test needs beside it, ended when this goes. What it says is not heard.
#include "engine/system/child_process.h"

#include <unistd.h>

#include <string>
#include <vector>

namespace dorsal::test {

[[nodiscard]] inline bool is_installed(const std::string& program) {
  for (const char* folder : {"/usr/bin/", "/usr/local/bin/", "/usr/lib/xorg/"})
    if (access((folder + program).c_str(), X_OK) == 0) return true;
  return false;
}

class StartedProgram {
public:
  explicit StartedProgram(const std::vector<std::string>& words) : program_({.arguments = words}) {}
  ~StartedProgram() {
    program_.ask_to_end();
    if (!program_.wait_for(std::chrono::seconds{10})) program_.make_end();
  }
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;

private:
  ChildProcess program_;
};

} // namespace dorsal::test
