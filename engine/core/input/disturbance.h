#pragma once
// What happened to the machine, not to a key. Nothing that was measured across it is to be believed, so a
// trial in which it happened is void.
#include "engine/core/base/time.h"

#include <optional>
#include <string_view>

namespace dorsal {

enum class Disturbance {
  suspended,     // the machine slept
  clock_stepped, // the wall clock was set: instants stay right, what the day and the hour say does not
  other_console, // another virtual terminal is in front
  display_off,   // the screen was dark
  motor_silent   // the machine on the back did not answer
};
[[nodiscard]] std::string_view name_of(Disturbance disturbance);
[[nodiscard]] std::optional<Disturbance> parse_disturbance(std::string_view name);

struct Disturbed {
  Disturbance what{};
  Stamp at{}; // between two looks
};

} // namespace dorsal
