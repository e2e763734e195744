#include "tests/device/x_hand.h"

#include "engine/device/clock.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

namespace dorsal::test {

XHand::XHand() : display_(XOpenDisplay(nullptr), XCloseDisplay) {}

Stamp XHand::key(const char* keysym, bool down) {
  const KeyCode code = XKeysymToKeycode(display_.get(), XStringToKeysym(keysym));
  const Instant before = monotonic_now();
  XTestFakeKeyEvent(display_.get(), code, down ? True : False, 0);
  XSync(display_.get(), False);
  return {before, before, monotonic_now()};
}

void XHand::click(int x, int y) {
  XTestFakeMotionEvent(display_.get(), 0, x, y, 0);
  for (const Bool down : {True, False}) XTestFakeButtonEvent(display_.get(), 1, down, 0);
  XSync(display_.get(), False);
}

} // namespace dorsal::test
