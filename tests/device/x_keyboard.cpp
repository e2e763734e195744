#include "tests/device/x_keyboard.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>

namespace dorsal::test {

XKeyboard::XKeyboard() : display_(XOpenDisplay(nullptr), XCloseDisplay) {}

void XKeyboard::move(std::uint32_t code, bool down) {
  XTestFakeKeyEvent(display_.get(), code + 8, down ? True : False, 0);
  XSync(display_.get(), False);
}

void XKeyboard::press(std::uint32_t code) {
  move(code, true);
  move(code, false);
}
void XKeyboard::hold(std::uint32_t code) { move(code, true); }
void XKeyboard::let_go(std::uint32_t code) { move(code, false); }

void XKeyboard::use_group(unsigned group) {
  XkbLockGroup(display_.get(), XkbUseCoreKbd, group);
  XSync(display_.get(), False);
}

} // namespace dorsal::test
