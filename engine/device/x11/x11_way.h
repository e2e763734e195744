#pragma once
// How long the way of an input through an idle X server is: from the device, through the server, to a client
// that listens. The answer to a request takes about half of it. Without the time that either side waited for
// a processor.
#include "engine/core/base/time.h"

#include <optional>

namespace dorsal {

// Median of 21 presses of a key that has no meaning, sent (XTEST) over one connection of ours and heard on
// another, each after a pause, so that they find server and listener asleep. Empty where no X server answers,
// it has no XTEST or XInput 2, or every key has a meaning.
[[nodiscard]] std::optional<Duration> idle_way_through_x11();

// Where it cannot be measured: as found on a virtual machine with two cores.
inline constexpr Duration assumed_way_through_x11 = std::chrono::microseconds{150};

} // namespace dorsal
