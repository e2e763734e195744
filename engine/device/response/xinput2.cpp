#include "engine/device/response/xinput2.h"

#include "engine/device/clock.h"
#include "engine/device/held_keys.h"
#include "engine/device/linux/real_time.h"
#include "engine/device/linux/wake_lateness.h"
#include "engine/device/response/x11_keyboard.h"
#include "engine/device/x11/x11_raw_events.h"
#include "engine/device/x11/x11_types.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace dorsal {
namespace {

// What the measured way leaves out: reading the device, telling listeners, cold caches. Of the excess over
// it, 99 % were below 0.1 ms on two idle cores, 0.35 ms was the most on a busy one (bench `timing`).
constexpr Duration margin = std::chrono::microseconds{300};
// Without the server's waits nothing bounds them but its own clock.
constexpr Duration longest_wait_of_server = std::chrono::seconds{1};
// The listener looks this often at what the server has waited, so that a press finds a fresh count.
constexpr int server_refresh_ms = 20;
constexpr int wakes_before_reading = 3, wakes_before_server = 2;
constexpr std::uint32_t first_x11_keycode = 8; // the kernel's code 0
// On a virtual machine: how long a look spins between two sleeps. What comes meanwhile is seen at once.
constexpr Duration spinning_look = std::chrono::microseconds{500};

} // namespace

Stamp xinput2_stamp(const XReading& reading, std::uint32_t server_ms, Duration way) noexcept {
  const Instant arrived = reading.read - reading.own_wait;
  const Duration longest = reading.server ? reading.server->waited : longest_wait_of_server;
  // Several turns since it was idle: one of them was this event's, and which is not known.
  const Duration likely = reading.server && reading.server->turns > 0
                              ? reading.server->waited / static_cast<Duration::rep>(reading.server->turns)
                              : Duration::zero();
  const Stamp at_reading{arrived - likely - way,
                         arrived - longest - way - margin -
                             std::max(wakes_before_reading * reading.wakes_late, reading.host_takes),
                         reading.read};
  // The server's 32-bit milliseconds wrap every 49.7 days: take the value nearest to our own clock.
  const std::int64_t read_ms = in_nanoseconds(reading.read) / 1'000'000;
  const auto behind = static_cast<std::int32_t>(static_cast<std::uint32_t>(read_ms) - server_ms);
  const Instant server{std::chrono::milliseconds{read_ms - behind}};
  const Duration known = reading.server ? reading.server->waited : Duration::zero();
  const Stamp at_server{server,
                        server - known - margin -
                            std::max(wakes_before_server * reading.wakes_late, reading.host_takes),
                        server + std::chrono::milliseconds{1}};
  Stamp stamp = combine(at_reading, at_server);
  if (at_server.latest < at_reading.earliest) stamp.best = server + std::chrono::microseconds{500};
  return stamp;
}

struct XInput2Listener::Connection {
  XDisplay display;
  ::Window window{};
  int opcode{};
  Duration way{};
  std::optional<RunDelay> server;
  std::string scheduling;
  KeyLabels& labels;
  InputQueue& queue;
  std::unique_ptr<X11Keyboard> keyboard{};
  HeldKeys keys{};
  HeldKeys buttons{};
  int stop_event{-1};
  std::jthread thread{};

  Connection(XDisplay opened, const Start& start)
      : display(std::move(opened)), window(start.window), way(start.way), labels(start.labels),
        queue(start.queue) {}

  HostWatch host{};

  void listen(const std::stop_token& stop);
  void read_event(const XReading& reading);
  void key(const XIRawEvent& event, const XReading& reading, bool pressed);
  void button(const XIRawEvent& event, const XReading& reading, bool pressed);
};

void XInput2Listener::Connection::key(const XIRawEvent& event, const XReading& reading, bool pressed) {
  const auto keycode = static_cast<KeyCode>(event.detail);
  const Motion motion = pressed ? keys.press(keycode) : keys.release(keycode);
  const auto code = static_cast<std::uint32_t>(event.detail) - first_x11_keycode;
  queue.push(KeyInput{labels.of(code), motion,
                      xinput2_stamp(reading, static_cast<std::uint32_t>(event.time), way),
                      ResponseProvider::xinput2, labels.typed(code), labels.character(code)});
}

void XInput2Listener::Connection::button(const XIRawEvent& event, const XReading& reading, bool pressed) {
  if (event.detail != 1 && event.detail != 3) return; // the wheel is no answer
  const auto code = static_cast<std::uint32_t>(event.detail);
  const Motion motion = pressed ? buttons.press(code) : buttons.release(code);
  ::Window root{}, child{};
  int root_x = 0, root_y = 0, x = 0, y = 0;
  unsigned int state = 0;
  XQueryPointer(display.get(), window, &root, &child, &root_x, &root_y, &x, &y, &state);
  queue.push(PointerInput{Pointer::mouse, motion, static_cast<float>(x), static_cast<float>(y),
                          xinput2_stamp(reading, static_cast<std::uint32_t>(event.time), way),
                          ResponseProvider::xinput2});
}

