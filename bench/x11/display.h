#pragma once
// A connection to the X server of the robot's own. Requests about windows that have just gone away, or about
// pixels off the screen, fail as X errors: a trap turns them into a question ("did it fail?").
#include <memory>
#include <string>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal::bench {

struct CloseDisplay {
  void operator()(_XDisplay* display) const noexcept;
};
using XDisplay = std::unique_ptr<_XDisplay, CloseDisplay>;

// Empty name: $DISPLAY. Throws Error(no_display).
[[nodiscard]] XDisplay open_display(const std::string& name = {});

// While it lives, X errors are counted instead of ending the program. One at a time in a process.
class XErrorTrap {
public:
  explicit XErrorTrap(_XDisplay* display);
  ~XErrorTrap();
  XErrorTrap(const XErrorTrap&) = delete;
  XErrorTrap& operator=(const XErrorTrap&) = delete;
  XErrorTrap(XErrorTrap&&) = delete;
  XErrorTrap& operator=(XErrorTrap&&) = delete;
  [[nodiscard]] bool failed() const; // waits for the server's answers

private:
  _XDisplay* display_;
};

} // namespace dorsal::bench
