#include "engine/device/rig/input_devices.h"

#include "engine/core/statistics/quantile.h"
#include "engine/device/clock.h"
#include "engine/device/x11/x11_raw_events.h"
#include "engine/device/x11/x11_types.h"

#include <X11/extensions/XInput2.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>

namespace dorsal {

std::vector<std::string> x11_input_devices() {
  const XDisplay display{XOpenDisplay(nullptr)};
  int major = 2, minor = 2, count = 0;
  if (!display || XIQueryVersion(display.get(), &major, &minor) != Success) return {};
  XIDeviceInfo* const devices = XIQueryDevice(display.get(), XIAllDevices, &count);
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) {
    const bool keyboard = devices[i].use == XISlaveKeyboard;
    if (keyboard || devices[i].use == XISlavePointer)
      names.push_back(fmt::format("{}: {}", keyboard ? "keyboard" : "pointer", devices[i].name));
  }
  if (devices) XIFreeDeviceInfo(devices);
  return names;
}

std::optional<double> pointer_interval_ms(Duration listen) {
  constexpr std::size_t fewest = 20;
  constexpr Duration longest = std::chrono::milliseconds{50};
  const XDisplay display{XOpenDisplay(nullptr)};
  if (!display || !select_raw_events(display.get(), {XI_RawMotion})) return {};
  const Instant until = monotonic_now() + listen;
  std::optional<Instant> last;
  std::vector<double> intervals;
  for (Instant now = monotonic_now(); now < until; now = monotonic_now()) {
    pollfd connection{ConnectionNumber(display.get()), POLLIN, 0};
    poll(&connection, 1, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(until - now).count()));
    const Instant read = monotonic_now();
    XEvent event{};
    bool moved = false;
    while (XEventsQueued(display.get(), QueuedAfterReading) > 0) {
      XNextEvent(display.get(), &event);
      moved = true;
    }
    if (!moved) continue;
    if (last && read - *last < longest) intervals.push_back(in_milliseconds(read - *last));
    last = read;
  }
  return intervals.size() >= fewest ? statistics::median(intervals) : std::nullopt;
}

} // namespace dorsal
