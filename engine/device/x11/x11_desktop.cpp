#include "engine/device/x11/x11_desktop.h"

#include "engine/device/x11/x11_types.h"

#include <X11/extensions/Xrandr.h>

#include <span>

namespace dorsal {
namespace {

struct FreeMonitors {
  void operator()(XRRMonitorInfo* monitors) const noexcept { XRRFreeMonitors(monitors); }
};

bool has_monitors(Display* display) {
  int event = 0, error = 0, major = 0, minor = 0;
  return XRRQueryExtension(display, &event, &error) && XRRQueryVersion(display, &major, &minor) &&
         (major > 1 || minor >= 5);
}

Box box_of(int x, int y, int width, int height) {
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(width),
          static_cast<float>(height)};
}

} // namespace

struct X11Desktop::Connection {
  XDisplay display;
  ::Window root{};
  bool monitors{};
};

std::unique_ptr<X11Desktop> X11Desktop::open() {
  auto connection = std::make_unique<Connection>(Connection{.display = XDisplay{XOpenDisplay(nullptr)}});
  Display* const display = connection->display.get();
  if (!display) return nullptr;
  connection->root = DefaultRootWindow(display);
  connection->monitors = has_monitors(display);
  if (connection->monitors)
    XRRSelectInput(display, connection->root, RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask);
  XSync(display, False);
  return std::unique_ptr<X11Desktop>{new X11Desktop(std::move(connection))};
}

X11Desktop::X11Desktop(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
X11Desktop::~X11Desktop() = default;

// Only one client may redirect what happens to the root's windows: the window manager, whichever it is.
bool X11Desktop::is_managed() const {
  XWindowAttributes root{};
  return XGetWindowAttributes(connection_->display.get(), connection_->root, &root) != 0 &&
         (root.all_event_masks & SubstructureRedirectMask) != 0;
}

Box X11Desktop::place_of(unsigned long window) const {
  Display* const display = connection_->display.get();
  ::Window root{}, child{};
  int x = 0, y = 0;
  unsigned width = 0, height = 0, border = 0, depth = 0;
  XGetGeometry(display, window, &root, &x, &y, &width, &height, &border, &depth);
  XTranslateCoordinates(display, window, root, 0, 0, &x, &y, &child);
  return box_of(x, y, static_cast<int>(width), static_cast<int>(height));
}

std::vector<Box> X11Desktop::screens() const {
  Display* const display = connection_->display.get();
  std::vector<Box> found;
  if (connection_->monitors) {
    int count = 0;
    const std::unique_ptr<XRRMonitorInfo, FreeMonitors> all{
        XRRGetMonitors(display, connection_->root, True, &count)};
    for (const XRRMonitorInfo& one : std::span(all.get(), all ? static_cast<std::size_t>(count) : 0))
      found.push_back(box_of(one.x, one.y, one.width, one.height));
  }
  if (!found.empty()) return found;
  XWindowAttributes root{};
  XGetWindowAttributes(display, connection_->root, &root);
  return {box_of(0, 0, root.width, root.height)};
}

int X11Desktop::news() const { return ConnectionNumber(connection_->display.get()); }

void X11Desktop::take_news() {
  XEvent event{};
  while (XPending(connection_->display.get()) > 0) {
    XNextEvent(connection_->display.get(), &event);
    XRRUpdateConfiguration(&event);
  }
}

} // namespace dorsal
