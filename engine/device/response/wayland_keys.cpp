#include "engine/device/response/wayland_keys.h"

#include "engine/core/rig/rig_advice.h"
#include "engine/device/clock.h"
#include "engine/device/held_keys.h"
#include "engine/device/linux/real_time.h"
#include "engine/device/response/xkb_keymap.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wayland-client.h>
#include <wayland-input-timestamps-unstable-v1.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <ctime>
#include <string_view>
#include <thread>

namespace dorsal {
namespace {

// As for the X server (xinput2.cpp): reading the device, telling clients, cold caches.
constexpr Duration compositor_margin = std::chrono::milliseconds{1};
// A nested compositor draws a frame before it looks at its input: 12 ms late was seen with software
// rendering.
constexpr Duration margin_of_nested = std::chrono::milliseconds{25};
constexpr Duration longest_wait_of_compositor = std::chrono::seconds{1};
constexpr Duration longest_ago_believed = std::chrono::seconds{10};
constexpr int compositor_refresh_ms =
    20; // how often the compositor's waits are looked at, so that a press finds a fresh count

bool is_believed(Instant at, Instant read) { return std::chrono::abs(read - at) <= longest_ago_believed; }

struct Told {
  Instant at;
  Duration margin;
};

// libinput's times are the kernel's, by CLOCK_MONOTONIC. Times by the wall clock are taken by a nested
// compositor when it handles the event.
std::optional<Told> told_on_our_clock(Instant theirs, const WaylandReading& reading) {
  if (is_believed(theirs, reading.read)) return Told{theirs, compositor_margin};
  const Instant converted = theirs - reading.wall_ahead;
  return is_believed(converted, reading.read) ? std::optional{Told{converted, margin_of_nested}}
                                              : std::nullopt;
}

// The instant nearest to the reading by a clock that is so far ahead of ours, as that clock shows it.
Instant milliseconds_by(const WaylandReading& reading, Duration ahead) {
  const std::int64_t now_ms = in_nanoseconds(reading.read + ahead) / 1'000'000;
  const auto behind = static_cast<std::int32_t>(static_cast<std::uint32_t>(now_ms) - reading.time_ms);
  return Instant{std::chrono::milliseconds{now_ms - behind}};
}

std::optional<Told> milliseconds_of(const WaylandReading& reading) {
  for (const Duration ahead : {Duration::zero(), reading.wall_ahead})
    if (const auto told = told_on_our_clock(milliseconds_by(reading, ahead), reading)) return told;
  return {};
}

Duration wall_ahead_of_monotonic() {
  timespec wall{};
  clock_gettime(CLOCK_REALTIME, &wall);
  const Instant now = monotonic_now();
  return Instant{std::chrono::seconds{wall.tv_sec} + Duration{wall.tv_nsec}} - now;
}

Instant instant_of_seconds(std::uint32_t high, std::uint32_t low, std::uint32_t nanoseconds) {
  const std::uint64_t seconds = (std::uint64_t{high} << 32) | low;
  constexpr std::uint64_t most = 4'000'000'000; // 126 years of running; beyond it is no time
  return Instant{std::chrono::seconds{static_cast<std::int64_t>(std::min(seconds, most))} +
                 Duration{nanoseconds}};
}

} // namespace

Stamp wayland_stamp(const WaylandReading& reading) noexcept {
  const Instant arrived = reading.read - reading.own_wait;
  const Stamp at_reading{arrived, arrived - longest_wait_of_compositor, arrived};
  const Duration waited = reading.compositor ? reading.compositor->waited : Duration::zero();
  const auto from = [&](const Told& told, Duration resolution) {
    return combine({told.at + resolution / 2, told.at - told.margin - waited, told.at + resolution},
                   at_reading);
  };
  const auto exact = reading.timestamp ? told_on_our_clock(*reading.timestamp, reading) : std::nullopt;
  if (exact) return from(*exact, std::chrono::microseconds{1});
  if (const auto whole = milliseconds_of(reading)) return from(*whole, std::chrono::milliseconds{1});
  return at_reading;
}

struct WaylandKeys::Connection {
  wl_display* display{};
  KeyLabels& labels;
  InputQueue& queue;
  std::unique_ptr<XkbKeymap> keymap{};
  wl_event_queue* events{};
  wl_registry* registry{};
  wl_seat* seat{};
  wl_keyboard* keyboard{};
  zwp_input_timestamps_manager_v1* manager{};
  zwp_input_timestamps_v1* timestamps{};
  bool has_keyboard{};
  HeldKeys held{};
  WaylandReading reading{};
  std::optional<RunDelay> compositor{};
  std::string scheduling{};
  std::atomic<bool> listening{true};
  std::atomic<std::uint64_t> disbelieved{0};
  std::atomic<std::uint64_t> of_wall_clock{0};
  int news{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
  int stop_event{eventfd(0, EFD_CLOEXEC)};
  std::jthread thread{};

  Connection(wl_display* to, KeyLabels& names, InputQueue& into)
      : display(to), labels(names), queue(into), events(wl_display_create_queue(to)) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    if (timestamps) zwp_input_timestamps_v1_destroy(timestamps);
    if (manager) zwp_input_timestamps_manager_v1_destroy(manager);
    if (keyboard) wl_keyboard_release(keyboard);
    if (seat) wl_seat_destroy(seat);
    if (registry) wl_registry_destroy(registry);
    wl_display_flush(display);
    wl_event_queue_destroy(events);
    close(news);
    close(stop_event);
  }

