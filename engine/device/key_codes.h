#pragma once
// Keys as SDL and X name them, in our own terms.
#include "engine/core/key.h"

#include <cstdint>

namespace dorsal {

[[nodiscard]] Key key_from_sdl(std::int32_t sdl_keycode);
[[nodiscard]] Key key_from_x11(unsigned long keysym);

} // namespace dorsal
