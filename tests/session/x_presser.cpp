#include "tests/session/x_presser.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xrandr.h>
#include <X11/keysym.h>
#include <fmt/format.h>

#include <string>

namespace dorsal::test {

XPresser::XPresser() : display_(XOpenDisplay(nullptr), XCloseDisplay) {}

void XPresser::arrow_key(Side side) {
  const auto code = XKeysymToKeycode(display_.get(), side == Side::left ? XK_Left : XK_Right);
  for (const Bool down : {True, False}) XTestFakeKeyEvent(display_.get(), code, down, 0);
  XSync(display_.get(), False);
}

void XPresser::key(const char* name) {
  const auto code = XKeysymToKeycode(display_.get(), XStringToKeysym(name));
  for (const Bool down : {True, False}) XTestFakeKeyEvent(display_.get(), code, down, 0);
  XSync(display_.get(), False);
}

unsigned long XPresser::window() const {
  Window root{}, parent{};
  Window* children = nullptr;
  unsigned count = 0;
  unsigned long found = 0;
  if (XQueryTree(display_.get(), DefaultRootWindow(display_.get()), &root, &parent, &children, &count) == 0)
    return 0;
  for (unsigned i = 0; i < count; ++i) {
    XWindowAttributes about{};
    if (XGetWindowAttributes(display_.get(), children[i], &about) != 0 && about.map_state == IsViewable)
      found = children[i];
  }
  if (children != nullptr) XFree(children);
  return found;
}

void XPresser::resize_window(int width_px, int height_px) {
  if (const auto target = window())
    XResizeWindow(display_.get(), target, static_cast<unsigned>(width_px), static_cast<unsigned>(height_px));
  XSync(display_.get(), False);
}

void XPresser::take_focus_away() {
  XSetInputFocus(display_.get(), None, RevertToNone, CurrentTime);
  XSync(display_.get(), False);
}

void XPresser::give_focus_back() {
  if (const auto target = window()) XSetInputFocus(display_.get(), target, RevertToParent, CurrentTime);
  XSync(display_.get(), False);
}

void XPresser::change_display(ScreenSize size) {
  Display* display = display_.get();
  const Window root = DefaultRootWindow(display);
  const auto free_all = [](XRRScreenResources* all) { XRRFreeScreenResources(all); };
  const std::unique_ptr<XRRScreenResources, decltype(free_all)> all{XRRGetScreenResources(display, root)};
  if (!all || all->ncrtc == 0 || all->noutput == 0) return;
  const auto wide = static_cast<unsigned>(size.width_px), tall = static_cast<unsigned>(size.height_px);
  RRMode mode = None;
  for (int i = 0; i < all->nmode; ++i)
    if (all->modes[i].width == wide && all->modes[i].height == tall) mode = all->modes[i].id;
  if (mode == None) {
    std::string name = fmt::format("{}x{}", wide, tall);
    XRRModeInfo made{};
    made.width = made.hSyncStart = made.hSyncEnd = made.hTotal = wide;
    made.height = made.vSyncStart = made.vSyncEnd = made.vTotal = tall;
    made.dotClock = 60UL * wide * tall;
    made.name = name.data();
    made.nameLength = static_cast<unsigned>(name.size());
    mode = XRRCreateMode(display, root, &made);
    XRRAddOutputMode(display, all->outputs[0], mode);
  }
  constexpr double mm_per_px = 0.264;
  XGrabServer(display); // nobody sees the moment without a picture
  XRRSetCrtcConfig(display, all.get(), all->crtcs[0], CurrentTime, 0, 0, None, RR_Rotate_0, nullptr, 0);
  XRRSetScreenSize(display, root, size.width_px, size.height_px, static_cast<int>(size.width_px * mm_per_px),
                   static_cast<int>(size.height_px * mm_per_px));
  XRRSetCrtcConfig(display, all.get(), all->crtcs[0], CurrentTime, 0, 0, mode, RR_Rotate_0, all->outputs, 1);
  XUngrabServer(display);
  XSync(display, False);
}

void XPresser::move(Point to) {
  XTestFakeMotionEvent(display_.get(), 0, static_cast<int>(to.x), static_cast<int>(to.y), 0);
  XSync(display_.get(), False);
}

void XPresser::click(Point at) {
  move(at);
  for (const Bool down : {True, False}) XTestFakeButtonEvent(display_.get(), 1, down, 0);
  XSync(display_.get(), False);
}

} // namespace dorsal::test
