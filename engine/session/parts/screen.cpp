#include "engine/session/parts/screen.h"

#include "engine/core/trial/answer_keys.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/placed_buttons.h"

#include <algorithm>
#include <utility>

namespace dorsal {

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
  one_page_ = true;
  return area(least_units, [shown, theme = look_.theme](Screen& out, const Box& room) {
    const float edge = 0.03F * room.height; // of the field around it
    const float tall =
        std::min(room.height - 2 * edge, (room.width - 2 * edge) / shown.film.width_over_height);
    const float wide = tall * shown.film.width_over_height;
    const Box box{room.x + (room.width - wide) / 2, room.y + (room.height - tall) / 2, wide, tall};
    add_field(out.list, {box.x - edge, box.y - edge, wide + 2 * edge, tall + 2 * edge}, theme);
    out.film = PlayedFilm{shown, box, out.list.items.size()};
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

// Large letters on three buttons side by side would be small ones, and so would any on a window held upright:
// there they lie one over the other.
bool ScreenBuilder::stacks(std::size_t count) const {
  if (look_.layout.is_upright()) return count > 1;
  constexpr float large = 1.5f;
  return !one_page_ && count > 2 && look_.layout.text_unit() >= large * look_.layout.unit();
}

Box ScreenBuilder::button_box(std::size_t place, std::size_t count) const {
  const Layout& layout = look_.layout;
  const auto at = static_cast<int>(place), all = static_cast<int>(count);
  if (!stacks(count)) {
    const bool mirrored = look_.words.get().reads_right_to_left();
    return layout.button(mirrored ? all - 1 - at : at, all);
  }
  const Box column = layout.column();
  const float tall = layout.button(0, 1).height * 0.72f, gap = 10 * layout.unit();
  const float wide = std::min(column.width, 760 * layout.unit());
  const float below = static_cast<float>(all - 1 - at) * (tall + gap);
  return {column.x + (column.width - wide) / 2, column.y + column.height - tall - below, wide, tall};
}

float ScreenBuilder::room_over_buttons(std::size_t count) const {
  const Box column = look_.layout.column();
  if (count == 0) return column.height;
  return button_box(0, count).y - 14 * look_.layout.unit() - column.y;
}

float ScreenBuilder::room() const { return room_over_buttons(buttons_.size()); }

float ScreenBuilder::shrink_that_fits(float least) const {
  float shrink = 1;
  while (height_of_all(shrink) > room() && shrink > least) shrink *= 0.95f;
  return shrink;
}

// The text up to `tall`, and the rest: at the end of a sentence or else of a part of one where that comes
// late enough; a word or two never stand alone on the next page.
std::pair<ScreenBuilder::Part, ScreenBuilder::Part> ScreenBuilder::split(const Part& part, float shrink,
                                                                         float tall) const {
  Part first = part, rest = part;
  constexpr std::size_t least_on_next = 24; // letters
  std::size_t fits = 0, sentence = 0, clause = 0;
  for (std::size_t end = part.text.find(' '); end != std::string::npos; end = part.text.find(' ', end + 1)) {
    first.text = part.text.substr(0, end);
    if (height_of(first, shrink) > tall) break;
    if (fits > 0 && part.text.size() - end < least_on_next) break;
    fits = end;
    const char last = end > 0 ? part.text[end - 1] : ' ';
    if (std::string_view{".?!:"}.find(last) != std::string_view::npos) sentence = end;
    if (last == ',' || last == ';') clause = end;
  }
  const std::size_t at = sentence > fits / 2 ? sentence : clause > fits / 3 ? clause : fits;
  first.text = part.text.substr(0, at);
  rest.text = part.text.substr(at == 0 ? 0 : at + 1);
  return {first, rest};
}

std::vector<std::vector<ScreenBuilder::Part>> ScreenBuilder::pages_of(float shrink) const {
  std::vector<std::vector<Part>> pages(1);
  const float whole = room_over_buttons(1);
  float left = whole;
  const auto turn = [&] {
    pages.emplace_back();
    left = whole;
  };
  // A title does not stand alone.
  const auto begins_with_title_alone = [&] {
    return std::ranges::all_of(pages.back(), [](const Part& one) { return one.bold || one.text.empty(); });
  };
  for (Part part : parts_) {
    for (bool placed = false; !placed;) {
      const float tall = height_of(part, shrink);
      const bool is_space = !part.draw && part.text.empty();
      if (tall <= left || (pages.back().empty() && (part.draw || is_space))) {
        left -= tall;
        if (!is_space || !pages.back().empty()) pages.back().push_back(part);
        placed = true;
      } else if (is_space) {
        placed = true;
      } else if (part.draw) {
        turn();
      } else if (tall <= whole && !begins_with_title_alone()) {
        turn();
      } else {
        auto [here, rest] = split(part, shrink, left);
        const bool fresh = pages.back().empty();
        if (here.text.empty() && fresh) { // not even a word: it has to be smaller
          pages.back().push_back(part);
          left = 0;
          placed = true;
          continue;
        }
        if (!here.text.empty()) pages.back().push_back(std::move(here));
        part = std::move(rest);
        turn();
      }
    }
  }
  return pages;
}

// What comes last lies over all buttons, not only over the way on.
void ScreenBuilder::leave_room_for_buttons(std::vector<std::vector<Part>>& pages) const {
  const auto height = [&](const std::vector<Part>& parts) {
    float sum = 0;
    for (const Part& part : parts) sum += height_of(part, shrink_);
    return sum;
  };
  if (height(pages.back()) <= room()) return;
  std::vector<Part> last;
  while (!pages.back().empty() && height(last) + height_of(pages.back().back(), shrink_) <= room()) {
    last.insert(last.begin(), std::move(pages.back().back()));
    pages.back().pop_back();
  }
  if (pages.back().empty()) pages.pop_back();
  pages.push_back(std::move(last));
}

// Letters as large, against those at 100 %, as the person asked for; a screen to be answered on may give up
// some of it to stay together.
void ScreenBuilder::choose_page() {
  if (one_page_) {
    shrink_ = shrink_that_fits(0.2f);
    return;
  }
  const Layout layout = look_.layout;
  look_.layout = Layout{layout.size(), 1};
  const float at_once = std::max(shrink_that_fits(0.2f), 0.8f);
  look_.layout = layout;
  const bool answers = std::ranges::any_of(parts_, [](const Part& part) { return part.draw != nullptr; });
  const float least = answers ? 0.7f * at_once : at_once;
  shrink_ = shrink_that_fits(least);
  if (height_of_all(shrink_) <= room()) return;
  shrink_ = at_once;
  std::vector<std::vector<Part>> pages = pages_of(shrink_);
  leave_room_for_buttons(pages);
  screen_.pages = static_cast<int>(pages.size());
  const auto page = static_cast<std::size_t>(std::clamp(look_.page, 0, screen_.pages - 1));
  look_.page = static_cast<int>(page);
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (i != page) draw_elsewhere(pages[i]);
  parts_ = std::move(pages[page]);
}

void ScreenBuilder::draw_elsewhere(const std::vector<Part>& parts) {
  Screen aside;
  const Box column = look_.layout.column();
  for (const Part& part : parts)
    if (part.draw) part.draw(aside, {column.x, column.y, column.width, room()});
  for (Button& button : aside.buttons) {
    button.box = {};
    if (!button.keys.empty()) screen_.keys_elsewhere.push_back(std::move(button));
  }
}

void ScreenBuilder::add_page_buttons() {
  if (screen_.pages == 1) return;
  const ButtonText back{.label = look_.say("Back"),
                        .hint = key_words(look_, Key::backspace),
                        .command = Command::page_back,
                        .keys = {Key::backspace}};
  if (look_.page + 1 < screen_.pages)
    buttons_ = {
        {look_.say("More"), key_words(look_, Key::space), Command::page_on, {Key::space, Key::enter}}};
  if (look_.page > 0 && buttons_.size() < 2)
    buttons_.push_back(back);
  else if (look_.page > 0)
    screen_.keys_elsewhere.push_back({{}, back.command, back.keys, 0});
}

void ScreenBuilder::place_parts() {
  const Box column = look_.layout.column();
  const auto areas = std::ranges::count_if(parts_, [](const Part& part) { return part.draw != nullptr; });
  const float spare = std::max(0.0f, room() - height_of_all(shrink_));
  float y = column.y + (areas == 0 ? spare * 0.4f : 0);
  for (const Part& part : parts_) {
    float tall = height_of(part, shrink_);
    if (part.draw) {
      tall = std::min(tall + spare / static_cast<float>(areas), room());
      part.draw(screen_, {column.x, y, column.width, tall});
    } else if (!part.text.empty()) {
      Label label = label_of(part, shrink_);
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

// In the order of reading: languages from right to left begin at the right.
void ScreenBuilder::place_buttons() {
  const std::size_t count = buttons_.size();
  std::vector<PlacedButton> placed;
  for (std::size_t i = 0; i < count; ++i) {
    placed.push_back({button_box(i, count), std::move(buttons_[i]), Weight::other});
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

void add_pause_button(Screen& screen, const Look& look) {
  const Box box = look.layout.pause_mark();
  add_pause_mark(screen.list, box, look.theme);
  if (look.theme.field != look.theme.background) // pale on a page; trials have no line around it
    screen.list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * look.layout.unit(), 0});
  screen.buttons.push_back({box, Command::pause, {}, 0});
}

void lay_under_frames(Screen& screen) {
  for (DisplayList& frame : screen.frames)
    frame.items.insert(frame.items.begin(), screen.list.items.begin(), screen.list.items.end());
}

Screen ScreenBuilder::build() {
  add_hold_button();
  choose_page();
  add_page_buttons();
  place_buttons();
  place_parts();
  if (screen_.on_escape != OnEscape::go_on) add_pause_button(screen_, look_); // else nothing is left to pause
  lay_under_frames(screen_);
  return std::move(screen_);
}

} // namespace dorsal
