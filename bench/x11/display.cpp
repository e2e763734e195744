#include "bench/x11/display.h"

#include "engine/core/base/error.h"

#include <X11/Xlib.h>
#include <fmt/format.h>

namespace dorsal::bench {
namespace {

// Xlib hands errors to a plain function of the whole process, so what belongs to it has to live beside it.
int errors_seen = 0;
XErrorHandler handler_before = nullptr;

int count_error(Display* /*display*/, XErrorEvent* /*event*/) {
  ++errors_seen;
  return 0;
}

} // namespace

void CloseDisplay::operator()(_XDisplay* display) const noexcept { XCloseDisplay(display); }

XDisplay open_display(const std::string& name) {
  XDisplay display{XOpenDisplay(name.empty() ? nullptr : name.c_str())};
  if (!display)
    throw Error(ExitCode::no_display,
                fmt::format("cannot reach the X server \"{}\". Set DISPLAY to a running one, such as Xvfb's",
                            XDisplayName(name.empty() ? nullptr : name.c_str())));
  return display;
}

XErrorTrap::XErrorTrap(_XDisplay* display) : display_(display) {
  XSync(display_, False);
  errors_seen = 0;
  handler_before = XSetErrorHandler(count_error);
}

XErrorTrap::~XErrorTrap() {
  XSync(display_, False);
  XSetErrorHandler(handler_before);
}

bool XErrorTrap::failed() const {
  XSync(display_, False);
  return errors_seen > 0;
}

} // namespace dorsal::bench
