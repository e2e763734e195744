#include "engine/session/activities/activity_parts.h"

#include "engine/session/looks/key_words.h"
#include "engine/session/looks/marks.h"

namespace dorsal {

const std::string& title_in(const Look& look, const MovementGuide& guide) {
  return text_in(guide.title, look.words.get().language());
}

void add_film(ScreenBuilder& screen, float least_units, const std::vector<ShownFilm>& films, double pace,
              double reach) {
  if (films.empty()) return;
  ShownFilm shown = films.front();
  shown.pace = pace;
  shown.reach = reach;
  screen.film(least_units, shown);
}

ScreenBuilder::ButtonText passing_over(const Look& look) {
  return {.label = look.say("Skip"),
          .hint = key_words(look, Key::enter),
          .command = Command::go_on,
          .keys = {Key::enter},
          .quiet = true};
}

float option_units(const Look& look) {
  const float scale = look.layout.text_unit() / look.layout.unit();
  return 76 + 12 * (scale - 1);
}

void add_share_done(Screen& screen, const Look& look, double share) {
  DisplayList bar;
  add_progress_bar(bar, look.layout.progress_line(), share, look.theme);
  const auto items = static_cast<std::size_t>(bar.items.size());
  screen.list.items.insert(screen.list.items.begin(), bar.items.begin(), bar.items.end());
  if (screen.film) screen.film->first_item += items;
}

} // namespace dorsal
