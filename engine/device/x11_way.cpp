#include "engine/device/x11_way.h"

#include "engine/device/clock.h"
#include "engine/device/run_delay.h"
#include "engine/device/x11_raw_events.h"
#include "engine/device/x11_types.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XInput2.h>
#include <X11/extensions/XTest.h>
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

// A key that no layout of this server gives a meaning to.
std::optional<KeyCode> key_without_meaning(Display* display) {
  int first = 0, last = 0;
  XDisplayKeycodes(display, &first, &last);
  for (int code = last; code >= first; --code)
    if (XkbKeycodeToKeysym(display, static_cast<KeyCode>(code), 0, 0) == NoSymbol)
      return static_cast<KeyCode>(code);
  return {};
}

class Sender {
public:
  Sender() : display_(XOpenDisplay(nullptr)) {
    int event = 0, error = 0, major = 0, minor = 0;
    if (display_ && XTestQueryExtension(display_.get(), &event, &error, &major, &minor))
      key_ = key_without_meaning(display_.get());
  }
  [[nodiscard]] bool ready() const { return key_.has_value(); }

  [[nodiscard]] Instant send() {
    std::this_thread::sleep_for(pause_between);
    const Instant awake = monotonic_now() + stays_awake;
    while (monotonic_now() < awake) {
    }
    const Instant sent = monotonic_now();
    XTestFakeKeyEvent(display_.get(), *key_, True, CurrentTime);
    XFlush(display_.get());
    return sent;
  }
  void release() {
    XTestFakeKeyEvent(display_.get(), *key_, False, CurrentTime);
    XFlush(display_.get());
  }

private:
  XDisplay display_;
  std::optional<KeyCode> key_;
};

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
  Sender sender;
  if (!reader.ready() || !sender.ready()) return {};
  std::vector<Duration> ways;
  for (int i = 0; i < messages; ++i) {
    std::atomic<Instant> sent{};
    std::jthread sending{[&] { sent = sender.send(); }};
    const auto read = reader.read();
    sending.join();
    sender.release();
    if (read) ways.push_back(std::max(read->at - sent.load() - read->waits, Duration::zero()));
  }
  if (ways.empty()) return {};
  std::ranges::nth_element(ways, ways.begin() + static_cast<std::ptrdiff_t>(ways.size() / 2));
  return ways[ways.size() / 2];
}

} // namespace dorsal
