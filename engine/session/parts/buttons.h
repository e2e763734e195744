#pragma once
// The buttons that many screens have.
#include "engine/session/parts/screen.h"

namespace dorsal {

// The way on: a button that Space and Enter press too.
[[nodiscard]] ScreenBuilder::ButtonText way_on(const Look& look, std::string label);
[[nodiscard]] ScreenBuilder::ButtonText stop_button(const Look& look);
[[nodiscard]] ScreenBuilder::ButtonText settings_button(const Look& look);

} // namespace dorsal
