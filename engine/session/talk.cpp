#include "engine/session/talk.h"

#include "engine/session/screens.h"

#include <algorithm>

namespace dorsal {

struct Talk::Shown {
  const ScreenMaker& maker;
  Screen screen;
  Instant since{};
  std::optional<std::size_t> focus{}; // the framed button
  std::size_t frame{};                // of the animation
};

namespace {

Instant stamp_of(const Input& input, Instant otherwise) {
  if (const auto* key = std::get_if<KeyInput>(&input)) return key->at.best;
  if (const auto* pointer = std::get_if<PointerInput>(&input)) return pointer->at.best;
  return otherwise;
}

std::optional<Key> pressed_key(const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  return key && key->motion == Motion::press ? std::optional{key->key} : std::nullopt;
}

std::optional<std::size_t> pressed_button(const Screen& screen, const Input& input) {
  const auto found = std::ranges::find_if(screen.buttons, [&input](const Button& button) {
    if (const auto key = pressed_key(input)) return std::ranges::find(button.keys, *key) != button.keys.end();
    const auto* pointer = std::get_if<PointerInput>(&input);
    return pointer && pointer->motion == Motion::press && button.box.holds(pointer->x_px, pointer->y_px);
  });
  if (found == screen.buttons.end()) return {};
  return static_cast<std::size_t>(found - screen.buttons.begin());
}

// Forwards or backwards among the buttons; nothing when the key does not move.
int focus_step(Key key, bool right_to_left) {
  const int onwards = right_to_left ? -1 : 1;
  switch (key) {
  case Key::tab:
  case Key::arrow_down: return 1;
  case Key::arrow_up: return -1;
  case Key::arrow_right: return onwards;
  case Key::arrow_left: return -onwards;
  default: return 0;
  }
}

} // namespace

void Talk::show(Shown& shown) {
  const Screen& screen = shown.screen;
  DisplayList list = screen.frames.empty() ? screen.list : screen.frames[shown.frame % screen.frames.size()];
  if (shown.focus) {
    const Box& box = screen.buttons[*shown.focus].box;
    const float away = 5;
    list.items.emplace_back(Frame{
        {box.x - away, box.y - away, box.width + 2 * away, box.height + 2 * away}, look().theme.ink, 4, 18});
  }
  stage_.show(list);
}

std::optional<Pressed> Talk::settle(Shown& shown, Pressed decision) {
  if (decision.command == Command::pause) return pause(shown);
  if (decision.command == Command::settings) {
    if (open_settings_) open_settings_();
    if (closing_) return Pressed{Command::stop};
  } else if (decision.command != Command::stop || shown.screen.name == "stop" ||
             shown.screen.name == "pain rose" || shown.screen.name == "about") {
    return decision;
  } else if (ask(stop_screen()) == Command::stop) {
    return decision;
  }
  shown.screen = make(shown.maker);
  shown.since = stage_.now();
  show(shown);
  listener_.on_screen(shown.screen.name);
  return {};
}

std::optional<Pressed> Talk::pause(Shown& shown) {
  if (shown.screen.last || shown.screen.name == pause_screen_name || shown.screen.name == "stop")
    return Pressed{Command::go_on};
  if (ask(pause_screen()) == Command::stop) return Pressed{Command::stop};
  shown.screen = make(shown.maker);
  shown.since = stage_.now();
  show(shown);
  listener_.on_screen(shown.screen.name);
  return {};
}

std::optional<Pressed> Talk::take(Shown& shown, const Input& input) {
  if (std::holds_alternative<CloseRequested>(input)) {
    closing_ = true;
    return Pressed{Command::stop};
  }
  if (std::holds_alternative<WindowChanged>(input)) {
    shown.screen = make(shown.maker);
    if (shown.focus && *shown.focus >= shown.screen.buttons.size()) shown.focus.reset();
    show(shown);
    return {};
  }
  const auto key = pressed_key(input);
  if (key == Key::escape) return pause(shown);
  if (!shown.screen.takes_typing && stamp_of(input, shown.since) < shown.since + press_guard) return {};
  if (shown.focus && (key == Key::enter || key == Key::space)) {
    const Button& button = shown.screen.buttons[*shown.focus];
    return settle(shown, {button.command, button.choice});
  }
  if (const auto pressed = pressed_button(shown.screen, input)) {
    const Button& button = shown.screen.buttons[*pressed];
    return settle(shown, {button.command, button.choice});
  }
  const int step = key ? focus_step(*key, words_.reads_right_to_left()) : 0;
  if (step == 0 || shown.screen.buttons.empty()) return {};
  const auto count = static_cast<int>(shown.screen.buttons.size());
  const int from = shown.focus ? static_cast<int>(*shown.focus) : (step > 0 ? -1 : 0);
  shown.focus = static_cast<std::size_t>((from + step + count) % count);
  show(shown);
  return {};
}

Pressed Talk::decide(const ScreenMaker& maker) {
  if (closing_) return {Command::stop};
  Shown shown{.maker = maker, .screen = make(maker), .since = stage_.now()};
  show(shown);
  listener_.on_screen(shown.screen.name);
  for (;;) {
    const bool moves = !shown.screen.frames.empty();
    const auto input = stage_.wait(moves ? std::optional{stage_.now() + frame_time} : std::nullopt);
    if (input) {
      if (const auto decision = take(shown, *input)) return *decision;
    } else if (moves) {
      ++shown.frame;
      show(shown);
    }
  }
}

std::optional<Key> Talk::ask_key(const ScreenMaker& maker) {
  Screen screen = make(maker);
  stage_.show(screen.list);
  listener_.on_screen("press a key");
  const Instant since = stage_.now();
  for (;;) {
    const auto input = stage_.wait(std::nullopt);
    if (!input) continue;
    if (std::holds_alternative<CloseRequested>(*input)) {
      closing_ = true;
      return {};
    }
    if (std::holds_alternative<WindowChanged>(*input)) {
      screen = make(maker);
      stage_.show(screen.list);
    }
    const auto key = pressed_key(*input);
    if (key == Key::escape) return {};
    if (stamp_of(*input, since) < since + press_guard) continue;
    if (key) return key;
    if (pressed_button(screen, *input)) return {};
  }
}

} // namespace dorsal
