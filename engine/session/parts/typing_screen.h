#pragma once
// The screen on which a person writes words of their own, by keyboard or by pressing letters.
#include "engine/session/parts/screen.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct Typing {
  std::string_view name, name_typed; // of the screen, empty and with something typed
  std::string title;
  std::string text{}; // above what is typed
  std::string typed;
  bool may_go_back{};
};
[[nodiscard]] Screen typing_screen(const Look& look, const Typing& typing);

[[nodiscard]] ScreenBuilder::ButtonText back_button(const Look& look, std::vector<Key> keys);

} // namespace dorsal
