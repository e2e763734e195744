#include "tests/clinic/x_presser.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xrandr.h>
#include <X11/keysym.h>
#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace dorsal::test {

namespace {

struct DestroyImage {
  void operator()(XImage* image) const noexcept { XDestroyImage(image); }
};

std::unique_ptr<XImage, DestroyImage> grab(Display* display, int x, int y, ScreenSize size) {
  return std::unique_ptr<XImage, DestroyImage>{
      XGetImage(display, DefaultRootWindow(display), x, y, static_cast<unsigned>(size.width_px),
                static_cast<unsigned>(size.height_px), AllPlanes, ZPixmap)};
}

std::vector<Window> children_of(Display* display, Window parent) {
  Window root{}, above{};
  Window* found = nullptr;
  unsigned count = 0;
  if (XQueryTree(display, parent, &root, &above, &found, &count) == 0 || !found) return {};
  std::vector<Window> children{found, found + count};
  XFree(found);
  return children;
}

bool is_ours(Display* display, Window window) {
  char* name = nullptr;
  if (XFetchName(display, window, &name) == 0 || !name) return false;
  const bool ours = std::string_view{name} == "Dorsal";
  XFree(name);
  XWindowAttributes about{};
  return ours && XGetWindowAttributes(display, window, &about) != 0 && about.map_state == IsViewable;
}

// Window managers put it into a frame.
std::optional<Window> find_ours(Display* display, Window below) {
  for (const Window child : children_of(display, below)) {
    if (is_ours(display, child)) return child;
    if (const auto deeper = find_ours(display, child)) return deeper;
  }
  return {};
}

} // namespace

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

void XPresser::type(std::string_view text) {
  Display* display = display_.get();
  const auto shift = XKeysymToKeycode(display, XK_Shift_L);
  for (const char c : text) {
    const KeySym symbol = c == '\n' ? XK_Return : static_cast<KeySym>(static_cast<unsigned char>(c));
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) XTestFakeKeyEvent(display, shift, True, 0);
    for (const Bool down : {True, False})
      XTestFakeKeyEvent(display, XKeysymToKeycode(display, symbol), down, 0);
    if (capital) XTestFakeKeyEvent(display, shift, False, 0);
    XSync(display, False);
    std::this_thread::sleep_for(std::chrono::milliseconds{30});
  }
}

void XPresser::place(unsigned code) {
  for (const Bool down : {True, False}) XTestFakeKeyEvent(display_.get(), code + 8, down, 0);
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

void XPresser::move_window(int x_px, int y_px) {
  if (const auto target = find_ours(display_.get(), DefaultRootWindow(display_.get())))
    XMoveWindow(display_.get(), *target, x_px, y_px);
  XSync(display_.get(), False);
}

std::optional<Box> XPresser::place_of_window() const {
  const auto target = find_ours(display_.get(), DefaultRootWindow(display_.get()));
  XWindowAttributes about{};
  if (!target || XGetWindowAttributes(display_.get(), *target, &about) == 0) return {};
  int x = 0, y = 0;
  Window child{};
  XTranslateCoordinates(display_.get(), *target, about.root, 0, 0, &x, &y, &child);
  return Box{static_cast<float>(x), static_cast<float>(y), static_cast<float>(about.width),
             static_cast<float>(about.height)};
}

ScreenSize XPresser::screen() const {
  XWindowAttributes root{};
  XGetWindowAttributes(display_.get(), DefaultRootWindow(display_.get()), &root);
  return {root.width, root.height};
}

unsigned long XPresser::pixel(Point at) const {
  const auto image = grab(display_.get(), static_cast<int>(at.x), static_cast<int>(at.y), {1, 1});
  return image ? XGetPixel(image.get(), 0, 0) & 0xffffff : 0;
}

void XPresser::save_screen(const std::filesystem::path& ppm) const {
  const ScreenSize size = screen();
  const auto image = grab(display_.get(), 0, 0, size);
  std::string bytes = fmt::format("P6 {} {} 255\n", size.width_px, size.height_px);
  for (int y = 0; image && y < size.height_px; ++y)
    for (int x = 0; x < size.width_px; ++x)
      for (const int shift : {16, 8, 0})
        bytes += static_cast<char>((XGetPixel(image.get(), x, y) >> shift) & 0xff);
  std::ofstream{ppm, std::ios::binary} << bytes;
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
