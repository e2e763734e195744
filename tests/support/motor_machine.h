#pragma once
// The machine with motors at the other end of a serial line, in software: it answers as vibrator_port.h says,
// or as a test wants it to.
#include "tests/support/pseudo_terminal.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace dorsal::test {

class MotorMachine {
public:
  // What it says to a line; empty: nothing.
  using Answer = std::function<std::string(const std::string& line)>;
  explicit MotorMachine(Answer answer = twelve_motors())
      : answer_(std::move(answer)), thread_([this](const std::stop_token& stop) { listen(stop); }) {}

  [[nodiscard]] static Answer twelve_motors() {
    return [](const std::string& line) -> std::string {
      if (line == "dorsal 1") return "motors 12\n";
      return line.starts_with("vibrate ") ? "ok\n" : "no such line\n";
    };
  }

  [[nodiscard]] const std::string& port() const { return terminal_.name(); }
  [[nodiscard]] std::vector<std::string> lines() {
    const std::lock_guard lock{mutex_};
    return lines_;
  }

private:
  void listen(const std::stop_token& stop) {
    std::string line;
    while (!stop.stop_requested())
      for (const unsigned char byte : terminal_.received()) {
        if (byte != '\n') {
          line += static_cast<char>(byte);
          continue;
        }
        {
          const std::lock_guard lock{mutex_};
          lines_.push_back(line);
        }
        const std::string said = answer_(std::exchange(line, {}));
        if (!said.empty()) terminal_.send(said);
      }
  }

  PseudoTerminal terminal_;
  Answer answer_;
  std::mutex mutex_;
  std::vector<std::string> lines_;
  std::jthread thread_;
};

} // namespace dorsal::test
