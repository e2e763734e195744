#pragma once
// Another program, started with an argument vector: no shell reads it. Its output goes to one file; standard
// input is empty, and none of our descriptors are passed on. Niceness is its own.
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct ChildOrder {
  std::vector<std::string> arguments; // the program first; looked for in PATH without a slash
  std::filesystem::path output;       // standard output, and error unless it has its own file
  std::filesystem::path errors{};
  std::vector<std::string> environment_additions{}; // "DISPLAY=:1"
};

class ChildProcess {
public:
  // Throws Error(not_found) where the program cannot be started.
  explicit ChildProcess(const ChildOrder& order);
  ~ChildProcess(); // a child still running is left to itself
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ChildProcess(ChildProcess&&) = delete;
  ChildProcess& operator=(ChildProcess&&) = delete;

  [[nodiscard]] pid_t id() const { return id_; }
  // The exit code once it has ended; 128 + the signal that ended it. Never waits.
  [[nodiscard]] std::optional<int> ended();
  [[nodiscard]] std::optional<int> wait_for(std::chrono::milliseconds patience);
  void ask_to_end(); // SIGTERM
  void make_end();   // SIGKILL, and waits

private:
  pid_t id_{};
  std::optional<int> code_;
};

// The full path of a program in PATH; empty where there is none.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

} // namespace dorsal
