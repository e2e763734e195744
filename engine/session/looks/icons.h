#pragma once
// Small drawn signs on buttons, beside the words and never instead of them.
#include "engine/core/screen/display_list.h"
#include "engine/core/visit/pressed.h"

#include <optional>

namespace dorsal {

enum class Icon { on, back, stop, pause, settings, explain };

// Of what the button asks for; empty where its words are all.
[[nodiscard]] std::optional<Icon> icon_of(Command command);
// Fills the square. `on` and `back` point as the language reads.
void add_icon(DisplayList& list, Icon icon, const Box& square, Colour colour, bool reads_right_to_left);

} // namespace dorsal
