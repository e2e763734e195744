#pragma once
// Inputs from SDL's event queue and from the listeners: read without waiting, or waited for. Where several
// providers see one press, the best one's is the press and the others' are echoes (response/witnesses.h).
#include "engine/core/input/input.h"
#include "engine/device/held_keys.h"
#include "engine/device/input_queue.h"
#include "engine/device/linux/machine_watch.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/response/evdev_listener.h"
#include "engine/device/response/key_labels.h"
#include "engine/device/response/wayland_keys.h"
#include "engine/device/response/witnesses.h"
#include "engine/device/response/xinput2.h"
#include "engine/device/response/xkb_keymap.h"
#include "engine/device/sdl/window.h"

#include <memory>
#include <optional>
#include <string>

namespace dorsal {

class EventSource {
public:
  EventSource(Window& window, Duration way);

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until);
  // A trial begins or has ended: the kernel's keys are listened to in between only.
  void attend(bool in_trial);
  [[nodiscard]] RigFacts facts() const;

private:
  [[nodiscard]] std::optional<Input> next(Instant read);
  [[nodiscard]] std::optional<Input> read_one(Instant read);
  [[nodiscard]] std::optional<Input> weigh(const Input& input, Instant read);
  [[nodiscard]] int best_rank_for(const Input& input) const;
  [[nodiscard]] std::optional<Input> from_sdl(Instant read);
  [[nodiscard]] std::optional<Input> translate(const union SDL_Event& event, Instant read);
  [[nodiscard]] KeyInput translate_key(const struct SDL_KeyboardEvent& event, Instant read);
  [[nodiscard]] std::optional<Input> translate_window(const struct SDL_WindowEvent& event, Instant read);
  [[nodiscard]] Stamp waited_stamp(Instant read) const;
  [[nodiscard]] ResponseProvider display_provider() const; // the best one besides evdev
  [[nodiscard]] ResponseProvider best_provider() const;
  [[nodiscard]] WindowChanged window_changed() const;
  [[nodiscard]] MachineWatch::Look machine_of_display() const;
  [[nodiscard]] Input in_pixels(Input input) const;
  void read_labels();
  void follow_console(std::uint32_t modifiers_of_sdl);
  void sleep_until_something(std::optional<Instant> until);

  Window& window_;
  InputQueue queue_;
  std::string refusal_;
  KeyLabels labels_;
  std::unique_ptr<XInput2Listener> listener_; // after the queue it writes to; one of the two at most
  std::unique_ptr<WaylandKeys> wayland_;
  std::unique_ptr<XkbKeymap> console_; // where neither is there
  InputQueue evdev_queue_;
  std::string evdev_refusal_;
  std::unique_ptr<EvdevListener> evdev_;
  HeldKeys keys_;
  HeldKeys fingers_;
  Witnesses witnesses_;
  bool in_trial_{};
  bool screens_have_news_{};
  std::optional<RunDelay> own_delay_{RunDelay::of_calling_thread()};
  MachineWatch machine_{machine_of_display()};
  StolenTime stolen_before_{stolen_time_here()};
  Instant quiet_until_{}; // nothing of SDL's had come by then
};

} // namespace dorsal
