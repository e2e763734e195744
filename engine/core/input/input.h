#pragma once
// What a person did, stamped by the response provider that saw it. Nothing is dropped: repeats and releases
// are inputs too, and the trial record keeps them.
#include "engine/core/base/time.h"
#include "engine/core/input/disturbance.h"
#include "engine/core/input/key.h"

#include <optional>
#include <string_view>
#include <variant>

namespace dorsal {

enum class ResponseProvider { sdl_wait, xinput2, evdev, wayland, simulated, browser_event };
[[nodiscard]] std::string_view name_of(ResponseProvider provider);
[[nodiscard]] std::optional<ResponseProvider> parse_response_provider(std::string_view name);

enum class ResponseDevice { key, mouse, touch };
[[nodiscard]] std::string_view name_of(ResponseDevice device);
[[nodiscard]] std::optional<ResponseDevice> parse_response_device(std::string_view name);

// repeat: a press of a key that is already held. echo: a press that another provider has reported as well,
// and better; it carries a second stamp of the same press and never acts.
enum class Motion { press, release, repeat, echo };
[[nodiscard]] std::string_view name_of(Motion motion);
[[nodiscard]] std::optional<Motion> parse_motion(std::string_view name);

struct KeyInput {
  Key key{};
  Motion motion{};
  Stamp at{};
  ResponseProvider provider{};
  Key typed{}; // the letter or digit it types where that is not its label: the keypad under NumLock. Not kept
  char32_t character{}; // what it writes just now, with Shift and all; 0: nothing, or nobody knows. Not kept
};

enum class Pointer { mouse, touch };

struct PointerInput {
  Pointer pointer{};
  Motion motion{};
  float x_px{}; // from the window's left edge
  float y_px{}; // from the window's top edge
  Stamp at{};
  ResponseProvider provider{};
};

struct FocusLost {
  Stamp at{};
};
struct FocusGained {
  Stamp at{};
};
struct WindowChanged { // exposed, moved to another screen or resized: what is shown must be drawn again
  int width_px{};
  int height_px{};
};
struct CloseRequested {};

using Input =
    std::variant<KeyInput, PointerInput, FocusLost, FocusGained, WindowChanged, CloseRequested, Disturbed>;

} // namespace dorsal
