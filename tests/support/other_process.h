#pragma once
// Another process that does something, says when it is done with it, and then lives until it is killed.
#include "tests/support/catch.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>

namespace dorsal::test {

class OtherProcess {
public:
  // `work` is given what to call once it is ready; returning from it ends the process.
  using Ready = std::function<void()>;
  explicit OtherProcess(const std::function<void(const Ready&)>& work) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    id_ = ::fork();
    REQUIRE(id_ >= 0);
    if (id_ == 0) live(work, ends);
    ::close(ends[1]);
    char byte{};
    const bool ready = ::read(ends[0], &byte, 1) == 1;
    ::close(ends[0]);
    REQUIRE(ready);
  }
  ~OtherProcess() { kill(); }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;
  OtherProcess(OtherProcess&&) = delete;
  OtherProcess& operator=(OtherProcess&&) = delete;

  void kill() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
    id_ = 0;
  }

private:
  [[noreturn]] static void live(const std::function<void(const Ready&)>& work,
                                const std::array<int, 2>& ends) noexcept {
    ::close(ends[0]);
    try {
      work([&] {
        if (::write(ends[1], "x", 1) != 1) ::_exit(1);
      });
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }

  pid_t id_{};
};

} // namespace dorsal::test
