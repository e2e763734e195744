#pragma once
// Whether an X server has turned its screen off (DPMS).
#include <functional>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal {

// A round trip each time; empty where the server has no DPMS.
[[nodiscard]] std::function<bool()> screen_is_dark(_XDisplay* display);

} // namespace dorsal
