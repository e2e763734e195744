#include "engine/device/x11/x11_way.h"

#include "engine/device/clock.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/x11/x11_raw_events.h"
#include "engine/device/x11/x11_robot.h"
#include "engine/device/x11/x11_types.h"

#include <X11/extensions/XInput2.h>
#include <poll.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace dorsal {
namespace {

constexpr int messages = 21;
constexpr Duration pause_between = std::chrono::milliseconds{5};
constexpr Duration stays_awake = std::chrono::microseconds{500}; // so that server and reader wake elsewhere
constexpr int patience_ms = 200;
constexpr Duration press_patience = std::chrono::milliseconds{patience_ms};

// As a press of a device comes: with a processor awake, and not necessarily the server's. It stays awake
// until the press is read, because one that falls asleep leaves its processor to the server, which is quicker
// than waking another.
Instant send(X11Robot& robot, const std::atomic<bool>& read) {
  std::this_thread::sleep_for(pause_between);
  const Instant awake = monotonic_now() + stays_awake;
  while (monotonic_now() < awake) {
  }
  const Instant pressed = robot.press();
  while (!read && monotonic_now() < pressed + press_patience) {
  }
  return pressed;
}

class Reader {
public:
  Reader() : display_(XOpenDisplay(nullptr)) {
    if (!display_) return;
    own_ = RunDelay::of_calling_thread();
    server_ = RunDelay::of_peer(ConnectionNumber(display_.get()));
    ready_ = select_raw_events(display_.get(), {XI_RawKeyPress}).has_value();
  }
  [[nodiscard]] bool ready() const { return ready_; }

  struct Read {
    Instant at;
    Duration waits;
  };
  // Empty when nothing came.
  [[nodiscard]] std::optional<Read> read() {
    const Duration waits_before = waits();
    pollfd connection{ConnectionNumber(display_.get()), POLLIN, 0};
    if (poll(&connection, 1, patience_ms) <= 0) return {};
    Read read{.at = monotonic_now(), .waits = waits() - waits_before};
    XEvent event{};
    while (XEventsQueued(display_.get(), QueuedAfterReading) > 0) XNextEvent(display_.get(), &event);
    return read;
  }

private:
  [[nodiscard]] Duration waits() const {
    Duration sum{};
    for (const auto* delay : {&own_, &server_})
      if (*delay) sum += (*delay)->read().value_or(RunDelay::Reading{}).waited;
    return sum;
  }

  XDisplay display_;
  bool ready_{};
  std::optional<RunDelay> own_, server_;
};

} // namespace

std::optional<Duration> idle_way_through_x11() {
  Reader reader;
  const auto robot = X11Robot::open();
  if (!reader.ready() || !robot) return {};
  std::vector<Duration> ways;
  for (int i = 0; i < messages; ++i) {
    std::atomic<Instant> sent{};
    std::atomic<bool> is_read{};
    std::jthread sending{[&] { sent = send(*robot, is_read); }};
    const auto read = reader.read();
    is_read = true;
    sending.join();
    robot->release();
    if (read) ways.push_back(std::max(read->at - sent.load() - read->waits, Duration::zero()));
  }
  if (ways.empty()) return {};
  std::ranges::nth_element(ways, ways.begin() + static_cast<std::ptrdiff_t>(ways.size() / 2));
  return ways[ways.size() / 2];
}

} // namespace dorsal
