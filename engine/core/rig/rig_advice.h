#pragma once
// What the facts of a rig say of its listeners, and what would help one whose onsets nothing confirms: only
// what is not done already.
#include "engine/core/trial/session_record.h"

#include <string>
#include <string_view>

namespace dorsal {

// The facts that tell how a listening thread is scheduled, one for each that listens.
inline constexpr std::string_view display_listener_fact = "listener thread";
inline constexpr std::string_view evdev_listener_fact = "evdev thread";

// Whether the thread that stamps this provider's presses runs at real-time priority ("SCHED_FIFO 1").
[[nodiscard]] bool listens_in_real_time(const RigFacts& facts, ResponseProvider provider);

// The value of a fact; empty where there is none of that name.
[[nodiscard]] std::string_view fact_of(const RigFacts& facts, std::string_view name);

// "use ...", for a display server by SDL's name of it.
[[nodiscard]] std::string advice_for_onsets(std::string_view display_server);

// What of this provider those who build Dorsal have met with simulated hardware at most; empty where nothing
// is left to meet.
[[nodiscard]] std::string_view never_met(OnsetProvider provider);
[[nodiscard]] std::string_view never_met(ResponseProvider provider);

} // namespace dorsal
