#include "engine/device/x11/x11_robot.h"

#include "engine/device/clock.h"
#include "engine/device/x11/x11_types.h"

#include <X11/XKBlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace dorsal {
namespace {

struct DestroyImage {
  void operator()(XImage* image) const noexcept { XDestroyImage(image); }
};

std::optional<KeyCode> key_without_meaning(Display* display) {
  int first = 0, last = 0;
  XDisplayKeycodes(display, &first, &last);
  for (int code = last; code >= first; --code)
    if (XkbKeycodeToKeysym(display, static_cast<KeyCode>(code), 0, 0) == NoSymbol)
      return static_cast<KeyCode>(code);
  return {};
}

} // namespace

struct X11Robot::Connection {
  XDisplay display;
  KeyCode key{};
};

std::unique_ptr<X11Robot> X11Robot::open() {
  auto connection = std::make_unique<Connection>(Connection{.display = XDisplay{XOpenDisplay(nullptr)}});
  int event = 0, error = 0, major = 0, minor = 0;
  if (!connection->display || !XTestQueryExtension(connection->display.get(), &event, &error, &major, &minor))
    return nullptr;
  const auto key = key_without_meaning(connection->display.get());
  if (!key) return nullptr;
  connection->key = *key;
  return std::unique_ptr<X11Robot>{new X11Robot(std::move(connection))};
}

X11Robot::X11Robot(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
X11Robot::~X11Robot() = default;

std::optional<bool> X11Robot::is_bright(int x_px, int y_px) const {
  Display* const display = connection_->display.get();
  const int screen = DefaultScreen(display);
  if (x_px < 0 || y_px < 0 || x_px >= DisplayWidth(display, screen) || y_px >= DisplayHeight(display, screen))
    return {};
  const std::unique_ptr<XImage, DestroyImage> image{
      XGetImage(display, DefaultRootWindow(display), x_px, y_px, 1, 1, AllPlanes, ZPixmap)};
  if (!image) return {};
  const unsigned long green = XGetPixel(image.get(), 0, 0) & image->green_mask;
  return green > image->green_mask / 2;
}

std::optional<X11Robot::Change> X11Robot::wait_until_bright(int x_px, int y_px, Duration patience) const {
  Instant before = monotonic_now();
  const Instant until = before + patience;
  while (before < until) {
    const auto bright = is_bright(x_px, y_px);
    const Instant after = monotonic_now();
    if (!bright) return {};
    if (*bright) return Change{before, after};
    before = after;
  }
  return {};
}

Instant X11Robot::press() {
  const Instant now = monotonic_now();
  XTestFakeKeyEvent(connection_->display.get(), connection_->key, True, CurrentTime);
  XFlush(connection_->display.get());
  return now;
}

void X11Robot::release() {
  XTestFakeKeyEvent(connection_->display.get(), connection_->key, False, CurrentTime);
  XFlush(connection_->display.get());
}

} // namespace dorsal
