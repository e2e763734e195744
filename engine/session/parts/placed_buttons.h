#pragma once
// Buttons at a place of their own: panels with a label, the name of their key and, where there is room, an
// icon.
#include "engine/session/parts/screen.h"

#include <vector>

namespace dorsal {

enum class Weight { main, other };
struct PlacedButton {
  Box box;
  ScreenBuilder::ButtonText text;
  Weight weight{Weight::other};
};
// Panels with labels that can be pressed; letters have one size on all of them. A key that answers pictures
// is neither printed nor taken, except where keys are for typing: it may come late from the last picture.
void add_buttons(Screen& screen, const Look& look, std::vector<PlacedButton> buttons);

} // namespace dorsal
