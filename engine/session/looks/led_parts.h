#pragma once
// What the screens of a helper's touches are put together from: words, and the one button on each of them.
#include "engine/core/screen/display_list.h"
#include "engine/session/looks/look.h"

#include <string>

namespace dorsal {

void add_words(DisplayList& list, const Look& look, const Box& box, std::string text, float size_units,
               bool bold);

enum class Inviting { yes, no };
void add_led_button(DisplayList& list, const Look& look, const Box& box, std::string text, Inviting inviting);

} // namespace dorsal
