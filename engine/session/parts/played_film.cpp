#include "engine/session/parts/played_film.h"

#include <algorithm>

namespace dorsal {
namespace {

Duration at_pace(const ShownFilm& shown, Duration played) {
  return Duration{static_cast<Duration::rep>(static_cast<double>(played.count()) * shown.pace)};
}

} // namespace

bool moves(const ShownFilm& shown) { return shown.pace > 0; }

FilmMoment moment_of(const ShownFilm& shown, Duration played) {
  if (!moves(shown)) return furthest_of(shown.film, shown.reach);
  return moment_of(shown.film, at_pace(shown, played), shown.reach);
}

int repetitions_of(const ShownFilm& shown, Duration played) {
  return moves(shown) ? repetitions_of(shown.film, at_pace(shown, played)) : 0;
}

void put(DisplayList& list, const PlayedFilm& film, const FilmMoment& moment) {
  const auto figure = [&film](int frame, double opacity) {
    return Figure{film.shown.first_slot + static_cast<std::size_t>(frame), film.box, 0, false, opacity};
  };
  list.items[film.first_item] = figure(moment.frame, 1);
  list.items[film.first_item + 1] = figure(moment.next, moment.of_next);
}

bool are_one_film(const ShownFilm& a, const ShownFilm& b) {
  return a.film == b.film && a.first_slot == b.first_slot && a.reach == b.reach && a.pace == b.pace;
}

void FilmTime::go_on(Instant now) {
  seen_ = now;
  due_ = now + film_step;
}

void FilmTime::hold_or_let_go(Instant now) {
  if (!held_) tick(now);
  held_ = !held_;
  if (!held_) go_on(now);
}

void FilmTime::tick(Instant now) {
  if (held_ || !due_) return;
  played_ += std::clamp(now - seen_, Duration::zero(), most_at_once);
  seen_ = std::max(seen_, now);
  if (now >= *due_) *due_ += ((now - *due_) / film_step + 1) * film_step;
}

} // namespace dorsal
