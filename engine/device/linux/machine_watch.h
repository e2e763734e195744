#pragma once
// Whether the machine slept, its wall clock was set, another console came to the front or the screen went
// dark since the last look. Sleep shows in CLOCK_BOOTTIME running ahead of CLOCK_MONOTONIC, and in the
// kernel's count of suspends where the processor slept on a running clock; a set clock in CLOCK_REALTIME
// against both (a second or more: slewing is slower than that by far). A look takes some microseconds and
// allocates nothing.
#include "engine/core/input/disturbance.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace dorsal {

// What a look finds.
struct MachineState {
  Duration boot_ahead{};         // CLOCK_BOOTTIME - CLOCK_MONOTONIC
  Duration wall_ahead{};         // CLOCK_REALTIME - CLOCK_BOOTTIME
  std::int64_t suspends{};       // 0 where the kernel does not count them
  std::array<char, 8> console{}; // in front: "tty1"; empty where that says nothing of this display
  bool dark{};
};

[[nodiscard]] std::optional<Disturbance> disturbance_between(const MachineState& before,
                                                             const MachineState& after) noexcept;

class MachineWatch {
public:
  using Look = std::function<MachineState()>;
  explicit MachineWatch(Look look) : look_(std::move(look)), last_(look_()) {}

  // From here on.
  void begin(Instant now) noexcept;
  // Since the last look.
  [[nodiscard]] std::optional<Disturbed> look(Instant now) noexcept;

private:
  Look look_;
  MachineState last_;
  Instant last_look_{};
};

// The real one. `follows_console`: this display is a virtual terminal's. `dark` is asked at most four times a
// second; empty: nobody tells.
[[nodiscard]] MachineWatch::Look look_at_machine(bool follows_console, std::function<bool()> dark);

} // namespace dorsal
