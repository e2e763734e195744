#include "tests/session/x_presser.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

namespace dorsal::test {

XPresser::XPresser() : display_(XOpenDisplay(nullptr), XCloseDisplay) {}

void XPresser::arrow_key(Side side) {
  const auto code = XKeysymToKeycode(display_.get(), side == Side::left ? XK_Left : XK_Right);
  for (const Bool down : {True, False}) XTestFakeKeyEvent(display_.get(), code, down, 0);
  XSync(display_.get(), False);
}

void XPresser::click(Point at) {
  XTestFakeMotionEvent(display_.get(), 0, static_cast<int>(at.x), static_cast<int>(at.y), 0);
  for (const Bool down : {True, False}) XTestFakeButtonEvent(display_.get(), 1, down, 0);
  XSync(display_.get(), False);
}

} // namespace dorsal::test
