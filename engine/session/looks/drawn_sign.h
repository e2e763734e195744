#pragma once
// A sign as a helper is to draw it on the back: the whole of it quietly, and over it the line as it grows,
// with a dot where the finger is; strokes are numbered where they begin. Of several signs, one after the
// other at the same place.
#include "engine/core/base/time.h"
#include "engine/core/screen/display_list.h"
#include "engine/core/task/drawing/sign.h"
#include "engine/session/looks/drawn_back.h"

#include <string_view>

namespace dorsal {

inline constexpr Duration frame_of_tracing = std::chrono::milliseconds{100};

// What is drawn by now, `since` the card was shown: two seconds a glyph, a rest, and over again.
void add_traced(DisplayList& list, const Look& look, const BackOnScreen& back, const drawing::Sign& sign,
                Duration since);
// As it is, of one colour, `glyph` of it alone.
void add_sign(DisplayList& list, const BackOnScreen& back, const drawing::Sign& sign, char glyph,
              Colour colour);

} // namespace dorsal
