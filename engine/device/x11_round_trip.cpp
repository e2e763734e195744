#include "engine/device/x11_round_trip.h"

#include "engine/device/clock.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <array>

namespace dorsal {

Duration median_round_trip(_XDisplay* display) {
  std::array<Duration, 41> times{};
  for (Duration& time : times) {
    const Instant before = monotonic_now();
    XSync(display, False);
    time = monotonic_now() - before;
  }
  std::ranges::nth_element(times, times.begin() + times.size() / 2);
  return times[times.size() / 2];
}

} // namespace dorsal
