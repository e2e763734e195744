#pragma once
// The first screens with pictures: a figure that turns, and the task asked before it is practised. Pictures
// are at least half of the window's height, however large the letters are.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

// Turns, and bends, without end; as large as the box allows.
void add_moving_figure(Screen& screen, const Look& look, const Box& box, const TurningFigure& figure);

// Where their way on lies, lower than on other screens: the picture has the room.
[[nodiscard]] Box meet_way_on(const Layout& layout);

// Answered as a picture is, by the keys in force or a press on a zone: Command::choose, choice_of(side).
// Command::go_on leaves it out.
[[nodiscard]] ScreenMaker meet_screen(const face::Meet& meet);
// The tilted picture turns upright, once.
[[nodiscard]] ScreenMaker untilted_screen(const face::Untilted& it);

} // namespace dorsal
