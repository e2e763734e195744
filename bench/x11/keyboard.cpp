#include "bench/x11/keyboard.h"

#include "bench/base/clock.h"
#include "engine/core/base/error.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fmt/format.h>

#include <algorithm>

namespace dorsal::bench {
namespace {

// Letters, digits and the minus are keysyms of their own (X11/keysymdef.h, Latin 1).
unsigned long keysym_of(Key key) {
  switch (key) {
  case Key::arrow_left: return XK_Left;
  case Key::arrow_right: return XK_Right;
  case Key::space: return XK_space;
  case Key::escape: return XK_Escape;
  case Key::enter: return XK_Return;
  case Key::backspace: return XK_BackSpace;
  default: break; // printed on the key, below
  }
  const auto character = static_cast<unsigned long>(key);
  const bool printed =
      (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || key == Key::minus;
  return printed ? character : NoSymbol;
}

} // namespace

Keyboard::Keyboard(_XDisplay* display) : display_(display) {
  int event = 0, error = 0, major = 0, minor = 0;
  if (!XTestQueryExtension(display_, &event, &error, &major, &minor))
    throw Error(ExitCode::device_error,
                fmt::format("the X server {} has no XTEST extension, so no key can be pressed on it",
                            XDisplayString(display_)));
}

Keyboard::~Keyboard() {
  for (const unsigned int code : held_) XTestFakeKeyEvent(display_, code, False, CurrentTime);
  XFlush(display_);
}

Injection Keyboard::press(Key key) { return send(key, true); }
Injection Keyboard::release(Key key) { return send(key, false); }

Injection Keyboard::send(Key key, bool down) {
  const unsigned int code = XKeysymToKeycode(display_, keysym_of(key));
  if (code == 0)
    throw Error(ExitCode::usage, fmt::format("the robot has no key \"{}\" to press", name_of(key)));
  const Instant before = now();
  XTestFakeKeyEvent(display_, code, down ? True : False, CurrentTime);
  XFlush(display_);
  const Instant after = now();
  std::erase(held_, code);
  if (down) held_.push_back(code);
  return {before, after};
}

} // namespace dorsal::bench
