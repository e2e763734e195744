#pragma once
// The keyboard of the server that DISPLAY names: its layouts, as a clinic sets them, and its keys pressed by
// their place (XTEST), as hands do.
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it
extern char** environ;

namespace dorsal::test {

[[nodiscard]] inline bool set_layouts(const std::vector<std::string>& arguments) {
  std::vector<char*> words{const_cast<char*>("setxkbmap")};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  pid_t child{};
  int status = 1;
  if (posix_spawnp(&child, "setxkbmap", nullptr, nullptr, words.data(), environ) != 0) return false;
  return waitpid(child, &status, 0) == child && status == 0;
}

class XKeyboard {
public:
  XKeyboard();
  // By the kernel's code (linux/input-event-codes.h).
  void press(std::uint32_t code);
  void hold(std::uint32_t code);
  void let_go(std::uint32_t code);
  void use_group(unsigned group); // the first, second ... of several layouts

private:
  void move(std::uint32_t code, bool down);
  std::shared_ptr<_XDisplay> display_;
};

} // namespace dorsal::test
