#include "engine/device/onset/present_watch.h"

#include "engine/device/clock.h"

#include <poll.h>
#include <xcb/present.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>

namespace dorsal {
namespace {

struct Free {
  void operator()(void* memory) const noexcept { std::free(memory); }
};

std::optional<PresentMode> mode_of(std::uint8_t mode) {
  switch (mode) {
  case XCB_PRESENT_COMPLETE_MODE_COPY: return PresentMode::copy;
  case XCB_PRESENT_COMPLETE_MODE_SUBOPTIMAL_COPY: return PresentMode::copy;
  case XCB_PRESENT_COMPLETE_MODE_FLIP: return PresentMode::flip;
  case XCB_PRESENT_COMPLETE_MODE_SKIP: return PresentMode::skip;
  default: return {};
  }
}

} // namespace

std::unique_ptr<PresentWatch> PresentWatch::open(unsigned long window, std::string& refusal) {
  xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
  std::unique_ptr<PresentWatch> watch{new PresentWatch(connection, 0)};
  const auto* extension =
      xcb_connection_has_error(connection) ? nullptr : xcb_get_extension_data(connection, &xcb_present_id);
  if (!extension || !extension->present) {
    refusal = "the X server has no Present extension";
    return nullptr;
  }
  watch->opcode_ = extension->major_opcode;
  const auto selected = xcb_present_select_input_checked(connection, xcb_generate_id(connection),
                                                         static_cast<xcb_window_t>(window),
                                                         XCB_PRESENT_EVENT_MASK_COMPLETE_NOTIFY);
  const std::unique_ptr<xcb_generic_error_t, Free> error{xcb_request_check(connection, selected)};
  if (error) {
    refusal = "the X server does not tell of the window's frames";
    return nullptr;
  }
  return watch;
}

PresentWatch::~PresentWatch() { xcb_disconnect(connection_); }

std::optional<PresentCompletion> PresentWatch::take_event() {
  while (std::unique_ptr<xcb_generic_event_t, Free> event{xcb_poll_for_event(connection_)}) {
    if ((event->response_type & 0x7f) != XCB_GE_GENERIC) continue;
    const auto& generic = reinterpret_cast<const xcb_ge_generic_event_t&>(*event);
    if (generic.extension != opcode_ || generic.event_type != XCB_PRESENT_COMPLETE_NOTIFY) continue;
    const auto& complete = reinterpret_cast<const xcb_present_complete_notify_event_t&>(*event);
    const auto mode = mode_of(complete.mode);
    if (!mode || complete.kind != XCB_PRESENT_COMPLETE_KIND_PIXMAP) continue;
    return PresentCompletion{*mode, Instant{std::chrono::microseconds{complete.ust}},
                             static_cast<std::int64_t>(complete.msc)};
  }
  return {};
}

std::optional<PresentCompletion> PresentWatch::next(Duration patience) {
  const Instant until = monotonic_now() + patience;
  for (;;) {
    if (const auto completion = take_event()) return completion;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - monotonic_now()).count();
    if (left <= 0 || xcb_connection_has_error(connection_)) return {};
    pollfd connection{xcb_get_file_descriptor(connection_), POLLIN, 0};
    poll(&connection, 1, static_cast<int>(left));
  }
}

std::optional<PresentCompletion> PresentWatch::of_frame(std::int64_t count, Duration patience) {
  const Instant until = monotonic_now() + patience;
  while (const auto completion = next(std::max(Duration::zero(), until - monotonic_now())))
    if (completion->count >= count) return completion;
  return {};
}

} // namespace dorsal
