#pragma once
// Another program, started with an argument vector: no shell reads it. Its output goes to files; standard
// input is empty, and neither our descriptors nor blocked signals are passed on. Niceness is its own.
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

enum class Bond {
  none,        // it goes on when we end
  ends_with_us // killed with the thread that started it, however that ends
};

struct ChildOrder {
  std::vector<std::string> arguments;        // the program first; looked for in PATH without a slash
  std::filesystem::path output{"/dev/null"}; // standard output, and error unless it has its own file
  std::filesystem::path errors{};
  std::vector<std::string> environment_additions{}; // "DISPLAY=:1"
  std::optional<int> core{};                        // pinned to it; empty: wherever the kernel likes
  Bond bond{Bond::none};
};

struct ChildEnd {
  std::optional<int> code;   // empty: ended by a signal
  std::optional<int> signal; // empty: ended by itself
  long peak_memory_kib{};    // the largest resident set (ru_maxrss)
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
  // Once it has ended. Never waits.
  [[nodiscard]] const std::optional<ChildEnd>& end() noexcept;
  // The exit code once it has ended; 128 + the signal that ended it. Never waits.
  [[nodiscard]] std::optional<int> ended() noexcept;
  [[nodiscard]] std::optional<int> wait_for(std::chrono::milliseconds patience);
  void signal(int number) noexcept; // nothing once it has ended
  void ask_to_end() noexcept;       // SIGTERM
  void make_end();                  // SIGKILL, and waits

private:
  pid_t id_{};
  std::optional<ChildEnd> end_;
};

// The full path of a program in PATH; empty where there is none.
[[nodiscard]] std::filesystem::path find_program(const std::string& name);

} // namespace dorsal
