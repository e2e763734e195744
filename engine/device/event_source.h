#pragma once
// Inputs from SDL's event queue and, on X11, from the listener's: read without waiting, or waited for.
#include "engine/core/input.h"
#include "engine/device/held_keys.h"
#include "engine/device/input_queue.h"
#include "engine/device/window.h"
#include "engine/device/xinput2.h"

#include <memory>
#include <optional>
#include <string>

namespace dorsal {

class EventSource {
public:
  EventSource(const Window& window, Duration way);

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until);
  [[nodiscard]] RigFacts facts() const;
  [[nodiscard]] bool has_xinput2() const { return listener_ != nullptr; }

private:
  [[nodiscard]] std::optional<Input> next(Instant read);
  [[nodiscard]] std::optional<Input> from_listener();
  [[nodiscard]] std::optional<Input> from_sdl(Instant read);
  [[nodiscard]] std::optional<Input> translate(const union SDL_Event& event, Instant read);
  [[nodiscard]] std::optional<Input> translate_window(const struct SDL_WindowEvent& event, Instant read);
  void sleep_until_something(std::optional<Instant> until);

  const Window& window_;
  InputQueue queue_;
  std::string refusal_;
  std::unique_ptr<XInput2Listener> listener_; // after the queue it writes to
  HeldKeys keys_;
};

} // namespace dorsal
