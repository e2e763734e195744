#pragma once
// A program started by the bench, whose start and end the bench's own clock tells: its output goes to files,
// it may be pinned to one core, and it never outlives the bench. The destructor ends it, asking first.
#include "engine/core/base/time.h"
#include "engine/system/child_process.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dorsal::bench {

struct Launch {
  std::vector<std::string> command; // program, found on PATH unless it holds a slash, and its arguments
  std::vector<std::pair<std::string, std::string>> environment{}; // added to ours
  std::filesystem::path out{"/dev/null"};
  std::filesystem::path err{"/dev/null"};
  std::optional<int> core{}; // pinned to it; empty: wherever the kernel likes
};

class Child {
public:
  explicit Child(const Launch& launch); // throws Error(not_found) when it cannot be started
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;

  [[nodiscard]] Instant started() const { return started_; } // just before fork
  [[nodiscard]] pid_t pid() const { return process_.id(); }
  [[nodiscard]] bool running();
  [[nodiscard]] std::optional<ChildEnd> wait_until(Instant deadline) noexcept; // empty: still running
  void signal(int number) noexcept;
  ChildEnd end() noexcept; // SIGTERM, SIGKILL a second later; then what came of it

private:
  Instant started_;
  ChildProcess process_;
};

// Runs to its end. Throws Error(device_error) with the last lines of its error output when it fails or takes
// longer than that.
void run_to_end(const Launch& launch, Duration patience);
// "dorsal run ended with code 5: <last lines of its error output>"
[[nodiscard]] std::string describe_failure(const Launch& launch, const std::optional<ChildEnd>& exit);

} // namespace dorsal::bench
