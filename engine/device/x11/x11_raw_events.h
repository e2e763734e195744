#pragma once
// Raw input events of the X server, whichever window has the focus.
#include <initializer_list>
#include <optional>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal {

// Selects these kinds (XI_RawKeyPress, ...) on the root window and waits until the server has done so. The
// value is the extension's opcode, by which its events are told. Empty where the server has no XInput 2.
[[nodiscard]] std::optional<int> select_raw_events(_XDisplay* display, std::initializer_list<int> kinds);

} // namespace dorsal
