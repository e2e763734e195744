#pragma once
// An item of an instrument on a screen of its own, in large letters: a number, a choice, yes or no, words.
// Each can be passed over, and the one before is a press away. After a yes to a safety question: what to do.
#include "engine/core/visit/face.h"
#include "engine/session/parts/screen.h"

namespace dorsal {

// Command::choose: the rating, the place of the option, 1 for yes and 0 for no, or the character typed, as
// Questioning takes them; Command::go_on: pass over, or the words are whole; Command::back.
[[nodiscard]] ScreenMaker instrument_item_screen(const face::InstrumentItem& asked);

[[nodiscard]] ScreenMaker safety_stop_screen(const face::SafetyStop& stop);

} // namespace dorsal
