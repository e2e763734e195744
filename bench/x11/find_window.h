#pragma once
// Finds the engine's window by its title and says where it lies on the screen. Pixels from the root window's
// upper left corner; the place is asked for anew each time, so a moved or resized window is no trouble.
#include "engine/core/base/time.h"

#include <optional>
#include <string>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal::bench {

struct Place {
  int x_px{};
  int y_px{};
  int width_px{};
  int height_px{};
  friend bool operator==(const Place&, const Place&) = default;
};

using WindowId = unsigned long;

[[nodiscard]] std::optional<WindowId> find_window(_XDisplay* display, const std::string& title);
// Empty when the window is gone or not shown.
[[nodiscard]] std::optional<Place> place_of(_XDisplay* display, WindowId window);
// Throws Error(not_found) when no window of that title is shown in time.
[[nodiscard]] WindowId wait_for_window(_XDisplay* display, const std::string& title, Duration patience);

// The photodiode patch: the 48x48 pixels in the window's lower left corner.
[[nodiscard]] Place patch_of(const Place& window);
// That part of a place that lies on the screen; empty when none does.
[[nodiscard]] std::optional<Place> on_screen(const Place& place, int width_px, int height_px);

} // namespace dorsal::bench
