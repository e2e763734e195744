#pragma once
// Tells a press from a repeat: a press of something already held is a repeat, whatever the system calls it.
#include "engine/core/input/input.h"

#include <array>
#include <cstdint>

namespace dorsal {

// Remembers up to 16 held codes; beyond that every press counts as new. Never allocates.
class HeldKeys {
public:
  [[nodiscard]] Motion press(std::uint32_t code) noexcept {
    for (const std::uint32_t held : held_)
      if (held == code) return Motion::repeat;
    for (std::uint32_t& place : held_)
      if (place == 0) {
        place = code;
        break;
      }
    return Motion::press;
  }
  Motion release(std::uint32_t code) noexcept {
    for (std::uint32_t& place : held_)
      if (place == code) place = 0;
    return Motion::release;
  }
  void forget_all() noexcept { held_.fill(0); }

private:
  std::array<std::uint32_t, 16> held_{};
};

} // namespace dorsal
