#pragma once
// Labels of the keys by their evdev code, prepared at the start: the threads that read keys look them up and
// ask nobody. The numbers are the kernel's; X11's are 8 higher and Wayland's are the same.
#include "engine/core/key.h"

#include <array>
#include <atomic>
#include <cstdint>

struct _XDisplay;

namespace dorsal {

class KeyLabels {
public:
  [[nodiscard]] Key of(std::uint32_t code) const noexcept {
    return code < labels_.size() ? labels_[code].load(std::memory_order_relaxed) : Key::none;
  }
  // As the X server's layout has them: first group, no modifiers.
  void read_x11(_XDisplay* display);
  // As SDL's layout has them, on Wayland and on the console. To be called again when the layout changes.
  void read_sdl();
  // One label; codes beyond the last are left alone.
  void set(std::uint32_t code, Key key) noexcept {
    if (code < labels_.size()) labels_[code].store(key, std::memory_order_relaxed);
  }

private:
  std::array<std::atomic<Key>, 248> labels_{}; // beyond it X11 has no keycodes
};

} // namespace dorsal
