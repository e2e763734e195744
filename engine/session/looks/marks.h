#pragma once
// Drawn marks: arrows, a tick, a dot, the fixation cross. Shapes and not letters, so that no typeface has to
// hold them.
#include "engine/core/screen/display_list.h"
#include "engine/core/stimulus/stimulus.h"
#include "engine/session/looks/theme.h"

#include <vector>

namespace dorsal {

// An arrow that fills the box, pointing to the viewer's left or right.
void add_arrow(DisplayList& list, const Box& box, Side towards, Colour colour);
void add_tick(DisplayList& list, const Box& box, Colour colour);
void add_ring(DisplayList& list, const Box& box,
              Colour colour); // for "not this one": no cross, nothing scolds
void add_dot(DisplayList& list, Point middle, float across, Colour colour);
void add_line(DisplayList& list, Point from, Point to, float width, Colour colour);
// Two bars on a small square.
void add_pause_mark(DisplayList& list, const Box& box, const Theme& theme);
// The field around a picture on a page; nothing where the page is that colour itself.
void add_field(DisplayList& list, const Box& box, const Theme& theme);
void add_progress_bar(DisplayList& list, Box line, double share, const Theme& theme); // 0 to 1, from the left
void add_fixation_cross(DisplayList& list, Point centre, float arm, Colour colour);

} // namespace dorsal
