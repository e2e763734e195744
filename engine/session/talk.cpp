#include "engine/session/talk.h"

#include "engine/core/answer_keys.h"
#include "engine/session/in_view.h"
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

template <class Matches>
std::optional<std::size_t> find_button(const Screen& screen, Matches matches) {
  const auto found = std::ranges::find_if(screen.buttons, matches);
  if (found == screen.buttons.end()) return {};
  return static_cast<std::size_t>(found - screen.buttons.begin());
}

std::optional<std::size_t> button_of_key(const Screen& screen, Key key) {
  return find_button(screen, [key](const Button& button) {
    return key != Key::none && std::ranges::find(button.keys, key) != button.keys.end();
  });
}

// What a key types comes before its label: a keypad under NumLock has digits, without it arrows.
std::optional<std::size_t> pressed_button(const Screen& screen, const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input)) {
    if (key->motion != Motion::press) return {};
    const auto typed = button_of_key(screen, key->typed);
    return typed ? typed : button_of_key(screen, key->key);
  }
  const auto* pointer = std::get_if<PointerInput>(&input);
  if (!pointer || pointer->motion != Motion::press) return {};
  return find_button(
      screen, [pointer](const Button& button) { return button.box.holds(pointer->x_px, pointer->y_px); });
}

bool is_character(Key key) {
  return static_cast<std::uint32_t>(key) > ' ' && static_cast<std::uint32_t>(key) < 0x110000;
}

bool confirms(std::optional<Key> key) { return key == Key::enter || key == Key::space; }

int step_of(Key key) {
  switch (key) {
  case Key::tab:
  case Key::arrow_down: return 1;
  case Key::arrow_up: return -1;
  default: return 0;
  }
}

// How many buttons the key can reach; the pause mark is the last one.
std::size_t within_reach(const Screen& screen, Key key) {
  const bool has_pause = !screen.buttons.empty() && screen.buttons.back().command == Command::pause;
  return screen.buttons.size() - (has_pause && key != Key::tab ? 1 : 0);
}

std::size_t next_button(std::optional<std::size_t> from, int step, std::size_t count) {
  const bool starts = !from || *from >= count;
  if (step > 0) return starts ? 0 : (*from + 1) % count;
  return starts || *from == 0 ? count - 1 : *from - 1;
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

void Talk::come_back(Shown& shown) {
  shown.focus.reset();
  shown.screen = make(shown.maker);
  shown.since = stage_.now();
  show(shown);
  listener_.on_screen(shown.screen.name);
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
  come_back(shown);
  return {};
}

std::optional<Pressed> Talk::pause(Shown& shown) {
  if (shown.screen.last || shown.screen.name == pause_screen_name || shown.screen.name == "stop" ||
      shown.screen.name == out_of_view_screen_name)
    return Pressed{Command::go_on};
  if (ask(pause_screen()) == Command::stop) return Pressed{Command::stop};
  come_back(shown);
  return {};
}

void Talk::move_frame(Shown& shown, Key key) {
  const std::size_t count = within_reach(shown.screen, key);
  const int step = step_of(key);
  if (step == 0 || count == 0 || side_of(comfort_.keys, key)) return;
  shown.focus = next_button(shown.focus, step, count);
  show(shown);
}

std::optional<Pressed> Talk::take_change(Shown& shown) {
  if (shown.screen.name != out_of_view_screen_name && !is_all_in_view(stage_)) {
    if (!stay_in_view()) return Pressed{Command::stop};
    come_back(shown);
    return {};
  }
  shown.screen = make(shown.maker);
  if (shown.focus && *shown.focus >= shown.screen.buttons.size()) shown.focus.reset();
  show(shown);
  return {};
}

std::optional<Pressed> Talk::take(Shown& shown, const Input& input) {
  if (std::holds_alternative<CloseRequested>(input)) {
    closing_ = true;
    return Pressed{Command::stop};
  }
  if (std::holds_alternative<WindowChanged>(input)) return take_change(shown);
  const auto key = pressed_key(input);
  if (key == Key::escape) return pause(shown);
  if (!shown.screen.takes_typing && stamp_of(input, shown.since) < shown.since + press_guard) return {};
  const auto pressed = shown.focus && confirms(key) ? shown.focus : pressed_button(shown.screen, input);
  if (pressed) {
    const Button button = shown.screen.buttons[*pressed];
    shown.focus.reset();
    return settle(shown, {button.command, button.choice});
  }
  if (shown.screen.takes_typing && key && is_character(*key)) return Pressed{Command::other_character};
  if (key) move_frame(shown, *key);
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

bool Talk::stay_in_view() {
  while (!is_all_in_view(stage_)) {
    if (ask(out_of_view_screen()) == Command::stop) return false;
    stage_.bring_into_view();
  }
  return true;
}

std::optional<Key> Talk::ask_key(const ScreenMaker& maker) {
  Screen screen = make(maker);
  stage_.show(screen.list);
  listener_.on_screen(press_key_screen_name);
  const Instant since = stage_.now();
  for (;;) {
    const auto input = stage_.wait(std::nullopt);
    if (!input) continue;
    if (std::holds_alternative<CloseRequested>(*input)) {
      closing_ = true;
      return {};
    }
    if (std::holds_alternative<WindowChanged>(*input)) {
      if (!stay_in_view()) return {};
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
