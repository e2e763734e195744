#include "engine/session/parts/buttons.h"

#include "engine/session/looks/key_words.h"

namespace dorsal {

ScreenBuilder::ButtonText way_on(const Look& look, std::string label) {
  return {std::move(label), key_words(look, Key::space), Command::go_on, {Key::space, Key::enter}};
}

ScreenBuilder::ButtonText stop_button(const Look& look) {
  return lettered(look, {.label = look.say("Stop for today"), .command = Command::stop}, "sx");
}

ScreenBuilder::ButtonText settings_button(const Look& look) {
  return lettered(look, {.label = look.say("Settings"), .command = Command::settings}, "te");
}

} // namespace dorsal
