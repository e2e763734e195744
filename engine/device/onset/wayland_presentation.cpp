#include "engine/device/onset/wayland_presentation.h"

#include "engine/device/clock.h"

#include <poll.h>
#include <wayland-client.h>
#include <wayland-presentation-time.h>

#include <ctime>
#include <string_view>

namespace dorsal {

struct WaylandPresentation::Connection {
  wl_display* display{};
  wl_surface* surface{};
  wl_event_queue* queue{};
  wl_registry* registry{};
  wp_presentation* presentation{};
  struct wp_presentation_feedback* asked{};
  std::optional<clockid_t> clock;
  std::optional<WaylandFeedback> answer;

  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    if (asked) wp_presentation_feedback_destroy(asked);
    if (presentation) wp_presentation_destroy(presentation);
    if (registry) wl_registry_destroy(registry);
    if (queue) wl_event_queue_destroy(queue);
  }

  static Connection& of(void* data) { return *static_cast<Connection*>(data); }
  void found(std::uint32_t name, std::string_view interface) {
    if (interface != wp_presentation_interface.name || presentation) return;
    presentation =
        static_cast<wp_presentation*>(wl_registry_bind(registry, name, &wp_presentation_interface, 1));
    static const wp_presentation_listener listener{
        .clock_id = [](void* data, wp_presentation*, std::uint32_t id) {
          of(data).clock = static_cast<clockid_t>(id);
        }};
    wp_presentation_add_listener(presentation, &listener, this);
  }
  void finished(const WaylandFeedback& feedback) {
    answer = feedback;
    wp_presentation_feedback_destroy(asked);
    asked = nullptr;
  }
};

namespace {

// The same moment on our clock: how far the two are apart is read now, between two looks at ours.
Instant on_our_clock(clockid_t clock, Instant at) {
  if (clock == CLOCK_MONOTONIC) return at;
  timespec theirs{};
  const Instant before = monotonic_now();
  clock_gettime(clock, &theirs);
  const Instant after = monotonic_now();
  const Instant now{std::chrono::seconds{theirs.tv_sec} + Duration{theirs.tv_nsec}};
  return at + (before + (after - before) / 2 - now);
}

Instant from_seconds(std::uint32_t high, std::uint32_t low, std::uint32_t nanoseconds) {
  const std::uint64_t seconds = (std::uint64_t{high} << 32) | low;
  return Instant{std::chrono::seconds{static_cast<std::int64_t>(seconds)} + Duration{nanoseconds}};
}

} // namespace

std::unique_ptr<WaylandPresentation> WaylandPresentation::open(wl_display* display, wl_surface* surface,
                                                               std::string& refusal) {
  auto connection = std::make_unique<Connection>();
  connection->display = display;
  connection->surface = surface;
  connection->queue = wl_display_create_queue(display);
  // A wrapper, so that not a single event of ours is read from SDL's queue.
  auto* const wrapper = static_cast<wl_display*>(wl_proxy_create_wrapper(display));
  wl_proxy_set_queue(reinterpret_cast<wl_proxy*>(wrapper), connection->queue);
  connection->registry = wl_display_get_registry(wrapper);
  wl_proxy_wrapper_destroy(wrapper);
  static const wl_registry_listener listener{
      .global = [](void* data, wl_registry*, std::uint32_t name, const char* interface,
                   std::uint32_t) { Connection::of(data).found(name, interface); },
      .global_remove = [](void*, wl_registry*, std::uint32_t) {}};
  wl_registry_add_listener(connection->registry, &listener, connection.get());
  wl_display_roundtrip_queue(display, connection->queue); // the globals
  wl_display_roundtrip_queue(display, connection->queue); // the clock
  if (!connection->presentation) {
    refusal = "the compositor has no wp_presentation";
    return nullptr;
  }
  timespec ignored{};
  if (!connection->clock || clock_gettime(*connection->clock, &ignored) != 0) {
    refusal = "the compositor's clock is none that can be read here";
    return nullptr;
  }
  return std::unique_ptr<WaylandPresentation>{new WaylandPresentation(std::move(connection))};
}

WaylandPresentation::WaylandPresentation(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
WaylandPresentation::~WaylandPresentation() = default;

void WaylandPresentation::ask() {
  static const wp_presentation_feedback_listener listener{
      .sync_output = [](void*, struct wp_presentation_feedback*, wl_output*) {},
      .presented =
          [](void* data, struct wp_presentation_feedback*, std::uint32_t seconds_high,
             std::uint32_t seconds_low, std::uint32_t nanoseconds, std::uint32_t refresh,
             std::uint32_t count_high, std::uint32_t count_low, std::uint32_t flags) {
            const auto has = [&](std::uint32_t flag) { return (flags & flag) != 0; };
            Connection::of(data).finished(
                {.discarded = false,
                 .at = on_our_clock(*Connection::of(data).clock,
                                    from_seconds(seconds_high, seconds_low, nanoseconds)),
                 .count = static_cast<std::int64_t>((std::uint64_t{count_high} << 32) | count_low),
                 .refresh = Duration{refresh},
                 .vsync = has(WP_PRESENTATION_FEEDBACK_KIND_VSYNC),
                 .hw_completion = has(WP_PRESENTATION_FEEDBACK_KIND_HW_COMPLETION),
                 .hw_clock = has(WP_PRESENTATION_FEEDBACK_KIND_HW_CLOCK),
                 .zero_copy = has(WP_PRESENTATION_FEEDBACK_KIND_ZERO_COPY)});
          },
      .discarded =
          [](void* data, struct wp_presentation_feedback*) {
            Connection::of(data).finished({.discarded = true});
          }};
  Connection& c = *connection_;
  c.answer.reset();
  if (c.asked) wp_presentation_feedback_destroy(c.asked);
  c.asked = wp_presentation_feedback(c.presentation, c.surface);
  wp_presentation_feedback_add_listener(c.asked, &listener, &c);
}

std::optional<WaylandFeedback> WaylandPresentation::answer(Duration patience) {
  Connection& c = *connection_;
  const Instant until = monotonic_now() + patience;
  while (!c.answer) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - monotonic_now()).count();
    if (left <= 0) return {};
    if (wl_display_prepare_read_queue(c.display, c.queue) != 0) { // something is there already
      wl_display_dispatch_queue_pending(c.display, c.queue);
      continue;
    }
    wl_display_flush(c.display);
    pollfd connection{wl_display_get_fd(c.display), POLLIN, 0};
    if (poll(&connection, 1, static_cast<int>(left)) > 0)
      wl_display_read_events(c.display);
    else
      wl_display_cancel_read(c.display);
    if (wl_display_dispatch_queue_pending(c.display, c.queue) < 0) return {};
  }
  return c.answer;
}

} // namespace dorsal
