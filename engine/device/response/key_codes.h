#pragma once
// Keys as SDL and X name them, in our own terms.
#include "engine/core/input/key.h"

#include <cstdint>

namespace dorsal {

[[nodiscard]] Key key_from_sdl(std::int32_t sdl_keycode);
// A keysym of X or of xkbcommon, which are the same numbers.
[[nodiscard]] Key key_from_x11(unsigned long keysym);
// The character that a keysym of either writes; 0 for none.
[[nodiscard]] char32_t character_from_x11(unsigned long keysym);
// Of A-Z and 0-9, or the digit of another script as one of 0-9; none for everything else.
[[nodiscard]] Key letter_or_digit(Key key);

} // namespace dorsal
