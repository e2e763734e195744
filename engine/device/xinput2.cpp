#include "engine/device/xinput2.h"

#include "engine/device/clock.h"
#include "engine/device/held_keys.h"
#include "engine/device/key_codes.h"
#include "engine/device/real_time.h"
#include "engine/device/x11_round_trip.h"

#include <X11/XKBlib.h>
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

// From the device to the server's clock; more is possible under load, so disagreeing stamps widen instead.
constexpr Duration way_to_the_server = std::chrono::microseconds{300};

struct CloseDisplay {
  void operator()(Display* display) const noexcept { XCloseDisplay(display); }
};
using XDisplay = std::unique_ptr<Display, CloseDisplay>;

// What the macro XISetMask does, without its narrowing.
void set_bit(unsigned char& byte, int bit) { byte = static_cast<unsigned char>(byte | (1U << bit)); }

bool select_raw_events(Display* display) {
  std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
  for (const int type : {XI_RawKeyPress, XI_RawKeyRelease, XI_RawButtonPress, XI_RawButtonRelease})
    set_bit(bits[static_cast<std::size_t>(type) >> 3], type & 7);
  XIEventMask mask{
      .deviceid = XIAllMasterDevices, .mask_len = static_cast<int>(bits.size()), .mask = bits.data()};
  return XISelectEvents(display, DefaultRootWindow(display), &mask, 1) == Success;
}

} // namespace

Stamp xinput2_stamp(Instant read, std::uint32_t server_ms, Duration round_trip) noexcept {
  // The server's 32-bit milliseconds wrap every 49.7 days: take the value nearest to our own clock.
  const std::int64_t read_ms = in_nanoseconds(read) / 1'000'000;
  const auto behind = static_cast<std::int32_t>(static_cast<std::uint32_t>(read_ms) - server_ms);
  const Instant server{std::chrono::milliseconds{read_ms - behind}};
  const Stamp at_reading{read - round_trip / 2, read - std::chrono::seconds{1}, read};
  const Stamp at_server{server, server - way_to_the_server, server + std::chrono::milliseconds{1}};
  return combine(at_reading, at_server);
}

struct XInput2Listener::Connection {
  XDisplay display;
  ::Window window{};
  int opcode{};
  Duration round_trip{};
  std::string scheduling;
  InputQueue& queue;
  HeldKeys keys{};
  HeldKeys buttons{};
  int stop_event{-1};
  std::jthread thread{};

  Connection(XDisplay opened, unsigned long target, InputQueue& to)
      : display(std::move(opened)), window(target), queue(to) {}

  void listen(std::stop_token stop);
  void read_event(Instant read);
  void key(const XIRawEvent& event, Instant read, bool pressed);
  void button(const XIRawEvent& event, Instant read, bool pressed);
};

void XInput2Listener::Connection::key(const XIRawEvent& event, Instant read, bool pressed) {
  const auto keycode = static_cast<KeyCode>(event.detail);
  const Motion motion = pressed ? keys.press(keycode) : keys.release(keycode);
  const Key name = key_from_x11(XkbKeycodeToKeysym(display.get(), keycode, 0, 0));
  queue.push(KeyInput{name, motion, xinput2_stamp(read, static_cast<std::uint32_t>(event.time), round_trip),
                      ResponseProvider::xinput2});
}

void XInput2Listener::Connection::button(const XIRawEvent& event, Instant read, bool pressed) {
  if (event.detail != 1 && event.detail != 3) return; // the wheel is no answer
  const auto code = static_cast<std::uint32_t>(event.detail);
  const Motion motion = pressed ? buttons.press(code) : buttons.release(code);
  ::Window root{}, child{};
  int root_x = 0, root_y = 0, x = 0, y = 0;
  unsigned int state = 0;
  XQueryPointer(display.get(), window, &root, &child, &root_x, &root_y, &x, &y, &state);
  queue.push(PointerInput{Pointer::mouse, motion, static_cast<float>(x), static_cast<float>(y),
                          xinput2_stamp(read, static_cast<std::uint32_t>(event.time), round_trip),
                          ResponseProvider::xinput2});
}

void XInput2Listener::Connection::read_event(Instant read) {
  XEvent event{};
  XNextEvent(display.get(), &event);
  if (event.xcookie.type != GenericEvent || event.xcookie.extension != opcode) return;
  if (!XGetEventData(display.get(), &event.xcookie)) return;
  const auto& raw = *static_cast<XIRawEvent*>(event.xcookie.data);
  switch (event.xcookie.evtype) {
  case XI_RawKeyPress: key(raw, read, true); break;
  case XI_RawKeyRelease: key(raw, read, false); break;
  case XI_RawButtonPress: button(raw, read, true); break;
  case XI_RawButtonRelease: button(raw, read, false); break;
  default: break;
  }
  XFreeEventData(display.get(), &event.xcookie);
}

void XInput2Listener::Connection::listen(std::stop_token stop) {
  std::array<pollfd, 2> waits{{{ConnectionNumber(display.get()), POLLIN, 0}, {stop_event, POLLIN, 0}}};
  while (!stop.stop_requested()) {
    if (XEventsQueued(display.get(), QueuedAlready) == 0) poll(waits.data(), waits.size(), -1);
    const Instant read = monotonic_now(); // before any of the work of reading
    while (!stop.stop_requested() && XEventsQueued(display.get(), QueuedAfterReading) > 0) read_event(read);
  }
}

std::unique_ptr<XInput2Listener> XInput2Listener::start(unsigned long window, InputQueue& queue,
                                                        std::string& refusal) {
  XDisplay display{XOpenDisplay(nullptr)};
  if (!display) {
    refusal = "no X server could be reached for the keyboard listener";
    return nullptr;
  }
  int opcode = 0, event = 0, error = 0, major = 2, minor = 2;
  if (!XQueryExtension(display.get(), "XInputExtension", &opcode, &event, &error) ||
      XIQueryVersion(display.get(), &major, &minor) != Success || !select_raw_events(display.get())) {
    refusal = "the X server has no XInput 2";
    return nullptr;
  }
  auto connection = std::make_unique<Connection>(std::move(display), window, queue);
  connection->opcode = opcode;
  connection->round_trip = median_round_trip(connection->display.get());
  connection->stop_event = eventfd(0, EFD_CLOEXEC);
  return std::unique_ptr<XInput2Listener>{new XInput2Listener(std::move(connection))};
}

XInput2Listener::XInput2Listener(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {
  Connection& c = *connection_;
  c.thread = std::jthread([&c](std::stop_token stop) { c.listen(std::move(stop)); });
  c.scheduling = request_real_time(c.thread.native_handle());
}

XInput2Listener::~XInput2Listener() {
  connection_->thread.request_stop();
  eventfd_write(connection_->stop_event, 1);
  connection_->thread.join();
  close(connection_->stop_event);
}

Duration XInput2Listener::round_trip() const { return connection_->round_trip; }
std::string XInput2Listener::scheduling() const { return connection_->scheduling; }

} // namespace dorsal
