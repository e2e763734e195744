#include "engine/session/talk.h"

#include "engine/session/screens.h"

#include <algorithm>

namespace dorsal {
namespace {

std::optional<Command> command_of(const Screen& screen, const Input& input) {
  if (std::holds_alternative<CloseRequested>(input)) return Command::stop;
  for (const Button& button : screen.buttons) {
    if (const auto* key = std::get_if<KeyInput>(&input); key && key->motion == Motion::press)
      if (std::ranges::find(button.keys, key->key) != button.keys.end()) return button.command;
    if (const auto* pointer = std::get_if<PointerInput>(&input); pointer && pointer->motion == Motion::press)
      if (button.box.holds(pointer->x_px, pointer->y_px)) return button.command;
  }
  return {};
}

bool is_escape(const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  return key && key->key == Key::escape && key->motion == Motion::press;
}

} // namespace

Command Talk::ask(const ScreenMaker& maker) {
  Screen screen = make(maker);
  stage_.show(screen.list);
  listener_.on_screen(screen.name);
  for (;;) {
    const auto input = stage_.wait(std::nullopt);
    if (!input) continue;
    if (std::holds_alternative<WindowChanged>(*input)) {
      screen = make(maker);
      stage_.show(screen.list);
    } else if (const auto command = command_of(screen, *input)) {
      return *command;
    } else if (is_escape(*input)) {
      if (screen.last || screen.name == pause_screen_name) return Command::go_on;
      if (ask(pause_screen()) == Command::stop) return Command::stop;
      stage_.show(screen.list);
      listener_.on_screen(screen.name);
    }
  }
}

} // namespace dorsal
