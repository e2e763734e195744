#pragma once
// A patient's session as a program of its own, started from the page: `dorsal run`, by argument vector. It is
// started by a thread of ordinary priority, whatever priority those that serve the page have given
// themselves, and goes on when the console ends. One at a time.
#include "engine/system/child_process.h"
#include "engine/system/scratch_folder.h"
#include "tools/console/http/call.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace dorsal::console {

class SessionRun {
public:
  explicit SessionRun(std::filesystem::path program);
  ~SessionRun();
  SessionRun(const SessionRun&) = delete;
  SessionRun& operator=(const SessionRun&) = delete;
  SessionRun(SessionRun&&) = delete;
  SessionRun& operator=(SessionRun&&) = delete;

  struct Order {
    std::string patient;
    std::string database;
    std::string sets{}; // empty: the shipped ones
    int display{};
    std::string window{}; // "1280x720"; empty: full screen
  };
  // The screens a session can open on, as `dorsal rig displays --json` tells them; where it cannot, the
  // reason is thrown as Error(no_display).
  [[nodiscard]] Json displays() const;
  // False where one is running already. Throws Error where the program cannot be started.
  bool start(const Order& order);

  struct State {
    std::string patient;
    std::optional<int> exit_code; // empty while it runs
    std::string last_words;       // of its output
  };
  [[nodiscard]] std::optional<State> state(); // of the last one started; empty before the first

private:
  void launch(const std::stop_token& stop);

  std::filesystem::path program_;
  std::mutex lock_;
  std::condition_variable_any changed_;
  std::optional<std::vector<std::string>> wanted_; // arguments, for the launching thread
  std::string refusal_;
  std::string patient_;
  std::unique_ptr<ScratchFolder> folder_;
  std::unique_ptr<ChildProcess> child_;
  std::jthread launcher_;
};

} // namespace dorsal::console