  static Connection& of(void* data) { return *static_cast<Connection*>(data); }
  void find_globals();
  void found(std::uint32_t name, std::string_view interface, std::uint32_t version);
  void listen_to_keyboard();
  struct SentKeymap {
    std::uint32_t format;
    int descriptor;
    std::uint32_t size;
  };
  void layout(const SentKeymap& sent);
  void entered(const wl_array& down);
  void key(std::uint32_t time_ms, std::uint32_t code, bool pressed);
  [[nodiscard]] bool read_events();
  void listen(const std::stop_token& stop);
};

void WaylandKeys::Connection::find_globals() {
  auto* const wrapper = static_cast<wl_display*>(wl_proxy_create_wrapper(display));
  wl_proxy_set_queue(reinterpret_cast<wl_proxy*>(wrapper), events);
  registry = wl_display_get_registry(wrapper);
  wl_proxy_wrapper_destroy(wrapper);
  static const wl_registry_listener listener{
      .global = [](void* data, wl_registry*, std::uint32_t name, const char* interface,
                   std::uint32_t version) { of(data).found(name, interface, version); },
      .global_remove = [](void*, wl_registry*, std::uint32_t) {}};
  wl_registry_add_listener(registry, &listener, this);
  wl_display_roundtrip_queue(display, events); // the globals
  wl_display_roundtrip_queue(display, events); // what the seat has
}

void WaylandKeys::Connection::found(std::uint32_t name, std::string_view interface, std::uint32_t version) {
  constexpr std::uint32_t seat_version = 4; // the first with all that is used; no repeats by the compositor
  if (interface == zwp_input_timestamps_manager_v1_interface.name && !manager)
    manager = static_cast<zwp_input_timestamps_manager_v1*>(
        wl_registry_bind(registry, name, &zwp_input_timestamps_manager_v1_interface, 1));
  if (interface != wl_seat_interface.name || seat || version < seat_version) return;
  seat = static_cast<wl_seat*>(wl_registry_bind(registry, name, &wl_seat_interface, seat_version));
  static const wl_seat_listener listener{.capabilities =
                                             [](void* data, wl_seat*, std::uint32_t has) {
                                               of(data).has_keyboard =
                                                   (has & WL_SEAT_CAPABILITY_KEYBOARD) != 0;
                                             },
                                         .name = [](void*, wl_seat*, const char*) {}};
  wl_seat_add_listener(seat, &listener, this);
}

void WaylandKeys::Connection::listen_to_keyboard() {
  keyboard = wl_seat_get_keyboard(seat);
  static const wl_keyboard_listener keys{
      .keymap =
          [](void* data, wl_keyboard*, std::uint32_t format, std::int32_t descriptor, std::uint32_t size) {
            of(data).layout({format, descriptor, size});
          },
      .enter = [](void* data, wl_keyboard*, std::uint32_t, wl_surface*,
                  wl_array* down) { of(data).entered(*down); },
      .leave = [](void* data, wl_keyboard*, std::uint32_t, wl_surface*) { of(data).held.forget_all(); },
      .key = [](void* data, wl_keyboard*, std::uint32_t, std::uint32_t time_ms, std::uint32_t code,
                std::uint32_t state) { of(data).key(time_ms, code, state == WL_KEYBOARD_KEY_STATE_PRESSED); },
      .modifiers =
          [](void* data, wl_keyboard*, std::uint32_t, std::uint32_t depressed, std::uint32_t latched,
             std::uint32_t locked, std::uint32_t group) {
            if (of(data).keymap) of(data).keymap->set({depressed, latched, locked, group});
          },
      .repeat_info = [](void*, wl_keyboard*, std::int32_t, std::int32_t) {}};
  wl_keyboard_add_listener(keyboard, &keys, this);
  if (!manager) return;
  timestamps = zwp_input_timestamps_manager_v1_get_keyboard_timestamps(manager, keyboard);
  static const zwp_input_timestamps_v1_listener times{.timestamp = [](void* data, zwp_input_timestamps_v1*,
                                                                      std::uint32_t high, std::uint32_t low,
                                                                      std::uint32_t nanoseconds) {
    of(data).reading.timestamp = instant_of_seconds(high, low, nanoseconds); // of the key that follows
  }};
  zwp_input_timestamps_v1_add_listener(timestamps, &times, this);
}

// A keymap that cannot be read leaves the labels as they are.
void WaylandKeys::Connection::layout(const SentKeymap& sent) {
  void* const text = mmap(nullptr, sent.size, PROT_READ, MAP_PRIVATE, sent.descriptor, 0);
  close(sent.descriptor);
  if (text == MAP_FAILED) return;
  const char* const characters = static_cast<const char*>(text);
  const std::string copy{characters, strnlen(characters, sent.size)};
  munmap(text, sent.size);
  if (sent.format != WL_KEYBOARD_KEYMAP_FORMAT_XKB_V1) return;
  if (auto made = XkbKeymap::from_text(copy, labels)) keymap = std::move(made);
}

// Keys that are down already when the window gets the keyboard are held, not pressed.
void WaylandKeys::Connection::entered(const wl_array& down) {
  held.forget_all();
  const auto* codes = static_cast<const std::uint32_t*>(down.data);
  for (std::size_t i = 0; i < down.size / sizeof *codes; ++i) static_cast<void>(held.press(codes[i] + 1));
}

void WaylandKeys::Connection::key(std::uint32_t time_ms, std::uint32_t code, bool pressed) {
  reading.time_ms = time_ms;
  reading.wall_ahead = wall_ahead_of_monotonic();
  const Motion motion = pressed ? held.press(code + 1) : held.release(code + 1);
  const Stamp at = wayland_stamp(reading);
  if (at.width() >= longest_wait_of_compositor) disbelieved.fetch_add(1);
  if (reading.timestamp && !is_believed(*reading.timestamp, reading.read)) of_wall_clock.fetch_add(1);
  queue.push(KeyInput{labels.of(code), motion, at, ResponseProvider::wayland, labels.typed(code),
                      labels.character(code)});
  reading.timestamp.reset();
}

// For SDL's queue too: whoever reads, sorts for all. False when the connection is broken.
bool WaylandKeys::Connection::read_events() {
  while (wl_display_prepare_read_queue(display, events) != 0)
    if (wl_display_dispatch_queue_pending(display, events) < 0) return false;
  wl_display_flush(display);
  std::array<pollfd, 2> waits{{{wl_display_get_fd(display), POLLIN, 0}, {stop_event, POLLIN, 0}}};
  poll(waits.data(), waits.size(), compositor_refresh_ms);
  reading.read = monotonic_now(); // before any of the work of reading
  if (waits[0].revents == 0) {
    wl_display_cancel_read(display);
    return true;
  }
  return wl_display_read_events(display) == 0;
}

void WaylandKeys::Connection::listen(const std::stop_token& stop) {
  const std::optional<RunDelay> own = RunDelay::of_calling_thread();
  bool connected = true;
  while (connected && !stop.stop_requested()) {
    const auto own_before = dorsal::read(own);
    const auto compositor_before = dorsal::read(compositor);
    connected = read_events();
    reading.own_wait = since(own_before, dorsal::read(own)).value_or(RunDelay::Reading{}).waited;
    reading.compositor = since(compositor_before, dorsal::read(compositor));
    connected = connected && wl_display_dispatch_queue_pending(display, events) >= 0;
    eventfd_write(news, 1);
  }
  listening.store(connected);
}

std::unique_ptr<WaylandKeys> WaylandKeys::start(wl_display* display, KeyLabels& labels, InputQueue& queue,
                                                std::string& refusal) {
  auto connection = std::make_unique<Connection>(display, labels, queue);
  connection->find_globals();
  if (!connection->seat || !connection->has_keyboard) {
    refusal = "the compositor offers no keyboard";
    return nullptr;
  }
  connection->listen_to_keyboard();
  wl_display_roundtrip_queue(display, connection->events); // its layout
  connection->compositor = RunDelay::of_peer(wl_display_get_fd(display));
  return std::unique_ptr<WaylandKeys>{new WaylandKeys(std::move(connection))};
}

WaylandKeys::WaylandKeys(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {
  Connection& c = *connection_;
  c.thread = std::jthread([&c](const std::stop_token& stop) { c.listen(stop); });
  c.scheduling = request_real_time(c.thread.native_handle());
}

WaylandKeys::~WaylandKeys() {
  connection_->thread.request_stop();
  eventfd_write(connection_->stop_event, 1);
  connection_->thread.join();
}

bool WaylandKeys::listening() const noexcept { return connection_->listening.load(); }
int WaylandKeys::news() const noexcept { return connection_->news; }
void WaylandKeys::take_news() noexcept {
  eventfd_t count{};
  eventfd_read(connection_->news, &count);
}

RigFacts WaylandKeys::facts() const {
  RigFacts facts{{"wayland input times", connection_->timestamps ? "zwp_input_timestamps_v1, nanoseconds"
                                                                 : "wl_keyboard, whole milliseconds"},
                 {std::string{display_listener_fact}, connection_->scheduling},
                 {"waits for a processor", connection_->compositor
                                               ? "own and the compositor's"
                                               : "own; the compositor's are not to be seen"}};
  if (connection_->of_wall_clock.load() > 0)
    facts.emplace_back("wayland clock", "not CLOCK_MONOTONIC; the wall clock's times are converted");
  if (const auto count = connection_->disbelieved.load(); count > 0)
    facts.emplace_back("wayland times not believed", std::to_string(count));
  return facts;
}

} // namespace dorsal
