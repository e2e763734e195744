#include "engine/session/screen.h"

#include "engine/core/trial/answer_keys.h"
#include "engine/session/looks/marks.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

void drop_answer_keys(const AnswerKeys& answers, ScreenBuilder::ButtonText& text) {
  if (std::erase_if(text.keys, [&](Key key) { return side_of(answers, key).has_value(); }) > 0)
    text.hint.clear();
}

} // namespace

ScreenBuilder::ScreenBuilder(std::string name, const Look& look) : look_(look) {
  screen_.name = std::move(name);
  screen_.list.background = look.theme.background;
}

ScreenBuilder& ScreenBuilder::title(std::string text) {
  parts_.push_back({std::move(text), 46, look_.theme.ink, true, 0, {}});
  return space(14);
}
ScreenBuilder& ScreenBuilder::text(std::string text) {
  parts_.push_back({std::move(text), 30, look_.theme.ink, false, 0, {}});
  return space(12);
}
ScreenBuilder& ScreenBuilder::reading(std::string text) {
  parts_.push_back({std::move(text), 38, look_.theme.ink, false, 0, {}});
  return space(14);
}
ScreenBuilder& ScreenBuilder::note(std::string text) {
  parts_.push_back({std::move(text), 24, look_.theme.quiet_ink, false, 0, {}});
  return space(8);
}
ScreenBuilder& ScreenBuilder::space(float units) {
  parts_.push_back({{}, 0, {}, false, units, {}});
  return *this;
}
ScreenBuilder& ScreenBuilder::area(float least_units, Draw draw) {
  parts_.push_back({{}, 0, {}, false, least_units, std::move(draw)});
  return *this;
}
ScreenBuilder& ScreenBuilder::film(float least_units, const ShownFilm& shown) {
  film_moves_ = moves(shown);
  return area(least_units, [shown](Screen& out, const Box& room) {
    const float tall = std::min(room.height, room.width / shown.film.width_over_height);
    const float wide = tall * shown.film.width_over_height;
    out.film = PlayedFilm{shown,
                          {room.x + (room.width - wide) / 2, room.y + (room.height - tall) / 2, wide, tall},
                          out.list.items.size()};
    out.list.items.resize(out.list.items.size() + 2);
    put(out.list, *out.film, moment_of(shown, Duration::zero()));
  });
}
ScreenBuilder& ScreenBuilder::buttons(std::vector<ButtonText> texts) {
  buttons_ = std::move(texts);
  return *this;
}

Label ScreenBuilder::label_of(const Part& part, float shrink) const {
  const Box column = look_.layout.column();
  return {.box = {column.x, 0, column.width, 0},
          .text = part.text,
          .size_px = part.size_units * look_.layout.text_unit() * shrink,
          .colour = part.colour,
          .align = Align::centre,
          .bold = part.bold};
}

float ScreenBuilder::height_of(const Part& part, float shrink) const {
  if (part.size_units == 0) return part.room_units * look_.layout.unit() * (part.draw ? 1 : shrink);
  return look_.ruler.get().measure(label_of(part, shrink)).height_px;
}

float ScreenBuilder::height_of_all(float shrink) const {
  float sum = 0;
  for (const Part& part : parts_) sum += height_of(part, shrink);
  return sum;
}

void ScreenBuilder::place_parts() {
  const Box column = look_.layout.column();
  const float gap = 14 * look_.layout.unit();
  const float bottom = buttons_.empty() ? column.y + column.height : look_.layout.button(0, 1).y - gap;
  const float room = bottom - column.y;
  float shrink = 1;
  while (height_of_all(shrink) > room && shrink > 0.2f) shrink *= 0.95f;
  const auto areas = std::ranges::count_if(parts_, [](const Part& part) { return part.draw != nullptr; });
  const float spare = std::max(0.0f, room - height_of_all(shrink));
  float y = column.y + (areas == 0 ? spare * 0.4f : 0);
  for (const Part& part : parts_) {
    float tall = height_of(part, shrink);
    if (part.draw) {
      tall += spare / static_cast<float>(areas);
      part.draw(screen_, {column.x, y, column.width, tall});
    } else if (!part.text.empty()) {
      Label label = label_of(part, shrink);
      label.box.y = y;
      label.box.height = tall;
      screen_.list.items.emplace_back(look_.fitted(std::move(label)));
    }
    y += tall;
  }
}

