#pragma once
// How two people may sit for touches, drawn: lying face down with a keypad in hand, astride a chair turned
// round, answering aloud.
#include "engine/core/screen/display_list.h"
#include "engine/session/looks/look.h"

namespace dorsal {

void add_postures(DisplayList& list, const Look& look, const Box& box); // side by side, each with its words

} // namespace dorsal
