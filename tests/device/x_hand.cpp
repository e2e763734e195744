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

void XHand::focus_first_window() {
  ::Window root{}, parent{};
  ::Window* children = nullptr;
  unsigned int count = 0;
  XQueryTree(display_.get(), DefaultRootWindow(display_.get()), &root, &parent, &children, &count);
  if (count > 0) XSetInputFocus(display_.get(), children[0], RevertToParent, CurrentTime);
  if (children) XFree(children);
  XSync(display_.get(), False);
}

void XHand::click(int x, int y) {
  XTestFakeMotionEvent(display_.get(), 0, x, y, 0);
  for (const Bool down : {True, False}) XTestFakeButtonEvent(display_.get(), 1, down, 0);
  XSync(display_.get(), False);
}

} // namespace dorsal::test
