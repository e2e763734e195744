#pragma once
// Response provider `wayland`: a wl_keyboard of our own on SDL's connection, with an event queue and a thread
// of its own. The compositor's times: zwp_input_timestamps_v1 where it is offered (nanoseconds; compositors
// on libinput pass the kernel's time on), else wl_keyboard's whole milliseconds. Both are looked at: within
// 10 s of the reading by CLOCK_MONOTONIC, or, as of a nested weston, by CLOCK_REALTIME and then converted;
// else they are not believed.
//
// The stamp: best = the compositor's time; earliest = 1 ms before it (25 ms for a nested compositor, which
// takes the time when it handles the event) and what the compositor waited for a processor; latest = the
// reading, less our own wait, or the end of the millisecond.
#include "engine/core/trial/session_record.h"
#include "engine/device/input_queue.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/response/key_labels.h"

#include <memory>
#include <optional>
#include <string>

struct wl_display;

namespace dorsal {

class WaylandKeys {
public:
  // Null, with the reason in `refusal`, where the compositor offers no keyboard. All four outlive it. The
  // labels are written by it alone: it follows the layout.
  [[nodiscard]] static std::unique_ptr<WaylandKeys> start(wl_display* display, KeyLabels& labels,
                                                          InputQueue& queue, std::string& refusal);
  WaylandKeys(const WaylandKeys&) = delete;
  WaylandKeys& operator=(const WaylandKeys&) = delete;
  ~WaylandKeys();

  [[nodiscard]] bool listening() const noexcept; // false once the connection has broken
  // The thread reads the connection for SDL as well: readable when something has come, for anybody.
  [[nodiscard]] int news() const noexcept;
  void take_news() noexcept;
  [[nodiscard]] RigFacts facts() const;

private:
  struct Connection;
  explicit WaylandKeys(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

// How a key was read. Separate for tests.
struct WaylandReading {
  Instant read;
  Duration wall_ahead{};                         // CLOCK_REALTIME less CLOCK_MONOTONIC
  Duration own_wait{};                           // ready to read it, and waiting for a processor
  std::optional<RunDelay::Reading> compositor{}; // its waits since it was last known to be idle
  std::optional<Instant> timestamp{};            // of zwp_input_timestamps_v1
  std::uint32_t time_ms{};                       // of wl_keyboard, wraps every 49.7 days
};
[[nodiscard]] Stamp wayland_stamp(const WaylandReading& reading) noexcept;

} // namespace dorsal