void add_in_one_size(Screen& screen, std::vector<Label> labels) {
  if (labels.empty()) return;
  const float size_px = std::ranges::min_element(labels, {}, &Label::size_px)->size_px;
  for (Label& label : labels) {
    label.size_px = size_px;
    screen.list.items.emplace_back(std::move(label));
  }
}

ScreenBuilder::ButtonText lettered(const Look& look, ScreenBuilder::ButtonText text,
                                   std::string_view letters) {
  const auto answers = [&look](char letter) {
    return side_of(look.answer_keys, static_cast<Key>(letter)).has_value();
  };
  const auto free = std::ranges::find_if_not(letters, answers);
  const Key key = static_cast<Key>(free == letters.end() ? letters.front() : *free);
  text.hint = name_of(key);
  text.keys = {key};
  return text;
}

void add_buttons(Screen& screen, const Look& look, std::vector<PlacedButton> buttons) {
  const float unit = look.layout.unit(), letters = look.layout.text_unit();
  const Theme& theme = look.theme;
  const float edge = 10 * unit;
  std::vector<Label> labels, hints;
  if (!screen.takes_typing)
    for (PlacedButton& button : buttons) drop_answer_keys(look.answer_keys, button.text);
  for (const auto& [box, text, weight] : buttons) {
    const Colour ink = weight == Weight::main ? theme.button_ink : theme.ink;
    const float inner = box.height - 2 * edge * 0.4f;
    const float first = text.hint.empty() ? inner : inner * 0.54f;
    const Box upper{box.x + edge, box.y + edge * 0.4f, box.width - 2 * edge, first};
    labels.push_back(look.fitted({.box = upper,
                                  .text = text.label,
                                  .size_px = 28 * letters,
                                  .colour = ink,
                                  .align = Align::centre,
                                  .bold = true}));
    if (!text.hint.empty())
      hints.push_back(look.fitted({.box = {upper.x, upper.y + first, upper.width, inner - first},
                                   .text = text.hint,
                                   .size_px = 20 * letters,
                                   .colour = ink}));
  }
  for (auto& [box, text, weight] : buttons) {
    const bool main = weight == Weight::main;
    screen.list.items.emplace_back(Panel{box, main ? theme.button : theme.zone, 16 * unit});
    if (!main) screen.list.items.emplace_back(Frame{box, theme.zone_line, 2 * unit, 16 * unit});
    screen.buttons.push_back({box, text.command, std::move(text.keys), text.choice});
  }
  add_in_one_size(screen, std::move(labels));
  add_in_one_size(screen, std::move(hints));
}

// In the order of reading: languages from right to left begin at the right.
void ScreenBuilder::place_buttons() {
  const int count = static_cast<int>(buttons_.size());
  std::vector<PlacedButton> placed;
  for (int i = 0; i < count; ++i) {
    const int place = look_.words.get().reads_right_to_left() ? count - 1 - i : i;
    placed.push_back(
        {look_.layout.button(place, count), std::move(buttons_[static_cast<std::size_t>(i)]), Weight::other});
    if (i == 0 && !placed.back().text.quiet) placed.back().weight = Weight::main;
  }
  add_buttons(screen_, look_, std::move(placed));
}

// Who gets restless by what moves, or wants to look closely.
void ScreenBuilder::add_hold_button() {
  if (!film_moves_) return;
  const std::string label = look_.film.held ? look_.say("Let it move") : look_.say("Keep it still");
  buttons_.push_back(lettered(look_, {.label = label, .command = Command::hold}, "hv"));
}

// For those who have no Esc key at hand; not where nothing is left to pause.
void ScreenBuilder::place_pause_mark() {
  if (screen_.on_escape == OnEscape::go_on) return;
  const Box box = look_.layout.pause_mark();
  add_pause_mark(screen_.list, box, look_.theme);
  screen_.buttons.push_back({box, Command::pause, {}, 0});
}

Screen ScreenBuilder::build() {
  add_hold_button();
  place_buttons();
  place_parts();
  place_pause_mark();
  for (DisplayList& frame : screen_.frames) // the parts drawn before and after the moving one
    frame.items.insert(frame.items.begin(), screen_.list.items.begin(), screen_.list.items.end());
  return std::move(screen_);
}

} // namespace dorsal
