#pragma once
// A window manager of a test's own on the server that DISPLAY names. It takes windows over before it is ready
// for them, and one that is opened in between is never shown: waited for until it lists its windows.
#include "engine/device/x11/x11_types.h"
#include "tests/support/started_program.h"

#include <chrono>
#include <thread>

namespace dorsal::test {

class Openbox {
public:
  [[nodiscard]] static bool is_installed() { return test::is_installed("openbox"); }

  Openbox() : program_({"openbox", "--sm-disable"}) {
    const XDisplay display{XOpenDisplay(nullptr)};
    for (int i = 0; i < 500 && !lists_windows(display.get()); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
  }

private:
  static bool lists_windows(Display* display) {
    const Atom list = XInternAtom(display, "_NET_CLIENT_LIST", False);
    Atom type = None;
    int format = 0;
    unsigned long items = 0, rest = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, DefaultRootWindow(display), list, 0, 1, False, AnyPropertyType, &type,
                       &format, &items, &rest, &data);
    if (data) XFree(data);
    return type != None;
  }

  StartedProgram program_;
};

} // namespace dorsal::test
