#include "engine/session/dialogue.h"

#include "engine/core/trial/answer_keys.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/person_screens.h"
#include "engine/session/screens.h"

#include <algorithm>

namespace dorsal {
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

const Button* button_elsewhere(const Screen& screen, const Input& input) {
  const auto& key = std::get<KeyInput>(input);
  const auto takes = [](Key which) {
    return [which](const Button& button) {
      return which != Key::none && std::ranges::find(button.keys, which) != button.keys.end();
    };
  };
  for (const Key which : {key.typed, key.key})
    if (const auto found = std::ranges::find_if(screen.keys_elsewhere, takes(which));
        found != screen.keys_elsewhere.end())
      return &*found;
  return nullptr;
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

// As its label says where nobody knows what the key writes just now: the small letter.
std::optional<char32_t> written_character(const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  if (!key || key->motion != Motion::press) return {};
  if (key->character != 0) return key->character;
  if (key->key == Key::space || is_character(key->key)) return static_cast<char32_t>(key->key);
  return {};
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

Look look_in(const Dialogue::Context& context) { return look_of(context.around, context.person.comfort()); }

FilmState film_state(const std::optional<PlayedFilm>& film, const FilmTime& time) {
  if (!film) return {};
  return {repetitions_of(film->shown, time.played()), time.is_held()};
}

ScreenMaker settings_of(const Dialogue::Context& context) {
  const Comfort& now = context.person.comfort();
  const Look look = look_in(context);
  return settings_screen(now.brightness,
                         key_words(look, now.keys.left) + " / " + key_words(look, now.keys.right));
}

} // namespace

Look look_of(const Surroundings& around, const Comfort& comfort) {
  return {Layout{around.size, comfort.text_scale}, page_theme(around.backdrop, comfort.brightness),
          around.words, around.ruler, comfort.keys};
}

std::size_t Dialogue::frame_shown(const Sheet& sheet) {
  const std::size_t count = sheet.screen.frames.size();
  return sheet.screen.plays_once ? std::min(sheet.frame, count - 1) : sheet.frame % count;
}

bool Dialogue::is_still(const Sheet& sheet) {
  return sheet.screen.frames.empty() ||
         (sheet.screen.plays_once && sheet.frame + 1 >= sheet.screen.frames.size());
}

void Dialogue::draw(const Context& context) {
  const Sheet& top = sheets_.back();
  const Screen& screen = top.screen;
  const bool film_moves = screen.film && moves(screen.film->shown);
  list_ = screen.frames.empty() ? screen.list : screen.frames[frame_shown(top)];
  if (screen.film) put(list_, *screen.film, moment_of(screen.film->shown, top.film_time.played()));
  if (top.focus) {
    const Box& box = screen.buttons[*top.focus].box;
    const float away = 5;
    list_.items.emplace_back(Frame{{box.x - away, box.y - away, box.width + 2 * away, box.height + 2 * away},
                                   look_in(context).theme.ink,
                                   4,
                                   18});
  }
  frame_due_ = film_moves      ? top.film_time.due()
               : is_still(top) ? std::nullopt
                               : std::optional{context.now + screen.frame_time};
  news_.show = true;
}

void Dialogue::make(Sheet& sheet, const Context& context) {
  Look look = look_in(context);
  look.film = film_state(sheet.screen.film, sheet.film_time);
  look.page = sheet.page;
  sheet.screen = sheet.maker(look);
  sheet.page = std::min(sheet.page, sheet.screen.pages - 1);
  if (sheet.focus && *sheet.focus >= sheet.screen.buttons.size()) sheet.focus.reset();
}

void Dialogue::come_back(const Context& context) {
  Sheet& top = sheets_.back();
  top.focus.reset();
  top.film_time.go_on(context.now);
  make(top, context);
  top.since = context.now;
  draw(context);
  news_.opened = true;
}

void Dialogue::lay(Kind kind, ScreenMaker maker, const Context& context) {
  sheets_.push_back({.kind = kind, .maker = std::move(maker)});
  come_back(context);
}

void Dialogue::renew(ScreenMaker maker, const Context& context) {
  sheets_.back().maker = std::move(maker);
  come_back(context);
}

std::optional<Pressed> Dialogue::open(const ScreenMaker& question, const Context& context) {
  if (closing_) return Pressed{Command::stop};
  const std::vector<Sheet> before = std::exchange(sheets_, {});
  lay(Kind::question, question, context);
  if (!before.empty()) go_on_with_film(before.front(), context);
  return {};
}

void Dialogue::go_on_with_film(const Sheet& before, const Context& context) {
  Sheet& now = sheets_.back();
  const auto &was = before.screen.film, &is = now.screen.film;
  if (!was || !is || before.screen.name != now.screen.name || !are_one_film(was->shown, is->shown)) return;
  if (before.film_is_over) return;
  now.film_time = before.film_time;
  come_back(context);
}

int Dialogue::repetitions_played() const {
  if (sheets_.empty()) return 0;
  return film_state(sheets_.front().screen.film, sheets_.front().film_time).repetitions;
}

void Dialogue::hold_film(const Context& context) {
  Sheet& top = sheets_.back();
  top.film_time.hold_or_let_go(context.now);
  make(top, context);
  draw(context);
}

std::optional<Pressed> Dialogue::open_out_of_view(const Context& context) {
  if (closing_) return Pressed{Command::stop};
  sheets_.clear();
  lay(Kind::out_of_view, out_of_view_screen(), context);
  return {};
}

// Takes the upper sheet away.
std::optional<Pressed> Dialogue::leave(const Context& context) {
  sheets_.pop_back();
  come_back(context);
  return {};
}

std::optional<Pressed> Dialogue::escape(const Context& context) {
  switch (sheets_.back().screen.on_escape) {
  case OnEscape::pause: lay(Kind::pause, pause_screen(PausedIn::between), context); return {};
  case OnEscape::go_on: break;
  }
  return decide({Command::go_on}, context);
}

std::optional<Pressed> Dialogue::press(const Button& button, const Context& context) {
  sheets_.back().focus.reset();
  switch (button.command) {
  case Command::pause: return escape(context);
  case Command::hold: hold_film(context); return {};
  case Command::page_on:
  case Command::page_back:
    sheets_.back().page += button.command == Command::page_on ? 1 : -1;
    come_back(context);
    return {};
  case Command::settings: lay(Kind::settings, settings_of(context), context); return {};
  case Command::stop:
    if (sheets_.back().screen.stops_at_once) break;
    lay(Kind::stop, stop_screen(), context);
    return {};
  default: break;
  }
  return decide({button.command, button.choice}, context);
}

// Whoever says stop on any sheet has answered the question below with it.
std::optional<Pressed> Dialogue::decide(Pressed pressed, const Context& context) {
  pressed.repetitions = repetitions_played();
  if (pressed.command == Command::stop) return pressed;
  switch (sheets_.back().kind) {
  case Kind::question: return pressed;
  case Kind::pause:
  case Kind::stop: return leave(context);
  case Kind::settings: return set(pressed, context);
  case Kind::left_key:
  case Kind::right_key:
    return pressed.command == Command::choose ? use_key(static_cast<Key>(pressed.choice), context)
                                              : leave(context);
  case Kind::out_of_view: news_.bring_into_view = true; return {};
  }
  return {};
}

std::optional<Pressed> Dialogue::set(Pressed pressed, const Context& context) {
  if (pressed.command != Command::choose) return leave(context);
  switch (static_cast<SettingsChoice>(pressed.choice)) {
  case SettingsChoice::larger_text: context.person.scale_text(text_scale_step); break;
  case SettingsChoice::smaller_text: context.person.scale_text(-text_scale_step); break;
  case SettingsChoice::brightness: context.person.change_brightness(); break;
  case SettingsChoice::change_keys: lay(Kind::left_key, press_key_screen(Side::left, {}), context); return {};
  }
  renew(settings_of(context), context);
  return {};
}

std::optional<Pressed> Dialogue::use_key(Key key, const Context& context) {
  const bool is_left = sheets_.back().kind == Kind::left_key;
  const Look look = look_in(context);
  std::string refusal;
  if (has_another_use(key))
    refusal = look.say("That key has another use. Please take another one.");
  else if (!may_answer(key))
    refusal = look.say("That key cannot be used. Please take a letter from A to Z, a number or an arrow.");
  else if (!is_left && key == left_key_)
    refusal = look.say("That key is already the one for LEFT. Please take another one.");
  if (!refusal.empty()) {
    renew(press_key_screen(is_left ? Side::left : Side::right, refusal), context);
    return {};
  }
  sheets_.pop_back();
  if (is_left) {
    left_key_ = key;
    lay(Kind::right_key, press_key_screen(Side::right, {}), context);
    return {};
  }
  context.person.use_keys(*left_key_, key);
  renew(settings_of(context), context);
  return {};
}

void Dialogue::move_frame(Key key, const Context& context) {
  Sheet& top = sheets_.back();
  const std::size_t count = within_reach(top.screen, key);
  const int step = step_of(key);
  if (step == 0 || count == 0 || side_of(context.person.comfort().keys, key)) return;
  top.focus = next_button(top.focus, step, count);
  draw(context);
}

void Dialogue::window_changed(const Context& context) {
  Sheet& top = sheets_.back();
  if (top.kind != Kind::out_of_view && !context.around.in_view)
    return lay(Kind::out_of_view, out_of_view_screen(), context);
  make(top, context);
  draw(context);
}

void Dialogue::brought_back(const Context& context) {
  if (sheets_.back().kind != Kind::out_of_view) return;
  if (context.around.in_view && sheets_.size() > 1) sheets_.pop_back();
  come_back(context);
}

std::optional<Pressed> Dialogue::take(const Input& input, const Context& context) {
  if (std::holds_alternative<CloseRequested>(input)) {
    closing_ = true;
    return Pressed{Command::stop, 0, repetitions_played()};
  }
  if (std::holds_alternative<WindowChanged>(input)) {
    window_changed(context);
    return {};
  }
  const auto key = pressed_key(input);
  if (key == Key::escape) return escape(context);
  const Sheet& top = sheets_.back();
  if (!top.screen.takes_typing && stamp_of(input, top.since) < top.since + press_guard) return {};
  if (top.screen.takes_any_key && key) return decide({Command::choose, static_cast<int>(*key)}, context);
  const bool presses_framed = top.focus && confirms(key);
  if (const auto written = written_character(input);
      top.screen.takes_characters && written && !presses_framed)
    return decide({Command::choose, static_cast<int>(*written)}, context);
  const auto pressed = presses_framed ? top.focus : pressed_button(top.screen, input);
  if (pressed) return press(Button{top.screen.buttons[*pressed]}, context);
  if (const Button* elsewhere = key ? button_elsewhere(top.screen, input) : nullptr)
    return press(Button{*elsewhere}, context);
  if (top.screen.takes_typing && key && is_character(*key))
    return Pressed{Command::other_character, static_cast<int>(*key)};
  if (key) move_frame(*key, context);
  return {};
}

std::optional<Pressed> Dialogue::time_came(const Context& context) {
  if (!frame_due_ || context.now < *frame_due_) return {};
  if (sheets_.back().screen.film) return play(context);
  ++sheets_.back().frame;
  draw(context);
  return {};
}

// Between two repetitions only the film's own figures change.
std::optional<Pressed> Dialogue::play(const Context& context) {
  Sheet& top = sheets_.back();
  const int before = film_state(top.screen.film, top.film_time).repetitions;
  top.film_time.tick(context.now);
  const int after = film_state(top.screen.film, top.film_time).repetitions;
  if (after == before) {
    put(list_, *top.screen.film, moment_of(top.screen.film->shown, top.film_time.played()));
    frame_due_ = top.film_time.due();
    news_.show = true;
    return {};
  }
  make(top, context);
  draw(context);
  top.film_is_over = top.screen.film_ends_after > 0 && after >= top.screen.film_ends_after;
  return top.film_is_over ? decide({Command::film_over}, context) : std::nullopt;
}

} // namespace dorsal
