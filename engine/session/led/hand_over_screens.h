#pragma once
// How two people begin: how to sit, where on the back it is and who does what, the first time; before each
// block what comes and who answers. Of the tasks in which a square or a sign is told.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

[[nodiscard]] ScreenMaker hand_over_screen(const face::HandOver& step);
// `level`: squares of the grid, or the step of the ladder of signs.
[[nodiscard]] ScreenMaker two_people_intro_screen(const BlockSpec& block, int level);
// Where motors move and nobody helps.
[[nodiscard]] ScreenMaker alone_intro_screen(const BlockSpec& block, int motors);

} // namespace dorsal
