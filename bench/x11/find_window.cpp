#include "bench/x11/find_window.h"

#include "bench/base/clock.h"
#include "bench/x11/display.h"
#include "engine/core/base/error.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace dorsal::bench {
namespace {

constexpr int patch_px = 48;

struct FreeX {
  void operator()(void* data) const noexcept { XFree(data); }
};

std::string text_property(Display* display, Window window, Atom property) {
  Atom type = None;
  int format = 0;
  unsigned long items = 0, rest = 0;
  unsigned char* data = nullptr;
  const int status = XGetWindowProperty(display, window, property, 0, 1024, False, AnyPropertyType, &type,
                                        &format, &items, &rest, &data);
  const std::unique_ptr<unsigned char, FreeX> owner{data};
  if (status != Success || data == nullptr || format != 8) return {};
  return {data, data + items};
}

bool has_title(Display* display, Window window, const std::string& title) {
  return text_property(display, window, XInternAtom(display, "_NET_WM_NAME", False)) == title ||
         text_property(display, window, XA_WM_NAME) == title;
}

std::optional<WindowId> find_below(Display* display, Window top, const std::string& title) {
  if (has_title(display, top, title)) return top;
  Window root{}, parent{};
  Window* children = nullptr;
  unsigned int count = 0;
  if (!XQueryTree(display, top, &root, &parent, &children, &count)) return {};
  const std::unique_ptr<Window, FreeX> owner{children};
  for (const Window child : std::span(children, count))
    if (const auto found = find_below(display, child, title)) return found;
  return {};
}

} // namespace

std::optional<WindowId> find_window(_XDisplay* display, const std::string& title) {
  const XErrorTrap trap(display); // windows may vanish while we look
  return find_below(display, DefaultRootWindow(display), title);
}

std::optional<Place> place_of(_XDisplay* display, WindowId window) {
  const XErrorTrap trap(display);
  XWindowAttributes attributes{};
  if (!XGetWindowAttributes(display, window, &attributes) || attributes.map_state != IsViewable) return {};
  Place place{.width_px = attributes.width, .height_px = attributes.height};
  Window child{};
  if (!XTranslateCoordinates(display, window, attributes.root, 0, 0, &place.x_px, &place.y_px, &child))
    return {};
  return place;
}

WindowId wait_for_window(_XDisplay* display, const std::string& title, Duration patience) {
  const Instant until = now() + patience;
  while (now() < until) {
    const auto window = find_window(display, title);
    if (window && place_of(display, *window)) return *window;
    sleep_for(std::chrono::milliseconds{20});
  }
  throw Error(
      ExitCode::not_found,
      fmt::format("no window with the title \"{}\" showed up on {} within {:.0f} s. Is Dorsal running "
                  "on this display?",
                  title, XDisplayString(display), in_seconds(patience)));
}

Place patch_of(const Place& window) {
  return {window.x_px, window.y_px + window.height_px - patch_px, patch_px, patch_px};
}

std::optional<Place> on_screen(const Place& place, int width_px, int height_px) {
  const int left = std::max(place.x_px, 0), top = std::max(place.y_px, 0);
  const int right = std::min(place.x_px + place.width_px, width_px);
  const int bottom = std::min(place.y_px + place.height_px, height_px);
  if (left >= right || top >= bottom) return {};
  return Place{left, top, right - left, bottom - top};
}

} // namespace dorsal::bench
