#include "bench/x11/keyboard.h"

#include "bench/clock.h"
#include "engine/core/error.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fmt/format.h>

#include <algorithm>

namespace dorsal::bench {

Keyboard::Keyboard(_XDisplay* display) : display_(display) {
  int event = 0, error = 0, major = 0, minor = 0;
  if (!XTestQueryExtension(display_, &event, &error, &major, &minor))
    throw Error(ExitCode::device_error,
                fmt::format("the X server {} has no XTEST extension, so no key can be pressed on it",
                            XDisplayString(display_)));
  codes_ = {{Key::arrow_left, XKeysymToKeycode(display_, XK_Left)},
            {Key::arrow_right, XKeysymToKeycode(display_, XK_Right)},
            {Key::space, XKeysymToKeycode(display_, XK_space)}};
}

Keyboard::~Keyboard() {
  for (const unsigned int code : held_) XTestFakeKeyEvent(display_, code, False, CurrentTime);
  XFlush(display_);
}

Injection Keyboard::press(Key key) { return send(key, true); }
Injection Keyboard::release(Key key) { return send(key, false); }

Injection Keyboard::send(Key key, bool down) {
  const auto found =
      std::find_if(codes_.begin(), codes_.end(), [key](const Code& c) { return c.key == key; });
  if (found == codes_.end() || found->code == 0)
    throw Error(ExitCode::usage, fmt::format("the robot has no key \"{}\" to press", name_of(key)));
  const Instant before = now();
  XTestFakeKeyEvent(display_, found->code, down ? True : False, CurrentTime);
  XFlush(display_);
  const Instant after = now();
  std::erase(held_, found->code);
  if (down) held_.push_back(found->code);
  return {before, after};
}

} // namespace dorsal::bench