void XInput2Listener::Connection::read_event(const XReading& reading) {
  XEvent event{};
  XNextEvent(display.get(), &event);
  if (keyboard && keyboard->take(event)) return;
  if (event.xcookie.type != GenericEvent || event.xcookie.extension != opcode) return;
  if (!XGetEventData(display.get(), &event.xcookie)) return;
  const auto& raw = *static_cast<XIRawEvent*>(event.xcookie.data);
  switch (event.xcookie.evtype) {
  case XI_RawKeyPress: key(raw, reading, true); break;
  case XI_RawKeyRelease: key(raw, reading, false); break;
  case XI_RawButtonPress: button(raw, reading, true); break;
  case XI_RawButtonRelease: button(raw, reading, false); break;
  default: break;
  }
  XFreeEventData(display.get(), &event.xcookie);
}

void XInput2Listener::Connection::listen(const std::stop_token& stop) {
  std::array<pollfd, 2> waits{{{ConnectionNumber(display.get()), POLLIN, 0}, {stop_event, POLLIN, 0}}};
  const std::optional<RunDelay> own = RunDelay::of_calling_thread();
  WakeLateness lateness;
  Duration wakes_late{};
  bool spins = false;
  while (!stop.stop_requested()) {
    const auto own_before = dorsal::read(own);
    const auto server_before = dorsal::read(server);
    const Instant asleep = monotonic_now();
    Duration longest_gap{};
    const bool nothing_came =
        XEventsQueued(display.get(), QueuedAlready) == 0 &&
        (spins ? spun_for_nothing([&] { return poll(waits.data(), waits.size(), 0) != 0; }, spinning_look,
                                  longest_gap)
               : poll(waits.data(), waits.size(), server_refresh_ms) == 0);
    XReading reading{.read = monotonic_now()}; // before any of the work of reading
    reading.own_wait = since(own_before, dorsal::read(own)).value_or(RunDelay::Reading{}).waited;
    if (nothing_came && !spins) { // and nobody waits for a press to be stamped
      const Duration late =
          reading.read - reading.own_wait - asleep - std::chrono::milliseconds{server_refresh_ms};
      lateness.note(late);
      wakes_late = lateness.largest();
      host.note_wake(late);
    }
    if (nothing_came && spins) host.note_spin(reading.read - asleep, longest_gap - reading.own_wait);
    spins = host.is_guest() && nothing_came && !spins;
    reading.wakes_late = wakes_late;
    reading.host_takes = host.bound();
    reading.server = since(server_before, dorsal::read(server));
    while (!stop.stop_requested() && XEventsQueued(display.get(), QueuedAfterReading) > 0)
      read_event(reading);
  }
}

std::unique_ptr<XInput2Listener> XInput2Listener::start(const Start& start, std::string& refusal) {
  XDisplay display{XOpenDisplay(nullptr)};
  if (!display) {
    refusal = "no X server could be reached for the keyboard listener";
    return nullptr;
  }
  const auto opcode = select_raw_events(
      display.get(), {XI_RawKeyPress, XI_RawKeyRelease, XI_RawButtonPress, XI_RawButtonRelease});
  if (!opcode) {
    refusal = "the X server has no XInput 2";
    return nullptr;
  }
  auto connection = std::make_unique<Connection>(std::move(display), start);
  connection->opcode = *opcode;
  connection->keyboard = X11Keyboard::follow(connection->display.get(), start.labels);
  connection->server = RunDelay::of_peer(ConnectionNumber(connection->display.get()));
  connection->stop_event = eventfd(0, EFD_CLOEXEC);
  return std::unique_ptr<XInput2Listener>{new XInput2Listener(std::move(connection))};
}

XInput2Listener::XInput2Listener(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {
  Connection& c = *connection_;
  c.thread = std::jthread([&c](const std::stop_token& stop) { c.listen(stop); });
  c.scheduling = request_real_time(c.thread.native_handle());
}

XInput2Listener::~XInput2Listener() {
  connection_->thread.request_stop();
  eventfd_write(connection_->stop_event, 1);
  connection_->thread.join();
  close(connection_->stop_event);
}

std::string XInput2Listener::scheduling() const { return connection_->scheduling; }
HostLooks XInput2Listener::host() const noexcept { return connection_->host.looks(); }
std::string XInput2Listener::waits_measured() const {
  return connection_->server ? "own and the X server's" : "own; the X server's are not to be seen";
}

} // namespace dorsal
