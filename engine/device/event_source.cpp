#include "engine/device/event_source.h"

#include "engine/device/clock.h"
#include "engine/device/key_codes.h"

#include <X11/Xlib.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

// A blocking wait returns soon after the event; how soon is not known for the single event, so the interval
// is wide.
Stamp waited_stamp(Instant read) {
  return {read - std::chrono::microseconds{100}, read - std::chrono::milliseconds{2}, read};
}

timespec time_left(std::optional<Instant> until) {
  constexpr Duration longest =
      std::chrono::milliseconds{200}; // so that a lost wake-up can only delay, not hang
  Duration left = until ? std::clamp(*until - monotonic_now(), Duration::zero(), longest) : longest;
  timespec spec{};
  spec.tv_sec = left.count() / 1'000'000'000;
  spec.tv_nsec = left.count() % 1'000'000'000;
  return spec;
}

} // namespace

EventSource::EventSource(const Window& window, Duration way) : window_(window) {
  if (window.x11_display())
    listener_ = XInput2Listener::start(window.x11_window(), queue_, way, refusal_);
  else
    refusal_ = "the display server is not X11";
}

RigFacts EventSource::facts() const {
  RigFacts facts;
  facts.emplace_back("response provider",
                     name_of(listener_ ? ResponseProvider::xinput2 : ResponseProvider::sdl_wait));
  if (!listener_) {
    facts.emplace_back("xinput2", fmt::format("not used: {}", refusal_));
    return facts;
  }
  facts.emplace_back("listener thread", listener_->scheduling());
  facts.emplace_back("waits for a processor", listener_->waits_measured());
  return facts;
}

std::optional<Input> EventSource::from_listener() {
  while (auto input = queue_.pop())
    if (window_.has_focus()) return input; // typed elsewhere: not ours to keep
  return {};
}

std::optional<Input> EventSource::translate_window(const SDL_WindowEvent& event, Instant read) {
  switch (event.event) {
  case SDL_WINDOWEVENT_FOCUS_LOST: keys_.forget_all(); return FocusLost{waited_stamp(read)};
  case SDL_WINDOWEVENT_FOCUS_GAINED: return FocusGained{waited_stamp(read)};
  case SDL_WINDOWEVENT_EXPOSED:
  case SDL_WINDOWEVENT_SIZE_CHANGED: {
    const ScreenSize size = window_.size();
    return WindowChanged{size.width_px, size.height_px};
  }
  default: return {};
  }
}

std::optional<Input> EventSource::translate(const SDL_Event& event, Instant read) {
  const auto pointer = [&](Pointer kind, Motion motion, float x, float y) {
    return PointerInput{kind, motion, x, y, waited_stamp(read), ResponseProvider::sdl_wait};
  };
  const ScreenSize size = window_.size();
  switch (event.type) {
  case SDL_KEYDOWN:
  case SDL_KEYUP: {
    if (listener_) return {}; // the listener has seen it, and stamped it better
    const auto code = static_cast<std::uint32_t>(event.key.keysym.scancode) + 1;
    const Motion motion = event.type == SDL_KEYUP ? keys_.release(code) : keys_.press(code);
    return KeyInput{key_from_sdl(event.key.keysym.sym), motion, waited_stamp(read),
                    ResponseProvider::sdl_wait};
  }
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    if (listener_ || event.button.which == SDL_TOUCH_MOUSEID) return {};
    return pointer(Pointer::mouse, event.type == SDL_MOUSEBUTTONDOWN ? Motion::press : Motion::release,
                   static_cast<float>(event.button.x), static_cast<float>(event.button.y));
  case SDL_FINGERDOWN:
  case SDL_FINGERUP:
    return pointer(Pointer::touch, event.type == SDL_FINGERDOWN ? Motion::press : Motion::release,
                   event.tfinger.x * static_cast<float>(size.width_px),
                   event.tfinger.y * static_cast<float>(size.height_px));
  case SDL_WINDOWEVENT: return translate_window(event.window, read);
  case SDL_QUIT: return CloseRequested{};
  default: return {};
  }
}

std::optional<Input> EventSource::from_sdl(Instant read) {
  SDL_Event event;
  while (SDL_PollEvent(&event))
    if (auto input = translate(event, read)) return input;
  return {};
}

std::optional<Input> EventSource::next(Instant read) {
  // SDL first: it tells whether the window has the focus, which decides whether the listener's inputs are
  // ours.
  if (auto input = from_sdl(read)) return input;
  return from_listener();
}

void EventSource::sleep_until_something(std::optional<Instant> until) {
  if (!listener_) {
    const timespec left = time_left(until);
    SDL_WaitEventTimeout(nullptr, static_cast<int>(left.tv_nsec / 1'000'000));
    return;
  }
  std::array<pollfd, 2> waits{
      {{queue_.descriptor(), POLLIN, 0}, {ConnectionNumber(window_.x11_display()), POLLIN, 0}}};
  const timespec left = time_left(until);
  ppoll(waits.data(), waits.size(), &left, nullptr);
}

std::optional<Input> EventSource::wait(std::optional<Instant> until) {
  for (Instant read = monotonic_now();; read = monotonic_now()) {
    if (auto input = next(read)) return input;
    if (until && read >= *until) return {};
    sleep_until_something(until);
  }
}

} // namespace dorsal
